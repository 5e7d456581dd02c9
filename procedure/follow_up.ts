import { Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { insertConsultation, loadConsultation, updateConsultation } from '../db/consultations.ts';
import { insertDocument, loadDocument } from '../db/documents.ts';
import { insertGdtRequest, loadGdtOrigin } from '../db/gdt_requests.ts';
import { createPatientLink } from '../db/links.ts';
import { deleteTyped } from '../db/undoable_steps.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { appointmentLetter } from '../views/mail/appointment.ts';
import { type AppointmentInput, appointmentChange, calendarPart } from './appointment.ts';
import { appointmentDetails } from './appointment_details.ts';
import { watchStep } from './keep_undo.ts';
import { queueLetter } from './letter.ts';
import { queueSms } from './queue_sms.ts';
import { actorName, nextStage, type StepInput } from './step.ts';

/**
 * A further appointment for the same patient: a new consultation that takes over the patient's data and the
 * consent with its document, sealed with a key of its own, so that each is erased for itself.
 *
 * @throws Refusal `lifecycle` when there is no accepted consent to carry over
 */
export function createFollowUp(
  rt: Runtime,
  input: Omit<StepInput, 'version'> & { appointment?: AppointmentInput | undefined },
): { id: string } {
  const result = write(rt, (tx) => {
    const origin = loadConsultation(rt, input.id, tx);
    const keepUndo = watchStep(rt, tx, { id: null, action: 'follow_up', by: input.by, typed: input.typed });
    if (!origin) throw new Refusal('not_found');
    const carriesConsent =
      origin.stage === 'completed' || origin.stage === 'no_show' || origin.stage === 'scheduled';
    if (!origin.consent || !carriesConsent) throw new Refusal('lifecycle', origin.stage);
    const id = insertConsultation(rt, tx, {
      stage: 'consented',
      source: 'follow_up',
      patient: origin.patient,
      language: origin.language,
      doctorId: origin.doctorId,
      followUpOf: origin.id,
    });
    createPatientLink(rt, tx, id);
    const gdtOrigin = loadGdtOrigin(rt, origin.id);
    // No file has become this one.
    if (gdtOrigin) insertGdtRequest(rt, tx, { consultationId: id, fingerprint: '', origin: gdtOrigin });
    const document = origin.consent.documentId ? loadDocument(rt, origin.consent.documentId, tx) : null;
    const documentId =
      document &&
      insertDocument(rt, tx, {
        consultationId: id,
        source: document.source,
        state: 'accepted',
        content: document.content,
        pages: document.pages,
      });
    const created = loadConsultation(rt, id, tx);
    if (!created) throw new Refusal('not_found');
    const consent = { ...origin.consent, documentId };
    if (input.appointment) {
      const { change, after } = appointmentChange(rt, created, input.appointment);
      updateConsultation(rt, tx, created, { ...change, consent, stage: nextStage(created, 'schedule') });
      const calendar = calendarPart(rt, tx, after, 'invitation');
      const letter = appointmentLetter(appointmentDetails(rt, after));
      queueLetter({ rt, tx, to: after }, letter, { calendar, edited: input.edited });
      queueSms({ rt, tx, to: after }, 'sms_appointment');
    } else {
      updateConsultation(rt, tx, created, { consent });
    }
    recordAudit(tx, { at: rt.now(), actor: actorName(input.by), action: 'follow_up', consultationId: id });
    // Done again after it was taken back.
    deleteTyped(tx, origin.id);
    keepUndo(id);
    return { id };
  });
  rt.outbox.wake();
  rt.hub.waitingListChanged();
  return result;
}
