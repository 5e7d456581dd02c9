import type { Person, Seat } from '../../signaling/messages.ts';
import { mostTurns, type StateMessage } from '../connection/channel.ts';
import type { CallPort } from './port.ts';

type StateType = StateMessage['type'];
type Message<T extends StateType> = Extract<StateMessage, { type: T }>;

/** A state without its name. */
export type Value<T extends StateType> = Omit<Message<T>, 'type'>;

/** What holds of a page that has not said anything yet: a new state without a row does not compile. */
const starts: { readonly [T in StateType]: Value<T> } = {
  devices: { audio: 'on', video: 'on' },
  away: { on: false },
  writing: { on: false },
  screen: { on: false },
  rtt: { use: 'none' },
  room: { people: '' },
  sharp: { on: false },
  signing: { on: false },
  weak: { on: false },
  show_card: { on: false, turn: 0 },
  picture: { choice: 'auto', turn: 0 },
  still: { id: 0 },
  lens_ask: { on: false },
  lens: { allowed: false, zoomMin: 0, zoomMax: 0, zoom: 0, light: 'none' },
};

/** One for each state of a call. */
const made = new WeakMap<CallPort, Map<StateType, unknown>>();

/** The state of this kind, as this page says it and as it was told by the others. */
export function told<T extends StateType>(call: CallPort, type: T): Told<T> {
  const ofCall = made.get(call) ?? new Map<StateType, unknown>();
  made.set(call, ofCall);
  const known = ofCall.get(type) ?? new Told(call, type);
  ofCall.set(type, known);
  // What the map has under a name was made for that name.
  return known as Told<T>;
}

/**
 * A state that each page tells the others: said to everybody when a channel opens, when a page asks, and at
 * every change; what another page has said is forgotten with that page. So both ends agree whatever happens
 * between them.
 */
export class Told<T extends StateType> {
  readonly #call: CallPort;
  readonly #type: T;
  readonly #start: Value<T>;
  #own: Value<T>;
  /** Where it is not the same for everybody. */
  readonly #ownFor = new Map<Seat, Value<T>>();
  /** In the order in which they were said. */
  readonly #others = new Map<Seat, { instance: string; value: Value<T> }>();
  readonly #listeners: ((seat: Seat) => void)[] = [];

  constructor(call: CallPort, type: T) {
    this.#call = call;
    this.#type = type;
    this.#start = starts[type];
    this.#own = this.#start;
    call.onPeople((people) => this.#forgetFormer(people));
    call.states.hear(type, (message, from) => this.#hear(message, from));
    call.onOpen(({ seat }) => this.#say(seat));
    call.hear('tell_me', (_message, { seat }) => this.#say(seat));
  }

  /**
   * Another page has said it, perhaps again, or what it has said is forgotten; or this page says something
   * else to this one seat.
   */
  onChange(listener: (seat: Seat) => void): void {
    this.#listeners.push(listener);
  }

  /** What this page says to this seat. */
  own(seat?: Seat): Value<T> {
    return (seat === undefined ? undefined : this.#ownFor.get(seat)) ?? this.#own;
  }

  /** What holds of the page on this seat. */
  of(seat: Seat): Value<T> {
    return this.#others.get(seat)?.value ?? this.#start;
  }

  /** The seats that have said something else than how it starts; the one that said so last comes last. */
  get said(): Seat[] {
    return [...this.#others].filter(([, { value }]) => !isSame(value, this.#start)).map(([seat]) => seat);
  }

  /** @param seat for one only; for everybody where none is named */
  set(value: Value<T>, seat?: Seat): void {
    const seats = this.#call.people.map((person) => person.seat).filter((one) => (seat ?? one) === one);
    const changed = seats.filter((one) => !isSame(this.own(one), value));
    if (seat === undefined) {
      this.#ownFor.clear();
      this.#own = value;
    } else if (seats.length > 0) this.#ownFor.set(seat, value);
    for (const one of changed) this.#say(one);
    if (seat !== undefined) this.#tellChange(changed);
  }

  /** To everybody, although nothing has changed. */
  sayAgain(): void {
    for (const { seat } of this.#call.people) this.#say(seat);
  }

  /** S7: as at the beginning, on both sides of it. */
  forget(): void {
    this.set(this.#start);
    const seats = [...this.#others.keys()];
    this.#others.clear();
    this.#tellChange(seats);
  }

  #say(seat: Seat): void {
    // The compiler cannot put a generic message together again.
    this.#call.states.say({ type: this.#type, ...this.own(seat) } as Message<T>, seat);
  }

  #hear({ type: _, ...value }: Message<T>, { seat, instance }: Person): void {
    // A word of an earlier page, kept until this part of the page was loaded.
    if (!this.#call.people.some((person) => person.seat === seat && person.instance === instance)) return;
    const before = this.#others.get(seat);
    // Its place in the order is that of the change.
    if (!before || before.instance !== instance || !isSame(before.value, value)) this.#others.delete(seat);
    this.#others.set(seat, { instance, value });
    this.#tellChange([seat]);
  }

  #forgetFormer(people: readonly Person[]): void {
    const isThere = (seat: Seat, instance: string) =>
      people.some((person) => person.seat === seat && person.instance === instance);
    const former = [...this.#others].filter(([seat, { instance }]) => !isThere(seat, instance));
    const left = [...this.#ownFor.keys()].filter((seat) => !people.some((person) => person.seat === seat));
    for (const [seat] of former) this.#others.delete(seat);
    for (const seat of left) this.#ownFor.delete(seat);
    this.#tellChange([...new Set([...former.map(([seat]) => seat), ...left])]);
  }

  #tellChange(seats: Seat[]): void {
    for (const seat of seats) for (const listener of this.#listeners) listener(seat);
  }
}

/**
 * What two pages decide together; the last word holds. Each counts its word one `turn` higher than any it
 * knows and takes it back when the other page's is later, so that nothing of it outlives the page that has
 * decided; of two at once that of the leading page holds (`signaling/seats.ts`).
 */
export class Agreed<T extends 'show_card' | 'picture'> {
  readonly #call: CallPort;
  readonly #type: T;
  readonly #told: Told<T>;

  constructor(call: CallPort, type: T) {
    this.#call = call;
    this.#type = type;
    this.#told = told(call, type);
    this.#told.onChange((seat) => {
      if (this.#otherHolds(seat)) this.#told.set(starts[type], seat);
    });
  }

  /** Either of the two has decided, or what was decided is forgotten. */
  onChange(listener: (seat: Seat) => void): void {
    this.#told.onChange(listener);
  }

  /** What holds between this page and this seat. */
  of(seat: Seat): Value<T> {
    return this.#otherHolds(seat) ? this.#told.of(seat) : this.#told.own(seat);
  }

  /** The person at this page decides. */
  decide(value: Omit<Value<T>, 'turn'>, seat: Seat): void {
    const last = Math.max(this.#told.own(seat).turn, this.#told.of(seat).turn);
    const turn = Math.min(last + 1, mostTurns);
    // The compiler does not see that the two parts make the whole.
    this.#told.set({ ...starts[this.#type], ...value, turn } as Value<T>, seat);
  }

  forget(): void {
    this.#told.forget();
  }

  #otherHolds(seat: Seat): boolean {
    const [own, other] = [this.#told.own(seat).turn, this.#told.of(seat).turn];
    return other > own || (other === own && other > 0 && !this.#call.compares(seat));
  }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
