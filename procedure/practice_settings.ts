import type { Logo, PracticeSettings } from '../consultation/practice.ts';
import { saveLogo, savePractice } from '../db/settings.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/**
 * What the practice says about itself.
 *
 * @param version as it was read; `stale` when somebody else has saved since
 */
export function saveSettings(rt: Runtime, settings: PracticeSettings, version: number): 'saved' | 'stale' {
  return write(rt, (tx) => savePractice(tx, settings, version));
}

/** @param logo null removes it */
export function changeLogo(rt: Runtime, logo: Logo | null): void {
  write(rt, (tx) => saveLogo(tx, logo));
}
