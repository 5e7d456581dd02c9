import * as phrase from '../../languages/keys.ts';
import type { Kind } from '../devices/media.ts';
import { say } from '../page/say.ts';
import type { Technique } from './steps.ts';

/** What is known of camera and microphone. */
interface Devices {
  asked: boolean;
  asking: boolean;
  works(kind: Kind): boolean;
}

/** What the one button says on its two screens: what happens when it is pressed, never what went wrong. */
export function wayOnWord(screen: 'name' | 'technique', devices: Devices): string {
  if (screen === 'name') return say(phrase.wayOn);
  const without = missing(devices);
  // While the browser asks, nobody knows yet.
  const [only] = without;
  if (!isSettled(devices) || !only) return say(phrase.wayOnEnter);
  return say(phrase.wayOnWithout, { device: without.length > 1 ? 'both' : only });
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
