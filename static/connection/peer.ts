import type { IceSettings, SignalPayload } from '../../signaling/messages.ts';
import { Turns } from '../page/one_at_a_time.ts';
import {
  assertOneFingerprint,
  type Fingerprints,
  ForgedDescription,
  fingerprintLines,
  fingerprintsOf,
} from './fingerprints.ts';
import type { Link } from './link.ts';
import { beatMs, Pulse } from './pulse.ts';
import { Recovery } from './recovery.ts';

export interface PeerOptions {
  /** The life of the other page. */
  instance: string;
  /**
   * One side offers and is impolite, the other answers and is polite; only the one that offers restarts ICE.
   */
  offers: boolean;
  /** The same for every connection of this page, so that the security code stays. */
  certificate: Promise<RTCCertificate | null>;
  /** Tells the other page through the hub; false while the hub cannot be reached. */
  signal(payload: SignalPayload): boolean;
  /** Relay credentials (lesson 12): `fresh` asks the hub in any case. */
  ice(fresh: boolean): Promise<IceSettings>;
  onLink(link: Link): void;
  /** Something of the other side can be seen or heard now. */
  onTrack(): void;
  /** The channel is open: for the first time, or again after a new connection. */
  onOpen(): void;
  onMessage(data: unknown): void;
  /** A new transport is being made; nothing is known of it, and nothing goes out on it. */
  onConnection(): void;
  /** The transport is up, and these are its certificates. */
  onCertificates(prints: Fingerprints): void;
  /** Nothing has come for a while: is the server still there? */
  onSuspect(): void;
  /**
   * The other side's description names more than one certificate, or another one than before, or the other
   * page says so of ours (D2).
   */
  onForged(): void;
}

/** What a track is for. The order is that of the m-lines; both sides make all three at once. */
export type Purpose = 'audio' | 'video' | 'screen';
const purposes: readonly Purpose[] = ['audio', 'video', 'screen'];

const tickMs = 200;
/** Two wishes for an ICE restart within this time are one. */
const againMs = 1000;

/**
 * The way to one other page (perfect negotiation, W3C WebRTC §10.7). All transceivers and data channels are
 * in the first offer, so the connection stands before the patient is let in, and tracks come and go without
 * negotiation. It outlives the socket, notices within seconds when nothing arrives any more, and helps
 * itself: ICE restart first, then a new connection.
 */
export class Peer {
  /** What comes from the other side; the streams stay, their tracks change. Each plays apart (lesson 29). */
  readonly sound = new MediaStream();
  readonly picture = new MediaStream();
  readonly screen = new MediaStream();
  readonly instance: string;
  readonly #options: PeerOptions;
  readonly #tracks: Record<Purpose, MediaStreamTrack | null> = { audio: null, video: null, screen: null };
  /** Only its name travels: picture and sound that share it stay together in time. */
  readonly #together = new MediaStream();
  readonly #recovery = new Recovery();
  readonly #timer: ReturnType<typeof setInterval>;
  #pulse = new Pulse(performance.now());
  #pc: RTCPeerConnection | null = null;
  /** Counted by the side that offers. */
  #connection = 0;
  #talk: RTCDataChannel | null = null;
  #beat: RTCDataChannel | null = null;
  #beatAt = 0;
  #bytes = 0;
  #suspected = false;
  #restartedAt = Number.NEGATIVE_INFINITY;
  /** The other page is connected to the hub, so signals reach it. */
  #there = true;
  #prints: string[] | null = null;
  /** X1: what goes out waits until its transport is known (`static/connection/trust.ts`). */
  #flows = false;
  #certificatesRead = false;
  #candidates: RTCIceCandidateInit[] = [];
  #ignoresOffer = false;
  #link: Link = 'none';
  #closed = false;
  readonly #turns = new Turns();

  constructor(options: PeerOptions) {
    this.#options = options;
    this.instance = options.instance;
    this.#timer = setInterval(() => this.#tick(), tickMs);
    addEventListener('online', this.#hurry);
    if (options.offers) this.#inTurn(() => this.#openConnection(1));
  }

  /** The connection of this moment; null before the first and after the end. */
  get pc(): RTCPeerConnection | null {
    return this.#pc;
  }

  get link(): Link {
    return this.#link;
  }

  /** The other page has come back to the hub, or lost it; the conversation may well go on meanwhile. */
  setThere(there: boolean): void {
    const isBack = there && !this.#there;
    this.#there = there;
    if (isBack) this.#hurry();
  }

  /** @returns null where this connection has no such transceiver (yet) */
  sender(purpose: Purpose): RTCRtpSender | null {
    return this.#pc?.getTransceivers()[purposes.indexOf(purpose)]?.sender ?? null;
  }

  receiveSignal({ connection, description, candidate, restart, forged }: SignalPayload): void {
    this.#inTurn(async () => {
      if (forged) throw new ForgedDescription();
      if (description?.type === 'offer' && !this.#options.offers && connection > this.#connection)
        await this.#openConnection(connection);
      const pc = this.#pc;
      if (!pc || connection !== this.#connection) return;
      if (description) await this.#describe(pc, description);
      if (candidate) await this.#addCandidate(pc, candidate as RTCIceCandidateInit);
      if (restart && this.#options.offers) await this.#restartIce(pc);
    });
  }

  /** What is sent; null sends nothing. No negotiation is needed for it. */
  sendTrack(purpose: Purpose, track: MediaStreamTrack | null): void {
    if (this.#tracks[purpose] === track) return;
    this.#tracks[purpose] = track;
    this.#inTurn(async () => {
      await this.#attach(purpose);
    });
  }

  /** Whether anything may go out on the transport of this moment; a new one begins with nothing. */
  setFlow(flows: boolean): void {
    if (this.#flows === flows) return;
    this.#flows = flows;
    this.#inTurn(async () => {
      for (const purpose of purposes) await this.#attach(purpose);
    });
  }

  async #attach(purpose: Purpose): Promise<void> {
    await this.sender(purpose)?.replaceTrack(this.#flows ? this.#tracks[purpose] : null);
  }

  /** @returns false while the channel is not open */
  sendText(text: string): boolean {
    if (this.#talk?.readyState !== 'open') return false;
    this.#talk.send(text);
    return true;
  }

  /** A new connection now, e.g. because the person pressed „neu starten“. */
  renewConnection(): void {
    if (this.#closed) return;
    if (this.#options.offers) this.#inTurn(() => this.#openConnection(this.#connection + 1));
    else this.#askForRestart();
  }

  close(): void {
    this.#closed = true;
    this.#link = 'none';
    clearInterval(this.#timer);
    removeEventListener('online', this.#hurry);
    this.#dropConnection();
  }

  async #openConnection(connection: number): Promise<void> {
    const [certificate, ice] = await Promise.all([
      this.#options.certificate,
      this.#options.ice(connection > 1),
    ]);
    if (this.#closed) return;
    this.#dropConnection();
    this.#connection = connection;
    this.#recovery.begin(performance.now());
    const pc = new RTCPeerConnection({
      iceServers: ice.servers,
      iceTransportPolicy: ice.relayOnly ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
      ...(certificate && { certificates: [certificate] }),
    });
    this.#pc = pc;
    this.#options.onConnection();
    pc.onicecandidate = ({ candidate }) => {
      if (candidate) this.#signal({ candidate: candidate.toJSON() as SignalPayload['candidate'] });
    };
    pc.ontrack = ({ track, transceiver }) => {
      const streams = [this.sound, this.picture, this.screen];
      streams[pc.getTransceivers().indexOf(transceiver)]?.addTrack(track);
      this.#options.onTrack();
    };
    pc.onconnectionstatechange = () => pc === this.#pc && this.#watchConnection();
    // The answering side's own wishes wait for the first offer.
    pc.onnegotiationneeded = () =>
      (this.#options.offers || pc.remoteDescription) && this.#inTurn(() => this.#sendOffer(pc));
    this.#talk = this.#openChannel(pc, 0, 'talk', ({ data }) => this.#options.onMessage(data));
    this.#talk.onopen = () => pc === this.#pc && this.#options.onOpen();
    this.#beat = this.#openChannel(pc, 1, 'beat', ({ data }) => this.#beatArrived(data === 'hidden'));
    if (this.#options.offers) {
      for (const purpose of purposes) {
        const kind = purpose === 'audio' ? 'audio' : 'video';
        pc.addTransceiver(kind, {
          direction: 'sendrecv',
          streams: purpose === 'screen' ? [] : [this.#together],
        });
      }
      preferRedundantSound(pc);
    }
    this.#setLink('connecting');
  }

  #openChannel(
    pc: RTCPeerConnection,
    id: number,
    name: string,
    onmessage: (event: MessageEvent) => void,
  ): RTCDataChannel {
    // A beat that is late is worth nothing.
    const how = name === 'beat' ? { ordered: false, maxRetransmits: 0 } : {};
    const channel = pc.createDataChannel(name, { negotiated: true, id, ...how });
    channel.onmessage = (event) => {
      if (pc !== this.#pc) return;
      this.#pulse.noteArrival(performance.now());
      onmessage(event);
    };
    return channel;
  }

  async #sendOffer(pc: RTCPeerConnection): Promise<void> {
    if (pc !== this.#pc) return;
    await pc.setLocalDescription();
    this.#sendDescription(pc);
  }

  async #describe(pc: RTCPeerConnection, description: RTCSessionDescriptionInit): Promise<void> {
    const collides = description.type === 'offer' && pc.signalingState !== 'stable';
    this.#ignoresOffer = this.#options.offers && collides;
    if (this.#ignoresOffer) return;
    // An answer to an offer that a later one has replaced.
    if (description.type === 'answer' && pc.signalingState !== 'have-local-offer') return;
    this.#checkFingerprint(description.sdp ?? '');
    // A later offer is an ICE restart, which needs fresh credentials on this side too.
    if (description.type === 'offer' && pc.remoteDescription) await this.#refresh(pc);
    await pc.setRemoteDescription(description);
    for (const candidate of this.#candidates.splice(0)) await this.#addCandidate(pc, candidate);
    if (description.type !== 'offer') return;
    for (const [index, transceiver] of pc.getTransceivers().entries()) {
      const purpose = purposes[index] ?? 'screen';
      transceiver.direction = 'sendrecv';
      if (purpose !== 'screen') transceiver.sender.setStreams?.(this.#together);
    }
    preferRedundantSound(pc);
    await pc.setLocalDescription();
    this.#sendDescription(pc);
  }

  /** D2: one certificate for one connection, whatever a lying server puts into the text. */
  #checkFingerprint(sdp: string): void {
    assertOneFingerprint(sdp);
    const prints = fingerprintLines(sdp);
    if (this.#prints && this.#prints[0] !== prints[0]) throw new ForgedDescription();
    this.#prints = prints;
  }

  async #addCandidate(pc: RTCPeerConnection, candidate: RTCIceCandidateInit): Promise<void> {
    if (!pc.remoteDescription) {
      this.#candidates.push(candidate);
      return;
    }
    try {
      await pc.addIceCandidate(candidate);
    } catch (error) {
      if (!this.#ignoresOffer) throw error;
    }
  }

  #sendDescription(pc: RTCPeerConnection): void {
    const { type, sdp } = pc.localDescription ?? {};
    if (type && sdp) this.#signal({ description: { type, sdp } });
  }

  #signal(payload: Omit<SignalPayload, 'connection'>): boolean {
    return this.#options.signal({ connection: this.#connection, ...payload });
  }

  #beatArrived(fromHidden: boolean): void {
    this.#pulse.noteArrival(performance.now(), fromHidden);
  }

  /** Beats, listens, and helps where nothing arrives. */
  #tick(): void {
    const now = performance.now();
    if (this.#beat?.readyState === 'open' && now - this.#beatAt >= beatMs) {
      this.#beatAt = now;
      this.#beat.send(document.hidden ? 'hidden' : 'here');
    }
    if (this.#pulse.state(now) !== 'well' && this.#pc?.connectionState === 'connected') void this.#listen();
    this.#watchConnection();
  }

  /** Beats may be lost one after the other where picture and sound still arrive. */
  async #listen(): Promise<void> {
    const bytes = await receivedBytes(this.#pc);
    if (bytes > this.#bytes) this.#pulse.noteArrival(performance.now());
    this.#bytes = bytes;
  }

  #watchConnection(): void {
    const pc = this.#pc;
    if (!pc) return;
    const now = performance.now();
    const state = links[pc.connectionState] ?? 'none';
    const pulse = this.#pulse.state(now);
    // Until the first beat there is only the word of the browser.
    const silent = pulse === 'silent' && this.#beat?.readyState === 'open';
    const isWell = state === 'connected' && !silent;
    if (state === 'connected' && this.#link === 'connecting') this.#pulse.noteArrival(now);
    if (state === 'connected') void this.#readCertificates(pc);
    const hasFailed = state === 'failed' && this.#link !== 'failed';
    this.#setLink(state === 'connected' && silent ? 'interrupted' : state);
    const suspect = this.#link !== 'connecting' && pulse !== 'well';
    if (suspect && !this.#suspected) this.#options.onSuspect();
    this.#suspected = suspect;
    if (hasFailed) this.#recovery.hurry(now);
    this.#helpConnection(now, isWell);
  }

  /** Once for each connection; looked for again until the browser tells. */
  async #readCertificates(pc: RTCPeerConnection): Promise<void> {
    if (this.#certificatesRead) return;
    try {
      const prints = await fingerprintsOf(pc);
      if (!prints || pc !== this.#pc || this.#certificatesRead) return;
      this.#certificatesRead = true;
      this.#options.onCertificates(prints);
    } catch (error) {
      if (error instanceof ForgedDescription && pc === this.#pc) this.#endAsForged();
    }
  }

  #endAsForged(): void {
    this.#signal({ forged: true });
    this.close();
    this.#options.onForged();
  }

  #helpConnection(now: number, isWell: boolean): void {
    // No signal would reach the other page; when one can again, `setThere` hurries.
    if (!isWell && !this.#there) return;
    const help = this.#recovery.step(now, isWell);
    if (help === 'nothing') return;
    if (!this.#options.offers) this.#askForRestart();
    else if (help === 'renew') this.#inTurn(() => this.#openConnection(this.#connection + 1));
    else this.#inTurn(() => this.#restartIce(this.#pc));
  }

  #askForRestart(): void {
    if (this.#connection > 0) this.#signal({ restart: true });
  }

  /** New addresses, new credentials, the same certificate and the same tracks. */
  async #restartIce(pc: RTCPeerConnection | null): Promise<void> {
    const now = performance.now();
    // Both sides notice at about the same time.
    if (!pc || pc !== this.#pc || now - this.#restartedAt < againMs) return;
    this.#restartedAt = now;
    await this.#refresh(pc);
    pc.restartIce();
    // In the middle of an exchange whose answer is lost nothing is "needed".
    if (pc.signalingState === 'have-local-offer') await this.#sendOffer(pc);
  }

  async #refresh(pc: RTCPeerConnection): Promise<void> {
    const { servers } = await this.#options.ice(true);
    try {
      pc.setConfiguration({ ...pc.getConfiguration(), iceServers: servers });
    } catch {
      // Older Firefox has no such method; it goes on with the credentials it has.
    }
  }

  /** The network is back, or the other page is: waiting makes no sense any more. */
  readonly #hurry = () => {
    // A restart from before knows nothing of it.
    this.#restartedAt = Number.NEGATIVE_INFINITY;
    this.#recovery.hurry(performance.now());
    this.#watchConnection();
  };

  #setLink(link: Link): void {
    if (link === this.#link) return;
    this.#link = link;
    this.#options.onLink(link);
  }

  #dropConnection(): void {
    this.#talk = null;
    this.#beat = null;
    this.#prints = null;
    this.#flows = false;
    this.#certificatesRead = false;
    this.#candidates = [];
    this.#bytes = 0;
    for (const stream of [this.sound, this.picture, this.screen]) {
      for (const track of stream.getTracks()) stream.removeTrack(track);
    }
    const pc = this.#pc;
    this.#pc = null;
    pc?.close();
  }

  /** Descriptions and candidates one after the other; what belongs to a closed connection fails unheard. */
  #inTurn(work: () => Promise<void>): void {
    void this.#turns.take(async () => {
      if (this.#closed) return;
      const pc = this.#pc;
      try {
        await work();
      } catch (error) {
        if (error instanceof ForgedDescription) {
          this.#endAsForged();
        } else if (pc === this.#pc) this.#recovery.hurry(performance.now() + 500);
      }
    });
  }
}

/** Sound is said twice where both browsers can (RFC 2198), so that a lost packet is not heard. */
function preferRedundantSound(pc: RTCPeerConnection): void {
  try {
    const [audio] = pc.getTransceivers();
    const codecs = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
    const red = codecs.filter(({ mimeType }) => mimeType.toLowerCase() === 'audio/red');
    if (red.length === 0) return;
    audio?.setCodecPreferences([...red, ...codecs.filter((codec) => !red.includes(codec))]);
  } catch {
    // Then it is said once; the offer or answer must not wait for it.
  }
}

async function receivedBytes(pc: RTCPeerConnection | null): Promise<number> {
  let sum = 0;
  for (const report of (await pc?.getStats())?.values() ?? []) {
    if (report.type === 'inbound-rtp') sum += report.bytesReceived ?? 0;
  }
  return sum;
}

const links: Partial<Record<RTCPeerConnectionState, Link>> = {
  new: 'connecting',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'interrupted',
  failed: 'failed',
};
