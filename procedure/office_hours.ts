import {
  addDaysOff,
  type DaysOff,
  daysOffOverlap,
  mostDaysOff,
  type OfficeHours,
  type OpenHours,
  removeDaysOff,
} from '../consultation/office_hours.ts';
import { recordAudit } from '../db/audit.ts';
import type { Transaction } from '../db/database.ts';
import { loadOfficeHours, saveOfficeHours } from '../db/office_hours.ts';
import { loadPractice } from '../db/settings.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { today } from './practice_day.ts';

interface Whose {
  doctorId: string;
  /** The user who changes them. */
  by: string;
}

/** A doctor's hours with the public holidays of the practice. */
export function openHours(rt: Pick<Runtime, 'db'>, doctorId: string): OpenHours {
  const { federalState } = loadPractice(rt.db).settings;
  return { ...loadOfficeHours(rt.db, doctorId).hours, region: federalState };
}

/**
 * The hours of a week; days off stay.
 *
 * @param version as it was read; `stale` when somebody else has saved since
 */
export function changeOfficeHours(
  rt: Runtime,
  { doctorId, by }: Whose,
  { week, version }: { week: OfficeHours['week']; version: number },
): 'saved' | 'stale' {
  return write(rt, (tx) => {
    const { daysOff } = loadOfficeHours(tx, doctorId).hours;
    const saved = saveOfficeHours(tx, doctorId, { week, daysOff }, version);
    if (saved === 'saved') noteChange(rt, tx, by);
    return saved;
  });
}

/**
 * Appointments that are there stay, and nobody is written to.
 *
 * @returns `merged` where some of these days were free already, `known` where all were and nothing has
 * changed; `full` where there are more than anybody has
 */
export function takeDaysOff(
  rt: Runtime,
  { doctorId, by }: Whose,
  days: DaysOff,
): 'saved' | 'merged' | 'known' | 'full' {
  return write(rt, (tx) => {
    const { hours, version } = loadOfficeHours(tx, doctorId);
    const overlap = daysOffOverlap(hours, days);
    if (overlap === 'known') return 'known';
    const changed = addDaysOff(hours, days, today(rt));
    if (changed.daysOff.length > mostDaysOff) return 'full';
    saveOfficeHours(tx, doctorId, changed, version);
    noteChange(rt, tx, by);
    return overlap === 'some' ? 'merged' : 'saved';
  });
}

/** A second click, or a colleague's, changes nothing. */
export function giveDaysOffBack(rt: Runtime, { doctorId, by }: Whose, days: DaysOff): void {
  write(rt, (tx) => {
    const { hours, version } = loadOfficeHours(tx, doctorId);
    saveOfficeHours(tx, doctorId, removeDaysOff(hours, days, today(rt)), version);
    noteChange(rt, tx, by);
  });
}

function noteChange(rt: Runtime, tx: Transaction, by: string): void {
  recordAudit(tx, { at: rt.now(), actor: by, action: 'office_hours' });
}
