import type { CallPort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { DeviceState } from '../connection/channel.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { part, setText } from '../page/page.ts';

type Devices = Pick<LocalMedia, 'wanted' | 'isOn' | 'track' | 'onChange'>;

/**
 * What the devices of either side give at this moment: a picture that stands still is explained (lesson 16).
 */
export function bindOtherDevices(call: CallPort, media: Devices): Part {
  const devices = told(call, 'devices');

  function sayDevices(): void {
    devices.set({ audio: stateOf(media, 'audio'), video: stateOf(media, 'video') });
  }

  function showOther(): void {
    const { audio, video } = devices.of(call.mainSeat);
    part('stage').dataset.otherCamera = video;
    setText(part('other-devices'), [videoWords[video], audioWords[audio]].filter(Boolean).join(' '));
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

const videoWords: Record<DeviceState, string> = {
  on: '',
  off: 'Kamera der anderen Seite ist aus.',
  paused: 'Kamera der anderen Seite ist angehalten.',
  none: 'Die andere Seite hat kein Bild.',
};

const audioWords: Record<DeviceState, string> = {
  on: '',
  off: 'Mikrofon der anderen Seite ist aus.',
  paused: 'Mikrofon der anderen Seite ist angehalten.',
  none: 'Die andere Seite hat kein Mikrofon.',
};
