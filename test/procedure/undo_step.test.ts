import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { day, hour, second } from '../../consultation/durations.ts';
import { mostGuests } from '../../consultation/guest.ts';
import type { RefusalCode } from '../../consultation/refusal.ts';
import { longestUndoMs } from '../../consultation/undo.ts';
import { listAudit } from '../../db/audit.ts';
import { checkChain } from '../../db/audit_chain.ts';
import { findByCode, loadConsultation } from '../../db/consultations.ts';
import { findGuestByCode, loadGuests } from '../../db/guests.ts';
import { claimDue, listMails } from '../../db/mails.ts';
import { write } from '../../db/write.ts';
import { answerPatient } from '../../procedure/answer.ts';
import { arrive } from '../../procedure/arrive.ts';
import { cancelConsultation } from '../../procedure/cancel.ts';
import { completePatientData, correctPatientData } from '../../procedure/correct.ts';
import { dialIn } from '../../procedure/dial_in.ts';
import { purge } from '../../procedure/erase.ts';
import { inviteGuest } from '../../procedure/guest.ts';
import { schedule } from '../../procedure/schedule.ts';
import { forgetOverSteps, openUndo, undoStep } from '../../procedure/undo_step.ts';
import { consented, requested, scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';
import { afterStep, type Doctor, dumpRows, undoRows } from './undo_scene.ts';

/*
 * Every sending step can be taken back for 30 seconds with everything it changed (docs/dev/look.md), on a
 * real file: one table of steps, and the same questions for each.
 */

const refused = (code: RefusalCode) => expect.objectContaining({ name: 'Error', code });
const doctorOf = (rt: TestRuntime) => staff(rt, 'doctor').by as Doctor;
const undoRuntime = () => testRuntime({ UNDO_SECONDS: '30' });
const undoMs = 30 * second;
/** What the outbox would take now; it is under way then. */
const due = (rt: TestRuntime) =>
  write(rt, (tx) => claimDue(rt, tx, { leaseMs: 60 * second, limit: 20, channel: 'mail' }));
const notes = (rt: TestRuntime) => rt.db.$client.prepare('select count(*) from undoable_steps').pluck().get();

/** As `afterStep`, with everything gone out that was written before it. */
async function takenStep(rt: TestRuntime, one: (typeof undoRows)[number][1]) {
  const by = doctorOf(rt);
  const scene = await afterStep(rt, by, {
    ...one,
    async prepare(...args) {
      const id = await one.prepare(...args);
      rt.db.$client.exec("update mails set state = 'sent' where state = 'queued'");
      return id;
    },
  });
  return { by, ...scene };
}

describe.each(undoRows)('%s', (_name, one) => {
  test('taken back, everything is as it was, and no mail goes', async () => {
    const rt = undoRuntime();
    const { id, step, before, undo } = await takenStep(rt, one);
    expect(openUndo(rt, id)).toMatchObject({ id: step, action: one.action, hasMail: !one.silent });
    expect(dumpRows(rt)).not.toBe(before);
    rt.clock.now += undoMs - 1;
    expect(due(rt)).toEqual([]);
    undo();
    expect(dumpRows(rt)).toBe(before);
    expect(notes(rt)).toBe(0);
    rt.clock.now += day;
    expect(due(rt)).toEqual([]);
    expect(checkChain(rt.db).whole).toBe(true);
  });

  test('pages that list cases are told of the step, and of its being taken back', async () => {
    const rt = undoRuntime();
    const told = vi.spyOn(rt.hub, 'waitingListChanged');
    const by = doctorOf(rt);
    const id = await one.prepare(rt, by);
    told.mockClear();
    const changed = (await one.act(rt, by, id)) ?? id;
    await Promise.resolve();
    expect(told).toHaveBeenCalled();
    told.mockClear();
    undoStep(rt, { id: changed, step: openUndo(rt, changed)?.id ?? '', by });
    expect(told).toHaveBeenCalled();
  });

  test('the mail waits for 30 seconds and goes then; afterwards nothing can be taken back', async () => {
    const rt = undoRuntime();
    const { id, undo } = await takenStep(rt, one);
    rt.clock.now += undoMs;
    const after = dumpRows(rt);
    expect(openUndo(rt, id)).toBeNull();
    expect(undo).toThrow(refused('undo_over'));
    expect(dumpRows(rt)).toBe(after);
    forgetOverSteps(rt);
    expect(notes(rt)).toBe(0);
    expect(due(rt)).toHaveLength(one.silent ? 0 : 1);
  });

  test('a mail that is on its way stays, with all that it tells of', async () => {
    const rt = undoRuntime();
    const { id, undo } = await takenStep(rt, one);
    // As a clock that was set forward for a moment leaves it.
    rt.clock.now += hour;
    expect(due(rt)).toHaveLength(one.silent ? 0 : 1);
    rt.clock.now -= hour;
    if (one.silent) return;
    const after = dumpRows(rt);
    expect(openUndo(rt, id)).toBeNull();
    expect(undo).toThrow(refused('undo_over'));
    expect(dumpRows(rt)).toBe(after);
  });

  test('erased meanwhile, nothing of it comes back', async () => {
    const rt = undoRuntime();
    const { id, undo } = await takenStep(rt, one);
    purge(rt, { now: rt.now() + 100 * day, dryRun: false });
    expect(undo).toThrow(refused('not_found'));
    expect(loadConsultation(rt, id)).toBeNull();
    expect(notes(rt)).toBe(0);
  });
});

/** What does not depend on what a step changes: one that sends, one that does not, one that makes a case. */
const few = undoRows.filter(([name]) => ['decline (2)', 'decline (3)', 'follow_up (11)'].includes(name));

describe.each(few)('%s', (_name, one) => {
  test('once; a second click, and one with another step, change nothing', async () => {
    const rt = undoRuntime();
    const { id, by, before, undo } = await takenStep(rt, one);
    expect(() => undoStep(rt, { id, step: 'another', by })).toThrow(refused('undo_over'));
    undo();
    expect(undo).toThrow(refused(loadConsultation(rt, id) ? 'undo_over' : 'not_found'));
    expect(dumpRows(rt)).toBe(before);
  });

  test.each([
    ['a day forward', day],
    ['a day back', -day],
    ['three hours back', -3 * hour],
  ])('a clock that jumps %s leaves no mail that waits and none that is lost', async (_jump, by) => {
    const rt = undoRuntime();
    const { undo } = await takenStep(rt, one);
    rt.clock.now += by;
    expect(undo).toThrow(refused('undo_over'));
    expect(due(rt)).toHaveLength(one.silent ? 0 : 1);
  });

  test('a clock that goes back a little: it waits as long as it can be taken back', async () => {
    const rt = undoRuntime();
    const { before, undo } = await takenStep(rt, one);
    rt.clock.now -= longestUndoMs - undoMs;
    expect(due(rt)).toEqual([]);
    undo();
    expect(dumpRows(rt)).toBe(before);
  });

  test('without seconds to wait, the mail goes at once and nothing is kept', async () => {
    const rt = testRuntime({ UNDO_SECONDS: '0' });
    await takenStep(rt, one);
    expect(notes(rt)).toBe(0);
    expect(due(rt)).toHaveLength(one.silent ? 0 : 1);
  });
});

describe('what happens meanwhile', () => {
  const appointment = (rt: TestRuntime, by: Doctor) => ({
    startsAt: rt.now() + 10 * 60 * second,
    durationMinutes: 15,
    doctorId: by.id,
  });

  async function justScheduled() {
    const rt = undoRuntime();
    const by = doctorOf(rt);
    const { id } = await consented(rt, by);
    rt.clock.now += hour;
    schedule(rt, { id, by, appointment: appointment(rt, by) });
    const undo = () => undoStep(rt, { id, by, step: openUndo(rt, id)?.id ?? last });
    const last = openUndo(rt, id)?.id ?? '';
    return { rt, by, id, undo, last };
  }

  test.each<[string, (rt: TestRuntime, id: string, by: Doctor) => void]>([
    ['the patient comes', (rt, id) => arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika' })],
    ['somebody dials in', (rt, id) => void dialIn(rt, id, null)],
    ['the patient cancels', (rt, id) => cancelConsultation(rt, { id, by: { kind: 'patient' } })],
  ])('%s: the step stays', async (_name, happen) => {
    const { rt, by, id, undo } = await justScheduled();
    happen(rt, id, by);
    const after = dumpRows(rt);
    expect(openUndo(rt, id)).toBeNull();
    expect(undo).toThrow(refused('undo_changed'));
    expect(dumpRows(rt)).toBe(after);
  });

  test('a colleague corrects the data: only that can be taken back, and then the step', async () => {
    const { rt, by, id, undo, last } = await justScheduled();
    correctPatientData(rt, { id, by, patient: { ...erika, phone: '0208 1' } });
    const after = dumpRows(rt);
    expect(openUndo(rt, id)?.action).toBe('correct');
    expect(() => undoStep(rt, { id, by, step: last })).toThrow(refused('undo_changed'));
    expect(dumpRows(rt)).toBe(after);
    undo();
    expect(loadConsultation(rt, id)?.patient.phone).toBe(erika.phone);
    expect(openUndo(rt, id)?.id).toBe(last);
    undo();
    expect(loadConsultation(rt, id)?.startsAt).toBeNull();
  });

  test('data that the patient gives are no step of the practice', () => {
    const rt = undoRuntime();
    const { id } = requested(rt);
    completePatientData(rt, { id, by: { kind: 'patient' }, patient: { ...erika, phone: '0208 1' } });
    expect(openUndo(rt, id)).toBeNull();
    expect(notes(rt)).toBe(0);
  });

  test('a mail of its own is no other thing, nor is a further person', async () => {
    const { rt, by, id, undo } = await justScheduled();
    answerPatient(rt, { id, by, kind: 'answer', words: 'Bis dann.', shown: [] });
    expect(openUndo(rt, id)?.action).toBe('answer');
    undo();
    undo();
    expect(loadConsultation(rt, id)?.startsAt).toBeNull();
  });

  test('a colleague may take it back, and the record says who', async () => {
    const { rt, id } = await justScheduled();
    const other = staff(rt, 'reception');
    undoStep(rt, { id, by: other.by, step: openUndo(rt, id)?.id ?? '' });
    expect(listAudit(rt.db, id)[0]).toMatchObject({ actor: other.id, action: 'undo_schedule' });
  });

  test('no code and no link of a step that was taken back is good for anything', async () => {
    const { rt, by, id, undo } = await justScheduled();
    const code = loadConsultation(rt, id)?.code ?? '';
    expect(findByCode(rt, code)).not.toBeNull();
    undo();
    expect(findByCode(rt, code)).toBeNull();
    schedule(rt, { id, by, appointment: appointment(rt, by) });
    expect(findByCode(rt, code)).toBeNull();
    rt.clock.now += undoMs;
    inviteGuest(rt, { id, by, name: 'Jonas Gast', kind: 'relative', email: 'jonas@mail.example' });
    const guest = loadGuests(rt, id)[0]?.code ?? '';
    expect(findGuestByCode(rt, guest)).not.toBeNull();
    undo();
    expect(findGuestByCode(rt, guest)).toBeNull();
  });

  test('mails that no click of the practice has caused go at once', async () => {
    const rt = undoRuntime();
    const { id } = requested(rt);
    expect(due(rt).map(({ kind }) => kind)).toEqual(['request_received']);
    const by = doctorOf(rt);
    const { id: other } = await scheduled(rt, by);
    rt.clock.now += hour;
    due(rt);
    cancelConsultation(rt, { id: other, by: { kind: 'patient' } });
    expect(due(rt).map(({ kind }) => kind)).toEqual(['appointment_cancelled']);
    expect(listMails(rt, id)).toHaveLength(1);
  });
});

test('any row of steps, taken back one after another, leads to where it began', async () => {
  const acts: Record<string, (rt: TestRuntime, id: string, by: Doctor) => void> = {
    answer: (rt, id, by) => answerPatient(rt, { id, by, kind: 'answer_thanks', words: '', shown: [] }),
    move: (rt, id, by) =>
      schedule(rt, {
        id,
        by,
        appointment: { startsAt: rt.now() + 2 * hour, durationMinutes: 20, doctorId: by.id },
      }),
    invite: (rt, id, by) =>
      inviteGuest(rt, { id, by, name: 'Jonas Gast', kind: 'relative', email: 'jonas@mail.example' }),
    cancel: (rt, id, by) => cancelConsultation(rt, { id, by, reason: 'Krank.' }),
  };
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(fc.constantFrom('answer', 'move', 'invite'), { maxLength: 4 })
        .filter((names) => names.filter((name) => name === 'invite').length <= mostGuests),
      fc.boolean(),
      async (names, cancels) => {
        const rt = undoRuntime();
        const by = doctorOf(rt);
        const { id } = await scheduled(rt, by, { startsAt: rt.now() + 3 * hour });
        rt.clock.now += hour;
        const states: string[] = [];
        for (const name of cancels ? [...names, 'cancel'] : names) {
          states.push(dumpRows(rt));
          acts[name]?.(rt, id, by);
          rt.clock.now += second;
        }
        for (const state of states.reverse()) {
          undoStep(rt, { id, by, step: openUndo(rt, id)?.id ?? '' });
          expect(dumpRows(rt)).toBe(state);
        }
        expect(openUndo(rt, id)).toBeNull();
      },
    ),
    { numRuns: 12 },
  );
});
