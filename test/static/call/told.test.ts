import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../../static/call/call.ts';
import { Agreed, type Told, told, type Value } from '../../../static/call/told.ts';
import type { StateMessage } from '../../../static/connection/channel.ts';
import { linksUp, pass } from '../connection/two_peers.ts';
import { withFakeRtc } from '../fakes/connection.ts';
import { network } from '../fakes/network.ts';
import { type Page, type SeatName, visit, withFakeHub } from './visit_calls.ts';

/*
 * Whatever the people at two or three pages do, and whatever becomes of their pages and of the lines between
 * them: what a page holds of another one is what that one says of itself.
 */

withFakeRtc();
withFakeHub();

type StateType = StateMessage['type'];

/** Every state, with what a person may make of it: a new one without a row does not compile. */
const values: { [T in StateType]: readonly Value<T>[] } = {
  devices: [
    { audio: 'on', video: 'on' },
    { audio: 'off', video: 'paused' },
    { audio: 'on', video: 'none' },
    { audio: 'denied', video: 'missing' },
  ],
  away: [{ on: false }, { on: true }],
  writing: [{ on: false }, { on: true }],
  screen: [{ on: false }, { on: true }],
  rtt: [{ use: 'none' }, { use: 'off' }, { use: 'on' }],
  room: [{ people: '' }, { people: 'meine Tochter' }, { people: 'Frau Kurz' }],
  sharp: [{ on: false }, { on: true }],
  signing: [{ on: false }, { on: true }],
  weak: [{ on: false }, { on: true }],
  show_card: [{ on: false, turn: 0 }],
  picture: [{ choice: 'auto', turn: 0 }],
  still: [{ id: 0 }, { id: 1 }, { id: 2 }],
  lens_ask: [{ on: false }, { on: true }],
  lens: [
    { allowed: false, zoomMin: 0, zoomMax: 0, zoom: 0, light: 'none' },
    { allowed: true, zoomMin: 1, zoomMax: 4, zoom: 2, light: 'on' },
  ],
};
const types = Object.keys(values) as StateType[];
const decisions = ['auto', 'picture', 'sound'] as const;

/** As the conversation does it (static/conversation/conversation.ts). */
function begin(call: Call): void {
  for (const type of types) told(call, type);
  agreedOf(call);
  call.onOpen(({ seat }) => void call.say({ type: 'tell_me' }, seat));
}

const agreements = new WeakMap<Call, { card: Agreed<'show_card'>; picture: Agreed<'picture'> }>();
function agreedOf(call: Call) {
  const known = agreements.get(call) ?? {
    card: new Agreed(call, 'show_card'),
    picture: new Agreed(call, 'picture'),
  };
  agreements.set(call, known);
  return known;
}

type Visit = ReturnType<typeof visit>;
type Act = (made: Visit) => void;

const seatAmong = (seats: readonly SeatName[]) => fc.constantFrom(...seats);

const anyAct = (seats: readonly SeatName[]): fc.Arbitrary<[string, Act]> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          seatAmong(seats),
          fc.oneof(...types.map((type) => fc.tuple(fc.constant(type), fc.constantFrom(...values[type])))),
        )
        .map(([seat, [type, value]]): [string, Act] => [
          `${seat} ${type} ${JSON.stringify(value)}`,
          // The value was taken from this type's row.
          ({ page }) => (told(page(seat).call, type) as Told<StateType>).set(value),
        ]),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(seatAmong(seats), seatAmong(seats), fc.boolean(), fc.constantFrom(...decisions))
        .map(([seat, other, on, choice]): [string, Act] => [
          `${seat} decides with ${other}: ${on}, ${choice}`,
          ({ page }) => {
            const { card, picture } = agreedOf(page(seat).call);
            card.decide({ on }, other);
            picture.decide({ choice }, other);
          },
        ]),
    },
    seatAmong(seats).map((seat): [string, Act] => [
      `${seat} reloads`,
      ({ page, reload }) => reload(page(seat)),
    ]),
    seatAmong(seats).map((seat): [string, Act] => [
      `${seat} hangs up and comes back`,
      ({ page, enter }) => {
        page(seat).call.hangUp();
        enter(page(seat));
      },
    ]),
    seatAmong(seats).map((seat): [string, Act] => [
      `${seat} renews`,
      ({ page }) => page(seat).call.renewConnections(),
    ]),
    fc.constant<[string, Act]>(['another address', () => network.changeAddress()]),
    fc.constant<[string, Act]>(['the relay dies', () => network.killRelay()]),
  );

/** What one page holds of another beside what that one says to it, state by state. */
function differences(pages: readonly Page[]): string[] {
  return pages.flatMap((one) =>
    one.call.people.flatMap((person) => {
      const other = pages.find(({ seat }) => seat === person.seat);
      if (!other) return [`${one.seat} talks with nobody`];
      const wrong: string[] = types.filter((type) => {
        const held = told(one.call, type).of(other.seat);
        return JSON.stringify(held) !== JSON.stringify(inOrder(told(other.call, type).own(one.seat), held));
      });
      for (const name of ['card', 'picture'] as const) {
        const [here, there] = [
          agreedOf(one.call)[name].of(other.seat),
          agreedOf(other.call)[name].of(one.seat),
        ];
        if (JSON.stringify(here) !== JSON.stringify(inOrder(there, here))) wrong.push(`agreed ${name}`);
      }
      return wrong.map((type) => `${one.seat} of ${other.seat}: ${type}`);
    }),
  );
}

/** The fields of a value in the order of another one. */
const inOrder = (value: object, like: object) =>
  Object.fromEntries(Object.keys(like).map((key) => [key, (value as Record<string, unknown>)[key]]));

const allTalk = ({ pages }: Visit) =>
  pages.every(({ call }) => call.people.length === pages.length - 1) &&
  linksUp(pages.map(({ call }) => call));

/** At most 30 s until all have found each other again; then one second for the words. */
async function untilAllTalk(made: Visit): Promise<void> {
  for (let ms = 0; ms < 30_000 && !allTalk(made); ms += 100) await pass(100);
  expect(allTalk(made)).toBe(true);
}

describe.each<[string, readonly SeatName[], number]>([
  ['two', ['doctor', 'patient'], 60],
  ['three', ['doctor', 'patient', 'guest'], 25],
])('%s pages', (_count, seats, numRuns) => {
  test('agree within a second, after any acts, reloads, hang-ups and new connections', async () => {
    const steps = fc.array(fc.tuple(anyAct(seats), fc.constantFrom(0, 5, 40, 300, 2000)), { maxLength: 14 });
    const admission = fc.tuple(seatAmong(seats), fc.constantFrom(0, 30, 400));
    await fc.assert(
      fc.asyncProperty(admission, steps, async ([first, later], acts) => {
        const made = visit(seats, begin);
        await pass(2000);
        made.admit(first, later);
        for (const [[, act], wait] of acts) {
          act(made);
          await pass(wait);
        }
        // Silence is noticed by then, and what is under way has begun.
        await pass(2500);
        await untilAllTalk(made);
        await pass(1000);
        expect(differences(made.pages)).toEqual([]);
        made.close();
        await pass(500);
      }),
      { numRuns, verbose: 1 },
    );
  });
});

describe('what was said', () => {
  async function talk() {
    const made = visit(['doctor', 'patient'], begin);
    await pass(2000);
    return made;
  }

  test('before the admission is told at the admission, whoever hears of it first', async () => {
    for (const first of ['doctor', 'patient'] as const) {
      const made = await talk();
      told(made.page('patient').call, 'away').set({ on: true });
      told(made.page('doctor').call, 'room').set({ people: 'Frau Kurz' });
      made.admit(first, 300);
      await pass(1000);
      expect(told(made.page('doctor').call, 'away').of('patient')).toEqual({ on: true });
      expect(told(made.page('patient').call, 'room').of('doctor')).toEqual({ people: 'Frau Kurz' });
      made.close();
    }
  });

  test('by a person who leaves is forgotten', async () => {
    const made = await talk();
    made.admit();
    await pass(1000);
    told(made.page('patient').call, 'screen').set({ on: true });
    await pass(200);
    const screen = told(made.page('doctor').call, 'screen');
    expect(screen.said).toEqual(['patient']);
    made.page('patient').call.hangUp();
    await pass(200);
    expect([screen.said, screen.of('patient')]).toEqual([[], { on: false }]);
    made.close();
  });

  test.each(types)('%s of a page is forgotten when another one comes in its place', async (type) => {
    const made = await talk();
    made.admit();
    await pass(1000);
    const [patient, doctor] = [made.page('patient'), made.page('doctor')];
    const start = told(doctor.call, type).of('patient');
    const value = values[type].at(-1) as Value<typeof type>;
    (told(patient.call, type) as Told<StateType>).set(value);
    await pass(200);
    expect(told(doctor.call, type).of('patient')).toEqual(value);
    made.reload(patient);
    // The new page has not said anything yet.
    expect(told(doctor.call, type).of('patient')).toEqual(start);
    await pass(1500);
    expect(told(doctor.call, type).of('patient')).toEqual(start);
    made.close();
  });
});

describe('what two decide together', () => {
  async function decided() {
    const made = visit(['doctor', 'patient'], begin);
    await pass(2000);
    made.admit();
    await pass(1000);
    const choice = (seat: 'doctor' | 'patient') =>
      agreedOf(made.page(seat).call).picture.of(seat === 'doctor' ? 'patient' : 'doctor').choice;
    const decide = (seat: 'doctor' | 'patient', what: (typeof decisions)[number]) =>
      agreedOf(made.page(seat).call).picture.decide(
        { choice: what },
        seat === 'doctor' ? 'patient' : 'doctor',
      );
    return { ...made, decide, both: () => [choice('doctor'), choice('patient')] };
  }

  test('the last word holds, and of two at once that of the leading page', async () => {
    const { decide, both, close } = await decided();
    decide('patient', 'sound');
    await pass(200);
    expect(both()).toEqual(['sound', 'sound']);
    decide('doctor', 'picture');
    await pass(200);
    expect(both()).toEqual(['picture', 'picture']);
    decide('patient', 'sound');
    decide('doctor', 'auto');
    await pass(200);
    expect(both()).toEqual(['auto', 'auto']);
    close();
  });

  test('goes with the page that decided it, and stays when the other one is loaded anew', async () => {
    const { decide, both, page, reload, close } = await decided();
    decide('patient', 'sound');
    await pass(200);
    reload(page('patient'));
    await pass(1500);
    expect(both()).toEqual(['auto', 'auto']);
    decide('doctor', 'sound');
    await pass(200);
    reload(page('patient'));
    await pass(1500);
    expect(both()).toEqual(['sound', 'sound']);
    // The patient's later word ends it for good.
    decide('patient', 'auto');
    await pass(200);
    reload(page('patient'));
    await pass(1500);
    expect(both()).toEqual(['auto', 'auto']);
    close();
  });
});
