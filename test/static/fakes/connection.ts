import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, vi } from 'vitest';
import { FakeCertificate } from './certificate.ts';
import { FakeSender, FakeStream, FakeTrack } from './media.ts';
import { air, network } from './network.ts';
import { FakeChannel, type FakeDtls, FakeTransport } from './transport.ts';

/*
 * Enough of WebRTC to see what two pages do with it: signalling states, m-lines and negotiation here, what
 * arrives over which network in fakes/transport.ts. What is asserted of real browsers is in test/e2e and
 * test/network.
 */

interface FakeReceiver {
  track: FakeTrack;
  readonly transport: FakeDtls | null;
}

export interface FakeTransceiver {
  sender: FakeSender<FakeDtls | null>;
  receiver: FakeReceiver;
  direction: string;
  mid: string | null;
  heard: boolean;
}

interface FakeDescription {
  type: 'offer' | 'answer';
  sdp: string;
}

export class FakeConnection extends FakeTransport {
  /** Every connection that was ever made, in order. */
  static get all(): FakeConnection[] {
    return air.transports.filter((one) => one instanceof FakeConnection);
  }

  static async generateCertificate(): Promise<FakeCertificate> {
    return new FakeCertificate();
  }

  signalingState = 'stable';
  currentLocalDescription: FakeDescription | null = null;
  currentRemoteDescription: FakeDescription | null = null;
  #pendingLocal: FakeDescription | null = null;
  #pendingRemote: FakeDescription | null = null;
  readonly transceivers: FakeTransceiver[] = [];
  readonly candidates: RTCIceCandidateInit[] = [];
  /** How often the page has asked for an ICE restart. */
  restarts = 0;
  /** X1: what was handed to a sender before the page had looked at the certificates of this connection. */
  readonly sentUnread: MediaStreamTrack[] = [];
  /** Bytes of picture and sound that have arrived. */
  received = 0;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: { toJSON(): object } | null }) => void) | null = null;
  ontrack: ((event: { track: FakeTrack; transceiver: FakeTransceiver }) => void) | null = null;
  configuration: RTCConfiguration;
  #needed = false;
  #restartWanted = false;
  #agreedUfrag: string | null = null;

  constructor(configuration: RTCConfiguration) {
    super(configuration.certificates?.[0]);
    this.configuration = configuration;
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
    const channel = new FakeChannel(this.carry, label, options);
    this.channels.push(channel);
    this.#need();
    // Later than the others: the transport is there.
    if (this.connectionState === 'connected') setTimeout(() => this.openChannels());
    return channel;
  }

  addTransceiver(kind: 'audio' | 'video', options: { direction?: string } = {}): FakeTransceiver {
    this.#assertOpen();
    const transceiver = this.#makeTransceiver(kind, options.direction ?? 'sendrecv');
    this.#need();
    return transceiver;
  }

  getTransceivers(): FakeTransceiver[] {
    return [...this.transceivers];
  }

  getSenders(): FakeSender<FakeDtls | null>[] {
    return this.transceivers.map(({ sender }) => sender);
  }

  getReceivers(): FakeReceiver[] {
    return this.transceivers.map(({ receiver }) => receiver);
  }

  restartIce(): void {
    this.restarts += 1;
    this.#restartWanted = true;
    this.#need();
  }

  async setLocalDescription(): Promise<void> {
    await null;
    this.#assertOpen();
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    const remoteRestarts =
      type === 'answer' && ufragIn(this.#pendingRemote) !== ufragIn(this.currentRemoteDescription);
    if (!this.ufrag || (type === 'offer' && this.#restartWanted) || remoteRestarts)
      this.beginWay(randomBytes(6).toString('hex'));
    for (const [index, transceiver] of this.transceivers.entries()) transceiver.mid ??= String(index);
    const description: FakeDescription = { type, sdp: this.#sdp() };
    if (type === 'offer') {
      this.#pendingLocal = description;
      this.signalingState = 'have-local-offer';
    } else this.#agree(description, this.#pendingRemote);
    this.#findCandidate(this.ufrag);
  }

  async setRemoteDescription(description: FakeDescription): Promise<void> {
    await null;
    this.#assertOpen();
    if (!description.sdp.includes('ice-ufrag:')) throw new DOMException('sdp', 'OperationError');
    if (description.type === 'offer') {
      // A description of one's own that is under way is taken back (JSEP 4.1.8.2).
      this.#pendingLocal = null;
      this.#pendingRemote = description;
      this.signalingState = 'have-remote-offer';
      const kinds = [...description.sdp.matchAll(/^m=(audio|video) /gm)].map(([, kind]) => kind);
      for (const kind of kinds.slice(this.transceivers.length))
        this.#makeTransceiver(kind === 'audio' ? 'audio' : 'video', 'recvonly');
    } else {
      if (this.signalingState !== 'have-local-offer') throw new DOMException('answer', 'InvalidStateError');
      this.#agree(this.#pendingLocal, description);
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

  override close(): void {
    this.signalingState = 'closed';
    super.close();
  }

  protected trusts(other: FakeCertificate): boolean {
    return (this.currentRemoteDescription?.sdp ?? '').includes(other.print);
  }

  #agree(local: FakeDescription | null, remote: FakeDescription | null): void {
    this.currentLocalDescription = local;
    this.currentRemoteDescription = remote;
    this.#pendingLocal = null;
    this.#pendingRemote = null;
    this.signalingState = 'stable';
    this.#needed = false;
    const session = { own: ufragIn(local), other: ufragIn(remote) };
    if (session.own !== this.#agreedUfrag) this.#restartWanted = false;
    this.#agreedUfrag = session.own;
    this.agreeWay(session);
    if (this.#restartWanted) this.#need();
  }

  #findCandidate(ufrag: string): void {
    queueMicrotask(() =>
      setTimeout(() => {
        if (this.closed) return;
        const candidate = { candidate: `candidate:${ufrag}`, sdpMid: '0', usernameFragment: ufrag };
        this.onicecandidate?.({ candidate: { toJSON: () => candidate } });
        this.onicecandidate?.({ candidate: null });
      }, 1),
    );
  }

  #hearTracks(description: FakeDescription): void {
    const directions = [...description.sdp.matchAll(/^a=(sendrecv|recvonly|sendonly|inactive)$/gm)];
    for (const [index, transceiver] of this.transceivers.entries()) {
      if (transceiver.heard || !directions[index]?.[1]?.startsWith('send')) continue;
      transceiver.heard = true;
      this.ontrack?.({ track: transceiver.receiver.track, transceiver });
    }
  }

  #makeTransceiver(kind: 'audio' | 'video', direction: string): FakeTransceiver {
    const transport = () => this.dtls;
    const receiver = {
      track: new FakeTrack(kind),
      get transport() {
        return transport();
      },
    };
    const sender = new FakeSender(transport, (track) => {
      if (this.certificatesRead === 0) this.sentUnread.push(track);
    });
    const transceiver = { sender, receiver, direction, mid: null, heard: false };
    this.transceivers.push(transceiver);
    return transceiver;
  }

  /**
   * `negotiationneeded` comes once, as a task, and only when nothing else is under way (W3C WebRTC §4.7.3).
   */
  #need(): void {
    if (this.#needed || this.signalingState !== 'stable') return;
    this.#needed = true;
    setTimeout(() => {
      const still = this.#needed && this.signalingState === 'stable';
      if (still) this.onnegotiationneeded?.();
      else this.#needed = false;
    });
  }

  #sdp(): string {
    const lines = this.transceivers.flatMap(({ receiver, direction }) => [
      `m=${receiver.track.kind} 9 UDP/TLS/RTP/SAVPF 111`,
      `a=${direction}`,
    ]);
    const head = ['v=0', `a=ice-ufrag:${this.ufrag}`, `a=fingerprint:sha-256 ${this.certificate.print}`];
    return [...head, ...lines, 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel', ''].join('\r\n');
  }

  #assertOpen(): void {
    if (this.closed) throw new DOMException('closed', 'InvalidStateError');
  }
}

function ufragIn(description: FakeDescription | null): string {
  return /ice-ufrag:(\S+)/.exec(description?.sdp ?? '')?.[1] ?? '';
}

/** The fake behind a page's connection. */
export function fakeOf(pc: RTCPeerConnection | null | undefined): FakeConnection {
  const fake = FakeConnection.all.find((one) => Object.is(one, pc));
  if (!fake) throw new Error('this page has no such connection');
  return fake;
}

/** SHA-256 without the threads of WebCrypto, so that a test knows when nothing more will come. */
export function digestAtOnce(): void {
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(
    async (_name, data) =>
      Uint8Array.from(
        createHash('sha256')
          .update(new Uint8Array(data as ArrayBuffer))
          .digest(),
      ).buffer,
  );
}

/** A page with fake WebRTC, a fake clock and digests that are made at once, for every test of the file. */
export function withFakeRtc(): { page: EventTarget } {
  const shared = { page: new EventTarget() };
  beforeEach(() => {
    vi.useFakeTimers();
    digestAtOnce();
    shared.page = new EventTarget();
    network.startAgain();
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
    vi.restoreAllMocks();
  });
  return shared;
}
