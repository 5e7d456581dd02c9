import type { Buffer } from 'node:buffer';
import type { ConsentRecord } from '../consultation/consultation.ts';
import { isAcceptedAtOnce } from '../consultation/on_the_phone.ts';
import { Refusal } from '../consultation/refusal.ts';
import { loadConsultation } from '../db/consultations.ts';
import type { Transaction } from '../db/database.ts';
import { insertDocument } from '../db/documents.ts';
import { needRoom } from '../db/room.ts';
import { signedConsentPdf } from '../documents/signed_consent.ts';
import { readUpload } from '../foreign/read.ts';
import type { Runtime } from '../runtime.ts';
import { consentDocument, consentTextFor } from './consent_form.ts';
import { acceptConsent } from './review.ts';
import { type StepInput, sameVersion, takeStep } from './step.ts';

/** What the patient decides when signing. */
export interface Signature {
  typedName: string;
  /** A drawn signature as PNG; null where the typed name stands for it. */
  signaturePng: Buffer | null;
  reminder: boolean;
  fileExchange: boolean;
}

/** S3a: the patient signs on the screen. The result is a PDF with signature, time and text hash. */
export async function signConsent(rt: Runtime, input: StepInput & Signature): Promise<void> {
  const consultation = loadForSigning(rt, input.id);
  const signedAt = rt.now();
  const { typedName, signaturePng, reminder, fileExchange } = input;
  const { pdf, pages } = await signedConsentPdf({
    ...consentDocument(rt, consultation),
    typedName,
    signaturePng,
    signedAt,
    options: { reminder, fileExchange },
  });
  keep(rt, sameVersion(input, consultation), {
    consent: { how: 'screen', typedName, reminder, fileExchange, at: signedAt },
    content: pdf,
    pages,
  });
  if (isAcceptedAtOnce(consultation, typedName)) acceptConsent(rt, { id: input.id, by: { kind: 'system' } });
}

/**
 * S3a: the signed form comes back as a PDF or as photos of its pages.
 *
 * @param input.record writes what else belongs to it, in the same transaction
 * @throws Refusal `bad_document` with the reason as `detail`
 */
export async function uploadConsent(
  rt: Runtime,
  input: StepInput & {
    files: { name: string; bytes: Buffer }[];
    how?: 'upload' | 'mail';
    record?: (tx: Transaction) => void;
  },
): Promise<void> {
  const consultation = loadForSigning(rt, input.id);
  const ofMail = input.by.kind === 'patient' ? 'mail' : 'decision';
  const upload = await readUpload(input.files, input.how === 'mail' ? ofMail : 'form');
  if (!upload.ok) throw new Refusal('bad_document', upload);
  const { firstName, lastName } = consultation.patient;
  keep(rt, sameVersion(input, consultation), {
    // The optional ticks on paper are read by the practice; until then nothing is agreed to.
    consent: {
      how: input.how ?? 'upload',
      typedName: `${firstName} ${lastName}`,
      reminder: false,
      fileExchange: false,
      at: rt.now(),
    },
    content: upload.pdf,
    pages: upload.pages,
  });
}

function loadForSigning(rt: Runtime, id: string) {
  const consultation = loadConsultation(rt, id);
  if (!consultation) throw new Refusal('not_found');
  if (consultation.stage !== 'consent_pending') throw new Refusal('lifecycle', consultation.stage);
  return consultation;
}

interface Signed {
  consent: Pick<ConsentRecord, 'how' | 'typedName' | 'reminder' | 'fileExchange' | 'at'>;
  /** The PDF. */
  content: Buffer;
  pages: number;
}

function keep(
  rt: Runtime,
  input: StepInput & { record?: (tx: Transaction) => void },
  { consent, content, pages }: Signed,
): void {
  takeStep(rt, input, { action: `sign_${consent.how}`, event: 'sign' }, ({ tx, before }) => {
    if (input.by.kind !== 'staff') needRoom(rt);
    const { text, sha256 } = consentTextFor(rt, before);
    input.record?.(tx);
    const documentId = insertDocument(rt, tx, {
      consultationId: before.id,
      source: consent.how,
      state: 'submitted',
      content,
      pages,
    });
    return {
      reason: '',
      consent: {
        ...consent,
        documentId,
        // What binds and is signed, whatever was read beside it.
        language: 'de',
        textVersion: text.version,
        textSha256: sha256,
      },
    };
  });
}
