import { mayBeParticle } from '../consultation/name_words.ts';
import type { ReadingDoubt, UnsureField, UnsureOffer } from '../letters/mail_reading.ts';
import { type NameChoice, type NameReading, readChoice } from './name_reading.ts';

/** `monika pieper` and `HEINZ RADEMACHER` as documents write them; what is mixed stays. */
export function inCapitals(name: string): string {
  const isSmall = name === name.toLowerCase() && name !== name.toUpperCase();
  const isLarge = name === name.toUpperCase() && name !== name.toLowerCase() && /\p{L}{3}/u.test(name);
  if (!isSmall && !isLarge) return name;
  const words = name.toLowerCase().split(' ');
  return words
    .map((word, place) =>
      mayBeParticle(word) && place < words.length - 1 && words.length > 1
        ? word
        : word.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

/** Both names are in doubt together: with one comes the other. */
export function unsureOf(
  reading: NameReading,
  doubts: readonly { doubt: ReadingDoubt; others: NameChoice[] }[],
): UnsureField[] {
  const doubt = doubts[0]?.doubt;
  const { firstName, lastName } = reading;
  if (!doubt || (!firstName && !lastName)) return [];
  const all = [readChoice(reading), ...doubts.flatMap(({ others }) => others)];
  const different = all.filter(
    (one, nth) =>
      all.findIndex((other) => other.firstName === one.firstName && other.lastName === one.lastName) === nth,
  );
  const offers = (field: 'firstName' | 'lastName'): UnsureOffer[] =>
    different
      .slice(0, 4)
      .map((name) => ({
        ...name,
        firstName: inCapitals(name.firstName),
        lastName: inCapitals(name.lastName),
      }))
      .map((name) => ({
        value: name[field],
        source: name.source,
        also: field === 'firstName' ? { lastName: name.lastName } : { firstName: name.firstName },
      }))
      .filter(({ value }) => value !== '');
  return [
    { field: 'firstName' as const, doubt, offers: offers('firstName') },
    { field: 'lastName' as const, doubt, offers: offers('lastName') },
  ];
}
