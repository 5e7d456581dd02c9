import type { Candidate } from './candidates.ts';
import type { Line } from './lines.ts';
import type { Material } from './material.ts';
import type { FoundName } from './name_finder.ts';
import { readNames } from './name_parts.ts';
import type { NameInput, NamePart } from './name_reading.ts';
import type { Name } from './names.ts';
import type { Persons } from './persons.ts';
import { isSamePerson } from './same_person.ts';

/**
 * Whether a mail that is quoted or was passed on tells of another person than the sender's own words do: by
 * name, by date of birth or by number. Then nothing of it may be mixed into what the sender says.
 */
export function quotesAnother(lines: readonly Line[], persons: Persons, all: Material): boolean {
  if (!all.candidates.some(isQuoted) && !all.parts.some(isQuoted)) return false;
  if (differ('birthDate', all)) return true;
  const quoted = nameOf(all.parts.filter(isQuoted), all.free.filter(isQuoted), persons);
  const told = all.candidates.some(
    ({ zone, field, owner }) =>
      zone !== 'quote' && field !== 'phone' && owner !== 'other' && owner !== 'expert',
  );
  // Only a name below the greeting is of whoever passes the mail on.
  const free = all.free.filter(
    ({ by, owner }) =>
      by !== 'quote' &&
      (by !== 'signature' || (told && !persons.isProxy)) &&
      (!persons.isProxy || owner === 'patient'),
  );
  const own = nameOf(
    all.parts.filter((part) => !isQuoted(part)),
    free,
    persons,
  );
  const sender = readNames({ ...nobody, sender: all.sender });
  const sent = { firstName: sender.firstName?.value ?? '', lastName: sender.lastName?.value ?? '' };
  const me = own.firstName || !isForSelf(lines, persons) ? own : sent;
  const isOther = (name: Name) => name.firstName !== '' && !isSamePerson(name, quoted);
  if (quoted.firstName !== '' && isOther(me)) return true;
  // The same person may have got another number.
  const isSame =
    quoted.firstName !== '' && [me, sent].some((name) => name.firstName !== '' && !isOther(name));
  return !isSame && differ('insuranceNumber', all);
}

/** "Termin für mich": who writes says that it is for themselves. */
export function isForSelf(lines: readonly Line[], { isProxy }: Persons): boolean {
  return !isProxy && lines.some(({ text, zone }) => zone === 'own' && forSelf.test(text));
}

const forSelf =
  /(?<!\p{L})(?<!nicht )(?<!(?:schreibt|hilft|macht|erledigt|anruft|antwortet) )(?:für mich(?: selbst| selber| persönlich)?|ich (?:\p{Ll}+ ){0,3}selbst|for (?:me|myself))(?!\p{L})/iu;

const nobody: NameInput = { parts: [], free: [], sender: '', isProxy: false, role: '', isCrowded: false };

function isQuoted(one: Candidate | NamePart | FoundName): boolean {
  return one.by === 'quote';
}

function nameOf(parts: Material['parts'], free: Material['free'], { isProxy }: Persons) {
  const { firstName, lastName } = readNames({
    ...nobody,
    parts,
    free: free.filter(({ isWeak }) => !isWeak),
    isProxy,
  });
  return { firstName: firstName?.value ?? '', lastName: lastName?.value ?? '' };
}

/** Both zones have such values, and none in common. */
function differ(field: Candidate['field'], { candidates }: Material): boolean {
  const values = (isOf: boolean) =>
    candidates
      .filter((one) => one.field === field && isQuoted(one) === isOf && !one.isOld && !one.isBare)
      .filter(({ owner }) => owner !== 'expert' && owner !== 'other' && owner !== 'writer')
      .map(({ value }) => value.replace(/\W/g, '').toUpperCase());
  const [own, quoted] = [new Set(values(false)), values(true)];
  return own.size > 0 && quoted.length > 0 && !quoted.some((value) => own.has(value));
}
