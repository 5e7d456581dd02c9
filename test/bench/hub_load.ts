/*
 * The clients of hub_bench.ts, in a process of their own that is told by messages what to do. WebSockets (RFC
 * 6455) by hand over TCP: a client that reads what comes would be the limit itself. What it says is made into
 * a frame once; of what comes a long frame counts as a message of the other one, and only short ones are
 * looked at.
 */
import { Buffer } from 'node:buffer';
import { connect, type Socket } from 'node:net';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';

/** How one client gets in, and what it says there. */
export interface Opening {
  port: number;
  path: string;
  headers: Record<string, string>;
  /** What it says first. */
  hello?: string;
  /** A piece of what the server says when it is in; without it, when the socket is open. */
  ready?: string;
  /** What it says to its partner, again and again. */
  says?: string;
  /** What keeps it alive, every 20 s. */
  beat?: string;
}

export type Command =
  /** Opens so many more; of those that say something each even one and the next are partners. */
  | { open: Opening[] }
  /** Everybody answers at once; counts what arrives. */
  | { relay: { seconds: number } }
  /** So many messages a second over all pairs. */
  | { paced: { perSecond: number; seconds: number } }
  /** Opens one more, which ends again, and measures until all who wait have been told a piece. */
  | { tell: { piece: string; opening: Opening } }
  | { close: true };

/** What came of it. */
export interface Loaded {
  /** Messages a second. */
  perSecond?: number;
  /** Messages in all. */
  messages?: number;
  p50?: number;
  p99?: number;
  ms?: number;
  /** Sockets that the server has closed. */
  lost?: number;
  /** What has gone wrong. */
  failed?: string;
}

/** Anything shorter is no message of a partner. */
const longFrame = 700;
const openedAtOnce = 20;
/** Sockets that the server has closed. */
let lost = 0;
const beatMs = 20_000;

class Client {
  readonly #socket: Socket;
  readonly #says: Buffer;
  #rest = Buffer.alloc(0);
  onLong = () => {};
  onText: ((text: string) => void) | null = null;

  private constructor(opening: Opening, socket: Socket) {
    this.#socket = socket;
    this.#says = frame(opening.says ?? '');
  }

  static open(opening: Opening): Promise<Client> {
    const socket = connect(opening.port, '127.0.0.1');
    socket.setNoDelay(true);
    const client = new Client(opening, socket);
    socket.write(handshake(opening));
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', () => {
        reject(new Error(`closed: ${opening.path}`));
        lost++;
      });
      const isIn = () => {
        client.onText = null;
        if (opening.beat) setInterval(() => socket.write(frame(opening.beat ?? '')), beatMs).unref();
        resolve(client);
      };
      client.onText = (text) => text.includes(opening.ready ?? '') && isIn();
      socket.once('data', (answer: Buffer) => {
        if (!answer.toString('latin1').startsWith('HTTP/1.1 101')) reject(new Error(answer.toString()));
        if (opening.hello) socket.write(frame(opening.hello));
        if (opening.ready === undefined) isIn();
        socket.on('data', (chunk: Buffer) => client.#take(chunk));
        client.#take(answer.subarray(answer.indexOf('\r\n\r\n') + 4));
      });
    });
  }

  speak(): void {
    this.#socket.write(this.#says);
  }

  end(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    for (;;) {
      const short = (data[1] ?? 0) & 0x7f;
      const head = short === 126 ? 4 : 2;
      if (data.length < head) break;
      const length = short === 126 ? data.readUInt16BE(2) : short;
      if (data.length < head + length) break;
      if (length >= longFrame) this.onLong();
      else this.#hear(data.subarray(head, head + length).toString());
      data = data.subarray(head + length);
    }
    // A copy: the rest must not keep all that came with it.
    this.#rest = data.length > 0 ? Buffer.from(data) : nothing;
  }

  #hear(text: string): void {
    if (text === '{"type":"ping"}') this.#socket.write(pong);
    this.onText?.(text);
  }
}

const nothing = Buffer.alloc(0);
const pong = frame('{"type":"pong"}');

/** Masked with nothing, as a client may (RFC 6455, 5.3). */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? [0x81, 0x80 | payload.length]
      : [0x81, 0xfe, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

function handshake({ path, headers }: Opening): string {
  const all = {
    Host: 'localhost',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

/** Those that have a partner: each even one the next. */
const talkers: Client[] = [];
const waiting: Client[] = [];

async function open(openings: Opening[]): Promise<Loaded> {
  const began = performance.now();
  for (let at = 0; at < openings.length; at += openedAtOnce) {
    const some = openings.slice(at, at + openedAtOnce);
    const opened = await Promise.all(some.map(Client.open));
    for (const [index, client] of opened.entries()) (some[index]?.says ? talkers : waiting).push(client);
  }
  return { ms: performance.now() - began };
}

async function relay({ seconds }: { seconds: number }): Promise<Loaded> {
  let count = 0;
  let running = true;
  for (const client of talkers)
    client.onLong = () => {
      count++;
      if (running) client.speak();
    };
  for (const client of talkers) client.speak();
  // The first second is of the beginning.
  await after(1_000);
  const [before, began] = [count, performance.now()];
  await after(seconds * 1_000);
  const perSecond = ((count - before) / (performance.now() - began)) * 1_000;
  running = false;
  await after(500);
  return { perSecond, messages: count, lost };
}

async function paced({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<Loaded> {
  const sent = talkers.map((): number[] => []);
  const delays: number[] = [];
  for (const [at, client] of talkers.entries())
    client.onLong = () => delays.push(performance.now() - (sent[at]?.shift() ?? Number.NaN));
  const began = performance.now();
  for (let said = 0; said < perSecond * seconds; ) {
    for (const due = ((performance.now() - began) / 1_000) * perSecond; said < due; said++) {
      const at = said % talkers.length;
      sent[at ^ 1]?.push(performance.now());
      talkers[at]?.speak();
    }
    await after(1);
  }
  await after(500);
  delays.sort((a, b) => a - b);
  const share = (part: number) => delays[Math.floor(part * (delays.length - 1))] ?? Number.NaN;
  return { perSecond: delays.length / seconds, p50: share(0.5), p99: share(0.99), lost };
}

async function tell({ piece, opening }: { piece: string; opening: Opening }): Promise<Loaded> {
  const told = Promise.withResolvers<void>();
  let left = waiting.length;
  for (const client of waiting)
    client.onText = (text) => {
      if (!text.includes(piece)) return;
      client.onText = null;
      left--;
      if (left === 0) told.resolve();
    };
  const began = performance.now();
  const teller = await Client.open(opening);
  await told.promise;
  const ms = performance.now() - began;
  teller.end();
  return { ms };
}

function close(): Loaded {
  for (const client of [...talkers, ...waiting]) client.end();
  talkers.length = waiting.length = 0;
  return {};
}

process.on('message', async (command: Command) => {
  try {
    if ('open' in command) process.send?.(await open(command.open));
    else if ('relay' in command) process.send?.(await relay(command.relay));
    else if ('paced' in command) process.send?.(await paced(command.paced));
    else if ('tell' in command) process.send?.(await tell(command.tell));
    else process.send?.(close());
  } catch (error) {
    process.send?.({ failed: String(error) });
  }
});
