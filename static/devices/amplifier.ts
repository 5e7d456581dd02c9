import { audioContext } from '../page/sound.ts';
import type { Amplification, Amplified } from './player.ts';

/*
 * Where a voice is made louder, it is never too loud for the loudspeaker: what would be is limited. A limiter
 * of the browser lifts all that passes it (the specification's "makeup gain"); that is taken back, so that
 * 200 % is twice.
 */
const limiter = { threshold: -3, knee: 0, ratio: 20, attack: 0.003, release: 0.1 };
const makeupDb = 0.6 * -limiter.threshold * (1 - 1 / limiter.ratio);
const withoutMakeup = 10 ** (-makeupDb / 20);

/** What `Player` uses for voices that are to be louder than they came. */
export const amplification: Amplification = {
  isPossible: () => audioContext()?.state === 'running',
  onChange: (listener) => audioContext()?.addEventListener('statechange', listener),
  amplify: (track) => new Amplifier(track),
};

/**
 * One voice, louder than it came, on this device only: the track and the echo's cancelling stay as they are.
 */
class Amplifier implements Amplified {
  readonly stream: MediaStream;
  readonly #gain: GainNode;
  readonly #source: MediaStreamAudioSourceNode;
  /** Chromium lets nothing of a track into the graph that no element plays. */
  readonly #puller = new Audio();

  constructor(track: MediaStreamTrack, audio = audioContext()) {
    if (!audio) throw new Error('This browser has no audio graph; ask isPossible() first.');
    const mediaStream = new MediaStream([track]);
    this.#puller.muted = true;
    this.#puller.srcObject = mediaStream;
    void this.#puller.play().catch(() => {});
    this.#source = new MediaStreamAudioSourceNode(audio, { mediaStream });
    this.#gain = new GainNode(audio);
    const out = new MediaStreamAudioDestinationNode(audio);
    this.#source
      .connect(this.#gain)
      .connect(new DynamicsCompressorNode(audio, limiter))
      .connect(new GainNode(audio, { gain: withoutMakeup }))
      .connect(out);
    this.stream = out.stream;
  }

  /** 1 is as loud as it came. */
  set loudness(loudness: number) {
    this.#gain.gain.value = loudness;
  }

  end(): void {
    this.#source.disconnect();
    this.#puller.srcObject = null;
  }
}
