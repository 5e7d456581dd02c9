import type { Line } from './lines.ts';
import { counterpart, kin, possessive, roles, roleWord } from './relatives.ts';

/** Whose a value is: the patient's, the one's who writes for somebody else, another's, or an expert's. */
export type Owner = 'patient' | 'writer' | 'other' | 'expert' | null;

export interface Persons {
  /** Somebody writes for somebody else. */
  isProxy: boolean;
  /** What the writer is to the patient: `Tochter`, `Betreuerin`; empty where it is not told. */
  writerIs: string;
  /** What the patient is to the writer: `Mutter`; empty where it is not told. */
  patientIs: string;
  /** Whose the text at this place is; null where nothing tells it. */
  ownerAt: (line: number, at: number) => Owner;
  /** Where a text of a patient begins, so that a name may follow: behind "für meine Tochter". */
  patientStarts: { line: number; at: number; sure: boolean }[];
}

interface Mark {
  at: number;
  owner: Owner;
}

/**
 * Who is who in a mail: "für meine Mutter" and "die Tochter von Frau Roth" say that somebody else writes,
 * "Hauptversicherter: …" that a value is nobody's who comes.
 */
export function readPersons(lines: readonly Line[]): Persons {
  const starts = lines.flatMap(({ text }, line) =>
    patientStartsIn(text).map((start) => ({ ...start, line })),
  );
  const isProxy =
    starts.some(({ proxy }) => proxy) || lines.some(({ text, zone }) => zone === 'own' && asCarer.test(text));
  const patientIs = starts.find(({ relative }) => relative !== '')?.relative ?? '';
  const role = starts.find(({ role }) => role !== '')?.role || (isProxy ? ownRole(lines) : '');
  const sections = sectionsOf(lines, patientIs);
  const hasPatientLabel = lines.some(({ text }) => /(?:^|[^\p{L}])patient(?:in)? ?:/iu.test(text));
  const marks = lines.map(({ text }, line) =>
    marksIn(text, {
      isProxy,
      patientIs,
      starts: starts.filter((start) => start.line === line).map(({ at }) => at),
      hasPatientLabel,
    }),
  );
  return {
    isProxy,
    patientIs: roleWord(patientIs),
    writerIs: isProxy ? roleWord(role) || counterpart(patientIs) : '',
    ownerAt: (line, at) => {
      const last = marks[line]?.findLast((mark) => mark.at <= at);
      return last ? last.owner : (sections[line] ?? null);
    },
    patientStarts: starts.map(({ line, at, sure }) => ({ line, at, sure })),
  };
}

interface Start {
  at: number;
  relative: string;
  role: string;
  proxy: boolean;
  /** Not only by a relative that is named. */
  sure: boolean;
}

const adjectives = '(?:\\p{Ll}{3,14}e[nmr]? |\\d{1,3}[- ]?jährige[nmrs]? ){0,2}';

/** "für meine Tochter", "wegen unseres Sohnes", "es geht um meinen Vater". */
const forKin = new RegExp(
  `(?<![\\p{L}])(?:für|fuer|wegen|betrifft|betr\\.|um|bei|zu|for|about|anfrage|mail|e-mail|nachricht|anliegen|termin|sprechstunde|daten) (?:(?:den|die|das|von) )?(?:${possessive}) ${adjectives}(?<kin>${kin})(?!\\p{L})`,
  'giu',
);

/** "Mein Sohn Theo", "unsere Tochter". */
const anyKin = new RegExp(`(?<!\\p{L})(?:${possessive}) ${adjectives}(?<kin>${kin})(?!\\p{L})`, 'giu');

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

/** "als rechtlicher Betreuer bitte ich": whose, stands elsewhere. */
const asCarer =
  /(?<!\p{L})als (?:\p{Ll}+ )?(?:betreuer(?:in)?|berufsbetreuer(?:in)?|bevollmächtigte[r]?|vormund)(?!\p{L})/iu;

/** "für Herrn Stark", not for the doctor whom the patient wants to see. */
const forPerson = /(?<!\p{L})für (?:den |die )?(?:herrn?|frau|fr\.|hr\.)(?= )(?! (?:dr|prof|doktor))/giu;

/** Who helps with writing is no patient: "meine Tochter schreibt für mich". */
const helps =
  /(?<!\p{L})(?:schreibt|hilft|tippt|schickt|sendet|hat (?:mir )?geholfen|hat (?:das|dies|diese)|macht|erledigt|unterstützt|liest|vertritt|fährt|begleitet|bringt|kümmert|übersetzt|dolmetscht|ist dabei|kommt mit)(?!\p{L})/iu;

/** The one by whom somebody is insured, or who has died, comes to no consultation. */
const noPatient =
  /hauptversichert|mitversichert (?:bei|über|durch)|familienversichert (?:über|durch)|über (?:mich|uns) (?:mit|familien)?versichert|versichert über|verstorben|gestorben|versicherungsnehmer|stammversichert/iu;

/** What only a patient does. */
const needs =
  /(?<!\p{L})(?:braucht|brauche|benötigt|möchte|hätte|bräuchte|würde|leidet|klagt|bittet|wünscht|wünschte|needs|would|has (?:a|been|had)|hat (?:seit|starke|schlimme|wieder|einen|eine|ein|immer|hohes|leichtes|sich|schon|heute|gestern|(?-i:\p{Lu}\p{Ll}+))|ist (?:krank|erkältet|bettlägerig|gestürzt|dement|nicht mobil|der patient|die patientin)|geht es|soll (?:zur|zum|eine|in|einen))(?!\p{L})/iu;

/** The cheap look: in most lines nothing tells of another person. */
const mayTellOfAnother =
  /mein|unser|dein|für |my |our | (?:von|vom|des|der|of) |auftrag|namen|vertret|vollmacht|behalf|anstelle|i\. ?a\./i;

function patientStartsIn(text: string): Start[] {
  if (!mayTellOfAnother.test(text)) return [];
  const found: Start[] = [];
  const add = (start: Start) => {
    if (!found.some(({ at }) => Math.abs(at - start.at) < 3)) found.push(start);
  };
  for (const match of text.matchAll(roleOf)) {
    const at = match.index + match[0].length;
    // "der Mutter von zwei Kindern", "der Bruder von meinem Mann": only where a person follows.
    const rest = text.slice(at, at + 60);
    const relative = leadingKin.exec(rest)?.[1] ?? '';
    if (!relative && !/^(?:herrn?|frau|fr\.|hr\.) ?\p{L}|^(?-i:\p{Lu})/iu.test(rest)) continue;
    if (!/(?:\bich bin|\bbin|\bals|schreibt|\bist|\bhier)\b.{0,60}$/iu.test(text.slice(0, match.index)))
      continue;
    add({ at, relative, role: match.groups?.role ?? '', proxy: true, sure: true });
  }
  for (const match of text.matchAll(inTheNameOf)) {
    add({ at: match.index + match[0].length, relative: '', role: '', proxy: true, sure: true });
  }
  for (const match of text.matchAll(forPerson)) {
    add({ at: match.index + match[0].length, relative: '', role: '', proxy: true, sure: true });
  }
  for (const match of text.matchAll(forName)) {
    add({ at: match.index + match[0].length, relative: '', role: '', proxy: false, sure: true });
  }
  for (const match of text.matchAll(forKin)) {
    const at = match.index + match[0].length;
    const rest = sentenceFrom(text, match.index);
    if (noPatient.test(rest) || helps.test(text.slice(at, at + 30))) continue;
    // "mitversichert bei meinem Mann", "wohnt bei meiner Mutter"
    if (
      /^(?:bei|zu)/i.test(match[0]) &&
      !/^.{0,80}(?:geb\.|geboren|beschwerden|schmerzen|symptome)/iu.test(rest)
    )
      continue;
    add({ at, relative: match.groups?.kin ?? '', role: '', proxy: true, sure: true });
  }
  for (const match of text.matchAll(anyKin)) {
    const at = match.index + match[0].length;
    if (/(?:bei|mit|von|durch|über|an|zu) $/i.test(text.slice(0, match.index))) continue;
    const rest = sentenceFrom(text, match.index).slice(match[0].length);
    if (noPatient.test(sentenceFrom(text, match.index)) || helps.test(rest.slice(0, 60))) continue;
    const named = /^,? ?\(?(?:(?:namens|herrn?|frau|named) )?\p{Lu}\p{L}+/u.test(rest);
    const born =
      named && /^.{0,60}(?:\(|,|;| )(?:geb\b|geb\.|geboren|\*|born|\d{1,2}\.\d{1,2}\.)/u.test(rest);
    if (needs.test(rest.slice(0, 120)) || born) {
      add({ at, relative: match.groups?.kin ?? '', role: '', proxy: true, sure: true });
    } else if (named) add({ at, relative: match.groups?.kin ?? '', role: '', proxy: false, sure: false });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** From a place to the end of its sentence. */
function sentenceFrom(text: string, at: number): string {
  const rest = text.slice(at, at + 400);
  const end = sentenceEnds(rest)[0];
  return end === undefined ? rest : rest.slice(0, end);
}

/** The places behind the full stops that end sentences, not those of "geb." and "Dr.". */
export function sentenceEnds(text: string): number[] {
  return [
    ...text.matchAll(
      /(?<=\p{L}{3}|\d{4}|\d{5,}|\))(?<!\b(?:geb|tel|str|nr|vers|dr|med|herr|frau|prof|dipl|mob|kto|jr|sen|bzw|ggf|inkl|evtl|betr|kk))[.!?] +(?=["„(]?\p{Lu})/giu,
    ),
  ]
    .filter(({ 0: end, index }) => /^\p{Lu}|^["„(]/u.test(text.slice(index + end.length)))
    .map(({ 0: end, index }) => index + end.length);
}

const saidRole = new RegExp(
  `(?:ich bin (?:die |der |das |sein[e]? |ihr[e]? )?|\\bals )(?:\\p{Ll}+e[r]? )?(?<role>${roles})(?!\\p{L})|\\((?<bracket>${roles})\\)|^(?<line>${roles})$`,
  'iu',
);

/** "ich bin die Tochter", "Andrea Winkler (Betreuerin)", a line "Berufsbetreuerin" below the greeting. */
function ownRole(lines: readonly Line[]): string {
  for (const { text, zone } of lines) {
    if (zone === 'quote') continue;
    const { role, bracket, line } = saidRole.exec(text)?.groups ?? {};
    const found = role ?? bracket ?? (zone === 'signature' ? line : undefined);
    if (found) return found;
  }
  return '';
}

const writerSays =
  /(?<!\p{L})(?:ich (?:bin|hei(?:ß|ss)e|wurde|wohne|arbeite)|bin ich|mein name|my name|i am|i'm|(?:rufen sie |erreichen sie |erreichbar )?(?:mich|uns) (?:bitte )?(?:unter|über|per|auf|telefonisch|tagsüber|jederzeit|an\b:?)|erreichen sie (?:mich|uns)|ich bin .{0,20}erreichbar|(?:meine|unsere|mein) (?:telefon|tel\.|handy|mobil|rufnummer|rückruf|nummer|festnetz|kasse|krankenkasse|versich|geburts|daten|e-?mail|kontakt|anschrift)\p{L}*)/giu;

const thirdPerson =
  /(?<!\p{L})(?:(?:er|sie) (?:ist|wurde|hat|wohnt|heißt)|(?:ihre?|seine?) (?:telefon|handy|nummer|krankenkasse|kasse|versich|geburts|daten|name)\p{L}*)/giu;

const others =
  /(?<!\p{L})(?:hauptversicherte[rn]?|hauptversichert|stammversicherte[rn]?|versicherungsnehmer(?:in)?|mitversichert (?:bei|über)|familienversichert (?:über|durch)|versichert über|notfallkontakt|kontaktperson|ansprechpartner(?:in)?|begleitperson|zahlungspflichtige[r]?|rechnung an|rechnungsempfänger(?:in)?|beitragszahler(?:in)?|(?:vers\.-?nr\.|versichertennummer|tel\.|telefon|über) (?:vater|mutter))(?!\p{L})/giu;

const experts =
  /(?<!\p{L})(?:haus(?:arzt|ärztin)|fach(?:arzt|ärztin)|zahn(?:arzt|ärztin)|kinder(?:arzt|ärztin)|überwiesen (?:von|durch)|überweisung (?:von|durch)|praxis (?=dr|prof|(?-i:\p{Lu}\p{Ll}))|apotheke|krankenhaus|klinik(?:um)?|pflegedienst|arbeitgeber(?:in)?|orthopäd(?:e|in)|kardiolog(?:e|in)|frühere[rn]? arzt)(?!\p{L})/giu;

interface Situation {
  isProxy: boolean;
  patientIs: string;
  /** Where in the line a patient is told of. */
  starts: readonly number[];
  /** Somewhere stands "Patient:". */
  hasPatientLabel: boolean;
}

/** Beside a patient, "Versicherter:" is somebody else; alone it is the patient. */
const insuredLabel = /(?<!\p{L})versicherte[rn]?(?= ?:)/giu;

/** The cheap look before `others` and `experts`. */
const mayNameOthers =
  /versicher|notfall|kontaktp|ansprech|begleit|zahlungs|rechnung|beitrags|arzt|ärztin|überw|praxis|apothek|krankenh|klinik|pflege|arbeitgeb|orthop|kardio|vater|mutter/i;

/** Whose each stretch of a line is. */
function marksIn(text: string, { isProxy, patientIs, starts, hasPatientLabel }: Situation): Mark[] {
  if (text === '') return [];
  const marks: Mark[] = [
    ...sentenceEnds(text).map((at): Mark => ({ at, owner: null })),
    ...all(text, anyKin, ({ groups }) => (isSameKin(groups?.kin ?? '', patientIs) ? 'patient' : 'other')),
    ...all(
      text,
      kinInLabel,
      ({ groups }): Owner =>
        isSameKin(groups?.kin ?? '', patientIs) || /^(?:kind|sohn|tochter)/i.test(groups?.kin ?? '')
          ? 'patient'
          : 'other',
    ),
    ...(mayNameOthers.test(text)
      ? [...all(text, others, (): Owner => 'other'), ...all(text, experts, (): Owner => 'expert')]
      : []),
    ...(hasPatientLabel ? all(text, insuredLabel, () => 'other') : []),
    ...(isProxy
      ? [...all(text, writerSays, () => 'writer'), ...all(text, thirdPerson, () => 'patient')]
      : []),
    ...starts.map((at): Mark => ({ at, owner: 'patient' })),
    ...all(text, patientLabel, () => 'patient'),
    // "Versichertennummer (Tim): …", "; Telefon: …" behind somebody else's data: nobody's in particular.
    ...(isProxy ? [] : all(text, writerSays, () => null)),
  ];
  return marks.sort((a, b) => a.at - b.at);
}

/** `Telefon (Mutter):`, `Geburtsdatum des Kindes:` */
const kinInLabel = new RegExp(
  `(?<!\\p{L})(?:\\((?:der |des )?|(?:der|des|vom|von) )(?<kin>${kin})\\)?(?= ?[:=\\t])`,
  'giu',
);

const patientLabel =
  /(?<!\p{L})(?:patient(?:in|en)?|name (?:des|der) (?:kindes|patient(?:en|in))|(?:des|vom) kind(?:es)?|der patientin|des patienten)(?= ?[:=(\t])/giu;

function all(text: string, form: RegExp, owner: (match: RegExpMatchArray) => Owner): Mark[] {
  return [...text.matchAll(form)].map((match) => ({ at: match.index, owner: owner(match) }));
}

/** `Sohn` and `Sohnes`, `Vater` and `Vaters`; `Mutter` and `Mama` may be the same, `Mann` and `Frau` not. */
function isSameKin(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const bare = (word: string) => kinds(word.toLowerCase());
  return bare(one) === bare(other);
}

function kinds(word: string): string {
  const stem = word.replace(/(?<=\p{L}{3})(?:es|s|en|n|e)$/u, '');
  if (/^(?:mutter|mutti|mama|mother|mum|mom)$/.test(stem)) return 'mother';
  if (/^(?:vater|vati|papa|father|dad)$/.test(stem)) return 'father';
  if (
    /^(?:sohn|söhnch|son|kind|baby|säugling|kleiner?|jüngster?|ältester?|child|tochter|töchterch|daughter)$/.test(
      stem,
    )
  ) {
    return /tochter|töchterch|daughter/.test(stem)
      ? 'daughter'
      : /sohn|söhnch|^son$/.test(stem)
        ? 'son'
        : 'child';
  }
  return stem.replace(/^ehe/, '');
}

const heading =
  /^(?:(?:daten|angaben)(?: (?:zu|zum|zur|von|des|der|meiner|meines|unseres|unserer|vom))?(?: (?:person|patient(?:en|in)|kind(?:es)?))? ?)?(?<who>.{0,40}?)\s*:?$/iu;

/** A line that only says whose data follow, until an empty line or the next such one. */
function sectionsOf(lines: readonly Line[], patientIs: string): Owner[] {
  let current: Owner = null;
  return lines.map(({ text }) => {
    if (text === '') current = null;
    else if (text.length < 50) {
      const who = heading.exec(text)?.groups?.who?.toLowerCase() ?? '';
      const isHeading = text.endsWith(':') || /^(?:daten|angaben)/i.test(text);
      const owner = isHeading ? headed(who, text, patientIs) : null;
      if (owner) current = owner;
    }
    return current;
  });
}

const bareKin = new RegExp(`(?<!\\p{L})(${kin})(?!\\p{L})`, 'iu');

function headed(who: string, text: string, patientIs: string): Owner {
  const words = `${who} ${text}`;
  if (/patient|zu behandelnde/i.test(words)) return 'patient';
  const relative = bareKin.exec(words)?.[1];
  if (words.search(others) >= 0) return 'other';
  if (words.search(experts) >= 0) return 'expert';
  if (relative)
    return isSameKin(relative, patientIs) || /kind|sohn|tochter/i.test(relative) ? 'patient' : 'other';
  return null;
}
