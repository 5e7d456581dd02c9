/**
 * Why a device does not work. `blocked_by_system`: the operating system's privacy settings. `lost`: it was there and went.
 * `silent`: it delivers nothing but zeros (lesson 6). `unsupported`: this browser has no cameras at all (lesson 5).
 */
export type DeviceProblem =
  | 'denied'
  | 'blocked_by_system'
  | 'missing'
  | 'busy'
  | 'lost'
  | 'silent'
  | 'unsupported'
  | 'unknown';

/** What `getUserMedia` threw, in our words; old names of old browsers too (lesson 7). */
export function deviceProblem(error: unknown): DeviceProblem {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      return /system/i.test(message) ? 'blocked_by_system' : 'denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    case 'TypeError':
      return 'unsupported';
    default:
      return 'unknown';
  }
}
