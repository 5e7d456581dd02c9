import { describe, expect, test } from 'vitest';
import { day, minute } from '../../../../consultation/durations.ts';
import { listMails } from '../../../../db/mails.ts';
import { acceptRequest } from '../../../../procedure/accept.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { cancelConsultation, withdrawConsent } from '../../../../procedure/cancel.ts';
import { closeEndedVisits } from '../../../../procedure/end_visit.ts';
import { purge } from '../../../../procedure/erase.ts';
import { takeMail } from '../../../../procedure/take_mail.ts';
import { writeMail } from '../../../fixtures/patient_mails.ts';
import { requested, scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, type Desk, fieldsOf, openPractice, type Practice, part, words } from '../desk.ts';

/* Nobody types twice what is known, and no way is longer than it needs to be; all without JavaScript. */

const page = (id: string, query = '') => `/practice/consultations/${id}${query}`;
const link = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

/** What a form sends as the page shows it, with what its lists have chosen. */
function sentBy(html: string, testid: string): Record<string, string> {
  const attribute = `data-testid="${testid}"`;
  const start = html.indexOf(attribute);
  const form = html.slice(start, html.indexOf('</form>', start));
  const lists = [...form.matchAll(/<select[^>]*\sname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)];
  const chosen = lists.map(([, name = '', options = '']) => {
    const value =
      /<option[^>]*value="([^"]*)"[^>]*\sselected/.exec(options) ??
      /<option[^>]*\sselected[^>]*value="([^"]*)"/.exec(options) ??
      /<option[^>]*value="([^"]*)"/.exec(options);
    return [name, value?.[1] ?? ''];
  });
  return { ...fieldsOf(html, attribute), ...Object.fromEntries(chosen) };
}

/** Follows links and sends forms, and counts both: each is one click. */
function clicking(desk: Desk) {
  let html = '';
  let clicks = 0;
  return {
    get clicks() {
      return clicks;
    },
    get html() {
      return html;
    },
    async open(path: string) {
      html = (await desk.get(path)).html;
    },
    async follow(pattern: RegExp) {
      clicks++;
      const href = link(html, pattern);
      expect(href, String(pattern)).not.toBe('');
      html = (await desk.get(href.replace(/#.*/, ''))).html;
    },
    async send(path: string, testid: string) {
      clicks++;
      const { status, location } = await desk.post(path, sentBy(html, testid));
      expect([testid, status]).toEqual([testid, 303]);
      html = (await desk.get(location?.replace(/#.*/, '') ?? '')).html;
    },
  };
}

const caseLink = /<li data-testid="request-row"[^>]*>\s*<a class="line" href="([^"]+)"/;
const slotLink = /href="([^"]+)" data-testid="slot"/;

async function askByMail({ rt }: Practice): Promise<string> {
  const raw = writeMail({
    subject: 'Videosprechstunde',
    text: 'Vorname: Erika\nNachname: Mustermann\nGeburtsdatum: 12.08.1948\nTelefon: 0208 5550123\nKrankenkasse: AOK Rheinland/Hamburg\nVersichertennummer: X000000012',
  });
  await takeMail(rt, { raw: Buffer.from(raw), receivedAt: rt.now(), complete: true });
  return String(rt.db.$client.prepare('select id from consultations').pluck().get());
}

describe('clicks', () => {
  test('from the mail of a patient to the date: three, and nothing typed', async () => {
    const practice = openPractice();
    practice.desk('doctor', 'Dr. Ada Test');
    const id = await askByMail(practice);
    const walk = clicking(practice.desk('reception'));
    await walk.open('/practice');
    await walk.follow(caseLink);
    await walk.follow(slotLink);
    await walk.send(page(id, '/accept'), 'form-accept');
    expect(walk.clicks).toBe(3);
    expect(current(practice.rt, id)).toMatchObject({ stage: 'consent_pending', durationMinutes: 15 });
    expect(current(practice.rt, id).startsAt).not.toBeNull();
    expect(listMails(practice.rt, id).at(-1)?.kind).toBe('consent_and_appointment');
  });

  test.each([
    ['the closing page', '/practice/visits/ID/closed'],
    ['the case that is done', '/practice/consultations/ID'],
  ])('from %s to the next appointment: two', async (_name, start) => {
    const practice = openPractice();
    const { rt } = practice;
    const doctor = practice.desk('doctor', 'Dr. Ada Test');
    const id = await completed(practice, doctor);
    const walk = clicking(doctor);
    await walk.open(start.replace('ID', id));
    await walk.follow(slotLink);
    await walk.send(page(id, '/follow-up'), 'form-follow-up');
    expect(walk.clicks).toBe(2);
    const made = String(
      rt.db.$client.prepare('select id from consultations where follow_up_of = ?').pluck().get(id),
    );
    expect(current(rt, made)).toMatchObject({ stage: 'scheduled', doctorId: doctor.id, patient: erika });
    expect(current(rt, made).consent).not.toBeNull();
  });
});

async function completed({ rt, present }: Practice, doctor: Desk): Promise<string> {
  const { id } = await scheduled(rt, doctor.by);
  rt.clock.now += 10 * minute;
  arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
  present.add(id);
  await doctor.post(`/practice/visits/${id}/admit`);
  rt.clock.now += 5 * minute;
  await doctor.post(`/practice/visits/${id}/end`);
  present.delete(id);
  rt.clock.now += minute;
  closeEndedVisits(rt);
  expect(current(rt, id).stage).toBe('completed');
  return id;
}

describe('after a visit', () => {
  test('times in one, two and four weeks are offered, at the same hour where that is free', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor', 'Dr. Ada Test');
    const id = await completed(practice, doctor);
    const { html } = await doctor.get(page(id));
    const later = [...html.matchAll(/data-testid="slot-later" data-at="(\d+)"/g)].map(([, at]) => Number(at));
    const startsAt = current(practice.rt, id).startsAt ?? 0;
    // The appointment was at 10:10; times begin with a quarter of an hour.
    expect(later.map((at) => at - startsAt)).toEqual([7, 14, 28].map((days) => days * day + 5 * minute));
    expect(words(html)).toContain('in zwei Wochen');
  });

  test('without a consent to carry there is no follow-up, but a new request filled in', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const { id } = await scheduled(practice.rt, doctor.by);
    withdrawConsent(practice.rt, { id, by: { kind: 'patient' } });
    const { html } = await doctor.get(page(id));
    expect(html).not.toContain('form-follow-up');
    const form = (await doctor.get(link(html, /href="([^"]+)"[^>]*data-testid="new-from"/))).html;
    for (const field of [
      'firstName',
      'lastName',
      'birthDate',
      'phone',
      'insurer',
      'insuranceNumber',
    ] as const)
      expect(form).toContain(`value="${erika[field]}"`);
  });
});

describe('defaults from the last time', () => {
  const preset = (html: string, testid: string) => {
    const { doctor = '', duration = '' } = sentBy(html, testid);
    return { doctor, duration };
  };

  test('each account has its own; a new one begins with the practice’s', async () => {
    const { rt, desk } = openPractice();
    const [sommer, weber] = [desk('doctor', 'Dr. Anna Sommer'), desk('doctor', 'Dr. Karl Weber')];
    const [one, other] = [desk('reception'), desk('reception')];
    const give = async (by: Desk, doctorId: string, durationMinutes: number, hours: number) => {
      const { id } = requested(rt, { ...erika, lastName: `Nr ${hours}`, birthDate: '1950-01-01' });
      const appointment = { startsAt: rt.now() + hours * 60 * minute, durationMinutes, doctorId };
      await acceptRequest(rt, { id, by: by.by, appointment });
    };
    await give(one, weber.id, 30, 24);
    await give(other, sommer.id, 20, 48);
    const { id } = requested(rt);
    const seen = async (by: Desk) => preset((await by.get(page(id))).html, 'form-accept');
    expect(await seen(one)).toEqual({ doctor: weber.id, duration: '30' });
    expect(await seen(other)).toEqual({ doctor: sommer.id, duration: '20' });
    expect(await seen(desk('reception'))).toEqual({ doctor: sommer.id, duration: '20' });
    // A doctor's own appointments.
    expect(await seen(weber)).toEqual({ doctor: weber.id, duration: '20' });
    expect(preset((await one.get('/practice/now')).html, 'now-form').doctor).toBe(weber.id);
  });

  test('who has left is nobody’s default', async () => {
    const { rt, desk } = openPractice();
    const [sommer, weber] = [desk('doctor', 'Dr. Anna Sommer'), desk('doctor', 'Dr. Karl Weber')];
    const reception = desk('reception');
    const { id } = requested(rt, { ...erika, lastName: 'Anders' });
    const appointment = { startsAt: rt.now() + day, durationMinutes: 15, doctorId: weber.id };
    await acceptRequest(rt, { id, by: reception.by, appointment });
    rt.db.$client.prepare('update users set disabled_at = 1 where id = ?').run(weber.id);
    const next = requested(rt, { ...erika, birthDate: '1950-01-01' });
    expect(preset((await reception.get(page(next.id))).html, 'form-accept').doctor).toBe(sommer.id);
  });

  test('insurers that the practice’s patients have come first in the list, and none is filled in', async () => {
    const { rt, desk } = openPractice();
    requested(rt, { ...erika, insurer: 'Zuletzt BKK' });
    const { html } = await desk('reception').get('/practice/consultations/new');
    expect(part(html, 'id="insurer-list"', 60)).toContain('Zuletzt BKK');
    expect(html).not.toMatch(/<input[^>]*name="insurer"[^>]*value="[^"]/);
  });
});

describe('a person who is known', () => {
  const bare = { ...erika, insurer: '', insuranceNumber: '' };

  async function known(settings: Record<string, string> = {}) {
    const practice = openPractice(settings);
    const { rt, desk } = practice;
    const [, weber] = [desk('doctor', 'Dr. Anna Sommer'), desk('doctor', 'Dr. Karl Weber')];
    const earlier = await scheduled(rt, weber.by);
    cancelConsultation(rt, { id: earlier.id, by: weber.by, reason: '' });
    return { ...practice, weber, earlier, reception: desk('reception') };
  }

  test('insurer and number by one click, the doctor preset; until then nothing is taken', async () => {
    const { rt, weber, reception } = await known();
    const { id } = requested(rt, { ...bare, lastName: 'MUSTERMANN' });
    const { html } = await reception.get(page(id));
    expect(words(part(html, 'id="known-person"'))).toContain('AOK Rheinland/Hamburg');
    expect(sentBy(html, 'form-accept').doctor).toBe(weber.id);
    expect(current(rt, id).patient.insurer).toBe('');
    await reception.post(page(id, '/data'), fieldsOf(html, 'data-testid="take-known"'));
    expect(current(rt, id).patient).toEqual({ ...erika, lastName: 'MUSTERMANN' });
    expect((await reception.get(page(id))).html).not.toContain('take-known');
  });

  test('somebody else after all: taken back, nothing of it stays, and it is offered again', async () => {
    const { rt, reception } = await known({ UNDO_SECONDS: '30' });
    const { id } = requested(rt, bare);
    const offered = (await reception.get(page(id))).html;
    await reception.post(page(id, '/data'), fieldsOf(offered, 'data-testid="take-known"'));
    const { html } = await reception.get(page(id));
    expect(words(part(html, 'data-undo=', 600))).toContain('Angaben berichtigt. Noch 30 Sekunden');
    await reception.post(page(id, '/undo'), fieldsOf(html, `action="${page(id, '/undo')}"`));
    expect(current(rt, id).patient).toEqual(bare);
    const after = (await reception.get(page(id))).html;
    expect(after).toContain('take-known');
    expect(words(after)).toContain('Zurückgenommen: Angaben berichtigt');
  });

  test('what was taken over by a click is not put into the form when it is taken back', async () => {
    const { rt, reception } = await known({ UNDO_SECONDS: '30' });
    const { id } = requested(rt, bare);
    const offered = (await reception.get(page(id))).html;
    await reception.post(page(id, '/data'), fieldsOf(offered, 'data-testid="take-known"'));
    const { html } = await reception.get(page(id));
    const { location } = await reception.post(
      page(id, '/undo'),
      fieldsOf(html, `action="${page(id, '/undo')}"`),
    );
    const after = (await reception.get(location ?? '')).html;
    expect(words(after)).toContain('Alles ist wieder wie vorher.');
    expect(words(after)).not.toContain('wieder im Formular');
    expect(after).not.toMatch(/id="data-insurer"[^>]*AOK|AOK[^>]*id="data-insurer"/);
  });

  test('mother and daughter of one name are two; so are twins', async () => {
    const { rt, reception } = await known();
    for (const data of [
      { ...bare, birthDate: '1978-08-12' },
      { ...bare, firstName: 'Eva' },
      { ...bare, birthDate: '' },
    ]) {
      const { html } = await reception.get(page(requested(rt, data).id));
      expect(html).not.toContain('known-person');
    }
  });

  test('another phone or address is said, since somebody else may have written in that name', async () => {
    const { rt, reception } = await known();
    const { id } = requested(rt, { ...bare, email: 'fremd@mail.example' });
    const { html } = await reception.get(page(id));
    expect(words(part(html, 'known-differs', 400))).toContain('Anders als dort: E-Mail');
  });

  test('erased meanwhile: nothing of it is offered any more', async () => {
    const { rt, desk, earlier } = await known();
    rt.clock.now += 20 * day;
    const { id } = requested(rt, bare);
    const reception = desk('reception');
    expect((await reception.get(page(id))).html).toContain('known-person');
    purge(rt, { now: rt.now() + 15 * day, dryRun: false });
    expect((await reception.get(page(earlier.id))).status).toBe(404);
    expect((await reception.get(page(id))).html).not.toContain('known-person');
  });

  test('changed by a colleague meanwhile: the click is refused', async () => {
    const { rt, reception } = await known();
    const { id } = requested(rt, bare);
    const offered = fieldsOf((await reception.get(page(id))).html, 'data-testid="take-known"');
    await reception.post(page(id, '/data'), { ...current(rt, id).form, ...bare, insurer: 'BARMER' });
    expect((await reception.post(page(id, '/data'), offered)).status).toBe(409);
    expect(current(rt, id).patient.insurer).toBe('BARMER');
  });
});

describe('two requests of one person', () => {
  async function double() {
    const practice = openPractice();
    const first = requested(practice.rt, { ...erika, insurer: '' });
    practice.rt.clock.now += minute;
    const again = requested(practice.rt, { ...erika, email: 'neu@mail.example' });
    return { ...practice, first, again, reception: practice.desk('reception') };
  }

  test('either case asks; the page shows what remains, and one click makes them one', async () => {
    const { rt, reception, first, again } = await double();
    for (const { id } of [first, again]) {
      const href = link((await reception.get(page(id))).html, /href="([^"]+)"[^>]*data-testid="merge"/);
      expect(href).toBe(page(first.id, `/merge?goes=${again.id}`));
    }
    const preview = (await reception.get(page(first.id, `/merge?goes=${again.id}`))).html;
    expect(words(preview)).toContain('Krankenkasse: AOK Rheinland/Hamburg');
    expect(preview).toMatch(/id="take-insurer"[^>]*checked/);
    expect(preview).not.toMatch(/id="take-email"[^>]*checked/);
    expect(current(rt, again.id).stage).toBe('requested');
    const sent = await reception.post(page(first.id, '/merge'), [
      ...Object.entries(fieldsOf(preview, 'data-testid="form-merge"')).filter(([name]) => name !== 'fields'),
      ['fields', 'insurer'],
    ]);
    expect([sent.status, sent.location]).toEqual([303, page(first.id, '?done=merge')]);
    expect(current(rt, first.id).patient).toEqual(erika);
    const stays = (await reception.get(page(first.id))).html;
    expect(stays).toContain(`href="${page(again.id)}" data-testid="merged-case"`);
    expect(stays).not.toContain('data-testid="merge"');
    expect((await reception.get(page(again.id))).html).toContain(`href="${page(first.id)}"`);
  });

  test('the overview marks both, and neither mother and daughter nor a lone request', async () => {
    const { rt, reception, first, again } = await double();
    const others = [
      requested(rt, { ...erika, birthDate: '1978-08-12' }),
      requested(rt, { ...erika, firstName: 'Eva' }),
      requested(rt, { ...erika, birthDate: '' }),
    ];
    // The index is read from the first question on.
    await reception.get(page(first.id));
    for (const path of ['/practice', '/practice/list/requested']) {
      const { html } = await reception.get(path);
      const isMarked = ({ id }: { id: string }) =>
        /vielleicht doppelt/.test(
          part(html, `data-testid="request-row" data-consultation="${id}"`, 700).split('</li>')[0] ?? '',
        );
      expect([first, again].map(isMarked), path).toEqual([true, true]);
      expect(others.map(isMarked), path).toEqual([false, false, false]);
    }
  });

  test('both let stand: no case asks any more and none is marked, until somebody thinks otherwise', async () => {
    const { rt, reception, first, again } = await double();
    const mergePage = page(first.id, `/merge?goes=${again.id}`);
    const preview = (await reception.get(mergePage)).html;
    const sent = fieldsOf(preview, 'data-testid="form-merge"');
    const kept = await reception.post(page(first.id, '/merge'), { ...sent, decision: 'apart' });
    expect([kept.status, kept.location]).toEqual([303, page(first.id, '?done=apart')]);
    for (const { id } of [first, again]) {
      const { html } = await reception.get(page(id));
      expect(html).not.toContain('data-testid="merge"');
      expect(words(html)).not.toContain('Zwei Anfragen von derselben Person?');
      expect(words(html)).toContain('Beide Anfragen stehen gelassen');
      expect(link(html, /href="([^"]+)"[^>]*data-testid="merge-after-all"/)).toBe(mergePage);
    }
    for (const path of ['/practice', '/practice/list/requested'])
      expect((await reception.get(path)).html).not.toContain('vielleicht doppelt');
    // Another window, that does not know of it yet.
    expect((await reception.post(page(first.id, '/merge'), sent)).status).toBe(409);
    expect(current(rt, again.id).stage).toBe('requested');
    const after = (await reception.get(mergePage)).html;
    expect(after).not.toContain('data-testid="keep-apart"');
    await reception.post(page(first.id, '/merge'), fieldsOf(after, 'data-testid="form-merge"'));
    expect(current(rt, again.id).stage).toBe('merged');
  });

  test('both let stand: nothing of the other is offered or preset any more, on either page', async () => {
    const { rt, desk, reception, first, again } = await double();
    const weber = desk('doctor', 'Dr. Karl Weber');
    const sent = fieldsOf(
      (await reception.get(page(first.id, `/merge?goes=${again.id}`))).html,
      'data-testid="form-merge"',
    );
    expect((await reception.get(page(first.id))).html).toContain('data-testid="take-known"');
    await reception.post(page(first.id, '/merge'), { ...sent, decision: 'apart' });
    for (const { id } of [first, again]) {
      const { html } = await reception.get(page(id));
      for (const offer of ['take-known', 'known-case', 'known-differs'])
        expect(html, offer).not.toContain(`data-testid="${offer}"`);
      expect(words(html)).not.toContain('Dieselbe Person');
    }
    // A third one, that nobody has decided about, offers as before.
    const third = requested(rt, { ...erika, phone: '' });
    await scheduled(rt, weber.by, { data: erika });
    const { html } = await reception.get(page(first.id));
    expect(html).toContain('data-testid="take-known"');
    expect(html).toContain(page(third.id));
    expect(html).not.toContain(`href="${page(again.id)}"`);
  });

  test('merged meanwhile: the preview leads to the case, a late click is told', async () => {
    const { rt, reception, first, again } = await double();
    const preview = (await reception.get(page(first.id, `/merge?goes=${again.id}`))).html;
    const sent = fieldsOf(preview, 'data-testid="form-merge"');
    await reception.post(page(first.id, '/merge'), sent);
    expect((await reception.post(page(first.id, '/merge'), sent)).status).toBe(409);
    expect((await reception.get(page(first.id, `/merge?goes=${again.id}`))).location).toBe(page(first.id));
    expect((await reception.get(page(first.id, '/merge?goes=nobody'))).status).toBe(404);
    expect(current(rt, again.id).stage).toBe('merged');
  });
});

describe('hand-over on the page', () => {
  test('only where there is a colleague; an appointment in the way is said and confirmed', async () => {
    const { rt, desk } = openPractice();
    const sommer = desk('doctor', 'Dr. Anna Sommer');
    const reception = desk('reception');
    const { id } = await scheduled(rt, sommer.by, { startsAt: rt.now() + day });
    expect((await reception.get(page(id))).html).not.toContain('form-hand-over');
    const weber = desk('doctor', 'Dr. Karl Weber');
    await scheduled(rt, weber.by, { startsAt: rt.now() + day, data: { ...erika, lastName: 'Berger' } });
    const sent = sentBy((await reception.get(page(id))).html, 'form-hand-over');
    expect(sent.doctor).toBe(weber.id);
    const asked = await reception.post(page(id, '/hand-over'), sent);
    expect(asked.status).toBe(409);
    expect(words(asked.html)).toContain('Erika Berger');
    const done = await reception.post(page(id, '/hand-over'), { ...sent, overlap: 'yes' });
    expect(done.location).toBe(page(id, '?done=hand-over'));
    expect(current(rt, id).doctorId).toBe(weber.id);
    expect((await reception.post(page(id, '/hand-over'), { ...current(rt, id).form })).status).toBe(422);
  });
});

describe('texts of the practice', () => {
  const setting = 'Karte\nBitte bringen Sie Ihre Karte mit.\n\nRezept\nIhr Rezept liegt bereit.';

  async function withTexts() {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const values = fieldsOf((await doctor.get('/practice/settings')).html, 'action="/practice/settings"');
    await doctor.post('/practice/settings', { ...values, name: 'Praxis', answerTexts: setting });
    return { rt, doctor, id: requested(rt).id };
  }

  test.each([
    ['answer', 'words'],
    ['ask', 'note'],
    ['decline', 'reason'],
  ])('%s: chosen, it stands behind what was typed, and nothing is sent', async (action, field) => {
    const { rt, doctor, id } = await withTexts();
    const before = listMails(rt, id).length;
    const typed = { ...current(rt, id).form, [field]: 'Guten Tag.', text: '1', insert: 'yes' };
    const { status, html } = await doctor.post(page(id, `/${action}`), typed);
    expect(status).toBe(200);
    expect(html).toContain('Guten Tag.\n\nIhr Rezept liegt bereit.</textarea>');
    expect(listMails(rt, id)).toHaveLength(before);
    expect(current(rt, id).stage).toBe('requested');
  });

  test('nothing chosen, one that is gone, or too long together: said, and what was typed is there', async () => {
    const { rt, doctor, id } = await withTexts();
    for (const [text, note] of [
      ['', 'Guten Tag.'],
      ['7', 'Guten Tag.'],
      ['0', 'x'.repeat(490)],
    ] as const) {
      const { status, html } = await doctor.post(page(id, '/ask'), {
        ...current(rt, id).form,
        note,
        text,
        insert: 'yes',
      });
      expect(status).toBe(422);
      expect(html).toContain(`${note}</textarea>`);
    }
  });

  test('without any nothing shows', async () => {
    const { rt, desk } = openPractice();
    expect((await desk('doctor').get(page(requested(rt).id))).html).not.toContain('insert-text');
  });
});
