import type { PatientMessage, PracticeMessage, ServerMessage } from '../../signaling/messages.ts';
import { closeCodes, pingSeconds, silenceSeconds, subprotocol } from '../../signaling/socket_rules.ts';

export interface SignalSocket {
  /** @returns false while the socket is not open; the caller says it again when it is */
  send(message: PatientMessage | PracticeMessage): boolean;
  /**
   * Something else says that the network has changed: asks the server, and connects anew where it does not
   * answer at once.
   */
  probe(): void;
  /** For good. */
  close(): void;
}

export interface SignalListener {
  /** Open, for the first time or again: say who you are. */
  onOpen?(): void;
  onMessage(message: ServerMessage): void;
  /** Lost; it comes back by itself. */
  onLost?(): void;
  /** The server has closed it for good, with one of the codes of PROTOCOL.md. */
  onOver(code: number): void;
  /** The server has not let it in several times in a row; a browser is not told why. */
  onRefused?(): void;
}

const forGood: readonly number[] = [
  closeCodes.done,
  closeCodes.policy,
  closeCodes.tooLarge,
  closeCodes.replaced,
  closeCodes.signedOut,
];

/** A server that is there answers within this time, */
const probeMs = 500;
/**
 * and takes a socket within this one. A try from an address that is gone would else hang for minutes:
 * browsers wait that long.
 */
const connectMs = 5_000;
/** What is being tried when something says that the network has changed may be from before. */
const probeConnectMs = 3_000;

/** After so many refusals in a row it is worth asking the page's address, and again after as many more. */
const refusalsBeforeAsking = 3;

/**
 * The socket of PROTOCOL.md: answers pings, gives a silent server up and comes back.
 *
 * @param credential `patient.TOKEN`, `call.ID` or `inbox`
 */
export function openSignal(credential: string, listener: SignalListener): SignalSocket {
  let socket: WebSocket | null = null;
  let over = false;
  let attempt = 0;
  let refusals = 0;
  let heardAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let probing: ReturnType<typeof setTimeout> | undefined;

  function openSocket(): void {
    clearTimeout(timer);
    let opened = false;
    const current = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/signal`, [
      subprotocol,
      credential,
    ]);
    socket = current;
    timer = setTimeout(giveUp, connectMs);
    current.onopen = () => {
      if (socket !== current) return;
      opened = true;
      attempt = 0;
      refusals = 0;
      serverHeard();
      listener.onOpen?.();
    };
    current.onmessage = ({ data }) => {
      if (socket !== current) return;
      serverHeard();
      receiveMessage(JSON.parse(data));
    };
    current.onclose = ({ code }) => {
      if (socket !== current) return;
      socket = null;
      if (forGood.includes(code)) {
        stopListening();
        listener.onOver(code);
      } else {
        socketLost(opened);
      }
    };
  }

  function receiveMessage(message: ServerMessage): void {
    if (message.type === 'ping') send({ type: 'pong' });
    else if (message.type !== 'pong') listener.onMessage(message);
  }

  function send(message: PatientMessage | PracticeMessage): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  }

  function socketLost(opened: boolean): void {
    listener.onLost?.();
    if (!opened && ++refusals % refusalsBeforeAsking === 0) listener.onRefused?.();
    clearTimeout(timer);
    if (!over) timer = setTimeout(openSocket, retryDelay(attempt++, Math.random()));
  }

  function probe(): void {
    if (over || probing !== undefined) return;
    // Waiting for the next try: that may be now.
    if (socket === null) {
      hurry();
      return;
    }
    const isOpen = send({ type: 'ping' });
    probing = setTimeout(() => hurry(), isOpen ? probeMs : probeConnectMs);
  }

  function serverHeard(): void {
    heardAt = Date.now();
    clearTimeout(probing);
    probing = undefined;
    clearTimeout(timer);
    timer = setTimeout(giveUp, silenceSeconds * 1000);
  }

  /** Nothing was heard, or it does not open: the socket may be dead without knowing it. */
  function giveUp(): void {
    dropSocket();
    socketLost(true);
  }

  /** The network is back, perhaps as another one: what was open on the old one is dead without knowing it. */
  function hurry(): void {
    clearTimeout(probing);
    probing = undefined;
    attempt = 0;
    if (socket?.readyState === WebSocket.OPEN) listener.onLost?.();
    dropSocket();
    openSocket();
  }

  function dropSocket(): void {
    const old = socket;
    socket = null;
    old?.close();
  }

  /** A page in the background hears nothing, and its timers stand still. */
  function wakeUp(): void {
    if (document.visibilityState !== 'visible') return;
    const deaf = socket?.readyState === WebSocket.OPEN && Date.now() - heardAt > (pingSeconds + 5) * 1000;
    if (deaf || socket === null) hurry();
  }

  function stopListening(): void {
    over = true;
    clearTimeout(timer);
    clearTimeout(probing);
    removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', wakeUp);
  }

  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', wakeUp);
  openSocket();

  return {
    send,
    probe,
    close() {
      stopListening();
      dropSocket();
    },
  };
}

/**
 * 0.2, 0.4, 0.8, 1.6, then 3 s, and up to half as much again, so that a whole practice does not come back in
 * one moment.
 *
 * @param random 0 to 1
 * @returns milliseconds
 */
export function retryDelay(attempt: number, random: number): number {
  return Math.min(3000, 200 * 2 ** attempt) * (1 + random / 2);
}
