import type { DeviceState } from '../connection/channel.ts';
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
export const keyWords: Record<OwnState, string> = {
  on: '',
  off: 'aus',
  paused: 'Pause',
  denied: 'gesperrt',
  missing: 'fehlt',
  busy: 'belegt',
  none: 'geht nicht',
  asking: '…',
};
