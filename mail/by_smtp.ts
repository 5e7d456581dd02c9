import { isMailLimitReached } from '../db/mails.ts';
import { loadLogo, loadPractice } from '../db/settings.ts';
import type { Carrier } from './outbox.ts';
import { watchServer } from './reach.ts';
import { type MailTransport, sendMail } from './transport.ts';

/**
 * Mails, by the practice's mail server; null without one.
 *
 * @param mailsPerDay so many go out in 24 hours; null: all of them
 */
export function bySmtp(transport: MailTransport | null, mailsPerDay: number | null = null): Carrier | null {
  if (!transport) return null;
  let atLimit = false;
  return {
    channel: 'mail',
    mayGo(rt) {
      const before = atLimit;
      atLimit = isMailLimitReached({ ...rt, config: { mailsPerDay } });
      if (atLimit && !before) rt.log.warn({ mailsPerDay }, 'MAILS_PER_DAY is reached: mails wait');
      if (before && !atLimit) rt.log.info({}, 'mails go out again');
      return !atLimit;
    },
    send(rt, entry, signal) {
      const practice = { ...loadPractice(rt.db).settings, logo: loadLogo(rt.db) };
      return sendMail(transport, entry, practice, signal);
    },
    watch: (rt, stopped) => watchServer(rt, transport, stopped),
  };
}
