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
import { callWords } from '../../../static/call/words.ts';
import { codeOn, noTrust, type SecurityCode } from '../../../static/connection/trust.ts';
import { doctorCallWords } from '../../../static/practice/call_words.ts';

/* What must be true of a call's state after any events in any order. */

/** As each side reads them. */
const wordsFor = ({ side }: CallState) => (side === 'practice' ? doctorCallWords : callWords);
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
    code: fc.record<SecurityCode>({
      digits: fc.option(fc.constantFrom('481207', '000000'), { nil: null }),
      verdict: fc.constantFrom('forming', 'missing', 'open', 'same', 'told', 'mismatch', 'refused'),
      changed: fc.boolean(),
      accepted: fc.boolean(),
    }),
  }),
  fc.constantFrom<CallEvent>(
    { type: 'admitting' },
    { type: 'admitted' },
    { type: 'other_left' },
    { type: 'slow' },
    { type: 'very_slow' },
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

  test('X1: what is shown of the code is the last word of the connection’s trust, or that there is none', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), (side, events) => {
        let state = startState(side);
        let last = codeOn(noTrust(false));
        for (const event of events) {
          const wasOver = state.over !== null;
          state = nextState(state, event);
          if (event.type === 'code' && !wasOver) last = event.code;
          if (event.type === 'start_again' || (event.type === 'not_entered' && !wasOver))
            last = codeOn(noTrust(false));
          expect(state.code).toEqual(last);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every state has words', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), (side, events) => {
        const state = stateAfter(side, events);
        expect(wordsFor(state).stateWord(state)).not.toBe('');
        expect(wordsFor(state).words(state, names).title === '').toBe(phaseOf(state) === 'preparing');
      }),
    );
  });
});
