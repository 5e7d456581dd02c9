import {
  blockers,
  type Finding,
  type Verdict,
  verdictGrades,
  verdictOf,
  wayRows,
} from '../../consultation/technical_check.ts';
import type { BrowserKind } from '../devices/device_words.ts';
import { helpFor, type RowState } from './words.ts';

/** The one row of a patient for everything between this browser and the practice. */
export function wayOf(findings: readonly Finding[], browser: BrowserKind): { state: RowState; help: string } {
  const own = findings.filter(({ row }) => wayRows.includes(row));
  if (own.length < wayRows.length) return { state: 'running', help: '' };
  const verdict = verdictOf(own);
  const [first] = blockers(own);
  if (verdict === 'blocked') return { state: 'bad', help: first ? helpFor(first, browser) : '' };
  return { state: verdictGrades[verdict], help: words[verdict] };
}

const words: Record<Exclude<Verdict, 'blocked'>, string> = {
  no_way:
    'In diesem Netz finden Bild und Ton keinen Weg. Bitte versuchen Sie ein anderes Netz oder rufen Sie uns an.',
  weak: 'Ihr Internet ist langsam: Der Ton hat Vorrang, das Bild kann stocken.',
  detour: 'Ein Weg ist versperrt, ein anderer ist frei. Das genügt.',
  unproven: 'Ihr Netz sieht gut aus. Ob der Weg bis zur Praxis frei ist, zeigt sich im Gespräch.',
  limits: 'Es geht, mit kleinen Einschränkungen.',
  ready: '',
};
