import type { OfferedTime } from '../../consultation/offered_times.ts';
import { offersSection } from './appointment.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

/** S3a: the request is accepted, the consent is asked for. The caller attaches the form as a PDF. */
export function consentFormMail(props: MailProps & { times?: readonly OfferedTime[] }): MailContent {
  const times = props.times ?? [];
  const next = times.length > 0 ? 'mail-next-below' : 'mail-next-later';
  return composeMail(props, 'consent_form', (words) => ({ weiter: words.t(next) }), [
    ...consentSection(props, 'attached'),
    ...offersSection(props, times),
  ]);
}

export const consentFormLetter = letterOf('consent_form', consentFormMail);
