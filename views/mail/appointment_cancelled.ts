import type { Words } from '../../languages/words.ts';
import { sayDateTime, sayShortDateTime } from '../components/spoken_times.ts';
import { link, ownWords, text } from './blocks.ts';
import {
  addressOf,
  callUs,
  composeMail,
  letterOf,
  type MailContent,
  type MailProps,
  mailWords,
} from './frame.ts';

interface CancelledProps extends MailProps {
  by: 'practice' | 'patient';
  /** The practice's own words; may be empty. */
  reason: string;
  /** Milliseconds since the epoch; null where no appointment was set. */
  startsAt: number | null;
}

/**
 * S3c: cancelled, by either side. The caller adds the calendar entry (CANCEL) where there was an appointment.
 */
export function appointmentCancelledMail(props: CancelledProps): MailContent {
  const { startsAt, timeZone, by } = props;
  const words = mailWords(props);
  const valuesIn = (said: Words) => ({
    anlass: occasion(said, props),
    betrifft:
      startsAt === null
        ? said.t('mail-about-visit')
        : said.t('mail-about-appointment', { when: sayShortDateTime(said, startsAt, timeZone) }),
    termin: startsAt === null ? '' : sayDateTime(said, startsAt, timeZone),
  });
  return composeMail(props, 'appointment_cancelled', valuesIn, [
    ...(by === 'practice' ? ownWords(words, props.reason) : []),
    ...(startsAt === null ? [] : [text(words.t('mail-calendar-out'))]),
    text(`${words.t('mail-new-appointment')} ${callUs(props)} ${words.t('mail-or-request')}`),
    link(words.t('mail-new-request'), addressOf(props, '/request')),
  ]);
}

export const appointmentCancelledLetter = letterOf('appointment_cancelled', appointmentCancelledMail);

function occasion(words: Words, { by, startsAt, timeZone }: CancelledProps): string {
  const whose = by === 'patient' ? 'yours' : 'ours';
  if (startsAt === null) return words.t(`mail-cancelled-${whose}`);
  return words.t(`mail-cancelled-${whose}-time`, { when: sayDateTime(words, startsAt, timeZone) });
}
