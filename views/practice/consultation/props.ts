import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { DocumentEntry } from '../../../consultation/document.ts';
import type { RefusalCode } from '../../../consultation/refusal.ts';
import type { CheckReport } from '../../../consultation/technical_check.ts';
import type { MailEntry } from '../../../letters/entry.ts';
import type { AppointmentAnswer, IncomingMail } from '../../../letters/incoming.ts';
import type { PageContext } from '../../components/context.ts';
import type { Presence } from '../inbox/today.ts';
import type { MailFold } from '../mails/mail_preview.ts';
import type { Unusual } from '../mails/unusual.ts';
import type { Overlap } from '../steps/attempt.ts';
import type { UndoOffer } from '../undo_bar.ts';
import type { FormsProps } from './consultation_forms.ts';
import type { GuestEntry, GuestForm } from './guests.ts';
import type { KnownPerson } from './known_person.ts';
import type { RecordCardProps } from './record_card.ts';

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
  /** What the patient's calendar has answered to the appointment as it is now. */
  calendarAnswer: AppointmentAnswer | null;
  /** Technical checks that were sent on the way to this visit, newest first. */
  checkReports: CheckReport[];
  /** What can be handed over to the patient's record; null where there is nothing yet. */
  record: RecordCardProps | null;
  guests: GuestEntry[];
  /** An invitation that was not understood. */
  guestForm: GuestForm | null;
  guestMail: MailFold;
  /** Newest first; `who` is a name. */
  history: { at: number; who: string; action: string }[];
  /** `/c/TOKEN`, the patient's page: to be read out or printed (S3b). */
  patientPath: string;
  /** Other appointments of the doctor at the same time. */
  overlaps: Overlap[];
  /** Of the appointment that has just been set. */
  unusual: Unusual | null;
  /** A sentence about what has just been done. */
  done: string | null;
  /** Why something was not possible that no form of this page has sent. */
  refusal: RefusalCode | null;
  /** The last step, while it can be taken back. */
  undo: UndoOffer | null;
  /** Requests that were merged into this case, the oldest first. */
  merged: readonly { id: string; createdAt: number }[];
  /** The same person's other cases; null where nothing is to be said of them. */
  known: KnownPerson | null;
  /** The step whose form is open from the start. */
  unfolded: string | null;
  now: number;
}
