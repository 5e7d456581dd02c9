import type { Language } from '../consultation/language.ts';
import type { PatientData } from '../consultation/patient.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { insertConsultation, loadConsultation } from '../db/consultations.ts';
import type { Transaction } from '../db/database.ts';
import { createPatientLink } from '../db/links.ts';
import { needRoom } from '../db/room.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { requestReceivedLetter } from '../views/mail/request_received.ts';
import { type LetterParts, queueLetter } from './letter.ts';
import { actorName } from './step.ts';

/**
 * S2: somebody asks for a video consultation. The data has passed `validatePatientData`.
 *
 * @param input.record writes what else belongs to it, in the same transaction and before the receipt
 * @param input.receipt what the receipt carries; null for none
 * @returns the consultation's id and the token of the patient's personal link
 */
export function submitRequest(
  rt: Runtime,
  input: {
    patient: PatientData;
    source: 'form' | 'practice' | 'mail';
    /** What the patient reads, where it is known. */
    language?: Language | null;
    by: Actor;
    record?: (tx: Transaction, id: string) => void;
    receipt?: LetterParts | null;
  },
): { id: string; token: string } {
  // Who was on the phone with the practice needs no receipt.
  const { receipt = input.source === 'practice' ? null : {} } = input;
  const result = write(rt, (tx) => {
    if (input.source !== 'practice') needRoom(rt);
    const id = insertConsultation(rt, tx, {
      stage: 'requested',
      source: input.source,
      patient: input.patient,
      language: input.language ?? null,
    });
    const token = createPatientLink(rt, tx, id);
    recordAudit(tx, { at: rt.now(), actor: actorName(input.by), action: 'request', consultationId: id });
    input.record?.(tx, id);
    if (receipt) {
      const consultation = loadConsultation(rt, id, tx);
      if (!consultation) throw new Refusal('not_found');
      queueLetter({ rt, tx, to: consultation }, requestReceivedLetter({}), receipt);
    }
    return { id, token };
  });
  rt.outbox.wake();
  rt.hub.waitingListChanged();
  return result;
}
