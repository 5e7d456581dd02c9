import * as phrase from '../../languages/keys.ts';
import type { CallPort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { DeviceState } from '../connection/channel.ts';
import { type Devices, ownState } from '../devices/device_state.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { tell } from '../page/announce.ts';
import { part } from '../page/page.ts';
import { say } from '../page/say.ts';

/** A page that begins or ends gives nothing for a moment, and nothing is wrong: only what lasts is said. */
const patienceMs = 4000;

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
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** They have given nothing for longer than that. */
  let lasts = false;

  function sayDevices(): void {
    devices.set({ audio: stateOf(media, 'audio'), video: stateOf(media, 'video') });
  }

  function showOther(): void {
    const given = devices.of(call.mainSeat);
    part('stage').dataset.otherCamera = given.video;
    wait(given.audio === 'none' || given.video === 'none');
    tell(part('other-devices'), otherWords(other, lasts ? given : certain(given)));
  }

  function wait(isNone: boolean): void {
    if (isNone && !lasts)
      waiting ??= setTimeout(() => {
        lasts = true;
        showOther();
      }, patienceMs);
    if (isNone) return;
    clearTimeout(waiting);
    waiting = undefined;
    lasts = false;
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
  if (audio === video && isSaidOnce(audio)) return say(phrase.otherBoth, { state: audio, name: other });
  return [
    video !== 'on' && say(phrase.otherVideo, { state: video, name: other }),
    audio !== 'on' && say(phrase.otherAudio, { state: audio, name: other }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Without what may be there in a moment. */
function certain({ audio, video }: Record<Kind, DeviceState>): Record<Kind, DeviceState> {
  return { audio: audio === 'none' ? 'on' : audio, video: video === 'none' ? 'on' : video };
}

/** What a person does to each device is said of each. */
function isSaidOnce(state: DeviceState): boolean {
  return state === 'none' || state === 'denied' || state === 'missing' || state === 'busy';
}
