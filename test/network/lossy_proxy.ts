import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** What happens to packets on the way, in each direction on its own. */
export interface Weather {
  /** Share of packets that are lost, 0 to 1. */
  loss: number;
  /** Milliseconds more that every packet needs. */
  delayMs: number;
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
  const weather: Weather = { loss: 0, delayMs: 0, jitterMs: 0 };
  const [up, down] = [fates(seed, weather), fates(seed + 1, weather)];
  // Every sender has a socket of its own towards the relay, as behind a NAT.
  const onward = new Map<string, Socket>();
  const front = createSocket('udp4');
  front.on('message', (packet, from) => {
    const key = `${from.address}:${from.port}`;
    let back = onward.get(key);
    if (!back) {
      back = createSocket('udp4');
      back.bind(0, address);
      back.on('message', (answer) => {
        pass(affects(from.address) ? down() : 0, () => front.send(answer, from.port, from.address));
      });
      onward.set(key, back);
    }
    const socket = back;
    pass(affects(from.address) ? up() : 0, () => socket.send(packet, relayPort, address));
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
      for (const socket of onward.values()) socket.close();
    },
  };
}

/**
 * One packet after the other: null = lost, else its delay in milliseconds. Follows changes of the weather.
 */
export function fates(seed: number, weather: Weather): () => number | null {
  const random = mulberry32(seed);
  return () => {
    // Both are drawn for every packet, so that a change of one does not shift the other.
    const [loss, jitter] = [random(), random()];
    return loss < weather.loss ? null : weather.delayMs + jitter * weather.jitterMs;
  };
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
