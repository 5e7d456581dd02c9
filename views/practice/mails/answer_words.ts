import { isSameAddress } from '../../../consultation/mail_address.ts';
import type { PatientData } from '../../../consultation/patient.ts';
import type { IncomingMail, Wish } from '../../../letters/incoming.ts';
import type { CalendarAnswer } from '../../../letters/received.ts';
import type { Tone } from '../../components/notice.ts';

/** What a patient's calendar has answered, as it stands at the appointment. */
export const calendarWords: Record<CalendarAnswer['answer'], { label: string; kind: Tone | 'quiet' }> = {
  accepted: { label: 'im Kalender zugesagt', kind: 'ok' },
  declined: { label: 'im Kalender abgelehnt', kind: 'error' },
  tentative: { label: 'im Kalender „vielleicht“', kind: 'wait' },
  counter: { label: 'schlägt im Kalender eine andere Zeit vor', kind: 'wait' },
};

/** It says nothing of the patient: somebody has passed the invitation on, or pretends to be invited. */
const strangersAnswers: Record<CalendarAnswer['answer'], string> = {
  accepted: 'zugesagt',
  declined: 'abgelehnt',
  tentative: '„vielleicht“',
  counter: 'andere Zeit vorgeschlagen',
};

function badgeOfCalendar(kind: IncomingMail['kind'], answer: CalendarAnswer['answer']) {
  if (kind === 'calendar') return calendarWords[answer];
  return { label: `jemand anderes, im Kalender: ${strangersAnswers[answer]}`, kind: 'quiet' as const };
}

/** Not from the address that the case knows: whose words they are, somebody has to see. */
export function isFromElsewhere({ header }: IncomingMail, { email }: Pick<PatientData, 'email'>): boolean {
  const from = header.from?.address ?? '';
  return from !== '' && email !== '' && !isSameAddress(from, email);
}

/** What the sender seems to want; the step itself is the practice's. */
export const wishWords: Record<Wish, { label: string; step: 'cancel' | 'schedule'; offer: string }> = {
  cancel: { label: 'Will absagen', step: 'cancel', offer: 'Zum Absagen' },
  move: { label: 'Will verlegen', step: 'schedule', offer: 'Zum Verlegen' },
};

/** The marks of a mail in a conversation, the most important first. */
export function answerBadges({ kind, text }: IncomingMail): { label: string; kind: Tone | 'quiet' }[] {
  const said = text?.said;
  if (!said) return [];
  const fields = Object.keys(said.offered).length;
  return [
    ...(said.wish ? [{ label: wishWords[said.wish].label, kind: 'wait' as const }] : []),
    ...(said.calendar ? [badgeOfCalendar(kind, said.calendar.answer)] : []),
    ...(fields > 0 ? [{ label: 'Angaben darin', kind: 'wait' as const }] : []),
    ...(said.byGuest ? [{ label: 'von einer eingeladenen Person', kind: 'quiet' as const }] : []),
  ];
}

/** The words that are shown at once; empty where the sender wrote none. */
export function answerLead({ text }: IncomingMail): string {
  return [text?.said?.calendar?.comment, text?.said?.words || text?.text].filter(Boolean).join('\n\n');
}
