import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CallEvent,
  type CallState,
  nextState,
  phaseOf,
  screenOf,
  startState,
} from '../../static/call/call_state.ts';
import { callWords, stateWord } from '../../static/call/words.ts';

const names = { phone: '0208 5550100', other: 'Dr. Sommer' };

function stateAfter(side: CallState['side'], events: CallEvent[]): CallState {
  return events.reduce(nextState, startState(side));
}

const admitted: CallEvent[] = [
  { type: 'waiting', practicePresent: true },
  { type: 'admitted' },
  { type: 'peer', there: true },
  { type: 'link', link: 'connecting' },
];
const talking: CallEvent[] = [...admitted, { type: 'link', link: 'connected' }];
const joined: CallEvent[] = [
  { type: 'joined', admitted: true },
  { type: 'peer', there: true },
];

describe("the patient's way", () => {
  const steps: [string, CallEvent[], string, string][] = [
    ['at first', [], 'preparing', 'prepare'],
    ['S6: in the waiting room', admitted.slice(0, 1), 'waiting', 'waiting'],
    ['S6: admitted', admitted.slice(0, 2), 'connecting', 'call'],
    ['connecting', admitted, 'connecting', 'call'],
    ['talking', talking, 'connected', 'call'],
    ['the network stumbles', [...talking, { type: 'link', link: 'interrupted' }], 'reconnecting', 'call'],
    ['and fails', [...talking, { type: 'link', link: 'failed' }], 'reconnecting', 'call'],
    ['a restart connects again', [...talking, { type: 'link', link: 'connecting' }], 'reconnecting', 'call'],
    ['the doctor reloads', [...talking, { type: 'peer', there: false }], 'connected', 'call'],
    [
      'the doctor hangs up',
      [...talking, { type: 'other_left' }, { type: 'peer', there: false }],
      'waiting',
      'waiting',
    ],
    [
      'and comes back',
      [...talking, { type: 'other_left' }, { type: 'peer', there: true }],
      'reconnecting',
      'call',
    ],
    ['S7: the doctor ends', [...talking, { type: 'over', over: 'visit_ended' }], 'ended', 'farewell'],
    ['S7: hung up', [...talking, { type: 'over', over: 'left' }], 'ended', 'farewell'],
    ['lesson 25: another tab', [...talking, { type: 'over', over: 'replaced' }], 'ended', 'farewell'],
    [
      'the server knows of no arrival',
      [...admitted.slice(0, 1), { type: 'not_entered' }],
      'preparing',
      'prepare',
    ],
  ];
  test.each(steps)('%s', (_what, events, phase, screen) => {
    const state = stateAfter('patient', events);
    expect([phaseOf(state), screenOf(state)]).toEqual([phase, screen]);
  });

  test('lesson 9: the conversation outlives the socket', () => {
    const state = stateAfter('patient', [...talking, { type: 'socket', open: false }]);
    expect(phaseOf(state)).toBe('connected');
  });

  test('a lost socket in the waiting room is said, and the place stays', () => {
    const lost = stateAfter('patient', [...admitted.slice(0, 1), { type: 'socket', open: false }]);
    expect([phaseOf(lost), screenOf(lost)]).toEqual(['reconnecting', 'waiting']);
    expect(callWords(lost, names).title).toBe('Die Verbindung ist unterbrochen.');
    expect(phaseOf(nextState(lost, { type: 'socket', open: true }))).toBe('waiting');
  });
});

describe("the doctor's page", () => {
  const steps: [string, CallEvent[], string, string][] = [
    ['at first', [], 'connecting', 'Verbindung wird aufgebaut'],
    ['lesson 21: not admitted', [{ type: 'joined', admitted: false }], 'waiting', 'Im Wartezimmer'],
    ['admitted, nobody there', joined.slice(0, 1), 'connecting', 'Verbindung wird aufgebaut'],
    ['talking', [...joined, { type: 'link', link: 'connected' }], 'connected', 'Verbunden'],
    ['the patient hangs up', [...joined, { type: 'other_left' }], 'waiting', 'Nicht verbunden'],
    ['the end', [...joined, { type: 'over', over: 'visit_ended' }], 'ended', 'Beendet'],
  ];
  test.each(steps)('%s', (_what, events, phase, word) => {
    const state = stateAfter('practice', events);
    expect([phaseOf(state), stateWord(state)]).toEqual([phase, word]);
  });
});

describe('words', () => {
  test('lesson 20: the patient reads whether the practice is looking', () => {
    const words = (practicePresent: boolean) =>
      callWords(stateAfter('patient', [{ type: 'waiting', practicePresent }]), names).title;
    expect(words(true)).toBe('Sie sind angemeldet. Die Praxis sieht Sie.');
    expect(words(false)).toBe('Sie sind angemeldet. Die Praxis wird benachrichtigt.');
  });

  test('P7: what takes long names the phone, and nothing hangs up', () => {
    const slow = stateAfter('patient', [...admitted, { type: 'slow' }]);
    expect(callWords(slow, names).help).toContain('0208 5550100');
    expect(phaseOf(slow)).toBe('connecting');
    expect(callWords(nextState(slow, { type: 'link', link: 'connected' }), names).help).toBe('');
  });

  test('the other side that is gone is named', () => {
    const gone = stateAfter('practice', [
      ...joined,
      { type: 'link', link: 'connected' },
      { type: 'peer', there: false },
      { type: 'link', link: 'failed' },
    ]);
    expect(callWords(gone, { ...names, other: 'Erika Mustermann' }).title).toBe(
      'Erika Mustermann ist gerade nicht verbunden.',
    );
  });
});

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
      'signed_out',
      'broken',
    ),
  }),
  fc.constantFrom<CallEvent>(
    { type: 'admitted' },
    { type: 'other_left' },
    { type: 'slow' },
    { type: 'not_entered' },
  ),
);

describe('whatever happens, in whatever order', () => {
  const sides = fc.constantFrom('patient' as const, 'practice' as const);

  test('what is over stays over', () => {
    fc.assert(
      fc.property(sides, fc.array(anyEvent), fc.array(anyEvent), (side, before, later) => {
        const over = nextState(stateAfter(side, before), { type: 'over', over: 'visit_ended' });
        expect(later.reduce(nextState, over)).toEqual(over);
      }),
    );
  });

  test('lesson 21: nobody sees the call who has not been admitted', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const state = stateAfter('patient', events);
        expect(screenOf(state) === 'call' && !state.admitted).toBe(false);
      }),
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
