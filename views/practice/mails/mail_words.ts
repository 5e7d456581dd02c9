import type { MailEntry } from '../../../letters/entry.ts';
import type { Tone } from '../../components/notice.ts';

const kinds: Record<string, string> = {
  request_received: 'Eingangsbestätigung',
  ask_missing: 'Nachfrage zu fehlenden Angaben',
  declined: 'Ablehnung',
  consent_form: 'Einwilligungsformular',
  consent_and_appointment: 'Einwilligungsformular und Termin',
  consent_accepted: 'Einwilligung angenommen',
  consent_rejected: 'Einwilligung noch einmal nötig',
  appointment: 'Termin',
  appointment_moved: 'Geänderter Termin',
  appointment_cancelled: 'Absage',
  withdrawn: 'Widerruf bestätigt',
  guest_invitation: 'Einladung einer weiteren Person',
  times_offered: 'Zeiten zur Wahl',
  reminder_day: 'Erinnerung am Tag vorher',
  reminder_hour: 'Erinnerung eine Stunde vorher',
  answer: 'Nachricht in eigenen Worten',
  answer_thanks: 'Nachricht gelesen',
  answer_call: 'Bitte um Anruf',
  answer_unreadable: 'Bitte, noch einmal zu senden',
  sms_appointment: 'SMS: Termin',
  sms_call: 'SMS: Es geht los',
  sms_reminder_day: 'SMS: Erinnerung am Tag vorher',
  sms_reminder_hour: 'SMS: Erinnerung eine Stunde vorher',
};

/** What a mail was for. */
export function mailKind(kind: string): string {
  return kinds[kind] ?? 'Mail';
}

/**
 * Where a mail stands. With no mail server, waiting is not a matter of time: the practice must hand it over.
 */
export function mailState(mail: MailEntry, mailOff: boolean): { label: string; kind: Tone | 'quiet' } {
  switch (mail.state) {
    case 'sent':
      return { label: 'gesendet', kind: 'ok' };
    case 'handed_over':
      return { label: 'von Ihnen übermittelt', kind: 'quiet' };
    case 'bounced':
      return { label: 'Zustellung gescheitert', kind: 'error' };
    case 'failed':
      return { label: 'nicht zustellbar', kind: 'error' };
    case 'queued':
      if (mailOff) return { label: 'noch zu übermitteln', kind: 'wait' };
      return mail.attempts > 0
        ? { label: 'wird noch einmal versucht', kind: 'wait' }
        : { label: 'wird gesendet', kind: 'quiet' };
  }
}
