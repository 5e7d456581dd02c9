import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { minute } from '../../../../consultation/durations.ts';
import { patientToken } from '../../../../db/links.ts';
import { listMails } from '../../../../db/mails.ts';
import { admit } from '../../../../procedure/admit.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { endVisit } from '../../../../procedure/end_visit.ts';
import {
  consented,
  consentPending,
  consentReview,
  requested,
  scheduled,
} from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, openPractice, part, words } from '../desk.ts';

const appointment = (doctor: { id: string }) => ({
  date: '2026-11-30',
  time: '10:15',
  duration: '20',
  doctor: doctor.id,
});
/** 30 November 2026, 10:15 in Berlin. */
const startsAt = Date.parse('2026-11-30T09:15:00Z');

function path(id: string, action = ''): string {
  return `/practice/consultations/${id}${action && `/${action}`}`;
}

describe('a request', () => {
  test('S3a: is accepted without an appointment', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    const doctor = desk('doctor');
    const answer = await doctor.post(path(id, 'accept'), { ...current(rt, id).form, date: '', time: '' });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`${path(id)}?done=accept`);
    expect(current(rt, id)).toMatchObject({ stage: 'consent_pending', startsAt: null });
    const page = await doctor.get(answer.location ?? '');
    expect(page.html).toContain('Die Anfrage ist angenommen.');
  });

  test('S3c: is accepted together with the appointment, in one mail', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = requested(rt);
    const answer = await doctor.post(path(id, 'accept'), { ...current(rt, id).form, ...appointment(doctor) });
    expect(answer.status).toBe(303);
    expect(current(rt, id)).toMatchObject({
      stage: 'consent_pending',
      startsAt,
      durationMinutes: 20,
      doctorId: doctor.id,
    });
    expect(listMails(rt, id).map((mail) => mail.kind)).toContain('consent_and_appointment');
  });

  test('with half an appointment it is asked for the rest, and nothing is lost', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = requested(rt);
    const fields = { ...current(rt, id).form, ...appointment(doctor), time: '' };
    const answer = await doctor.post(path(id, 'accept'), fields);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('value="2026-11-30"');
    expect(answer.html).toContain('Bitte tragen Sie eine Uhrzeit ein.');
    expect(current(rt, id).stage).toBe('requested');
  });

  test('is declined with a reason, not without one', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const { id } = requested(rt);
    const refused = await reception.post(path(id, 'decline'), { ...current(rt, id).form, reason: '  ' });
    expect(refused.status).toBe(422);
    expect(current(rt, id).stage).toBe('requested');
    const answer = await reception.post(path(id, 'decline'), {
      ...current(rt, id).form,
      reason: 'Kein Platz mehr.',
    });
    expect(answer.status).toBe(303);
    expect(current(rt, id)).toMatchObject({ stage: 'declined', reason: 'Kein Platz mehr.' });
  });

  test('S2: what is missing is ticked already and asked for by mail', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = requested(rt, { ...erika, phone: '' });
    const page = await doctor.get(path(id));
    expect(words(page.html)).toContain('Es fehlt noch: Telefon.');
    expect(part(page.html, 'id="ask-phone"', 80)).toContain('checked');
    expect(part(page.html, 'id="ask-birthDate"', 80)).not.toContain('checked');
    const form: [string, string][] = [
      ['version', current(rt, id).form.version],
      ['fields', 'phone'],
      ['fields', 'insurer'],
      ['note', 'Bitte bald.'],
    ];
    expect((await doctor.post(path(id, 'ask'), form)).status).toBe(303);
    const mail = listMails(rt, id).at(-1);
    expect(mail?.kind).toBe('ask_missing');
    expect(mail?.message.text).toContain('Bitte bald.');
    expect((await doctor.post(path(id, 'ask'), current(rt, id).form)).status).toBe(422);
  });

  test('S2: the practice enters one by hand, without mail; mistakes come back with everything typed', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    expect((await reception.get('/practice/consultations/new')).status).toBe(200);
    const wrong = await reception.post('/practice/consultations/new', { ...erika, lastName: '', email: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Erika"');
    expect(wrong.html).toContain('aria-invalid="true"');
    const answer = await reception.post('/practice/consultations/new', {
      ...erika,
      email: '',
      insuranceNumber: 'X000000017',
    });
    expect(answer.status).toBe(303);
    const id = /consultations\/([^?]+)/.exec(answer.location ?? '')?.[1] ?? '';
    expect(current(rt, id)).toMatchObject({ stage: 'requested', source: 'practice', patient: { email: '' } });
    const page = await reception.get(answer.location ?? '');
    expect(words(page.html)).toContain('Die Prüfziffer dieser Nummer stimmt nicht.');
    expect(page.html).not.toContain('data-testid="form-ask"');
  });

  test('requirements.md, section 5: data are corrected by the same rules', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = requested(rt);
    const wrong = await doctor.post(path(id, 'data'), {
      ...erika,
      ...current(rt, id).form,
      birthDate: '2026-02-30',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Dieses Datum gibt es nicht.');
    const answer = await doctor.post(path(id, 'data'), {
      ...erika,
      ...current(rt, id).form,
      lastName: 'Musterfrau',
    });
    expect(answer.status).toBe(303);
    expect(current(rt, id).patient.lastName).toBe('Musterfrau');
  });
});

describe('two people at once', () => {
  test('the second is told, nothing is overwritten, and what was typed is still there', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    const [first, second] = [desk('doctor'), desk('reception')];
    const { form } = current(rt, id);
    await first.post(path(id, 'data'), { ...erika, ...form, phone: '0208 111111' });
    const answer = await second.post(path(id, 'data'), { ...erika, ...form, phone: '0208 222222' });
    expect(answer.status).toBe(409);
    expect(current(rt, id).patient.phone).toBe('0208 111111');
    const text = words(answer.html);
    expect(text).toContain('Inzwischen hat sich dieser Vorgang geändert');
    expect(text).toContain('0208 111111');
    expect(text).toContain('0208 222222');
    expect(answer.html).toContain('value="0208 222222"');
    // The way on: the form on this page carries the new version.
    const again = /name="version" value="(\d+)"/.exec(part(answer.html, 'id="step-data"'))?.[1] ?? '';
    const done = await second.post(path(id, 'data'), { ...erika, version: again, phone: '0208 222222' });
    expect(done.status).toBe(303);
    expect(current(rt, id).patient.phone).toBe('0208 222222');
  });

  test('a form without a version changes nothing', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    expect((await desk('doctor').post(path(id, 'decline'), { reason: 'nein' })).status).toBe(409);
    expect(current(rt, id).stage).toBe('requested');
  });

  test('a step that is no longer possible says so and keeps the words', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = requested(rt);
    await doctor.post(path(id, 'decline'), { ...current(rt, id).form, reason: 'Kein Platz mehr.' });
    const answer = await doctor.post(path(id, 'decline'), {
      ...current(rt, id).form,
      reason: 'Zweiter Grund.',
    });
    expect(answer.status).toBe(409);
    expect(words(answer.html)).toContain('Zweiter Grund.');
    expect(current(rt, id).reason).toBe('Kein Platz mehr.');
  });
});

describe('the consent', () => {
  test('S3a: stands beside the data and is accepted', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consentReview(rt, doctor.by);
    const page = await doctor.get(path(id));
    const source = /<iframe[^>]* src="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect(source).toContain(`${path(id)}/documents/`);
    const document = await doctor.get(source);
    expect(document.headers.get('Content-Type')).toBe('application/pdf');
    expect(document.headers.get('Content-Disposition')).toMatch(/^inline/);
    expect(document.headers.get('Cache-Control')).toBe('no-store');
    expect(document.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'");
    expect(document.html.startsWith('%PDF-')).toBe(true);
    expect((await doctor.post(path(id, 'consent/accept'), current(rt, id).form)).status).toBe(303);
    expect(current(rt, id)).toMatchObject({ stage: 'consented', consent: { reminder: true } });
  });

  test('S3a: goes back with a reason', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consentReview(rt, doctor.by);
    expect((await doctor.post(path(id, 'consent/reject'), current(rt, id).form)).status).toBe(422);
    const reason = 'Auf Seite 2 fehlt die Unterschrift.';
    expect((await doctor.post(path(id, 'consent/reject'), { ...current(rt, id).form, reason })).status).toBe(
      303,
    );
    expect(current(rt, id)).toMatchObject({ stage: 'consent_pending', reason });
  });

  test('a document of another consultation is not found under this one', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consentReview(rt, doctor.by);
    const other = requested(rt);
    const documentId = current(rt, id).consent?.documentId;
    expect((await doctor.get(`${path(other.id)}/documents/${documentId}`)).status).toBe(404);
    expect((await doctor.get(`${path(id)}/documents/unbekannt`)).status).toBe(404);
  });

  test('S3a: paper that was brought to the practice is uploaded; nothing but PDF and photos is kept', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const { id } = await consentPending(rt, reception.by, { ...erika, email: '' });
    const send = (bytes: BlobPart) => {
      const form = new FormData();
      form.set('version', current(rt, id).form.version);
      form.set('file', new File([bytes], 'scan.pdf'));
      return reception.post(path(id, 'consent/upload'), form);
    };
    const refused = await send('Das ist kein PDF');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Dieses Dokument können wir nicht annehmen');
    expect(current(rt, id).stage).toBe('consent_pending');
    const paper = await PDFDocument.create();
    paper.addPage();
    expect((await send(new Uint8Array(await paper.save()))).status).toBe(303);
    expect(current(rt, id)).toMatchObject({
      stage: 'consent_review',
      consent: { how: 'upload', reminder: false },
    });
    // What is ticked on paper is read by a person.
    await reception.post(path(id, 'consent/accept'), { ...current(rt, id).form, reminder: 'yes' });
    expect(current(rt, id)).toMatchObject({
      stage: 'consented',
      consent: { reminder: true, fileExchange: false },
    });
  });
});

describe('the appointment', () => {
  test('S3c: is set in the practice’s time zone; link and code can be read out', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = await consented(rt, doctor.by);
    const answer = await doctor.post(path(id, 'schedule'), {
      ...current(rt, id).form,
      ...appointment(doctor),
    });
    expect(answer.status).toBe(303);
    expect(current(rt, id)).toMatchObject({ stage: 'scheduled', startsAt, durationMinutes: 20 });
    const { html } = await doctor.get(path(id));
    expect(words(html)).toMatch(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/);
    expect(html).toContain(`/c/${patientToken(rt, id)}`);
    expect(words(html)).toContain('Montag, 30. November 2026, 10:15 Uhr');
  });

  test('lesson 23: an hour that the clock skips is refused in words', async () => {
    const { rt, desk } = openPractice();
    rt.clock.now = Date.parse('2027-03-20T09:00:00Z');
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    const fields = { ...current(rt, id).form, ...appointment(doctor), date: '2027-03-28', time: '02:30' };
    const answer = await doctor.post(path(id, 'schedule'), fields);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Diese Uhrzeit gibt es an dem Tag nicht');
    expect(answer.html).toContain('value="02:30"');
    expect(current(rt, id).startsAt).toBeNull();
  });

  test.each([
    ['2026-11-20', 'Dieser Zeitpunkt ist schon vorbei'],
    ['2027-01-20', 'Der Termin liegt zu weit in der Zukunft'],
  ])('P4: %s is refused: %s', async (date, title) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    const answer = await doctor.post(path(id, 'schedule'), {
      ...current(rt, id).form,
      ...appointment(doctor),
      date,
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(title);
    expect(answer.html).toContain(`value="${date}"`);
    expect(current(rt, id).startsAt).toBeNull();
  });

  test('S3c: an overlap is pointed out, and possible when confirmed', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    await scheduled(rt, doctor.by, {
      startsAt: startsAt + 5 * minute,
      data: { ...erika, lastName: 'Vorher' },
    });
    const { id } = await consented(rt, doctor.by);
    const fields = { ...current(rt, id).form, ...appointment(doctor) };
    const asked = await doctor.post(path(id, 'schedule'), fields);
    expect(asked.status).toBe(409);
    expect(words(asked.html)).toContain('10:20 bis 10:35 Uhr, Erika Vorher');
    expect(current(rt, id).startsAt).toBeNull();
    const answer = await doctor.post(path(id, 'schedule'), { ...fields, overlap: 'yes' });
    expect(answer.status).toBe(303);
    expect(current(rt, id).startsAt).toBe(startsAt);
    expect(words((await doctor.get(path(id))).html)).toContain(
      'Der Termin überschneidet sich mit einem anderen',
    );
  });

  test('moves; its own time is not in the way', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by, { startsAt });
    const answer = await doctor.post(path(id, 'schedule'), {
      ...current(rt, id).form,
      ...appointment(doctor),
      time: '10:20',
    });
    expect(answer.status).toBe(303);
    expect(current(rt, id)).toMatchObject({ startsAt: startsAt + 5 * minute, calendarSequence: 1 });
  });

  test('S3c: is cancelled with a reason', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const { id } = await scheduled(rt, desk('doctor').by);
    expect(
      (await reception.post(path(id, 'cancel'), { ...current(rt, id).form, reason: 'Praxis zu.' })).status,
    ).toBe(303);
    expect(current(rt, id)).toMatchObject({ stage: 'cancelled', reason: 'Praxis zu.' });
  });

  test('nobody came: only after the time has come', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by);
    expect((await doctor.get(path(id))).html).not.toContain('data-testid="form-no-show"');
    expect((await doctor.post(path(id, 'no-show'), current(rt, id).form)).status).toBe(422);
    rt.clock.now += 20 * minute;
    expect((await doctor.post(path(id, 'no-show'), current(rt, id).form)).status).toBe(303);
    expect(current(rt, id).stage).toBe('no_show');
  });

  test('P2: another doctor takes over; reception cannot', async () => {
    const { rt, desk } = openPractice();
    const { id } = await scheduled(rt, desk('doctor').by);
    const reception = desk('reception');
    expect((await reception.post(path(id, 'take-over'), current(rt, id).form)).status).toBe(403);
    const other = desk('doctor');
    const answer = await other.post(path(id, 'take-over'), { ...current(rt, id).form, back: 'inbox' });
    expect(answer.location).toBe('/practice');
    expect(current(rt, id).doctorId).toBe(other.id);
  });

  test('a follow-up carries data and consent over', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by);
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    admit(rt, { id, by: doctor.by });
    endVisit(rt, { id, by: doctor.by });
    const answer = await doctor.post(path(id, 'follow-up'), {
      ...current(rt, id).form,
      ...appointment(doctor),
    });
    expect(answer.status).toBe(303);
    const next = /consultations\/([^?]+)/.exec(answer.location ?? '')?.[1] ?? '';
    expect(current(rt, next)).toMatchObject({
      stage: 'scheduled',
      followUpOf: id,
      startsAt,
      consent: { how: 'screen' },
    });
    expect((await doctor.get(path(next))).html).toContain(path(id));
  });

  test('the slip has date, code and a picture of the link, and no name in its address', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by, { startsAt });
    const slip = await doctor.get(path(id, 'slip'));
    expect(slip.status).toBe(200);
    expect(words(slip.html)).toContain('Montag, 30. November 2026, 10:15 Uhr');
    expect(words(slip.html)).toMatch(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/);
    expect(slip.html).toContain('<svg');
    expect(slip.html).toContain('0208 5550100');
    const { id: early } = requested(rt);
    expect((await doctor.get(path(early, 'slip'))).status).toBe(409);
  });

  test.each([
    ['Erika', 'Mustermann', null],
    ['Nguyễn', 'Щербаков', null],
    ['محمد', 'الأحمد', ''],
    ['小龍', '陳', ''],
    ['श्री', 'द्विवेदी', ''],
    ['דוד', 'לוי 3 (12-34)', ''],
    ['Erika', '🩺', 'Ein Zeichen ließ sich nicht darstellen (U+1FA7A)'],
  ])(
    'the slip of %s %s: what a computer may not have the letters of is drawn',
    async (firstName, lastName, said) => {
      const { rt, desk } = openPractice();
      const doctor = desk('doctor');
      const data = { ...erika, firstName, lastName };
      const { id } = await scheduled(rt, doctor.by, { startsAt, data });
      const { html } = await doctor.get(path(id, 'slip'));
      if (said === null) expect(html).toContain(`<bdi>${firstName} ${lastName}</bdi>`);
      else {
        expect(html).toMatch(new RegExp(`aria-label="${firstName} [^"]+"><path d="M[^"]{200,60000}Z"`));
        expect(words(html)).toContain(said);
      }
    },
  );
});

describe('the page', () => {
  test('tells the history in words and by name', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = await consentPending(rt, doctor.by);
    const history = words(part((await doctor.get(path(id))).html, 'id="history"'));
    expect(history).toMatch(/Anfrage angenommen Dr\. Sommer.*Anfrage eingegangen Patientin oder Patient/);
  });

  test('an unknown one is not found, in words', async () => {
    const page = await openPractice().desk('doctor').get(path('00000000-0000-0000-0000-000000000000'));
    expect(page.status).toBe(404);
    expect(page.html).toContain('Diesen Vorgang gibt es nicht');
  });
});
