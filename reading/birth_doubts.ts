import type { UnsureField } from '../letters/mail_reading.ts';
import type { Finding } from './findings.ts';
import type { Line } from './lines.ts';
import { isGivenName } from './names.ts';
import type { Persons } from './persons.ts';
import { isGrownUp } from './relatives.ts';

/** A year of two figures may be a child's or a very old person's. */
export function otherCentury(finding: Finding, today: string): UnsureField | null {
  const { value, source, by } = finding;
  const written = finding.written ?? source?.written ?? '';
  const isShort = /\d{1,2}[.,/ -]+(?:\d{1,2}|\p{L}+)[.,/ -]+['’]?\d{2}$/u.test(written.trim());
  const older = inYear(value, Number(value.slice(0, 4)) - 100);
  const age = Number(today.slice(0, 4)) - Number(older.slice(0, 4));
  if (!isShort || by === 'sender' || age > 106 || !/^\d{4}-/.test(value)) return null;
  return offered('century', [value, older], finding);
}

/**
 * "4 Monate alt, geb. 1986": one of the two is wrong. The same day in the year that the age tells is offered
 * beside what was written.
 */
export function otherAge(
  finding: Finding,
  { lines, persons, today }: { lines: readonly Line[]; persons: Persons; today: string },
): UnsureField | null {
  const { value } = finding;
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const months = monthsBetween(value, today);
  const stated = statedAges(lines, persons).find(
    (age) => Math.abs(age.months - months) > (age.isInMonths ? 2 : 13),
  );
  const born = statedYear(lines, persons);
  if (born !== null && String(born) !== value.slice(0, 4)) {
    return offered('age', [value, inYear(value, born)], finding);
  }
  const tooOld = /^(?:baby|säugling)/i.test(persons.patientIs) && months > 48;
  if (!stated && !tooOld && !(isGrownUp(persons.patientIs) && months < 14 * 12)) return null;
  const year = Number(today.slice(0, 4)) - Math.floor((stated?.months ?? 0) / 12);
  const others = stated
    ? [inYear(value, year), inYear(value, year - 1)].filter((date) =>
        stated.isInMonths
          ? Math.abs(monthsBetween(date, today) - stated.months) <= 2
          : Math.floor(monthsBetween(date, today) / 12) === Math.floor(stated.months / 12),
      )
    : [];
  return offered('age', [value, ...others.filter((date) => date <= today).slice(0, 1)], finding);
}

function offered(doubt: UnsureField['doubt'], values: readonly string[], { source }: Finding): UnsureField {
  return {
    field: 'birthDate',
    doubt,
    offers: values.map((value) => ({ value, source: source ?? null })),
  };
}

function inYear(date: string, year: number): string {
  return `${String(year).padStart(4, '0')}${date.slice(4)}`;
}

function monthsBetween(date: string, today: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split('-').map(Number);
  return (nowYear - year) * 12 + nowMonth - month - (nowDay < day ? 1 : 0);
}

const numbers = 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

const statedAge = new RegExp(
  `(?<!\\p{L}|\\d[.,]?)(?<count>\\d{1,3}|${numbers.join('|')}e?n?)[- ]?(?:(?<unit>jahre?|j\\.|monate?|wochen?|tage?|years?|months?|weeks?)(?:[ -](?:alt|jung|old)|(?<aside>(?= ?[,.)])))|(?<kind>jährige|monatige|wöchige))(?:[rnms])?(?!\\p{L})`,
  'giu',
);

/** "Jahrgang 1951", "ich bin 1951 geboren" */
function statedYear(lines: readonly Line[], { ownerAt, isProxy }: Persons): number | null {
  for (const [line, { text, zone }] of lines.entries()) {
    const match = zone === 'quote' ? null : bornIn.exec(text);
    const owner = match ? ownerAt(line, match.index) : 'other';
    if (match && owner !== 'other' && owner !== 'expert' && (!isProxy || owner === 'patient')) {
      return Number(match.groups?.year ?? match.groups?.named);
    }
  }
  return null;
}

const bornIn =
  /(?<!\p{L})(?:(?:jahrgang|geburtsjahr)(?: ist|:)? (?<named>(?:19|20)\d\d)|(?:bin|wurde|ist) (?:im jahre? )?(?<year>(?:19|20)\d\d) geboren)(?!\d)/iu;

function isBehindName(before: string): boolean {
  const words = /(\p{Lu}[\p{L}-]+ )?(\p{Lu}[\p{L}-]+),? \(?$/u.exec(before);
  return [words?.[1] ?? '', words?.[2] ?? ''].some((word) => isGivenName(word.trim()));
}

/** "sie ist 81" */
const barelyStated =
  /(?<!\p{L})(?:er|sie|ich) (?:ist|bin|wird|werde) (?:jetzt |schon |erst |gerade |bald )?(?<count>\d{1,3})(?= ?(?:[.,;!)]|$| und ))/giu;

interface StatedAge {
  months: number;
  isInMonths: boolean;
}

/** How old the patient is said to be. */
function statedAges(lines: readonly Line[], { ownerAt, isProxy, patientIs }: Persons): StatedAge[] {
  return lines.flatMap(({ text, zone }, line) =>
    zone === 'quote'
      ? []
      : [...text.matchAll(statedAge), ...text.matchAll(barelyStated)].flatMap(
          ({ index, groups = {} }): StatedAge[] => {
            const owner = ownerAt(line, index);
            if (owner === 'other' || owner === 'expert' || (isProxy && owner === 'writer')) return [];
            // A mother who tells how old her children are.
            if (!isProxy && owner === 'patient' && patientIs !== '') return [];
            const { count = '', unit = '', kind = '', aside } = groups;
            // "Tim (8 Jahre)", not "Husten (8 Tage)"
            if (aside !== undefined && !isBehindName(text.slice(0, index))) return [];
            const word = numbers.indexOf(count.toLowerCase().replace(/(?<=ein)en?$/, ''));
            const number = word >= 0 ? word : Number(count);
            const isYears = unit + kind === '' || /^(?:j|year)/i.test(unit + kind);
            const perMonth = /^(?:w)/i.test(unit + kind) ? 0.23 : /^tag/i.test(unit) ? 0.033 : 1;
            return Number.isFinite(number)
              ? [{ months: isYears ? number * 12 + 6 : number * perMonth, isInMonths: !isYears }]
              : [];
          },
        ),
  );
}
