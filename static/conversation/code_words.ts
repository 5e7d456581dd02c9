/** On the chip in the bar, and below each of the small pictures. */
export const chipWords = {
  open: 'Code',
  same: 'Code verglichen',
  mismatch: 'Code stimmt nicht',
  refused: 'Nicht sicher',
} as const;

export const verdictWords = {
  open: 'Noch nicht verglichen.',
  same: 'Verglichen: Die Zahlen stimmen überein.',
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
    help: 'Jemand hat sich in den Aufbau der Verbindung eingemischt. Bitte legen Sie auf und sprechen Sie am Telefon weiter.',
  },
} as const;

/** About one of several people: the conversation with the others goes on. */
export const guestWarnings = {
  mismatch: 'Die Zahlen stimmen nicht überein. Vielleicht hört jemand mit.',
  refused: 'Diese Verbindung war nicht sicher. Sie ist getrennt.',
} as const;
