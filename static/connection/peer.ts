import type { IceSettings, SignalPayload } from '../../signaling/messages.ts';
import { Turns } from '../page/one_at_a_time.ts';
import {
  assertOneFingerprint,
  type Fingerprints,
  ForgedDescription,
  fingerprintLines,
  fingerprintsOf,
} from './fingerprints.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Link } from './link.ts';
import { type Health, Recovery, Wishes } from './recovery.ts';
import { giveTrack } from './sender.ts';
import { withStartRate } from './start_rate.ts';
import { sendWholePicture } from './whole_picture.ts';

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

type Description = NonNullable<SignalPayload['description']>;

/** What a track is for. The order is that of the m-lines; both sides make all three at once. */
export type Purpose = 'audio' | 'video' | 'screen';
const purposes: readonly Purpose[] = ['audio', 'video', 'screen'];

const tickMs = 200;
/** Two wishes for an ICE restart within this time are one. */
const againMs = 1000;
/** So often at most an offer is said again to a page that asks. */
const offerAgainMs = 200;
/** After this long a browser's promise is taken for one that never settles. */
const stuckMs = 8000;

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
  #tracks: Record<Purpose, MediaStreamTrack | null> = { audio: null, video: null, screen: null };
  /** Only its name travels: picture and sound that share it stay together in time. */
  readonly #together = new MediaStream();
  readonly #recovery = new Recovery();
  readonly #wishes = new Wishes();
  readonly #timer: ReturnType<typeof setInterval>;
  #heart: Heartbeat | null = null;
  #pc: RTCPeerConnection | null = null;
  /** Counted by the side that offers. */
  #connection = 0;
  /** Of this page's own offers, counted over all connections: an answer names the one that it is for. */
  #offer = 0;
  #offeredAt = 0;
  /** The last one of the other page's that this page has answered. */
  #answered: number | null = null;
  #talk: RTCDataChannel | null = null;
  #suspected = false;
  #restartedAt = Number.NEGATIVE_INFINITY;
  /** The other page is connected to the hub, so signals reach it. */
  #there = true;
  /** A wish for a new connection that has not reached the hub yet. */
  #hasWish = false;
  #prints: string[] | null = null;
  /** X1: what goes out waits until its transport is known (`static/connection/trust.ts`). */
  #flows = false;
  #certificatesRead = false;
  #candidates: RTCIceCandidateInit[] = [];
  #ignoresOffer = false;
  /** Addresses of this device have been told to the other page, or might be. */
  #mayBeDirect = false;
  #link: Link = 'none';
  #closed = false;
  #turns = new Turns();

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
    if (!isBack) return;
    if (this.#hasWish) this.renewConnection();
    this.#hurry();
  }

  /** @returns null where this connection has no such transceiver (yet) */
  sender(purpose: Purpose): RTCRtpSender | null {
    return this.#pc?.getTransceivers()[purposes.indexOf(purpose)]?.sender ?? null;
  }

  receiveSignal({ connection, description, candidate, restart, renew, forged }: SignalPayload): void {
    // It waits for nothing: nothing that is queued may go out any more.
    if (forged) {
      if (!this.#closed) this.#endAsForged();
      return;
    }
    this.#inTurn(async () => {
      if (description?.type === 'offer' && !this.#options.offers && connection > this.#connection)
        await this.#openConnection(connection);
      const pc = this.#pc;
      if (!pc || connection !== this.#connection) return;
      if (description) await this.#describe(pc, description);
      if (candidate) await this.#addCandidate(pc, candidate as RTCIceCandidateInit);
      if (!this.#options.offers) return;
      // A wish that comes too soon after others is worth a restart, which disturbs nobody.
      if (renew && this.#wishes.grant(performance.now())) await this.#openConnection(connection + 1);
      else if (renew || restart) await this.#restartIce(pc);
    });
  }

  /**
   * What is sent; null sends nothing. No negotiation is needed for it, so it waits for no turn: the browser
   * takes tracks one after the other, and the last call knows best.
   */
  sendTracks(tracks: Partial<Record<Purpose, MediaStreamTrack | null>>): void {
    const before = this.#tracks;
    this.#tracks = { ...before, ...tracks };
    if (purposes.every((purpose) => this.#tracks[purpose] === before[purpose])) return;
    // A connection that is closed meanwhile takes none; the next one has them from its beginning.
    this.#attachAll().catch(() => {});
  }

  /** Whether anything may go out on the transport of this moment; a new one begins with nothing. */
  setFlow(flows: boolean): void {
    if (this.#flows === flows) return;
    this.#flows = flows;
    this.#inTurn(async () => {
      await this.#attachAll();
    });
  }

  /** Side by side: on a busy device each would wait for the one before. */
  async #attachAll(): Promise<void> {
    await Promise.all(
      purposes.map(async (purpose) => {
        const sender = this.sender(purpose);
        if (sender) await giveTrack(sender, this.#flows ? this.#tracks[purpose] : null);
      }),
    );
  }

  /** @returns false while the channel is not open */
  sendText(text: string): boolean {
    if (this.#talk?.readyState !== 'open') return false;
    this.#talk.send(text);
    return true;
  }

  /**
   * A new connection now, e.g. because the person pressed „neu starten“. Only the side that offers makes one;
   * the other side wishes for it.
   */
  renewConnection(): void {
    if (this.#closed) return;
    const before = this.#connection;
    if (!this.#options.offers) this.#hasWish = before > 0 && !this.#signal({ renew: true });
    else
      this.#inTurn(async () => {
        // Two wishes for the same are one.
        if (before === this.#connection) await this.#openConnection(before + 1);
      });
  }

  /** Lesson 27: the practice wants no direct way any more, so a connection that may have one ends now. */
  leaveDirectWay(): void {
    this.#inTurn(async () => {
      if (this.#mayBeDirect) this.renewConnection();
    });
  }

  close(): void {
    this.#closed = true;
    this.#link = 'none';
    clearInterval(this.#timer);
    removeEventListener('online', this.#hurry);
    this.#dropConnection();
  }

  async #openConnection(connection: number): Promise<void> {
    const turns = this.#turns;
    const [certificate, ice] = await Promise.all([
      this.#options.certificate,
      this.#options.ice(connection > 1),
    ]);
    if (this.#closed || turns !== this.#turns) return;
    this.#dropConnection();
    this.#connection = connection;
    this.#hasWish = false;
    this.#mayBeDirect = !ice.relayOnly;
    this.#recovery.begin(performance.now());
    const pc = new RTCPeerConnection({
      iceServers: ice.servers,
      iceTransportPolicy: policyOf(ice),
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
    this.#talk = pc.createDataChannel('talk', { negotiated: true, id: 0 });
    this.#talk.onopen = () => pc === this.#pc && this.#options.onOpen();
    this.#talk.onmessage = ({ data }) => {
      if (pc !== this.#pc) return;
      this.#heart?.noteArrival();
      this.#options.onMessage(data);
    };
    this.#heart = new Heartbeat(pc);
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

  async #sendOffer(pc: RTCPeerConnection): Promise<void> {
    if (pc !== this.#pc) return;
    await pc.setLocalDescription();
    this.#sendDescription(pc, this.#offer + 1);
  }

  async #describe(pc: RTCPeerConnection, described: Description): Promise<void> {
    const { offer, ...description } = described;
    const collides = description.type === 'offer' && pc.signalingState !== 'stable';
    this.#ignoresOffer = this.#options.offers && collides;
    if (this.#ignoresOffer) return;
    // An answer to an offer that a later one has replaced; a page from before an update names none.
    const isLate = pc.signalingState !== 'have-local-offer' || (offer ?? this.#offer) !== this.#offer;
    if (description.type === 'answer' && isLate) return;
    // Said again, because this page has asked: the answer may be lost as well.
    if (description.type === 'offer' && offer !== undefined && offer === this.#answered) {
      this.#sendDescription(pc, offer);
      return;
    }
    this.#checkFingerprint(description.sdp ?? '');
    // A later offer is an ICE restart, which needs fresh credentials on this side too.
    if (description.type === 'offer' && pc.remoteDescription) await this.#refresh(pc);
    await pc.setRemoteDescription({ ...description, sdp: withStartRate(description.sdp ?? '') });
    for (const candidate of this.#candidates.splice(0)) await this.#addCandidate(pc, candidate);
    if (description.type !== 'offer') {
      this.#recovery.agree(performance.now());
      return;
    }
    for (const [index, transceiver] of pc.getTransceivers().entries()) {
      const purpose = purposes[index] ?? 'screen';
      transceiver.direction = 'sendrecv';
      if (purpose !== 'screen') transceiver.sender.setStreams?.(this.#together);
    }
    preferRedundantSound(pc);
    await pc.setLocalDescription();
    this.#sendDescription(pc, offer);
    this.#recovery.agree(performance.now());
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

  /** @param offer the number of this offer, or of the one that this answers */
  #sendDescription(pc: RTCPeerConnection, offer: number | undefined): void {
    const { type, sdp } = pc.localDescription ?? {};
    if (!type || !sdp || pc !== this.#pc) return;
    if (type === 'offer') {
      this.#offer = offer ?? this.#offer;
      this.#offeredAt = performance.now();
    } else this.#answered = offer ?? null;
    this.#signal({ description: { type, sdp, ...(offer !== undefined && { offer }) } });
  }

  #signal(payload: Omit<SignalPayload, 'connection'>): boolean {
    return this.#options.signal({ connection: this.#connection, ...payload });
  }

  /** Beats, listens, and helps where nothing arrives. */
  #tick(): void {
    this.#listen();
    // Silence is noticed when it is certain, not at the tick after that.
    const left = this.#heart?.silentIn ?? 0;
    if (left > 0 && left < tickMs) setTimeout(() => this.#listen(), Math.ceil(left));
  }

  #listen(): void {
    this.#heart?.beat(tickMs);
    this.#watchConnection();
  }

  #watchConnection(): void {
    const pc = this.#pc;
    if (!pc) return;
    const now = performance.now();
    const state = links[pc.connectionState] ?? 'none';
    const silent = this.#heart?.isSilent ?? false;
    if (state === 'connected' && this.#link === 'connecting') this.#heart?.noteArrival();
    if (state === 'connected') void this.#readCertificates(pc);
    const hasFailed = state === 'failed' && this.#link !== 'failed';
    const heard = this.#heart?.isUnheard ? 'unheard' : state;
    this.#setLink(state !== 'connected' ? state : silent ? 'interrupted' : heard);
    const suspect = this.#link !== 'connecting' && (this.#heart?.isSuspect ?? true);
    if (suspect && !this.#suspected) this.#options.onSuspect();
    this.#suspected = suspect;
    if (hasFailed) this.#recovery.hurry(now);
    const doubt = this.#heart?.isDoubtful ? 'doubtful' : 'well';
    this.#helpConnection(now, state === 'connected' && !silent ? doubt : 'ill');
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

  #helpConnection(now: number, health: Health): void {
    // No signal would reach the other page; when one can again, `setThere` hurries.
    if (health !== 'well' && !this.#there) return;
    const help = this.#recovery.step(now, health);
    if (help === 'nothing') return;
    if (help === 'renew') this.renewConnection();
    else if (!this.#options.offers) this.#askForRestart();
    else this.#inTurn(() => this.#restartIce(this.#pc));
  }

  #askForRestart(): void {
    if (this.#connection > 0) this.#signal({ restart: true });
  }

  /** New addresses, new credentials, the same certificate and the same tracks. */
  async #restartIce(pc: RTCPeerConnection | null): Promise<void> {
    const now = performance.now();
    if (!pc || pc !== this.#pc) return;
    // Both sides notice at about the same time. But a page that asks now may have lost its socket, with the
    // offer in it.
    if (now - this.#restartedAt < againMs) {
      const mayBeLost = pc.signalingState === 'have-local-offer' && now - this.#offeredAt >= offerAgainMs;
      if (mayBeLost) this.#sendDescription(pc, this.#offer);
      return;
    }
    this.#restartedAt = now;
    await this.#refresh(pc);
    pc.restartIce();
    // In the middle of an exchange whose answer is lost nothing is "needed".
    if (pc.signalingState === 'have-local-offer') await this.#sendOffer(pc);
  }

  async #refresh(pc: RTCPeerConnection): Promise<void> {
    const ice = await this.#options.ice(true);
    try {
      const iceTransportPolicy = policyOf(ice);
      pc.setConfiguration({ ...pc.getConfiguration(), iceServers: ice.servers, iceTransportPolicy });
      this.#mayBeDirect ||= !ice.relayOnly;
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
    const isBack = link === 'connected' && (this.#link === 'interrupted' || this.#link === 'unheard');
    this.#link = link;
    if (isBack)
      for (const purpose of ['video', 'screen'] as const) void sendWholePicture(this.sender(purpose));
    this.#options.onLink(link);
  }

  #dropConnection(): void {
    this.#talk = null;
    this.#heart = null;
    this.#prints = null;
    this.#flows = false;
    this.#certificatesRead = false;
    this.#candidates = [];
    this.#answered = null;
    for (const stream of [this.sound, this.picture, this.screen]) {
      for (const track of stream.getTracks()) stream.removeTrack(track);
    }
    const pc = this.#pc;
    this.#pc = null;
    pc?.close();
  }

  /**
   * Descriptions and candidates one after the other; what belongs to a closed connection fails unheard. Work
   * that never ends must not keep help away: then the connection is left to itself, with all that waits for
   * it.
   */
  #inTurn(work: () => Promise<void>): void {
    const turns = this.#turns;
    const isOver = () => this.#closed || turns !== this.#turns;
    void turns.take(async () => {
      if (isOver()) return;
      const pc = this.#pc;
      const stuck = setTimeout(() => {
        if (isOver()) return;
        this.#turns = new Turns();
        this.renewConnection();
      }, stuckMs);
      try {
        await work();
      } catch (error) {
        if (error instanceof ForgedDescription && !this.#closed) this.#endAsForged();
        else if (!isOver() && pc === this.#pc) this.#recovery.hurry(performance.now() + 500);
      } finally {
        clearTimeout(stuck);
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

function policyOf({ relayOnly }: IceSettings): RTCIceTransportPolicy {
  return relayOnly ? 'relay' : 'all';
}

const links: Partial<Record<RTCPeerConnectionState, Link>> = {
  new: 'connecting',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'interrupted',
  failed: 'failed',
};
