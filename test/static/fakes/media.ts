/** A microphone's, camera's or screen's track. */
export class FakeTrack extends EventTarget implements MediaStreamTrack {
  readonly id = crypto.randomUUID();
  readonly kind: 'audio' | 'video';
  readonly label = '';
  contentHint = '';
  enabled = true;
  muted = false;
  readyState: MediaStreamTrackState = 'live';
  onended = null;
  onmute = null;
  onunmute = null;
  readonly #onStop: ((track: FakeTrack) => void) | undefined;

  constructor(kind: 'audio' | 'video', onStop?: (track: FakeTrack) => void) {
    super();
    this.kind = kind;
    this.#onStop = onStop;
  }

  /** As in browsers: a page that stops a track hears nothing of it. */
  stop(): void {
    this.readyState = 'ended';
    this.#onStop?.(this);
  }

  /** The device is pulled out, or the permission taken back. */
  end(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  async applyConstraints(): Promise<void> {}
  getCapabilities = (): MediaTrackCapabilities => ({});
  getConstraints = (): MediaTrackConstraints => ({});
  getSettings = (): MediaTrackSettings => ({});
  clone = (): FakeTrack => new FakeTrack(this.kind, this.#onStop);
}

export class FakeStream extends EventTarget implements MediaStream {
  readonly id = crypto.randomUUID();
  readonly active = true;
  onaddtrack = null;
  onremovetrack = null;
  readonly #tracks: Set<MediaStreamTrack>;

  constructor(tracks: Iterable<MediaStreamTrack> = []) {
    super();
    this.#tracks = new Set(tracks);
  }

  addTrack(track: MediaStreamTrack): void {
    this.#tracks.add(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.#tracks.delete(track);
  }

  getTracks = (): MediaStreamTrack[] => [...this.#tracks];
  getAudioTracks = (): MediaStreamTrack[] => this.getTracks().filter(({ kind }) => kind === 'audio');
  getVideoTracks = (): MediaStreamTrack[] => this.getTracks().filter(({ kind }) => kind === 'video');
  getTrackById = (id: string): MediaStreamTrack | null =>
    this.getTracks().find((track) => track.id === id) ?? null;
  clone = (): FakeStream => new FakeStream(this.getTracks().map((track) => track.clone()));
}

/** What goes out on one m-line. */
export class FakeSender<Transport> {
  track: MediaStreamTrack | null = null;
  /** Everything that was ever sent, in order. */
  readonly tracks: (MediaStreamTrack | null)[] = [];
  readonly #transport: () => Transport;
  readonly #onSend: (track: MediaStreamTrack) => void;

  constructor(transport: () => Transport, onSend: (track: MediaStreamTrack) => void) {
    this.#transport = transport;
    this.#onSend = onSend;
  }

  get transport(): Transport {
    return this.#transport();
  }

  async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    if (track) this.#onSend(track);
    this.track = track;
    this.tracks.push(track);
  }

  #parameters = { encodings: [{ active: true }] } as RTCRtpSendParameters;
  getParameters = (): RTCRtpSendParameters => structuredClone(this.#parameters);
  async setParameters(parameters: RTCRtpSendParameters): Promise<void> {
    this.#parameters = structuredClone(parameters);
  }

  setStreams(): void {}
}
