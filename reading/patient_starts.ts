import type { Line } from './lines.ts';
import { isGivenName, leadingName, trailingName } from './names.ts';
import { kin, possessive, roles } from './relatives.ts';
import { sentenceEnds } from './sentences.ts';

/** A place from which a text tells of the one whom the visit is for. */
export interface Start {
  at: number;
  /** What the patient is to the writer: `Mutter`; empty where it is not told. */
  relative: string;
  /** What the writer is to the patient. */
  role: string;
  /** Somebody writes for somebody else. */
  proxy: boolean;
  /** Not only by a relative that is named. */
  sure: boolean;
  /** They may be spoken of only: the writer asks for something, and nothing says for whom. */
  isDoubtful: boolean;
  /** Nothing says that the visit is for them, and the writer asks for something. */
  isSpokenOf: boolean;
  /** Nothing but a date of birth beside the name says that it is for them. */
  isOnlyBorn: boolean;
}

const adjectives = '(?:\\p{Ll}{3,14}e[nmr]? |\\d{1,3}[- ]?jährige[nmrs]? ){0,2}';

/** "für meine Tochter", "wegen unseres Sohnes", "es geht um meinen Vater". */
const forKin = new RegExp(
  `(?<![\\p{L}])(?:für|fuer|wegen|betrifft|betr\\.|um|bei|zu|for|about|anfrage|mail|e-mail|nachricht|anliegen|termin|sprechstunde|daten) (?:(?:den|die|das|von) )?(?:${possessive}) ${adjectives}(?<kin>${kin})(?!\\p{L})`,
  'giu',
);

/** "Mein Sohn Theo", "unsere Tochter". */
export const anyKin = new RegExp(`(?<!\\p{L})(?:${possessive}) ${adjectives}(?<kin>${kin})(?!\\p{L})`, 'giu');

const leadingKin = new RegExp(`^(?:${possessive}) ${adjectives}(${kin})(?!\\p{L})`, 'iu');

/** "die Tochter und Bevollmächtigte von Frau", "als gesetzlicher Betreuer des Herrn". */
const roleOf = new RegExp(
  `(?<!\\p{L})(?<role>${roles})(?: ?(?:und|sowie|/|,) ?(?:${adjectives})(?:${roles}))? (?:von|vom|des|der|of)(?: |$)`,
  'giu',
);

/** "im Auftrag von", "im Namen meiner Mutter", "stellvertretend für". */
const inTheNameOf =
  /(?<!\p{L})(?:im auftrag|im namen|in vertretung|in vollmacht|on behalf|i\. ?a\.) (?:von|der|des|of|für)(?= )|(?<!\p{L})(?:stellvertretend|anstelle|ersatzweise|vertretungsweise) (?:für|von)(?= )/giu;

/** "Videosprechstunde für: Lasse Sievers": of a whole name, so that no doctor and no illness is one. */
const forName =
  /(?<!\p{L})(?:sprechstunde|videosprechstunde|video-sprechstunde|termin|anfrage|videotermin) für:? (?=(?-i:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?,? \p{Lu}\p{Ll}+))(?!frau|herrn?|dr|prof|mein|unser|die |den )/giu;

/** "Es geht um Inge Otte" */
const aboutName =
  /(?<!\p{L})(?:es geht|geht es|handelt (?:es )?sich)(?: \p{Ll}+){0,2} um:? (?:die patientin |den patienten |patient(?:in)? )?(?=(?-i:\p{Lu}\p{Ll}))/giu;

/** "als rechtlicher Betreuer bitte ich": whose, stands elsewhere. */
const asCarer =
  /(?<!\p{L})als (?:\p{Ll}+ )?(?:betreuer(?:in)?|berufsbetreuer(?:in)?|bevollmächtigte[r]?|vormund)(?!\p{L})/iu;

/** "für Herrn Stark", not for the doctor whom the patient wants to see. */
const forPerson =
  /(?<!\p{L})(?:für|(?:es geht|geht es)(?: \p{Ll}+){0,2} um|betrifft:?|betreff:?|betr\.:?) (?:den |die )?(?:herrn?|frau|fr\.|hr\.)(?= )(?! (?:dr|prof|doktor))/giu;

/** Who helps with writing is no patient: "meine Tochter schreibt für mich". */
const helps =
  /(?<!\p{L})(?:schreibt|hilft|tippt|schickt|sendet|hat (?:(?:mir|uns) )?[^.;]{0,30}geholfen|richtet|organisiert|regelt|hat (?:das|dies|diese)|macht|erledigt|unterstützt|liest|vertritt|fährt|begleitet|bringt|kümmert|übersetzt|dolmetscht|ist dabei|kommt mit|dabei sein|(?:auch|mit|gern|ebenfalls|dazu) ?kommen|teilnehmen|mithören)(?!\p{L})/iu;

/** The one by whom somebody is insured, or who has died, comes to no consultation. */
const noPatient =
  /hauptversichert|mitversichert (?:bei|über|durch)|familienversichert (?:über|durch)|über (?:mich|uns) (?:mit|familien)?versichert|versichert über|verstorben|gestorben|versicherungsnehmer|stammversichert/iu;

/** What only a patient does. */
const needs =
  /(?<!\p{L})(?:braucht|brauche|benötigt|möchte|hätte|bräuchte|würde|leidet|klagt|bittet|wünscht|wünschte|needs|would|has (?:a|been|had)|hat (?:seit|starke|schlimme|wieder|einen|eine|ein|immer|hohes|leichtes|sich|heute|gestern|(?-i:(?!Sie|Ihnen|Ihre)\p{Lu}\p{Ll}+))|ist (?:krank|erkältet|bettlägerig|gestürzt|dement|nicht mobil|der patient|die patientin)|geht es|soll (?:zur|zum|eine|in|einen)|für (?:ihn|sie|den|diesen?|diese) (?!\p{Lu}))(?!\p{L})/giu;

/** "möchte ich", "ich hätte gern": the writer is who asks. */
const asksForSelf =
  /(?<!\p{L})(?:(?:brauche|benötige|möchte|hätte|bräuchte|würde|wünsche|suche|bitte) (?:nun |jetzt |auch )?ich|ich (?:\p{Ll}+ ){0,2}(?:brauche|benötige|möchte|hätte|bräuchte|würde|wünsche|suche|bitte)|bitte (?:auch )?um)(?!\p{L})/iu;

/** "ist auch bei Ihnen": spoken of. */
const spokenOf =
  /(?<!\p{L})(?:(?:war|ist|geht|kommt|wird)(?: \p{Ll}+){0,4} (?:bei ihnen|zu ihnen|ihre?n? patient\p{L}*|patient\p{L}* (?:bei|von|in|ihrer)|in (?:ihrer )?behandlung)|kennen sie)(?!\p{L})/iu;

/** "hat Sie mir empfohlen" */
const recommends =
  /(?<!\p{L})(?:ha(?:t|be|tte) [^.]{0,40}(?:empfohlen|erzählt|geraten|gesagt|vorgeschlagen)|empfiehlt|empfahl)(?!\p{L})/iu;

/** "wie mein Mann", "nicht für meinen Sohn": not they, whatever follows. */
const passedBy =
  /(?<!\p{L})(?:wie(?: auch| schon| bereits| zuletzt| damals| bei| für)?|nicht(?: mehr| um| für| wegen| zu)?|statt(?: für)?|anstatt|anstelle|außer) $/iu;

/** "mein Mann und ich", "für mich und meinen Mann" */
const andSelf =
  /^(?: \p{Lu}[\p{L}-]+){0,2}(?:[^.;:!?]|\.(?= ?\d|,)){0,40} und (?:für )?(?:ich|mich|mir)(?=[,.:;()]|$| (?:geb|haben|leiden|husten|br[aä]uchten|brauchen|möchten|hätten|bitten|wollen|sind|würden)(?!\p{L}))/u;
const selfAnd = /(?<!\p{L})(?:ich|mich|mir) (?:und|sowie)(?: auch)?(?: für)? $/iu;

/** The cheap look: in most lines nothing tells of another person. */
const mayTellOfAnother =
  /mein|unser|dein|für[ :]|my |our | (?:von|vom|des|der|of) |auftrag|namen|vertret|vollmacht|behalf|anstelle|i\. ?a\.|geht|handelt|betr/i;

/** Whether somebody says that they care for another, without saying for whom. */
export function writesAsCarer(lines: readonly Line[]): boolean {
  return lines.some(({ text, zone }) => zone === 'own' && asCarer.test(text));
}

/** Whether a relative is only compared with or ruled out here. */
export function isPassedBy(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return passedBy.test(before) || lastTime.test(before);
}

/** "Beim letzten Mal ging es um …" */
const lastTime =
  /(?<!\p{L})(?:letzte[nsr]? (?:mal|termin|besuch)|damals|zuletzt|neulich)(?!\p{L})[^.;:!?]{0,20}(?<!\p{L})(?:ging es|war|hatte|habe)(?!\p{L})[^.;:!?]{0,20}$/iu;

/** "Ich hätte gern einen Termin", and nowhere for whom: no "für ihn", no "er hat Husten". */
export function asksOnlyForSelf(lines: readonly Line[]): boolean {
  const own = lines.filter(({ zone }) => zone === 'own');
  return (
    own.some(({ text }) => /(?<!\p{L})ich(?!\p{L})/iu.test(text) && asksForSelf.test(text)) &&
    !own.some(({ text }) => theirNeed.test(text))
  );
}

const theirNeed =
  /(?<!\p{L})(?:für (?:ihn|sie|den|diesen?|diese)(?! \p{Lu})|(?:er|sie|ihm|ihr) (?:hat|braucht|bräuchte|benötigt|ist|leidet|klagt|kann|möchte|hätte|geht|fühlt|hustet|fiebert|soll|muss|darf|würde))(?!\p{L})/iu;

export function patientStartsIn(text: string): Start[] {
  if (!mayTellOfAnother.test(text)) return [];
  const found: Start[] = [];
  const add = (start: Partial<Start> & { at: number }) => {
    const same = found.find(({ at }) => Math.abs(at - start.at) < 3);
    // "für Inge Otte, meine Frau": the name, and what she is.
    if (same && same.relative === '' && start.relative)
      Object.assign(same, { relative: start.relative, proxy: true });
    if (!same)
      found.push({
        relative: '',
        role: '',
        proxy: true,
        sure: true,
        isDoubtful: false,
        isSpokenOf: false,
        isOnlyBorn: false,
        ...start,
      });
  };
  for (const match of text.matchAll(roleOf)) {
    const at = match.index + match[0].length;
    // "der Mutter von zwei Kindern", "der Bruder von meinem Mann": only where a person follows.
    const rest = text.slice(at, at + 60);
    const relative = leadingKin.exec(rest)?.[1] ?? '';
    if (!relative && !/^(?:herrn?|frau|fr\.|hr\.) ?\p{L}|^(?-i:\p{Lu})/iu.test(rest)) continue;
    const lead = text.slice(0, match.index).trim();
    if (
      lead !== '' &&
      !/(?:\bich bin|\bbin|\bals|schreibt|\bist|\bhier)\b.{0,60}$/iu.test(text.slice(0, match.index))
    )
      continue;
    add({ at, relative, role: match.groups?.role ?? '' });
  }
  for (const match of [...text.matchAll(inTheNameOf), ...text.matchAll(forPerson)]) {
    const isDoubtful = /(?<!\p{L})auch $/iu.test(text.slice(0, match.index));
    add({ at: match.index + match[0].length, isDoubtful });
  }
  for (const match of text.matchAll(forName)) {
    add({ at: match.index + match[0].length, proxy: false });
  }
  for (const match of text.matchAll(aboutName)) {
    const at = match.index + match[0].length;
    if (isGivenName(leadingName(text.slice(at), 2).split(' ')[0] ?? '')) add({ at, proxy: false });
  }
  for (const match of text.matchAll(forKin)) {
    const at = match.index + match[0].length;
    const rest = sentenceFrom(text, match.index);
    if (noPatient.test(rest) || helps.test(text.slice(at, at + 30)) || isPassedBy(text, match.index))
      continue;
    // "mitversichert bei meinem Mann", "wohnt bei meiner Mutter"
    if (
      /^(?:bei|zu)/i.test(match[0]) &&
      !/^.{0,80}(?:geb\.|geboren|beschwerden|schmerzen|symptome)/iu.test(rest)
    )
      continue;
    add({
      at,
      relative: match.groups?.kin ?? '',
      isDoubtful: andSelf.test(text.slice(at)) || selfAnd.test(text.slice(0, match.index)),
    });
  }
  for (const match of text.matchAll(anyKin)) addKin(text, match, add);
  return found.sort((a, b) => a.at - b.at);
}

function addKin(
  text: string,
  match: RegExpExecArray,
  add: (start: Partial<Start> & { at: number }) => void,
): void {
  const at = match.index + match[0].length;
  const before = text.slice(0, match.index);
  if (isPassedBy(text, match.index)) return;
  const relative = match.groups?.kin ?? '';
  const sentence = sentenceFrom(text, match.index);
  const rest = sentence.slice(match[0].length);
  const named = nameBefore(before, text.slice(at));
  if (named !== null) {
    if (!noPatient.test(sentence)) add({ at: named, relative });
    return;
  }
  const isBoth = andSelf.test(text.slice(at)) || selfAnd.test(before);
  if (/(?:bei|mit|von|durch|über|an|zu) $/i.test(before)) return;
  if (noPatient.test(sentence) || helps.test(rest.slice(0, 60)) || recommends.test(rest)) return;
  const isNamed =
    /^(?: ?\(\d{1,3}(?: Jahre?| J\.)?\))?,? ?\(?(?:(?:namens|herrn?|frau|named) )?\p{Lu}\p{L}+/u.test(rest);
  const isBorn =
    isNamed && /^.{0,60}(?:\(|,|;| )(?:geb\b|geb\.|geboren|\*|born|\d{1,2}\.\d{1,2}\.)/u.test(rest);
  // "Mein Sohn Theo Berg." and no more: the visit is for him.
  const isAlone =
    isNamed && /(?:^|[.!?:] )$/.test(before) && /^,? ?(?:\p{Lu}[\p{L}-]+ ?){1,3}[.:,;)]? *$/u.test(rest);
  if (isAlone) {
    add({ at, relative });
    return;
  }
  const needsIt = [...rest.slice(0, 120).matchAll(needs)].some(
    ({ 0: word, index }) =>
      !/^ (?:(?:nun|jetzt|auch) )?(?:ich|wir)(?!\p{L})/iu.test(rest.slice(index + word.length)) &&
      !/(?<!\p{L})(?:ich|wir)(?: \p{Ll}+){0,2} $/iu.test(rest.slice(0, index)),
  );
  if (needsIt || isBorn) {
    // "Mein Mann Dieter, geb. …, hat Sie mir empfohlen, nun möchte ich auch"
    const isSpokenOf = !needsIt && (spokenOf.test(rest) || asksForSelf.test(rest));
    add({
      at,
      relative,
      isDoubtful: isBoth || isSpokenOf,
      isSpokenOf: isSpokenOf && !isBoth,
      isOnlyBorn: !needsIt && !isBoth,
    });
  } else if (isNamed) add({ at, relative, proxy: isBoth, sure: isBoth, isDoubtful: isBoth });
}

/** "Inge Otte, meine Frau, …", "Inge Otte (meine Frau)": where the name begins. */
function nameBefore(before: string, after: string): number | null {
  const joint = /(?:,| \(| –| -| ist)\s?$/u.exec(before);
  if (
    !joint ||
    !/^ ?(?:[,.;:)!–-]|\(|\*|\d|geb|und |$|(?:braucht|hat|möchte|ist|leidet)(?!\p{L}))/iu.test(after)
  )
    return null;
  const upTo = before.slice(0, joint.index);
  const single = /(?:um|für|wegen|betrifft|betr\.|patientin|patient)(?: ist)?:? (\p{Lu}[\p{L}-]+)$/iu.exec(
    upTo,
  )?.[1];
  const name = single ?? trailingName(upTo);
  const first = name.split(' ')[0] ?? '';
  if (!(single || name.includes(' ')) || !isGivenName(first)) return null;
  const at = upTo.lastIndexOf(first);
  // Who introduces themselves goes on with somebody else.
  return /(?:ich bin|bin ich|name ist|heiße|hei(?:ß|ss)e|hier(?: ist| schreibt)?|ich,|grü(?:ß|ss)\p{L}*) (?:die |der |frau |herr )?$/iu.test(
    upTo.slice(0, at),
  )
    ? null
    : at;
}

/** From a place to the end of its sentence. */
function sentenceFrom(text: string, at: number): string {
  const rest = text.slice(at, at + 400);
  const end = sentenceEnds(rest)[0];
  return end === undefined ? rest : rest.slice(0, end);
}
