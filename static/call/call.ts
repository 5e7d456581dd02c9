import type { WaitingReply } from '../../consultation/waiting_reply.ts';
import type {
  IceSettings,
  PatientMessage,
  Person,
  PracticeMessage,
  Seat,
  ServerMessage,
  SignalErrorCode,
} from '../../signaling/messages.ts';
import { leads } from '../../signaling/seats.ts';
import { closeCodes } from '../../signaling/socket_rules.ts';
import { isPageClosed } from '../connection/ask_page.ts';
import type { ChannelMessage } from '../connection/channel.ts';
import { IceSource } from '../connection/ice_source.ts';
import { newInstance } from '../connection/instance.ts';
import type { Peer } from '../connection/peer.ts';
import { People } from '../connection/people.ts';
import { openSignal, type SignalListener, type SignalSocket } from '../connection/signal_socket.ts';
import type { SecurityCode } from '../connection/trust.ts';
import type { LocalMedia } from '../devices/media.ts';
import { type CallEvent, type CallState, nextState, type Over, phaseOf, startState } from './call_state.ts';
import type { CodePort, StatePort } from './port.ts';

export interface CallOptions {
  side: CallState['side'];
  /** `patient.TOKEN` or `call.ID` */
  credential: string;
  /** Where this page sits, from its own address: no message can say otherwise (X1). */
  seat: Seat;
  /** The consultation, which the security code is bound to. */
  visit: string;
  media: Pick<LocalMedia, 'track' | 'onChange'>;
  /** A socket that is there already, for the first part: this page has knocked before it knew how to call. */
  knocked?: { instance: string; handOver(listener: SignalListener): SignalSocket };
  /**
   * Until `release`: whoever is let in is let in by another page of the same doctor, and this one neither
   * says nor hears anything. A code that it made would be another one than that page's.
   */
  held?: boolean;
  /** What this page says when the socket opens. */
  hello(instance: string): PatientMessage | PracticeMessage;
  /** The server has sent settings for connecting. */
  onIce?(ice: IceSettings): void;
  /** Picture or sound of another person has arrived. */
  onTrack(): void;
  /** The doctor has taken the end back; `enterVisit` goes on. */
  onCalledBack?(): void;
  /** The server could not do what was asked. */
  onError(code: SignalErrorCode): void;
}

/**
 * So long a connection may take before the page says that it takes long, and before the phone becomes large
 * (P7).
 */
const slowMs = 10_000;
const verySlowMs = 30_000;
/** So that the last word leaves before the connection closes. */
const lastWordMs = 200;
/** Messages that are kept until a part of the conversation listens. */
const mostEarly = 100;

type Heard = (message: ChannelMessage, from: Person) => void;

/** One page's part in a visit: ties socket, connections, devices and state together. */
export class Call implements CodePort {
  state: CallState;
  /**
   * When the patient was admitted, in milliseconds since the epoch by this page's clock; before that it means
   * nothing.
   */
  startedAt = 0;
  readonly #options: CallOptions;
  readonly #people: People;
  readonly #ice: IceSource;
  readonly #stateListeners: ((state: CallState) => void)[] = [];
  readonly #peopleListeners: ((people: readonly Person[]) => void)[] = [];
  readonly #openListeners: ((from: Person) => void)[] = [];
  readonly #heard = new Map<string, Heard[]>();
  #early: [ChannelMessage, Person][] = [];
  #isHeld: boolean;
  #socket: SignalSocket | null = null;
  /** One life of this page for the others; hanging up ends it. */
  #instance: string;
  /** Of `options.knocked`, until it is used. */
  #knocked: CallOptions['knocked'];
  #shared: MediaStreamTrack | null = null;
  /** With whom this page can talk at this moment, and has begun to. */
  readonly #greeted = new Set<Seat>();
  #slowTimers: ReturnType<typeof setTimeout>[] = [];

  constructor(options: CallOptions) {
    this.#isHeld = options.held ?? false;
    this.#options = options;
    this.state = startState(options.side);
    this.#knocked = options.knocked;
    this.#instance = options.knocked?.instance ?? newInstance();
    this.#ice = new IceSource(() => this.#sendToHub({ type: 'ice' }));
    this.#people = new People({
      visit: options.visit,
      own: options.seat,
      main: options.side === 'practice' ? 'patient' : 'doctor',
      signal: (to, payload) => this.#sendToHub({ type: 'signal', to, ...payload }),
      ice: (fresh) => this.#ice.get(fresh),
      onLink: (link) => this.#dispatch({ type: 'link', link }),
      onTrack: () => {
        options.onTrack();
        this.#tellPeople();
      },
      onChange: () => this.#tellPeople(),
      onOpen: ({ seat }) => {
        this.#greeted.delete(seat);
        this.#greet();
      },
      onMessage: (message, person) => this.#hearMessage(message, person),
      onCode: (code) => this.#dispatch({ type: 'code', code }),
      onSuspect: () => this.#socket?.probe(),
    });
    options.media.onChange(() => this.#attach());
  }

  get side(): CallState['side'] {
    return this.state.side;
  }

  get mainSeat(): Seat {
    return this.#people.mainSeat;
  }

  get people(): readonly Person[] {
    return this.#mayTalk() ? this.#people.admitted() : [];
  }

  /** Those who wait to be let in while the visit runs: guests, for the practice. */
  get knocking(): readonly Person[] {
    return this.#people.knocking();
  }

  /** Whom the large picture shows. */
  get main(): Peer | null {
    return this.#people.main();
  }

  onState(listener: (state: CallState) => void): void {
    this.#stateListeners.push(listener);
    listener(this.state);
  }

  onPeople(listener: (people: readonly Person[]) => void): void {
    this.#peopleListeners.push(listener);
    listener(this.people);
  }

  onOpen(listener: (from: Person) => void): void {
    this.#openListeners.push(listener);
    for (const person of this.people) if (this.#greeted.has(person.seat)) listener(person);
  }

  hear<T extends ChannelMessage['type']>(
    type: T,
    listener: (message: Extract<ChannelMessage, { type: T }>, from: Person) => void,
  ): void {
    this.#heard.set(type, [...(this.#heard.get(type) ?? []), listener as Heard]);
    // What came earlier: this part of the page was still being loaded.
    const early = this.#early.filter(([message]) => message.type === type);
    this.#early = this.#early.filter(([message]) => message.type !== type);
    for (const [message, from] of early) (listener as Heard)(message, from);
  }

  say(message: ChannelMessage, to?: Seat): boolean {
    const seats = this.people.map(({ seat }) => seat).filter((seat) => to === undefined || seat === to);
    return seats.map((seat) => this.#people.sayTo(message, seat)).some(Boolean);
  }

  get states(): StatePort {
    return this;
  }

  peer(seat: Seat): Peer | null {
    return this.#people.peer(seat);
  }

  /** The security code with the person on this seat, and whether it has been compared. */
  code(seat: Seat): SecurityCode {
    return this.#people.code(seat);
  }

  share(track: MediaStreamTrack | null): void {
    this.#shared = track;
    this.#attach();
  }

  /** Enters or joins; from then on it stays connected until `leave` or the end. */
  enterVisit(): void {
    this.#dispatch({ type: 'start_again' });
    this.#socket?.close();
    // A person who is back before the last word has gone starts anew all the same.
    this.#people.close();
    // What an earlier socket still says is about an earlier part.
    const ifCurrent =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (socket === this.#socket) act(...args);
      };
    const listener: SignalListener = {
      onOpen: ifCurrent(() => {
        this.#dispatch({ type: 'socket', open: true });
        this.hello();
      }),
      onMessage: ifCurrent((message: ServerMessage) => this.#onHubMessage(message)),
      onLost: ifCurrent(() => {
        this.#ice.loseHub();
        this.#people.loseHub();
        this.#dispatch({ type: 'socket', open: false });
      }),
      onOver: ifCurrent((code: number) => this.#endVisit(overByCode[code] ?? 'broken')),
      onRefused: ifCurrent(() => void this.#askPage()),
    };
    const socket: SignalSocket =
      this.#knocked?.handOver(listener) ?? openSignal(this.#options.credential, listener);
    this.#knocked = undefined;
    this.#socket = socket;
  }

  /** Says again who this page is, e.g. with a name after it was missing. */
  hello(): void {
    this.#sendToHub(this.#options.hello(this.#instance));
  }

  /** From the waiting room to the practice; null takes it back. */
  reply(reply: WaitingReply | null): void {
    this.#sendToHub({ type: 'reply', reply });
  }

  /** This page is the one that lets them in. */
  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#sendTracks();
  }

  /** „Hereinbitten“ was clicked: what follows is shown at once, and begins with the server's answer. */
  beginAdmission(): void {
    this.release();
    this.#dispatch({ type: 'admitting' });
  }

  #mayTalk(): boolean {
    return !this.#isHeld && mayTalk(this.state);
  }

  /** Hangs up. The others are told; this page may `enterVisit` again. */
  hangUp(): void {
    // Also to those whom this page has not heard since the main other side left.
    for (const { seat } of this.state.admitted ? this.#people.admitted() : [])
      this.#people.sayTo({ type: 'bye' }, seat);
    this.#sendToHub({ type: 'leave' });
    this.#endVisit('left');
  }

  /** Gives the place up without a word: the patient has not been let in. */
  abandon(): void {
    this.#sendToHub({ type: 'leave' });
    this.#endVisit('left');
  }

  /** The person at this page has compared the codes; the other page is told (X1: only a click comes here). */
  compare(same: boolean, seat: Seat = this.mainSeat): void {
    this.#people.compare(seat, same);
  }

  /** The person has read that a code is missing, refused or another one, and goes on knowingly. */
  acceptCode(seat: Seat = this.mainSeat): void {
    this.#people.accept(seat);
  }

  /** Whether it is for this page to say if the codes agree. */
  compares(seat: Seat): boolean {
    return leads(this.#options.seat, seat);
  }

  /** Fresh connections to everybody, same certificate. */
  renewConnections(): void {
    for (const { seat } of this.people) this.#people.peer(seat)?.renewConnection();
  }

  #onHubMessage(message: ServerMessage): void {
    switch (message.type) {
      case 'waiting':
        this.#keepIce(message.ice);
        this.#dispatch({ type: 'waiting', practicePresent: message.practicePresent });
        break;
      case 'queue':
        this.#dispatch(message);
        break;
      case 'admitted':
        // The end was taken back. Nothing begins by itself: the person is told first.
        if (this.state.over === 'ending') {
          this.#options.onCalledBack?.();
          break;
        }
        this.#keepIce(message.ice);
        this.startedAt = Date.now() - message.runsMs;
        this.#dispatch({ type: 'admitted' });
        this.#attach();
        break;
      case 'joined':
        this.#keepIce(message.ice);
        this.startedAt = Date.now() - message.runsMs;
        this.#dispatch({ type: 'joined', admitted: message.admitted });
        this.#attach();
        break;
      case 'people':
        this.#people.setPeople(message.people, message.guests);
        this.#dispatch({ type: 'peer', there: this.#people.isThere() });
        this.#attach();
        break;
      case 'signal':
        this.#people.receiveSignal(message.from, message);
        break;
      case 'ice':
        this.#keepIce(message.ice);
        break;
      case 'ending':
        this.#endVisit('ending');
        break;
      case 'ended':
        this.#endVisit(message.reason);
        break;
      case 'replaced':
        this.#endVisit('replaced');
        break;
      case 'error':
        if (message.code === 'name_required') this.#dispatch({ type: 'not_entered' });
        this.#options.onError(message.code);
        break;
    }
  }

  /**
   * Whoever can be talked with from now on: the channel has opened, or both have been let in since. A word
   * before that is lost (S6), so this page says what holds and asks the other one to do so, too.
   */
  #greet(): void {
    const { people } = this;
    for (const seat of this.#greeted)
      if (!people.some((person) => person.seat === seat)) this.#greeted.delete(seat);
    for (const person of people) {
      if (this.#greeted.has(person.seat) || !this.#people.isOpen(person.seat)) continue;
      this.#greeted.add(person.seat);
      for (const listener of this.#openListeners) listener(person);
    }
  }

  /** Before the admission no page is heard (S6), and one that is not in the visit never. */
  #hearMessage(message: ChannelMessage, from: Person): void {
    // A page that says goodbye has gone, whether this one would listen to anything else of it or not.
    if (message.type === 'bye' && this.state.admitted && from.admitted) this.#goodbye(from);
    if (!this.people.some(({ seat }) => seat === from.seat)) return;
    const listeners = this.#heard.get(message.type);
    for (const listener of listeners ?? []) listener(message, from);
    if (!listeners && this.#early.length < mostEarly) this.#early.push([message, from]);
  }

  #goodbye(from: Person): void {
    const isMain = from.seat === this.#people.mainSeat;
    this.#people.forgetPerson(from.seat);
    if (isMain) this.#dispatch({ type: 'other_left' });
    this.#attach();
  }

  #attach(): void {
    this.#sendTracks();
    this.#tellPeople();
  }

  /** S6: what the devices give goes out only after the server's admission, and only to those admitted. */
  #sendTracks(): void {
    const { media } = this.#options;
    this.#people.sendTracks(this.#mayTalk(), {
      audio: media.track('audio'),
      video: media.track('video'),
      screen: this.#shared,
    });
  }

  #tellPeople(): void {
    for (const listener of this.#peopleListeners) listener(this.people);
    this.#greet();
  }

  #sendToHub(message: PatientMessage | PracticeMessage): boolean {
    return this.#socket?.send(message) ?? false;
  }

  #keepIce(settings: IceSettings): void {
    this.#ice.keep(settings);
    if (settings.relayOnly) this.#people.leaveDirectWays();
    this.#options.onIce?.(settings);
  }

  async #askPage(): Promise<void> {
    const closed = await isPageClosed();
    const { link, over } = this.state;
    if (over === 'ending' && closed) this.#endVisit('visit_ended');
    if (over || link === 'connected') return;
    if (closed) location.reload();
    else this.#dispatch({ type: 'slow' });
  }

  #endVisit(over: Over): void {
    const socket = this.#socket;
    // Until the end is final it goes on listening.
    if (over !== 'ending') this.#socket = null;
    this.#instance = newInstance();
    this.#ice.loseHub();
    this.#shared = null;
    this.#early = [];
    if (over !== 'ending') setTimeout(() => socket?.close(), lastWordMs);
    if (over === 'left') setTimeout(() => this.state.over && this.#people.close(), lastWordMs);
    else this.#people.close();
    this.#dispatch({ type: 'over', over });
    this.#tellPeople();
  }

  #dispatch(event: CallEvent): void {
    const waited = isOnTheWay(this.state);
    const talked = this.#mayTalk();
    this.state = nextState(this.state, event);
    // Before anything is drawn: a phone takes its time for the page, and nobody shall wait for it.
    if (this.#mayTalk() !== talked) this.#sendTracks();
    const waits = isOnTheWay(this.state);
    if (waits !== waited) this.#watchSlow(waits);
    for (const listener of this.#stateListeners) listener(this.state);
  }

  #watchSlow(waits: boolean): void {
    for (const timer of this.#slowTimers.splice(0)) clearTimeout(timer);
    if (!waits) return;
    this.#slowTimers = [
      setTimeout(() => this.#dispatch({ type: 'slow' }), slowMs),
      setTimeout(() => this.#dispatch({ type: 'very_slow' }), verySlowMs),
    ];
  }
}

/** The person waits for a connection: to the other side, or to the server. */
function isOnTheWay(state: CallState): boolean {
  const phase = phaseOf(state);
  return phase === 'connecting' || phase === 'reconnecting';
}

/**
 * Whether this page sends and hears. The page of a patient or guest whom the doctor has left shows the
 * waiting room again, so guests who may still be there neither hear nor see them; the doctor's goes on
 * showing the guests, and talks with them.
 */
function mayTalk({ side, admitted, over, otherLeft }: CallState): boolean {
  return admitted && over === null && (side === 'practice' || !otherLeft);
}

const overByCode: Partial<Record<number, Over>> = {
  [closeCodes.done]: 'visit_ended',
  [closeCodes.replaced]: 'replaced',
  [closeCodes.signedOut]: 'signed_out',
};
