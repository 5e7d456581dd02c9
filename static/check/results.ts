import type { DeviceProblem } from '../call/device_problem.ts';

type Grade = 'good' | 'fair' | 'bad' | 'open';

/** What came out of one row of the check. */
export interface Result {
  grade: Grade;
  /** One sentence that helps; empty where none is needed. */
  help: string;
}

/** Never by colour alone. */
export const resultWords: Record<
  Grade | 'running',
  { label: string; tone: 'ok' | 'wait' | 'error' | 'quiet' }
> = {
  good: { label: 'in Ordnung', tone: 'ok' },
  fair: { label: 'mit Einschränkung', tone: 'wait' },
  bad: { label: 'geht nicht', tone: 'error' },
  open: { label: 'noch offen', tone: 'quiet' },
  running: { label: 'wird geprüft', tone: 'quiet' },
};

/** What a browser must have for a call. */
interface Abilities {
  RTCPeerConnection?: unknown;
  WebSocket?: unknown;
  isSecureContext?: boolean;
  navigator: { mediaDevices?: unknown };
}

export function browserResult({
  RTCPeerConnection,
  WebSocket,
  isSecureContext,
  navigator,
}: Abilities): Result {
  if (isSecureContext === false) {
    return {
      grade: 'bad',
      help: 'Die Seite ist nicht verschlüsselt geöffnet. Die Adresse muss mit https:// beginnen.',
    };
  }
  return RTCPeerConnection && WebSocket && navigator.mediaDevices
    ? { grade: 'good', help: '' }
    : { grade: 'bad', help: 'Bitte öffnen Sie die Seite in Chrome, Firefox, Edge oder Safari.' };
}

/** What is wrong in detail stands above the rows, with what to do in this browser. */
export function deviceResult(works: boolean, problem: DeviceProblem | null): Result {
  if (works) return { grade: 'good', help: '' };
  const help = problem === 'denied' ? 'Der Browser lässt das Gerät noch nicht zu.' : '';
  return { grade: 'bad', help: `${help} Oben steht, was zu tun ist.`.trim() };
}

/** @param milliseconds until the server has answered; null when it has not */
export function serverResult(milliseconds: number | null): Result {
  if (milliseconds === null) {
    return { grade: 'bad', help: 'Die Praxis ist nicht zu erreichen. Sind Sie mit dem Internet verbunden?' };
  }
  if (milliseconds > 1500) {
    return {
      grade: 'fair',
      help: 'Ihr Internet ist gerade langsam. Näher am WLAN-Gerät wird es oft besser.',
    };
  }
  return { grade: 'good', help: '' };
}

export function videoResult(connected: boolean): Result {
  if (connected) return { grade: 'good', help: '' };
  const help =
    'Ihr Browser baut keine Videoverbindung auf. Vielleicht verbietet es eine Einstellung oder Erweiterung.';
  return { grade: 'bad', help };
}

/** One sentence for all rows; empty while something is open. */
export function summary(results: Result[]): string {
  if (results.some(({ grade }) => grade === 'open')) return '';
  if (results.some(({ grade }) => grade === 'bad'))
    return 'Noch geht nicht alles. An der Zeile steht, was hilft.';
  return 'Alles geht. So können Sie zur Videosprechstunde kommen.';
}
