import type { IceServer, SignalPayload } from '../../signaling/messages.ts';

export interface PeerHandlers {
  /** To the other side, by way of the hub. */
  send(payload: SignalPayload): void;
  onState(state: 'connecting' | 'connected' | 'interrupted'): void;
  /** The chat's channel, open or not yet. */
  onChannel(channel: RTCDataChannel): void;
  /** The way is lost: asks for fresh relay credentials, then `restart` is called (lesson 12). */
  onRestartNeeded(): void;
}

/** Long enough for a lift, short enough for a person (lesson 9). */
const patienceMs = 3_000;

/**
 * The one owner of the RTCPeerConnection. The practice offers and restarts, the patient answers; so offers never cross.
 * Connecting and attaching tracks are two things: the connection can stand before any picture leaves the device.
 */
export class Peer {
  /** What comes from the other side. */
  readonly remote = new MediaStream();
  readonly #pc: RTCPeerConnection;
  readonly #handlers: PeerHandlers;
  readonly #offers: boolean;
  #candidates: RTCIceCandidateInit[] = [];
  #local: MediaStream | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** Descriptions are applied one after another. */
  #work: Promise<void> = Promise.resolve();

  constructor(side: 'practice' | 'patient', iceServers: IceServer[], handlers: PeerHandlers) {
    this.#handlers = handlers;
    this.#offers = side === 'practice';
    const pc = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.#pc = pc;
    // Agreed on by both sides beforehand, so it needs no message.
    handlers.onChannel(pc.createDataChannel('chat', { negotiated: true, id: 0 }));
    pc.onicecandidate = ({ candidate }) => handlers.send({ candidate: candidate?.toJSON() ?? null } as SignalPayload);
    pc.ontrack = ({ track }) => this.remote.addTrack(track);
    pc.onconnectionstatechange = () => this.#connectionChanged();
    pc.onnegotiationneeded = () => this.#offers && this.#then(() => this.#offer());
    if (this.#offers) for (const kind of ['audio', 'video']) pc.addTransceiver(kind, { direction: 'sendrecv' });
  }

  /** Sends these tracks; kinds without a track send nothing. May be called again when tracks change. */
  async attach(stream: MediaStream | null): Promise<void> {
    this.#local = stream;
    const tracks = stream?.getTracks() ?? [];
    for (const { sender, receiver } of this.#pc.getTransceivers()) {
      const track = tracks.find(({ kind, readyState }) => kind === receiver.track.kind && readyState === 'live') ?? null;
      if (sender.track !== track) await sender.replaceTrack(track).catch(() => {});
    }
  }

  /** What the other side sent by way of the hub. */
  receive({ description, candidate }: SignalPayload): void {
    if (description) this.#then(() => this.#describe(description as RTCSessionDescriptionInit));
    else if (candidate) this.#then(() => this.#addCandidate(candidate as RTCIceCandidateInit));
  }

  /** Looks for a new way with fresh credentials; the conversation stays the same. */
  restart(iceServers: IceServer[]): void {
    this.#pc.setConfiguration({ ...this.#pc.getConfiguration(), iceServers });
    if (this.#offers) this.#pc.restartIce();
  }

  isConnected(): boolean {
    return this.#pc.connectionState === 'connected';
  }

  close(): void {
    clearTimeout(this.#patience);
    this.#pc.onconnectionstatechange = this.#pc.onicecandidate = this.#pc.onnegotiationneeded = null;
    this.#pc.close();
    for (const track of this.remote.getTracks()) this.remote.removeTrack(track);
  }

  async #offer(): Promise<void> {
    await this.#pc.setLocalDescription();
    this.#sendDescription();
  }

  async #describe(description: RTCSessionDescriptionInit): Promise<void> {
    // Only the practice offers; an offer to it is nobody's.
    if ((description.type === 'offer') === this.#offers) return;
    await this.#pc.setRemoteDescription(description);
    for (const candidate of this.#candidates.splice(0)) await this.#addCandidate(candidate);
    if (description.type !== 'offer') return;
    for (const transceiver of this.#pc.getTransceivers()) transceiver.direction = 'sendrecv';
    await this.attach(this.#local);
    await this.#pc.setLocalDescription();
    this.#sendDescription();
  }

  async #addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.#pc.remoteDescription) await this.#pc.addIceCandidate(candidate);
    else this.#candidates.push(candidate);
  }

  #sendDescription(): void {
    const description = this.#pc.localDescription;
    if (description) this.#handlers.send({ description: { type: description.type, sdp: description.sdp } });
  }

  #connectionChanged(): void {
    const { connectionState } = this.#pc;
    clearTimeout(this.#patience);
    if (connectionState === 'connected') this.#handlers.onState('connected');
    else if (connectionState === 'disconnected') {
      this.#handlers.onState('interrupted');
      this.#patience = setTimeout(() => this.#handlers.onRestartNeeded(), patienceMs);
    } else if (connectionState === 'failed') {
      this.#handlers.onState('interrupted');
      this.#handlers.onRestartNeeded();
    } else this.#handlers.onState('connecting');
  }

  /** A description that does not fit (the other page has reloaded in between) must not stop the next. */
  #then(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch(() => {});
  }
}
