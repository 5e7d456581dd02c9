import type { Person, Seat } from '../../signaling/messages.ts';
import { startState } from '../../static/call/call_state.ts';
import type { CallPort } from '../../static/call/port.ts';
import type { ChannelMessage } from '../../static/connection/channel.ts';
import type { SecurityCode } from '../../static/connection/link.ts';

/** A call whose other people are the test. */
export function fakeCall(side: 'patient' | 'guest' | 'practice' = 'patient') {
  const peopleListeners: ((people: readonly Person[]) => void)[] = [];
  const openListeners: ((from: Person) => void)[] = [];
  const heard = new Map<string, ((message: never, from: Person) => void)[]>();
  const said: [ChannelMessage, Seat | undefined][] = [];
  const shared: (MediaStreamTrack | null)[] = [];
  const codes = new Map<Seat, SecurityCode>();
  const peers = new Map<Seat, object>();
  const mainSeat = side === 'practice' ? 'patient' : 'doctor';
  const state = { people: [] as readonly Person[] };
  const port: CallPort = {
    side,
    mainSeat,
    state: startState(side),
    get people() {
      return state.people;
    },
    onState() {},
    onPeople(listener) {
      peopleListeners.push(listener);
      listener(state.people);
    },
    onOpen: (listener) => void openListeners.push(listener),
    hear: (type, listener) => void heard.set(type, [...(heard.get(type) ?? []), listener as never]),
    say(message, to) {
      said.push([message, to]);
      return true;
    },
    peer: (seat) => (peers.get(seat) ?? null) as never,
    share: (track) => void shared.push(track),
  };
  return {
    port,
    said,
    shared,
    codes,
    peers,
    /** For those parts that know more of a call than `CallPort`. */
    whole: Object.assign(port, {
      code: (seat: Seat) => codes.get(seat) ?? { digits: null, verdict: 'open' },
    }) as never,
    /** Who is in the conversation from now on. */
    meet(...people: Person[]) {
      state.people = people;
      for (const listener of peopleListeners) listener(people);
    },
    open(person: Person) {
      for (const listener of openListeners) listener(person);
    },
    tell(message: ChannelMessage, from: Person) {
      for (const listener of heard.get(message.type) ?? []) listener(message as never, from);
    },
  };
}

export const someone = (seat: string, name = seat): Person => ({
  seat,
  role: seat === 'doctor' || seat === 'patient' ? seat : 'guest',
  name,
  instance: `${seat}-page`,
  admitted: true,
  offers: false,
});
