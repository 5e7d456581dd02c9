import type { IceSettings, Person, Seat, SignalPayload } from '../../signaling/messages.ts';

import { type ChannelMessage, readChannelMessage } from './channel.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { type Link, type SecurityCode, withDigits, withVerdict } from './link.ts';
import { Peer, type Purpose } from './peer.ts';
import { CodeExchange } from './security_code.ts';

interface Options {
  /** What the security codes are bound to. */
  visit: string;
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
  onCode(digits: string | null): void;
  /** The code that was shown counts no more: the other side has another certificate. */
  onCodeGone(): void;
  onSuspect(): void;
}

interface Entry {
  person: Person;
  peer: Peer;
  exchange: CodeExchange;
  code: SecurityCode;
}

const noCode: SecurityCode = { digits: null, verdict: 'open' };

/** After so long without a code the checking side asks for it. */
const codePatienceMs = 3000;

/** The others of the visit and the ways to them: up to four people, each with each. */
export class People {
  readonly mainSeat: Seat;
  readonly #options: Options;
  readonly #entries = new Map<Seat, Entry>();
  readonly #certificate: Promise<RTCCertificate | null>;
  #there = new Set<Seat>();

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
    for (const person of people) {
      const known = this.#entries.get(person.seat);
      if (known && known.person.instance === person.instance) known.person = person;
      else this.#openWay(person);
    }
    for (const [seat, { peer }] of this.#entries) peer.setThere(this.#there.has(seat));
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

  /** The security code with the person on this seat. */
  code(seat: Seat): SecurityCode {
    return this.#entries.get(seat)?.code ?? noCode;
  }

  /** It has been compared. */
  setVerdict(seat: Seat, same: boolean): void {
    const entry = this.#entries.get(seat);
    if (!entry) return;
    entry.code = withVerdict(entry.code, same);
    this.#options.onChange();
  }

  receiveSignal(instance: string, payload: SignalPayload): void {
    for (const { peer } of this.#entries.values()) {
      if (peer.instance === instance) peer.receiveSignal(payload);
    }
  }

  /** Tracks go to the people admitted, and to none before this page itself may talk. */
  sendTracks(mayTalk: boolean, tracks: Record<Purpose, MediaStreamTrack | null>): void {
    for (const { person, peer } of this.#entries.values()) {
      for (const purpose of ['audio', 'video', 'screen'] as const)
        peer.sendTrack(purpose, mayTalk && person.admitted ? tracks[purpose] : null);
    }
  }

  sayTo(message: ChannelMessage, to: Seat): boolean {
    return this.#entries.get(to)?.peer.sendText(JSON.stringify(message)) ?? false;
  }

  /** This person has hung up, or has been shown out. */
  forgetPerson(seat: Seat): void {
    this.#entries.get(seat)?.peer.close();
    this.#entries.delete(seat);
  }

  close(): void {
    for (const seat of [...this.#entries.keys()]) this.forgetPerson(seat);
    this.#there.clear();
  }

  #persons(): Person[] {
    const rank = ({ seat }: Person) => (seat === this.mainSeat ? 0 : 1);
    return [...this.#entries.values()].map(({ person }) => person).sort((a, b) => rank(a) - rank(b));
  }

  #openWay(person: Person): void {
    this.forgetPerson(person.seat);
    const { seat, instance, offers } = person;
    const options = this.#options;
    const isMain = seat === this.mainSeat;
    // Another page has another certificate, and may be another person's.
    if (isMain) options.onCodeGone();
    const ifCurrent = (act: (entry: Entry) => void) => {
      const entry = this.#entries.get(seat);
      if (entry?.person.instance === instance) act(entry);
    };
    const setCode = (change: (code: SecurityCode) => SecurityCode) =>
      ifCurrent((entry) => {
        entry.code = change(entry.code);
        // The main one's stays to be seen; with a guest whose connection is intercepted nothing more is
        // exchanged.
        if (!isMain && entry.code.verdict === 'refused') entry.peer.close();
        options.onChange();
      });
    const exchange = new CodeExchange({
      commits: offers,
      visit: options.visit,
      sendCode: (message) => this.sayTo(message, seat),
      fingerprints: async () => (peer.pc ? fingerprintsOf(peer.pc) : null),
      onCode: (digits) => {
        if (isMain) ifCurrent(() => options.onCode(digits));
        setCode((code) => withDigits(code, digits));
      },
      onChange: () => {
        if (isMain) ifCurrent(() => options.onCodeGone());
        setCode((code) => (code.verdict === 'refused' ? code : noCode));
      },
    });
    const peer = new Peer({
      instance,
      offers,
      certificate: this.#certificate,
      signal: (payload) => options.signal(instance, payload),
      ice: (fresh) => options.ice(fresh),
      onLink: (link) =>
        ifCurrent(() => {
          if (isMain) options.onLink(link);
          options.onChange();
        }),
      onTrack: () => options.onTrack(),
      onOpen: () => ifCurrent((entry) => this.#opened(entry)),
      onMessage: (data) => ifCurrent((entry) => this.#hearChannel(entry, data)),
      onSuspect: () => options.onSuspect(),
      onForged: () => {
        if (isMain) ifCurrent(() => options.onCode(null));
        setCode((code) => withDigits(code, null));
      },
    });
    this.#entries.set(seat, { person, peer, exchange, code: noCode });
  }

  #opened(entry: Entry): void {
    entry.exchange.channelOpened();
    setTimeout(() => entry.code.digits === null && entry.exchange.askForCode(), codePatienceMs);
    this.#options.onOpen(entry.person);
  }

  #hearChannel(entry: Entry, data: unknown): void {
    const message = readChannelMessage(data);
    if (!message) return;
    switch (message.type) {
      case 'code_ask':
      case 'code_commit':
      case 'code_nonce':
      case 'code_reveal':
        entry.exchange.receiveCode(message);
        break;
      default:
        this.#options.onMessage(message, entry.person);
    }
  }
}

/**
 * One for all connections of this page. Null where the browser has none to give, or no connections at all
 * (lesson 5).
 */
async function makeCertificate(): Promise<RTCCertificate | null> {
  try {
    return await RTCPeerConnection.generateCertificate({
      name: 'ECDSA',
      namedCurve: 'P-256',
    } as EcKeyGenParams);
  } catch {
    return null;
  }
}
