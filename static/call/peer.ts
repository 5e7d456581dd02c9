import type { IceServer, SignalPayload } from '../../signaling/messages.ts';
import type { Link } from './call_state.ts';

export interface PeerOptions {
  /** The practice offers and is impolite, the patient answers and is polite; only the practice restarts ICE. */
  offers: boolean;
  /** Tells the other page through the hub. */
  send(to: string, payload: SignalPayload): void;
  /** Relay credentials that have not expired (lesson 12); null while the hub cannot be asked. */
  iceServers(): Promise<IceServer[] | null>;
  onLink(link: Link): void;
  /** Something of the other side can be seen or heard now. */
  onTrack(): void;
  /** `open` with null: the channel has opened or closed; else a message. */
  onChannel(event: { open: boolean } | { data: unknown }): void;
}

type Kind = 'audio' | 'video';

/** Chromium needs 6 s to say `disconnected`; what has not come back 3 s later needs help. */
const patienceMs = 3000;

/**
 * The one owner of the RTCPeerConnection (perfect negotiation, W3C WebRTC §10.7). One connection for one life of the other
 * page: a new instance means a new connection. Connecting and sending are apart: tracks may come and go at any time, so the
 * connection may stand before anybody is let in. It outlives the socket.
 */
export class Peer {
  /** What has come from the other side; the stream stays, its tracks change. */
  readonly remote = new MediaStream();
  readonly #options: PeerOptions;
  readonly #tracks: Record<Kind, MediaStreamTrack | null> = { audio: null, video: null };
  /** Only its name travels: picture and sound that share it stay together in time. */
  readonly #together = new MediaStream();
  #pc: RTCPeerConnection | null = null;
  #channel: RTCDataChannel | null = null;
  #instance: string | null = null;
  /** The other page is connected to the hub, so signals reach it. */
  #there = false;
  #candidates: RTCIceCandidateInit[] = [];
  #ignoresOffer = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: PeerOptions) {
    this.#options = options;
    addEventListener('online', () => this.#help());
  }

  /** The other page is there, for the first time, again or anew. */
  meet(instance: string): void {
    this.#there = true;
    this.#inTurn(async () => {
      if (instance !== this.#instance) await this.#open(instance);
      else this.#help();
    });
  }

  /** The other page has lost its socket; the conversation may well go on. */
  miss(): void {
    this.#there = false;
  }

  receive(from: string, { description, candidate }: SignalPayload): void {
    this.#inTurn(async (pc) => {
      if (!pc || from !== this.#instance) return;
      if (description) await this.#describe(pc, description);
      if (candidate) await this.#addCandidate(pc, candidate as RTCIceCandidateInit);
    });
  }

  /** What is sent; null sends nothing. No negotiation is needed for it. */
  send(kind: Kind, track: MediaStreamTrack | null): void {
    if (this.#tracks[kind] === track) return;
    this.#tracks[kind] = track;
    this.#inTurn(async (pc) => {
      for (const { sender, receiver } of pc?.getTransceivers() ?? []) {
        if (receiver.track.kind === kind) await sender.replaceTrack(this.#tracks[kind]);
      }
    });
  }

  /** @returns false while the channel is not open */
  say(text: string): boolean {
    if (this.#channel?.readyState !== 'open') return false;
    this.#channel.send(text);
    return true;
  }

  close(): void {
    clearTimeout(this.#patience);
    this.#instance = null;
    this.#channel = null;
    this.#candidates = [];
    for (const track of this.remote.getTracks()) this.remote.removeTrack(track);
    const pc = this.#pc;
    this.#pc = null;
    pc?.close();
  }

  async #open(instance: string): Promise<void> {
    const iceServers = (await this.#options.iceServers()) ?? [];
    this.close();
    this.#instance = instance;
    const pc = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.#pc = pc;
    pc.onicecandidate = ({ candidate }) => {
      if (candidate)
        this.#options.send(instance, { candidate: candidate.toJSON() as SignalPayload['candidate'] });
    };
    pc.ontrack = ({ track }) => {
      this.remote.addTrack(track);
      this.#options.onTrack();
    };
    pc.onconnectionstatechange = () => this.#watch(pc);
    // The patient's own wishes wait for the first offer.
    pc.onnegotiationneeded = () => (this.#options.offers || pc.remoteDescription) && this.#offer();
    this.#openChannel(pc);
    if (this.#options.offers) {
      for (const kind of ['audio', 'video'] as const) {
        const { sender } = pc.addTransceiver(kind, { direction: 'sendrecv', streams: [this.#together] });
        await sender.replaceTrack(this.#tracks[kind]);
      }
    }
    this.#options.onLink('connecting');
  }

  #openChannel(pc: RTCPeerConnection): void {
    const channel = pc.createDataChannel('chat', { negotiated: true, id: 0 });
    this.#channel = channel;
    const ifCurrent = (act: () => void) => () => channel === this.#channel && act();
    channel.onopen = ifCurrent(() => this.#options.onChannel({ open: true }));
    channel.onclose = ifCurrent(() => this.#options.onChannel({ open: false }));
    channel.onmessage = ({ data }) => ifCurrent(() => this.#options.onChannel({ data }))();
  }

  #offer(): void {
    this.#inTurn(async (pc) => {
      if (!pc || !this.#instance) return;
      await pc.setLocalDescription();
      this.#sendDescription(pc, this.#instance);
    });
  }

  async #describe(pc: RTCPeerConnection, description: RTCSessionDescriptionInit): Promise<void> {
    const collides = description.type === 'offer' && pc.signalingState !== 'stable';
    this.#ignoresOffer = this.#options.offers && collides;
    if (this.#ignoresOffer) return;
    // An answer to an offer that a later one has replaced.
    if (description.type === 'answer' && pc.signalingState !== 'have-local-offer') return;
    await pc.setRemoteDescription(description);
    for (const candidate of this.#candidates.splice(0)) await this.#addCandidate(pc, candidate);
    if (description.type !== 'offer') return;
    for (const transceiver of pc.getTransceivers()) {
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams?.(this.#together);
      await transceiver.sender.replaceTrack(this.#tracks[transceiver.receiver.track.kind as Kind]);
    }
    await pc.setLocalDescription();
    if (this.#instance) this.#sendDescription(pc, this.#instance);
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

  #sendDescription(pc: RTCPeerConnection, to: string): void {
    const { type, sdp } = pc.localDescription ?? {};
    if (type && sdp) this.#options.send(to, { description: { type, sdp } });
  }

  #watch(pc: RTCPeerConnection): void {
    if (pc !== this.#pc) return;
    clearTimeout(this.#patience);
    const link = links[pc.connectionState];
    if (link) this.#options.onLink(link);
    if (link === 'failed') this.#help();
    if (link === 'interrupted') this.#helpSoon();
  }

  #helpSoon(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#help(), patienceMs);
  }

  /** An ICE restart with fresh credentials, where one is needed and can be told to the other page (lesson 9). */
  #help(): void {
    if (!this.#options.offers || !this.#there || this.#pc?.connectionState === 'connected') return;
    const helped = this.#pc;
    void this.#options.iceServers().then((iceServers) => {
      const pc = this.#pc;
      // Without the hub the next `meet` tries again.
      if (!pc || pc !== helped || !iceServers) return;
      // Older Firefox has no setConfiguration; it goes on with the credentials it has.
      pc.setConfiguration?.({ ...pc.getConfiguration(), iceServers });
      pc.restartIce();
      // In the middle of an exchange whose answer is lost nothing is "needed".
      if (pc.signalingState === 'have-local-offer') this.#offer();
    });
  }

  /** Descriptions and candidates one after the other; what belongs to a closed connection fails unheard. */
  #inTurn(work: (pc: RTCPeerConnection | null) => Promise<void>): void {
    this.#queue = this.#queue.then(async () => {
      const pc = this.#pc;
      try {
        await work(pc);
      } catch {
        if (!pc || pc !== this.#pc) return;
        this.#options.onLink('failed');
        this.#helpSoon();
      }
    });
  }
}

const links: Partial<Record<RTCPeerConnectionState, Link>> = {
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'interrupted',
  failed: 'failed',
};
