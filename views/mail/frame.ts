import type { PracticeSettings } from '../../consultation/practice.ts';
import type { Opening } from '../../letters/edited_words.ts';
import type { MailKind } from '../../letters/kinds.ts';
import { singleLine } from '../../letters/message.ts';
import { type DefaultWording, fillIn, type PlaceholderValues, type Wording } from '../../letters/wording.ts';
import { renderHtml } from './as_html.ts';
import { renderText } from './as_text.ts';
import { type Block, type Frame, text } from './blocks.ts';

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
  /** The practice's own words for this kind of mail; left out or null: as it came. */
  wording?: Wording | null;
  /** What somebody has written for this one mail instead of its opening; goes out as it is. */
  ownOpening?: string;
}

/** A mail ready for the outbox; recipient, attachments and calendar entry are the caller's. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
  opening: Opening;
}

/** A mail that lacks only its frame: what it is for, and what it says. */
export interface Letter {
  kind: MailKind;
  write(frame: MailProps): MailContent;
}

/** What makes letters of one kind: given what this kind says besides the frame, it gives a letter. */
export function letterOf<Props extends MailProps>(
  kind: MailKind,
  write: (props: Props) => MailContent,
): (details: Omit<Props, keyof MailProps>) => Letter {
  return (details) => ({ kind, write: (frame) => write({ ...frame, ...details } as Props) });
}

/**
 * Puts the opening, in the practice's words or in ours, before what one mail has to say, and sender and small
 * print behind it. The reference is added to the subject.
 *
 * @param values what stands for the placeholders of this kind
 * @param blocks what the practice cannot change: links, code, dates, what must be said
 */
export function composeMail(
  props: MailProps,
  as: DefaultWording,
  values: PlaceholderValues,
  blocks: Block[],
): MailContent {
  const { practice, reference } = props;
  const practiceName = singleLine(practice.name) || 'Ihre Praxis';
  const phone = singleLine(practice.phone);
  const town = singleLine(`${practice.postcode} ${practice.city}`);
  const name = mailableName(props.patientName);
  const { subject, body } = props.wording ?? as;
  const all = {
    ...values,
    anrede: name ? `Guten Tag ${name}` : 'Guten Tag',
    name,
    praxis: practiceName,
    telefon: phone,
  };
  const opening = paragraphs(props.ownOpening ?? fillIn(body, all, 'body'));
  const frame: Frame = {
    subject: singleLine(`${fillIn(subject, all, 'subject')} [${reference}]`),
    practiceName,
    blocks: [...opening.map(text), ...blocks],
    sender: [practiceName, singleLine(practice.street), town].filter(Boolean),
    phone,
    footer: smallPrint(props, blocks),
  };
  return {
    subject: frame.subject,
    text: renderText(frame),
    html: renderHtml(frame),
    opening: openingOf(opening.join('\n\n'), values.termin),
  };
}

/** The blocks name a date in another form: where the opening names one, it is part of what is said. */
function openingOf(words: string, time: PlaceholderValues['termin']): Opening {
  const said = typeof time === 'string' ? time : time?.body;
  return { words, must: said && words.includes(said) ? [said] : [] };
}

function paragraphs(body: string): string[] {
  return body
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
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
 * The request form is open to everybody and mails to any address: a "name" that carries an address of the web
 * would make the practice send advertising, so such a name is left out.
 */
function mailableName(patientName: string): string {
  const name = singleLine(patientName);
  const carriesAddress = /:\/\/|www\.|@|[\p{L}\p{N}]\.\p{L}{2,}/iu.test(name);
  return carriesAddress ? '' : name;
}

function smallPrint(props: MailProps, blocks: Block[]): string[] {
  const personal = blocks.some((block) => 'url' in block && block.url.startsWith(props.link));
  return [
    props.practice.email
      ? 'Diese Nachricht wurde automatisch verschickt. Wenn Sie Fragen haben, antworten Sie einfach darauf. Geburtsdatum, Krankenkasse und Versichertennummer schreiben Sie bitte nicht in eine Mail: Sicherer ist das Formular auf unserer Seite.'
      : 'Diese Nachricht wurde automatisch verschickt.',
    ...(personal ? ['Sie enthält Ihren persönlichen Link. Bitte geben Sie sie nicht weiter.'] : []),
    'Für Notfälle ist dieser Weg zu langsam: Wählen Sie dann 112. Außerhalb der Sprechzeiten hilft Ihnen der ärztliche Bereitschaftsdienst unter 116117.',
  ];
}
