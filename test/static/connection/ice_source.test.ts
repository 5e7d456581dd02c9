import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minute } from '../../../consultation/durations.ts';
import type { IceSettings } from '../../../signaling/messages.ts';
import { IceSource } from '../../../static/connection/ice_source.ts';

/* Relay credentials are fetched when they are used (lessons 12 and 26). */

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});
afterEach(() => vi.clearAllTimers());

const credentials = (username: string, relayOnly = false): IceSettings => ({
  servers: [{ urls: ['turn:relay.example'], username, credential: 'c' }],
  relayOnly,
});

/** A source, and how often the hub was asked; `reached` is whether it can be. */
function source({ reached = true } = {}) {
  const hub = { reached, asked: 0 };
  const ice = new IceSource(() => {
    if (hub.reached) hub.asked += 1;
    return hub.reached;
  });
  return { hub, ice };
}

/** What has come so far; null while it is waited for. */
function watch(promise: Promise<IceSettings>) {
  const seen: { settings: IceSettings | null } = { settings: null };
  void promise.then((settings) => {
    seen.settings = settings;
  });
  return seen;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('credentials that the hub has just sent', () => {
  test('are used for a first connection without asking again', async () => {
    const { hub, ice } = source();
    ice.keep(credentials('first'));
    expect(await ice.get(false)).toEqual(credentials('first'));
    await pass(9 * minute);
    expect(await ice.get(false)).toEqual(credentials('first'));
    expect(hub.asked).toBe(0);
  });

  test('of ten minutes ago are asked for anew: the page may have been open for hours', async () => {
    const { hub, ice } = source();
    ice.keep(credentials('old'));
    await pass(11 * minute);
    const seen = watch(ice.get(false));
    await pass(100);
    expect([hub.asked, seen.settings]).toEqual([1, null]);
    ice.keep(credentials('new'));
    await pass(0);
    expect(seen.settings).toEqual(credentials('new'));
  });

  test('carry the practice’s wish for the relay alone (lesson 27)', async () => {
    const { ice } = source();
    ice.keep(credentials('first', true));
    expect((await ice.get(false)).relayOnly).toBe(true);
  });
});

describe('a restart', () => {
  test('asks in any case, and waits for the answer', async () => {
    const { hub, ice } = source();
    ice.keep(credentials('first'));
    const seen = watch(ice.get(true));
    await pass(500);
    expect([hub.asked, seen.settings]).toEqual([1, null]);
    ice.keep(credentials('second'));
    await pass(0);
    expect(seen.settings).toEqual(credentials('second'));
  });

  test('of several connections at once is answered by one word of the hub', async () => {
    const { ice } = source();
    ice.keep(credentials('first'));
    const all = [watch(ice.get(true)), watch(ice.get(true)), watch(ice.get(true))];
    await pass(100);
    ice.keep(credentials('second'));
    await pass(0);
    expect(all.map(({ settings }) => settings)).toEqual(Array(3).fill(credentials('second')));
  });

  test('goes on with what it has where the hub does not answer within two seconds', async () => {
    const { ice } = source();
    ice.keep(credentials('first'));
    const seen = watch(ice.get(true));
    await pass(1900);
    expect(seen.settings).toBeNull();
    await pass(200);
    expect(seen.settings).toEqual(credentials('first'));
  });

  test('at once where the hub cannot be asked, or is lost meanwhile', async () => {
    const { hub, ice } = source({ reached: false });
    ice.keep(credentials('first'));
    expect(await ice.get(true)).toEqual(credentials('first'));
    hub.reached = true;
    const seen = watch(ice.get(true));
    await pass(100);
    expect(seen.settings).toBeNull();
    ice.loseHub();
    await pass(0);
    expect(seen.settings).toEqual(credentials('first'));
  });
});

test('D4: before the hub has said anything there is no server at all, never an outside one', async () => {
  expect(await source({ reached: false }).ice.get(false)).toEqual({ servers: [], relayOnly: false });
});
