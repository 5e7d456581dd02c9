import { troubleReason } from '../mail_trouble_words.ts';

/** Why a mail has not arrived, in plain words, with the code for those who look further. */
export function mailErrorLine(code: string): string {
  return `${aboutMail(code) ?? troubleReason(code, 'outbox').reason} (${code})`;
}

/**
 * A status of RFC 3463 (`5.1.1`), a reply code (`550`) or a code of our own; null for what is not about this
 * mail.
 */
function aboutMail(code: string): string | null {
  const own = ownCodes[code] ?? smsWords(code);
  if (own) return own;
  const [, kind, subject, detail] = /^(\d)\.(\d{1,3})\.(\d{1,3})$/.exec(code) ?? [];
  if (kind === '4') return delayWords(Number(subject), Number(detail));
  if (subject !== undefined) return statusWords(Number(subject), Number(detail));
  return replyWords[code] ?? (/^[45]\d\d$/.test(code) ? refused : null);
}

const refused = 'Der Mailserver der Gegenseite nimmt die Mail nicht an.';
const noSuchAddress = 'Diese Adresse gibt es nicht. Bitte prüfen Sie die Schreibweise.';
const noSuchDomain =
  'Den Teil der Adresse nach dem @ gibt es nicht, oder dort werden keine Mails angenommen.';
const full = 'Das Postfach ist voll.';
const tooLarge = 'Die Mail ist für dieses Postfach zu groß.';
/** Greylisting: who is not known yet is asked to come again (RFC 6647). */
const later =
  'Der Mailserver der Gegenseite sagt: später noch einmal. Das ist üblich bei Absendern, die er noch nicht kennt.';
const suspicious =
  'Der Mailserver der Gegenseite hält die Mail für unerwünscht oder vertraut dem Absender nicht.';

function smsWords(code: string): string | null {
  if (!code.startsWith('ESMS')) return null;
  if (code === 'ESMSREACH') return 'Der SMS-Anbieter war nicht zu erreichen.';
  if (/^ESMS(401|403)$/.test(code)) return 'Der SMS-Anbieter nimmt die Zugangsdaten nicht an (SMS_HEADERS).';
  return /^ESMS(429|5..)$/.test(code)
    ? 'Der SMS-Anbieter sagt: später noch einmal.'
    : 'Der SMS-Anbieter nimmt die Nachricht nicht an. Vielleicht stimmt die Nummer nicht.';
}

const ownCodes: Record<string, string> = {
  EADDRESS: 'Das ist keine gültige E-Mail-Adresse.',
  EEXPIRED: 'Die Mail kam nicht rechtzeitig hinaus und hätte jetzt keinen Sinn mehr.',
  EUNSEALED: 'Die gespeicherte Mail ist beschädigt.',
  EMESSAGE: tooLarge,
  // A notice that gave no status.
  bounced: 'Der Mailserver der Gegenseite hat die Mail zurückgeschickt. Vielleicht ist die Adresse falsch.',
};

const replyWords: Record<string, string> = {
  '450': 'Das Postfach ist gerade nicht erreichbar. Der Mailserver der Gegenseite sagt: später noch einmal.',
  '451': later,
  '452': full,
  '550': 'Diese Adresse gibt es nicht, oder sie nimmt unsere Mails nicht an.',
  '551': noSuchAddress,
  '552': tooLarge,
  '553': noSuchAddress,
};

/** RFC 3463, section 2: a class of 4 is no refusal, whatever it is about. */
function delayWords(subject: number, detail: number): string {
  if (subject === 2 && detail === 2) return full;
  if (subject === 2) return replyWords['450'] ?? later;
  return subject === 4 ? statusWords(4, detail) : later;
}

/** X.2.1 disabled, X.2.2 full, X.2.3 too long for it. */
const mailboxWords: Record<number, string> = {
  1: 'Dieses Postfach ist abgeschaltet.',
  2: full,
  3: tooLarge,
};

/** RFC 3463, section 3. */
function statusWords(subject: number, detail: number): string {
  if (subject === 1) return detail === 2 || detail === 10 ? noSuchDomain : noSuchAddress;
  if (subject === 2) return mailboxWords[detail] ?? refused;
  if (subject === 3 && detail === 4) return tooLarge;
  if (subject === 4) return 'Der Mailserver der Gegenseite ist nicht zu erreichen.';
  if (subject === 7) return suspicious;
  return refused;
}
