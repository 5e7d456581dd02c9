import { type PatientDataError, validatePatientData } from './patient_data.ts';

/** Somebody who wants to be called back and nothing else. */
export interface Callback {
  name: string;
  phone: string;
  /** When, or what about, as the practice has noted it; may be empty. */
  words: string;
}

/** In characters. */
export const mostCallbackWords = 200;

/** What is wrong with it, by field. */
export type CallbackErrors = { name?: PatientDataError; phone?: PatientDataError; words?: 'too_long' };

/**
 * Name and number by the rules for patients; the words may be empty.
 *
 * @param today as for `validatePatientData`
 * @returns the callback in its normal form, and what is wrong with it
 */
export function checkCallback(
  typed: Callback,
  today: string,
): { callback: Callback; errors: CallbackErrors } {
  const { data, errors } = validatePatientData(
    { lastName: typed.name, phone: typed.phone },
    { today, required: ['lastName', 'phone'] },
  );
  const callback = { name: data.lastName, phone: data.phone, words: typed.words.trim() };
  return {
    callback,
    errors: {
      ...(errors.lastName && { name: errors.lastName }),
      ...(errors.phone && { phone: errors.phone }),
      ...(callback.words.length > mostCallbackWords && { words: 'too_long' }),
    },
  };
}
