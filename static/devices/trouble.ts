import * as phrase from '../../languages/keys.ts';
import { say } from '../page/say.ts';
import type { Words } from '../page/words.ts';
import type { DeviceProblem } from './device_problem.ts';
import { type Devices, ownState } from './device_state.ts';
import { type BrowserKind, type DeviceName, deviceHelp, deviceTitle, triesAgain } from './device_words.ts';
import type { Kind } from './media.ts';

/** What is wrong with the devices of this page. */
export interface Trouble {
  /** One for both devices, or one for each; the microphone first. */
  parts: readonly { problem: DeviceProblem; name: DeviceName }[];
  /** The other side does not hear, does not see, because of it. */
  unheard: boolean;
  unseen: boolean;
  /** What the other side gets at this moment, trouble or not. */
  heard: boolean;
  seen: boolean;
}

/** @param silent the microphone runs and gives nothing but zeros (lesson 6) */
export function findTrouble(media: Devices, silent: boolean): Trouble | null {
  const problemOf = (kind: Kind) =>
    media.wanted[kind]
      ? // Lesson 3: the system has taken the device, though the track says that it lives.
        (media.problems[kind] ?? (media.track(kind)?.muted ? 'interrupted' : null))
      : null;
  const [audio, video] = [problemOf('audio'), problemOf('video')];
  const all = [
    audio && { problem: audio, name: 'audio' as const },
    video && { problem: video, name: 'video' as const },
  ];
  const found = all.filter((part) => part !== null);
  const serious = found.filter(({ problem }) => !runs(problem));
  const of = (name: Kind) => serious.some((part) => part.name === name);
  const quiet = silent && found.length === 0;
  if (found.length === 0 && !quiet) return null;
  return {
    parts: quiet
      ? [{ problem: 'silent', name: 'audio' }]
      : audio !== null && audio === video
        ? [{ problem: audio, name: 'both' }]
        : serious.length > 0
          ? serious
          : found,
    unheard: of('audio') || quiet,
    unseen: of('video'),
    heard: ownState(media, 'audio') === 'on' && !silent,
    seen: ownState(media, 'video') === 'on',
  };
}

/** Another device has taken over. */
function runs(problem: DeviceProblem): boolean {
  return problem === 'switched' || problem === 'replaced';
}

/**
 * Why, and what to do.
 *
 * @param drawn the way to allow it is drawn above: the words need not say it again
 */
export function troubleWords({ parts }: Trouble, browser: BrowserKind, drawn: boolean): Words {
  const said = parts.filter(({ problem }) => !(drawn && problem === 'denied'));
  const helps = said.map(({ problem, name }) => deviceHelp(problem, name, browser));
  // Said once, at the end.
  if (parts.some(({ problem }) => triesAgain(problem))) helps.push(say(phrase.deviceAgain));
  return {
    title: parts.map(({ problem, name }) => deviceTitle(problem, name)).join(' '),
    help: helps.join(' '),
  };
}

/** Lesson 7: one may go on without. */
export function withoutWords({ parts, unheard, unseen, heard, seen }: Trouble): string {
  if (!(unheard || unseen) || parts[0]?.problem === 'silent') return '';
  return say(phrase.deviceWithout, { left: heard ? 'heard' : seen ? 'seen' : 'nothing' });
}
