/**
 * Why a device does not work. `dismissed`: the question was closed without an answer. `blocked_by_system`:
 * the operating system's privacy settings. `lost`: it was there and went. `switched`: it went, and another
 * one has taken its place. `replaced`: the chosen one is not there, another one runs. `interrupted`: the
 * system has taken it, e.g. for a phone call (lesson 3).
 * `silent`: it delivers nothing but zeros (lesson 6). `unsupported`: this browser has no cameras at all,
 * `in_app`: it belongs to another program (lesson 5), `insecure`: the page was opened without encryption.
 */
export type DeviceProblem =
  | 'denied'
  | 'dismissed'
  | 'blocked_by_system'
  | 'missing'
  | 'busy'
  | 'lost'
  | 'switched'
  | 'replaced'
  | 'interrupted'
  | 'silent'
  | 'unsupported'
  | 'in_app'
  | 'insecure'
  | 'unknown';

/** What `getUserMedia` threw, in our words; old names of old browsers too (lesson 7). */
export function deviceProblem(error: unknown): DeviceProblem {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      if (/system/i.test(message)) return 'blocked_by_system';
      return /dismissed/i.test(message) ? 'dismissed' : 'denied';
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

/** What a page of this browser cannot have, before anything is asked; null where it can. */
export function browserProblem({
  isSecureContext,
  userAgent,
  hasDevices,
}: {
  isSecureContext: boolean;
  userAgent: string;
  /** `navigator.mediaDevices` and `RTCPeerConnection` are there. */
  hasDevices: boolean;
}): DeviceProblem | null {
  if (!isSecureContext) return 'insecure';
  if (hasDevices) return null;
  return isInApp(userAgent) ? 'in_app' : 'unsupported';
}

/** Lesson 5: mail programs and social networks open links in a small browser of their own. */
function isInApp(userAgent: string): boolean {
  return (
    /FBAN|FBAV|Instagram|Line\/|GSA\/|; wv\)|Outlook|GMX|WEB\.DE|Twitter|LinkedInApp/i.test(userAgent) ||
    // A browser of iOS names itself; a window inside another program does not.
    (/iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent))
  );
}
