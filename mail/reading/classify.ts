import { type Bounce, readBounce } from './bounce.ts';
import type { ParsedMail } from './parse.ts';

export type Classification =
  /** A mail that could not be delivered. Delay notices are automatic mail, not bounces. */
  | ({ kind: 'bounce' } & Bounce)
  /** An out-of-office answer, a receipt, any other program: never a request, never answered (RFC 3834). */
  | { kind: 'automatic' }
  | { kind: 'list' }
  | {
      kind: 'person';
      /** Whether the keyword of S2 stands in the subject or the text. */
      keyword: boolean;
      /** What may be references of consultations in the subject, in their normal form. */
      references: string[];
    };

/** Whose mail it is. Pure: the same mail is always judged the same. */
export function classify(mail: ParsedMail): Classification {
  const bounce = readBounce(mail);
  if (bounce === 'delayed') return { kind: 'automatic' };
  if (bounce) return { kind: 'bounce', ...bounce };
  if (mail.automatic.list) return { kind: 'list' };
  if (isAutomatic(mail)) return { kind: 'automatic' };
  return {
    kind: 'person',
    keyword: hasKeyword(mail.subject) || hasKeyword(mail.text),
    references: subjectReferences(mail.subject),
  };
}

function isAutomatic({ automatic, from, subject, replyTo, text }: ParsedMail): boolean {
  const answersByItself =
    automatic.autoReply ||
    automatic.nullSender ||
    /^(bulk|list|junk|auto[_-]?reply)\b/.test(automatic.precedence) ||
    automaticSubject.test(subject) ||
    /^(mailer-daemon|postmaster|mail-daemon|listserv|majordomo)@/.test(from?.address ?? '');
  if (answersByItself) return true;
  // What a website's form sends is written by a person, though a program mails it and may say so.
  const isForm = isNoReply(from?.address ?? '') || automatic.autoSubmitted.startsWith('auto-generated');
  if (isForm && ((replyTo && !isNoReply(replyTo.address)) || labelledAddress.test(text))) return false;
  // Exchange writes the wish that nobody answers into mails of people too, so alone it says nothing.
  return (
    isNoReply(from?.address ?? '') ||
    (automatic.autoSubmitted !== '' && !/^no\b/.test(automatic.autoSubmitted))
  );
}

/** Whether a person reads what is sent there. */
export function isNoReply(address: string): boolean {
  return /^(no|do[-_.]?not|donot|nicht|keine?)[-_.]?(reply|respond|answer|antwort(en)?)\b|^(wordpress|www-data|webmaster|apache|nobody|formular|kontaktformular|mailer)@/.test(
    address,
  );
}

const labelledAddress = /^[^\n:]{0,30}\be-?mail[^\n:]{0,20}[:\t][^\n@]{0,40}@/im;

/** How mailers begin the subject of an answer that nobody wrote; after `AW:` it is a person's again. */
const automaticSubject =
  /^\s*(\[?(automatische|autom\.) (antwort|r(ü|ue)ckmeldung|e-?mail|eingangsbest(ä|ae)tigung)|automatic (reply|response)|auto[- ]?(reply|response|antwort|responder)|abwesend\s*:|abwesenheits?(notiz|meldung|nachricht|info|benachrichtigung|assistent|agent|hinweis)|abwesenheit\s*:|out of (the )?office|ooo\s*:|nicht im (b(ü|ue)ro|haus)\s*:|urlaubs?(notiz|meldung|benachrichtigung)|r(é|e)ponse automatique|risposta automatica|respuesta autom(á|a)tica|eingangsbest(ä|ae)tigung\b|lesebest(ä|ae)tigung|gelesen\s*:|read\s*:|read receipt|delivered\s*:|zugestellt\s*:|undelivered|undeliverable|unzustellbar)/i;

/**
 * "Videosprechstunde" in any case and as people break or misspell it: `Video-Sprechstunde`, `Video Sprechstunde`,
 * `Videosprech-` at a line's end, with soft hyphens, in letter-spaced or wide letters, `Videosprechstunden`,
 * `Videosprechstd.`, `Videosprechsunde`. "Videotermin" or "Sprechstunde" alone are not the word.
 */
export function hasKeyword(text: string): boolean {
  return (
    /videos?(ge)?spre(ch|hc)s?(tun|tund|sun|ttun|tu)(d|n)/.test(bare(text)) ||
    /videosprechst(d|\b)/.test(bare(text))
  );
}

/** Letters only, compatibility forms undone, so that nothing between two letters matters. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/**
 * `[K7M4QX9TD]` as our subjects carry it, however it came back: other case, blanks or hyphens inside, O for 0, I or L
 * for 1. Without brackets only in capitals and with a digit, so that no German word of nine letters is taken for one.
 */
export function subjectReferences(subject: string): string[] {
  const bracketed = [...subject.matchAll(/[[({]([^\])}]{9,40})[\])}]/g)].map((match) => match[1] ?? '');
  const loose = [...subject.matchAll(/(?<![\p{L}\p{N}])[0-9A-Z]{9}(?![\p{L}\p{N}])/gu)]
    .map((match) => match[0])
    .filter((word) => /\d/.test(word) && /[A-Z]/.test(word));
  const found = [...bracketed, ...loose].map(normalReference).filter((reference) => reference !== '');
  return [...new Set(found)].slice(0, 5);
}

/** Crockford's base32: what is easily confused counts as the digit. Empty where it is no reference. */
function normalReference(text: string): string {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{9}$/.test(code) ? code : '';
}
