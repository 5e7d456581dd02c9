import {
  blockers,
  type Finding,
  patientRow,
  type Verdict,
  verdictGrades,
  verdictOf,
  wayRows,
} from '../../consultation/technical_check.ts';
import * as phrase from '../../languages/keys.ts';
import type { BrowserKind } from '../devices/device_words.ts';
import { type Saying, say } from '../page/say.ts';
import { helpFor, type RowState } from './words.ts';

/** The one row of a patient for everything between this browser and the practice. */
export function wayOf(findings: readonly Finding[], browser: BrowserKind): { state: RowState; help: string } {
  const own = findings.filter(({ row }) => patientRow(row) === 'way');
  if (own.length < wayRows.length) return { state: 'running', help: '' };
  const verdict = verdictOf(own);
  const [first] = blockers(own);
  if (verdict === 'blocked') return { state: 'bad', help: first ? helpFor(first, browser) : '' };
  return { state: verdictGrades[verdict], help: verdict === 'ready' ? '' : say(words[verdict]) };
}

const words: Record<Exclude<Verdict, 'blocked' | 'ready'>, Saying<null>> = {
  no_way: phrase.checkWayNone,
  weak: phrase.checkWayWeak,
  detour: phrase.checkWayDetour,
  unproven: phrase.checkWayUnproven,
  limits: phrase.checkWayLimits,
};
