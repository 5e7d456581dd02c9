import { Buffer } from 'node:buffer';
import { createSocket } from 'node:dgram';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import {
  attributes,
  decode,
  decodeEndpoint,
  type Endpoint,
  encode,
  encodeEndpoint,
  errorCode,
  lengthInStream,
  longTermKey,
  newTransaction,
  type TurnMessage,
  turnTypes,
} from './turn_message.ts';

/** How a client reaches the relay. */
type TurnTransport = 'udp' | 'tcp' | 'tls';

export interface TurnServer {
  host: string;
  port: number;
  transport: TurnTransport;
  username: string;
  credential: string;
  /** Over TLS: whether its certificate must be one that this machine trusts. */
  verify: boolean;
}

/**
 * Why the relay does not do what it should. `code` is the relay's own, e.g. 401; 0 where it has not answered.
 */
export class TurnError extends Error {
  readonly code: number;

  constructor(message: string, code = 0) {
    super(message);
    this.code = code;
  }
}

/** One allocation at a relay. */
export interface Allocation {
  /** Where the relay receives for us. */
  relayed: Endpoint;
  /**
   * Lets packets from this address through. @throws TurnError, e.g. 403 for an address that the relay denies
   */
  permit(peer: Endpoint): Promise<void>;
  send(peer: Endpoint, data: Buffer): void;
  /** The next packet that somebody has sent to `relayed`. */
  receive(): Promise<Buffer>;
  /** Gives it back. */
  close(): void;
}

const patienceMs = 4000;
/** UDP forgets; a question is asked again. */
const againMs = 500;
/** So often another port is tried. */
const mismatches = 2;

/**
 * Asks for an allocation (RFC 8656, 7): first without a credential, which the relay answers with its realm.
 *
 * @throws TurnError
 */
export async function allocate(server: TurnServer): Promise<Allocation> {
  for (let left = mismatches; ; left--) {
    try {
      return await allocateFromNewPort(server);
    } catch (error) {
      // The relay has not forgotten who had this port before: another one is tried (RFC 8656, 7.4).
      if (!(error instanceof TurnError) || error.code !== 437 || left === 0) throw error;
    }
  }
}

async function allocateFromNewPort(server: TurnServer): Promise<Allocation> {
  const wire = await openWire(server);
  try {
    const { answer, sign } = await authenticate(wire, server);
    const relayed = decodeEndpoint(answer.attributes.get(attributes.relayed));
    if (!relayed) throw new TurnError('the relay named no address');
    return {
      relayed,
      async permit(peer) {
        const reply = await wire.ask(
          { type: turnTypes.permit, attributes: [[attributes.peer, encodeEndpoint(peer)]] },
          sign,
        );
        if (reply.type !== turnTypes.permitted)
          throw new TurnError('the relay denies this peer', errorCode(reply));
      },
      send(peer, data) {
        wire.tell({
          type: turnTypes.send,
          attributes: [
            [attributes.peer, encodeEndpoint(peer)],
            [attributes.data, data],
          ],
        });
      },
      receive: () => wire.data(),
      close() {
        wire.tell({ type: turnTypes.refresh, attributes: [[attributes.lifetime, Buffer.alloc(4)]] }, sign);
        wire.close();
      },
    };
  } catch (error) {
    wire.close();
    throw error;
  }
}

interface Question {
  type: number;
  attributes: [number, Buffer][];
}

/** What makes a message ours: the attributes of the credential, and the key. */
interface Signature {
  attributes: [number, Buffer][];
  key: Buffer;
}

async function authenticate(
  wire: Wire,
  server: TurnServer,
): Promise<{ answer: TurnMessage; sign: Signature }> {
  // 17 is UDP: what the relay speaks towards the other side.
  const question: Question = {
    type: turnTypes.allocate,
    attributes: [[attributes.transport, Buffer.of(17, 0, 0, 0)]],
  };
  const challenge = await wire.ask(question);
  const realm = challenge.attributes.get(attributes.realm);
  const nonce = challenge.attributes.get(attributes.nonce);
  if (!realm || !nonce) throw new TurnError('this is no relay with a secret', errorCode(challenge));
  const sign: Signature = {
    attributes: [
      [attributes.username, Buffer.from(server.username)],
      [attributes.realm, realm],
      [attributes.nonce, nonce],
    ],
    key: longTermKey(server.username, realm.toString('utf8'), server.credential),
  };
  const answer = await wire.ask(question, sign);
  if (answer.type !== turnTypes.allocated) {
    const code = errorCode(answer);
    throw new TurnError(code === 401 ? 'the relay does not know our secret' : 'the relay refuses', code);
  }
  return { answer, sign };
}

/** Questions and answers over one socket. */
interface Wire {
  ask(question: Question, sign?: Signature): Promise<TurnMessage>;
  tell(message: Question, sign?: Signature): void;
  data(): Promise<Buffer>;
  close(): void;
}

async function openWire(server: TurnServer): Promise<Wire> {
  const answers = new Map<string, (message: TurnMessage) => void>();
  const packets: Buffer[] = [];
  let wantsPacket: ((data: Buffer) => void) | null = null;
  const hear = (bytes: Buffer) => {
    const message = decode(bytes);
    if (!message) return;
    const data = message.type === turnTypes.data ? message.attributes.get(attributes.data) : undefined;
    if (!data) answers.get(message.transaction.toString('hex'))?.(message);
    else if (wantsPacket) wantsPacket(data);
    else packets.push(data);
  };
  const line = server.transport === 'udp' ? await udpLine(server, hear) : await streamLine(server, hear);
  const pack = ({ type, attributes: own }: Question, transaction: Buffer, sign?: Signature) =>
    encode({ type, transaction, attributes: new Map([...own, ...(sign?.attributes ?? [])]) }, sign?.key);
  return {
    async ask(question, sign) {
      const transaction = newTransaction();
      const id = transaction.toString('hex');
      const bytes = pack(question, transaction, sign);
      const answer = new Promise<TurnMessage>((resolve) => answers.set(id, resolve));
      line.send(bytes);
      const again = server.transport === 'udp' ? setInterval(() => line.send(bytes), againMs) : undefined;
      try {
        return await inTime(answer);
      } finally {
        clearInterval(again);
        answers.delete(id);
      }
    },
    tell: (message, sign) => line.send(pack(message, newTransaction(), sign)),
    data() {
      const early = packets.shift();
      if (early) return Promise.resolve(early);
      return inTime(
        new Promise<Buffer>((resolve) => {
          wantsPacket = resolve;
        }),
      );
    },
    close: () => line.close(),
  };
}

interface Line {
  send(bytes: Buffer): void;
  close(): void;
}

async function udpLine({ host, port }: TurnServer, hear: (bytes: Buffer) => void): Promise<Line> {
  const socket = createSocket('udp4');
  socket.on('message', hear);
  // An unreachable relay is found out by its silence.
  socket.on('error', () => {});
  return {
    send: (bytes) => socket.send(bytes, port, host, () => {}),
    // What was said last is still to leave.
    close: () => setImmediate(() => socket.close()),
  };
}

async function streamLine(server: TurnServer, hear: (bytes: Buffer) => void): Promise<Line> {
  const socket = openStream(server);
  let rest = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let length = lengthInStream(rest); length !== null && rest.length >= length; ) {
      hear(rest.subarray(0, length));
      rest = rest.subarray(length);
      length = lengthInStream(rest);
    }
  });
  try {
    await inTime(
      new Promise<void>((resolve, reject) => {
        socket.once(server.transport === 'tls' ? 'secureConnect' : 'connect', resolve);
        socket.once('error', (error) => reject(new TurnError(whyNoStream(error))));
      }),
    );
  } catch (error) {
    socket.destroy();
    throw error;
  }
  socket.on('error', () => {});
  return { send: (bytes) => socket.write(bytes), close: () => socket.end() };
}

/** Over TLS the certificate counts, as it does for a browser. */
function openStream({ host, port, transport, verify }: TurnServer): Socket {
  if (transport !== 'tls') return connectPlain({ host, port });
  // A name is told so that a server with several certificates knows which; an address must not be (RFC 6066,
  // 3).
  return connectTls({ host, port, rejectUnauthorized: verify, ...(isIP(host) ? {} : { servername: host }) });
}

function whyNoStream({ code = '' }: NodeJS.ErrnoException): string {
  return /CERT|SIGNED|SIGNATURE|ISSUER|ALTNAME/.test(code)
    ? `browsers do not accept the certificate of the relay, ${code}`
    : 'the relay does not accept connections';
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TurnError('the relay does not answer')), patienceMs);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
