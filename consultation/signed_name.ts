import type { Consultation } from './consultation.ts';
import { matchNames, type NameMatch } from './name_match.ts';

/**
 * How the name under a consent agrees with the one on the appointment, by the waiting room's rule (S3a, S5).
 *
 * @returns null where no name was typed: nothing is signed, or it is on paper and somebody must read it
 */
export function signedNameMatch({
  consent,
  patient,
}: Pick<Consultation, 'consent' | 'patient'>): NameMatch | null {
  return consent?.how === 'screen' ? matchNames(consent.typedName, patient) : null;
}
