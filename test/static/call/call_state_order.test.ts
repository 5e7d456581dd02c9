import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CallEvent,
  type CallState,
  nextState,
  phaseOf,
  screenOf,
  startState,
} from '../../../static/call/call_state.ts';
import { callWords, stateWord } from '../../../static/call/words.ts';

/* What must be true of a call's state after any events in any order. */

const names = { phone: '0208 5550100', other: 'Dr. Sommer' };
const talking: CallEvent[] = [
  { type: 'waiting', practicePresent: true },
  { type: 'admitted' },
  { type: 'peer', there: true },
  { type: 'link', link: 'connected' },
];

function stateAfter(side: CallState['side'], events: CallEvent[]): CallState {
  return events.reduce(nextState, startState(side));
}

const anyEvent: fc.Arbitrary<CallEvent> = fc.oneof(
  fc.record({ type: fc.constant('waiting' as const), practicePresent: fc.boolean() }),
  fc.record({ type: fc.constant('joined' as const), admitted: fc.boolean() }),
  fc.record({ type: fc.constant('peer' as const), there: fc.boolean() }),
  fc.record({ type: fc.constant('socket' as const), open: fc.boolean() }),
  fc.record({
    type: fc.constant('link' as const),
    link: fc.constantFrom('none', 'connecting', 'connected', 'interrupted', 'failed'),
  }),
  fc.record({
    type: fc.constant('over' as const),
    over: fc.constantFrom(
      'visit_ended',
      'cancelled',
      'withdrawn',
      'left',
      'replaced',
      'removed',
      'signed_out',
      'broken',
    ),
  }),
  fc.record({
    type: fc.constant('code' as const),
    digits: fc.option(fc.constantFrom('481207', '000000'), { nil: null }),
  }),
  fc.record({ type: fc.constant('verdict' as const), same: fc.boolean() }),
  fc.constantFrom<CallEvent>(
    { type: 'admitted' },
    { type: 'other_left' },
    { type: 'slow' },
    { type: 'very_slow' },
    { type: 'code_gone' },
    { type: 'start_again' },
    { type: 'not_entered' },
  ),
);

describe('whatever happens, in whatever order', () => {
  const sides = fc.constantFrom('patient' as const, 'guest' as const, 'practice' as const);
  const withoutStart = anyEvent.filter(({ type }) => type !== 'start_again');

  test('what is over stays over, until somebody starts again', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), fc.array(withoutStart), (side, before, later) => {
        const over = nextState(stateAfter(side, before), { type: 'over', over: 'visit_ended' });
        const end = over.over === null ? over : later.reduce(nextState, over);
        expect(end).toEqual(over);
        expect([phaseOf(end), screenOf(end), end.link]).toEqual(['ended', 'farewell', 'none']);
        expect(nextState(end, { type: 'start_again' })).toEqual(startState(side));
      }),
    );
  });

  test('lesson 21: nobody sees the call, or reads "Verbunden", who has not been admitted', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), (side, events) => {
        const state = stateAfter(side, events);
        if (state.admitted) return;
        expect(screenOf(state)).not.toBe('call');
        expect(phaseOf(state)).not.toBe('connected');
      }),
    );
  });

  test('lesson 21: only the server’s word admits', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), (side, events) => {
        const words = events.filter(
          (event) => event.type === 'admitted' || (event.type === 'joined' && event.admitted),
        );
        if (words.length === 0) expect(stateAfter(side, events).admitted).toBe(false);
      }),
    );
  });

  test('"Verbunden" means that the way stands, nothing is over, and the other side is there', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), (side, events) => {
        const state = stateAfter(side, events);
        if (phaseOf(state) !== 'connected') return;
        expect([state.link, state.over, state.otherLeft, state.entered]).toEqual([
          'connected',
          null,
          false,
          true,
        ]);
      }),
    );
  });

  test('P7: whatever the network does, only people and server end a call', () => {
    const network = anyEvent.filter(({ type }) =>
      ['link', 'socket', 'peer', 'slow', 'very_slow'].includes(type),
    );
    fc.assert(
      fc.property(sides, fc.array(network), (side, events) => {
        const state = events.reduce(nextState, stateAfter(side, talking));
        expect([state.over, state.admitted]).toEqual([null, true]);
        expect(['connected', 'reconnecting']).toContain(phaseOf(state));
      }),
    );
  });

  test('D2: only a verdict about the digits that are shown makes a code "verglichen"', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), (side, events) => {
        let state = startState(side);
        for (const event of events) {
          const before = state.code;
          state = nextState(state, event);
          if (state.code.verdict === 'same') {
            expect(state.code.digits).not.toBeNull();
            const compared = event.type === 'verdict' && event.same && before.digits === state.code.digits;
            expect(compared || (before.verdict === 'same' && before.digits === state.code.digits)).toBe(true);
          }
          if (state.code.verdict === 'refused') expect(state.code.digits).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every state has words', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), (side, events) => {
        const state = stateAfter(side, events);
        expect(stateWord(state)).not.toBe('');
        expect(callWords(state, names).title === '').toBe(phaseOf(state) === 'preparing');
      }),
    );
  });
});
