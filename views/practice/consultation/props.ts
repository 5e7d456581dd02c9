import type { CheckReport } from '../../../db/check_reports.ts';
import type { Consultation } from '../../../db/consultations.ts';
import type { DocumentEntry } from '../../../db/documents.ts';
import type { IncomingMail } from '../../../db/incoming_mails.ts';
import type { MailEntry } from '../../../db/mails.ts';
import type { PageContext } from '../../components/context.ts';
import type { Presence } from '../inbox/waiting.ts';
import type { ConsultationAction, Overlap } from './attempt.ts';
import type { FormsProps } from './consultation_forms.ts';
import type { GuestEntry, GuestForm } from './guests.ts';

export interface ConsultationPageProps {
  context: PageContext;
  consultation: Consultation;
  viewer: { userId: string; isDoctor: boolean };
  presence: Presence;
  /** What is possible now. */
  steps: Set<ConsultationAction>;
  forms: FormsProps;
  documents: DocumentEntry[];
  mails: MailEntry[];
  /** Mails that came, oldest first. */
  incoming: IncomingMail[];
  /** Technical checks that were sent on the way to this visit, newest first. */
  checkReports: CheckReport[];
  guests: GuestEntry[];
  /** An invitation that was not understood. */
  guestForm: GuestForm | null;
  /** Newest first; `who` is a name. */
  history: { at: number; who: string; action: string }[];
  /** `/c/TOKEN`, the patient's page: to be read out or printed (S3b). */
  patientPath: string;
  /** Other appointments of the doctor at the same time. */
  overlaps: Overlap[];
  /** A sentence about what has just been done. */
  done: string | null;
  now: number;
}
