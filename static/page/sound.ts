declare global {
  /** The page's one audio context: the scripts of a page are several (build.ts) and share it. */
  var pageAudio: AudioContext | undefined;
}

/** Where the page's own tones are heard; not every browser can lead them elsewhere. */
interface LedContext extends AudioContext {
  setSinkId?(deviceId: string): Promise<void>;
}

/** @param deviceId as `enumerateDevices` names it; empty is the system's own */
export async function setToneOutput(deviceId: string): Promise<void> {
  try {
    await (audioContext() as LedContext | null)?.setSinkId?.(deviceId);
  } catch {
    // Gone meanwhile: then the tones stay where they are.
  }
}

/**
 * The page's one audio context; it sleeps until the person has touched the page (lesson 1). Null where the
 * browser has none, or none for this page: then there are no tones and no level, and everything else goes on.
 */
export function audioContext(): AudioContext | null {
  try {
    globalThis.pageAudio ??= newContext();
  } catch {
    return null;
  }
  wake();
  return globalThis.pageAudio;
}

function newContext(): AudioContext {
  const made = new AudioContext();
  for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, wake);
  return made;
}

function wake(): void {
  const { pageAudio } = globalThis;
  if (pageAudio && pageAudio.state !== 'running') void pageAudio.resume().catch(() => {});
}

/** May the page sound at all? Not before the person has touched it. */
export function maySound(): boolean {
  return navigator.userActivation?.hasBeenActive !== false;
}

/**
 * Soft tones, one after the other.
 *
 * @param frequencies in hertz
 * @returns when the last one has faded
 */
export async function playTones(frequencies: readonly number[], loudness = 0.15): Promise<void> {
  const audio = audioContext();
  if (!audio) return;
  const step = 0.28;
  frequencies.forEach((frequency, index) => {
    const start = audio.currentTime + 0.05 + index * step;
    const tone = new OscillatorNode(audio, { frequency });
    const gain = new GainNode(audio, { gain: 0 });
    // Rises and falls, so that nothing clicks.
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loudness, start + 0.04);
    gain.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
    tone.connect(gain).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.65);
  });
  await new Promise((resolve) => setTimeout(resolve, (frequencies.length * step + 0.5) * 1000));
}

/** Three steps upwards: the loudspeaker's test. */
export const testTones = [523, 659, 784] as const;
