import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, vi } from 'vitest';

/*
 * Enough of WebRTC to see what two pages do with it: signalling states, m-lines, negotiation, ICE sessions that live as long as
 * their network, data channels that arrive or do not. What is asserted of real browsers is in test/e2e and test/network.
 */

/** The network between all connections of a test. */
const air = {
  /** False: nothing arrives anywhere. */
  up: true,
  /** Counted up when an address changes: what was agreed before is worth nothing, an ICE restart finds the new way. */
  address: 1,
  /** A relay that has died takes the connections with it; even an ICE restart does not help them. */
  dead: new Set<FakeConnection>(),
};

const connectMs = 60;
const wayMs = 20;
/** When Chromium says that nothing arrives any more. */
const disconnectedMs = 6000;
const failedMs = 15_000;

interface FakeCertificate {
  der: Uint8Array<ArrayBuffer>;
}

function makeCertificate(): FakeCertificate {
  return { der: new Uint8Array(randomBytes(64)) };
}

class FakeSender {
  track: MediaStreamTrack | null = null;
  /** Everything that was ever sent, in order. */
  readonly tracks: (MediaStreamTrack | null)[] = [];
  async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    this.track = track;
    this.tracks.push(track);
  }
  setStreams(): void {}
}

export interface FakeTransceiver {
  sender: FakeSender;
  receiver: { track: { kind: string } };
  direction: string;
  mid: string | null;
  heard: boolean;
}

export class FakeChannel {
  readonly label: string;
  readonly id: number;
  readonly reliable: boolean;
  readyState: 'connecting' | 'open' | 'closed' = 'connecting';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly sent: string[] = [];
  readonly #pc: FakeConnection;

  constructor(pc: FakeConnection, label: string, options: { id: number; maxRetransmits?: number }) {
    this.#pc = pc;
    this.label = label;
    this.id = options.id;
    this.reliable = options.maxRetransmits === undefined;
  }

  send(text: string): void {
    if (this.readyState !== 'open') throw new DOMException('not open', 'InvalidStateError');
    this.sent.push(text);
    this.#pc.carry(this, text);
  }
}

interface FakeDescription {
  type: 'offer' | 'answer';
  sdp: string;
}

/** One way between two connections: agreed when both have described themselves. */
interface Session {
  own: string;
  other: string;
}

export class FakeConnection {
  static all: FakeConnection[] = [];

  static async generateCertificate(): Promise<FakeCertificate> {
    return makeCertificate();
  }

  connectionState = 'new';
  signalingState = 'stable';
  currentLocalDescription: FakeDescription | null = null;
  currentRemoteDescription: FakeDescription | null = null;
  #pendingLocal: FakeDescription | null = null;
  #pendingRemote: FakeDescription | null = null;
  readonly transceivers: FakeTransceiver[] = [];
  readonly channels: FakeChannel[] = [];
  readonly candidates: RTCIceCandidateInit[] = [];
  /** How often ICE was restarted with success, as seen by this side. */
  sessions = 0;
  received = 0;
  onnegotiationneeded: (() => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  onicecandidate: ((event: { candidate: { toJSON(): object } | null }) => void) | null = null;
  ontrack: ((event: { track: object; transceiver: FakeTransceiver }) => void) | null = null;
  readonly certificate: FakeCertificate;
  configuration: RTCConfiguration;
  #needed = false;
  #restartWanted = false;
  /** The name of its end of the way, and the address that it was found at. */
  #ufrag = '';
  #ufragAt = 0;
  #agreedUfrag: string | null = null;
  #session: Session | null = null;
  #sessionAt = 0;
  /** Only a restart helps where the browser has given up. */
  #gaveUp: Session | null = null;
  #partner: FakeConnection | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #late: [FakeChannel, string][] = [];

  constructor(configuration: RTCConfiguration) {
    this.configuration = configuration;
    this.certificate =
      (configuration.certificates?.[0] as unknown as FakeCertificate | undefined) ?? makeCertificate();
    FakeConnection.all.push(this);
  }

  get closed(): boolean {
    return this.signalingState === 'closed';
  }

  get localDescription(): FakeDescription | null {
    return this.#pendingLocal ?? this.currentLocalDescription;
  }

  get remoteDescription(): FakeDescription | null {
    return this.#pendingRemote ?? this.currentRemoteDescription;
  }

  get sctp() {
    const certificates = () => (this.#partner ? [this.#partner.certificate.der.buffer] : []);
    return this.currentRemoteDescription ? { transport: { getRemoteCertificates: certificates } } : null;
  }

  getConfiguration(): RTCConfiguration {
    return { ...this.configuration };
  }

  setConfiguration(configuration: RTCConfiguration): void {
    this.#assertOpen();
    for (const name of ['bundlePolicy', 'certificates'] as const) {
      if (configuration[name] !== this.configuration[name])
        throw new DOMException(name, 'InvalidModificationError');
    }
    this.configuration = configuration;
  }

  createDataChannel(label: string, options: { id: number; maxRetransmits?: number }): FakeChannel {
    this.#assertOpen();
    const channel = new FakeChannel(this, label, options);
    this.channels.push(channel);
    this.#need();
    return channel;
  }

  addTransceiver(kind: string, options: { direction?: string } = {}): FakeTransceiver {
    this.#assertOpen();
    const transceiver = this.#makeTransceiver(kind, options.direction ?? 'sendrecv');
    this.#need();
    return transceiver;
  }

  getTransceivers(): FakeTransceiver[] {
    return [...this.transceivers];
  }

  restartIce(): void {
    this.#restartWanted = true;
    this.#need();
  }

  async setLocalDescription(): Promise<void> {
    await null;
    this.#assertOpen();
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    const remoteUfrag = (description: FakeDescription | null) =>
      /ice-ufrag:(\S+)/.exec(description?.sdp ?? '')?.[1];
    const remoteRestarts =
      type === 'answer' && remoteUfrag(this.#pendingRemote) !== remoteUfrag(this.currentRemoteDescription);
    if (!this.#ufrag || (type === 'offer' && this.#restartWanted) || remoteRestarts) {
      this.#ufrag = randomBytes(6).toString('hex');
      this.#ufragAt = air.address;
    }
    for (const [index, transceiver] of this.transceivers.entries()) transceiver.mid ??= String(index);
    const description: FakeDescription = { type, sdp: this.#sdp() };
    if (type === 'offer') {
      this.#pendingLocal = description;
      this.#signal('have-local-offer');
    } else {
      this.#agree(description, this.#pendingRemote as FakeDescription);
    }
    const ufrag = this.#ufrag;
    queueMicrotask(() =>
      setTimeout(() => {
        if (this.closed) return;
        const candidate = { candidate: `candidate:${ufrag}`, sdpMid: '0', usernameFragment: ufrag };
        this.onicecandidate?.({ candidate: { toJSON: () => candidate } });
        this.onicecandidate?.({ candidate: null });
      }, 1),
    );
  }

  async setRemoteDescription(description: FakeDescription): Promise<void> {
    await null;
    this.#assertOpen();
    if (!description.sdp.includes('ice-ufrag:')) throw new DOMException('sdp', 'OperationError');
    if (description.type === 'offer') {
      // A description of one's own that is under way is taken back (JSEP 4.1.8.2).
      this.#pendingLocal = null;
      this.#pendingRemote = description;
      this.#signal('have-remote-offer');
      const kinds = [...description.sdp.matchAll(/^m=(audio|video) /gm)].map(([, kind]) => kind as string);
      for (const kind of kinds.slice(this.transceivers.length)) this.#makeTransceiver(kind, 'recvonly');
    } else {
      if (this.signalingState !== 'have-local-offer') throw new DOMException('answer', 'InvalidStateError');
      this.#agree(this.#pendingLocal as FakeDescription, description);
    }
    this.#hearTracks(description);
  }

  async addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    await null;
    this.#assertOpen();
    if (!this.remoteDescription) throw new DOMException('no description', 'InvalidStateError');
    if (!this.remoteDescription.sdp.includes(`ice-ufrag:${candidate.usernameFragment}\r\n`))
      throw new DOMException('unknown ufrag', 'OperationError');
    this.candidates.push(candidate);
  }

  async getStats(): Promise<Map<string, object>> {
    return new Map([['in', { type: 'inbound-rtp', bytesReceived: this.received }]]);
  }

  close(): void {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    for (const channel of this.channels) channel.readyState = 'closed';
  }

  /** What the browser says by itself. */
  become(state: string): void {
    if (this.closed || this.connectionState === state) return;
    this.connectionState = state;
    this.onconnectionstatechange?.();
    if (state !== 'connected') return;
    for (const channel of this.channels) {
      if (channel.readyState !== 'connecting') continue;
      channel.readyState = 'open';
      channel.onopen?.();
    }
  }

  /** A channel's words to the other end, if there is a way. */
  carry(channel: FakeChannel, text: string): void {
    if (this.isAlive() && this.#partner) {
      const partner = this.#partner;
      setTimeout(() => {
        if (this.isAlive()) partner.#deliver(channel.id, text);
        else if (channel.reliable) this.#late.push([channel, text]);
      }, wayMs);
    } else if (channel.reliable) this.#late.push([channel, text]);
  }

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
    this.#partner =
      FakeConnection.all.find((one) => one !== this && !one.closed && one.#matches(this)) ?? null;
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

  #giveUp(): void {
    this.#gaveUp = this.#session;
    this.become('failed');
  }

  #mayConnect(): boolean {
    const partner = this.#partner;
    if (!air.up || !partner || partner.closed || air.dead.has(this) || air.dead.has(partner)) return false;
    const fresh = this.#ufragAt === air.address && partner.#ufragAt === air.address;
    return fresh && this.#trusts(partner) && partner.#trusts(this);
  }

  /** DTLS: the other end's certificate is one of those that were named. */
  #trusts(other: FakeConnection): boolean {
    return (this.currentRemoteDescription?.sdp ?? '').includes(printOf(other.certificate));
  }

  #matches(other: FakeConnection): boolean {
    const [a, b] = [this.#session, other.#session];
    return a !== null && b !== null && a.own === b.other && a.other === b.own;
  }

  #deliver(id: number, text: string): void {
    const channel = this.channels.find((one) => one.id === id);
    if (this.closed || channel?.readyState !== 'open') return;
    channel.onmessage?.({ data: text });
  }

  #agree(local: FakeDescription, remote: FakeDescription): void {
    this.currentLocalDescription = local;
    this.currentRemoteDescription = remote;
    this.#pendingLocal = null;
    this.#pendingRemote = null;
    this.#signal('stable');
    this.#needed = false;
    const ufrag = (description: FakeDescription) => /ice-ufrag:(\S+)/.exec(description.sdp)?.[1] ?? '';
    const session = { own: ufrag(local), other: ufrag(remote) };
    if (session.own !== this.#agreedUfrag) this.#restartWanted = false;
    this.#agreedUfrag = session.own;
    if (session.own !== this.#session?.own || session.other !== this.#session?.other) {
      this.#session = session;
      this.sessions += 1;
      for (const one of FakeConnection.all) one.look();
    }
    if (this.#restartWanted) this.#need();
  }

  #hearTracks(description: FakeDescription): void {
    const directions = [...description.sdp.matchAll(/^a=(sendrecv|recvonly|sendonly|inactive)$/gm)];
    for (const [index, transceiver] of this.transceivers.entries()) {
      if (transceiver.heard || !directions[index]?.[1]?.startsWith('send')) continue;
      transceiver.heard = true;
      this.ontrack?.({ track: transceiver.receiver.track, transceiver });
    }
  }

  #makeTransceiver(kind: string, direction: string): FakeTransceiver {
    const transceiver = {
      sender: new FakeSender(),
      receiver: { track: { kind } },
      direction,
      mid: null,
      heard: false,
    };
    this.transceivers.push(transceiver);
    return transceiver;
  }

  /** `negotiationneeded` comes once, as a task, and only when nothing else is under way (W3C WebRTC §4.7.3). */
  #need(): void {
    if (this.#needed || this.signalingState !== 'stable') return;
    this.#needed = true;
    setTimeout(() => {
      const still = this.#needed && this.signalingState === 'stable';
      if (still) this.onnegotiationneeded?.();
      else this.#needed = false;
    });
  }

  #signal(state: string): void {
    this.signalingState = state;
  }

  #sdp(): string {
    const lines = this.transceivers.flatMap(({ receiver, direction }) => [
      `m=${receiver.track.kind} 9 UDP/TLS/RTP/SAVPF 111`,
      `a=${direction}`,
    ]);
    const head = ['v=0', `a=ice-ufrag:${this.#ufrag}`, `a=fingerprint:sha-256 ${printOf(this.certificate)}`];
    return [...head, ...lines, 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel', ''].join('\r\n');
  }

  #later(ms: number, act: () => void): void {
    this.#timers.push(setTimeout(act, ms));
  }

  #assertOpen(): void {
    if (this.closed) throw new DOMException('closed', 'InvalidStateError');
  }
}

function printOf({ der }: FakeCertificate): string {
  const hash = createHash('sha256').update(der).digest('hex').toUpperCase();
  return hash.match(/../g)?.join(':') ?? '';
}

class FakeStream {
  readonly #tracks = new Set<unknown>();
  addTrack(track: unknown): void {
    this.#tracks.add(track);
  }
  removeTrack(track: unknown): void {
    this.#tracks.delete(track);
  }
  getTracks(): unknown[] {
    return [...this.#tracks];
  }
}

/** Everything that nothing can arrive at any more changes at once for all connections. */
export const network = {
  down(): void {
    air.up = false;
    lookAgain();
  },
  up(): void {
    air.up = true;
    lookAgain();
  },
  /** The address of one side is another one now. */
  changeAddress(): void {
    air.address += 1;
    lookAgain();
  },
  /** The relay that all present connections use dies. */
  killRelay(): void {
    for (const one of FakeConnection.all) if (!one.closed) air.dead.add(one);
    lookAgain();
  },
};

function lookAgain(): void {
  for (const one of FakeConnection.all) one.look();
}

/** A network without trouble, and nobody in it. */
export function startAgain(): void {
  Object.assign(air, { up: true, address: 1, dead: new Set() });
  for (const one of FakeConnection.all.splice(0)) one.close();
}

/** A page with fake WebRTC and a fake clock for every test of the file. */
export function withFakeRtc(): { page: EventTarget } {
  const shared = { page: new EventTarget() };
  beforeEach(() => {
    vi.useFakeTimers();
    shared.page = new EventTarget();
    startAgain();
    vi.stubGlobal('RTCPeerConnection', FakeConnection);
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
    vi.stubGlobal('MediaStream', FakeStream);
    vi.stubGlobal('document', { hidden: false });
    vi.stubGlobal('addEventListener', shared.page.addEventListener.bind(shared.page));
    vi.stubGlobal('removeEventListener', shared.page.removeEventListener.bind(shared.page));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return shared;
}
