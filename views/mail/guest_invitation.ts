import { formatCode } from '../../consultation/dial_in_code.ts';
import { appointmentValues } from './appointment_section.ts';
import { button, text } from './blocks.ts';
import { addressOf, callUs, composeMail, type MailContent, type MailProps, mailWords } from './frame.ts';

/**
 * To a further person in a visit: when, how, and nothing about why (lesson "Mails go to the spouse's
 * address").
 */
export function guestInvitationMail(
  props: MailProps & { code: string; startsAt: number; doctorName: string },
): MailContent {
  const words = mailWords(props);
  return composeMail(props, 'guest_invitation', appointmentValues(props), [
    text(words.t('mail-guest-open')),
    button(words.t('to-visit'), props.link),
    text(words.t('mail-guest-code', { code: formatCode(props.code) })),
    button(words.t('mail-guest-join'), addressOf(props, '/join')),
    text(`${words.t('mail-guest-cannot')} ${callUs(props)}`),
  ]);
}
