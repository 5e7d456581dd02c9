/**
 * Whether a call finds a way where there is no direct one (D1, lesson 10); in the side of every page, and at
 * length.
 */
export const relayWords = {
  ok: {
    short: 'Relay arbeitet',
    long: 'Das Relay arbeitet: Auch hinter strengen Firewalls kommt ein Gespräch zustande. Zuletzt geprüft in den letzten fünf Minuten.',
  },
  unknown: { short: 'Relay wird geprüft', long: 'Das Relay wird gerade geprüft.' },
  failed: {
    short: 'Relay arbeitet nicht',
    long: 'Das Relay arbeitet nicht. Gespräche gelingen nur, wo es einen direkten Weg gibt. Bitte sagen Sie es Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.',
  },
  off: {
    short: 'Kein Relay',
    long: 'Es ist kein Relay eingerichtet. Gespräche gelingen nur, wo es einen direkten Weg gibt, also nicht hinter vielen Firewalls und in manchen Mobilfunknetzen. Ihre Praxis-IT kann coturn installieren oder TURN_URLS setzen.',
  },
} as const;

/** The same where the practice's own setting allows no other way (lesson 27). */
export const noWayWords = {
  failed:
    'Unter „Verbindung“ ist eingestellt, dass nur über das Relay verbunden wird, und das Relay arbeitet nicht. Nehmen Sie dort bitte den Haken heraus, bis es wieder arbeitet. Bitte sagen Sie es auch Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.',
  off: 'Unter „Verbindung“ ist eingestellt, dass nur über das Relay verbunden wird, und es ist kein Relay eingerichtet. Nehmen Sie dort bitte den Haken heraus, oder Ihre Praxis-IT installiert coturn oder setzt TURN_URLS.',
} as const;

export type RelayState = keyof typeof relayWords;

/**
 * Red or green: `ok` is green, `bad` red; without a relay many calls still find a way, unless the practice
 * allows no other.
 *
 * @param onlyWay the practice connects by the relay only
 */
export function relayTone(state: RelayState, onlyWay: boolean): 'ok' | 'busy' | 'wait' | 'bad' {
  if (state === 'off') return onlyWay ? 'bad' : 'wait';
  return ({ ok: 'ok', unknown: 'busy', failed: 'bad' } as const)[state];
}
