import type { UnsureOffer } from '../letters/mail_reading.ts';
import { sourceOf } from './candidates.ts';
import { isNoReply } from './classify.ts';
import type { Finding } from './findings.ts';
import type { Pair } from './labelled.ts';
import type { Line } from './lines.ts';

/** Who sent a mail, as far as the way back depends on it. */
export interface Sent {
  text: string;
  from: { name: string; address: string } | null;
  /** As in `ParsedMail`. */
  replyTo?: { name: string; address: string } | null;
}

/** "Bitte antworten Sie an meine private Adresse …": another one than that which wrote. */
export function wishedAddress(lines: readonly Line[], own: string): UnsureOffer | null {
  for (const { text, zone } of lines) {
    const match = zone === 'quote' ? null : wish.exec(text);
    const address = match?.groups?.address?.replace(/[.]+$/, '').toLowerCase();
    if (match && address && address !== own) {
      return { value: address, source: sourceOf(text, match.index, match.index + match[0].length, address) };
    }
  }
  return null;
}

const wish =
  /(?:antwort\p{L}*|schreiben sie|mailen|rückmeldung|erreichbar|reply|answer)[^@\n]{0,80}?(?<address>[^\s<>"(:;,@]{1,64}@[^\s<>"),;@]{3,190})/iu;

/** A website's form writes in its own name; often its text says the address that it wants answers at. */
export function isForm({ from, replyTo, text }: Sent): boolean {
  if (from === null || isNoReply(from.address)) return true;
  if (!replyTo || replyTo.address === from.address) return false;
  return (
    /formular|website|homepage|webseite/i.test(from.address + from.name + text.slice(0, 200)) &&
    text.toLowerCase().includes(replyTo.address)
  );
}

/**
 * The way back is the address that wrote: it is known to work. One that stands in the text wins only where a
 * form or a program sent the mail; there `Reply-To` comes first.
 */
export function emailOf(mail: Sent, pairs: readonly Pair[]): Finding | null {
  if (!isForm(mail) && mail.from) return { value: mail.from.address, by: 'sender' };
  if (mail.replyTo && !isNoReply(mail.replyTo.address)) return { value: mail.replyTo.address, by: 'sender' };
  for (const { kind, value } of pairs) {
    const address = kind === 'email' && /[^\s<>"(:;,]{1,64}@[^\s<>"),;]{3,190}/.exec(value)?.[0];
    if (address) return { value: address.replace(/[.]+$/, '').toLowerCase(), by: 'label' };
  }
  return null;
}
