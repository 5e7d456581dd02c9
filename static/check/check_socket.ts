import type { Finding } from '../../consultation/technical_check.ts';
import type { CheckMessage, IceSettings, ServerMessage } from '../../signaling/messages.ts';
import { subprotocol } from '../../signaling/socket_rules.ts';

const patienceMs = 10_000;

export interface CheckedSocket {
  finding: Finding;
  /** Short-lived relay credentials; null where there were none to be had. */
  ice: IceSettings | null;
}

/** Opens the socket of PROTOCOL.md as the check, lets a word come back, fetches relay credentials and closes. */
export async function checkWebSocket(): Promise<CheckedSocket> {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/signal`, [subprotocol, 'check']);
  const messages = inbox(socket);
  const say = (message: CheckMessage) => socket.send(JSON.stringify(message));
  try {
    if (!(await opened(socket))) return { finding: { row: 'websocket', reason: 'refused' }, ice: null };
    const text = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const started = performance.now();
    say({ type: 'echo', text });
    const answer = await messages.next();
    if (answer?.type === 'error') return { finding: { row: 'websocket', reason: 'too_many' }, ice: null };
    if (answer?.type !== 'echo' || answer.text !== text)
      return { finding: { row: 'websocket', reason: 'no_echo' }, ice: null };
    const value = Math.round(performance.now() - started);
    say({ type: 'ice' });
    const credentials = await messages.next();
    return {
      finding: { row: 'websocket', reason: 'ok', value },
      ice: credentials?.type === 'ice' ? credentials.ice : null,
    };
  } finally {
    socket.close();
  }
}

/** Messages wait until they are asked for. */
function inbox(socket: WebSocket): { next(): Promise<ServerMessage | null> } {
  const waiting: ServerMessage[] = [];
  let wake = () => {};
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data) as ServerMessage;
    if (message.type === 'ping' || message.type === 'pong') return;
    waiting.push(message);
    wake();
  });
  socket.addEventListener('close', () => wake());
  return {
    /** Null when the socket has gone, or nothing came in time. */
    async next() {
      if (waiting.length === 0 && socket.readyState === WebSocket.OPEN) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, patienceMs);
        });
      }
      return waiting.shift() ?? null;
    },
  };
}

function opened(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('close', () => resolve(false));
    setTimeout(resolve, patienceMs, false);
  });
}
