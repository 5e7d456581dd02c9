import type { Buffer } from 'node:buffer';
import type { PatientData } from '../consultation/patient.ts';
import { validatePatientData } from '../consultation/patient_data.ts';
import type { Actor } from '../consultation/refusal.ts';
import { gdtFingerprint, insertGdtRequest, openGdtRequest } from '../db/gdt_requests.ts';
import type { GdtOrigin, GdtRequest } from '../gdt/request.ts';
import type { Runtime } from '../runtime.ts';
import { today } from './practice_day.ts';
import { submitRequest } from './request.ts';

/**
 * S2: a request that the practice software has handed over and the practice has looked at.
 *
 * @param input.fingerprint of the file, by `gdtFingerprint`
 */
export function submitGdtRequest(
  rt: Runtime,
  input: { patient: PatientData; origin: GdtOrigin; fingerprint: string; by: Actor },
): { id: string } {
  const { patient, origin, fingerprint, by } = input;
  return submitRequest(rt, {
    patient,
    source: 'practice',
    by,
    record: (tx, consultationId) => insertGdtRequest(rt, tx, { consultationId, fingerprint, origin }),
  });
}

/**
 * A file that the practice software has laid down itself: what in it cannot be is left empty, and the
 * practice is asked for it like for anything that is missing. The same file is no second case while the first
 * is open, whenever the program dies in between.
 *
 * @throws Refusal `no_storage`
 */
export function takeGdtFile(rt: Runtime, file: Buffer, { patient, origin }: GdtRequest): 'new' | 'known' {
  const fingerprint = gdtFingerprint(rt, file);
  if (openGdtRequest(rt, fingerprint) !== null) return 'known';
  const { data, errors } = validatePatientData(patient, { today: today(rt), required: [] });
  const plausible = { ...data, ...Object.fromEntries(Object.keys(errors).map((field) => [field, ''])) };
  submitGdtRequest(rt, { patient: plausible, origin, fingerprint, by: { kind: 'system' } });
  return 'new';
}
