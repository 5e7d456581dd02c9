import type { Consultation } from '../consultation/consultation.ts';
import { isSamePerson } from '../consultation/same_person.ts';
import type { CaseIndex } from '../db/case_index.ts';
import { loadConsultation } from '../db/consultations.ts';
import type { Runtime } from '../runtime.ts';

/** So many cases are opened at most: nobody can make a page slow by asking again and again in one name. */
const mostOpened = 50;

/**
 * Other cases that are most likely the same person's, open and past, the last touched first; as far as the
 * index in memory knows them.
 */
export async function casesOfSamePerson(
  rt: Pick<Runtime, 'db' | 'vault'>,
  index: CaseIndex,
  { id, patient }: Pick<Consultation, 'id' | 'patient'>,
): Promise<Consultation[]> {
  const ids = await index.bornOn(patient.birthDate);
  return ids
    .filter((other) => other !== id)
    .slice(0, mostOpened)
    .flatMap((other) => loadConsultation(rt, other) ?? [])
    .filter((other) => isSamePerson(patient, other.patient));
}
