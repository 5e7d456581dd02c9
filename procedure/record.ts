import type { Buffer } from 'node:buffer';
import type { Consultation } from '../consultation/consultation.ts';
import { type Closing, reminderDays } from '../consultation/record.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { retentionCutoff } from '../consultation/retention.ts';
import { isClosing, undoMs } from '../consultation/visit.ts';
import { recordAudit } from '../db/audit.ts';
import { loadConsultation } from '../db/consultations.ts';
import { listDocuments, loadDocument } from '../db/documents.ts';
import { loadGuests } from '../db/guests.ts';
import { countUnrecorded, loadClosing, recordHandover } from '../db/records.ts';
import { loadPractice } from '../db/settings.ts';
import { loadVisit } from '../db/visits.ts';
import { write } from '../db/write.ts';
import { recordPdf } from '../documents/record_pdf.ts';
import type { Attachment } from '../documents/tagged_pdf.ts';
import type { Runtime } from '../runtime.ts';
import { actorName } from './step.ts';

/** A consultation that has something to hand over, and what took place. */
export interface Recordable {
  consultation: Consultation & { startsAt: number };
  /** Milliseconds since the epoch; null where nobody came. */
  took: { begin: number; end: number } | null;
}

/**
 * L2: what there is for the patient's record. From the end of a visit on, also while it can still be taken
 * back, and after a missed appointment.
 *
 * @returns null where nothing has taken place yet
 */
export function recordable(rt: Runtime, id: string): Recordable | null {
  const consultation = loadConsultation(rt, id);
  if (!consultation || consultation.startsAt === null) return null;
  const { stage, startsAt } = consultation;
  const visit = loadVisit(rt, id);
  const closing = isClosing(visit);
  if (stage !== 'no_show' && stage !== 'completed' && !closing) return null;
  const begin = stage === 'no_show' ? null : (visit?.admittedAt ?? null);
  const end = closing ? (visit?.closesAt ?? 0) - undoMs : (visit?.endedAt ?? null);
  const took = begin !== null && end !== null ? { begin, end } : null;
  return { consultation: { ...consultation, startsAt }, took };
}

/** What the doctor says of a visit. */
export interface Said {
  /** What is left out stays as it was said before. */
  closing?: Closing | undefined;
  /** The doctor's own words, kept nowhere but in the document. */
  words?: string;
}

/**
 * The document for the record (L2), with the signed consent within it. It counts as handed over when it has
 * been made.
 *
 * @throws Refusal `not_found` where there is nothing to hand over yet
 */
export async function makeRecord(rt: Runtime, input: Said & { id: string; by: Actor }): Promise<Buffer> {
  const found = recordable(rt, input.id);
  if (!found) throw new Refusal('not_found');
  const pdf = await recordDocument(rt, found, input);
  handedOver(rt, input, 'record_pdf');
  return pdf;
}

/** The same as a file; nothing is written down. */
export function recordDocument(rt: Runtime, { consultation, took }: Recordable, said: Said): Promise<Buffer> {
  const { id, patient, doctorName, startsAt, consent } = consultation;
  return recordPdf({
    practice: practiceOf(rt),
    patient,
    doctorName,
    startsAt,
    visit: took && {
      ...took,
      typedName: loadVisit(rt, id)?.typedName ?? '',
      guests: loadGuests(rt, id).filter(({ admittedAt }) => admittedAt !== null),
    },
    closing: said.closing ?? loadClosing(rt, id),
    words: said.words ?? '',
    consent,
    attachments: consentsOf(rt, id),
    madeAt: rt.now(),
    timeZone: rt.config.timeZone,
  });
}

/** @param action as the history and the log name it */
export function handedOver(
  rt: Runtime,
  { id, by, closing }: Pick<Said, 'closing'> & { id: string; by: Actor },
  action: string,
): void {
  write(rt, (tx) => {
    recordHandover(rt, tx, id, closing ?? loadClosing(rt, id, tx));
    recordAudit(tx, { at: rt.now(), actor: actorName(by), action, consultationId: id });
  });
  rt.hub.waitingListChanged();
}

/** Visits that the purge erases within a week and that are in no record yet. */
export function countLeavingUnrecorded(rt: Runtime): number {
  const { retentionDays } = rt.config;
  return countUnrecorded(rt, retentionCutoff(rt.now(), Math.max(0, retentionDays - reminderDays)));
}

function practiceOf(rt: Runtime) {
  const { name, street, postcode, city, phone } = loadPractice(rt.db).settings;
  return { name, street, postcode, city, phone };
}

/** The signed forms that the practice has accepted, the newest first. */
function consentsOf(rt: Runtime, id: string): Attachment[] {
  return listDocuments(rt, id)
    .filter(({ state }) => state === 'accepted')
    .flatMap((entry, index) => {
      const document = loadDocument(rt, entry.id);
      const name = index === 0 ? 'Einwilligung.pdf' : `Einwilligung-${index + 1}.pdf`;
      const description = 'Die unterschriebene Einwilligung';
      return document
        ? [{ name, description, type: 'application/pdf', bytes: document.content, madeAt: entry.createdAt }]
        : [];
    });
}
