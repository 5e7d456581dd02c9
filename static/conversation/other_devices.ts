import type { CallPort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { DeviceState } from '../connection/channel.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { part, setText } from '../page/page.ts';

type Devices = Pick<LocalMedia, 'wanted' | 'isOn' | 'track' | 'onChange'>;

/**
 * What the devices of either side give at this moment: a picture that stands still is explained (lesson 16).
 *
 * @param other the name of the person in the large picture
 */
export function bindOtherDevices(call: CallPort, media: Devices, other: string): Part {
  const devices = told(call, 'devices');

  function sayDevices(): void {
    devices.set({ audio: stateOf(media, 'audio'), video: stateOf(media, 'video') });
  }

  function showOther(): void {
    const { audio, video } = devices.of(call.mainSeat);
    part('stage').dataset.otherCamera = video;
    setText(part('other-devices'), deviceWords(other, { audio, video }));
  }

  devices.onChange(showOther);
  media.onChange(sayDevices);
  sayDevices();
  return {
    forget() {
      devices.forget();
      sayDevices();
    },
  };
}

function stateOf(media: Devices, kind: Kind): DeviceState {
  if (!media.wanted[kind]) return 'off';
  if (media.isOn(kind)) return 'on';
  return media.track(kind) ? 'paused' : 'none';
}

function deviceWords(other: string, { audio, video }: Record<Kind, DeviceState>): string {
  return [videoWords[video], audioWords[audio]]
    .map((words) => words.replace('NAME', () => other))
    .filter(Boolean)
    .join(' ');
}

const videoWords: Record<DeviceState, string> = {
  on: '',
  off: 'NAME hat die Kamera ausgeschaltet.',
  paused: 'Die Kamera von NAME ist angehalten.',
  none: 'NAME hat kein Bild.',
};

const audioWords: Record<DeviceState, string> = {
  on: '',
  off: 'NAME hat das Mikrofon ausgeschaltet.',
  paused: 'Das Mikrofon von NAME ist angehalten.',
  none: 'NAME hat kein Mikrofon.',
};
