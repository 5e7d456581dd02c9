import { formatCode } from '../../consultation/dial_in_code.ts';
import { sentenceTime } from './appointment_section.ts';
import { button, text } from './blocks.ts';
import { addressOf, callUs, composeMail, type MailContent, type MailProps } from './frame.ts';

/** To a further person in a visit: when, how, and nothing about why (lesson "Mails go to the spouse's address"). */
export function guestInvitationMail(
  props: MailProps & { code: string; startsAt: number; doctorName: string },
): MailContent {
  const { practice, startsAt, timeZone, doctorName } = props;
  return composeMail(props, 'Ihre Videosprechstunde: Einladung', [
    text(
      `Sie sind zu einer Videosprechstunde eingeladen${doctorName && ` bei ${doctorName}`}: ${sentenceTime(startsAt, timeZone)}.`,
    ),
    text('Öffnen Sie etwa fünf Minuten vorher diesen Link. Sie brauchen kein Konto und kein Programm.'),
    button('Zur Videosprechstunde', props.link),
    text(
      `Auf einem anderen Gerät: mit dem Einwahlcode ${formatCode(props.code)}. Link und Code gelten nur für Sie.`,
    ),
    button('Mit dem Code einwählen', addressOf(props, '/join')),
    text(`Es wird nichts aufgezeichnet. Sie können nicht? ${callUs(practice)}`),
  ]);
}
