import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minute, second } from '../../consultation/durations.ts';
import { type MovingSeat, moveLifetime, SeatMoves } from '../../procedure/seat_moves.ts';

const erika: MovingSeat = { consultationId: 'erika', guestId: null };

function movesAt(now = 0) {
  const clock = { now };
  return { clock, moves: new SeatMoves(() => clock.now) };
}

test('requirements.md, section 6: a token has 192 random bits, and what is kept does not contain it', () => {
  const { moves } = movesAt();
  const tokens = new Set(Array.from({ length: 100 }, () => moves.begin(erika)));
  expect(tokens.size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
  expect(JSON.stringify(moves)).not.toContain([...tokens][0]);
});

test('looking uses nothing up, taking does, and only once', () => {
  const { moves } = movesAt();
  const token = moves.begin(erika);
  expect([moves.look(token), moves.look(token)]).toEqual([erika, erika]);
  expect([moves.take(token), moves.take(token), moves.look(token)]).toEqual([erika, 'used', 'used']);
});

test.each([
  ['a moment before', moveLifetime - 1, erika],
  ['two minutes later', 2 * minute, 'expired'],
  ['a day later', 24 * 60 * minute, 'expired'],
  ['with a clock set back', -second, 'expired'],
])('by the clock, %s', (_when, later, answer) => {
  const { clock, moves } = movesAt(1_000_000_000);
  const token = moves.begin(erika);
  clock.now += later;
  expect(moves.take(token)).toEqual(answer);
});

test('after any order of asking and taking, each token opened its own seat at most once, and only the newest did', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('begin' as const), seat: fc.nat(2) }),
    fc.record({ kind: fc.constant('take' as const), token: fc.nat(20) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 3 * minute }) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const { clock, moves } = movesAt();
      const made: { token: string; seat: MovingSeat; at: number; taken: number }[] = [];
      for (const one of acts) {
        if (one.kind === 'wait') clock.now += one.ms;
        if (one.kind === 'begin') {
          const seat = { consultationId: `c${one.seat % 2}`, guestId: one.seat === 2 ? 'guest' : null };
          made.push({ token: moves.begin(seat), seat, at: clock.now, taken: 0 });
        }
        if (one.kind !== 'take' || made.length === 0) continue;
        const chosen = made[one.token % made.length];
        if (!chosen) continue;
        const newest = made.findLast(({ seat }) => JSON.stringify(seat) === JSON.stringify(chosen.seat));
        const opens = chosen === newest && chosen.taken === 0 && clock.now - chosen.at < moveLifetime;
        const answer = moves.take(chosen.token);
        expect(typeof answer === 'object').toBe(opens);
        if (typeof answer !== 'object') continue;
        expect(answer).toEqual(chosen.seat);
        chosen.taken += 1;
      }
    }),
  );
});

test('a flood costs a bounded piece of memory', () => {
  const { clock, moves } = movesAt();
  for (let count = 0; count < 10_100; count++) {
    clock.now += 10;
    moves.begin({ consultationId: `c${count}`, guestId: null });
  }
  expect(moves.size).toBeLessThanOrEqual(10_000);
  clock.now += 60 * minute;
  moves.begin(erika);
  expect(moves.size).toBe(1);
});
