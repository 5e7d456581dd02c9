import * as phrase from '../../languages/keys.ts';
import type { DeviceState } from '../connection/channel.ts';
import { type Saying, say } from '../page/say.ts';
import type { DeviceProblem } from './device_problem.ts';
import type { Kind, LocalMedia } from './media.ts';

/** What a device is at this moment, as its own person is told. `asking`: the browser has not answered yet. */
export type OwnState = DeviceState | 'asking';

export type Devices = Pick<LocalMedia, 'wanted' | 'problems' | 'isOn' | 'track'>;

/** The one rule for the key, the own picture, the hints, and what the other page is told. */
export function ownState(media: Devices, kind: Kind): OwnState {
  if (!media.wanted[kind]) return 'off';
  if (media.isOn(kind)) return 'on';
  if (media.track(kind)) return 'paused';
  const problem = media.problems[kind];
  return problem ? (states[problem] ?? 'none') : 'asking';
}

const states: Partial<Record<DeviceProblem, DeviceState>> = {
  denied: 'denied',
  dismissed: 'denied',
  blocked_by_system: 'denied',
  missing: 'missing',
  lost: 'missing',
  busy: 'busy',
};

/** It is wanted and gives nothing, and switching changes nothing: what helps is help. */
export function isStuck(state: OwnState): boolean {
  return state === 'denied' || state === 'missing' || state === 'busy' || state === 'none';
}

/** In the small line of its key. */
export function keyWord(state: OwnState): string {
  if (state === 'on') return '';
  return state === 'asking' ? '…' : say(keyPhrases[state]);
}

const keyPhrases: Record<Exclude<OwnState, 'on' | 'asking'>, Saying<null>> = {
  off: phrase.keyOff,
  paused: phrase.keyPaused,
  denied: phrase.keyDenied,
  missing: phrase.keyMissing,
  busy: phrase.keyBusy,
  none: phrase.keyNone,
};
