import { FakeCertificate } from './certificate.ts';
import { air } from './network.ts';

const connectMs = 60;
const wayMs = 20;
/** When Chromium says that nothing arrives any more. */
const disconnectedMs = 6000;
const failedMs = 15_000;

export class FakeChannel {
  readonly label: string;
  readonly id: number;
  readonly reliable: boolean;
  readyState: 'connecting' | 'open' | 'closed' = 'connecting';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly sent: string[] = [];
  readonly #carry: (channel: FakeChannel, text: string) => void;

  constructor(
    carry: (channel: FakeChannel, text: string) => void,
    label: string,
    options: { id: number; maxRetransmits?: number },
  ) {
    this.#carry = carry;
    this.label = label;
    this.id = options.id;
    this.reliable = options.maxRetransmits === undefined;
  }

  send(text: string): void {
    if (this.readyState !== 'open') throw new DOMException('not open', 'InvalidStateError');
    this.sent.push(text);
    this.#carry(this, text);
  }
}

/** The DTLS transport that everything of a connection is bundled on. */
export interface FakeDtls {
  getRemoteCertificates(): ArrayBuffer[];
}

/** One way between two connections: agreed when both have described themselves. */
interface Session {
  own: string;
  other: string;
}

/**
 * The lower half of a connection: ICE sessions that live as long as their network, certificates, data
 * channels that arrive or do not. What the two ends have agreed on is the upper half's (fakes/connection.ts).
 */
export abstract class FakeTransport {
  connectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  readonly channels: FakeChannel[] = [];
  /** Nothing arrives here on this transport, whatever way it takes; what it sends arrives. */
  deaf = false;
  /** How often ICE was restarted with success, as seen by this side. */
  sessions = 0;
  /** How often the page has looked at the other end's certificate while the connection stood. */
  certificatesRead = 0;
  readonly certificate: FakeCertificate;
  /** The name of its end of the way, and the address that it was found at. */
  #ufrag = '';
  #ufragAt = 0;
  #session: Session | null = null;
  #sessionAt = 0;
  /** Only a restart helps where the browser has given up. */
  #gaveUp: Session | null = null;
  #partner: FakeTransport | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #late: [FakeChannel, string][] = [];
  readonly #dtls: FakeDtls = {
    getRemoteCertificates: () => {
      if (this.connectionState === 'connected') this.certificatesRead += 1;
      return this.#partner ? [this.#partner.certificate.der.buffer] : [];
    },
  };

  constructor(certificate: unknown) {
    this.certificate = certificate instanceof FakeCertificate ? certificate : new FakeCertificate();
    air.transports.push(this);
  }

  abstract get closed(): boolean;

  /** DTLS: is the other end's certificate one of those that were named? */
  protected abstract trusts(other: FakeCertificate): boolean;

  /** Null before both ends have described themselves. */
  get dtls(): FakeDtls | null {
    return this.#session && this.#dtls;
  }

  get sctp(): { transport: FakeDtls } | null {
    return this.dtls && { transport: this.dtls };
  }

  close(): void {
    this.connectionState = 'closed';
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    for (const channel of this.channels) channel.readyState = 'closed';
  }

  /** What the browser says by itself. */
  become(state: RTCPeerConnectionState): void {
    if (this.closed || this.connectionState === state) return;
    this.connectionState = state;
    this.onconnectionstatechange?.();
    if (state === 'connected') this.openChannels();
  }

  protected openChannels(): void {
    for (const channel of this.channels) {
      if (channel.readyState !== 'connecting') continue;
      channel.readyState = 'open';
      channel.onopen?.();
    }
  }

  /** Something arrives from the other side, which may be the test itself. */
  hear(label: 'talk' | 'beat', text: string): void {
    this.channels.find((channel) => channel.label === label)?.onmessage?.({ data: text });
  }

  /** A channel's words to the other end, if there is a way. */
  protected readonly carry = (channel: FakeChannel, text: string): void => {
    if (this.isAlive() && this.#partner) {
      const partner = this.#partner;
      setTimeout(() => {
        if (this.isAlive()) partner.#deliver(channel.id, text);
        else if (channel.reliable) this.#late.push([channel, text]);
      }, wayMs);
    } else if (channel.reliable) this.#late.push([channel, text]);
  };

  /** Both ends are there, and the way between them is the present one. */
  isAlive(): boolean {
    const partner = this.#partner;
    return (
      air.up &&
      partner !== null &&
      !this.closed &&
      !partner.closed &&
      !air.dead.has(this) &&
      !air.dead.has(partner) &&
      this.#sessionAt === air.address &&
      partner.#partner === this
    );
  }

  /** The network has changed: what the browser notices of it, and when. */
  look(): void {
    if (this.closed || !this.#session || this.#gaveUp === this.#session) return;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.#partner = others(this).find((one) => !one.closed && one.#matches(this)) ?? null;
    if (this.#mayConnect()) {
      if (this.connectionState !== 'connected') this.become('connecting');
      this.#later(connectMs, () => {
        if (!this.#mayConnect()) return this.look();
        this.#sessionAt = air.address;
        this.become('connected');
        for (const [channel, text] of this.#late.splice(0)) this.carry(channel, text);
      });
    } else if (this.connectionState === 'connected') {
      this.#later(disconnectedMs, () => this.become('disconnected'));
      this.#later(failedMs, () => this.#giveUp());
    } else {
      this.become('connecting');
      this.#later(failedMs, () => this.#giveUp());
    }
  }

  protected get ufrag(): string {
    return this.#ufrag;
  }

  /** A new name for a new way, from the address of this moment. */
  protected beginWay(ufrag: string): void {
    this.#ufrag = ufrag;
    this.#ufragAt = air.address;
  }

  /** Both ends have named themselves. */
  protected agreeWay(session: Session): void {
    if (session.own === this.#session?.own && session.other === this.#session?.other) return;
    this.#session = session;
    this.sessions += 1;
    for (const one of air.transports) one.look();
  }

  #giveUp(): void {
    this.#gaveUp = this.#session;
    this.become('failed');
  }

  #mayConnect(): boolean {
    const partner = this.#partner;
    if (!air.up || !partner || partner.closed || air.dead.has(this) || air.dead.has(partner)) return false;
    const fresh = this.#ufragAt === air.address && partner.#ufragAt === air.address;
    return fresh && this.trusts(partner.certificate) && partner.trusts(this.certificate);
  }

  #matches(other: FakeTransport): boolean {
    const [a, b] = [this.#session, other.#session];
    return a !== null && b !== null && a.own === b.other && a.other === b.own;
  }

  #deliver(id: number, text: string): void {
    const channel = this.channels.find((one) => one.id === id);
    if (this.closed || this.deaf || channel?.readyState !== 'open') return;
    channel.onmessage?.({ data: text });
  }

  #later(ms: number, act: () => void): void {
    this.#timers.push(setTimeout(act, ms));
  }
}

function others(transport: FakeTransport): FakeTransport[] {
  return air.transports.filter((one) => one instanceof FakeTransport).filter((one) => one !== transport);
}
