import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isEnd,
  type LifecycleEvent,
  type LifecycleState,
  type Stage,
  transition,
} from '../../consultation/lifecycle.ts';

type EventType = LifecycleEvent['type'];

const stages: Stage[] = [
  'requested',
  'consent_pending',
  'consent_review',
  'consented',
  'scheduled',
  'completed',
  'no_show',
  'cancelled',
  'declined',
  'withdrawn',
  'merged',
  'erased',
];
const ends: Stage[] = ['completed', 'no_show', 'cancelled', 'declined', 'withdrawn', 'merged'];

const events: EventType[] = [
  'accept',
  'decline',
  'merge',
  'sign',
  'accept_consent',
  'reject_consent',
  'schedule',
  'arrive',
  'admit',
  'end_visit',
  'nobody_came',
  'cancel',
  'withdraw',
  'lapse',
  'erase',
];

/**
 * Written out by hand from the procedure: `stage event → stage`; `+` is an appointment that is set. Whatever
 * is not here is refused.
 */
const table = `
  requested          accept          consent_pending
  requested          decline         declined
  requested          merge           merged
  requested          withdraw        withdrawn
  requested          lapse           cancelled

  consent_pending    sign            consent_review
  consent_pending    schedule        consent_pending+
  consent_pending    cancel          cancelled
  consent_pending    withdraw        withdrawn
  consent_pending    lapse           cancelled
  consent_pending+   sign            consent_review+
  consent_pending+   schedule        consent_pending+
  consent_pending+   cancel          cancelled+
  consent_pending+   withdraw        withdrawn+
  consent_pending+   lapse           cancelled+

  consent_review     accept_consent  consented
  consent_review     reject_consent  consent_pending
  consent_review     schedule        consent_review+
  consent_review     cancel          cancelled
  consent_review     withdraw        withdrawn
  consent_review     lapse           cancelled
  consent_review+    accept_consent  scheduled+
  consent_review+    reject_consent  consent_pending+
  consent_review+    schedule        consent_review+
  consent_review+    cancel          cancelled+
  consent_review+    withdraw        withdrawn+
  consent_review+    lapse           cancelled+

  consented          reject_consent  consent_pending
  consented          schedule        scheduled+
  consented          cancel          cancelled
  consented          withdraw        withdrawn
  consented          lapse           cancelled

  scheduled+         reject_consent  consent_pending+
  scheduled+         schedule        scheduled+
  scheduled+         arrive          scheduled+
  scheduled+         admit           scheduled+
  scheduled+         end_visit       completed+
  scheduled+         nobody_came     no_show+
  scheduled+         cancel          cancelled+
  scheduled+         withdraw        withdrawn+
  scheduled+         lapse           cancelled+

  completed+         erase           erased+
  no_show+           erase           erased+
  cancelled          erase           erased
  cancelled+         erase           erased+
  declined           erase           erased
  merged             erase           erased
  withdrawn          erase           erased
  withdrawn+         erase           erased+
`;

/** States that a consultation can never be in; what they would lead to is of no interest. */
const impossible = new Set([
  'requested+',
  'consented+',
  'scheduled',
  'completed',
  'no_show',
  'declined+',
  'merged+',
]);

const expected = new Map(
  table
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [from, event, to] = line.trim().split(/\s+/);
      return [`${from} ${event}`, to];
    }),
);

const name = ({ stage, hasAppointment }: LifecycleState) => stage + (hasAppointment ? '+' : '');

describe('every step from every stage', () => {
  for (const stage of stages) {
    for (const hasAppointment of [false, true]) {
      const from = name({ stage, hasAppointment });
      if (impossible.has(from)) continue;
      for (const type of events) {
        const to = expected.get(`${from} ${type}`);
        test(`${from} – ${type} → ${to ?? 'refused'}`, () => {
          const result = transition({ stage, hasAppointment }, { type });
          expect(result.ok ? name(result.state) : undefined).toBe(to);
        });
      }
    }
  }
});

test('a refusal says why', () => {
  const refusal = (stage: Stage, type: EventType) => {
    const result = transition({ stage, hasAppointment: false }, { type });
    return result.ok ? null : result.refusal;
  };
  expect(refusal('requested', 'admit')).toBe('wrong_stage');
  expect(refusal('scheduled', 'erase')).toBe('still_open');
  expect(refusal('completed', 'schedule')).toBe('ended');
  expect(refusal('erased', 'accept')).toBe('erased');
});

test('an end is an end', () => {
  expect(stages.filter(isEnd)).toEqual([...ends, 'erased']);
});

interface Walk {
  states: LifecycleState[];
  /** The events that were accepted; `states[i]` is before `taken[i]`. */
  taken: EventType[];
}

/** Any sequence of events, from a request or from a follow-up, which carries its consent over. */
const walks = fc
  .tuple(
    fc.constantFrom<Stage>('requested', 'consented'),
    fc.array(fc.constantFrom(...events), { maxLength: 60 }),
  )
  .map(([stage, sequence]) => walk({ stage, hasAppointment: false }, sequence));

function walk(start: LifecycleState, sequence: EventType[]): Walk {
  const states = [start];
  const taken: EventType[] = [];
  for (const type of sequence) {
    const result = transition(states.at(-1) ?? start, { type });
    if (!result.ok) continue;
    states.push(result.state);
    taken.push(type);
  }
  return { states, taken };
}

/** Random events mostly end a consultation early: these are the ones that keep it going. */
const longWalks = fc
  .tuple(
    fc.constantFrom<Stage>('requested', 'consented'),
    fc.array(
      fc.constantFrom<EventType>(
        'accept',
        'sign',
        'accept_consent',
        'reject_consent',
        'schedule',
        'arrive',
        'admit',
      ),
      { maxLength: 80 },
    ),
  )
  .map(([stage, sequence]) => walk({ stage, hasAppointment: false }, sequence));

describe('whatever happens, in whatever order', () => {
  test('P12: nobody reaches the visit without a consent that was signed and accepted since the last rejection', () => {
    let visits = 0;
    fc.assert(
      fc.property(fc.oneof(walks, longWalks), ({ states, taken }) => {
        let signed = states[0]?.stage === 'consented';
        let accepted = signed;
        let appointment = false;
        for (const type of taken) {
          if (type === 'sign') signed = true;
          if (type === 'accept_consent') accepted = signed;
          if (type === 'reject_consent') signed = accepted = false;
          if (type === 'schedule') appointment = true;
          if (type === 'arrive' || type === 'admit' || type === 'end_visit') {
            visits++;
            expect({ signed, accepted, appointment }).toEqual({
              signed: true,
              accepted: true,
              appointment: true,
            });
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(visits).toBeGreaterThan(100);
  });

  test('what has ended never comes back', () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        const end = states.findIndex(({ stage }) => isEnd(stage));
        if (end < 0) return;
        expect(states.slice(end + 1).map(({ stage }) => stage)).toEqual(
          states.length > end + 1 ? ['erased'] : [],
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('no consultation is lost: it is erased only after it has ended', () => {
    let erased = 0;
    fc.assert(
      fc.property(walks, ({ states }) => {
        const gone = states.findIndex(({ stage }) => stage === 'erased');
        if (gone < 0) return;
        erased++;
        expect(ends).toContain(states[gone - 1]?.stage);
      }),
      { numRuns: 2000 },
    );
    expect(erased).toBeGreaterThan(100);
  });

  test('no impossible state is reached, and an appointment that is set is never forgotten', () => {
    fc.assert(
      fc.property(fc.oneof(walks, longWalks), ({ states, taken }) => {
        for (const state of states) expect(impossible).not.toContain(name(state));
        const scheduled = taken.indexOf('schedule');
        if (scheduled < 0) return;
        for (const state of states.slice(scheduled + 1)) expect(state.hasAppointment).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('every open consultation can still end, so none is stuck', () => {
    fc.assert(
      fc.property(fc.oneof(walks, longWalks), ({ states }) => {
        const last = states.at(-1);
        if (!last || isEnd(last.stage)) return;
        for (const type of ['withdraw', 'lapse'] as const) {
          const result = transition(last, { type });
          expect(result.ok && isEnd(result.state.stage)).toBe(true);
        }
      }),
    );
  });
});

test('no step of the procedure names the stage that it leads to: it asks the lifecycle', () => {
  const steps = globSync(new URL('../../procedure/*.ts', import.meta.url).pathname);
  expect(steps.length).toBeGreaterThan(20);
  const past = steps.filter((file) => /updateConsultation\([^;]*\bstage: '/.test(readFileSync(file, 'utf8')));
  expect(past).toEqual([]);
});
