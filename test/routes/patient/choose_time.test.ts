import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../../consultation/durations.ts';
import { spreadTimes } from '../../../consultation/offered_times.ts';
import { listMails } from '../../../db/mails.ts';
import { listOfferedTimes } from '../../../db/offered_times.ts';
import { disableUser } from '../../../db/staff.ts';
import { listUndoable } from '../../../db/undoable_steps.ts';
import { write } from '../../../db/write.ts';
import { acceptRequest } from '../../../procedure/accept.ts';
import { admit } from '../../../procedure/admit.ts';
import { arrive } from '../../../procedure/arrive.ts';
import { cancelConsultation } from '../../../procedure/cancel.ts';
import { purge } from '../../../procedure/erase.ts';
import { chooseTime, offerTimes } from '../../../procedure/offer_times.ts';
import { acceptConsent } from '../../../procedure/review.ts';
import { schedule } from '../../../procedure/schedule.ts';
import { signConsent } from '../../../procedure/sign.ts';
import { undoStep } from '../../../procedure/undo_step.ts';
import { consented, consentPending, requested, scheduled } from '../../fixtures/patients.ts';
import { erika, formRequest, testApp } from '../../fixtures/runtime.ts';
import { current, type Desk, openPractice, type Practice, words } from '../practice/desk.ts';

/* S3c: the practice offers up to three times, and the patient chooses one on the personal page. */

/** Monday, 23 November 2026, 14:00 in Berlin; it is 10:00. */
const first = Date.parse('2026-11-23T13:00:00Z');
const times = [first, first + day, first + 2 * day];

function offersOf(doctor: Desk, startsAt = times) {
  return startsAt.map((at) => ({ startsAt: at, durationMinutes: 15, doctorId: doctor.id }));
}

/** The patient's browser, without a script. */
function patientAt({ rt }: Practice, token: string) {
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  return {
    get: async () => (await app.request(`${origin}/c/${token}`)).text(),
    choose: async (at: string) => {
      const answer = await app.request(
        `${origin}/c/${token}/choose`,
        formRequest({ at }, { Origin: origin }),
      );
      return { status: answer.status, location: answer.headers.get('Location'), html: await answer.text() };
    },
  };
}

const shownTimes = (html: string) =>
  [...html.matchAll(/data-testid="offered-time"[^>]*|value="(\d{13})"[^>]*data-testid="offered-time"/g)].map(
    ([found]) => Number(/value="(\d+)"/.exec(found)?.[1]),
  );

describe('the practice offers', () => {
  test.each(['accept', 'schedule'])('with %s, by ticks, and the mail names the times', async (step) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = step === 'accept' ? requested(rt) : await consented(rt, doctor.by);
    const page = `/practice/consultations/${id}`;
    const { html } = await doctor.get(page);
    const ticks = [...html.matchAll(/name="offer"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value);
    expect(ticks.length).toBeGreaterThan(6);
    const chosen = [ticks[0] ?? '', ticks[4] ?? '', ticks[8] ?? ''];
    const fields = (values: string[], more: [string, string][] = []): [string, string][] => [
      ['version', current(rt, id).form.version],
      ...values.map((value): [string, string] => ['offer', value]),
      ...more,
    ];
    const look = await doctor.post(`${page}/${step}`, fields(chosen, [['look', 'mail']]));
    expect(words(look.html)).toContain('Diese Zeiten können Sie wählen');
    for (const [wrong, message] of [
      [fields(ticks.slice(0, 4)), 'höchstens 3 Zeiten'],
      [fields(chosen, [['date', '2026-11-30']]), 'entweder Zeiten anbieten oder Tag und Uhrzeit'],
      [fields(['1 or 2']), 'noch einmal an'],
    ] as const) {
      const answer = await doctor.post(`${page}/${step}`, [...wrong]);
      expect(answer.status).toBe(422);
      expect(words(answer.html)).toContain(message);
    }
    expect(listOfferedTimes(rt.db, id)).toEqual([]);
    const answer = await doctor.post(`${page}/${step}`, fields(chosen));
    expect(answer.status).toBe(303);
    expect(current(rt, id).startsAt).toBeNull();
    expect(listOfferedTimes(rt.db, id).map(({ startsAt, doctorId }) => `${startsAt} ${doctorId}`)).toEqual(
      chosen,
    );
    const mail = listMails(rt, id).at(-1);
    expect(mail?.kind).toBe(step === 'accept' ? 'consent_form' : 'times_offered');
    expect(mail?.message.text).toContain('Montag, 23. November 2026, 10:30 Uhr');
    expect(mail?.message.text).toContain('nicht für Sie reserviert');
    expect(mail?.message.text).not.toContain('schicken wir Ihnen den Termin');
    const after = words((await doctor.get(page)).html);
    expect(after).toMatch(
      /Zur Wahl angeboten: Mo\., 23\.11\. 10:30, .*wählt auf der persönlichen Seite|Zur Wahl angeboten: Mo\..*gilt stattdessen/,
    );
    expect(after.split('Verlauf')[1]).toContain('Zeiten zur Wahl angeboten');
  });

  test.each([
    [times, /Jetzt fehlt nur noch der Termin: Bitte wählen Sie/, /wählt auf der persönlichen Seite/],
    [[], /Als Nächstes schicken wir Ihnen den Termin/, /^(?!.*Zur Wahl angeboten)/],
  ])('and no mail and no page tells people to wait for it: %j', async (offered, mailed, shown) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = requested(rt);
    await acceptRequest(rt, { id, by: doctor.by, offers: offersOf(doctor, offered) });
    expect(words((await doctor.get(`/practice/consultations/${id}`)).html)).toMatch(shown);
    const signature = { typedName: 'Erika', signaturePng: null, reminder: false, fileExchange: false };
    await signConsent(rt, { id, by: { kind: 'patient' }, ...signature });
    acceptConsent(rt, { id, by: doctor.by });
    expect(listMails(rt, id).at(-1)?.message.text.replaceAll(/\s+/g, ' ')).toMatch(mailed);
  });

  test('no time that is taken meanwhile, over, or with nobody', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    await scheduled(rt, doctor.by, { startsAt: first });
    const page = `/practice/consultations/${id}/schedule`;
    const offer = (value: string) => doctor.post(page, { ...current(rt, id).form, offer: value });
    const taken = await offer(`${first} ${doctor.id}`);
    expect(taken.status).toBe(422);
    expect(words(taken.html)).toContain('nicht mehr frei');
    expect((await offer(`${rt.now() - hour} ${doctor.id}`)).status).toBe(422);
    expect((await offer(`${rt.now() + 40 * day} ${doctor.id}`)).status).toBe(422);
    expect((await offer(`${first + day} ${crypto.randomUUID()}`)).status).toBe(422);
    expect(listOfferedTimes(rt.db, id)).toEqual([]);
  });
});

describe('the patient chooses', () => {
  test('one of them, without a script, also while the consent is missing', async () => {
    const practice = openPractice();
    const { rt, desk } = practice;
    const doctor = desk('doctor', 'Dr. Weber');
    const { id, token } = await consentPending(rt, doctor.by);
    offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor) });
    const patient = patientAt(practice, token);
    const page = await patient.get();
    expect(shownTimes(page)).toEqual(times);
    expect(words(page)).toContain('mit Dr. Weber');
    const empty = await patient.choose('');
    expect(empty.status).toBe(422);
    expect(words(empty.html)).toContain('Bitte tippen Sie auf eine der Zeiten.');
    const answer = await patient.choose(String(times[1]));
    expect(answer.status).toBe(303);
    expect(current(rt, id)).toMatchObject({
      startsAt: times[1],
      doctorId: doctor.id,
      stage: 'consent_pending',
    });
    expect(listMails(rt, id).at(-1)).toMatchObject({ kind: 'appointment', heldUntil: 0 });
    expect(listMails(rt, id).at(-1)?.message.calendar?.method).toBe('REQUEST');
    expect(shownTimes(await patient.get())).toEqual([]);
    // Once: a second press, or the same page in another tab, changes nothing.
    expect((await patient.choose(String(times[2]))).status).toBe(409);
    expect(current(rt, id).startsAt).toBe(times[1]);
  });

  test('of two with the same time the first has it; the other reads so and has the rest', async () => {
    const practice = openPractice();
    const { rt, desk } = practice;
    const doctor = desk('doctor');
    const [one, other] = [
      await consented(rt, doctor.by),
      await consented(rt, doctor.by, { ...erika, lastName: 'Zwei' }),
    ];
    for (const { id } of [one, other]) offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor) });
    const [first, second] = [patientAt(practice, one.token), patientAt(practice, other.token)];
    const both = await Promise.all([first.choose(String(times[0])), second.choose(String(times[0]))]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = both.find(({ status }) => status === 409)?.html ?? '';
    expect(words(late)).toContain('Diese Zeit ist leider gerade vergeben worden.');
    expect(shownTimes(late)).toEqual(times.slice(1));
  });

  test('where none is left the page gives the number, and the practice sees it', async () => {
    const practice = openPractice();
    const { rt, desk } = practice;
    const doctor = desk('doctor');
    const { id, token } = await consented(rt, doctor.by);
    offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor, [first]) });
    await scheduled(rt, doctor.by, { startsAt: first + 5 * minute, data: { ...erika, lastName: 'Zwei' } });
    const patient = patientAt(practice, token);
    expect(shownTimes(await patient.get())).toEqual([]);
    const late = await patient.choose(String(first));
    expect(late.status).toBe(409);
    expect(words(late.html)).toContain('Jetzt ist keine der Zeiten mehr frei.');
    expect(late.html).toContain('0208 5550100');
    expect(words((await doctor.get(`/practice/consultations/${id}`)).html)).toContain('(nicht mehr frei)');
  });

  test('what is over, and what a doctor who has left would give, is gone from the page', async () => {
    const practice = openPractice();
    const { rt, desk } = practice;
    const [doctor, leaver] = [desk('doctor'), desk('doctor')];
    const { id, token } = await consented(rt, doctor.by);
    const offers = [...offersOf(doctor, [first, first + day]), ...offersOf(leaver, [first + 2 * day])];
    offerTimes(rt, { id, by: doctor.by, offers });
    rt.clock.now = first + minute;
    write(rt, (tx) => disableUser(rt, tx, leaver.id));
    expect(shownTimes(await patientAt(practice, token).get())).toEqual([first + day]);
    expect((await patientAt(practice, token).choose(String(first))).status).toBe(409);
    expect((await patientAt(practice, token).choose(String(first + 2 * day))).status).toBe(409);
  });

  test('another time instead of the appointment that there is, which stays until then', async () => {
    const practice = openPractice();
    const { rt, desk } = practice;
    const doctor = desk('doctor');
    const { id, token } = await scheduled(rt, doctor.by, { startsAt: first + 3 * day });
    offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor) });
    expect(current(rt, id).startsAt).toBe(first + 3 * day);
    const patient = patientAt(practice, token);
    expect(words(await patient.get())).toContain('Ihr Termin bleibt, solange Sie nichts wählen.');
    expect((await patient.choose(String(times[2]))).status).toBe(303);
    expect(current(rt, id)).toMatchObject({ startsAt: times[2], stage: 'scheduled' });
    expect(listMails(rt, id).at(-1)?.kind).toBe('appointment_moved');
  });

  test.each([
    [
      'the practice cancels',
      (rt: Practice['rt'], id: string, doctor: Desk) => cancelConsultation(rt, { id, by: doctor.by }),
      410,
    ],
    [
      'the practice sets a date itself',
      (rt: Practice['rt'], id: string, doctor: Desk) =>
        schedule(rt, {
          id,
          by: doctor.by,
          appointment: { startsAt: first + 5 * hour, durationMinutes: 15, doctorId: doctor.id },
        }),
      409,
    ],
    [
      'the offer is taken back',
      (rt: Practice['rt'], id: string, doctor: Desk) => {
        const step = listUndoable(rt, id)[0]?.id ?? '';
        undoStep(rt, { id, by: doctor.by, step });
      },
      409,
    ],
    [
      'the case is erased',
      (rt: Practice['rt']) => void purge(rt, { now: rt.now() + 200 * day, dryRun: false }),
      404,
    ],
  ])('nothing after %s', async (_name, act, status) => {
    const practice = openPractice({ UNDO_SECONDS: '30' });
    const { rt, desk } = practice;
    const doctor = desk('doctor');
    const { id, token } = await consented(rt, doctor.by);
    offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor) });
    act(rt, id, doctor);
    const before = listMails(rt, id).length;
    const answer = await patientAt(practice, token).choose(String(times[0]));
    expect(answer.status).toBe(status);
    expect(listMails(rt, id)).toHaveLength(before);
    if (status !== 409)
      expect(rt.db.$client.prepare('select count(*) from offered_times').pluck().get()).toBe(
        status === 404 ? 0 : 3,
      );
  });

  test('nothing in a visit that has begun', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by);
    offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor) });
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    admit(rt, { id, by: doctor.by });
    expect(() => chooseTime(rt, { id, startsAt: first })).toThrow(
      expect.objectContaining({ code: 'lifecycle' }),
    );
  });

  test('once it is chosen the practice cannot take the offer back under it', async () => {
    const { rt, desk } = openPractice({ UNDO_SECONDS: '30' });
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor) });
    const step = listUndoable(rt, id)[0]?.id ?? '';
    chooseTime(rt, { id, startsAt: first });
    expect(() => undoStep(rt, { id, by: doctor.by, step })).toThrow(
      expect.objectContaining({ code: 'undo_changed' }),
    );
    expect(current(rt, id).startsAt).toBe(first);
  });
});

test.each([
  ['2026-10-23T08:00:00Z', '2026-10-25T00:30:00Z', 'Sonntag, 25. Oktober 2026, 02:30 Uhr'],
  ['2026-10-23T08:00:00Z', '2026-10-25T01:30:00Z', 'Sonntag, 25. Oktober 2026, 02:30 Uhr'],
  ['2027-03-26T08:00:00Z', '2027-03-28T01:30:00Z', 'Sonntag, 28. März 2027, 03:30 Uhr'],
])('in the nights of the clock a moment stays the moment that was offered', async (now, at, said) => {
  const practice = openPractice();
  const { rt, desk } = practice;
  rt.clock.now = Date.parse(now);
  const doctor = desk('doctor');
  const { id, token } = await consented(rt, doctor.by);
  offerTimes(rt, { id, by: doctor.by, offers: offersOf(doctor, [Date.parse(at)]) });
  expect(listMails(rt, id).at(-1)?.message.text).toContain(said);
  expect((await patientAt(practice, token).choose(String(Date.parse(at)))).status).toBe(303);
  expect(current(rt, id).startsAt).toBe(Date.parse(at));
});

test('what is worth a tick: of free times, in order, at most three a day on three days, hours apart', () => {
  const dayOf = (at: number) => String(Math.floor(at / day));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 * 96 })), (quarters) => {
      const free = [...new Set(quarters)].sort((a, b) => a - b).map((quarter) => quarter * 15 * minute);
      const chosen = spreadTimes(free, dayOf);
      expect(chosen.every((at) => free.includes(at))).toBe(true);
      expect(chosen.length > 0).toBe(free.length > 0);
      const days = Object.values(Object.groupBy(chosen, dayOf)).map((all = []) => all);
      expect(days.length).toBeLessThanOrEqual(3);
      for (const all of days) {
        expect(all.length).toBeLessThanOrEqual(3);
        const gaps = all.slice(1).map((at, before) => at - (all[before] ?? 0));
        expect(gaps.every((gap) => gap >= 2 * hour)).toBe(true);
      }
    }),
  );
});
