import type { Logo, PracticeSettings } from '../consultation/practice.ts';
import { loadPractice, saveLogo, savePractice } from '../db/settings.ts';
import { renameDoctor } from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/**
 * What the practice says about itself.
 *
 * @param version as it was read; `stale` when somebody else has saved since, and nothing is saved
 * @param renamed P3: doctors with the name that patients read from now on
 */
export function saveSettings(
  rt: Runtime,
  settings: PracticeSettings,
  { version, renamed = [] }: { version: number; renamed?: readonly { id: string; name: string }[] },
): 'saved' | 'stale' {
  const before = loadPractice(rt.db).settings.relayOnly;
  const saved = write(rt, (tx) => {
    const answer = savePractice(tx, settings, version);
    if (answer === 'saved') for (const { id, name } of renamed) renameDoctor(tx, id, name);
    return answer;
  });
  // Lesson 27: a conversation that runs leaves its direct way at once.
  if (saved === 'saved' && settings.relayOnly !== before) rt.hub.iceChanged();
  return saved;
}

/** @param logo null removes it */
export function changeLogo(rt: Runtime, logo: Logo | null): void {
  write(rt, (tx) => saveLogo(tx, logo));
}
