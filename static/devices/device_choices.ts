import { oneAtATime } from '../page/one_at_a_time.ts';
import { buttonsFor, part } from '../page/page.ts';
import { allDevices, type Kind, type LocalMedia } from './media.ts';

/** What is done with a loudspeaker that was chosen. */
interface Output {
  /** This browser can do it. */
  possible: boolean;
  chooseOutput(deviceId: string): void;
}

/** Fills the lists of microphones, cameras and loudspeakers, and obeys them; during the call too. */
export function bindDeviceChoices(media: LocalMedia, output: Output): void {
  const lists = [...document.querySelectorAll<HTMLSelectElement>('select[data-device]')];
  let heardOn = media.memory?.read().output ?? '';
  if (heardOn) output.chooseOutput(heardOn);
  for (const list of lists) {
    list.addEventListener('change', () => {
      if (list.dataset.device === 'output') {
        heardOn = list.value;
        output.chooseOutput(heardOn);
        media.memory?.keep({ output: heardOn });
      } else void media.chooseDevice(list.dataset.device as Kind, list.value);
    });
  }
  const refill = oneAtATime(() => fillLists(media, lists, output.possible ? heardOn : null));
  media.onChange(() => void refill());
  // The inbox has asked for them before this page was there.
  void refill();
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

/**
 * Names are empty until the person has allowed the devices; then there is nothing to choose yet.
 *
 * @param heardOn the chosen loudspeaker; null where this browser has one only
 */
async function fillLists(
  media: LocalMedia,
  lists: HTMLSelectElement[],
  heardOn: string | null,
): Promise<void> {
  const devices = await allDevices();
  for (const list of lists) {
    const name = list.dataset.device ?? '';
    const found = devices.filter((device) => device.kind === kinds[name] && device.label !== '');
    const field = list.closest<HTMLElement>('.field');
    if (field) field.hidden = found.length === 0 || (name === 'output' && heardOn === null);
    if (name === 'video') for (const button of buttonsFor('flip')) button.hidden = found.length < 2;
    const chosen = name === 'output' ? heardOn : media.inUse(name as Kind);
    list.replaceChildren(...found.map((device) => new Option(device.label, device.deviceId)));
    const index = found.findIndex(({ deviceId }) => deviceId === chosen);
    // The list says what runs: nothing where no camera does; a loudspeaker that is gone is the system's own.
    list.selectedIndex = name === 'output' ? Math.max(0, index) : index;
  }
}
