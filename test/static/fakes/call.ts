import type { Person, Seat } from '../../../signaling/messages.ts';
import { startState } from '../../../static/call/call_state.ts';
import type { CodePort, Way } from '../../../static/call/port.ts';
import type { ChannelMessage } from '../../../static/connection/channel.ts';
import type { SecurityCode } from '../../../static/connection/link.ts';
import { FakeStream } from './media.ts';

type Listener = (message: ChannelMessage, from: Person) => void;

/** A call whose other people are the test. */
export function fakeCall(side: 'patient' | 'guest' | 'practice' = 'patient') {
  const peopleListeners: ((people: readonly Person[]) => void)[] = [];
  const openListeners: ((from: Person) => void)[] = [];
  const heard = new Map<string, Listener[]>();
  const said: [ChannelMessage, Seat | undefined][] = [];
  const shared: (MediaStreamTrack | null)[] = [];
  const codes = new Map<Seat, SecurityCode>();
  const peers = new Map<Seat, Way>();
  const state = { people: [] as readonly Person[] };
  const port: CodePort = {
    side,
    mainSeat: side === 'practice' ? 'patient' : 'doctor',
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
    hear: (type, listener) => void heard.set(type, [...(heard.get(type) ?? []), listener as Listener]),
    say(message, to) {
      said.push([message, to]);
      return true;
    },
    peer: (seat) => peers.get(seat) ?? null,
    share: (track) => void shared.push(track),
    code: (seat) => codes.get(seat) ?? { digits: null, verdict: 'open' },
    compare() {},
  };
  return {
    port,
    said,
    shared,
    codes,
    peers,
    /** Who is in the conversation from now on. */
    meet(...people: Person[]) {
      state.people = people;
      for (const listener of peopleListeners) listener(people);
    },
    open(person: Person) {
      for (const listener of openListeners) listener(person);
    },
    tell(message: ChannelMessage, from: Person) {
      for (const listener of heard.get(message.type) ?? []) listener(message, from);
    },
  };
}

const someone = (seat: string, name = seat): Person => ({
  seat,
  role: seat === 'doctor' || seat === 'patient' ? seat : 'guest',
  name,
  instance: `${seat}-page`,
  admitted: true,
  offers: false,
});

/** The way to a person who is connected and shows nothing yet. */
export const fakeWay = (parts: Partial<Way> = {}): Way => ({
  pc: null,
  link: 'connected',
  remote: new FakeStream(),
  screen: new FakeStream(),
  sender: () => null,
  ...parts,
});

export const doctor = someone('doctor');
export const patient = someone('patient');
export const jonas = someone('guest-a', 'Jonas Beispiel (Dolmetschen)');
export const anna = someone('guest-b', 'Anna Mustermann (Begleitung)');
