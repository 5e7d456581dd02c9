import { describe, expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { readQuestion } from '../../consultation/search_question.ts';
import { CallbackIndex } from '../../db/callback_index.ts';
import { CaseIndex } from '../../db/case_index.ts';
import { write } from '../../db/write.ts';
import { markCallback, noteCallback } from '../../procedure/callback.ts';
import { purge } from '../../procedure/erase.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

function noted(rt: TestRuntime, name: string, words = ''): string {
  noteCallback(rt, { callback: { name, phone: '0208 5550777', words }, by: { kind: 'system' } });
  return String(rt.db.$client.prepare('select id from callbacks order by rowid desc').pluck().get());
}

function found(index: CallbackIndex, typed: string): string[] {
  const question = readQuestion(typed);
  return question ? index.find(question, 10).callbacks.map(({ id }) => id) : [];
}

describe('what is known follows the calls', () => {
  test('those from before, and those that come; what is done stays behind what is not', () => {
    const rt = testRuntime();
    const first = noted(rt, 'Otto Meier');
    const index = new CallbackIndex(rt);
    expect(found(index, 'meier')).toEqual([first]);
    rt.clock.now += 1000;
    const second = noted(rt, 'Ute Meier');
    expect(found(index, 'meier')).toEqual([second, first]);
    markCallback(rt, { id: second, isDone: true, by: staff(rt, 'doctor').by });
    expect(found(index, 'meier')).toEqual([first, second]);
    expect(found(index, '12.8.1948')).toEqual([]);
  });

  test('what was noted finds it: each word, in any spelling, also beside the name', () => {
    const rt = testRuntime();
    const id = noted(rt, 'Otto Meier', 'Überweisung Kardiologe, nach 14 Uhr');
    noted(rt, 'Ute Meier', 'Rezept');
    const index = new CallbackIndex(rt);
    for (const typed of ['Überweisung', 'ueberweis', 'Kardiolge', 'meier kardio', 'Otto 14'])
      expect(found(index, typed), typed).toEqual([id]);
    expect(found(index, 'meier')).toHaveLength(2);
    for (const typed of ['Kardiologenach', 'Otto Rezept']) expect(found(index, typed), typed).toEqual([]);
  });

  test('D3: what is erased is gone from memory at once, without a question', () => {
    const rt = testRuntime();
    noted(rt, 'Otto Vergessen');
    const index = new CallbackIndex(rt);
    const known = index.known();
    expect(known.size).toBe(1);
    rt.clock.now += 91 * day;
    purge(rt, { now: rt.now(), dryRun: false });
    expect(known.size).toBe(0);
    expect(found(index, 'Vergessen')).toEqual([]);
  });

  test('what is rolled back changes nothing; many at once neither', () => {
    const rt = testRuntime();
    const id = noted(rt, 'Otto Bleibt');
    const index = new CallbackIndex(rt);
    index.known();
    expect(() =>
      write(rt, () => {
        rt.db.$client.prepare('delete from callbacks').run();
        throw new Error('broken off');
      }),
    ).toThrow('broken off');
    expect(found(index, 'Bleibt')).toEqual([id]);
    for (let number = 0; number < 600; number++) noted(rt, `Nummer ${number}`);
    expect(found(index, 'Bleibt')).toEqual([id]);
    expect(index.known().size).toBe(601);
  });

  test('what another program writes is there at the next question, and goes without one', () => {
    const rt = testRuntime();
    const index = new CallbackIndex(rt);
    const known = index.known();
    const beside = openPracticeFolder({ DATA_DIR: rt.config.dataDir, TZ: 'Europe/Berlin' });
    const id = noted(rt, 'Otto Daneben');
    write(beside.rt, () => beside.rt.db.$client.prepare('update callbacks set done_at = 1').run());
    expect(found(index, 'Daneben')).toEqual([id]);
    write(beside.rt, () => beside.rt.db.$client.prepare('delete from callbacks').run());
    expect(known.size).toBe(1);
    index.look();
    expect(known.size).toBe(0);
    beside.close();
  });

  test('one that cannot be opened hides no other', () => {
    const rt = testRuntime();
    const broken = noted(rt, 'Otto Kaputt');
    const id = noted(rt, 'Otto Heil');
    rt.db.$client.prepare("update callbacks set sealed_who = x'00' where id = ?").run(broken);
    const index = new CallbackIndex(rt);
    expect(found(index, 'Otto')).toEqual([id]);
  });

  test('it ends with the index of the cases, and hears of nothing then', () => {
    const rt = testRuntime();
    noted(rt, 'Otto Vorher');
    const index = new CaseIndex(rt);
    const known = index.callbacks.known();
    expect(known.size).toBe(1);
    index.start().stop();
    noted(rt, 'Otto Nachher');
    expect(known.size).toBe(0);
  });
});
