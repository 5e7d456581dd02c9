import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { taggedPdf } from '../../documents/tagged_pdf.ts';
import { endReaders, readUpload } from '../../foreign/read.ts';
import { collectWhenCalm } from '../../program/garbage.ts';
import { greyJpeg } from '../documents/pictures.ts';
import { runtime } from '../fixtures/server_process.ts';

const calmMs = 5_000;

function isFlagged(detail: unknown, flags: number): boolean {
  return typeof detail === 'object' && detail !== null && 'flags' in detail && detail.flags === flags;
}

const draw = { title: 'Titel', subject: '', madeAt: 0, texts: [], foot: '', draw() {} };
const work = [
  ['a document', () => taggedPdf(draw)],
  ['an upload', () => readUpload([{ name: 'seite-1.jpg', bytes: greyJpeg }])],
] as const;

// Deno does not let a program collect.
describe.skipIf(runtime === 'deno')('what documents and files leave behind', () => {
  let collections = 0;
  const watch = new PerformanceObserver((list) => {
    // V8's own collections keep the room for later.
    const all = constants.NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE;
    const isOne = (entry: PerformanceEntry) => 'detail' in entry && isFlagged(entry.detail, all);
    if (list.getEntries().some(isOne)) collections++;
  });

  beforeEach(() => {
    collections = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    watch.observe({ entryTypes: ['gc'] });
  });
  afterEach(() => {
    watch.disconnect();
    vi.useRealTimers();
  });
  afterAll(endReaders);

  const pass = async (ms: number) => {
    vi.advanceTimersByTime(ms);
    for (let turns = 0; turns < 3; turns++) await turn();
  };

  test('is collected once no more have come for a while', async () => {
    collectWhenCalm();
    await pass(calmMs - 1);
    collectWhenCalm();
    await pass(calmMs - 1);
    expect(collections).toBe(0);
    await pass(1);
    expect(collections).toBe(1);
    await pass(10 * calmMs);
    expect(collections).toBe(1);
  });

  test.each(work)('comes from %s as well', async (_name, make) => {
    await make();
    await pass(calmMs);
    expect(collections).toBe(1);
  });
});
