import * as phrase from '../../languages/keys.ts';
import { inGroups } from '../connection/security_code.ts';
import type { SecurityCode } from '../connection/trust.ts';
import { isStuck, type OwnState } from '../devices/device_state.ts';
import { say } from '../page/say.ts';

/** What a person has to know of the code with one of several people; empty where all is well. */
export function guestNote({ verdict, changed }: SecurityCode): string {
  if (verdict === 'missing' || verdict === 'mismatch' || verdict === 'refused')
    return say(phrase.codeGuestWarning, { verdict });
  return changed ? say(phrase.codeGuestChanged) : '';
}

/** Beside other words; the groups keep their order on a page that runs from right to left. */
export function codeDigits(digits: string | null): HTMLElement {
  const element = document.createElement('span');
  element.dir = 'ltr';
  element.textContent = digits === null ? '' : inGroups(digits);
  return element;
}

/** As a voice says them: each for itself, with time to say it after. */
export function oneByOne(digits: string): string {
  return [...digits].join(', ');
}

/** How two people compare the number when one of them may not be heard. */
export type Reading = 'patient' | 'doctor' | 'phone';

/**
 * The patient, or guest, reads the number aloud. Who cannot be heard is not asked to: then the doctor reads,
 * and sees the answer. Never by a message alone, which whoever sits between could write (X1).
 *
 * @param guest what the devices of the patient's or guest's page give
 * @param doctor what the doctor's microphone gives
 */
export function readingOf(guest: Record<'audio' | 'video', OwnState>, doctor: OwnState): Reading {
  if (!isStuck(guest.audio)) return 'patient';
  return !isStuck(doctor) && guest.video === 'on' ? 'doctor' : 'phone';
}

/** What stands before the number, and on the key below a new one. */
interface ReadingWords {
  strip: string;
  changed: string;
  /** Empty where the page asks another question. */
  done: string;
}

/** @param isOff the own microphone is switched off by hand, and is needed for it */
export function patientReading(reading: Reading, isOff: boolean): ReadingWords {
  const off = isOff ? 'yes' : 'no';
  if (reading === 'patient')
    return {
      strip: say(phrase.codeRead, { off }),
      changed: say(phrase.codeReadNew, { off }),
      done: say(phrase.codeReadDone),
    };
  const done = say(phrase.codeCompareDone);
  if (reading === 'phone')
    return { strip: say(phrase.codeByPhone), changed: say(phrase.codeNewByPhone), done };
  return { strip: say(phrase.codeNod), changed: say(phrase.codeNod), done };
}

/** As `patientReading`, for the doctor, with the patient's name. */
export function doctorReading(
  reading: Reading,
  { other: name, off }: { other: string; off: boolean },
): ReadingWords {
  const done = '';
  if (reading === 'patient')
    return { strip: say(phrase.doctorListen), changed: say(phrase.doctorListenNew), done };
  if (reading === 'phone')
    return {
      strip: say(phrase.doctorByPhone, { name }),
      changed: say(phrase.doctorNewByPhone, { name }),
      done,
    };
  const how = say(phrase.doctorNod, { name, off: off ? 'yes' : 'no' });
  return { strip: how, changed: how, done };
}
