import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeOn,
  maySend,
  nextTrust,
  noTrust,
  type SecurityCode,
  type Trust,
  type TrustEvent,
} from '../../../static/connection/trust.ts';
import { noCode } from '../fakes/call.ts';

/*
 * X1: what a page may believe, as a table and as a model: every order of events, those of a liar among them.
 */

const connection: TrustEvent = { type: 'connection' };
const read = (pair: string): TrustEvent => ({ type: 'certificates', pair });
const code = (pair: string, digits = '481207'): TrustEvent => ({ type: 'code', pair, digits });
const compared = (same: boolean): TrustEvent => ({ type: 'compared', same });
const told = (same: boolean): TrustEvent => ({ type: 'told', same });
const refused: TrustEvent = { type: 'refused' };
const overdue: TrustEvent = { type: 'overdue' };
const accepted: TrustEvent = { type: 'accepted' };

const after = (events: readonly TrustEvent[], leads = true): Trust =>
  events.reduce(nextTrust, noTrust(leads));

/** The transport A stands. */
const up = [connection, read('A')];
const talking = [...up, code('A')];
const confirmed = [...talking, compared(true)];
/** There is another page at the other end, or somebody between. */
const replaced = [...confirmed, connection, read('B')];
const digits = '481207';

type Row = [string, TrustEvent[], Partial<SecurityCode>, boolean];

describe('what the leading page shows, and whether anything goes out', () => {
  test.each<Row>([
    ['nothing is known', [], {}, false],
    ['a transport is being made', [connection], {}, false],
    ['its certificates are read', up, {}, true],
    ['ten seconds without a code', [...up, overdue], { verdict: 'missing' }, false],
    ['and the person goes on', [...up, overdue, accepted], { verdict: 'missing', accepted: true }, true],
    ['for this transport alone', [...up, overdue, accepted, ...up], { verdict: 'missing' }, false],
    ['another transport has no more time', [...up, overdue, ...up], { verdict: 'missing' }, false],
    ['a code comes at last', [...up, overdue, code('A')], { digits, verdict: 'open' }, true],
    ['a code', talking, { digits, verdict: 'open' }, true],
    ['that comes before the certificates', [connection, code('A'), read('A')], {}, true],
    ['that was made of another pair', [...up, code('B')], {}, true],
    ['it is not overdue then', [...talking, overdue], { digits, verdict: 'open' }, true],
    ['the person has compared', confirmed, { digits, verdict: 'same' }, true],
    ['and found another number', [...talking, compared(false)], { digits, verdict: 'mismatch' }, true],
    ['the other page says that it agrees', [...talking, told(true)], { digits, verdict: 'open' }, true],
    ['a new connection, nothing read', [...confirmed, connection], {}, false],
    ['with the same pair', [...confirmed, ...up], { digits, verdict: 'same' }, true],
    ['with another pair', replaced, { changed: true }, false],
    ['late words about the old pair', [...replaced, code('A', '000000')], { changed: true }, false],
    ['a click while there is nothing to compare', [...replaced, compared(true)], { changed: true }, false],
    ['the other pair’s code', [...replaced, code('B')], { digits, verdict: 'open', changed: true }, true],
    ['that is compared', [...replaced, code('B'), compared(true)], { digits, verdict: 'same' }, true],
    ['or left so', [...replaced, code('B'), accepted], { digits, verdict: 'open', accepted: true }, true],
    ['no code of the other pair', [...replaced, overdue], { verdict: 'missing', changed: true }, false],
    ['the rules were broken', [...confirmed, refused], { digits, verdict: 'refused' }, false],
    ['before there was anything', [refused], { verdict: 'refused' }, false],
    ['a new connection is no way out', [...confirmed, refused, ...up], { digits, verdict: 'refused' }, false],
    [
      'the person goes on',
      [...confirmed, refused, accepted],
      { digits, verdict: 'refused', accepted: true },
      true,
    ],
    [
      'until it happens again',
      [...confirmed, refused, accepted, refused],
      { digits, verdict: 'refused' },
      false,
    ],
    [
      'for this transport alone',
      [...confirmed, refused, accepted, ...up],
      { digits, verdict: 'refused' },
      false,
    ],
    [
      'the numbers agree all the same',
      [...talking, refused, compared(true)],
      { digits, verdict: 'same' },
      true,
    ],
    ['or do not', [...talking, refused, compared(false)], { digits, verdict: 'refused' }, false],
  ])('%s', (_what, events, shown, sends) => {
    const trust = after(events);
    expect(codeOn(trust)).toEqual({ ...noCode, ...shown });
    expect(maySend(trust)).toBe(sends);
  });
});

describe('what the other page shows', () => {
  test.each<Row>([
    ['a code', talking, { digits, verdict: 'open' }, true],
    ['a click of its own', confirmed, { digits, verdict: 'open' }, true],
    ['that it is told to agree', [...talking, told(true)], { digits, verdict: 'told' }, true],
    ['or not', [...talking, told(false)], { digits, verdict: 'mismatch' }, true],
    ['told before there is a code', [...up, told(true), code('A')], { digits, verdict: 'open' }, true],
    ['told of the pair before', [...talking, told(true), connection, read('B')], { changed: true }, false],
    [
      'told after the rules were broken',
      [...talking, refused, told(true)],
      { digits, verdict: 'refused' },
      false,
    ],
    [
      'which only the person ends',
      [...talking, refused, compared(true)],
      { digits, verdict: 'refused' },
      false,
    ],
    [
      'what is told ends what was accepted',
      [...talking, refused, accepted, told(false)],
      { digits, verdict: 'refused' },
      false,
    ],
  ])('%s', (_what, events, shown, sends) => {
    const trust = after(events, false);
    expect(codeOn(trust)).toEqual({ ...noCode, ...shown });
    expect(maySend(trust)).toBe(sends);
  });
});

/** What must be so, kept beside the object by other means: what happened, and on which transport. */
class Witness {
  /** Since the last transport was begun; null: its certificates were not read. */
  pair: string | null = null;
  /** What was shown of it last. */
  digits: string | null = null;
  /** The pairs that the person has compared last with this result. */
  readonly compared = new Map<string, boolean>();
  readonly told = new Map<string, boolean>();
  lastCode: string | null = null;
  refused = false;
  overdue = false;
  changed = false;
  /** The person has decided, on this transport and after all that has gone wrong. */
  decided = false;
  readonly #leads: boolean;

  constructor(leads: boolean) {
    this.#leads = leads;
  }

  see(event: TrustEvent, shown: string | null): void {
    switch (event.type) {
      case 'connection':
        Object.assign(this, { pair: null, decided: false });
        break;
      case 'certificates':
        if (this.pair !== null && this.pair !== event.pair) this.decided = false;
        this.pair = event.pair;
        if (this.lastCode !== null && this.lastCode !== event.pair) this.changed = true;
        break;
      case 'code':
        if (event.pair === this.pair) Object.assign(this, { lastCode: event.pair, overdue: false });
        break;
      case 'refused':
        Object.assign(this, { refused: true, decided: false });
        break;
      case 'overdue':
        if (shown === null) this.overdue = true;
        break;
      case 'accepted':
        Object.assign(this, { decided: true, changed: false });
        break;
      case 'compared':
        if (this.#leads && shown !== null && this.pair) this.#clicked(this.pair, event.same);
        break;
      case 'told':
        if (!this.#leads && shown !== null && this.pair) {
          this.told.set(this.pair, event.same);
          this.decided = false;
        }
    }
  }

  #clicked(pair: string, same: boolean): void {
    this.compared.set(pair, same);
    Object.assign(this, { changed: false, decided: false });
    if (same) this.refused = false;
  }
}

function expectHonest(trust: Trust, witness: Witness): void {
  const shown = codeOn(trust);
  const { pair } = witness;
  if (shown.verdict === 'same') {
    expect(trust.leads).toBe(true);
    expect(witness.compared.get(pair ?? '')).toBe(true);
    expect(witness.refused).toBe(false);
  }
  if (shown.verdict === 'told') {
    expect(trust.leads).toBe(false);
    expect(witness.told.get(pair ?? '')).toBe(true);
  }
  if (shown.digits !== null) expect(witness.lastCode).toBe(pair);
  expect(shown.verdict === 'refused').toBe(witness.refused);
  expect(shown.changed).toBe(witness.changed);
  expect(shown.accepted).toBe(witness.decided);
  // Both ways round: it neither sends what it must not, nor holds back what may go.
  const isStopped = witness.refused || (shown.digits === null && (witness.overdue || witness.changed));
  expect(maySend(trust)).toBe(pair !== null && (!isStopped || witness.decided));
}

const pair = fc.constantFrom('A', 'B', 'C', 'D');
const event: fc.Arbitrary<TrustEvent> = fc.oneof(
  fc.constant(connection),
  pair.map(read),
  fc.tuple(pair, fc.constantFrom('481207', '000000', '999999')).map(([of, value]) => code(of, value)),
  fc.boolean().map(compared),
  fc.boolean().map(told),
  fc.constantFrom(refused, overdue, accepted),
);
/** As it goes where nobody lies, so that random words come at every point of it. */
const honest = pair.map((of) => [connection, read(of), code(of)]);
const events = fc
  .array(fc.oneof({ weight: 3, arbitrary: event.map((one) => [one]) }, { weight: 1, arbitrary: honest }), {
    maxLength: 60,
    size: 'max',
  })
  .map((parts) => parts.flat());

describe('whatever happens, in whatever order', () => {
  test('"verglichen" only of the pair that was confirmed, nothing to unknown certificates, nothing back by itself', () => {
    const states = new Set<string>();
    let steps = 0;
    fc.assert(
      fc.property(fc.boolean(), events, (leads, all) => {
        const witness = new Witness(leads);
        let trust = noTrust(leads);
        for (const one of all) {
          witness.see(one, codeOn(trust).digits);
          trust = nextTrust(trust, one);
          expectHonest(trust, witness);
          states.add(JSON.stringify(trust));
          steps += 1;
        }
      }),
      { numRuns: 3000 },
    );
    console.log(`trust: ${states.size} states in ${steps} random steps`);
    expect(states.size).toBeGreaterThan(2000);
  });

  test.each([true, false])('every state that two pairs and two numbers can lead to (leads: %s)', (leads) => {
    const alphabet: TrustEvent[] = [
      ...[connection, refused, overdue, accepted, compared(true), compared(false), told(true), told(false)],
      ...['A', 'B'].flatMap((of) => [read(of), code(of, '111111'), code(of, '222222')]),
    ];
    const known = new Map<string, Trust>();
    const queue = [noTrust(leads)];
    for (const trust of queue) {
      const key = JSON.stringify(trust);
      if (known.has(key)) continue;
      known.set(key, trust);
      for (const one of alphabet) {
        const next = nextTrust(trust, one);
        expectStep(trust, one, next);
        queue.push(next);
      }
    }
    console.log(`trust: all ${known.size} states of two pairs, ${known.size * alphabet.length} steps`);
    expect(known.size).toBeGreaterThan(500);
  });
});

/** What one step may do, from any state whatever. */
function expectStep(trust: Trust, event: TrustEvent, next: Trust): void {
  const [before, shown] = [codeOn(trust), codeOn(next)];
  const isClick = event.type === 'compared' && event.same && trust.leads && before.digits !== null;
  // Either this very click made it, or what was confirmed before comes to be shown again.
  if (shown.verdict === 'same' && !isClick)
    expect([trust.verdict, next.verdict?.pair]).toEqual([next.verdict, next.pair]);
  if (!trust.leads) expect(shown.verdict).not.toBe('same');
  if (before.changed && !shown.changed) expect(['compared', 'accepted']).toContain(event.type);
  if (before.verdict === 'refused' && shown.verdict !== 'refused') expect(isClick).toBe(true);
  if (event.type === 'connection') expect([maySend(next), next.pair]).toEqual([false, null]);
  if (!maySend(trust) && maySend(next))
    expect(['certificates', 'code', 'accepted', 'compared']).toContain(event.type);
  // What the person accepts while certificates are still to be read counts for that transport.
  if (!maySend(trust) && maySend(next) && trust.refused)
    expect(isClick || event.type === 'accepted' || (trust.accepted && trust.pair === null)).toBe(true);
}
