import { matchNames } from './name_match.ts';
import { type PatientData, type PatientField, patientFields } from './patient.ts';
import { dialled } from './search_entry.ts';

type Person = Pick<PatientData, 'firstName' | 'lastName' | 'birthDate'>;

/**
 * Whether two cases are most likely one person's: the same birth date, and names that agree. A mother and her
 * daughter, and twins, are two. It is for people to decide; nothing is ever done by it alone.
 */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.birthDate === '' || one.birthDate !== other.birthDate) return false;
  return agrees(one, other) || agrees(other, one);
}

/** One may have been typed with fewer given names than the other. */
function agrees({ firstName, lastName }: Person, other: Person): boolean {
  const whole = firstName.trim() !== '' && lastName.trim() !== '';
  return whole && matchNames(`${firstName} ${lastName}`, other) === 'match';
}

/**
 * What this case lacks and an earlier one of the same person has, the newest one's first.
 *
 * @param earlier newest first
 */
export function knownFields(own: PatientData, earlier: readonly PatientData[]): Partial<PatientData> {
  const found: Partial<PatientData> = {};
  for (const field of patientFields) {
    const value = own[field] === '' && earlier.find((data) => data[field] !== '')?.[field];
    if (value) found[field] = value;
  }
  return found;
}

/**
 * Where the person can be reached and that is told otherwise than before: then somebody else may have written
 * in this name.
 */
export function otherWays(own: PatientData, earlier: PatientData): PatientField[] {
  const same = (field: 'phone' | 'email') =>
    own[field] === '' ||
    earlier[field] === '' ||
    spelled(field, own[field]) === spelled(field, earlier[field]);
  return (['phone', 'email'] as const).filter((field) => !same(field));
}

/** `+49 208 555` and `0208555` are one number, `Erika@` and `erika@` one address. */
function spelled(field: 'phone' | 'email', value: string): string {
  return field === 'email' ? value.toLowerCase() : dialled(value);
}
