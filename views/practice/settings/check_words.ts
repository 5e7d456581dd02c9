import {
  type CheckRow,
  type Finding,
  type Grade,
  gradeOf,
  type Verdict,
} from '../../../consultation/technical_check.ts';
import type { Tone } from '../../components/notice.ts';

/** How a row is called. */
export const rowNames: Record<CheckRow, string> = {
  browser: 'Browser',
  camera: 'Kamera',
  microphone: 'Mikrofon',
  speaker: 'Lautsprecher',
  server: 'Verbindung zur Praxis',
  websocket: 'Ständige Verbindung',
  direct: 'Direkter Weg',
  video: 'Videotest',
  'relay-udp': 'Relay über UDP',
  'relay-tcp': 'Relay über TCP',
  'bandwidth-up': 'Tempo beim Senden',
  'bandwidth-down': 'Tempo beim Empfangen',
};

/** Green, yellow, red, and a word beside the colour. */
export const gradeWords: Record<Grade, { label: string; kind: Tone | 'quiet' }> = {
  good: { label: 'grün', kind: 'ok' },
  fair: { label: 'gelb', kind: 'wait' },
  bad: { label: 'rot', kind: 'error' },
  skipped: { label: 'nicht geprüft', kind: 'quiet' },
};

/** One line for a whole report, for the member of staff who has the patient on the phone. */
export const verdictWords: Record<Verdict, string> = {
  blocked: 'So geht es noch nicht',
  no_way: 'Kein Weg für Bild und Ton in diesem Netz',
  weak: 'Langsames Internet: Ton ja, Bild stockt',
  detour: 'Geht, über einen Umweg',
  unproven: 'Gerät bereit, Weg zur Praxis nicht geprüft',
  limits: 'Geht, mit Einschränkungen',
  ready: 'Alles in Ordnung',
};

const device = {
  ok: 'funktioniert',
  denied: 'im Browser nicht erlaubt: neben der Adresse freigeben',
  dismissed: 'Frage des Browsers nicht beantwortet: noch einmal prüfen und erlauben',
  blocked_by_system: 'vom Betriebssystem gesperrt: in den Datenschutz-Einstellungen des Geräts erlauben',
  missing: 'nicht gefunden: eingesteckt?',
  busy: 'belegt: anderes Programm oder Telefonat beenden',
  lost: 'war da und ist weg: Kabel prüfen',
  switched: 'gewechselt: ein anderes Gerät läuft',
  replaced: 'ein anderes Gerät läuft als das gewählte',
  interrupted: 'vom Gerät angehalten, vielleicht ein Anruf',
  silent: 'liefert nur Stille: Stummschalter prüfen',
  unheard: 'funktioniert, es kam aber nichts Lautes an',
  in_app: 'in einem anderen Programm geöffnet: Link in Chrome, Firefox oder Safari öffnen',
  insecure: 'nicht verschlüsselt geöffnet: Adresse mit https:// öffnen',
  unsupported: 'dieser Browser kann es nicht: Link in Chrome, Firefox oder Safari öffnen',
  unknown: 'unbekannter Fehler: Browser neu starten',
};

const relay = {
  ok: 'offen',
  not_set_up: 'die Praxis hat kein Relay eingerichtet',
  not_this_way: 'das Relay der Praxis nutzt diesen Weg nicht',
  unreachable: 'nicht erreichbar: vom Netz der Patientin oder des Patienten gesperrt, oder das Relay steht',
  no_passage: 'erreicht, aber es kam nichts durch: Relay prüfen',
  too_many: 'nicht geprüft: zu viele Prüfungen von dieser Adresse',
  not_asked: 'nicht geprüft: ohne ständige Verbindung keine Zugangsdaten',
};

const bandwidth = {
  measured: 'gemessen',
  interrupted: 'die Messung ist abgerissen',
  no_relay: 'ohne Relay nicht messbar',
};

const words: Record<Finding['row'], Record<string, string>> = {
  browser: {
    ok: 'kann Videogespräche',
    insecure: 'Seite ohne https geöffnet',
    unsupported: 'kann keine Videogespräche',
  },
  camera: device,
  microphone: device,
  speaker: {
    ok: 'Ton gehört',
    unheard: 'Ton nicht gehört: Lautstärke, Stummschalter, Kopfhörer',
    unanswered: 'nicht beantwortet',
  },
  server: { ok: 'erreichbar', unreachable: 'nicht erreichbar' },
  websocket: {
    ok: 'offen',
    refused: 'vom Netz oder einem Schutzprogramm gesperrt',
    no_echo: 'offen, aber ohne Antwort: Proxy dazwischen?',
    too_many: 'nicht geprüft: zu viele Prüfungen von dieser Adresse',
  },
  direct: {
    ok: 'der Browser baut direkte Verbindungen; ob sie bis hierher reichen, zeigt das Gespräch',
    no_udp: 'nur ohne UDP: es läuft über das Relay',
    no_connection: 'der Browser baut keine direkte Verbindung: VPN, Erweiterung?',
    unsupported: 'dieser Browser kann es nicht',
    not_wanted: 'die Praxis lässt alles über das Relay laufen',
  },
  video: {
    ok: 'Bild gesendet und empfangen',
    no_picture: 'der Browser überträgt kein Bild: anderer Browser',
    no_camera: 'ohne Kamera nicht prüfbar',
    no_connection: 'ohne Verbindung nicht prüfbar',
  },
  'relay-udp': relay,
  'relay-tcp': relay,
  'bandwidth-up': bandwidth,
  'bandwidth-down': bandwidth,
};

/** What was found in one row, for the practice. */
export function findingWords(finding: Finding): string {
  const { row, reason, value } = finding;
  const said = words[row][reason] ?? reason;
  if (value === undefined) return said;
  const number = value.toLocaleString('de-DE');
  return reason === 'measured' ? `${number} kbit/s` : `${said}, ${number} ms`;
}

/** Red first, then yellow: what to talk about. */
export function troubles(findings: readonly Finding[]): Finding[] {
  return (['bad', 'fair'] as const).flatMap((grade) =>
    findings.filter((finding) => gradeOf(finding) === grade),
  );
}
