import { expect, test, vi } from 'vitest';
import { fairTurns, TooBusy } from '../../security/turns.ts';

/** Work that ends when the test says so. */
function scene(most: number) {
  const inTurn = fairTurns(most);
  const order: string[] = [];
  let end = () => {};
  const ask = (name: string, asker: { address: string; account: string } | null) =>
    inTurn(asker, () => {
      order.push(name);
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    }).catch((error: unknown) => {
      if (!(error instanceof TooBusy)) throw error;
      order.push(`${name} turned away`);
    });
  return { order, ask, endOne: () => end() };
}

test('one at a time', async () => {
  const { order, ask, endOne } = scene(5);
  const first = ask('a', null);
  void ask('b', null);
  expect(order).toEqual(['a']);
  endOne();
  await first;
  await vi.waitFor(() => expect(order).toEqual(['a', 'b']));
});

test('what is known goes first, then who has asked least of late', async () => {
  const { order, ask, endOne } = scene(50);
  for (let index = 0; index < 20; index++)
    void ask('flood', { address: `10.0.0.${index}`, account: 'doctor' });
  void ask('stranger', { address: '192.0.2.1', account: 'reception' });
  void ask('known', null);
  for (let turn = 0; turn < 2; turn++) {
    const before = order.length;
    endOne();
    await vi.waitFor(() => expect(order.length).toBe(before + 1));
  }
  expect(order).toEqual(['flood', 'known', 'stranger']);
});

test('where too many wait it is the flood that is turned away, not the last that came', async () => {
  const { order, ask, endOne } = scene(10);
  for (let index = 0; index < 40; index++)
    void ask('flood', { address: `2001:db8:1:${index}::/64`, account: `a${index}` });
  void ask('stranger', { address: '192.0.2.1', account: 'reception' });
  for (let index = 40; index < 80; index++)
    void ask('flood', { address: `2001:db8:1:${index}::/64`, account: `a${index}` });
  await vi.waitFor(() => expect(order.length).toBe(1 + 70));
  endOne();
  await vi.waitFor(() => expect(order).toContain('stranger'));
  expect(order).not.toContain('stranger turned away');
});

test('nobody is left waiting for a page that nobody waits for', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const { order, ask, endOne } = scene(10);
    void ask('first', null);
    void ask('late', null);
    vi.advanceTimersByTime(21_000);
    endOne();
    await vi.waitFor(() => expect(order).toEqual(['first', 'late turned away']));
  } finally {
    vi.useRealTimers();
  }
});
