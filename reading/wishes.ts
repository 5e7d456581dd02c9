import type { Wish } from '../letters/incoming.ts';
import {
  asksForVideo,
  cancelling,
  instead,
  moving,
  staying,
  takenBack,
  type WishForm,
} from './wish_forms.ts';

/*
 * Whether somebody wants to cancel or to move an appointment. It is only ever offered to the practice, with
 * one click to the step, and never done: so a wish that is missed costs more than one too many, and what the
 * words deny, suppose, ask, or tell of others is still no wish.
 */

/**
 * The wish in the sender's own words (own_words.ts); null where there is none. Who cannot come and asks for
 * another time wants to move.
 */
export function readWish(words: string): Wish | null {
  const clauses = clausesOf(words);
  const last = clauses.findLastIndex((clause) => says(clause, cancelling));
  const off = last >= 0 && !isTakenBack(clauses, last);
  const other = clauses.some((clause) => says(clause, moving));
  if (other) return 'move';
  if (!off || clauses.some(({ text }) => asksForVideo.test(text))) return null;
  return clauses.some((clause) => says(clause, instead) && !says(clause, cancelling)) ? 'move' : 'cancel';
}

interface Clause {
  text: string;
  /** The sentence asks what is or must be, and wants nothing: "Muss ich absagen?" */
  asks: boolean;
}

/** After the wish, or in its own sentence before it, the sender says that they come. */
function isTakenBack(clauses: readonly Clause[], last: number): boolean {
  return clauses.slice(last).some((clause, at) => {
    if (at > 0 && takenBack.test(clause.text)) return true;
    return says(clause, staying);
  });
}

const denial =
  /(?<![a-z])(?:nicht|nich|nie|niemals|kein(?:e|en|er|es|em)?|keinesfalls|keineswegs|ohne|weder|ungern)(?![a-z])/;
/** What follows is only supposed. */
const supposed =
  /^(?:und |oder |aber )?(?:falls|wenn|sofern|soweit|sollten?|fuer den fall|im falle?|bevor|ehe|bis|ob|selbst wenn|auch wenn)(?![a-z])|\b(?:sonst|bei verhinderung|im krankheitsfall)\b/;
/** "Wenn möglich" supposes nothing. */
const polite = /^(?:wenn|falls|sofern|soweit) (?:es )?(?:irgend ?)?moeglich(?:\s+ist)?\s*/;
/** "doch nicht absagen": there the denial is the wish's. */
const deniedVerb =
  /(?<![a-z])(?:nicht|nich) (?:mehr )?(?:abs|abz|storn|cancel|verschieb|verleg|streich|loesch|verhindert)/;
const gladly = /\b(?:hoffe|hoffentlich|freue)(?![a-z])/;
/** "Bitte absagen" is a wish whatever else the clause denies. */
const pleads =
  /\bbitte\b(?:(?!\b(?:nicht|nich|kein\w*)\b).){0,60}\b(?:absagen|stornieren|streichen|loeschen)\b/;

function says({ text, asks }: Clause, forms: readonly WishForm[]): boolean {
  if (supposed.test(text) && !polite.test(text)) return false;
  if (asks && forms === cancelling) return false;
  return forms.some(({ words, denies, unless }) => {
    if (!words.test(text) || unless?.test(text)) return false;
    if (denies) return !gladly.test(text) && !deniedVerb.test(text);
    return !denial.test(text) || (forms === cancelling && pleads.test(text));
  });
}

/** More than a person writes into an answer. */
const mostClauses = 400;

/** Sentences and their parts; "und" or a comma begins one of its own, unless it says what cannot be done. */
function clausesOf(words: string): Clause[] {
  return plain(words.slice(0, 10_000))
    .split(/(?<=[.!?;:\n…])/)
    .flatMap((sentence) => {
      const asks = isQuestion(sentence);
      return sentence
        .split(
          /[.!?;:\n…]+|,(?! ?[^,.!?;:]{0,80}\b(?:zu [a-z]+en|[a-z]+zu[a-z]+en)\s*(?:[,.!?;:\n]|$))|\s(?:und|aber|sondern|weil|denn|sodass|dass|da ich|da wir)\s|\s[-–—]\s/,
        )
        .map((text) => ({ text: text.replace(/\s+/g, ' ').trim().slice(0, 400), asks }));
    })
    .filter(({ text }) => text !== '')
    .slice(0, mostClauses);
}

/** Asks what is, or must be. "Können wir absagen?" asks for something. */
function isQuestion(sentence: string): boolean {
  return (
    /\?\s*$/.test(sentence) &&
    /^(?:und |aber |oder )?(?:(?:bis |ab |seit )?(?:wann|was|wie|warum|wieso|weshalb|wo|wer|welche\w*)|muss|muessen|musste|soll|sollen|sollte|haben|hat|hatten|wurde|wird|ist|sind|brauche|brauchen)\b/.test(
      sentence.trim(),
    )
  );
}

/**
 * Small letters without umlauts. A full stop behind a figure is a date's ("am 1.12."), and that of a short
 * word ends no sentence either; "nicht nur" denies nothing, and "es wäre schön, wenn" supposes nothing.
 */
function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/(\d)\.(?=\s?\d|\s*[a-z])/g, '$1')
    .replace(/\b(?:z\. ?b|bzw|ggf|dr|fr|hr|tel|evtl|inkl|ca|std|nr|med)\./g, (short) => short.slice(0, -1))
    .replace(/\bnicht (?:nur|zuletzt|schlecht|uebel|weniger|gerne?|anders|boese)\b/g, '')
    .replace(/\b(lieber|schoen|gut|nett|dankbar|toll|besser|super|hilfreich), wenn /g, '$1, ');
}
