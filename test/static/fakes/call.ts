import type { Person, Seat } from '../../../signaling/messages.ts';
import { type CallState, startState } from '../../../static/call/call_state.ts';
import type { CodePort, Way } from '../../../static/call/port.ts';
import type { ChannelMessage } from '../../../static/connection/channel.ts';
import type { SecurityCode } from '../../../static/connection/trust.ts';
import { FakeStream } from './media.ts';

type Listener = (message: ChannelMessage, from: Person) => void;

export const noCode: SecurityCode = { digits: null, verdict: 'forming', changed: false, accepted: false };

/** A call whose other people are the test. */
export function fakeCall(side: 'patient' | 'guest' | 'practice' = 'patient') {
  const peopleListeners: ((people: readonly Person[]) => void)[] = [];
  const openListeners: ((from: Person) => void)[] = [];
  const heard = new Map<string, Listener[]>();
  const said: [ChannelMessage, Seat | undefined][] = [];
  const shared: (MediaStreamTrack | null)[] = [];
  const codes = new Map<Seat, SecurityCode>();
  const stateListeners: ((state: CallState) => void)[] = [];
  const done = { compared: [] as [boolean, Seat | undefined][], accepted: [] as (Seat | undefined)[] };
  const peers = new Map<Seat, Way>();
  const mainSeat = side === 'practice' ? 'patient' : 'doctor';
  const state = { people: [] as readonly Person[], call: startState(side) };
  function say(message: ChannelMessage, to?: Seat): boolean {
    said.push([message, to]);
    return true;
  }
  const port: CodePort = {
    side,
    mainSeat,
    startedAt: 0,
    get state() {
      return state.call;
    },
    get people() {
      return state.people;
    },
    onState(listener) {
      stateListeners.push(listener);
      listener(state.call);
    },
    onPeople(listener) {
      peopleListeners.push(listener);
      listener(state.people);
    },
    onOpen: (listener) => void openListeners.push(listener),
    hear: (type, listener) => void heard.set(type, [...(heard.get(type) ?? []), listener as Listener]),
    say,
    states: {
      say,
      hear: (type, listener) => void heard.set(type, [...(heard.get(type) ?? []), listener as Listener]),
    },
    peer: (seat) => peers.get(seat) ?? null,
    share: (track) => void shared.push(track),
    code: (seat) => codes.get(seat) ?? noCode,
    compare: (same, seat) => void done.compared.push([same, seat]),
    compares: (seat) => side === 'practice' || (side === 'patient' && seat !== mainSeat),
    acceptCode: (seat) => void done.accepted.push(seat),
  };
  return {
    port,
    said,
    shared,
    codes,
    peers,
    /** What the person at this page has said of codes. */
    ...done,
    /** Something of the call has changed. */
    become(change: Partial<CallState>) {
      state.call = { ...state.call, ...change };
      for (const listener of stateListeners) listener(state.call);
    },
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
});

/** The way to a person who is connected and shows nothing yet. */
export const fakeWay = (parts: Partial<Way> = {}): Way => ({
  pc: null,
  link: 'connected',
  sound: new FakeStream(),
  picture: new FakeStream(),
  screen: new FakeStream(),
  sender: () => null,
  ...parts,
});

export const doctor = someone('doctor');
export const patient = someone('patient');
export const jonas = someone('guest-a', 'Jonas Beispiel (Dolmetschen)');
export const anna = someone('guest-b', 'Anna Mustermann (Begleitung)');
