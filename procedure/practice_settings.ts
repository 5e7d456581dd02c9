import type { Logo, PracticeSettings } from '../consultation/practice.ts';
import { loadPractice, saveLogo, savePractice } from '../db/settings.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/**
 * What the practice says about itself.
 *
 * @param version as it was read; `stale` when somebody else has saved since
 */
export function saveSettings(rt: Runtime, settings: PracticeSettings, version: number): 'saved' | 'stale' {
  const before = loadPractice(rt.db).settings.relayOnly;
  const saved = write(rt, (tx) => savePractice(tx, settings, version));
  // Lesson 27: a conversation that runs leaves its direct way at once.
  if (saved === 'saved' && settings.relayOnly !== before) rt.hub.iceChanged();
  return saved;
}

/** @param logo null removes it */
export function changeLogo(rt: Runtime, logo: Logo | null): void {
  write(rt, (tx) => saveLogo(tx, logo));
}
