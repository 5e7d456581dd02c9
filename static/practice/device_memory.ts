import type { DeviceChoice, DeviceMemory } from '../devices/media.ts';
import { mostLoudness } from '../devices/player.ts';
import { withStorage } from '../page/storage.ts';

/**
 * The microphone, camera, loudspeaker and volume that this account has chosen at this desk (lesson 33). It
 * stays in the browser, because a device's name means something only here: every browser and every site gives
 * it another one. Two accounts at one desk do not share it.
 *
 * @returns null where nobody is signed in
 */
export function deviceMemory(): DeviceMemory | null {
  const { account } = document.body.dataset;
  if (!account) return null;
  const key = `sprechzimmer.devices.${account}`;
  const read = () => checked(withStorage('localStorage', (kept) => JSON.parse(kept.getItem(key) ?? '{}')));
  return {
    read,
    keep: (choice) =>
      void withStorage('localStorage', (kept) => kept.setItem(key, JSON.stringify({ ...read(), ...choice }))),
  };
}

/** Whatever stands there: only what is a device's name or a volume counts. */
function checked(kept: unknown): DeviceChoice {
  const found = new Map(Object.entries(kept ?? {}));
  const choice: DeviceChoice = {};
  for (const name of ['audio', 'video', 'output'] as const) {
    const id: unknown = found.get(name);
    if (typeof id === 'string') choice[name] = id;
  }
  const volume: unknown = found.get('volume');
  if (typeof volume === 'number' && volume >= 0 && volume <= mostLoudness) choice.volume = volume;
  return choice;
}
