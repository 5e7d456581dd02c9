import type { Line } from './lines.ts';
import { isGivenName, leadingName } from './names.ts';
import { anyKin, asksOnlyForSelf, isPassedBy, patientStartsIn, writesAsCarer } from './patient_starts.ts';
import { counterpart, kin, roles, roleWord } from './relatives.ts';
import { sentenceEnds } from './sentences.ts';

/** Whose a value is: the patient's, the one's who writes for somebody else, another's, or an expert's. */
export type Owner = 'patient' | 'writer' | 'other' | 'expert' | null;

export interface Persons {
  /** Somebody writes for somebody else. */
  isProxy: boolean;
  /** They may be spoken of only, and the writer be the patient. */
  isDoubtful: boolean;
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
export function readPersons(lines: readonly Line[], sender = ''): Persons {
  const all = lines.flatMap(({ text }, line) => patientStartsIn(text).map((start) => ({ ...start, line })));
  // "Ich, Frauke Jensen, geb. …": who tells their own date of birth asks for themselves.
  const bornBeside = all.some(({ isSpokenOf }) => isSpokenOf) ? senderBorn(sender) : null;
  const isSelf = lines.some(
    ({ text, zone }) => zone === 'own' && (writerBorn.test(text) || bornBeside?.test(text)),
  );
  const asks = all.some(({ isOnlyBorn }) => isOnlyBorn) && asksOnlyForSelf(lines);
  const starts = all
    .filter(({ isSpokenOf }) => !(isSpokenOf && isSelf))
    .map((start) => ({
      ...start,
      isDoubtful: start.isDoubtful || (start.isOnlyBorn && asks) || (start.role !== '' && isSelf),
    }));
  const isProxy = starts.some(({ proxy }) => proxy) || writesAsCarer(lines);
  const patientIs =
    starts.find(({ relative, sure, proxy }) => relative !== '' && sure && proxy)?.relative ?? '';
  const role = starts.find(({ role }) => role !== '')?.role || (isProxy ? ownRole(lines) : '');
  const telling = starts.filter(({ sure, relative }) => sure || (isProxy && isSameKin(relative, patientIs)));
  const sections = sectionsOf(lines, patientIs);
  const hasPatientLabel = lines.some(({ text }) => /(?:^|[^\p{L}])patient(?:in)? ?:/iu.test(text));
  const names = patientNames(lines, isProxy ? telling : []);
  const marks = lines.map(({ text }, line) =>
    marksIn(text, {
      isProxy,
      patientIs,
      starts: telling.filter((start) => start.line === line).map(({ at }) => at),
      hasPatientLabel,
      names,
    }),
  );
  return {
    isProxy,
    isDoubtful:
      starts.some(({ isDoubtful }) => isDoubtful) &&
      !starts.some((one) => one.sure && one.proxy && !one.isDoubtful),
    patientIs: roleWord(patientIs),
    writerIs: isProxy ? roleWord(role) || counterpart(patientIs) : '',
    ownerAt: (line, at) => {
      const last = marks[line]?.findLast((mark) => mark.at <= at);
      return last ? last.owner : (sections[line] ?? null);
    },
    patientStarts: telling.map(({ line, at, sure }) => ({ line, at, sure })),
  };
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
  /(?<!\p{L})(?:(?:sondern|aber|jetzt|diesmal) (?:ich|(?:für |um )?mich|bei mir|mir)|für mich(?: selbst)?|(?:geht (?:es )?)?um mich(?=[ ,:.])|ich, (?=(?-i:\p{Lu}))|ich (?:(?:selbst|selber|persönlich) )?(?:bin|hei(?:ß|ss)e|wurde|wohne|arbeite)|bin ich|mein name|my name|i am|i'm|(?:rufen sie |erreichen sie |erreichbar )?(?:mich|uns) (?:bitte |\(\p{L}+\) )?(?:unter|über|per|auf|telefonisch|tagsüber|jederzeit|an\b:?)|erreichen sie (?:mich|uns)|ich bin .{0,20}erreichbar|(?:meine|unsere|mein) (?:telefon|tel\.|handy|mobil|rufnummer|rückruf|nummer|festnetz|kasse|krankenkasse|versich|geburts|daten|e-?mail|kontakt|anschrift)\p{L}*)/giu;

const thirdPerson =
  /(?<!\p{L})(?:(?:er|sie) (?:ist|wurde|hat|wohnt|heißt)|(?:ihre?|seine?) (?:telefon|handy|nummer|krankenkasse|kasse|versich|geburts|daten|name)\p{L}*)/giu;

const others =
  /(?<!\p{L})(?:hauptversicherte[rn]?|hauptversichert|stammversicherte[rn]?|versicherungsnehmer(?:in)?|mitversichert (?:bei|über)|familienversichert (?:über|durch)|versichert über(?! mich| uns)|notfallkontakt|kontaktperson|erziehungsberechtigte[rn]?|sorgeberechtigte[rn]?|ansprechpartner(?:in)?|begleitperson|zahlungspflichtige[r]?|rechnung an|rechnungsempfänger(?:in)?|beitragszahler(?:in)?|(?:vers\.-?nr\.|versichertennummer|tel\.|telefon|über) (?:vater|mutter))(?!\p{L})/giu;

const experts =
  /(?<!\p{L})(?:haus(?:arzt|ärztin)|fach(?:arzt|ärztin)|zahn(?:arzt|ärztin)|kinder(?:arzt|ärztin)|überwiesen (?:von|durch)|überweisung (?:von|durch)|praxis(?= (?:dr|prof|(?-i:\p{Lu}\p{Ll})))|apotheke|krankenhaus|klinik(?:um)?|pflegedienst|arbeitgeber(?:in)?|orthopäd(?:e|in)|kardiolog(?:e|in)|frühere[rn]? arzt)(?!\p{L})/giu;

interface Situation {
  isProxy: boolean;
  patientIs: string;
  /** Where in the line a patient is told of. */
  starts: readonly number[];
  /** Somewhere stands "Patient:". */
  hasPatientLabel: boolean;
  /** Where the patient's first name stands; null where nobody is named. */
  names: RegExp | null;
}

/** "Ich, Frauke Jensen, geb. 3.3.1962", "Ich bin am 4.5.1955 geboren" */
const writerBorn =
  /(?<!\p{L})(?:[Ii]ch(?: selbst)?,? (?:(?:\p{Lu}[\p{L}-]+,? ?){1,4}\(?,? ?(?:geb|\*|\d)|(?:bin|wurde) (?:\p{Lu}[\p{L}-]+,? ){0,3}(?:am \d|geb)|.{0,30}geboren (?:am|bin))|[Gg]eboren bin ich)/u;

/** "Daniel Weiß (*21.9.1987)" from Daniel Weiß. */
function senderBorn(sender: string): RegExp | null {
  const [first = '', second = ''] = sender.split(/[\s,]+/).filter((word) => /^\p{Lu}[\p{L}-]+$/u.test(word));
  if (second === '') return null;
  return new RegExp(
    `(?<!\\p{L})(?:${first},? ${second}|${second},? ${first})[^.;\\d]{0,20}(?:geb|\\*|\\d{1,2}\\.)`,
    'u',
  );
}

/** What comes behind "Nummer von Elif" is Elif's, where Elif is the one whom the mail is for. */
function patientNames(
  lines: readonly Line[],
  starts: readonly { line: number; at: number }[],
): RegExp | null {
  const words = starts.flatMap(({ line, at }) => {
    const rest = (lines[line]?.text ?? '').slice(at).replace(/^[,:]? ?\(?(?:(?:herrn?|frau) )?/iu, '');
    const first = leadingName(rest, 1).split(' ')[0] ?? '';
    return /^\p{Lu}\p{L}+$/u.test(first) && isGivenName(first) ? [first] : [];
  });
  return words.length > 0 ? new RegExp(`(?<!\\p{L})(?:${words.join('|')})s?(?!\\p{L})`, 'gu') : null;
}

/** Beside a patient, "Versicherter:" is somebody else; alone it is the patient. */
const insuredLabel = /(?<!\p{L})versicherte[rn]?(?= ?:)/giu;

/** The cheap look before `others` and `experts`. */
const mayNameOthers =
  /versicher|berechtigt|notfall|kontaktp|ansprech|begleit|zahlungs|rechnung|beitrags|arzt|ärztin|überw|praxis|apothek|krankenh|klinik|pflege|arbeitgeb|orthop|kardio|vater|mutter/i;

/** Whose each stretch of a line is. */
function marksIn(text: string, { isProxy, patientIs, starts, hasPatientLabel, names }: Situation): Mark[] {
  if (text === '') return [];
  const marks: Mark[] = [
    ...sentenceEnds(text).map((at): Mark => ({ at, owner: null })),
    ...all(text, anyKin, ({ groups, index = 0 }) =>
      !isPassedBy(text, index) &&
      (isSameKin(groups?.kin ?? '', patientIs) || (isProxy && isBesideKin(text.slice(0, index), patientIs)))
        ? 'patient'
        : 'other',
    ),
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
    ...(names ? all(text, names, () => 'patient') : []),
    ...all(text, patientLabel, () => 'patient'),
    // "Versichertennummer (Tim): …", "; Telefon: …" behind somebody else's data: nobody's in particular.
    ...(isProxy ? [] : all(text, writerSays, () => null)),
  ];
  return marks.sort((a, b) => a.at - b.at);
}

/** `Telefon (Mutter):`, `Geburtsdatum des Kindes:` */
const kinInLabel = new RegExp(
  `(?<!\\p{L})(?:\\((?:der |des )?|(?:der|des|vom|von) |(?<=(?:datum|nummer|nr\\.?|telefon|tel\\.?|handy|mobil|name|kasse|geb\\.?) ))(?<kin>${kin})\\)?(?= ?[:=\\t])`,
  'giu',
);

const patientLabel =
  /(?<!\p{L})(?:patient(?:in|en)?|name (?:des|der) (?:kindes|patient(?:en|in))|(?:des|vom) kind(?:es)?|der patientin|des patienten)(?= ?[:=(\t])/giu;

function all(text: string, form: RegExp, owner: (match: RegExpMatchArray) => Owner): Mark[] {
  return [...text.matchAll(form)].map((match) => ({ at: match.index, owner: owner(match) }));
}

/** "für meine Mutter und meinen Vater" */
function isBesideKin(before: string, patientIs: string): boolean {
  const relative = kinInList.exec(before)?.groups?.kin ?? '';
  return isSameKin(relative, patientIs);
}

const kinInList = new RegExp(
  `(?<!\\p{L})(?<kin>${kin})(?: (?-i:\\p{Lu})[\\p{L}-]+){0,2}(?:,| und| sowie| &) (?:auch )?(?:für )?$`,
  'iu',
);

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
