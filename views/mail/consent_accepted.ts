import type { DefaultWording } from '../../letters/wording.ts';
import { sentenceTime } from './appointment_section.ts';
import { button, text } from './blocks.ts';
import { composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const consentAcceptedWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Formular angenommen',
  body: '{anrede},\n\nvielen Dank, Ihre Einwilligung ist bei uns. {weiter}',
  placeholders: ['weiter'],
  required: ['weiter'],
};

/**
 * S3a: the consent is accepted; `startsAt` (milliseconds) is null while the appointment is still to come.
 *
 * @param props.mayChoose whether times wait for the patient's choice
 */
export function consentAcceptedMail(
  props: MailProps & { startsAt: number | null; mayChoose?: boolean },
): MailContent {
  const termin = props.startsAt === null ? '' : sentenceTime(props.startsAt, props.timeZone);
  const weiter = termin
    ? `Es bleibt bei Ihrem Termin: ${termin}.`
    : props.mayChoose
      ? 'Jetzt fehlt nur noch der Termin: Bitte wählen Sie eine der Zeiten auf Ihrer persönlichen Seite.'
      : 'Als Nächstes schicken wir Ihnen den Termin. Sie müssen jetzt nichts tun.';
  return composeMail(props, consentAcceptedWording, { weiter, termin }, [
    button('Zu Ihrer persönlichen Seite', props.link),
    text(
      'Dort finden Sie auch das unterschriebene Formular. Sie können Ihre Einwilligung dort jederzeit widerrufen.',
    ),
  ]);
}

export const consentAcceptedLetter = letterOf('consent_accepted', consentAcceptedMail);
