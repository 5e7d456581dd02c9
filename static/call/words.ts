import type { CallState } from './call_state.ts';

export type Side = 'patient' | 'practice';

/** What the state means for the person who reads it. */
export function stateWords(state: CallState, side: Side): string {
  switch (state.phase) {
    case 'ready':
      return '';
    case 'waiting':
      return waitingWords(state, side);
    case 'connecting':
      return state.otherPresent
        ? 'Die Verbindung wird aufgebaut.'
        : other(side, 'Die Praxis kommt gleich dazu.', 'Wir warten auf das Gerät der anderen Seite.');
    case 'connected':
      return 'Verbunden';
    case 'reconnecting':
      return 'Die Verbindung ist unterbrochen. Wir stellen sie gerade wieder her. Sie müssen nichts tun.';
    case 'left':
      return 'Sie haben aufgelegt.';
    case 'replaced':
      return 'Dieses Gespräch ist jetzt in einem anderen Fenster geöffnet.';
    case 'refused':
      return other(side, 'Diese Seite hat keinen Zugang mehr.', 'Sie sind nicht mehr angemeldet.');
    case 'ended':
      return endWords[state.endReason ?? 'visit_ended'];
  }
}

function waitingWords(state: CallState, side: Side): string {
  if (side === 'practice') return 'Noch nicht hereingebeten.';
  if (!state.socketUp) return 'Die Verbindung zur Praxis ist unterbrochen. Wir stellen sie gerade wieder her.';
  return state.practicePresent
    ? 'Sie sind angemeldet. Die Praxis sieht Sie.'
    : 'Sie sind angemeldet. Die Praxis bekommt Bescheid, sobald jemand am Platz ist.';
}

const other = (side: Side, patient: string, practice: string) => (side === 'patient' ? patient : practice);

const endWords = {
  visit_ended: 'Die Videosprechstunde ist beendet.',
  cancelled: 'Der Termin ist abgesagt.',
  withdrawn: 'Die Einwilligung ist widerrufen. Das Gespräch findet nicht statt.',
} as const;

/** Why there is no picture or no sound. */
export type DeviceProblem = 'no_api' | 'denied' | 'denied_by_system' | 'not_found' | 'busy' | 'unknown';

/** From the name of the browser's error (W3C Media Capture, 10.2). */
export function deviceProblem(error: unknown): DeviceProblem {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return /system/i.test(message) ? 'denied_by_system' : 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'not_found';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unknown';
  }
}

/** What happened and what to do. */
export const deviceWords: Record<DeviceProblem, string> = {
  no_api:
    'Dieses Fenster kann Kamera und Mikrofon nicht benutzen. Öffnen Sie den Link bitte in Safari, Chrome oder Firefox, nicht in der Mail-App.',
  denied:
    'Ihr Gerät lässt Kamera und Mikrofon noch nicht zu. Tippen Sie oben neben der Adresse auf das Schloss und wählen Sie „Erlauben“. Versuchen Sie es dann noch einmal.',
  denied_by_system:
    'Ihr Gerät erlaubt dem Browser die Kamera nicht. Öffnen Sie die Einstellungen des Geräts und erlauben Sie dem Browser Kamera und Mikrofon.',
  not_found: 'Wir finden keine Kamera und kein Mikrofon. Bitte schließen Sie beides an und versuchen Sie es noch einmal.',
  busy: 'Ein anderes Programm benutzt Kamera oder Mikrofon. Bitte schließen Sie es und versuchen Sie es noch einmal.',
  unknown: 'Kamera und Mikrofon lassen sich nicht einschalten. Bitte laden Sie die Seite neu.',
};
