import { bareLetters } from '../consultation/request_words.ts';
import { typingErrors } from '../consultation/typing_errors.ts';
import { type Bounce, readBounce } from './bounce.ts';
import type { ParsedMail } from './parse.ts';

export type Classification =
  /** A mail that could not be delivered. Delay notices are automatic mail, not bounces. */
  | ({ kind: 'bounce' } & Bounce)
  /** An out-of-office answer, a receipt, any other program: never a request, never answered (RFC 3834). */
  | { kind: 'automatic' }
  | { kind: 'list' }
  /** A calendar program answers an invitation; Google's does so by itself, and says so. */
  | { kind: 'calendar' }
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
  if (bounce === 'notice') return { kind: 'automatic' };
  if (bounce) return { kind: 'bounce', ...bounce };
  if (mail.calendar) return { kind: 'calendar' };
  const isForm = carriesForm(mail);
  if (mail.automatic.list === 'list' || (mail.automatic.list === 'bulk' && !isForm)) return { kind: 'list' };
  if (isAutomatic(mail, isForm)) return { kind: 'automatic' };
  return {
    kind: 'person',
    keyword: hasKeyword(mail.subject) || hasKeyword(mail.text),
    references: subjectReferences(mail.subject),
  };
}

function isAutomatic({ automatic, from, subject }: ParsedMail, isForm: boolean): boolean {
  const sender = from?.address ?? '';
  if (
    automatic.autoReply ||
    automatic.nullSender ||
    /^(?:list|junk|auto[_-]?reply)\b/.test(automatic.precedence) ||
    automaticSubject.test(subject) ||
    /^(?:mailer-daemon|postmaster|mail-daemon|listserv|majordomo)@/.test(sender) ||
    automatic.autoSubmitted.startsWith('auto-replied')
  )
    return true;
  if (isForm) return false;
  const saysSo = automatic.autoSubmitted !== '' && !/^no\b/.test(automatic.autoSubmitted);
  return saysSo || isNoReply(sender) || automatic.precedence.startsWith('bulk');
}

/**
 * What a website's form sends is written by a person, though a program mails it and may say so: it names
 * another address for answers, in its head or in a labelled line.
 */
function carriesForm({ from, replyTo, text, automatic, inReplyTo }: ParsedMail): boolean {
  if (inReplyTo.length > 0) return false;
  const tellsAddress = labelledAddress.test(text);
  if (isNoReply(from?.address ?? ''))
    return tellsAddress || (replyTo !== null && !isNoReply(replyTo.address));
  return automatic.autoSubmitted.startsWith('auto-generated') && tellsAddress;
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
 * "Videosprechstunde" in any case and as people break, shorten or misspell it: `Video-Sprechstunde`, `Video
 * Sprechstunde`, `Videosprech-` at a line's end, with soft hyphens, spaced or wide letters,
 * `Videosprechstd.`, up to two typing errors. "Videotermin" or "Sprechstunde" alone are not the word.
 */
export function hasKeyword(text: string): boolean {
  const letters = bareLetters(text);
  if (letters.includes('videosprechst')) return true;
  // Two errors leave its beginning or its end as it is.
  const beginnings = [...letters.matchAll(/vide|sprechst|stunde/g)].slice(0, 300);
  return beginnings.some(({ 0: piece, index }) => {
    const start = index - keyword.indexOf(piece);
    return [-1, 0, 1].some((shift) =>
      [-1, 0, 1].some((more) => {
        const from = Math.max(0, start + shift);
        return typingErrors(letters.slice(from, from + keyword.length + more), keyword, 2) <= 2;
      }),
    );
  });
}

const keyword = 'videosprechstunde';

/**
 * `[K7M4QX9TD]` as our subjects carry it, however it came back: other case, blanks or hyphens inside, O for
 * 0, I or L for 1, other brackets or none. Where the subject does not speak of a video, only square brackets
 * count, and only with letters and digits: `[NEWSBREAK]`, `(123456789)` and the number of an invoice have
 * other senders.
 */
export function subjectReferences(subject: string): string[] {
  const isOurs = /video/i.test(subject);
  const square = texts(subject, /\[([^[\]]{9,40})\]/g).filter((text) => isOurs || isMixed(text));
  const loose = isOurs
    ? [
        ...texts(subject, /[({]([^(){}]{9,40})[)}]/g),
        ...texts(subject, /(?<![\p{L}\p{N}])([0-9A-Z]{9})(?![\p{L}\p{N}])/gu).filter(isMixed),
      ]
    : [];
  const found = [...square, ...loose].map(normalReference).filter((reference) => reference !== '');
  return [...new Set(found)].slice(0, 5);
}

function texts(subject: string, form: RegExp): string[] {
  return [...subject.matchAll(form)].map((match) => match[1] ?? '');
}

function isMixed(text: string): boolean {
  return /\d/.test(text) && /\p{L}/u.test(text);
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
