import type { Wish } from '../letters/incoming.ts';

/*
 * Whether somebody wants to cancel or to move an appointment. It is only ever offered to the practice, with
 * one click to the step, and never done: so a wish that is missed costs more than one too many, and what the
 * words deny, suppose, or tell of others is still no wish.
 */

/** The wish in the sender's own words (own_words.ts); null where there is none. Cancelling comes first. */
export function readWish(words: string): Wish | null {
  const clauses = clausesOf(words);
  if (clauses.some((clause) => says(clause, cancelling))) return 'cancel';
  return clauses.some((clause) => says(clause, moving)) ? 'move' : null;
}

/** One form of a wish. */
interface Form {
  words: RegExp;
  /** The words hold their own "nicht"; another one is no denial of the wish. */
  denies?: boolean;
  /** Words beside which it means something else. */
  unless?: RegExp;
}

const appointment =
  '(?:(?:video)?termins?|sprechstunde|videosprechstunde|videogespr(?:ä|ae)ch|videoanruf|gespr(?:ä|ae)ch|verabredung|uhrzeit|zeit|tag)';
const when = String.raw`(?:heute|morgen|(?:ü|ue)bermorgen|da|dann|zu dem zeitpunkt|um \d|am \S+|an dem tag|an diesem tag|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|nachmittags?|vormittags?|diese woche|n(?:ä|ae)chste woche|kurzfristig)`;
/** What cannot be done with a device is no wish: "Ich kann den Link nicht öffnen". */
const technique =
  /\b(?:link|datei|formular|pdf|anhang|seite|kamera|mikrofon|ton|bild|video(?:s)?|code|einw(?:ä|ae)hl\w*|(?:ö|oe)ffn\w*|anh(?:ö|oe)r\w*|h(?:ö|oe)r\w*|finden|lesen|drucken|ausdrucken|hochladen|anmelden|einloggen|unterschreiben|verstehen|sehen|erreichen|schicken|senden)\b/i;

const cancelling: readonly Form[] = [
  {
    words: /\babsagen\b|\babzusagen\b|\babsage\b(?! (?:von ihnen|ihrerseits|der praxis))/i,
    unless:
      /\b(?:ihre[rn]?|eure[rn]?|deine[rn]?) absage\b|\babsage\b.{0,30}\b(?:erhalten|bekommen|gelesen)\b/i,
  },
  // "sage ich den Termin ab", "ich sage hiermit ab", "sagen wir ab"
  {
    words: /\bsag(?:e|en|t|s)?\b.{0,80}\bab(?=$|[\s!]|,)/i,
    unless: /\bsag(?:en)? (?:sie|mir|uns)\b.{0,40}\bob\b/i,
  },
  {
    words: /\b(?:ich|wir|hiermit|mein(?:e|en)? \w+|termin)\b.{0,60}\babgesagt\b/i,
    unless: /\b(?:von ihnen|haben sie|sie haben|praxis|wurde|worden|wird|op|operation|reha)\b/i,
  },
  { words: /\bstorn(?:o|ier(?:e|en|t|ung)|ieren)\b|\bzu stornieren\b/i },
  {
    words:
      /\b(?:bin|sind|ist|bleibe|w(?:ä|ae)re|leider|doch|kurzfristig|beruflich|krankheitsbedingt)\b.{0,60}\bverhindert\b|^\s*verhindert\b/i,
    unless: /\bverhindert (?:das|die|den|dass|eine?n?)\b/i,
  },
  {
    words: /\b(?:pass(?:t|en)|pa(?:ß|ss)t|klappt|geht|haut)(?:['’]?s)?\b.{0,60}\b(?:nicht|nich|net)\b/i,
    denies: true,
    unless: technique,
  },
  {
    words:
      /\b(?:kann|kannn|k(?:ö|oe)nnen|koennen|schaff(?:e|en)?|k(?:ö|oe)nnte)\b.{0,80}\b(?:nicht|nich|doch nicht|es nicht)\b(?:\s+(?:mehr|kommen|teilnehmen|wahrnehmen|einhalten|dabei ?sein|da ?sein|erscheinen|schaffen|antreten))*\s*$/i,
    denies: true,
    unless: technique,
  },
  {
    words: new RegExp(
      String.raw`\b(?:kann|k(?:ö|oe)nnen)\b.{0,80}\b${appointment}\b.{0,40}\b(?:nicht|nich)\b`,
      'i',
    ),
    denies: true,
    unless: technique,
  },
  {
    words:
      /\b(?:nicht|nich) (?:mehr )?(?:wahrnehmen|wahrzunehmen|teilnehmen|teilzunehmen|einhalten|einzuhalten|erscheinen|zu erscheinen|kommen)\b/i,
    denies: true,
  },
  {
    words: new RegExp(
      String.raw`\b${appointment}\b.{0,60}\b(?:streichen|gestrichen|l(?:ö|oe)schen|canceln|cancel|annullieren|zur(?:ü|ue)ckziehen|zur(?:ü|ue)cknehmen|zur(?:ü|ue)ckgeben|freigeben|anderweitig vergeben|ausfallen|abbestellen|er(?:ü|ue)brigt|erledigt|aufheben)\b`,
      'i',
    ),
  },
  {
    words: new RegExp(
      String.raw`\b(?:streichen|l(?:ö|oe)schen|canceln|cancel|annullieren|nehmen)\b.{0,40}\b${appointment}\b`,
      'i',
    ),
    unless: /\bwahr\b|\bnehmen\b(?!.*\b(?:heraus|raus|zur(?:ü|ue)ck)\b)/i,
  },
  {
    words: new RegExp(
      String.raw`\b(?:brauche|brauchen|ben(?:ö|oe)tige|ben(?:ö|oe)tigen|m(?:ö|oe)chte|m(?:ö|oe)chten|will|wollen|w(?:ü|ue)nsche)\b.{0,40}\b(?:kein(?:e|en)?(?! fall)|nicht mehr)\b.{0,30}\b${appointment}\b|\b${appointment}\b.{0,40}\b(?:nicht mehr|doch nicht)\b`,
      'i',
    ),
    denies: true,
  },
  {
    words: /\b(?:trete|treten)\b.{0,40}\bzur(?:ü|ue)ck\b|\bcancel(?:l?ed|ling)?\b|\bcanceln\b|\bgecancelt\b/i,
  },
  {
    words: new RegExp(
      `\\b${appointment}\\b.{0,60}\\b(?:(?:nicht|nich) (?:m(?:ö|oe)glich|machbar|zu schaffen)|unm(?:ö|oe)glich)\\s*$`,
      'i',
    ),
    denies: true,
    unless: technique,
  },
  // Away on that day.
  {
    words:
      /\b(?:da|dann|bin|sind)\b.{0,40}\b(?:im urlaub|im krankenhaus|verreist|unterwegs|au(?:ß|ss)er haus|nicht (?:da|hier|zu hause|in der stadt))(?=$|[\s!])/i,
    denies: true,
  },
];

const moving: readonly Form[] = [
  {
    words:
      /\bverschieb(?:en|e|t|ung)\b|\bzu verschieben\b|\bverleg(?:en|e|t|ung)\b|\bzu verlegen\b|\bumbuch(?:en|ung)\b|\bumzubuchen\b|\bumleg(?:en|ung)\b/i,
    unless: /\b(?:haben sie|wurde|worden|praxis)\b.{0,40}\bver(?:schoben|legt)\b/i,
  },
  {
    words:
      /\b(?:ander(?:e|en|er|es)|neu(?:e|en|er)|sp(?:ä|ae)ter(?:e|en|er)|fr(?:ü|ue)her(?:e|en|er)|ersatz-?)\s?(?:video)?(?:termin|uhrzeit|zeit|tag)\b/i,
    unless: /\b(?:folge|danke|vielen dank)\b/i,
  },
  {
    words: new RegExp(
      String.raw`\b(?:ginge|geht|w(?:ä|ae)re|passt)\b.{0,40}\b(?:auch|eher|lieber|stattdessen)\b.{0,30}\b${when}`,
      'i',
    ),
  },
];

const denial =
  /(?<!\p{L})(?:nicht|nich|nie|niemals|kein(?:e|en|er|es|em)?|keinesfalls|keineswegs|ohne|weder|ungern)(?!\p{L})/iu;
/** What follows is only supposed. */
const supposed =
  /^\s*(?:und |oder |aber )?(?:falls|wenn|sofern|soweit|sollten?|f(?:ü|ue)r den fall|im falle?|bevor|ehe|bis|ob|selbst wenn|auch wenn)(?!\p{L})/iu;
/** "Wenn möglich" supposes nothing. */
const polite = /^\s*(?:wenn|falls|sofern|soweit) (?:es )?(?:irgend ?)?m(?:ö|oe)glich(?:\s+ist)?\s*/iu;
/** "doch nicht absagen": there the denial is the wish's. */
const deniedVerb =
  /(?<!\p{L})(?:nicht|nich) (?:mehr )?(?:abs|abz|storn|cancel|verschieb|verleg|streich|l(?:ö|oe)sch)/iu;
const gladly = /(?:\bhoffe|\bhoffentlich|\bfreue)(?!\p{L})/iu;

function says(clause: string, forms: readonly Form[]): boolean {
  if (supposed.test(clause) && !polite.test(clause)) return false;
  return forms.some(({ words, denies, unless }) => {
    const found = words.exec(clause);
    if (!found || unless?.test(clause)) return false;
    if (denies) return !gladly.test(clause) && !deniedVerb.test(clause);
    // Denied where "nicht" stands before the word, or right behind a separable one: "ich sage nicht ab".
    return !denial.test(clause.slice(0, found.index + found[0].length));
  });
}

/** More than a person writes into an answer. */
const mostClauses = 400;

/**
 * Sentences and their parts. A full stop behind a figure is a date's ("am 1.12."), and "und" or a comma
 * begins a part of its own.
 */
function clausesOf(words: string): string[] {
  return words
    .slice(0, 10_000)
    .replace(
      /(\d)\.(?=\s?\d|\s+(?:um|ab|bis|nicht|leider|doch|absagen|stornieren|verschieben)\b|\s*\p{Ll})/gu,
      '$1',
    )
    .replace(/\b(?:z\. ?B|bzw|ggf|Dr|Fr|Hr|Tel|evtl|inkl|ca|Std|Nr|med)\./gi, (short) => short.slice(0, -1))
    .split(
      /[.!?;:\n…]+|,|\s(?:und|aber|sondern|weil|denn|daher|deshalb|deswegen|sodass|dass|da ich|da wir)\s|\s[-–—]\s/u,
    )
    .slice(0, mostClauses)
    .map((clause) => clause.replace(/\s+/g, ' ').trim().slice(0, 400))
    .filter((clause) => clause !== '');
}
