import type { PracticeSettings } from '../../consultation/practice.ts';
import type { SignInEvents } from '../../consultation/sign_in_notice.ts';
import { wordsIn } from '../../languages/words.ts';
import { singleLine } from '../../letters/message.ts';
import { formatDateTime } from '../components/formats.ts';
import { renderHtml } from './as_html.ts';
import { renderText } from './as_text.ts';
import { type Block, button, type Frame, text } from './blocks.ts';
import type { MailContent } from './frame.ts';

export interface SignInNoticeProps {
  practice: PracticeSettings;
  timeZone: string;
  /** Whose account it is. */
  name: string;
  /** The page of one's own account. */
  url: string;
  events: SignInEvents;
}

/** X3: tells a member of staff what has happened at the own account. No address of anybody is in it. */
export function signInNoticeMail({
  practice,
  timeZone,
  name,
  url,
  events,
}: SignInNoticeProps): Omit<MailContent, 'opening'> {
  const practiceName = singleLine(practice.name) || 'Ihre Praxis';
  const frame: Frame = {
    words: wordsIn('de'),
    subject: 'Anmeldungen an Ihrem Zugang zur Videosprechstunde',
    practiceName,
    blocks: [
      text(`Guten Tag ${singleLine(name)},`),
      ...failures(events, timeZone),
      ...newDevices(events, timeZone),
      text(
        'Waren Sie das nicht? Dann öffnen Sie „Mein Konto“, melden Sie sich überall ab und ändern Sie Ihr Kennwort.',
      ),
      button('Zu „Mein Konto“', url),
    ],
    sender: [practiceName],
    phone: '',
    footer: [
      'Diese Nachricht wurde automatisch verschickt, weil Sie es in „Mein Konto“ so gewählt haben. Sie kommt höchstens alle zwölf Stunden.',
    ],
  };
  return { subject: frame.subject, text: renderText(frame), html: renderHtml(frame) };
}

function failures({ failed, lastFailedAt }: SignInEvents, timeZone: string): Block[] {
  if (failed === 0 || lastFailedAt === null) return [];
  const times = failed === 1 ? 'einmal' : `${failed}-mal`;
  return [
    text(
      `${times} hat jemand an Ihrem Zugang ein falsches Kennwort oder einen falschen Code eingegeben, zuletzt am ${formatDateTime(lastFailedAt, timeZone)}. Ihr Zugang ist dadurch nicht gesperrt.`,
    ),
  ];
}

function newDevices({ newDevicesAt }: SignInEvents, timeZone: string): Block[] {
  const last = newDevicesAt.at(-1);
  if (last === undefined) return [];
  const who = newDevicesAt.length === 1 ? 'Ein Gerät hat' : `${newDevicesAt.length} Geräte haben`;
  const when = newDevicesAt.length === 1 ? 'am' : 'zuletzt am';
  return [
    text(
      `${who} sich zum ersten Mal mit Ihrem Zugang angemeldet, ${when} ${formatDateTime(last, timeZone)}.`,
    ),
  ];
}
