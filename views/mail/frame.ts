import type { PracticeSettings } from '../../db/settings.ts';
import { singleLine } from '../../mail/message.ts';
import { renderHtml } from './as_html.ts';
import { renderText } from './as_text.ts';
import type { Block } from './blocks.ts';

/** What every mail to a patient knows. */
export interface MailProps {
  practice: PracticeSettings;
  /** Scheme and host, with or without a slash at the end. */
  publicUrl: string;
  /** IANA name of the practice's time zone. */
  timeZone: string;
  /** The consultation's reference; in the subject, so that an answer finds its way back. */
  reference: string;
  patientName: string;
  /** The personal link, `https://…/c/TOKEN`. */
  link: string;
}

/** A mail ready for the outbox; recipient, attachments and calendar entry are the caller's. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

/** A whole mail as both versions show it. */
export interface Frame {
  subject: string;
  practiceName: string;
  greeting: string;
  blocks: Block[];
  /** Lines below the greeting at the end: name, street, town. */
  sender: string[];
  phone: string;
  /** Small print. */
  footer: string[];
}

/**
 * Puts greeting, sender and small print around what one mail has to say.
 *
 * @param subject neutral: others read the mailbox too, so no name, no reason, no department
 */
export function composeMail(props: MailProps, subject: string, blocks: Block[]): MailContent {
  const { practice } = props;
  const practiceName = singleLine(practice.name) || 'Ihre Praxis';
  const town = singleLine(`${practice.postcode} ${practice.city}`);
  const frame: Frame = {
    subject: singleLine(`${subject} [${props.reference}]`),
    practiceName,
    greeting: greet(props.patientName),
    blocks,
    sender: [practiceName, singleLine(practice.street), town].filter(Boolean),
    phone: singleLine(practice.phone),
    footer: smallPrint(props, blocks),
  };
  return { subject: frame.subject, text: renderText(frame), html: renderHtml(frame) };
}

/** An address below the origin, e.g. `/check`. */
export function addressOf(props: Pick<MailProps, 'publicUrl'>, path: string): string {
  return props.publicUrl.replace(/\/+$/, '') + path;
}

/** Says the number where there is one: `Rufen Sie uns an: 0208 …`. */
export function callUs(practice: PracticeSettings): string {
  const phone = singleLine(practice.phone);
  return phone ? `Rufen Sie uns an: ${phone}.` : 'Rufen Sie uns an.';
}

/**
 * The request form is open to everybody and mails to any address: a "name" that carries an address of the web would
 * make the practice send advertising, so such a name is left out.
 */
function greet(patientName: string): string {
  const name = singleLine(patientName);
  const carriesAddress = /:\/\/|www\.|@|[\p{L}\p{N}]\.\p{L}{2,}/iu.test(name);
  return name && !carriesAddress ? `Guten Tag ${name},` : 'Guten Tag,';
}

function smallPrint(props: MailProps, blocks: Block[]): string[] {
  const personal = blocks.some((block) => 'url' in block && block.url.startsWith(props.link));
  return [
    props.practice.email
      ? 'Diese Nachricht wurde automatisch verschickt. Wenn Sie Fragen haben, antworten Sie einfach darauf.'
      : 'Diese Nachricht wurde automatisch verschickt.',
    ...(personal ? ['Sie enthält Ihren persönlichen Link. Bitte geben Sie sie nicht weiter.'] : []),
    'Für Notfälle ist dieser Weg zu langsam: Wählen Sie dann 112. Außerhalb der Sprechzeiten hilft Ihnen der ärztliche Bereitschaftsdienst unter 116117.',
  ];
}
