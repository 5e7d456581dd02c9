import type { Finding, Reason } from '../../consultation/technical_check.ts';
import type { CheckMessage, IceSettings, ServerMessage } from '../../signaling/messages.ts';
import { subprotocol } from '../../signaling/socket_rules.ts';

const patienceMs = 10_000;

export interface CheckedSocket {
  finding: Finding;
  /** Short-lived relay credentials, or why there are none. */
  ice: IceSettings | 'too_many' | 'not_asked';
}

/**
 * Opens the socket of PROTOCOL.md as the check, lets a word come back, fetches relay credentials and closes.
 */
export async function checkWebSocket(): Promise<CheckedSocket> {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/signal`, [subprotocol, 'check']);
  const messages = inbox(socket);
  const sendCheckMessage = (message: CheckMessage) => socket.send(JSON.stringify(message));
  const found = (reason: Reason<'websocket'>, ice: CheckedSocket['ice'], value?: number) => ({
    finding: { row: 'websocket', reason, value } as const,
    ice,
  });
  try {
    if (!(await opened(socket))) return found('refused', 'not_asked');
    const text = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const started = performance.now();
    sendCheckMessage({ type: 'echo', text });
    const answer = await messages.next();
    if (answer?.type === 'error') return found('too_many', 'too_many');
    if (answer?.type !== 'echo' || answer.text !== text) return found('no_echo', 'not_asked');
    const value = Math.round(performance.now() - started);
    sendCheckMessage({ type: 'ice' });
    const credentials = await messages.next();
    if (credentials?.type === 'ice') return found('ok', credentials.ice, value);
    const tooMany = credentials?.type === 'error' && credentials.code === 'too_fast';
    return found('ok', tooMany ? 'too_many' : 'not_asked', value);
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
