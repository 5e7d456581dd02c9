import type { SecurityCode } from '../connection/trust.ts';
import { isStuck, type OwnState } from '../devices/device_state.ts';

/** On the chip in the bar, and below each of the small pictures. */
export const chipWords = {
  forming: 'Code wird gebildet …',
  missing: 'Code fehlt',
  open: 'Code',
  same: 'Code verglichen',
  told: 'Code: gemeldet, dass er stimmt',
  mismatch: 'Code stimmt nicht',
  refused: 'Nicht sicher',
} as const;

export const verdictWords = {
  forming: 'Die Zahl wird gerade gebildet.',
  missing: 'Die Zahl fehlt. Ohne sie lässt sich nicht prüfen, ob jemand mithört.',
  open: 'Noch nicht verglichen.',
  same: 'Verglichen: Die Zahlen stimmen überein.',
  told: 'Am anderen Gerät wurde gemeldet, dass die Zahl stimmt. Das gilt nur, wenn Sie die Zahl wirklich vorgelesen oder gehört haben.',
  mismatch: 'Die Zahlen stimmen nicht überein.',
  refused: 'Die Zahl ließ sich nicht sicher bilden.',
} as const;

export const warnings = {
  mismatch: {
    title: 'Die Zahlen stimmen nicht überein.',
    help: 'Vielleicht hört jemand mit. Bitte legen Sie auf und sprechen Sie am Telefon weiter.',
  },
  refused: {
    title: 'Diese Verbindung ist nicht sicher.',
    help: 'Jemand hat sich in den Aufbau der Verbindung eingemischt. Ihr Bild und Ihr Ton sind angehalten. Bitte legen Sie auf und sprechen Sie am Telefon weiter.',
  },
} as const;

/** About one of several people: the conversation with the others goes on. */
const guestWarnings = {
  missing: 'Der Code fehlt. Dorthin gehen Bild und Ton nicht mehr.',
  mismatch: 'Die Zahlen stimmen nicht überein. Vielleicht hört jemand mit.',
  refused: 'Diese Verbindung ist nicht sicher. Dorthin gehen Bild und Ton nicht mehr.',
} as const;

const changedWords = 'Die Zahl hat sich geändert. Bitte vergleichen Sie sie noch einmal.';

/** What a person has to know of the code with one of several people; empty where all is well. */
export function guestNote({ verdict, changed }: SecurityCode): string {
  if (verdict === 'missing' || verdict === 'mismatch' || verdict === 'refused') return guestWarnings[verdict];
  return changed ? changedWords : '';
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

/** @param off the own microphone is switched off by hand, and is needed for it */
export function readingWords(
  reading: Reading,
  practice: boolean,
  { other, off }: { other: string; off: boolean },
) {
  const switchOn = off ? 'schalten Sie das Mikrofon ein und ' : '';
  if (reading === 'patient')
    return practice
      ? {
          strip: 'Lassen Sie sich die Zahl vorlesen:',
          changed: 'Lassen Sie sich bitte die neue Zahl vorlesen:',
          done: '',
        }
      : {
          strip: `Bitte ${switchOn}lesen Sie vor:`,
          changed: `Bitte ${switchOn}lesen Sie der Praxis die neue Zahl vor:`,
          done: 'Ich habe die Zahl vorgelesen',
        };
  const why = practice ? `${other} ist nicht zu hören.` : 'Man hört Sie nicht.';
  const done = 'Ich habe die Zahl verglichen';
  if (reading === 'phone') {
    const how = (what: string) => `${why} Vergleichen Sie ${what} bitte am Telefon:`;
    return { strip: how('die Zahl'), changed: how('die neue Zahl'), done };
  }
  const how = practice
    ? `${why} Bitte ${switchOn}lesen Sie vor, und achten Sie auf ein Nicken:`
    : `${why} Nicken Sie, wenn Sie diese Zahl hören:`;
  return { strip: how, changed: how, done };
}
