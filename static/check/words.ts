import {
  blockers,
  type Finding,
  type Grade,
  gradeOf,
  patientRow,
  type Verdict,
  verdictOf,
} from '../../consultation/technical_check.ts';
import * as phrase from '../../languages/keys.ts';
import type { DeviceProblem } from '../devices/device_problem.ts';
import { type BrowserKind, deviceWords } from '../devices/device_words.ts';
import { listOf, type Saying, say } from '../page/say.ts';

/** What a row shows besides its colour. */
export type RowState = Grade | 'open' | 'running';

/** Never by colour alone. */
export const stateWords: Record<RowState, { label: Saying<null>; tone: 'ok' | 'wait' | 'error' | 'quiet' }> =
  {
    good: { label: phrase.checkGood, tone: 'ok' },
    fair: { label: phrase.checkFair, tone: 'wait' },
    bad: { label: phrase.checkBad, tone: 'error' },
    skipped: { label: phrase.checkSkipped, tone: 'quiet' },
    open: { label: phrase.checkOpen, tone: 'quiet' },
    running: { label: phrase.checkRunning, tone: 'quiet' },
  };

/** What helps, in this browser; empty where nothing needs to be said. */
export function helpFor(finding: Finding, browser: BrowserKind): string {
  const { row, reason } = finding;
  switch (row) {
    case 'browser':
      return sayIfAny(browserHelp[reason]);
    case 'camera':
      return deviceHelp('video', reason, browser);
    case 'microphone':
      return reason === 'unheard' ? say(phrase.checkSilence) : deviceHelp('audio', reason, browser);
    case 'speaker':
      return sayIfAny(speakerHelp[reason]);
    case 'server':
      return serverHelp(finding, browser);
    case 'websocket':
      return socketHelp(finding, browser);
    case 'direct':
      return reason === 'no_connection' ? say(phrase.checkNotDirect, { browser }) : say(directHelp[reason]);
    case 'video':
      return say(videoHelp[reason]);
    case 'relay-udp':
    case 'relay-tcp':
      return reason === 'unreachable' ? say(relayUnreachable[row]) : sayIfAny(relayHelp[reason]);
    case 'bandwidth-up':
    case 'bandwidth-down':
      return bandwidthHelp(finding);
  }
}

/** One sentence for all rows. */
export function summary(findings: readonly Finding[]): string {
  const verdict = verdictOf(findings);
  if (verdict !== 'blocked') return say(summaries[verdict]);
  const rows = new Set(blockers(findings).map(({ row }) => patientRow(row)));
  const names = [...rows].map((row) => say(phrase.checkName, { row }));
  return say(phrase.checkBlocked, { rows: listOf(names) });
}

/** What stands above all rows; nothing is called good while the person has not said if there is sound. */
export function resultWords(findings: readonly Finding[]): string {
  if (findings.some(({ row }) => row === 'speaker')) return summary(findings);
  return verdictOf(findings) === 'ready'
    ? say(phrase.checkAlmost)
    : say(phrase.checkUnanswered, { result: summary(findings) });
}

const summaries: Record<Exclude<Verdict, 'blocked'>, Saying<null>> = {
  no_way: phrase.checkNoWay,
  weak: phrase.checkWeak,
  detour: phrase.checkDetour,
  unproven: phrase.checkUnproven,
  limits: phrase.checkLimits,
  ready: phrase.checkReady,
};

const browserHelp = {
  ok: null,
  insecure: phrase.checkInsecure,
  unsupported: phrase.checkUnsupported,
} as const;

const speakerHelp = {
  ok: null,
  unheard: phrase.checkUnheard,
  unanswered: phrase.checkTones,
} as const;

const directHelp = {
  ok: phrase.checkDirect,
  no_udp: phrase.checkNoUdp,
  unsupported: phrase.checkUnsupported,
  not_wanted: phrase.checkNotWanted,
} as const;

const videoHelp = {
  ok: phrase.checkPicture,
  no_picture: phrase.checkNoPicture,
  no_camera: phrase.checkNoCamera,
  no_connection: phrase.checkNoConnection,
} as const;

const relayHelp = {
  ok: null,
  not_set_up: phrase.checkNoRelay,
  not_this_way: phrase.checkNotThisWay,
  no_passage: phrase.checkNoPassage,
  too_many: phrase.checkTooMany,
  not_asked: phrase.checkNotAsked,
} as const;

const relayUnreachable = {
  'relay-udp': phrase.checkNoWayUdp,
  'relay-tcp': phrase.checkNoWayTcp,
} as const;

function sayIfAny(words: Saying<null> | null): string {
  return words === null ? '' : say(words);
}

function deviceHelp(name: 'audio' | 'video', reason: 'ok' | DeviceProblem, browser: BrowserKind): string {
  return reason === 'ok' ? '' : deviceWords(reason, name, browser).help;
}

function serverHelp({ reason, value }: Finding & { row: 'server' }, browser: BrowserKind): string {
  if (reason === 'unreachable') return say(phrase.checkUnreachable, { browser });
  return gradeOf({ row: 'server', reason, value }) === 'fair' ? say(phrase.checkSlow) : answered(value);
}

function socketHelp({ reason, value }: Finding & { row: 'websocket' }, browser: BrowserKind): string {
  switch (reason) {
    case 'ok':
      return gradeOf({ row: 'websocket', reason, value }) === 'fair'
        ? say(phrase.checkSlowAnswers)
        : answered(value);
    case 'too_many':
      return say(phrase.checkTooMany);
    case 'refused':
    case 'no_echo':
      return say(phrase.checkRefused, { browser });
  }
}

function answered(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : say(phrase.checkAnswered, { milliseconds });
}

/**
 * Both ends are here: what goes out comes back, so neither direction can be told apart from the other for
 * sure, and the words say so where it is not good.
 */
function bandwidthHelp(finding: Finding & { row: 'bandwidth-up' | 'bandwidth-down' }): string {
  const { reason, value = 0 } = finding;
  if (reason === 'no_relay') return say(phrase.checkNotMeasured);
  if (reason === 'interrupted') return say(phrase.checkMeasureBroken);
  return say(phrase.checkBandwidth, { grade: gradeOf(finding), value });
}
