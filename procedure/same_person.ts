import type { Consultation } from '../consultation/consultation.ts';
import { isEnd } from '../consultation/lifecycle.ts';
import { mergeOrder } from '../consultation/merge.ts';
import type { PatientData } from '../consultation/patient.ts';
import { isSamePerson } from '../consultation/same_person.ts';
import type { CaseIndex } from '../db/case_index.ts';
import { loadConsultation } from '../db/consultations.ts';
import { areSeparate } from '../db/separate_cases.ts';
import type { Runtime } from '../runtime.ts';

/** So many cases are opened at most: nobody can make a page slow by asking again and again in one name. */
const mostOpened = 25;

/** Cases of one name and birth date. */
export interface AlikeCases {
  /** Most likely the same person's, the last touched first. */
  same: Consultation[];
  /** Those that somebody has let stand beside this one: nothing is offered of them or taken from them. */
  apart: Consultation[];
}

/**
 * Other cases that look like the same person's, open and past, as far as the index in memory knows them.
 */
export async function casesOfSamePerson(
  rt: Pick<Runtime, 'db' | 'vault'>,
  index: CaseIndex,
  consultation: Pick<Consultation, 'id' | 'patient'>,
): Promise<AlikeCases> {
  await index.settledSoon();
  const alike = (index.alike([consultation]).get(consultation.id) ?? [])
    .slice(0, mostOpened)
    .flatMap((id) => loadConsultation(rt, id) ?? [])
    .filter((other) => isSamePerson(consultation.patient, other.patient));
  const isApart = ({ id }: Consultation) => areSeparate(rt.db, consultation.id, id);
  return { same: alike.filter((other) => !isApart(other)), apart: alike.filter(isApart) };
}

/** Open cases that are most likely this person's, who has none of this call yet; the last touched first. */
export async function openCasesOf(
  rt: Pick<Runtime, 'db' | 'vault'>,
  index: CaseIndex,
  patient: PatientData,
): Promise<Consultation[]> {
  const { same } = await casesOfSamePerson(rt, index, { id: '', patient });
  return same.filter(({ stage }) => !isEnd(stage));
}

/**
 * Which of these cases may be one with another open one, as the index knows them now: it never waits. Not
 * those that somebody has let stand beside each other.
 */
export function likelyDoubles(
  rt: Pick<Runtime, 'db' | 'vault'>,
  index: CaseIndex,
  cases: readonly Consultation[],
): Set<string> {
  const known = new Map(cases.map((one) => [one.id, one]));
  let left = mostOpened;
  const opened = (id: string) => known.get(id) ?? (left-- > 0 ? loadConsultation(rt, id) : null);
  const alike = index.alike(cases);
  const isDouble = (one: Consultation) =>
    alike.get(one.id)?.some((id) => {
      const other = opened(id);
      return other !== null && mergeOrder(one, other) !== null && !areSeparate(rt.db, one.id, other.id);
    }) === true;
  return new Set(cases.filter(isDouble).map(({ id }) => id));
}
