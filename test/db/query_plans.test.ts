import { expect, test, vi } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { insertConsultation } from '../../db/consultations.ts';
import { databaseFile, openDatabase } from '../../db/database.ts';
import { countInbox, listPast } from '../../db/inbox.ts';
import { endedConsultations, eraseCases, idleConsultations, nextEnded } from '../../db/purge.ts';
import { countUnrecorded } from '../../db/records.ts';
import { write } from '../../db/write.ts';
import { erika, monday, testRuntime } from '../fixtures/runtime.ts';

const request = { stage: 'requested', source: 'form', patient: erika } as const;

test('neither a page nor a portion of the purge reads every case or every check', () => {
  const rt = testRuntime();
  const id = write(rt, (tx) => insertConsultation(rt, tx, request));
  const asked = new Set<string>();
  const prepare = rt.db.$client.prepare.bind(rt.db.$client);
  const listening = vi.spyOn(rt.db.$client, 'prepare').mockImplementation((source: string) => {
    asked.add(source);
    return prepare(source);
  });
  countInbox(rt, 'Europe/Berlin');
  countUnrecorded(rt);
  countUnrecorded(rt, monday);
  listPast(rt, { page: 1, pageSize: 50 });
  idleConsultations(rt, monday);
  nextEnded(rt.db, monday);
  endedConsultations(rt.db, monday);
  write(rt, (tx) => eraseCases(tx, [id]));
  listening.mockRestore();
  const questions = [...asked].filter((source) => /^(select|update|delete)/i.test(source));
  expect(questions.length).toBeGreaterThan(12);
  const plans = questions.flatMap((source) => {
    const values = Array.from({ length: source.split('?').length - 1 }, () => null);
    const steps = prepare(`explain query plan ${source}`).all(...values) as { detail: string }[];
    return steps.map(({ detail }) => `${detail} <- ${source}`);
  });
  expect(plans.filter((plan) => /^SCAN "?(consultations|check_reports)\b/.test(plan))).toEqual([]);
  // Ordered after all that match have been read: of what is idle there is little, of all open cases much.
  expect(
    plans.filter((plan) =>
      plan.startsWith('SEARCH consultations USING INDEX consultations_ended (ended_at=? AND updated_at<?)'),
    ),
  ).toHaveLength(1);
});

test('the numbers of the inbox are kept until anything is written, by anybody, or a day begins', () => {
  const rt = testRuntime();
  const count = () => countInbox(rt, 'Europe/Berlin');
  expect(count().requested).toBe(0);
  const reading = vi.spyOn(rt.db, 'select');
  count();
  expect(reading).not.toHaveBeenCalled();
  const id = write(rt, (tx) => insertConsultation(rt, tx, request));
  expect(count().requested).toBe(1);

  const other = openDatabase(databaseFile(rt.config.dataDir));
  other.$client
    .prepare(
      "update consultations set stage = 'scheduled', starts_at = ?, duration_minutes = 15 where id = ?",
    )
    .run(monday + day, id);
  other.$client.close();
  expect(count()).toMatchObject({ requested: 0, today: 0, upcoming: 1 });
  rt.clock.now += day;
  expect(count()).toMatchObject({ today: 1, upcoming: 0 });

  expect(() =>
    write(rt, (tx) => {
      insertConsultation(rt, tx, request);
      throw new Error('came to nothing');
    }),
  ).toThrow('came to nothing');
  expect(count().requested).toBe(0);
});
