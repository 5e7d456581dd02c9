import { insurers } from '../consultation/insurers.ts';
import { listOpen } from '../db/inbox.ts';
import type { Runtime } from '../runtime.ts';

/** In so many open cases it is looked which insurers the practice's patients have. */
const looked = 30;

/**
 * The names to choose from: those of the cases touched last come first. None is filled in by itself, because
 * the last patient's insurer says nothing of the next one's.
 */
export function suggestedInsurers(rt: Pick<Runtime, 'db' | 'vault'>): string[] {
  const recent = listOpen(rt, looked).map(({ patient }) => patient.insurer);
  return [...new Set([...recent, ...insurers])].filter((name) => name !== '');
}
