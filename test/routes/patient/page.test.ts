import { describe, expect, test } from 'vitest';
import { day, minute } from '../../../consultation/durations.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { createVisitLink } from '../../../db/links.ts';
import { listMails } from '../../../db/mails.ts';
import { write } from '../../../db/write.ts';
import { acceptRequest } from '../../../procedure/accept.ts';
import { admit } from '../../../procedure/admit.ts';
import { arrive } from '../../../procedure/arrive.ts';
import { cancelConsultation, withdrawConsent } from '../../../procedure/cancel.ts';
import { declineRequest } from '../../../procedure/decline.ts';
import { endVisit } from '../../../procedure/end_visit.ts';
import { markNoShow } from '../../../procedure/no_show.ts';
import { rejectConsent } from '../../../procedure/review.ts';
import { schedule } from '../../../procedure/schedule.ts';
import { consented, consentPending, consentReview, requested, scheduled } from '../../fixtures/patients.ts';
import { erika } from '../../fixtures/runtime.ts';
import { fieldValue, messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

const patient = { kind: 'patient' } as const;
/** 30 November 2026, 10:15 in Berlin: a week from the tests' now. */
const nextWeek = Date.parse('2026-11-30T09:15:00Z');

/** Where the page's main actions lead, in their order. */
function mainActions(html: string): string[] {
  return [...html.matchAll(/<a class="button button-primary" href="([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );
}

const stageOf = ({ rt }: PatientVisitor, id: string) => loadConsultation(rt, id)?.stage;

describe('the personal page says how it stands and has one main action', () => {
  test('requested, complete: nothing to do', async () => {
    const visitor = visitPractice();
    const { token } = requested(visitor.rt);
    const { status, html } = await visitor.get(`/c/${token}`);
    expect(status).toBe(200);
    expect(html).toContain('Ihre Anfrage ist bei uns');
    expect(mainActions(html)).toEqual([]);
  });

  test('S2: requested by a mail that lacks something: complete it', async () => {
    const visitor = visitPractice();
    const { token } = requested(visitor.rt, { ...erika, insuranceNumber: '' });
    const { html } = await visitor.get(`/c/${token}`);
    expect(mainActions(html)).toEqual([`/c/${token}/data`]);
    expect(html).toContain('Damit es weitergeht, brauchen wir noch etwas von Ihnen.');
    expect(html).not.toContain('Wir sehen sie uns an');
  });

  test('S3a: consent pending: read and sign', async () => {
    const visitor = visitPractice();
    const { token } = await consentPending(visitor.rt, visitor.doctor);
    const { html } = await visitor.get(`/c/${token}`);
    expect(html).toContain('Wir brauchen Ihre Einwilligung');
    expect(mainActions(html)).toEqual([`/c/${token}/consent`]);
  });

  test("S3a: after a rejection the practice's words stand there, as text", async () => {
    const visitor = visitPractice();
    const { id, token } = await consentReview(visitor.rt, visitor.doctor);
    rejectConsent(visitor.rt, { id, by: visitor.doctor, reason: 'Seite 2 fehlt. <b>Bitte</b>' });
    const { html } = await visitor.get(`/c/${token}`);
    expect(html).toContain('Bitte unterschreiben Sie noch einmal.');
    expect(html).toContain('Seite 2 fehlt. &lt;b>Bitte');
  });

  test('thanks for the form only until the practice has looked at it', async () => {
    const visitor = visitPractice();
    const { id, token } = await consentReview(visitor.rt, visitor.doctor);
    const thanks = 'Danke, das Formular ist angekommen.';
    expect((await visitor.get(`/c/${token}?done=signed`)).html).toContain(thanks);
    rejectConsent(visitor.rt, { id, by: visitor.doctor, reason: 'Seite 2 fehlt.' });
    const { html } = await visitor.get(`/c/${token}?done=signed`);
    expect(html).toContain('Bitte unterschreiben Sie noch einmal.');
    expect(html).not.toContain(thanks);
  });

  test('S3c: an appointment before the consent is shown with what is still missing', async () => {
    const visitor = visitPractice();
    const { id, token } = requested(visitor.rt);
    const appointment = { startsAt: nextWeek, durationMinutes: 20, doctorId: visitor.doctor.id };
    await acceptRequest(visitor.rt, { id, by: visitor.doctor, appointment });
    const { html } = await visitor.get(`/c/${token}`);
    expect(html).toContain('Montag, 30. November');
    expect(html).toContain('10:15 Uhr');
    expect(html).toContain('brauchen wir vorher Ihre Einwilligung');
    expect(mainActions(html)).toEqual([`/c/${token}/consent`]);
  });

  test('consent in review, then accepted: nothing to do', async () => {
    const visitor = visitPractice();
    const review = await visitor.get(`/c/${(await consentReview(visitor.rt, visitor.doctor)).token}`);
    expect(review.html).toContain('Die Praxis sieht sie sich an.');
    expect(mainActions(review.html)).toEqual([]);
    const accepted = await visitor.get(`/c/${(await consented(visitor.rt, visitor.doctor)).token}`);
    expect(accepted.html).toContain('Ihre Einwilligung ist angenommen');
    expect(mainActions(accepted.html)).toEqual([]);
  });

  test('S4: scheduled, too early: date, doctor, countdown, calendar, no door', async () => {
    const visitor = visitPractice();
    const { token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: nextWeek });
    const { html } = await visitor.get(`/c/${token}`);
    expect(html).toContain('10:15 Uhr');
    expect(html).toContain('Dr. Ada Test');
    expect(html).toContain(`data-countdown="${nextWeek - 30 * minute}"`);
    expect(html).toContain(`/c/${token}/appointment.ics`);
    expect(html).toMatch(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/);
    expect(mainActions(html)).toEqual([]);
  });

  test('S4: scheduled, within the window: to the visit', async () => {
    const visitor = visitPractice();
    const { token } = await scheduled(visitor.rt, visitor.doctor);
    const { html } = await visitor.get(`/c/${token}`);
    expect(mainActions(html)).toEqual([`/c/${token}/visit`]);
    expect(html).not.toContain('data-countdown');
  });
});

describe('ends: 410 with words for each', () => {
  test.each<[string, string, (visitor: PatientVisitor) => Promise<string>]>([
    [
      'completed',
      'Ihre Videosprechstunde ist beendet',
      async ({ rt, doctor }) => {
        const { id, token } = await scheduled(rt, doctor);
        arrive(rt, { id, by: patient, typedName: 'Erika Mustermann' });
        await admit(rt, { id, by: doctor });
        endVisit(rt, { id, by: doctor });
        return token;
      },
    ],
    [
      'no_show',
      'Wir haben Sie nicht erreicht',
      async ({ rt, doctor }) => {
        const { id, token } = await scheduled(rt, doctor);
        rt.clock.now += 60 * minute;
        markNoShow(rt, { id, by: doctor });
        return token;
      },
    ],
    [
      'declined',
      'Bitte kommen Sie in die Praxis.',
      async ({ rt, doctor }) => {
        const { id, token } = requested(rt);
        declineRequest(rt, { id, by: doctor, reason: 'Bitte kommen Sie in die Praxis.' });
        return token;
      },
    ],
    [
      'cancelled',
      'Dieser Termin ist abgesagt',
      async ({ rt, doctor }) => {
        const { id, token } = await scheduled(rt, doctor);
        cancelConsultation(rt, { id, by: doctor });
        return token;
      },
    ],
    [
      'withdrawn',
      'Ihre Einwilligung ist widerrufen',
      async ({ rt, doctor }) => {
        const { id, token } = await scheduled(rt, doctor);
        withdrawConsent(rt, { id, by: patient });
        return token;
      },
    ],
    [
      'P4: 24 hours after the appointment',
      'Dieser Zugang ist abgelaufen',
      async ({ rt, doctor }) => {
        const { token } = await scheduled(rt, doctor);
        rt.clock.now += 2 * day;
        return token;
      },
    ],
  ])('%s', async (_, expected, end) => {
    const visitor = visitPractice();
    const token = await end(visitor);
    for (const path of ['', '/consent', '/consent.pdf', '/cancel', '/data', '/appointment.ics', '/visit']) {
      const { status, html } = await visitor.get(`/c/${token}${path}`);
      expect([path, status]).toEqual([path, 410]);
      expect(html).toContain(expected);
      expect(html).toContain('0208 5550100');
    }
    for (const path of ['/consent', '/consent/upload', '/cancel', '/withdraw', '/data']) {
      expect((await visitor.post(`/c/${token}${path}`, { consent: 'yes', typedName: 'X' })).status).toBe(410);
    }
  });

  test('a link that nobody knows: 404 with the phone number', async () => {
    const visitor = visitPractice();
    for (const path of ['', '/consent', '/consent/signed.pdf', '/visit', '/data', '/cancel']) {
      const { status, html } = await visitor.get(`/c/${'x'.repeat(32)}${path}`);
      expect([path, status]).toEqual([path, 404]);
      expect(html).toContain('Diesen Link kennen wir nicht');
      expect(html).toContain('0208 5550100');
    }
  });

  test("P2: a code's link opens the visit and no personal page", async () => {
    const visitor = visitPractice();
    const { id } = await scheduled(visitor.rt, visitor.doctor);
    const token = write(visitor.rt, (tx) => createVisitLink(visitor.rt, tx, id));
    for (const path of [
      '',
      '/consent',
      '/consent.pdf',
      '/consent/signed.pdf',
      '/data',
      '/cancel',
      '/withdraw',
      '/appointment.ics',
    ]) {
      const answer = await visitor.get(`/c/${token}${path}`);
      expect([path, answer.status, answer.location]).toEqual([path, 303, `/c/${token}/visit`]);
    }
    await visitor.post(`/c/${token}/withdraw`);
    expect(stageOf(visitor, id)).toBe('scheduled');
  });
});

describe('S2: missing data', () => {
  test('is completed on the page', async () => {
    const visitor = visitPractice();
    const { id, token } = requested(visitor.rt, { ...erika, birthDate: '', insuranceNumber: '' });
    const form = await visitor.get(`/c/${token}/data`);
    expect(fieldValue(form.html, 'lastName')).toBe('Mustermann');
    const refused = await visitor.post(`/c/${token}/data`, { ...erika, birthDate: '' });
    expect(refused.status).toBe(422);
    expect(messageAt(refused.html, 'birthDate')).toBe('Bitte tragen Sie Ihr Geburtsdatum ein.');
    expect(fieldValue(refused.html, 'insuranceNumber')).toBe(erika.insuranceNumber);
    const answer = await visitor.post(`/c/${token}/data`, { ...erika });
    expect([answer.status, answer.location]).toEqual([303, `/c/${token}?done=data`]);
    expect(loadConsultation(visitor.rt, id)?.patient).toEqual(erika);
  });

  test('cannot be changed any more once the request is accepted', async () => {
    const visitor = visitPractice();
    const { id, token } = await consentPending(visitor.rt, visitor.doctor);
    expect((await visitor.get(`/c/${token}/data`)).location).toBe(`/c/${token}`);
    const answer = await visitor.post(`/c/${token}/data`, { ...erika, lastName: 'Anders' });
    expect([answer.status, answer.location]).toEqual([303, `/c/${token}`]);
    expect(loadConsultation(visitor.rt, id)?.patient.lastName).toBe('Mustermann');
  });
});

describe('S3c: the appointment', () => {
  test('comes as a calendar file in UTC that names no reason and no link', async () => {
    const visitor = visitPractice();
    const { token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: nextWeek });
    const { status, headers, html } = await visitor.get(`/c/${token}/appointment.ics`);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(html).toContain('DTSTART:20261130T091500Z');
    // Fetched by hand it is nobody's invitation (RFC 5546, 3.2.1).
    expect(html).toContain('METHOD:PUBLISH');
    expect(html).not.toContain('ATTENDEE');
    expect(html).not.toContain(token);
    // Where the link is, and whom to call.
    const description = /^DESCRIPTION:(.*)$/m.exec(html.replace(/\r\n[ \t]/g, ''))?.[1];
    expect(description).toContain('in unserer Mail mit dem Kennzeichen [');
    expect(description).toContain('0208 5550100');
  });

  test('does not exist before it is set', async () => {
    const visitor = visitPractice();
    const { token } = await consentPending(visitor.rt, visitor.doctor);
    expect((await visitor.get(`/c/${token}/appointment.ics`)).status).toBe(404);
  });

  test('is cancelled by the patient after one question', async () => {
    const visitor = visitPractice();
    const { id, token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: nextWeek });
    const question = await visitor.get(`/c/${token}/cancel`);
    expect(question.html).toContain('Montag, 30. November 2026, 10:15 Uhr');
    expect(stageOf(visitor, id)).toBe('scheduled');
    expect((await visitor.post(`/c/${token}/cancel`)).location).toBe(`/c/${token}`);
    expect(stageOf(visitor, id)).toBe('cancelled');
    expect(listMails(visitor.rt, id).map((mail) => mail.kind)).toContain('appointment_cancelled');
  });

  test('there is none to cancel: the request can be taken back instead', async () => {
    const visitor = visitPractice();
    const { id, token } = requested(visitor.rt);
    expect((await visitor.get(`/c/${token}/cancel`)).location).toBe(`/c/${token}/withdraw`);
    expect((await visitor.post(`/c/${token}/cancel`)).status).toBe(303);
    expect(stageOf(visitor, id)).toBe('requested');
    expect((await visitor.get(`/c/${token}/withdraw`)).html).toContain(
      'Möchten Sie Ihre Anfrage zurückziehen?',
    );
    await visitor.post(`/c/${token}/withdraw`);
    expect((await visitor.get(`/c/${token}`)).html).toContain('Ihre Anfrage ist zurückgezogen');
  });
});

test('P12: the consent is withdrawn in two taps, at any time before the visit', async () => {
  const visitor = visitPractice();
  const { id, token } = await scheduled(visitor.rt, visitor.doctor);
  expect((await visitor.get(`/c/${token}`)).html).toContain(`href="/c/${token}/withdraw"`);
  expect((await visitor.get(`/c/${token}/withdraw`)).html).toContain('Einen Grund brauchen wir nicht.');
  expect((await visitor.post(`/c/${token}/withdraw`)).location).toBe(`/c/${token}`);
  expect(stageOf(visitor, id)).toBe('withdrawn');
});

describe('S4: /c/TOKEN/visit', () => {
  test('open: the visit, for both kinds of link', async () => {
    const visitor = visitPractice();
    const { id, token } = await scheduled(visitor.rt, visitor.doctor);
    for (const link of [token, write(visitor.rt, (tx) => createVisitLink(visitor.rt, tx, id))]) {
      const { status, html } = await visitor.get(`/c/${link}/visit`);
      expect(status).toBe(200);
      expect(html).toContain(link);
    }
  });

  test('too early: a countdown', async () => {
    const visitor = visitPractice();
    const { token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: nextWeek });
    const { status, html } = await visitor.get(`/c/${token}/visit`);
    expect(status).toBe(200);
    expect(html).toContain('Das Wartezimmer ist noch geschlossen');
    expect(html).toContain(`data-countdown="${nextWeek - 30 * minute}"`);
  });

  test('P12: without consent the personal link leads back to it, the code says what to do', async () => {
    const visitor = visitPractice();
    const { id, token } = await consentPending(visitor.rt, visitor.doctor);
    const appointment = {
      startsAt: visitor.rt.now() + 10 * minute,
      durationMinutes: 15,
      doctorId: visitor.doctor.id,
    };
    schedule(visitor.rt, { id, by: visitor.doctor, appointment });
    const answer = await visitor.get(`/c/${token}/visit`);
    expect([answer.status, answer.location]).toEqual([303, `/c/${token}`]);
    const byCode = await visitor.get(
      `/c/${write(visitor.rt, (tx) => createVisitLink(visitor.rt, tx, id))}/visit`,
    );
    expect(byCode.status).toBe(200);
    expect(byCode.html).toContain('Ihre Einwilligung fehlt noch');
  });

  test('P12: signed at the last minute: the page waits for the practice and asks again', async () => {
    const visitor = visitPractice();
    const { id, token } = await consentReview(visitor.rt, visitor.doctor);
    const appointment = {
      startsAt: visitor.rt.now() + 10 * minute,
      durationMinutes: 15,
      doctorId: visitor.doctor.id,
    };
    schedule(visitor.rt, { id, by: visitor.doctor, appointment });
    const { headers, html } = await visitor.get(`/c/${token}/visit`);
    expect(html).toContain('Die Praxis prüft gerade Ihre Einwilligung');
    expect(headers.get('Refresh')).toBe('15');
  });
});
