/** A birth date as three fields hold it: `12`, `8`, `1948`. */
export interface TypedBirthDate {
  birthDate: string;
  birthMonth: string;
  birthYear: string;
}

/**
 * The three fields as one text for `validatePatientData`: `12.8.1948`. The first alone may hold all of it: a
 * date that was pasted, or one that was sent without our page.
 */
export function joinBirthDate(typed: Partial<Record<string, string>>): string {
  const [day, month, year] = ['birthDate', 'birthMonth', 'birthYear'].map(
    (name) => typed[name]?.trim() ?? '',
  );
  return month || year ? [day, month, year].join('.') : (day ?? '');
}

/** The way back; what was not typed in three fields stays whole in the first, as it came. */
export function splitBirthDate(text: string): TypedBirthDate {
  const [day = '', month = '', year = '', ...more] = text.split('.');
  if (more.length > 0 || (month === '' && year === ''))
    return { birthDate: text, birthMonth: '', birthYear: '' };
  return { birthDate: day, birthMonth: month, birthYear: year };
}
