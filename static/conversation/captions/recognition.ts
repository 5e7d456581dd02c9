/*
 * Speech to text within the browser (Web Speech API, draft of 2025: `processLocally`). A browser without that
 * word sends what it hears to its maker; it is not asked at all.
 */

/** What this page uses of `SpeechRecognition`; TypeScript does not know the newer half of it. */
export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  onresult: ((event: RecognitionEvent) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(track: MediaStreamTrack): void;
  abort(): void;
}

interface RecognitionEvent {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}

interface LocalOptions {
  langs: string[];
  processLocally: true;
}

export interface RecognitionClass {
  new (): Recognition;
  prototype: Recognition;
  available?(options: LocalOptions): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>;
  install?(options: LocalOptions): Promise<boolean>;
}

/** Whether captions can be written on this device, at once or after the browser has fetched a language. */
export type Local = 'ready' | 'to_load' | 'never';

/** @returns null where the browser cannot promise that the sound stays here */
export function localRecognition(): RecognitionClass | null {
  const found: unknown = Reflect.get(globalThis, 'SpeechRecognition');
  if (typeof found !== 'function') return null;
  const recognition = found as RecognitionClass;
  return 'processLocally' in recognition.prototype && recognition.available ? recognition : null;
}

/** A browser that says nothing for so long has none. */
const patienceMs = 10_000;

/** @param lang BCP 47 with a country, e.g. `de-DE` */
export async function localIn(recognition: RecognitionClass, lang: string): Promise<Local> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  try {
    const said = await Promise.race([
      recognition.available?.({ langs: [lang], processLocally: true }),
      silence,
    ]);
    if (said === 'available') return 'ready';
    return said === 'downloadable' || said === 'downloading' ? 'to_load' : 'never';
  } catch {
    return 'never';
  }
}

/** The browser fetches the language from its maker, which hears nothing of the call. */
export async function loadLanguage(recognition: RecognitionClass, lang: string): Promise<boolean> {
  try {
    return (await recognition.install?.({ langs: [lang], processLocally: true })) ?? false;
  } catch {
    return false;
  }
}
