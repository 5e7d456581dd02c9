import { type Beat, beatMs, beatText, Pulse, type PulseState, readBeat } from './pulse.ts';

/**
 * One connection's beats: each page says several times a second that it is there and whether it hears the
 * other one, and listens for the other's (lessons 9 and 32).
 */
export class Heartbeat {
  readonly #pc: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #pulse = new Pulse(performance.now());
  #saidAt = Number.NEGATIVE_INFINITY;
  #saidDeaf = false;
  /** Bytes are being read; a reading may never come. */
  #reads = false;

  constructor(pc: RTCPeerConnection) {
    this.#pc = pc;
    // A beat that is late is worth nothing.
    const how = { negotiated: true, id: 1, ordered: false, maxRetransmits: 0 };
    this.#channel = pc.createDataChannel('beat', how);
    this.#channel.onmessage = ({ data }) => this.noteArrival(readBeat(data));
  }

  get #state(): PulseState {
    return this.#pulse.state(performance.now());
  }

  get isSuspect(): boolean {
    return this.#state === 'suspect' || this.#state === 'silent';
  }

  /** Nothing has arrived for so long that it may soon be certain. */
  get isDoubtful(): boolean {
    return this.#pulse.isDoubtful(performance.now());
  }

  /** Nothing arrives any more. Until beats can be said there is only the word of the browser. */
  get isSilent(): boolean {
    return this.#state === 'silent' && this.#channel.readyState === 'open';
  }

  /** The other page hears nothing of this one. */
  get isUnheard(): boolean {
    return this.#pulse.isUnheard;
  }

  /** So many milliseconds it is until silence is certain. */
  get silentIn(): number {
    return this.#pulse.silentIn(performance.now());
  }

  noteArrival(beat?: Beat): void {
    this.#pulse.noteArrival(performance.now(), beat);
    if (this.#saidDeaf) this.#say(false);
  }

  /**
   * Says a beat where one is due, at once where the other page is no longer heard.
   *
   * @param everyMs how often this is called: a timer is a little early or late, and beats are not to come
   *   less often for it
   */
  beat(everyMs: number): void {
    const isDue = performance.now() - this.#saidAt >= beatMs - everyMs / 2;
    if (isDue || this.isSilent !== this.#saidDeaf) this.#say(this.isSilent);
    if (this.#state === 'well' || this.#pc.connectionState !== 'connected') return;
    void this.#readBytes();
    // One reading says nothing without another one, which shall be there when this is called again.
    setTimeout(() => void this.#readBytes(), everyMs / 2);
  }

  #say(deaf: boolean): void {
    if (this.#channel.readyState !== 'open') return;
    this.#saidAt = performance.now();
    this.#saidDeaf = deaf;
    this.#channel.send(beatText({ hidden: document.hidden, deaf }));
  }

  async #readBytes(): Promise<void> {
    if (this.#reads) return;
    this.#reads = true;
    const now = performance.now();
    try {
      let sum = 0;
      for (const report of (await this.#pc.getStats()).values())
        if (report.type === 'inbound-rtp') sum += report.bytesReceived ?? 0;
      this.#pulse.noteBytes(now, sum);
    } catch {
      // Then only beats count.
    }
    this.#reads = false;
  }
}
