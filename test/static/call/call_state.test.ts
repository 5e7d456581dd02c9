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
import type { SecurityCode } from '../../../static/connection/trust.ts';
import { doctorCallWords } from '../../../static/practice/call_words.ts';
import { noCode } from '../fakes/call.ts';

/** As each side reads them. */
const wordsFor = ({ side }: CallState) => (side === 'practice' ? doctorCallWords : callWords);
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
/** The browsers have connected while the patient waits. */
const warm: CallEvent[] = [
  { type: 'waiting', practicePresent: true },
  { type: 'peer', there: true },
  { type: 'link', link: 'connecting' },
  { type: 'link', link: 'connected' },
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
    ['S6: connected already, and still waiting', warm, 'waiting', 'waiting'],
    [
      'S6: admitted with a standing link: talking at once',
      [...warm, { type: 'admitted' }],
      'connected',
      'call',
    ],
    [
      'S6: a link that stumbles in the waiting room is nobody’s business',
      [...warm, { type: 'link', link: 'failed' }],
      'waiting',
      'waiting',
    ],
    [
      'lesson 21: an admission that is taken back',
      [...talking, { type: 'waiting', practicePresent: true }],
      'waiting',
      'waiting',
    ],
    ['S6: admitted', admitted.slice(0, 2), 'connecting', 'call'],
    ['connecting', admitted, 'connecting', 'call'],
    ['talking', talking, 'connected', 'call'],
    ['the network stumbles', [...talking, { type: 'link', link: 'interrupted' }], 'reconnecting', 'call'],
    ['and fails', [...talking, { type: 'link', link: 'failed' }], 'reconnecting', 'call'],
    ['lesson 32: nobody hears', [...talking, { type: 'link', link: 'unheard' }], 'reconnecting', 'call'],
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
    expect(wordsFor(lost).words(lost, names).title).toBe('Die Verbindung ist unterbrochen.');
    expect(phaseOf(nextState(lost, { type: 'socket', open: true }))).toBe('waiting');
  });
});

describe("the doctor's page", () => {
  const steps: [string, CallEvent[], string, string][] = [
    ['at first', [], 'connecting', 'Verbindung wird aufgebaut'],
    ['lesson 21: not admitted', [{ type: 'joined', admitted: false }], 'waiting', 'Im Wartezimmer'],
    ['admitted, nobody there', joined.slice(0, 1), 'connecting', 'Verbindung wird aufgebaut'],
    ['talking', [...joined, { type: 'link', link: 'connected' }], 'connected', 'Verbunden'],
    [
      'S6: connected while the patient waits',
      [{ type: 'joined', admitted: false }, ...warm.slice(1)],
      'waiting',
      'Im Wartezimmer',
    ],
    [
      'S6: clicked, and the server has not answered',
      [{ type: 'joined', admitted: false }, ...warm.slice(1), { type: 'admitting' }],
      'connecting',
      'Verbindung wird aufgebaut',
    ],
    [
      'S6: clicked, and the way to the server is lost',
      [{ type: 'joined', admitted: false }, { type: 'admitting' }, { type: 'socket', open: false }],
      'reconnecting',
      'Verbindung unterbrochen',
    ],
    [
      'S6: admitted with a standing link',
      [{ type: 'joined', admitted: false }, ...warm.slice(1), { type: 'joined', admitted: true }],
      'connected',
      'Verbunden',
    ],
    [
      'and then the way is lost: it is not the first one',
      [
        { type: 'joined', admitted: false },
        ...warm.slice(1),
        { type: 'joined', admitted: true },
        { type: 'link', link: 'connecting' },
      ],
      'reconnecting',
      'Verbindung unterbrochen',
    ],
    ['the patient hangs up', [...joined, { type: 'other_left' }], 'waiting', 'Nicht verbunden'],
    ['the end', [...joined, { type: 'over', over: 'visit_ended' }], 'ended', 'Beendet'],
  ];
  test.each(steps)('%s', (_what, events, phase, word) => {
    const state = stateAfter('practice', events);
    expect([phaseOf(state), wordsFor(state).stateWord(state)]).toEqual([phase, word]);
  });
});

describe('words', () => {
  test('lesson 32: who is not heard is told so, on either side, whatever else is missing', () => {
    for (const [side, events] of [
      ['patient', talking],
      ['practice', [...joined, { type: 'link', link: 'connected' }]],
    ] as const)
      for (const more of [[], [{ type: 'socket', open: false }], [{ type: 'peer', there: false }]] as const) {
        const state = stateAfter(side, [...events, { type: 'link', link: 'unheard' }, ...more]);
        expect([wordsFor(state).stateWord(state), wordsFor(state).words(state, names)]).toEqual([
          'Verbindung unterbrochen',
          {
            title: `${names.other} hört und sieht Sie gerade nicht.`,
            help: 'Wir stellen die Verbindung gerade wieder her. Sie müssen nichts tun.',
          },
        ]);
      }
  });

  test('lesson 20: the patient reads whether the practice is looking', () => {
    const words = (practicePresent: boolean) =>
      callWords.words(stateAfter('patient', [{ type: 'waiting', practicePresent }]), names).title;
    expect(words(true)).toBe('Die Praxis weiß, dass Sie da sind.');
    expect(words(false)).toBe('Sie sind angemeldet. Die Praxis wird benachrichtigt.');
  });

  test('P7: what takes long names the phone, and nothing hangs up', () => {
    const slow = stateAfter('patient', [...admitted, { type: 'slow' }]);
    expect(wordsFor(slow).words(slow, names).help).toContain('0208 5550100');
    expect(phaseOf(slow)).toBe('connecting');
    expect(callWords.words(nextState(slow, { type: 'link', link: 'connected' }), names).help).toBe('');
  });

  test('the other side that is gone is named', () => {
    const gone = stateAfter('practice', [
      ...joined,
      { type: 'link', link: 'connected' },
      { type: 'peer', there: false },
      { type: 'link', link: 'failed' },
    ]);
    expect(wordsFor(gone).words(gone, { ...names, other: 'Erika Mustermann' }).title).toBe(
      'Erika Mustermann ist gerade nicht verbunden.',
    );
  });
});

describe('P7: what takes long', () => {
  const slow: CallEvent[] = [...admitted, { type: 'slow' }];
  const verySlow: CallEvent[] = [...slow, { type: 'very_slow' }];

  test('is slow first, then very slow, and never over', () => {
    const marks = (events: CallEvent[]) => {
      const state = stateAfter('patient', events);
      return [state.slow, state.verySlow, phaseOf(state)];
    };
    expect(marks(slow)).toEqual([true, false, 'connecting']);
    expect(marks(verySlow)).toEqual([true, true, 'connecting']);
    expect(marks([...verySlow, { type: 'link', link: 'failed' }])).toEqual([true, true, 'reconnecting']);
  });

  test('is forgotten as soon as it works, or the other side has gone', () => {
    for (const end of [{ type: 'link', link: 'connected' }, { type: 'other_left' }] as const) {
      const state = stateAfter('patient', [...verySlow, end]);
      expect([state.slow, state.verySlow]).toEqual([false, false]);
    }
  });
});

describe('D2, X1: the spoken code', () => {
  const code: SecurityCode = { digits: '481207', verdict: 'same', changed: false, accepted: false };

  test('is being formed at first, on every side', () => {
    for (const side of ['practice', 'patient', 'guest'] as const)
      expect(startState(side).code).toEqual(noCode);
  });

  test('is what the trust of the connection says, and stays so whatever else happens', () => {
    const others: CallEvent[] = [
      { type: 'link', link: 'failed' },
      { type: 'peer', there: true },
      { type: 'socket', open: false },
      { type: 'other_left' },
    ];
    expect(stateAfter('practice', [...joined, { type: 'code', code }, ...others]).code).toEqual(code);
    const changed: SecurityCode = { ...noCode, verdict: 'missing', changed: true };
    expect(
      stateAfter('practice', [...joined, { type: 'code', code }, { type: 'code', code: changed }]).code,
    ).toEqual(changed);
  });

  test('begins anew for a person who enters again', () => {
    for (const end of [{ type: 'not_entered' }, { type: 'start_again' }] as const)
      expect(stateAfter('patient', [...talking, { type: 'code', code }, end]).code).toEqual(noCode);
  });

  test('says nothing about the connection’s state', () => {
    const verdicts = ['forming', 'missing', 'open', 'same', 'told', 'mismatch', 'refused'] as const;
    for (const verdict of verdicts) {
      const state = stateAfter('patient', [...talking, { type: 'code', code: { ...code, verdict } }]);
      expect(phaseOf(state)).toBe('connected');
    }
  });
});
