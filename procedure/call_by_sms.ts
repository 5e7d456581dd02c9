import { coversSms } from '../consultation/consent_text.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { minute } from '../consultation/durations.ts';
import { mobileNumber } from '../consultation/mobile_number.ts';
import { Refusal } from '../consultation/refusal.ts';
import { lastWrittenAt } from '../db/mails.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { visitAccess } from './arrive.ts';
import { queueSms } from './queue_sms.ts';
import { type StepInput, takeStep } from './step.ts';

/** Who has been called is given time to come; a second click in it changes nothing. */
const pauseMs = 2 * minute;
/** A call that comes later calls nobody. */
const sensibleMs = 10 * minute;

/**
 * Whether this doctor can call this patient by text message now: the door is open, nobody is in the visit,
 * there is a provider and a mobile number, and the patient has agreed to a text that speaks of it.
 */
export function mayCallBySms(rt: Runtime, consultation: Consultation, doctorId: string): boolean {
  return (
    rt.config.sms !== null &&
    consultation.doctorId === doctorId &&
    mobileNumber(consultation.patient.phone) !== null &&
    coversSms(consultation.consent) &&
    visitAccess(rt, consultation) === 'open' &&
    !wasCalled(rt, consultation.id) &&
    !loadVisit(rt, consultation.id)?.admittedAt
  );
}

/**
 * "Es geht los": the doctor calls the patient by text message, with link and code.
 *
 * @throws Refusal `not_allowed` for anybody but the appointment's doctor, `no_sms` where it is not possible
 */
export function callBySms(rt: Runtime, input: StepInput): void {
  if (wasCalled(rt, input.id)) return;
  takeStep(rt, input, { action: 'call_sms', event: null }, ({ tx, before }) => {
    const { by } = input;
    if (by.kind !== 'staff' || by.id !== before.doctorId) throw new Refusal('not_allowed');
    if (!mayCallBySms(rt, before, by.id)) throw new Refusal('no_sms');
    queueSms({ rt, tx, to: before }, 'sms_call', { expiresAt: rt.now() + sensibleMs });
    return {};
  });
}

function wasCalled(rt: Runtime, id: string): boolean {
  const at = lastWrittenAt(rt.db, id, 'sms_call');
  // A time to come is that of a clock which has been set back since.
  return at !== null && at <= rt.now() && rt.now() - at < pauseMs;
}
