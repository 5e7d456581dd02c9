import { messageIds, type ParsedMail } from './parse.ts';

export interface Bounce {
  /** Message-IDs of the mail that came back, without brackets, as far as the notice quotes them. */
  originalMessageIds: string[];
  /** RFC 3463, such as `5.1.1`; null where the notice has none. */
  status: string | null;
}

/**
 * Reads a notice that a mail could not be delivered: RFC 3464, and what qmail, Exchange and German providers
 * write.
 *
 * @returns `notice` where nothing has failed, such as a delay; null where this is no mail system's notice
 */
export function readBounce(mail: ParsedMail): Bounce | 'notice' | null {
  const { deliveryStatus, returned } = mail.automatic;
  if (deliveryStatus) {
    const actions = [...deliveryStatus.matchAll(/^action:[ \t]*([a-z]+)/gim)].map((match) =>
      match[1]?.toLowerCase(),
    );
    if (!actions.includes('failed')) return actions.length > 0 ? 'notice' : failure(mail);
    return { originalMessageIds: idsIn(returned, mail), status: failedStatus(deliveryStatus) };
  }
  return isNotice(mail) || deliveryStatus === '' ? failure(mail) : null;
}

function failure(mail: ParsedMail): Bounce | 'notice' {
  if (delaySubject.test(mail.subject)) return 'notice';
  return {
    originalMessageIds: idsIn(mail.automatic.returned, mail),
    status: /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(mail.text)?.[0] ?? null,
  };
}

const delaySubject = /delayed|verz(ö|oe)gert|warning:.*(still|delayed)|noch nicht zugestellt/i;

/** A notice for people: from a mail system, and it says that something could not be delivered. */
function isNotice({ from, automatic, subject, text }: ParsedMail): boolean {
  const bySystem =
    automatic.nullSender ||
    /^(mailer-daemon|postmaster|mail-?daemon|mdaemon|maildelivery|bounces?)\b/.test(from?.address ?? '') ||
    /mail delivery (sub)?system|mailer-daemon|postmaster/i.test(from?.name ?? '');
  return bySystem && (failureSubject.test(subject) || qmail.test(text));
}

const failureSubject =
  /undeliver|unzustellbar|nicht zustellbar|nicht zugestellt|konnte nicht (zu)?gestellt|delivery (status notification|failure|failed|has failed)|mail delivery (failed|failure)|failure notice|returned (mail|to sender)|zustellung (fehlgeschlagen|gescheitert|nicht m(ö|oe)glich)|zustell(fehler|problem)|non[- ]?remise|message not delivered/i;

const qmail =
  /^Hi\. This is the qmail-send program|^This message was created automatically by mail delivery software/im;

/** The status of the first recipient that failed. */
function failedStatus(deliveryStatus: string): string | null {
  for (const block of deliveryStatus.split(/\r?\n\s*\r?\n/)) {
    if (!/^action:[ \t]*failed/im.test(block)) continue;
    const status = /^status:[ \t]*([245]\.\d{1,3}\.\d{1,3})/im.exec(block)?.[1];
    if (status) return status;
  }
  return null;
}

/** In the returned mail's head, else quoted in the notice; and what the notice itself answers. */
function idsIn(returned: string, mail: ParsedMail): string[] {
  const quoted = [...`${returned}\n${mail.text}`.matchAll(/^[> \t]*message-id:\s{0,5}(<[^<>\s]{1,500}>)/gim)];
  const own = quoted.flatMap((match) => messageIds(match[1] ?? ''));
  return [...new Set([...own, ...mail.inReplyTo, ...mail.references])];
}
