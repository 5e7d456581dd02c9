import { readDuration } from '../../../consultation/appointment.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { isEnd } from '../../../consultation/lifecycle.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { freeTimesOf } from '../../../procedure/free_times.ts';
import type { Runtime } from '../../../runtime.ts';
import {
  type AppointmentAction,
  appointmentActions,
  appointmentPlace,
} from '../../../views/practice/steps/appointment_fields.ts';
import { localParts } from '../../clock.ts';
import { oneOf } from '../../form_input.ts';

/** A case for which a time is looked for. */
export interface LookedFor {
  consultation: Consultation;
  step: AppointmentAction;
  durationMinutes: number;
}

/**
 * @param query.step as the address says it; else the one that the case's stage leads to
 * @param query.duration as it stands in the form; else as long as the case's appointment is
 * @returns null where there is no such case
 */
export function lookedFor(
  rt: Runtime,
  id: string,
  query: { step?: string | undefined; duration?: string | undefined },
): LookedFor | null {
  const consultation = loadConsultation(rt, id);
  if (!consultation) return null;
  const { stage, durationMinutes } = consultation;
  const natural = stage === 'requested' ? 'accept' : isEnd(stage) ? 'follow-up' : 'schedule';
  return {
    consultation,
    step: oneOf(query.step ?? '', appointmentActions) ?? natural,
    durationMinutes: readDuration(query.duration) ?? durationMinutes ?? 15,
  };
}

/**
 * At which times of a day what is looked for may begin, with the way to the form that sets it.
 *
 * @param from the day's first moment; `until` its last
 */
export function freeRows(
  rt: Runtime,
  { consultation, step, durationMinutes }: LookedFor,
  { doctorId, from, until }: { doctorId: string; from: number; until: number },
): Map<string, string> {
  const exceptId = step === 'follow-up' ? null : consultation.id;
  const found = freeTimesOf(rt, { doctorId, exceptId, durationMinutes }, { from, until }).map(
    (at): [string, string] => {
      const { date: day, time } = localParts(rt, at);
      const query = new URLSearchParams({
        step,
        date: day,
        time,
        duration: String(durationMinutes),
        doctor: doctorId,
      });
      return [time, `/practice/consultations/${consultation.id}?${query}${appointmentPlace(step)}`];
    },
  );
  return new Map(found);
}
