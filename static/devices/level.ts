import { audioContext } from '../page/sound.ts';

/** What the meter hears. */
export interface Level {
  /** 0 to 1, as loud as a person feels it. */
  loudness: number;
  /** Exact zeros for 10 s on a live track: muted by hardware or blocked (lesson 6). */
  silent: boolean;
}

const silentAfterMs = 10_000;
/** Each drawing makes the browser go over the whole page, beside a picture that needs the processor. */
const everyMs = 200;

/**
 * Listens to a track for a meter. It only looks at the samples; what the other side hears never passes here
 * (lesson 14).
 *
 * @returns stops listening; where the browser cannot listen to this track, `onLevel` is never called
 */
export function watchLevel(track: MediaStreamTrack, onLevel: (level: Level) => void): () => void {
  const audio = audioContext();
  const source = audio && sourceOf(audio, track);
  if (!source) return () => {};
  const analyser = new AnalyserNode(audio, { fftSize: 1024 });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const watch = new SilenceWatch();
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const listening = audio.state === 'running' && track.enabled && track.readyState === 'live';
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    onLevel({ loudness: listening ? asHeard(peak) : 0, silent: watch.tick(peak, listening, everyMs) });
  }, everyMs);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

/**
 * Null: Firefox refuses a track whose sample rate is not the context's; then there is a microphone without a
 * meter.
 */
function sourceOf(audio: AudioContext, track: MediaStreamTrack): MediaStreamAudioSourceNode | null {
  try {
    return audio.createMediaStreamSource(new MediaStream([track]));
  } catch {
    return null;
  }
}

/** Decibels feel even to the ear: −60 dB is nothing, 0 dB is full. */
export function asHeard(peak: number): number {
  return Math.min(1, Math.max(0, 1 + (20 * Math.log10(Math.max(peak, 1e-6))) / 60));
}

/** Counts exact zeros; one sample that is none ends it. A microphone in a quiet room still hisses. */
export class SilenceWatch {
  #silentMs = 0;

  /** @returns whether it has been silent for too long */
  tick(peak: number, listening: boolean, elapsedMs: number): boolean {
    this.#silentMs = listening && peak === 0 ? this.#silentMs + elapsedMs : 0;
    return this.#silentMs >= silentAfterMs;
  }
}
