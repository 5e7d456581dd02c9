import type { OfferedTime } from '../../consultation/offered_times.ts';
import type { DefaultWording } from '../../letters/wording.ts';
import { offersSection } from './appointment.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const consentFormWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Bitte unterschreiben',
  body: '{anrede},\n\ngern sprechen wir mit Ihnen per Video. Vorher brauchen wir Ihre Einwilligung. {weiter}',
  placeholders: ['weiter'],
  required: [],
};

/** S3a: the request is accepted, the consent is asked for. The caller attaches the form as a PDF. */
export function consentFormMail(props: MailProps & { times?: readonly OfferedTime[] }): MailContent {
  const times = props.times ?? [];
  const weiter =
    times.length > 0
      ? 'Den Termin wählen Sie selbst: Die Zeiten stehen unten.'
      : 'Danach schicken wir Ihnen den Termin.';
  return composeMail(props, consentFormWording, { weiter }, [
    ...consentSection(props, 'attached'),
    ...offersSection(props, times),
  ]);
}

export const consentFormLetter = letterOf('consent_form', consentFormMail);
