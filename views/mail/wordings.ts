import { type Words, wordsIn } from '../../languages/words.ts';
import type { MailKind } from '../../letters/kinds.ts';
import type { DefaultWording, Placeholder, Wording } from '../../letters/wording.ts';

/** What each kind of mail can fill in, besides what all can, and what it cannot do without. */
const rules: Record<MailKind, Pick<DefaultWording, 'placeholders' | 'required'>> = {
  request_received: { placeholders: [], required: [] },
  ask_missing: { placeholders: [], required: [] },
  declined: { placeholders: [], required: [] },
  consent_form: { placeholders: ['weiter'], required: [] },
  consent_and_appointment: { placeholders: ['termin', 'uhrzeit', 'arzt'], required: [] },
  consent_accepted: { placeholders: ['weiter'], required: ['weiter'] },
  consent_rejected: { placeholders: [], required: [] },
  times_offered: { placeholders: [], required: [] },
  appointment: { placeholders: ['termin', 'uhrzeit', 'arzt'], required: [] },
  appointment_moved: { placeholders: ['anlass', 'termin', 'uhrzeit', 'arzt'], required: ['anlass'] },
  appointment_cancelled: { placeholders: ['anlass', 'betrifft'], required: ['anlass'] },
  withdrawn: { placeholders: ['anlass'], required: ['anlass'] },
  guest_invitation: { placeholders: ['termin', 'uhrzeit', 'arzt'], required: ['termin'] },
  reminder_day: { placeholders: ['termin', 'uhrzeit', 'arzt'], required: [] },
  reminder_hour: { placeholders: ['termin', 'uhrzeit', 'arzt'], required: [] },
  answer: { placeholders: [], required: [] },
  answer_thanks: { placeholders: [], required: [] },
  answer_call: { placeholders: [], required: [] },
  answer_unreadable: { placeholders: [], required: [] },
};

/** The placeholder of the practice's page for each value of the messages in `languages/de/mails.ftl`. */
const slots = {
  greeting: '{anrede}',
  phone: '{telefon}',
  when: '{termin}',
  time: '{uhrzeit}',
  doctor: '{arzt}',
  event: '{anlass}',
  about: '{betrifft}',
  next: '{weiter}',
} as const satisfies Record<string, `{${Placeholder}}`>;

/** Subject and opening of a mail in one language, with placeholders, as they come with the program. */
export function wordingIn(words: Words, kind: MailKind): Wording {
  return { subject: words.t(`mail-${kind}-subject`, slots), body: words.t(`mail-${kind}-body`, slots) };
}

/** A mail as it is worded unless the practice has changed it: in German, as the practice's own words are. */
export function germanWording(kind: MailKind): DefaultWording {
  return { ...wordingIn(wordsIn('de'), kind), ...rules[kind] };
}
