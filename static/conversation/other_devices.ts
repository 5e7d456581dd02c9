import type { CallPort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { DeviceState } from '../connection/channel.ts';
import { type Devices, ownState } from '../devices/device_state.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { part, setText } from '../page/page.ts';

/**
 * What the devices of either side give at this moment: a picture that stands still is explained (lesson 16).
 *
 * @param other the name of the person in the large picture
 */
export function bindOtherDevices(
  call: CallPort,
  media: Devices & Pick<LocalMedia, 'onChange'>,
  other: string,
): Part {
  const devices = told(call, 'devices');

  function sayDevices(): void {
    devices.set({ audio: stateOf(media, 'audio'), video: stateOf(media, 'video') });
  }

  function showOther(): void {
    const { audio, video } = devices.of(call.mainSeat);
    part('stage').dataset.otherCamera = video;
    setText(part('other-devices'), otherWords(other, { audio, video }));
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

/** What the other page is told. */
export function stateOf(media: Devices, kind: Kind): DeviceState {
  const state = ownState(media, kind);
  return state === 'asking' ? 'none' : state;
}

/** What is said of the other person's devices; empty where both give something. */
export function otherWords(other: string, { audio, video }: Record<Kind, DeviceState>): string {
  const both = audio === video ? bothWords[audio] : undefined;
  return (both ? [both] : [videoWords[video], audioWords[audio]])
    .map((words) => words.replace('NAME', () => other))
    .filter(Boolean)
    .join(' ');
}

const videoWords: Record<DeviceState, string> = {
  on: '',
  off: 'NAME hat die Kamera ausgeschaltet.',
  paused: 'Die Kamera von NAME ist angehalten.',
  none: 'Von NAME kommt kein Bild.',
  denied: 'NAME hat die Kamera nicht freigegeben.',
  missing: 'NAME hat keine Kamera.',
  busy: 'Die Kamera von NAME ist durch ein anderes Programm belegt.',
};

const audioWords: Record<DeviceState, string> = {
  on: '',
  off: 'NAME hat das Mikrofon ausgeschaltet.',
  paused: 'Das Mikrofon von NAME ist angehalten.',
  none: 'Von NAME kommt kein Ton.',
  denied: 'NAME hat das Mikrofon nicht freigegeben.',
  missing: 'NAME hat kein Mikrofon.',
  busy: 'Das Mikrofon von NAME ist durch ein anderes Programm belegt.',
};

const bothWords: Partial<Record<DeviceState, string>> = {
  none: 'Von NAME kommen weder Bild noch Ton.',
  denied: 'NAME hat Kamera und Mikrofon nicht freigegeben.',
  missing: 'NAME hat weder Kamera noch Mikrofon.',
  busy: 'Kamera und Mikrofon von NAME sind durch ein anderes Programm belegt.',
};
