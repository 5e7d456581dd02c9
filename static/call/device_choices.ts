import type { Kind, LocalMedia } from './media.ts';
import { buttonsFor } from './page.ts';

/** Fills the lists of microphones, cameras and loudspeakers, and obeys them; during the call too. */
export function bindDeviceChoices(media: LocalMedia, players: HTMLMediaElement[]): void {
  const lists = [...document.querySelectorAll<HTMLSelectElement>('select[data-device]')];
  for (const list of lists) {
    list.addEventListener('change', () => {
      if (list.dataset.device === 'output')
        for (const player of players) void player.setSinkId(list.value).catch(() => {});
      else void media.choose(list.dataset.device as Kind, list.value);
    });
  }
  media.onChange(() => void fill(media, lists));
}

const kinds: Record<string, MediaDeviceKind> = {
  audio: 'audioinput',
  video: 'videoinput',
  output: 'audiooutput',
};

/** Names are empty until the person has allowed the devices; then there is nothing to choose yet. */
async function fill(media: LocalMedia, lists: HTMLSelectElement[]): Promise<void> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  for (const list of lists) {
    const name = list.dataset.device ?? '';
    const found = devices.filter((device) => device.kind === kinds[name] && device.label !== '');
    const canChoose = name !== 'output' || 'setSinkId' in HTMLMediaElement.prototype;
    const field = list.closest<HTMLElement>('.field');
    if (field) field.hidden = found.length === 0 || !canChoose;
    if (name === 'video') for (const button of buttonsFor('flip')) button.hidden = found.length < 2;
    const chosen = name === 'output' ? list.value : media.track(name as Kind)?.getSettings().deviceId;
    list.replaceChildren(
      ...found.map((device) => new Option(device.label, device.deviceId, false, device.deviceId === chosen)),
    );
  }
}
