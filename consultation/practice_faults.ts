import { waitingWordsFault } from './doctor_word.ts';
import { isRegion } from './holidays.ts';
import { isMailAddress } from './mail_address.ts';
import { phoneNumber } from './phone_number.ts';
import type { PracticeSettings } from './practice.ts';

type Name = keyof PracticeSettings;

/** What is wrong with one setting of the practice. */
export type PracticeFault =
  | 'too_long'
  | 'empty'
  | 'no_mail_address'
  | 'no_web_address'
  | 'no_phone_number'
  | 'no_postcode'
  | 'not_yes'
  | 'no_region'
  | 'too_many_lines'
  | 'long_line';

/** Several lines or sentences. */
export const longSettings: ReadonlySet<Name> = new Set<Name>([
  'chamber',
  'complaintAuthority',
  'hosting',
  'mailProvider',
  'welcomeText',
  'appointmentText',
  'answerTexts',
  'waitingText',
  'requestWords',
]);

/** `yes` or nothing. */
export const yesSettings: ReadonlySet<Name> = new Set<Name>(['relayOnly', 'remindDay', 'remindHour']);

/** In characters; an address has a limit of its own. */
export function mostCharacters(name: Name): number {
  if (name === 'email') return Number.POSITIVE_INFINITY;
  if (name === 'answerTexts') return 12_000;
  return longSettings.has(name) ? 2000 : 200;
}

/** What is wrong with what a practice says about itself; one rule for page and command line. */
export function practiceFaults(values: PracticeSettings): Partial<Record<Name, PracticeFault>> {
  const faults: Partial<Record<Name, PracticeFault>> = {};
  for (const name of Object.keys(values) as Name[]) {
    const fault = faultOf(name, values[name]);
    if (fault) faults[name] = fault;
  }
  return faults;
}

function faultOf(name: Name, value: string): PracticeFault | null {
  if (value.length > mostCharacters(name)) return 'too_long';
  if (yesSettings.has(name) && !['', 'yes'].includes(value)) return 'not_yes';
  if (name === 'name' && value === '') return 'empty';
  if (name === 'email' && value !== '' && !isMailAddress(value)) return 'no_mail_address';
  if (name === 'phone' && value !== '' && phoneNumber(value) === null) return 'no_phone_number';
  if (name === 'postcode' && value !== '' && !/^(D-)?\d{5}$/.test(value)) return 'no_postcode';
  if (name === 'website' && value !== '' && !isWebAddress(value)) return 'no_web_address';
  if (name === 'federalState' && value !== '' && !isRegion(value)) return 'no_region';
  return name === 'waitingText' ? waitingWordsFault(value) : null;
}

/** Only these two can never be a `javascript:` link on the public pages. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
