import type { SmsTemplate } from '../../config/sms.ts';
import type { Carrier } from '../outbox.ts';
import { MailError } from '../transport.ts';
import { smsRequest } from './request.ts';

/** Text messages, by one request of the provider that IT has set; null without one. */
export function bySms(template: SmsTemplate | null): Carrier | null {
  if (!template) return null;
  return {
    channel: 'sms',
    async send(_rt, entry, signal) {
      const { to, text } = entry.message;
      const { url, ...request } = smsRequest(template, { number: to, text });
      let status: number;
      try {
        // A redirect would carry number and text to another house.
        const answer = await fetch(url, { ...request, redirect: 'manual', signal });
        status = answer.status;
        // Nobody reads it: it may say anything, of any size.
        await answer.body?.cancel();
      } catch {
        throw new MailError('ESMSREACH', false, true);
      }
      if (status >= 200 && status < 300) return;
      // Too many at once, and the provider's own trouble, are over some time; a wrong password is a setting.
      const isLater = status === 429 || status >= 500 || status === 401 || status === 403;
      throw new MailError(`ESMS${status}`, !isLater, status >= 500);
    },
    // There is nothing that could be asked without sending something.
    watch: () => ({ answered() {}, isBack: async () => false }),
  };
}
