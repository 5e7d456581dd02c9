import { describe, expect, test } from 'vitest';
import { Refusal, type RefusalCode } from '../../consultation/refusal.ts';
import { undoMs } from '../../consultation/visit.ts';
import { listAudit } from '../../db/audit.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listStatistics } from '../../db/statistics.ts';
import { loadVisit } from '../../db/visits.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { withdrawConsent } from '../../procedure/cancel.ts';
import { closeEndedVisits, endForToday, undoEnd } from '../../procedure/end_visit.ts';
import { scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/*
 * Ending a visit (docs/dev/look.md): for ten seconds it can be taken back, and link
 * and code close only then (P4).
 */

const patient = { kind: 'patient' } as const;
const refused = (code: RefusalCode) => expect.objectContaining({ name: 'Error', code });

type Doctor = Parameters<typeof scheduled>[1];

/** A doctor, as who acts. */
const doctorOf = (rt: TestRuntime) => staff(rt, 'doctor').by as Doctor;

async function inCall(rt: TestRuntime, by: Doctor, lastName = 'Mustermann') {
  const { id } = await scheduled(rt, by, { data: { ...erika, lastName } });
  arrive(rt, { id, by: patient, typedName: `Erika ${lastName}` });
  return id;
}

async function talking() {
  const rt = testRuntime();
  const by = doctorOf(rt);
  const id = await inCall(rt, by);
  admit(rt, { id, by });
  const stage = () => loadConsultation(rt, id)?.stage;
  return { rt, by, id, stage };
}

describe('ended for today', () => {
  test('it is final after ten seconds and not before, and counts from when it was ended', async () => {
    const { rt, by, id, stage } = await talking();
    rt.clock.now += 720_000;
    const endedAt = rt.clock.now;
    endForToday(rt, { id, by });
    for (const passed of [0, 1, undoMs - 1]) {
      rt.clock.now = endedAt + passed;
      closeEndedVisits(rt);
      expect(stage()).toBe('scheduled');
    }
    rt.clock.now = endedAt + undoMs;
    closeEndedVisits(rt);
    expect(stage()).toBe('completed');
    expect(loadVisit(rt, id)?.endedAt).toBe(endedAt);
    expect(listStatistics(rt.db)[0]?.completed).toBe(1);
    closeEndedVisits(rt);
    expect(listStatistics(rt.db)[0]?.completed).toBe(1);
    expect(
      listAudit(rt.db, id)
        .map(({ action }) => action)
        .slice(0, 2),
    ).toEqual(['end_visit', 'end_for_today']);
  });

  test('taken back, nothing of it is left, and it can be ended again', async () => {
    const { rt, by, id, stage } = await talking();
    endForToday(rt, { id, by });
    rt.clock.now += undoMs - 1;
    undoEnd(rt, { id, by });
    rt.clock.now += 60_000;
    closeEndedVisits(rt);
    expect(stage()).toBe('scheduled');
    expect(loadVisit(rt, id)).toMatchObject({ endedAt: null, closesAt: null });
    endForToday(rt, { id, by });
    rt.clock.now += undoMs;
    closeEndedVisits(rt);
    expect(stage()).toBe('completed');
  });

  test('two clicks are one end, and two ways back one way back', async () => {
    const { rt, by, id } = await talking();
    endForToday(rt, { id, by });
    const { closesAt } = loadVisit(rt, id) ?? {};
    rt.clock.now += 3000;
    endForToday(rt, { id, by });
    expect(loadVisit(rt, id)?.closesAt).toBe(closesAt);
    undoEnd(rt, { id, by });
    undoEnd(rt, { id, by });
    const actions = listAudit(rt.db, id).map(({ action }) => action);
    expect(actions.filter((action) => action === 'end_for_today')).toHaveLength(1);
    expect(actions.filter((action) => action === 'undo_end')).toHaveLength(1);
  });

  test('what is final is not taken back', async () => {
    const { rt, by, id } = await talking();
    endForToday(rt, { id, by });
    rt.clock.now += undoMs;
    closeEndedVisits(rt);
    expect(() => undoEnd(rt, { id, by })).toThrow(refused('lifecycle'));
    expect(() => endForToday(rt, { id, by })).toThrow(Refusal);
  });

  test('P2, P5: only the doctor of the appointment ends it and takes it back', async () => {
    const { rt, by, id } = await talking();
    const others = [staff(rt, 'doctor', 'Dr. Winter').by, staff(rt, 'reception', 'Empfang').by, patient];
    for (const other of others)
      expect(() => endForToday(rt, { id, by: other })).toThrow(refused('not_allowed'));
    endForToday(rt, { id, by });
    for (const other of others) expect(() => undoEnd(rt, { id, by: other })).toThrow(refused('not_allowed'));
    expect(loadVisit(rt, id)?.closesAt).not.toBeNull();
  });

  test('nobody ends what nobody has begun', async () => {
    const rt = testRuntime();
    const by = doctorOf(rt);
    const id = await inCall(rt, by);
    expect(() => endForToday(rt, { id, by })).toThrow(refused('not_arrived'));
  });

  test('S6: the next patient may come in at once, which makes the end final', async () => {
    const { rt, by, id, stage } = await talking();
    const next = await inCall(rt, by, 'Nächste');
    endForToday(rt, { id, by });
    expect(admit(rt, { id: next, by })).toBe('admitted');
    expect(stage()).toBe('completed');
    expect(() => undoEnd(rt, { id, by })).toThrow(refused('lifecycle'));
    // A refused admission leaves it as it is.
    endForToday(rt, { id: next, by });
    expect(() => admit(rt, { id: 'unbekannt', by })).toThrow(refused('not_found'));
    expect(loadVisit(rt, next)?.endedAt).toBeNull();
  });

  test('D4: withdrawn meanwhile, it is withdrawn', async () => {
    const { rt, by, id, stage } = await talking();
    endForToday(rt, { id, by });
    withdrawConsent(rt, { id, by: patient });
    rt.clock.now += undoMs;
    closeEndedVisits(rt);
    expect(stage()).toBe('withdrawn');
    expect(() => undoEnd(rt, { id, by })).toThrow(Refusal);
  });
});
