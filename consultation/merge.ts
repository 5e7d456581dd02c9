import type { Consultation } from './consultation.ts';
import type { Language } from './language.ts';
import { isEnd, storedStages } from './lifecycle.ts';
import { type PatientData, type PatientField, patientFields } from './patient.ts';
import { isSamePerson } from './same_person.ts';

/**
 * Which of two cases stays when a person has asked twice, and which goes: only a request that nobody has
 * acted on goes. The one that is further on stays, else the older one. A follow-up and what it follows are
 * no doubles.
 *
 * @returns null where there is nothing to merge
 */
export function mergeOrder(
  one: Consultation,
  other: Consultation,
): { stays: Consultation; goes: Consultation } | null {
  const follows = one.followUpOf === other.id || other.followUpOf === one.id;
  if (one.id === other.id || follows || isEnd(one.stage) || isEnd(other.stage)) return null;
  if (!isSamePerson(one.patient, other.patient)) return null;
  const [stays, goes] = [one, other].toSorted(
    (a, b) => progress(b) - progress(a) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  );
  return stays && goes?.stage === 'requested' ? { stays, goes } : null;
}

function progress({ stage }: Consultation): number {
  return storedStages.indexOf(stage);
}

/** A value in which two cases of one person differ. */
export interface MergeChoice {
  field: PatientField;
  stays: string;
  goes: string;
  /** It is taken over unless somebody says otherwise: it fills a gap. */
  usual: boolean;
}

/**
 * What of the case that goes may be taken into the one that stays. An address is never the usual choice:
 * links and codes go there, and somebody else may have written it.
 *
 * @param doubtful fields of the case that goes that nobody has looked at
 */
export function mergeChoices(
  stays: PatientData,
  goes: PatientData,
  doubtful: readonly string[] = [],
): MergeChoice[] {
  return patientFields
    .filter((field) => goes[field] !== '' && goes[field] !== stays[field] && !doubtful.includes(field))
    .map((field) => ({
      field,
      stays: stays[field],
      goes: goes[field],
      usual: stays[field] === '' && field !== 'email',
    }));
}

/** What the patient reads: as in the newer request, where a language was chosen there. */
export function mergedLanguage(stays: Consultation, goes: Consultation): Language | null {
  const [newer, older] = goes.createdAt > stays.createdAt ? [goes, stays] : [stays, goes];
  return newer.language ?? older.language;
}

/** The data of the case that stays, with the chosen fields of the other one. */
export function mergedPatient(
  stays: PatientData,
  goes: PatientData,
  chosen: readonly PatientField[],
): PatientData {
  return { ...stays, ...Object.fromEntries(chosen.map((field) => [field, goes[field]])) };
}
