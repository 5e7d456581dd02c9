import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { bottleneck, fates, type LossyProxy, startLossyProxy } from './lossy_proxy.ts';

const draw = (count: number, next: () => number | null) => Array.from({ length: count }, next);

describe('what happens to packets', () => {
  test('depends on the seed and on nothing else', () => {
    const rain = { loss: 0.2, delayMs: 30, jitterMs: 10 };
    expect(draw(500, fates(7, rain))).toEqual(draw(500, fates(7, rain)));
    expect(draw(500, fates(7, rain))).not.toEqual(draw(500, fates(8, rain)));
  });

  test.each([0, 0.05, 0.1, 0.2, 1])('the share %d is lost', (loss) => {
    const lost = draw(10_000, fates(1, { loss, delayMs: 0, jitterMs: 0 })).filter((fate) => fate === null);
    expect(lost.length / 10_000).toBeCloseTo(loss, 1.7);
  });

  test('delays are between the delay and the delay with all jitter', () => {
    const delays = draw(1_000, fates(1, { loss: 0, delayMs: 40, jitterMs: 20 })).map(Number);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...delays)).toBeLessThan(60);
    expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(15);
  });

  test('a change of the weather holds from the next packet on', () => {
    const weather = { loss: 0, delayMs: 0, jitterMs: 0 };
    const next = fates(1, weather);
    expect(next()).toBe(0);
    weather.loss = 1;
    expect(next()).toBeNull();
  });
});

describe('a narrow line', () => {
  test('carries so many bits a second, and loses what its buffer does not hold', () => {
    const weather = { kilobits: 400 };
    const next = bottleneck(weather);
    // A second of 1 Mbit/s in packets of 1000 bytes.
    const late = Array.from({ length: 125 }, (_, index) => next(972, index * 8));
    const passed = late.filter((delay) => delay !== null);
    expect(passed.length).toBeGreaterThan(50);
    expect(passed.length).toBeLessThan(75);
    expect(Math.max(...passed)).toBeLessThan(450);
    weather.kilobits = 0;
    expect(next(972, 1100)).toBe(0);
  });

  test('that has room delays a packet by its own length only', () => {
    const next = bottleneck({ kilobits: 400 });
    expect([next(472, 0), next(472, 1000)]).toEqual([10, 10]);
  });
});

describe('between a sender and an echo', () => {
  let sockets: Socket[] = [];
  let proxy: LossyProxy | undefined;
  afterEach(() => {
    for (const socket of sockets) socket.close();
    sockets = [];
    proxy?.stop();
  });

  async function open(
    port: number,
    onMessage: (socket: Socket, ...rest: unknown[]) => void,
  ): Promise<Socket> {
    const socket = createSocket('udp4');
    socket.on('message', (message, from) => onMessage(socket, message, from));
    socket.bind(port, '127.0.0.1');
    sockets.push(socket);
    await once(socket, 'listening');
    return socket;
  }

  async function echoAndProxy(affects: () => boolean): Promise<LossyProxy> {
    const echo = await open(0, (socket, message, from) => {
      const { port } = from as { port: number };
      socket.send(message as Buffer, port, '127.0.0.1');
    });
    const free = await open(0, () => {});
    const { port } = free.address();
    free.close();
    sockets = sockets.filter((socket) => socket !== free);
    proxy = await startLossyProxy({
      address: '127.0.0.1',
      port,
      relayPort: echo.address().port,
      seed: 1,
      affects,
    });
    return proxy;
  }

  /** What comes back of twenty packets; a last one, sent when the weather is fine again, is the end. */
  async function send20(line: LossyProxy): Promise<string[]> {
    const back: string[] = [];
    const sender = await open(0, (_, message) => back.push(String(message)));
    for (let number = 0; number < 20; number++) {
      sender.send(String(number), line.port, '127.0.0.1');
      await new Promise((resolve) => setImmediate(resolve));
    }
    while (!back.includes('last')) {
      line.setWeather({ loss: 0 });
      sender.send('last', line.port, '127.0.0.1');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return back.filter((message) => message !== 'last');
  }

  test('everything passes in fine weather', async () => {
    expect(await send20(await echoAndProxy(() => true))).toHaveLength(20);
  });

  test('nothing passes where everything is lost', async () => {
    const line = await echoAndProxy(() => true);
    line.setWeather({ loss: 1 });
    // The last packets may be on their way when the weather turns fine.
    expect((await send20(line)).length).toBeLessThan(5);
  });

  test('whoever is not affected loses nothing', async () => {
    const line = await echoAndProxy(() => false);
    line.setWeather({ loss: 1 });
    expect(await send20(line)).toHaveLength(20);
  });
});
