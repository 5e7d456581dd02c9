import type { NameMatch } from '../../consultation/name_match.ts';
import type { Tone } from '../components/notice.ts';

/** How the typed name agrees with the one on the appointment (S5): a hint, never a decision. */
export const matchWords: Record<NameMatch, { label: string; kind: Tone }> = {
  match: { label: 'Name stimmt', kind: 'ok' },
  similar: { label: 'Name ähnlich – bitte nachfragen', kind: 'wait' },
  different: { label: 'Name weicht ab – bitte nachfragen', kind: 'error' },
};
