import type { Consultation } from './consultation.ts';
import { matchNames } from './name_match.ts';

/*
 * „Jetzt verbinden“: the patient is on the phone with the practice, which knows the voice and reads the
 * dial-in code out. The consent comes at the door of the waiting room, before anything else (S3a, P12).
 */

/** Whether this visit's code opens the consent, too: elsewhere that takes the personal link (P2). */
export function signsAtTheDoor({ source, stage }: Pick<Consultation, 'source' | 'stage'>): boolean {
  return source === 'phone' && stage === 'consent_pending';
}

/**
 * A signature on the screen in the very name that the practice has just typed needs nobody to look at it
 * first; any other name waits for the practice, as everywhere.
 */
export function isAcceptedAtOnce(
  { source, patient }: Pick<Consultation, 'source' | 'patient'>,
  typedName: string,
): boolean {
  return source === 'phone' && matchNames(typedName, patient) === 'match';
}
