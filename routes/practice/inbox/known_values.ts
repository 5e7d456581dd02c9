import type { Context } from 'hono';
import type { PatientData } from '../../../consultation/patient.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { noteReading } from '../../../procedure/note_reading.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { staffOf } from '../acting.ts';

/**
 * What a form is filled in with: `?from=ID` names a case of the same person, and nothing personal stands in
 * the address. Empty where none is named, or it is gone. Whoever sees the data has read the case.
 */
export function knownValues(rt: Runtime, c: Context<AppEnv>): Partial<PatientData> {
  const from = c.req.query('from');
  const known = from ? loadConsultation(rt, from) : null;
  if (!known) return {};
  noteReading(rt, { actor: staffOf(c).userId, action: 'read', consultationId: known.id });
  return known.patient;
}
