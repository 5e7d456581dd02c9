import type { ConsultationAction } from './actions.ts';
import type { Consultation } from './consultation.ts';
import { isEnd, type LifecycleEvent, transition } from './lifecycle.ts';

/** What decides which steps the page offers; the procedure checks each again. */
export interface StepView {
  consultation: Consultation;
  viewer: { userId: string; isDoctor: boolean };
  /** The visit of this consultation is running. */
  inCall: boolean;
  now: number;
}

/** The steps that are possible now, so that no page offers what the server would refuse. */
export function possibleSteps({ consultation, viewer, inCall, now }: StepView): Set<ConsultationAction> {
  const { stage, startsAt, patient } = consultation;
  const may = (type: LifecycleEvent['type']) =>
    transition({ stage, hasAppointment: startsAt !== null }, { type }).ok;
  const open = !isEnd(stage);
  const hasConsentToCarry =
    consultation.consent !== null && ['completed', 'no_show', 'scheduled'].includes(stage);
  const steps: Record<ConsultationAction, boolean> = {
    accept: may('accept'),
    decline: may('decline'),
    ask: stage === 'requested' && patient.email !== '',
    data: open,
    reading: stage === 'requested',
    'consent/accept': may('accept_consent'),
    'consent/reject': may('reject_consent') && !inCall,
    'consent/upload': may('sign'),
    schedule: may('schedule') && !inCall,
    cancel: may('cancel') && !inCall,
    'no-show': may('nobody_came') && !inCall && startsAt !== null && startsAt <= now,
    answer: patient.email !== '',
    'follow-up': hasConsentToCarry,
    'hand-over': open && !inCall && startsAt !== null,
    'take-over':
      open && !inCall && viewer.isDoctor && startsAt !== null && consultation.doctorId !== viewer.userId,
  };
  return new Set((Object.keys(steps) as ConsultationAction[]).filter((step) => steps[step]));
}
