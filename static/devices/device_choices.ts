import { oneAtATime } from '../page/one_at_a_time.ts';
import { buttonsFor, part } from '../page/page.ts';
import type { Kind, LocalMedia } from './media.ts';

/** What is done with a loudspeaker that was chosen. */
interface Output {
  /** This browser can do it. */
  possible: boolean;
  chooseOutput(deviceId: string): void;
}

/** Fills the lists of microphones, cameras and loudspeakers, and obeys them; during the call too. */
export function bindDeviceChoices(media: LocalMedia, output: Output): void {
  const lists = [...document.querySelectorAll<HTMLSelectElement>('select[data-device]')];
  for (const list of lists) {
    list.addEventListener('change', () => {
      if (list.dataset.device === 'output') output.chooseOutput(list.value);
      else void media.chooseDevice(list.dataset.device as Kind, list.value);
    });
  }
  const refill = oneAtATime(() => fillLists(media, lists, output.possible));
  media.onChange(() => void refill());
}

/** Opens the lists where they are folded away. @returns false where a panel holds them */
export function unfoldChoices(): boolean {
  const choices = part('choices');
  const folded = choices.closest('details');
  if (!folded) return false;
  folded.open = true;
  choices.querySelector<HTMLElement>('.field:not([hidden]) select, button')?.focus();
  return true;
}

const kinds: Record<string, MediaDeviceKind> = {
  audio: 'audioinput',
  video: 'videoinput',
  output: 'audiooutput',
};

/** Names are empty until the person has allowed the devices; then there is nothing to choose yet. */
async function fillLists(media: LocalMedia, lists: HTMLSelectElement[], hasOutput: boolean): Promise<void> {
  const devices = await allDevices();
  for (const list of lists) {
    const name = list.dataset.device ?? '';
    const found = devices.filter((device) => device.kind === kinds[name] && device.label !== '');
    const field = list.closest<HTMLElement>('.field');
    if (field) field.hidden = found.length === 0 || (name === 'output' && !hasOutput);
    if (name === 'video') for (const button of buttonsFor('flip')) button.hidden = found.length < 2;
    const chosen = name === 'output' ? list.value : media.track(name as Kind)?.getSettings().deviceId;
    list.replaceChildren(
      ...found.map((device) => new Option(device.label, device.deviceId, false, device.deviceId === chosen)),
    );
  }
}

/** None where the browser does not say. */
async function allDevices(): Promise<MediaDeviceInfo[]> {
  try {
    return await navigator.mediaDevices.enumerateDevices();
  } catch {
    return [];
  }
}
