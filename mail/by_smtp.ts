import { loadLogo, loadPractice } from '../db/settings.ts';
import type { Carrier } from './outbox.ts';
import { watchServer } from './reach.ts';
import { type MailTransport, sendMail } from './transport.ts';

/** Mails, by the practice's mail server; null without one. */
export function bySmtp(transport: MailTransport | null): Carrier | null {
  if (!transport) return null;
  return {
    channel: 'mail',
    send(rt, entry, signal) {
      const practice = { ...loadPractice(rt.db).settings, logo: loadLogo(rt.db) };
      return sendMail(transport, entry, practice, signal);
    },
    watch: (rt, stopped) => watchServer(rt, transport, stopped),
  };
}
