import {
  blockers,
  type Finding,
  type Grade,
  gradeOf,
  patientRowName,
  type Verdict,
  verdictOf,
} from '../../consultation/technical_check.ts';
import type { DeviceProblem } from '../devices/device_problem.ts';
import { type BrowserKind, deviceWords } from '../devices/device_words.ts';

/** What a row shows besides its colour. */
export type RowState = Grade | 'open' | 'running';

/** Never by colour alone. */
export const stateWords: Record<RowState, { label: string; tone: 'ok' | 'wait' | 'error' | 'quiet' }> = {
  good: { label: 'in Ordnung', tone: 'ok' },
  fair: { label: 'mit Einschränkung', tone: 'wait' },
  bad: { label: 'geht nicht', tone: 'error' },
  skipped: { label: 'nicht geprüft', tone: 'quiet' },
  open: { label: 'noch offen', tone: 'quiet' },
  running: { label: 'wird geprüft', tone: 'quiet' },
};

/** One sentence that helps, in this browser; empty where none is needed. */
export function helpFor(finding: Finding, browser: BrowserKind): string {
  const { row, reason } = finding;
  switch (row) {
    case 'browser':
      return browserHelp[reason];
    case 'camera':
      return deviceHelp('video', reason, browser);
    case 'microphone':
      return reason === 'unheard'
        ? 'Wir haben noch nichts gehört. Bitte sprechen Sie ein paar Worte, lauter oder näher am Gerät.'
        : deviceHelp('audio', reason, browser);
    case 'speaker':
      return speakerHelp[reason];
    case 'server':
      return serverHelp(finding, browser);
    case 'websocket':
      return socketHelp(finding, browser);
    case 'direct':
      return directHelp(reason, browser);
    case 'video':
      return videoHelp[reason];
    case 'relay-udp':
    case 'relay-tcp':
      return relayHelp(row, reason);
    case 'bandwidth-up':
    case 'bandwidth-down':
      return bandwidthHelp(finding);
  }
}

/** One sentence for all rows. */
export function summary(findings: readonly Finding[]): string {
  const verdict = verdictOf(findings);
  if (verdict !== 'blocked') return summaries[verdict];
  const names = new Set(blockers(findings).map(({ row }) => patientRowName(row)));
  return `Noch geht nicht alles. Bitte sehen Sie nach bei: ${[...names].join(', ')}.`;
}

/** What stands above all rows; nothing is called good while the person has not said if there is sound. */
export function resultWords(findings: readonly Finding[]): string {
  if (findings.some(({ row }) => row === 'speaker')) return summary(findings);
  const question = 'Bitte sagen Sie noch bei „Ton hören“, ob Sie den Ton hören.';
  return verdictOf(findings) === 'ready' ? `Fast fertig. ${question}` : `${summary(findings)} ${question}`;
}

const summaries: Record<Exclude<Verdict, 'blocked'>, string> = {
  no_way:
    'In diesem Netz findet Ihr Browser keinen Weg für Bild und Ton. Bitte versuchen Sie ein anderes Netz oder rufen Sie uns an.',
  weak: 'Es wird gehen, aber Ihr Internet ist langsam: Der Ton hat Vorrang, das Bild kann stocken.',
  detour: 'Es wird gehen. Ein Weg ist versperrt, ein anderer ist frei; das Gespräch nimmt ihn von selbst.',
  unproven: 'Ihr Gerät ist bereit. Ob der Weg zur Praxis frei ist, zeigt sich im Gespräch.',
  limits: 'Es wird gehen, mit kleinen Einschränkungen. An der Zeile steht, was besser werden kann.',
  ready: 'Alles geht. So können Sie zur Videosprechstunde kommen.',
};

const browserHelp = {
  ok: '',
  insecure: 'Die Seite ist nicht verschlüsselt geöffnet. Die Adresse muss mit https:// beginnen.',
  unsupported: 'Bitte öffnen Sie die Seite in Chrome, Firefox, Edge oder Safari.',
};

function deviceHelp(name: 'audio' | 'video', reason: 'ok' | DeviceProblem, browser: BrowserKind): string {
  return reason === 'ok' ? '' : deviceWords(reason, name, browser).help;
}

const speakerHelp = {
  ok: '',
  unheard: 'Drehen Sie die Lautstärke höher, lösen Sie den Stummschalter am Gerät oder nehmen Sie Kopfhörer.',
  unanswered: 'Tippen Sie auf „Ton abspielen“. Hören Sie den Ton?',
};

function serverHelp({ reason, value }: Finding & { row: 'server' }, browser: BrowserKind): string {
  if (reason === 'unreachable') return `Die Praxis ist nicht zu erreichen. ${isOnline(browser)}`;
  const slow = 'Ihr Internet ist gerade langsam. Näher am WLAN-Gerät wird es oft besser.';
  return gradeOf({ row: 'server', reason, value }) === 'fair' ? slow : answered(value);
}

function socketHelp({ reason, value }: Finding & { row: 'websocket' }, browser: BrowserKind): string {
  switch (reason) {
    case 'ok':
      return gradeOf({ row: 'websocket', reason, value }) === 'fair'
        ? 'Die Antworten kommen langsam. Näher am WLAN-Gerät wird es oft besser.'
        : answered(value);
    case 'too_many':
      return tooMany;
    case 'refused':
    case 'no_echo':
      return `Ihr Netz lässt die ständige Verbindung zur Praxis nicht durch. ${obstacles[browser]}`;
  }
}

function answered(value: number | undefined): string {
  return value === undefined ? '' : `Antwort nach ${number(value)} Millisekunden.`;
}

/** What most often stands between a browser and the practice. */
const obstacles: Record<BrowserKind, string> = {
  firefox:
    'Schalten Sie in Firefox Erweiterungen und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.',
  chromium:
    'Schalten Sie Erweiterungen des Browsers und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.',
  ios: 'Schalten Sie in den Einstellungen „Privat-Relay“ und ein VPN für diesen Versuch aus oder gehen Sie vom WLAN ins Mobilfunknetz.',
  safari:
    'Schalten Sie in den Systemeinstellungen „Privat-Relay“ und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.',
};

function isOnline(browser: BrowserKind): string {
  return browser === 'ios'
    ? 'Sind Sie mit dem Internet verbunden, und ist der Flugmodus aus?'
    : 'Sind Sie mit dem Internet verbunden?';
}

function directHelp(reason: (Finding & { row: 'direct' })['reason'], browser: BrowserKind): string {
  switch (reason) {
    case 'ok':
      return 'Ihr Browser kann direkte Verbindungen bauen. Ob der direkte Weg bis zur Praxis frei ist, zeigt sich erst im Gespräch; sonst läuft es über das Relay.';
    case 'no_udp':
      return 'Ihr Browser bekommt keine schnellen Verbindungen (UDP). Dann läuft das Gespräch über das Relay.';
    case 'no_connection':
      return `Ihr Browser baut keine direkte Verbindung. ${obstacles[browser]}`;
    case 'unsupported':
      return browserHelp.unsupported;
    case 'not_wanted':
      return 'Die Praxis verbindet Sie immer über ihr Relay, damit niemand Ihre Internet-Adresse sieht.';
  }
}

const videoHelp = {
  ok: 'Ihr Browser hat ein Bild gesendet und empfangen.',
  no_picture:
    'Ihr Browser überträgt kein Bild. Bitte laden Sie die Seite neu oder nehmen Sie einen anderen Browser.',
  no_camera: 'Ohne Kamera lässt sich das nicht prüfen.',
  no_connection: 'Ohne eine Verbindung im Browser lässt sich das nicht prüfen.',
};

const tooMany = 'Gerade wird zu oft geprüft. Bitte versuchen Sie es in einer Stunde noch einmal.';

function relayHelp(
  row: 'relay-udp' | 'relay-tcp',
  reason: (Finding & { row: 'relay-udp' })['reason'],
): string {
  switch (reason) {
    case 'ok':
      return '';
    case 'not_set_up':
      return 'Die Praxis hat kein Relay eingerichtet. In den meisten Netzen geht es auch ohne.';
    case 'not_this_way':
      return 'Das Relay der Praxis nutzt diesen Weg nicht.';
    case 'unreachable':
      return row === 'relay-udp'
        ? 'Ihr Netz lässt diesen Weg nicht zu, wie oft in Firmen und Kliniken. Über TCP geht es meist trotzdem, sonst in einem anderen Netz.'
        : 'Ihr Netz oder das der Praxis lässt diesen Weg nicht zu. Das stört nur, wenn auch UDP versperrt ist.';
    case 'no_passage':
      return 'Das Relay ist da, aber es kommt nichts an. Bitte sagen Sie es der Praxis.';
    case 'too_many':
      return tooMany;
    case 'not_asked':
      return 'Ohne die ständige Verbindung zur Praxis lässt sich das nicht prüfen.';
  }
}

function bandwidthHelp(finding: Finding & { row: 'bandwidth-up' | 'bandwidth-down' }): string {
  const { reason, value = 0 } = finding;
  if (reason === 'no_relay') return 'Das lässt sich nur über ein Relay messen.';
  if (reason === 'interrupted') return 'Die Messung ist abgerissen. Bitte prüfen Sie noch einmal.';
  const words = {
    good: 'gut für Bild und Ton',
    fair: 'reicht für Ton und ein einfaches Bild',
    bad: 'reicht für den Ton, kaum für ein Bild',
  };
  const grade = gradeOf(finding);
  const rated = grade === 'skipped' ? '' : words[grade];
  // Both ends are here: what goes out comes back, so neither direction can be told apart from the other for
  // sure.
  const how = grade === 'good' ? '' : ' Gemessen wird zum Relay und zurück; der langsamere Teil zählt.';
  return `${number(value)} kbit/s: ${rated}.${how}`;
}

function number(value: number): string {
  return value.toLocaleString('de-DE');
}
