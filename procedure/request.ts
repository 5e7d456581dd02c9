import type { PatientData } from '../consultation/patient.ts';
import { recordAudit } from '../db/audit.ts';
import { insertConsultation, loadConsultation } from '../db/consultations.ts';
import { createPatientLink } from '../db/links.ts';
import type { Runtime } from '../runtime.ts';
import { requestReceivedMail } from '../views/mail/request_received.ts';
import { queueLetter } from './letter.ts';
import { type Actor, Refusal } from './refusal.ts';
import { actorName } from './step.ts';
import { write } from './write.ts';

/**
 * S2: somebody asks for a video consultation. The data has passed `validatePatientData`.
 *
 * @returns the consultation's id and the token of the patient's personal link
 */
export function submitRequest(
  rt: Runtime,
  input: { patient: PatientData; source: 'form' | 'practice' | 'mail'; by: Actor },
): { id: string; token: string } {
  const result = write(rt, (tx) => {
    const id = insertConsultation(rt, tx, {
      stage: 'requested',
      source: input.source,
      patient: input.patient,
    });
    const token = createPatientLink(rt, tx, id);
    recordAudit(tx, { at: rt.now(), actor: actorName(input.by), action: 'request', consultationId: id });
    // Who was on the phone with the practice needs no receipt.
    if (input.source !== 'practice') {
      const consultation = loadConsultation(rt, id, tx);
      if (!consultation) throw new Refusal('not_found');
      queueLetter(rt, tx, consultation, 'request_received', requestReceivedMail);
    }
    return { id, token };
  });
  rt.outbox.wake();
  rt.hub.waitingListChanged();
  return result;
}
