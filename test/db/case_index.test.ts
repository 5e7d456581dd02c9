import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import type { PatientData } from '../../consultation/patient.ts';
import { type Actor, Refusal } from '../../consultation/refusal.ts';
import { readQuestion } from '../../consultation/search_question.ts';
import { CaseIndex } from '../../db/case_index.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { loadGuests } from '../../db/guests.ts';
import { write } from '../../db/write.ts';
import { acceptRequest } from '../../procedure/accept.ts';
import { cancelConsultation } from '../../procedure/cancel.ts';
import { correctPatientData } from '../../procedure/correct.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { purge } from '../../procedure/erase.ts';
import { inviteGuest, removeGuest } from '../../procedure/guest.ts';
import { requested, scheduled } from '../fixtures/patients.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const named = (lastName: string): PatientData => ({ ...erika, lastName, email: `${lastName}@mail.example` });

async function found(index: CaseIndex, typed: string): Promise<string[]> {
  const question = readQuestion(typed);
  return question ? (await index.find(question, 50)).ids : [];
}

/** What an index that has just been made knows. */
async function rebuilt(rt: TestRuntime) {
  const index = new CaseIndex(rt);
  const entries = new Map(await index.settled());
  index.start().stop();
  return entries;
}

describe('what is known follows the cases', () => {
  test('what was there before, and what comes and changes later', async () => {
    const rt = testRuntime();
    const { id } = requested(rt, named('Vorher'));
    const index = new CaseIndex(rt);
    expect(await found(index, 'Vorher')).toEqual([id]);
    const later = requested(rt, named('Nachher'));
    expect(await found(index, 'Nachher')).toEqual([later.id]);
    const { by } = staff(rt, 'doctor');
    correctPatientData(rt, { id, by, patient: named('Geändert') });
    expect(await found(index, 'Vorher')).toEqual([]);
    expect(await found(index, 'Geaendert')).toEqual([id]);
  });

  test('who may be the same person follows a corrected birth date, and what has gone is nobody’s double', async () => {
    const rt = testRuntime();
    const { by } = staff(rt, 'doctor');
    const [one, other] = [requested(rt, erika), requested(rt, erika)];
    const index = new CaseIndex(rt);
    const alike = async (birthDate: string) => {
      await index.settled();
      return index.alike([{ id: one.id, patient: { ...erika, birthDate } }]).get(one.id);
    };
    expect(await alike(erika.birthDate)).toEqual([other.id]);
    correctPatientData(rt, { id: other.id, by, patient: { ...erika, birthDate: '1990-01-02' } });
    expect(await alike(erika.birthDate)).toEqual([]);
    expect(await alike('1990-01-02')).toEqual([other.id]);
    declineRequest(rt, { id: other.id, by, reason: '' });
    purge(rt, { now: rt.clock.now + 91 * day, dryRun: false });
    expect(await alike('1990-01-02')).toEqual([]);
    expect(index.alike([{ id: one.id, patient: { ...erika, birthDate: '' } }]).size).toBe(0);
  });

  test('codes come with the appointment, and those of guests, and go with them', async () => {
    const rt = testRuntime();
    const index = new CaseIndex(rt);
    const doctor = staff(rt, 'doctor');
    const by = doctor.by as Actor & { kind: 'staff' };
    const { id } = await scheduled(rt, by, { data: named('Termin') });
    const { code, reference } = loadConsultation(rt, id) ?? {};
    for (const typed of [code ?? '', reference ?? '']) expect(await found(index, typed)).toEqual([id]);
    inviteGuest(rt, { id, by, name: 'Jonas Gast', kind: 'relative', email: '' });
    const [guest] = loadGuests(rt, id);
    expect(await found(index, guest?.code ?? '')).toEqual([id]);
    removeGuest(rt, { id, by, guestId: guest?.id ?? '' });
    expect(await found(index, guest?.code ?? '')).toEqual([]);
  });

  test('D3: what is erased is gone from memory in the same turn, without a question', async () => {
    const rt = testRuntime();
    const { by } = staff(rt, 'doctor');
    const { id } = requested(rt, named('Vergessen'));
    declineRequest(rt, { id, by, reason: '' });
    const index = new CaseIndex(rt);
    const entries = await index.settled();
    expect(entries.has(id)).toBe(true);
    rt.clock.now += 91 * day;
    purge(rt, { now: rt.now(), dryRun: false });
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(entries.size).toBe(0);
  });

  test('whatever writes, with whatever SQL, is noticed; what is rolled back changes nothing', async () => {
    const rt = testRuntime();
    const { id } = requested(rt, named('Direkt'));
    const index = new CaseIndex(rt);
    await index.settled();
    expect(() =>
      write(rt, () => {
        rt.db.$client.prepare('delete from consultations').run();
        throw new Error('broken off');
      }),
    ).toThrow('broken off');
    expect(await found(index, 'Direkt')).toEqual([id]);
    rt.db.$client.prepare('delete from consultations').run();
    expect(await found(index, 'Direkt')).toEqual([]);
  });

  test('what another program writes beside the server is there at the next question', async () => {
    const rt = testRuntime();
    const index = new CaseIndex(rt);
    await index.settled();
    const beside = openPracticeFolder({ DATA_DIR: rt.config.dataDir, TZ: 'Europe/Berlin' });
    const { id } = requested(beside.rt, named('Daneben'));
    expect(await found(index, 'Daneben')).toEqual([id]);
    write(beside.rt, () => beside.rt.db.$client.prepare('delete from consultations').run());
    expect(await found(index, 'Daneben')).toEqual([]);
    beside.close();
  });

  test('a case that cannot be opened hides no other', async () => {
    const rt = testRuntime();
    const broken = requested(rt, named('Kaputt'));
    const { id } = requested(rt, named('Heil'));
    rt.db.$client.prepare("update consultations set sealed_patient = x'00' where id = ?").run(broken.id);
    const index = new CaseIndex(rt);
    expect(await found(index, 'Heil')).toEqual([id]);
    expect(await found(index, 'Kaputt')).toEqual([]);
  });

  test('two that look at one database both hear of everything, and one that has ended of nothing', async () => {
    const rt = testRuntime();
    const [first, second, over] = [new CaseIndex(rt), new CaseIndex(rt), new CaseIndex(rt)];
    for (const index of [first, second]) await index.settled();
    const entries = await over.settled();
    over.start().stop();
    const { id } = requested(rt, named('Beide'));
    for (const index of [first, second]) expect(await found(index, 'Beide')).toEqual([id]);
    expect(entries.size).toBe(0);
  });

  test('nothing of it is in a file', async () => {
    const rt = testRuntime();
    requested(rt, named('Unlesbar'));
    await new CaseIndex(rt).settled();
    expect(
      rt.db.$client.prepare('select count(*) from temp.sqlite_master where type = ?').pluck().get('table'),
    ).toBe(0);
    expect(
      rt.db.$client
        .prepare("select count(*) from main.sqlite_master where sql like '%case_changed%'")
        .pluck()
        .get(),
    ).toBe(0);
  });
});

test('after any order of steps it is what reading everything anew gives', { timeout: 60_000 }, async () => {
  const step = fc.record({
    kind: fc.constantFrom('submit', 'correct', 'accept', 'decline', 'cancel', 'days', 'purge', 'look'),
    at: fc.nat({ max: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const rt = testRuntime();
      const { by } = staff(rt, 'doctor');
      const ids: string[] = [];
      const index = new CaseIndex(rt);
      await index.settled();
      for (const [number, { kind, at }] of steps.entries()) {
        const id = ids[at % Math.max(1, ids.length)] ?? 'none';
        try {
          if (kind === 'submit') ids.push(requested(rt, named(`Neu${number}`)).id);
          if (kind === 'correct') correctPatientData(rt, { id, by, patient: named(`Anders${number}`) });
          if (kind === 'accept') await acceptRequest(rt, { id, by });
          if (kind === 'decline') declineRequest(rt, { id, by, reason: '' });
          if (kind === 'cancel') cancelConsultation(rt, { id, by });
          if (kind === 'days') rt.clock.now += 40 * day;
          if (kind === 'purge') purge(rt, { now: rt.now(), dryRun: false });
          if (kind === 'look') await index.settled();
        } catch (error) {
          // Not in this stage, or gone.
          if (!(error instanceof Refusal)) throw error;
        }
      }
      expect(new Map(await index.settled())).toEqual(await rebuilt(rt));
    }),
    { numRuns: 15 },
  );
});
