import { describe, expect, test } from 'vitest';
import { day, second } from '../../consultation/durations.ts';
import type { PatientField } from '../../consultation/patient.ts';
import type { RefusalCode } from '../../consultation/refusal.ts';
import { listAudit } from '../../db/audit.ts';
import { CaseIndex } from '../../db/case_index.ts';
import { listMergedInto, loadConsultation } from '../../db/consultations.ts';
import { listMails } from '../../db/mails.ts';
import { acceptRequest } from '../../procedure/accept.ts';
import { chooseLanguage } from '../../procedure/choose_language.ts';
import { completePatientData } from '../../procedure/correct.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { purge } from '../../procedure/erase.ts';
import { keepApart } from '../../procedure/keep_apart.ts';
import { mergeRequests } from '../../procedure/merge.ts';
import { likelyDoubles } from '../../procedure/same_person.ts';
import { openUndo, undoStep } from '../../procedure/undo_step.ts';
import { consentPending, requested } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';

/* Two requests of one person become one case: never by itself, and with nothing lost. */

const refused = (code: RefusalCode) => expect.objectContaining({ name: 'Error', code });

/** As the page sends it, of the cases as they are now. */
function mergeNow(rt: TestRuntime, stays: string, goes: string, fields: PatientField[] = []) {
  const version = loadConsultation(rt, stays)?.version ?? 0;
  const goesVersion = loadConsultation(rt, goes)?.version ?? 0;
  const by = staff(rt, 'reception').by;
  return () =>
    mergeRequests(rt, { id: stays, version, goes: { id: goes, version: goesVersion }, fields, by });
}

function twice(settings: Record<string, string> = {}) {
  const rt = testRuntime(settings);
  const first = requested(rt, { ...erika, insurer: '', insuranceNumber: '' });
  rt.clock.now += second;
  const again = requested(rt, { ...erika, phone: '0170 1234567' });
  return { rt, first, again };
}

test('one goes on with what was chosen; the other ends, names it and keeps its mails', () => {
  const { rt, first, again } = twice();
  mergeNow(rt, first.id, again.id, ['insurer', 'insuranceNumber'])();
  const [stays, goes] = [first, again].map(({ id }) => loadConsultation(rt, id));
  expect(stays).toMatchObject({ stage: 'requested', patient: { ...erika, phone: erika.phone } });
  expect(goes).toMatchObject({ stage: 'merged', mergedInto: first.id, endedAt: rt.now() });
  expect(listMails(rt, again.id).map(({ kind }) => kind)).toEqual(['request_received']);
  // Nobody is mailed for it.
  expect(listMails(rt, first.id)).toHaveLength(1);
  expect(listMergedInto(rt.db, first.id).map(({ id }) => id)).toEqual([again.id]);
  expect(listAudit(rt.db, first.id)[0]?.action).toBe('merge');
  expect(listAudit(rt.db, again.id)[0]?.action).toBe('merged_into');
});

test.each([
  [null, 'tr', 'tr'],
  ['uk', null, 'uk'],
  ['uk', 'tr', 'tr'],
  [null, null, null],
] as const)('the language: of %s and then %s it is %s', (earlier, later, kept) => {
  const { rt, first, again } = twice();
  if (earlier) chooseLanguage(rt, { id: first.id, language: earlier });
  if (later) chooseLanguage(rt, { id: again.id, language: later });
  mergeNow(rt, first.id, again.id)();
  expect(loadConsultation(rt, first.id)?.language).toBe(kept);
});

test('the language comes back when the merge is taken back', () => {
  const { rt, first, again } = twice({ UNDO_SECONDS: '60' });
  chooseLanguage(rt, { id: first.id, language: 'uk' });
  chooseLanguage(rt, { id: again.id, language: 'tr' });
  mergeNow(rt, first.id, again.id)();
  const undo = openUndo(rt, first.id);
  if (!undo) throw new Error('nothing to take back');
  undoStep(rt, { id: first.id, step: undo.id, by: staff(rt, 'reception').by });
  expect(loadConsultation(rt, first.id)?.language).toBe('uk');
});

test('the link of the one that went opens nothing, and says nothing of the other (D4)', async () => {
  const { rt, first, again } = twice();
  mergeNow(rt, first.id, again.id)();
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  for (const path of ['', '/data', '/consent', '/visit']) {
    const answer = await app.request(`${origin}/c/${again.token}${path}`);
    expect([path, answer.status]).toEqual([path, 410]);
    const html = await answer.text();
    expect(html).not.toContain(first.token);
    expect(html).not.toMatch(/zweite|andere Anfrage|Mustermann/);
  }
  expect((await app.request(`${origin}/c/${first.token}`)).status).toBe(200);
});

describe('taken back', () => {
  test('not when more has happened in the case that stays, nor when the time is over', async () => {
    const { rt, first, again } = twice({ UNDO_SECONDS: '30' });
    mergeNow(rt, first.id, again.id)();
    const step = openUndo(rt, first.id)?.id ?? '';
    const by = staff(rt, 'doctor').by;
    await acceptRequest(rt, { id: first.id, by });
    expect(() => undoStep(rt, { id: first.id, step, by })).toThrow(refused('undo_changed'));
    rt.clock.now += 31 * second;
    expect(() => undoStep(rt, { id: first.id, step, by })).toThrow(refused('undo_over'));
    expect(loadConsultation(rt, again.id)?.stage).toBe('merged');
  });
});

describe('both are let stand', () => {
  const apart = (rt: TestRuntime, ...ids: [string, string]) =>
    keepApart(rt, { ids, by: staff(rt, 'reception').by });
  const pairs = (rt: TestRuntime) =>
    rt.db.$client.prepare('select count(*) from separate_cases').pluck().get();
  const doubles = async (rt: TestRuntime, ...ids: string[]) => {
    const index = new CaseIndex(rt);
    await index.settled();
    const cases = ids.flatMap((id) => loadConsultation(rt, id) ?? []);
    return [...likelyDoubles(rt, index, cases)];
  };

  test('the pair is remembered, whichever way round, and is in the history of both', async () => {
    const { rt, first, again } = twice();
    expect(await doubles(rt, first.id, again.id)).toEqual([first.id, again.id]);
    apart(rt, first.id, again.id);
    expect(await doubles(rt, first.id, again.id)).toEqual([]);
    for (const { id } of [first, again]) {
      expect(loadConsultation(rt, id)?.stage).toBe('requested');
      expect(listAudit(rt.db, id)[0]?.action).toBe('kept_apart');
    }
    // A second click, and a colleague's from the other case.
    apart(rt, first.id, again.id);
    apart(rt, again.id, first.id);
    expect(pairs(rt)).toBe(1);
    expect(listAudit(rt.db, again.id).filter(({ action }) => action === 'kept_apart')).toHaveLength(1);
  });

  test('a third request is a double of both still', async () => {
    const { rt, first, again } = twice();
    apart(rt, first.id, again.id);
    const third = requested(rt);
    expect(await doubles(rt, first.id, again.id, third.id)).toEqual([first.id, again.id, third.id]);
    apart(rt, third.id, first.id);
    expect(await doubles(rt, first.id, again.id, third.id)).toEqual([again.id, third.id]);
  });

  test('thought over, they are merged; by a page that did not know of it they are not', () => {
    const { rt, first, again } = twice();
    const old = mergeNow(rt, first.id, again.id);
    apart(rt, again.id, first.id);
    expect(old).toThrow(refused('stale'));
    const by = staff(rt, 'doctor').by;
    const goes = { id: again.id, version: 1 };
    mergeRequests(rt, { id: first.id, version: 1, goes, fields: [], apart: true, by });
    expect(loadConsultation(rt, again.id)?.mergedInto).toBe(first.id);
    expect(() => apart(rt, first.id, again.id)).toThrow(refused('lifecycle'));
  });

  test('D3: it goes with either case', () => {
    for (const at of [0, 1]) {
      const { rt, first, again } = twice();
      const ids: [string, string] = [first.id, again.id];
      apart(rt, ...ids);
      declineRequest(rt, { id: ids[at] ?? '', by: staff(rt, 'doctor').by, reason: '' });
      rt.clock.now += 31 * day;
      completePatientData(rt, { id: ids[1 - at] ?? '', by: { kind: 'patient' }, patient: erika });
      purge(rt, { now: rt.now(), dryRun: false });
      expect(loadConsultation(rt, ids[1 - at] ?? '')).not.toBeNull();
      expect(pairs(rt)).toBe(0);
    }
  });

  test('two that are no doubles, one that is gone, and one with itself: refused', () => {
    const { rt, first, again } = twice();
    const mother = requested(rt, { ...erika, birthDate: '1920-01-01' });
    expect(() => apart(rt, first.id, mother.id)).toThrow(refused('lifecycle'));
    expect(() => apart(rt, first.id, first.id)).toThrow(refused('lifecycle'));
    expect(() => apart(rt, first.id, 'nobody')).toThrow(refused('not_found'));
    declineRequest(rt, { id: again.id, by: staff(rt, 'doctor').by, reason: 'Doppelt.' });
    expect(() => apart(rt, first.id, again.id)).toThrow(refused('lifecycle'));
    expect(pairs(rt)).toBe(0);
  });
});

describe('off the path', () => {
  test('two at once: one of them merges, the other is told', () => {
    const { rt, first, again } = twice();
    const [one, other] = [mergeNow(rt, first.id, again.id), mergeNow(rt, first.id, again.id, ['phone'])];
    one();
    expect(other).toThrow(refused('stale'));
    expect(loadConsultation(rt, first.id)?.patient.phone).toBe(erika.phone);
  });

  test('three requests become one, one after the other', () => {
    const { rt, first, again } = twice();
    const third = requested(rt);
    mergeNow(rt, first.id, again.id)();
    mergeNow(rt, first.id, third.id)();
    expect(listMergedInto(rt.db, first.id)).toHaveLength(2);
    // One that has gone is merged no further.
    expect(mergeNow(rt, again.id, requested(rt).id)).toThrow(refused('lifecycle'));
  });

  test('the wrong way round, with itself, or with another birth date: refused', () => {
    const { rt, first, again } = twice();
    const mother = requested(rt, { ...erika, birthDate: '1920-01-01' });
    expect(mergeNow(rt, again.id, first.id)).toThrow(refused('lifecycle'));
    expect(mergeNow(rt, first.id, first.id)).toThrow(refused('lifecycle'));
    expect(mergeNow(rt, first.id, mother.id)).toThrow(refused('lifecycle'));
  });

  test('declined, corrected or erased meanwhile: nothing is merged', () => {
    const { rt, first, again } = twice();
    const merge = mergeNow(rt, first.id, again.id);
    completePatientData(rt, { id: again.id, by: { kind: 'patient' }, patient: { ...erika, phone: '1' } });
    expect(merge).toThrow(refused('stale'));
    declineRequest(rt, { id: again.id, by: staff(rt, 'doctor').by, reason: 'Doppelt.' });
    expect(mergeNow(rt, first.id, again.id)).toThrow(refused('lifecycle'));
    const late = mergeNow(rt, first.id, again.id);
    purge(rt, { now: rt.now() + 100 * day, dryRun: false });
    expect(late).toThrow(refused('not_found'));
  });

  test('into one that is further on: its consent and appointment are not touched', async () => {
    const rt = testRuntime();
    const pending = await consentPending(rt, staff(rt, 'doctor').by);
    const again = requested(rt, { ...erika, email: 'fremd@mail.example' });
    const before = loadConsultation(rt, pending.id);
    mergeNow(rt, pending.id, again.id)();
    expect(loadConsultation(rt, pending.id)).toMatchObject({
      stage: 'consent_pending',
      patient: erika,
      consent: before?.consent ?? null,
    });
  });

  test('only values that differ can be chosen', () => {
    const { rt, first, again } = twice();
    expect(mergeNow(rt, first.id, again.id, ['lastName'])).toThrow(refused('unsure_data'));
  });

  test('the one that went is erased for itself, and the other does not point at it any more', () => {
    const { rt, first, again } = twice();
    mergeNow(rt, first.id, again.id)();
    rt.clock.now += 31 * day;
    completePatientData(rt, { id: first.id, by: { kind: 'patient' }, patient: erika });
    purge(rt, { now: rt.now(), dryRun: false });
    expect(loadConsultation(rt, again.id)).toBeNull();
    expect(loadConsultation(rt, first.id)).not.toBeNull();
    expect(listMergedInto(rt.db, first.id)).toEqual([]);
  });
});
