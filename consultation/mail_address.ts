/** Why no mail can go to what was typed. */
export type MailAddressFault =
  /** One side of the @ is missing, or the dot in the domain. */
  | 'incomplete'
  /** More than an address: a name, brackets, blanks, a second address. */
  | 'several'
  | 'before_at'
  | 'after_at'
  | 'too_long';

/**
 * The one rule for an address that a mail can be sent to; the same for every form, the settings and the
 * outbox. It is what RFC 5321 lets every server take: before the @ plain ASCII without quotes and comments,
 * because an umlaut there needs a server that speaks SMTPUTF8, all the way; after it a domain with any
 * letters (`praxis-müller.de`), which goes over the line in its ASCII form (RFC 5891). Never a list (`a@x,
 * b@y`): one field of a form must not send a patient's data to several people.
 *
 * @param text without blanks around it
 * @returns null for an address
 */
export function mailAddressFault(text: string): MailAddressFault | null {
  const found = read(text);
  return typeof found === 'string' ? found : null;
}

export function isMailAddress(text: string): boolean {
  return mailAddressFault(text) === null;
}

/**
 * The address as it goes over the line.
 *
 * @returns null where it is none
 */
export function wireAddress(text: string): string | null {
  const found = read(text);
  return typeof found === 'string' ? null : `${found.local}@${found.domain}`;
}

/**
 * Is it one mailbox? Nothing is none. Domains never tell small letters from capitals, and hardly a server
 * tells them before the @.
 */
export function isSameAddress(one: string, other: string): boolean {
  const key = (text: string) => (wireAddress(text.trim()) ?? text.trim()).toLowerCase();
  return key(one) !== '' && key(one) === key(other);
}

/** Name and address from `"Praxis" <praxis@example.de>`, or from an address alone. */
export function readMailbox(text: string): { name: string; address: string } {
  const [, name, address] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  return address === undefined
    ? { name: '', address: text.trim() }
    : { name: (name ?? '').replaceAll('"', '').trim(), address: address.trim() };
}

const atext = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
/** RFC 5322, 3.2.3. */
const dotAtom = new RegExp(`^${atext}(\\.${atext})*$`);

/** RFC 5321, 4.5.3.1; the whole with the angle brackets is a path of 256. */
const most = { local: 64, domain: 253, whole: 254 } as const;

function read(text: string): MailAddressFault | { local: string; domain: string } {
  if (/[\s,;<>]/.test(text)) return 'several';
  const [local = '', written = '', ...more] = text.split('@');
  if (more.length > 0) return 'several';
  if (local === '' || written === '') return 'incomplete';
  if (!dotAtom.test(local)) return 'before_at';
  if (local.length > most.local) return 'too_long';
  if (!/[^\p{L}\p{M}\p{N}-]/u.test(written)) return 'incomplete';
  const domain = asciiDomain(written);
  if (domain === null) return 'after_at';
  const whole = local.length + 1 + domain.length;
  return domain.length > most.domain || whole > most.whole ? 'too_long' : { local, domain };
}

/**
 * The URL parser maps as every browser and DNS client does (UTS 46); what it would cut or read as a number
 * stays out.
 */
function asciiDomain(written: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written) || !URL.canParse(`http://${written}`)) return null;
  const labels = new URL(`http://${written}`).hostname.split('.');
  const isName =
    labels.length >= 2 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return isName && /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? '') ? labels.join('.') : null;
}
