import type { IceSettings } from '../../signaling/messages.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { part, setText } from '../page/page.ts';

export interface ShortCheck {
  /**
   * The socket lives and has brought relay credentials: what could not be looked at before is looked at now,
   * once.
   */
  connected(ice: IceSettings): void;
}

type Mark = 'browser' | 'camera' | 'microphone' | 'connection' | 'websocket' | 'relay';
type Result = 'good' | 'fair' | 'bad' | 'skipped';

/** So long the check waits for the relay: it may still answer later, but a call would suffer. */
const relayMs = 8000;
const slowMs = 1500;

/**
 * The technical check before a visit in its short form: a row of marks that fills itself. It makes no request
 * of its own: the page has come from the practice already, and socket and credentials are the visit's.
 */
export function startShortCheck(media: LocalMedia): ShortCheck {
  let asked = false;
  const supported = 'RTCPeerConnection' in window && !!navigator.mediaDevices;
  setMark('browser', supported ? 'good' : 'bad');
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const slow = page !== undefined && page.responseStart - page.requestStart > slowMs;
  setMark('connection', slow ? 'fair' : 'good');
  if (slow) showShortHelp('Ihr Internet ist gerade langsam. Näher am WLAN-Gerät wird es oft besser.');
  // What helps with a device stands beside its picture already.
  const devices = () => {
    if (!media.asked || media.asking) return;
    for (const [name, kind] of [
      ['camera', 'video'],
      ['microphone', 'audio'],
    ] as const satisfies [Mark, Kind][]) {
      setMark(name, media.track(kind) ? 'good' : media.wanted[kind] ? 'bad' : 'skipped');
    }
  };
  media.onChange(devices);
  devices();
  return {
    connected(ice) {
      setMark('websocket', 'good');
      if (asked || !supported) return;
      asked = true;
      void checkRelay(ice);
    },
  };
}

async function checkRelay({ servers, relayOnly }: IceSettings): Promise<void> {
  if (servers.length === 0) {
    setMark('relay', 'skipped');
    return;
  }
  const found = await allocates(servers);
  setMark('relay', found ? 'good' : relayOnly ? 'bad' : 'fair');
  if (found) return;
  showShortHelp(
    relayOnly
      ? 'Ihr Netz lässt den Weg zur Praxis nicht zu. Bitte versuchen Sie ein anderes Netz oder rufen Sie uns an.'
      : 'Ein Umweg (Relay) ist von hier nicht zu erreichen. Meist geht es auch ohne; sonst ruft die Praxis Sie an.',
  );
}

/** Does the relay give this browser a place? */
async function allocates(iceServers: RTCIceServer[]): Promise<boolean> {
  let pc: RTCPeerConnection | undefined;
  try {
    const asking = new RTCPeerConnection({ iceServers, iceTransportPolicy: 'relay' });
    pc = asking;
    const answer = new Promise<boolean>((resolve) => {
      setTimeout(resolve, relayMs, false);
      asking.onicecandidate = ({ candidate }) => {
        if (candidate?.candidate) resolve(true);
        else if (!candidate) resolve(false);
      };
    });
    asking.createDataChannel('');
    await asking.setLocalDescription();
    return await answer;
  } catch {
    // Firefox refuses some ports at once.
    return false;
  } finally {
    pc?.close();
  }
}

const words: Record<Result, string> = {
  good: 'in Ordnung',
  fair: 'mit Einschränkung',
  bad: 'geht nicht',
  skipped: 'nicht nötig',
};

function setMark(name: Mark, result: Result): void {
  const item = part('short-check').querySelector<HTMLElement>(`[data-mark="${name}"]`);
  const word = item?.querySelector<HTMLElement>('[data-word]');
  if (!item || !word) return;
  item.dataset.result = result;
  setText(word, `: ${words[result]}`);
}

function showShortHelp(help: string): void {
  setText(part('short-help'), help);
}
