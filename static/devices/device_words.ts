import * as phrase from '../../languages/keys.ts';
import { type Saying, say } from '../page/say.ts';
import type { Words } from '../page/words.ts';
import type { DeviceProblem } from './device_problem.ts';

/** Which browser the help is for. */
export type BrowserKind = 'firefox' | 'ios' | 'safari' | 'chromium';

export function browserKind(userAgent: string): BrowserKind {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Safari\//.test(userAgent) && !/Chrom|Edg|OPR/.test(userAgent) ? 'safari' : 'chromium';
}

/** What a message is about; `both` where camera and microphone have the same problem. */
export type DeviceName = 'audio' | 'video' | 'both';

/** Some say the same of every device. */
type AboutDevice = Saying<{ device: DeviceName }> | Saying<null>;

/** Why camera or microphone do not work, and what to do in this browser (lessons 5 to 7). */
export function deviceWords(problem: DeviceProblem, name: DeviceName, browser: BrowserKind): Words {
  const help = deviceHelp(problem, name, browser);
  return {
    title: deviceTitle(problem, name),
    help: triesAgain(problem) ? `${help} ${say(phrase.deviceAgain)}` : help,
  };
}

/** What is wrong, in a sentence. */
export function deviceTitle(problem: DeviceProblem, device: DeviceName): string {
  return say(titles[problem], { device });
}

/** What to do, without the last sentence: to try again, where `triesAgain`. */
export function deviceHelp(problem: DeviceProblem, device: DeviceName, browser: BrowserKind): string {
  switch (problem) {
    case 'denied':
      return say(allow[browser], { device });
    case 'unsupported':
      return openElsewhere(browser);
    case 'in_app':
      return `${say(phrase.deviceInAppHelp)} ${openElsewhere(browser)}`;
    default:
      return say(helps[problem], { device });
  }
}

/** Whether one more try is what helps in the end. */
export function triesAgain(problem: DeviceProblem): boolean {
  return ['denied', 'blocked_by_system', 'missing', 'busy', 'lost'].includes(problem);
}

const titles: Record<DeviceProblem, AboutDevice> = {
  denied: phrase.deviceDenied,
  dismissed: phrase.deviceDismissed,
  blocked_by_system: phrase.deviceBlocked,
  missing: phrase.deviceMissing,
  busy: phrase.deviceBusy,
  lost: phrase.deviceLost,
  switched: phrase.deviceSwitched,
  replaced: phrase.deviceReplaced,
  interrupted: phrase.deviceInterrupted,
  silent: phrase.deviceSilent,
  unsupported: phrase.deviceUnsupported,
  in_app: phrase.deviceInApp,
  insecure: phrase.deviceInsecure,
  unknown: phrase.deviceUnknown,
};

const helps: Record<Exclude<DeviceProblem, 'denied' | 'unsupported' | 'in_app'>, AboutDevice> = {
  dismissed: phrase.deviceDismissedHelp,
  blocked_by_system: phrase.deviceBlockedHelp,
  missing: phrase.deviceMissingHelp,
  busy: phrase.deviceBusyHelp,
  lost: phrase.deviceLostHelp,
  switched: phrase.deviceSwitchedHelp,
  replaced: phrase.deviceReplacedHelp,
  interrupted: phrase.deviceInterruptedHelp,
  silent: phrase.deviceSilentHelp,
  insecure: phrase.deviceInsecureHelp,
  unknown: phrase.deviceUnknownHelp,
};

const allow: Record<BrowserKind, AboutDevice> = {
  ios: phrase.deviceDeniedIos,
  safari: phrase.deviceDeniedSafari,
  firefox: phrase.deviceDeniedFirefox,
  chromium: phrase.deviceDeniedChromium,
};

/** Lesson 5: mail programs open links in a small browser of their own. */
function openElsewhere(browser: BrowserKind): string {
  return say(browser === 'ios' ? phrase.deviceElsewhereIos : phrase.deviceElsewhere);
}
