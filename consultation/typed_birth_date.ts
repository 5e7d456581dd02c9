/** A birth date as three fields hold it: `12`, `8`, `1948`. */
export interface TypedBirthDate {
  birthDate: string;
  birthMonth: string;
  birthYear: string;
}

/** What stands in the three fields of a form, as it was typed. */
export function typedBirthDate(form: Partial<Record<string, string>>): TypedBirthDate {
  const { birthDate = '', birthMonth = '', birthYear = '' } = form;
  return { birthDate, birthMonth, birthYear };
}

/**
 * One text for `validatePatientData`: `12.8.1948`. Each field may end with the dot that people write in
 * German, and one alone may hold all of it: a date that was pasted, or one that was sent without our page.
 */
export function joinBirthDate({ birthDate, birthMonth, birthYear }: TypedBirthDate): string {
  const parts = [birthDate, birthMonth, birthYear].map((part) => part.trim());
  const filled = parts.filter(Boolean);
  const [alone = ''] = filled;
  if (filled.length < 2 && (filled.length === 0 || alone === parts[0] || /\D\S/.test(alone))) return alone;
  return parts.map((part) => part.replace(/[\s.]+$/, '')).join('.');
}

/** A date that is kept, in its three fields. */
export function splitBirthDate(isoDate: string): TypedBirthDate {
  const [birthYear = '', birthMonth = '', birthDate = ''] = isoDate.split('-');
  return { birthDate, birthMonth, birthYear };
}
