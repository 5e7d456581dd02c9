import type { Kind } from '../devices/media.ts';
import type { Technique } from './steps.ts';

/** What is known of camera and microphone. */
interface Devices {
  asked: boolean;
  asking: boolean;
  works(kind: Kind): boolean;
}

/** What the one button says on its two screens: what happens when it is pressed, never what went wrong. */
export function wayOnWord(screen: 'name' | 'technique', devices: Devices): string {
  if (screen === 'name') return 'Weiter';
  const without = missing(devices);
  // While the browser asks, nobody knows yet.
  if (!isSettled(devices) || without.length === 0) return 'Wartezimmer betreten';
  const names = without.map((kind) => (kind === 'video' ? 'Kamera' : 'Mikrofon'));
  return `Ohne ${names.join(' und ')} weiter`;
}

export function techniqueOf(devices: Devices): Technique {
  if (!isSettled(devices)) return 'unknown';
  return missing(devices).length === 0 ? 'works' : 'partly';
}

/** The browser has been asked and has answered. */
export function isSettled({ asked, asking }: Devices): boolean {
  return asked && !asking;
}

function missing({ works }: Devices): Kind[] {
  return (['video', 'audio'] as const).filter((kind) => !works(kind));
}
