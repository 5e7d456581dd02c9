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
  const before = loadPractice(rt.db);
  const saved = write(rt, (tx) => {
    const answer = savePractice(tx, settings, version);
    if (answer === 'saved') for (const { id, name } of renamed) renameDoctor(tx, id, name);
    return answer;
  });
  if (saved === 'stale') return saved;
  remember(rt, before);
  // Lesson 27: a conversation that runs leaves its direct way at once.
  if (settings.relayOnly !== before.settings.relayOnly) rt.hub.iceChanged();
  return saved;
}

/** What was saved before the last changes, by version: for windows that were open then. */
const earlier = new WeakMap<Runtime['db'], Map<number, PracticeSettings>>();
const mostEarlier = 20;

function remember(
  rt: Pick<Runtime, 'db'>,
  { version, settings }: { version: number; settings: PracticeSettings },
): void {
  const known = earlier.get(rt.db) ?? new Map<number, PracticeSettings>();
  earlier.set(rt.db, known.set(version, settings));
  const [oldest] = known.keys();
  if (known.size > mostEarlier && oldest !== undefined) known.delete(oldest);
}

/**
 * What somebody has typed, over what a colleague has saved meanwhile: only what was changed in this window
 * stands against the other's.
 *
 * @param version that the window was made from; where it is not known any more, all of it was typed
 */
export function overSaved(
  rt: Pick<Runtime, 'db'>,
  typed: PracticeSettings,
  version: number,
): PracticeSettings {
  const base = earlier.get(rt.db)?.get(version);
  if (!base) return typed;
  const names = Object.keys(typed) as (keyof PracticeSettings)[];
  const { settings } = loadPractice(rt.db);
  return {
    ...typed,
    ...Object.fromEntries(
      names.filter((name) => typed[name] === base[name]).map((name) => [name, settings[name]]),
    ),
  };
}

/** @param logo null removes it */
export function changeLogo(rt: Runtime, logo: Logo | null): void {
  write(rt, (tx) => saveLogo(tx, logo));
}
