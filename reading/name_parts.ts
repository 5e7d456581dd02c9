import { nameWords } from '../consultation/name_words.ts';
import type { Findings, FoundBy } from './findings.ts';
import type { FoundName } from './name_finder.ts';
import { isGivenName, leadingName, looksLikeName, type Name, splitName } from './names.ts';

/** A labelled name or a part of one. */
export interface NamePart {
  kind: 'firstName' | 'lastName' | 'name' | 'fullName' | 'nameReversed';
  value: string;
  by: FoundBy;
}

/**
 * Puts the patient's name together: labels come first, then names in the text, then the sender's. Half a name
 * is completed only by a source that agrees on the other half.
 */
export function combineNames(
  findings: Findings,
  parts: readonly NamePart[],
  free: readonly FoundName[],
  sender: string,
): void {
  for (const part of parts) takePart(findings, part, parts);
  const others: (Name & { by: FoundBy })[] = [
    ...free.map(({ text, by }) => ({ ...freeName(text), by })),
    { ...senderName(sender), by: 'sender' as const },
  ];
  for (const other of others) complete(findings, other);
}

/** A single word is what a mother calls her son. */
function freeName(text: string): Name {
  const words = nameWords(text);
  return words.length === 1 ? { firstName: words[0] ?? '', lastName: '' } : splitName(text);
}

function takePart(findings: Findings, { kind, value, by }: NamePart, all: readonly NamePart[]): void {
  // What can be no name is kept as it was written, for the practice to look at.
  const isOdd = /[<>{}[\]=|\\]/.test(value);
  const text = isOdd ? value : withoutRest(value);
  const words = isOdd ? [value] : nameWords(text);
  if (words.length === 0) return;
  const set = (name: Partial<Name>) => {
    if (name.firstName) findings.firstName ??= { value: name.firstName.slice(0, 200), by };
    if (name.lastName) findings.lastName ??= { value: name.lastName.slice(0, 200), by };
  };
  const first = all.find((part) => part.kind === 'firstName');
  if (kind === 'firstName') set({ firstName: words.join(' ') });
  else if (kind === 'lastName') set({ lastName: nameWords(text.replace(/,.*$/, '')).join(' ') });
  else if (kind === 'nameReversed') set(splitName(text, 'last first'));
  else if (kind === 'name' && first) {
    const firstWords = new Set(nameWords(first.value).map((word) => word.toLowerCase()));
    const last = words.filter((word) => !firstWords.has(word.toLowerCase()));
    set({ lastName: (last.length > 0 ? last : words).join(' ') });
  } else if (kind === 'name' && words.length === 1) set({ lastName: words[0] ?? '' });
  else set(splitName(text, kind === 'fullName' ? 'first last' : undefined));
}

/** The name alone: without a date of birth, an address, the rest of a sentence behind it. */
function withoutRest(value: string): string {
  const text = (value.split(/(?<=\p{L})[ ,(]*\d/u)[0] ?? '').trim();
  // Beside a label "Mai" and "Frau Morgen" are names, too.
  const isWhole =
    /^(?:[\p{L}\p{M}'’.-]+ ?){1,4}$/u.test(text) &&
    !/(?:^| )(?:geb|geboren|born|und|bin|ich|am)(?:[. ]|$)/i.test(text);
  if (isWhole || looksLikeName(text, { min: 1, labelled: true })) return text;
  const upToComma = text.split(/[,;(]/)[0] ?? '';
  return leadingName(text, 1) || upToComma;
}

/** Adds what is still missing, unless the two tell of different people. */
function complete(findings: Findings, { firstName, lastName, by }: Name & { by: FoundBy }): void {
  const [first, last] = [findings.firstName?.value, findings.lastName?.value];
  if (first && last) return;
  if (!first && !last) {
    if (firstName) findings.firstName = { value: firstName, by };
    if (lastName) findings.lastName = { value: lastName, by };
  } else if (first && lastName && sharesWord(first, firstName)) {
    findings.lastName = { value: lastName, by };
  } else if (last && firstName && sharesWord(last, lastName)) {
    findings.firstName = { value: firstName, by };
  }
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(nameWords(b.toLowerCase()));
  return nameWords(a.toLowerCase()).some((word) => words.has(word));
}

/** A display name is a name only where it looks like one: not an address, not "Familie Müller". */
function senderName(display: string): Name {
  const none = { firstName: '', lastName: '' };
  if (/[@\d]|praxis|gmbh|info|service|support|team|familie/i.test(display)) return none;
  const words = nameWords(display);
  if (words.length === 1) return isGivenName(words[0] ?? '') ? { ...none, firstName: words[0] ?? '' } : none;
  return words.length <= 5 ? splitName(display) : none;
}
