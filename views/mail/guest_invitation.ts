import { formatCode } from '../../consultation/dial_in_code.ts';
import type { DefaultWording } from '../../letters/wording.ts';
import { appointmentValues } from './appointment_section.ts';
import { button, text } from './blocks.ts';
import { addressOf, callUs, composeMail, type MailContent, type MailProps } from './frame.ts';

export const guestInvitationWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Einladung',
  body: '{anrede},\n\nSie sind zu einer Videosprechstunde eingeladen bei {arzt}: {termin}.',
  placeholders: ['termin', 'uhrzeit', 'arzt'],
  required: ['termin'],
};

/**
 * To a further person in a visit: when, how, and nothing about why (lesson "Mails go to the spouse's
 * address").
 */
export function guestInvitationMail(
  props: MailProps & { code: string; startsAt: number; doctorName: string },
): MailContent {
  return composeMail(props, guestInvitationWording, appointmentValues(props), [
    text('Öffnen Sie etwa fünf Minuten vorher diesen Link. Sie brauchen kein Konto und kein Programm.'),
    button('Zur Videosprechstunde', props.link),
    text(
      `Auf einem anderen Gerät: mit dem Einwahlcode ${formatCode(props.code)}. Link und Code gelten nur für Sie.`,
    ),
    button('Mit dem Code einwählen', addressOf(props, '/join')),
    text(`Es wird nichts aufgezeichnet. Sie können nicht? ${callUs(props.practice)}`),
  ]);
}
