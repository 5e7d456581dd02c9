import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** What happens to packets on the way, in each direction on its own. */
export interface Weather {
  /** Share of packets that are lost, 0 to 1. */
  loss: number;
  /** Milliseconds more that every packet needs. */
  delayMs: number;
  /** What the line of each sender carries in a second, up and down; 0 is no limit. */
  kilobits: number;
  /** Up to so many milliseconds more, another number for every packet: packets overtake each other. */
  jitterMs: number;
}

/**
 * A bad line between browsers and the relay: a UDP proxy whose address a TURN URL points to. The same seed
 * loses the same packets, counted from the start.
 */
export interface LossyProxy {
  readonly port: number;
  setWeather(weather: Partial<Weather>): void;
  stop(): void;
}

export interface LossyProxyOptions {
  address: string;
  port: number;
  /** Where the relay listens. */
  relayPort: number;
  seed: number;
  /** Whose line is bad, by the address; by default everybody's. */
  affects?(address: string): boolean;
}

export async function startLossyProxy({
  address,
  port,
  relayPort,
  seed,
  affects = () => true,
}: LossyProxyOptions): Promise<LossyProxy> {
  const weather: Weather = { loss: 0, delayMs: 0, jitterMs: 0, kilobits: 0 };
  const [up, down] = [fates(seed, weather), fates(seed + 1, weather)];
  // Every sender has a socket of its own towards the relay, as behind a NAT.
  const onward = new Map<string, { socket: Socket; narrow: ReturnType<typeof bottleneck> }>();
  const front = createSocket('udp4');
  front.on('message', (packet, from) => {
    const key = `${from.address}:${from.port}`;
    const isAffected = affects(from.address);
    let line = onward.get(key);
    if (!line) {
      const [socket, narrow] = [createSocket('udp4'), bottleneck(weather)];
      socket.bind(0, address);
      socket.on('message', (answer) => {
        const late = isAffected ? sum(down(), narrow(answer.length, performance.now())) : 0;
        pass(late, () => front.send(answer, from.port, from.address));
      });
      line = { socket, narrow: bottleneck(weather) };
      onward.set(key, line);
    }
    const { socket, narrow } = line;
    const late = isAffected ? sum(up(), narrow(packet.length, performance.now())) : 0;
    pass(late, () => socket.send(packet, relayPort, address));
  });
  front.bind(port, address);
  await once(front, 'listening');
  let stopped = false;
  const pass = (delayMs: number | null, send: () => void) => {
    if (delayMs === null) return;
    const sendIfOpen = () => !stopped && send();
    if (delayMs === 0) sendIfOpen();
    else setTimeout(sendIfOpen, delayMs);
  };
  return {
    port,
    setWeather: (changes) => void Object.assign(weather, changes),
    stop() {
      stopped = true;
      front.close();
      for (const { socket } of onward.values()) socket.close();
    },
  };
}

/**
 * One packet after the other: null = lost, else its delay in milliseconds. Follows changes of the weather.
 */
export function fates(seed: number, weather: Omit<Weather, 'kilobits'>): () => number | null {
  const random = mulberry32(seed);
  return () => {
    // Both are drawn for every packet, so that a change of one does not shift the other.
    const [loss, jitter] = [random(), random()];
    return loss < weather.loss ? null : weather.delayMs + jitter * weather.jitterMs;
  };
}

/** So much of what waits before a narrow line is kept; what comes on top is lost. */
const bufferMs = 400;

/**
 * A line that carries so many kilobits a second: for each packet null = lost, else its delay in milliseconds.
 *
 * @param weather whose `kilobits` hold at this moment
 */
export function bottleneck(
  weather: Pick<Weather, 'kilobits'>,
): (bytes: number, now: number) => number | null {
  let freeAt = 0;
  return (bytes, now) => {
    if (!weather.kilobits) return 0;
    const waits = Math.max(0, freeAt - now);
    if (waits > bufferMs) return null;
    // UDP and IP have 28 bytes.
    freeAt = now + waits + ((bytes + 28) * 8) / weather.kilobits;
    return freeAt - now;
  };
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** Numbers from 0 to below 1 that depend on the seed alone (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
