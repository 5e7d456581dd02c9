import * as phrase from '../../languages/keys.ts';
import type { IceSettings } from '../../signaling/messages.ts';
import { say } from '../page/say.ts';
import { setMark, showShortHelp } from './short_marks.ts';

/** So long the check waits for the relay: it may still answer later, but a call would suffer. */
const relayMs = 8000;
let asked = false;

/**
 * The socket lives and has brought relay credentials: what could not be looked at before is looked at now,
 * once.
 */
export function checkWay(ice: IceSettings): void {
  if (asked || !('RTCPeerConnection' in window)) return;
  asked = true;
  void checkRelay(ice);
}

async function checkRelay({ servers, relayOnly }: IceSettings): Promise<void> {
  if (servers.length === 0) {
    setMark('connection', 'good');
    return;
  }
  const found = await allocates(servers);
  setMark('connection', found ? 'good' : relayOnly ? 'bad' : 'fair');
  if (found) return;
  showShortHelp(say(relayOnly ? phrase.wayClosed : phrase.wayNarrow));
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
