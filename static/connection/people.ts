import type { IceSettings, Person, Seat, SignalPayload } from '../../signaling/messages.ts';
import { leads } from '../../signaling/seats.ts';
import { Allowance } from './allowance.ts';
import { type ChannelMessage, mostMessageCharacters, readChannelMessage } from './channel.ts';
import { type Fingerprints, pairOf } from './fingerprints.ts';
import type { Link } from './link.ts';
import { Peer, type Purpose } from './peer.ts';
import { CodeExchange, Rounds } from './security_code.ts';
import { TimeWithoutCode } from './time_without_code.ts';
import {
  codeOn,
  maySend,
  nextTrust,
  noTrust,
  type SecurityCode,
  type Trust,
  type TrustEvent,
} from './trust.ts';

interface Options {
  /** What the security codes are bound to. */
  visit: string;
  /** Where this page sits, known from its own address and never from a message (X1). */
  own: Seat;
  /** Whom the large picture shows; link and code of this one make the call's state. */
  main: Seat;
  signal(to: string, payload: SignalPayload): boolean;
  ice(fresh: boolean): Promise<IceSettings>;
  onLink(link: Link): void;
  /**
   * Link or code of a person besides the main one has changed; the main one's come by `onLink` and `onCode`.
   */
  onChange(): void;
  onTrack(): void;
  onOpen(person: Person): void;
  onMessage(message: ChannelMessage, from: Person): void;
  /** What the page shows of the code with the main other side. */
  onCode(code: SecurityCode): void;
  onSuspect(): void;
}

interface Entry {
  person: Person;
  peer: Peer;
  exchange: CodeExchange;
  /** Of the transport of this moment; null until read. */
  prints: Fingerprints | null;
  isChannelOpen: boolean;
}

/**
 * What is known of one seat for as long as this page lives, whatever pages come and go there: nobody gets
 * more tries, or a clean sheet, by coming as another page.
 */
interface Known {
  trust: Trust;
  readonly rounds: Rounds;
  /** Messages that are read; a flood ends here, before it costs anything. */
  readonly messages: Allowance;
  readonly withoutCode: TimeWithoutCode;
}

/** Messages of one seat that are read at once, and a second: no page says as many. */
const mostAtOnce = 400;
const mostPerSecond = 100;
/** After so long without a code nothing goes out any more, until the person decides (X1). */
const patienceMs = 10_000;
const tickMs = 500;
/** A slow phone needs a tenth of a second for it. */
const certificateMs = 4000;
/** Every 3 s the checking side asks, until it has a code. */
const askTicks = 6;

const nothing = { audio: null, video: null, screen: null };

/** The others of the visit and the ways to them: up to four people, each with each. */
export class People {
  readonly mainSeat: Seat;
  readonly #options: Options;
  readonly #entries = new Map<Seat, Entry>();
  readonly #certificate: Promise<RTCCertificate | null>;
  readonly #known = new Map<Seat, Known>();
  #there = new Set<Seat>();
  #mayTalk = false;
  #timer: ReturnType<typeof setInterval> | null = null;
  #ticks = 0;

  constructor(options: Options) {
    this.#options = options;
    this.mainSeat = options.main;
    this.#certificate = makeCertificate();
  }

  /**
   * Takes over who is there now. A page that has gone from the hub may well still be in the conversation; a
   * guest who is not among `guests` any more has been shown out and gets nothing from now on, whatever their
   * own page does.
   */
  setPeople(people: readonly Person[], guests: readonly Seat[] = []): void {
    this.#there = new Set(people.map(({ seat }) => seat));
    for (const [seat, { person }] of this.#entries) {
      if (person.role === 'guest' && !this.#there.has(seat) && !guests.includes(seat))
        this.forgetPerson(seat);
    }
    // A page has no way to its own seat, whatever it is told.
    for (const person of people.filter(({ seat }) => seat !== this.#options.own)) {
      const known = this.#entries.get(person.seat);
      if (known && known.person.instance === person.instance) known.person = person;
      else this.#openWay(person);
    }
    for (const [seat, { peer }] of this.#entries) peer.setThere(this.#there.has(seat));
    this.#countTime();
  }

  /** Lesson 27: the practice wants none from now on. */
  leaveDirectWays(): void {
    for (const { peer } of this.#entries.values()) peer.leaveDirectWay();
  }

  /** The hub has gone: no signal reaches another page. */
  loseHub(): void {
    this.#there.clear();
    for (const { peer } of this.#entries.values()) peer.setThere(false);
  }

  /** Is the main other side's page connected to the hub? */
  isThere(): boolean {
    return this.#there.has(this.mainSeat);
  }

  /** Everybody whom the server has let in; the main one first. */
  admitted(): Person[] {
    return this.#persons().filter((person) => person.admitted);
  }

  knocking(): Person[] {
    return this.#persons().filter((person) => !person.admitted && this.#there.has(person.seat));
  }

  main(): Peer | null {
    return this.peer(this.mainSeat);
  }

  peer(seat: Seat): Peer | null {
    return this.#entries.get(seat)?.peer ?? null;
  }

  /** Whether a word would reach the page on this seat. */
  isOpen(seat: Seat): boolean {
    return this.#entries.get(seat)?.isChannelOpen ?? false;
  }

  /** The security code with the person on this seat. */
  code(seat: Seat): SecurityCode {
    return codeOn(this.#knownOf(seat).trust);
  }

  /**
   * The person at this page has compared the codes.
   *
   * @returns false where it is not for this page to say, or there is nothing to compare
   */
  compare(seat: Seat, same: boolean): boolean {
    const { trust } = this.#knownOf(seat);
    if (!trust.leads || codeOn(trust).digits === null) return false;
    this.#learn(seat, { type: 'compared', same });
    return this.sayTo({ type: 'code_verdict', same }, seat);
  }

  /** The person has read the warning and goes on. */
  accept(seat: Seat): void {
    this.#learn(seat, { type: 'accepted' });
  }

  receiveSignal(instance: string, payload: SignalPayload): void {
    for (const { peer } of this.#entries.values()) {
      if (peer.instance === instance) peer.receiveSignal(payload);
    }
  }

  /** Tracks go to the people admitted, and to none before this page itself may talk. */
  sendTracks(mayTalk: boolean, tracks: Record<Purpose, MediaStreamTrack | null>): void {
    this.#mayTalk = mayTalk;
    for (const entry of this.#entries.values()) {
      entry.peer.sendTracks(this.#talksWith(entry) ? tracks : nothing);
      this.#formCode(entry);
    }
    this.#countTime();
  }

  sayTo(message: ChannelMessage, to: Seat): boolean {
    return this.#entries.get(to)?.peer.sendText(JSON.stringify(message)) ?? false;
  }

  /** This person has hung up, or has been shown out. */
  forgetPerson(seat: Seat): void {
    const entry = this.#entries.get(seat);
    entry?.exchange.end();
    entry?.peer.close();
    this.#entries.delete(seat);
    this.#known.get(seat)?.withoutCode.count(false, performance.now());
  }

  /** Everything ends, and what was known of the others with it. */
  close(): void {
    for (const seat of [...this.#entries.keys()]) this.forgetPerson(seat);
    this.#there.clear();
    this.#known.clear();
    this.#mayTalk = false;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #persons(): Person[] {
    const rank = ({ seat }: Person) => (seat === this.mainSeat ? 0 : 1);
    return [...this.#entries.values()].map(({ person }) => person).sort((a, b) => rank(a) - rank(b));
  }

  #openWay(person: Person): void {
    this.forgetPerson(person.seat);
    this.#timer ??= setInterval(() => this.#tick(), tickMs);
    const { seat, instance } = person;
    const options = this.#options;
    const isMain = seat === this.mainSeat;
    const isLeading = leads(options.own, seat);
    const ifCurrent = (act: (entry: Entry) => void) => {
      const entry = this.#entries.get(seat);
      if (entry?.person.instance === instance) act(entry);
    };
    const exchange = new CodeExchange({
      commits: isLeading,
      visit: options.visit,
      rounds: this.#knownOf(seat).rounds,
      sendCode: (message) => ifCurrent((entry) => this.#sayCode(entry, message)),
      onCode: (digits, prints) =>
        ifCurrent(() => this.#learn(seat, { type: 'code', pair: pairOf(prints), digits })),
      onBroken: () =>
        ifCurrent((entry) => {
          this.#sayCode(entry, { type: 'code_broken' });
          this.#learn(seat, { type: 'refused' });
        }),
    });
    const peer = new Peer({
      instance,
      offers: isLeading,
      certificate: this.#certificate,
      signal: (payload) => options.signal(instance, payload),
      ice: (fresh) => options.ice(fresh),
      onLink: (link) =>
        ifCurrent(() => {
          if (isMain) options.onLink(link);
          options.onChange();
        }),
      onTrack: () => options.onTrack(),
      onConnection: () => ifCurrent((entry) => this.#forgetTransport(entry)),
      onCertificates: (prints) =>
        ifCurrent((entry) => {
          entry.prints = prints;
          this.#learn(seat, { type: 'certificates', pair: pairOf(prints) });
          this.#formCode(entry);
        }),
      onOpen: () =>
        ifCurrent((entry) => {
          entry.isChannelOpen = true;
          this.#formCode(entry);
          options.onOpen(entry.person);
        }),
      onMessage: (data) => ifCurrent((entry) => this.#hearChannel(entry, data)),
      onSuspect: () => options.onSuspect(),
      onForged: () =>
        ifCurrent((entry) => {
          // It is closed, so there is nothing to compare any more.
          this.#forgetTransport(entry);
          this.#learn(seat, { type: 'refused' });
        }),
    });
    this.#entries.set(seat, { person, peer, exchange, prints: null, isChannelOpen: false });
    // Another page has another transport, and may be another person's.
    this.#learn(seat, { type: 'connection' });
  }

  #forgetTransport(entry: Entry): void {
    entry.prints = null;
    entry.isChannelOpen = false;
    this.#learn(entry.person.seat, { type: 'connection' });
  }

  #talksWith({ person }: Entry): boolean {
    return this.#mayTalk && person.admitted;
  }

  /** A word that is due at last may come after the admission was taken back: then it is lost. */
  #sayCode(entry: Entry, message: ChannelMessage): void {
    if (this.#talksWith(entry)) this.sayTo(message, entry.person.seat);
  }

  /** D2: only between people who may talk, so that nobody can search for a code while a patient waits. */
  #formCode(entry: Entry): void {
    if (!entry.prints || !entry.isChannelOpen || !this.#talksWith(entry)) return;
    entry.exchange.begin(entry.prints);
    // Also where a code of this pair is known: another life of the page over there has none yet.
    entry.exchange.askForCode();
  }

  #hearChannel(entry: Entry, data: unknown): void {
    if (typeof data === 'string' && data.length > mostMessageCharacters) return;
    if (!this.#knownOf(entry.person.seat).messages.take(performance.now())) return;
    const message = readChannelMessage(data);
    if (!message) return;
    switch (message.type) {
      case 'code_ask':
      case 'code_commit':
      case 'code_nonce':
      case 'code_reveal':
        // Before this transport is known it would be taken for a word about the one before.
        if (entry.prints && this.#talksWith(entry)) entry.exchange.receiveCode(message);
        break;
      case 'code_broken':
        if (this.#talksWith(entry)) this.#learn(entry.person.seat, { type: 'refused' });
        break;
      case 'code_verdict':
        if (this.#talksWith(entry)) this.#learn(entry.person.seat, { type: 'told', same: message.same });
        break;
      default:
        this.#options.onMessage(message, entry.person);
    }
  }

  #tick(): void {
    this.#ticks += 1;
    if (this.#ticks % askTicks === 0) for (const entry of this.#entries.values()) this.#formCode(entry);
    this.#countTime();
  }

  /**
   * Over all connections. Only a code ends the counting: who takes the admission back and gives it again has
   * no more time, and picture and sound go to a page that keeps silent, too.
   */
  #countTime(): void {
    const now = performance.now();
    for (const entry of this.#entries.values()) {
      const { seat } = entry.person;
      const { trust, withoutCode } = this.#knownOf(seat);
      if (codeOn(trust).digits !== null) {
        withoutCode.forget();
        continue;
      }
      const runs = this.#talksWith(entry) && (entry.prints !== null || entry.peer.link === 'connected');
      if (withoutCode.count(runs, now) >= patienceMs && !trust.overdue)
        this.#learn(seat, { type: 'overdue' });
    }
  }

  #knownOf(seat: Seat): Known {
    const known = this.#known.get(seat) ?? {
      trust: noTrust(leads(this.#options.own, seat)),
      rounds: new Rounds(),
      messages: new Allowance(mostAtOnce, mostPerSecond),
      withoutCode: new TimeWithoutCode(),
    };
    this.#known.set(seat, known);
    return known;
  }

  #learn(seat: Seat, event: TrustEvent): void {
    const known = this.#knownOf(seat);
    known.trust = nextTrust(known.trust, event);
    this.#entries.get(seat)?.peer.setFlow(maySend(known.trust));
    this.#countTime();
    if (seat === this.mainSeat) this.#options.onCode(codeOn(known.trust));
    this.#options.onChange();
  }
}

/**
 * One for all connections of this page. Null where the browser has none to give, or no connections at all
 * (lesson 5).
 */
async function makeCertificate(): Promise<RTCCertificate | null> {
  try {
    const made = RTCPeerConnection.generateCertificate({
      name: 'ECDSA',
      namedCurve: 'P-256',
    } as EcKeyGenParams);
    // No connection waits for ever; what comes later is not taken, or the code would change.
    const late = new Promise<null>((resolve) => setTimeout(resolve, certificateMs, null));
    return await Promise.race([made, late]);
  } catch {
    return null;
  }
}
