import { type Language, languageFacts } from '../../consultation/language.ts';
import type { PracticeSettings } from '../../consultation/practice.ts';
import { plainWordsIn, type Words, withoutIsolates, wordsIn } from '../../languages/words.ts';
import type { Opening } from '../../letters/edited_words.ts';
import type { MailKind } from '../../letters/kinds.ts';
import { singleLine } from '../../letters/message.ts';
import { fillIn, type PlaceholderValues, type Wording } from '../../letters/wording.ts';
import { renderHtml } from './as_html.ts';
import { renderText } from './as_text.ts';
import { type Block, type Frame, ownWords, text } from './blocks.ts';
import { wordingIn } from './wordings.ts';

/** What every mail to a patient knows. */
export interface MailProps {
  /** Of whoever gets it. */
  language: Language;
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
  /**
   * What somebody has written for this one mail instead of its opening; goes out as it is. German, like
   * `wording`: in a mail of another language both stand below its own opening, and are said to be German.
   */
  ownOpening?: string;
}

/** A mail ready for the outbox; recipient, attachments and calendar entry are the caller's. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
  /** In German, whatever the mail's language is: the practice changes it. */
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

/** The words of a mail. Values are isolated only where the mail runs from right to left. */
export function mailWords({ language }: Pick<MailProps, 'language'>): Words {
  return languageFacts[language].direction === 'rtl' ? wordsIn(language) : plainWordsIn(language);
}

/**
 * Puts the opening, in the practice's words or in ours, before what one mail has to say, and sender and small
 * print behind it. The reference is added to the subject.
 *
 * @param valuesIn what stands for the placeholders of this kind, in one language
 * @param blocks what the practice cannot change: links, code, dates, what must be said
 */
export function composeMail(
  props: MailProps,
  kind: MailKind,
  valuesIn: (words: Words) => PlaceholderValues,
  blocks: Block[],
): MailContent {
  const { practice, reference } = props;
  const words = mailWords(props);
  const german = germanOpening(props, kind, valuesIn);
  const { subject, opening } = props.language === 'de' ? german : translated(props, kind, valuesIn, german);
  const frame: Frame = {
    words,
    subject: singleLine(`${subject} [${reference}]`),
    practiceName: senderName(props),
    blocks: [...opening, ...blocks],
    sender: [
      senderName(props),
      singleLine(practice.street),
      singleLine(`${practice.postcode} ${practice.city}`),
    ].filter(Boolean),
    phone: singleLine(practice.phone),
    footer: smallPrint(props, blocks),
  };
  return {
    subject: frame.subject,
    text: renderText(frame),
    html: renderHtml(frame),
    opening: openingOf(german.body, german.values.termin),
  };
}

type Opened = { subject: string; opening: Block[] };
type GermanOpening = Opened & { body: string; values: PlaceholderValues };

/** As the practice words it, or as it came. */
function germanOpening(
  props: MailProps,
  kind: MailKind,
  valuesIn: (words: Words) => PlaceholderValues,
): GermanOpening {
  const german = wordsIn('de');
  const values = { ...valuesIn(german), ...valuesOfAll(props, german) };
  const { subject, body } = props.wording ?? wordingIn(german, kind);
  const said = paragraphs(props.ownOpening ?? fillIn(body, values, 'body'));
  return {
    subject: fillIn(subject, values, 'subject'),
    opening: said.map(text),
    body: said.join('\n\n'),
    values,
  };
}

/**
 * As it came, in the mail's language; below it what the practice has written of its own, which nobody has
 * translated.
 */
function translated(
  props: MailProps,
  kind: MailKind,
  valuesIn: (words: Words) => PlaceholderValues,
  german: GermanOpening,
): Opened {
  const plain = plainWordsIn(props.language);
  const words = mailWords(props);
  const values = { ...valuesIn(plain), ...valuesOfAll(props, plain) };
  const { subject, body } = wordingIn(words, kind);
  const asItCame = wordingIn(wordsIn('de'), kind);
  const { wording, ownOpening } = props;
  const hasOwnSubject = wording && wording.subject.trim() !== asItCame.subject;
  const hasOwnBody = ownOpening !== undefined || (wording && wording.body.trim() !== asItCame.body);
  const own = [hasOwnSubject && german.subject, hasOwnBody && german.body].filter(Boolean).join('\n\n');
  return {
    subject: withoutIsolates(fillIn(subject, values, 'subject')),
    opening: [...paragraphs(fillIn(body, values, 'body')).map(text), ...ownWords(words, own)],
  };
}

/** What stands for the placeholders of every kind. */
function valuesOfAll(props: MailProps, words: Words): PlaceholderValues {
  const name = mailableName(props.patientName);
  return {
    anrede: name ? words.t('mail-greeting', { name }) : words.t('mail-greeting-nameless'),
    name,
    praxis: senderName(props),
    telefon: singleLine(props.practice.phone),
  };
}

function senderName(props: MailProps): string {
  return singleLine(props.practice.name) || mailWords(props).t('mail-your-practice');
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

/** An address below the origin, e.g. `/check`, whose page speaks the mail's language on any device. */
export function addressOf(
  { publicUrl, language }: Pick<MailProps, 'publicUrl' | 'language'>,
  path: string,
): string {
  return publicUrl.replace(/\/+$/, '') + path + (language === 'de' ? '' : `?lang=${language}`);
}

/** Says the number where there is one: `Rufen Sie uns an: 0208 …`. */
export function callUs(props: Pick<MailProps, 'language' | 'practice'>): string {
  const words = mailWords(props);
  const phone = singleLine(props.practice.phone);
  return phone ? words.t('mail-call-at', { phone }) : words.t('mail-call');
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
  const { t, reviewedBy } = mailWords(props);
  const personal = blocks.some((block) => 'url' in block && block.url.startsWith(props.link));
  return [
    t(props.practice.email ? 'mail-automatic-reply' : 'mail-automatic'),
    ...(personal ? [t('mail-personal-link')] : []),
    t('mail-emergency'),
    ...(reviewedBy === null ? [t('translation-unreviewed')] : []),
  ];
}
