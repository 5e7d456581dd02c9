import { type DeviceProblem, deviceProblem } from './words.ts';

export type Kind = 'audio' | 'video';

/**
 * The one owner of this device's camera and microphone (lesson 4: a second `getUserMedia` would mute the first). `stream`
 * stays the same object; its tracks change.
 */
export class LocalMedia {
  readonly stream = new MediaStream();
  readonly #changed: () => void;
  readonly #on = { audio: true, video: true };
  #context: AudioContext | undefined;
  #analyser: AnalyserNode | undefined;

  /** @param changed called when a track has come, gone or died */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Asks for camera and microphone once, and takes what there is: both, else sound, else picture.
   *
   * @returns what was missing, null when both are there
   */
  async start(): Promise<DeviceProblem | null> {
    if (!navigator.mediaDevices?.getUserMedia) return 'no_api';
    let problem: DeviceProblem | null = null;
    for (const kinds of [['audio', 'video'], ['audio'], ['video']] as Kind[][]) {
      try {
        this.#take(await getMedia(kinds));
        return problem;
      } catch (error) {
        problem ??= deviceProblem(error);
        // A "no" counts for both; asking again would only annoy.
        if (problem === 'denied') break;
      }
    }
    return problem;
  }

  /** Lesson 3: after a phone call the tracks may be dead though they say that they are alive. Always fresh ones. */
  async restart(): Promise<DeviceProblem | null> {
    this.stop();
    return this.start();
  }

  /** Another device of the same kind, also during the call. */
  async choose(kind: Kind, deviceId: string): Promise<DeviceProblem | null> {
    // Many phones open one camera at a time.
    for (const track of this.tracks(kind)) this.#drop(track);
    try {
      this.#take(await getMedia([kind], deviceId));
      return null;
    } catch (error) {
      this.#changed();
      return deviceProblem(error);
    }
  }

  /** @returns whether it is on afterwards */
  toggle(kind: Kind): boolean {
    this.#on[kind] = !this.#on[kind];
    for (const track of this.tracks(kind)) track.enabled = this.#on[kind];
    this.#changed();
    return this.#on[kind];
  }

  isOn(kind: Kind): boolean {
    return this.#on[kind] && this.has(kind);
  }

  has(kind: Kind): boolean {
    return this.tracks(kind).some((track) => track.readyState === 'live');
  }

  tracks(kind: Kind): MediaStreamTrack[] {
    return kind === 'audio' ? this.stream.getAudioTracks() : this.stream.getVideoTracks();
  }

  /** Loudness of the microphone now, 0 to 1. Listens only: nothing is played through it (lesson 14). */
  level(): number {
    const [track] = this.tracks('audio');
    if (!track) return 0;
    if (!this.#analyser) {
      this.#context ??= new AudioContext();
      this.#analyser = this.#context.createAnalyser();
      this.#context.createMediaStreamSource(new MediaStream([track])).connect(this.#analyser);
    }
    void this.#context?.resume();
    const samples = new Float32Array(this.#analyser.fftSize);
    this.#analyser.getFloatTimeDomainData(samples);
    return Math.min(1, Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length) * 4);
  }

  /** Releases camera and microphone (S7). */
  stop(): void {
    for (const track of this.stream.getTracks()) this.#drop(track);
    void this.#context?.close();
    this.#context = undefined;
    this.#changed();
  }

  #take(fresh: MediaStream): void {
    for (const track of fresh.getTracks()) {
      for (const old of this.tracks(track.kind as Kind)) this.#drop(old);
      track.enabled = this.#on[track.kind as Kind];
      if (track.kind === 'video') track.contentHint = 'motion';
      for (const event of ['ended', 'mute', 'unmute']) track.addEventListener(event, this.#changed);
      this.stream.addTrack(track);
    }
    this.#changed();
  }

  #drop(track: MediaStreamTrack): void {
    for (const event of ['ended', 'mute', 'unmute']) track.removeEventListener(event, this.#changed);
    track.stop();
    this.stream.removeTrack(track);
    if (track.kind === 'audio') this.#analyser = undefined;
  }
}

/** Devices are wishes, never conditions (lesson 15): the one of last time may be gone. */
function getMedia(kinds: Kind[], deviceId?: string): Promise<MediaStream> {
  const wish = deviceId ? { deviceId: { ideal: deviceId } } : {};
  return navigator.mediaDevices.getUserMedia({
    audio: kinds.includes('audio') && { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...wish },
    video: kinds.includes('video') && {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      ...(deviceId ? wish : { facingMode: { ideal: 'user' } }),
    },
  });
}
