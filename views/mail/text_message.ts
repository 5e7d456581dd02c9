import type { SmsKind } from '../../letters/kinds.ts';
import { singleLine } from '../../letters/message.ts';
import { formatDateTime, formatTime } from '../components/formats.ts';

interface TextMessageProps {
  practiceName: string;
  /** Milliseconds since the epoch. */
  startsAt: number;
  timeZone: string;
  /** The patient's personal link, which opens the waiting room, too. */
  link: string;
  /** As people type it. */
  code: string;
}

/** A practice's name may be long; a message has 160 signs, or is several. */
const longestName = 40;

/**
 * The words of a text message: when, and the way in. Whom and what for stands nowhere: a phone lies about.
 */
export function textMessage(kind: SmsKind, props: TextMessageProps): string {
  const { startsAt, timeZone, link, code } = props;
  const name = singleLine(props.practiceName).slice(0, longestName) || 'Ihre Praxis';
  const way = `${link} oder Code ${code}`;
  switch (kind) {
    case 'sms_appointment':
      return `${name}: Ihr Videotermin ist am ${formatDateTime(startsAt, timeZone)}. ${way}`;
    case 'sms_reminder_day':
      return `${name}: Erinnerung an Ihren Videotermin am ${formatDateTime(startsAt, timeZone)}. ${way}`;
    case 'sms_reminder_hour':
      return `${name}: Ihr Videotermin beginnt um ${formatTime(startsAt, timeZone)} Uhr. ${way}`;
    case 'sms_call':
      return `${name}: Es geht los. ${way}`;
  }
}
