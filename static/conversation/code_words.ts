import type { SecurityCode } from '../connection/trust.ts';

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
