import { expect, test, vi } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { emptySettings } from '../../consultation/practice.ts';
import { loadPractice, savePractice } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import { checkSockets } from '../../signaling/check_socket.ts';
import type { ServerMessage } from '../../signaling/messages.ts';
import { noRelay } from '../../signaling/relay/relay.ts';
import { signalServer } from './signal_server.ts';

const turn = { turnUrls: ['turn:relay.example:3478?transport=udp'], turnSecret: 'secret' };

test('S1: anybody may check whether the socket lives: what is said comes back', async () => {
  const server = await signalServer();
  const check = await server.connect('check');
  expect(check.protocol).toBe('sprechzimmer.1');
  check.say({ type: 'echo', text: 'ä 1 „zurück“' });
  expect(await check.next('echo')).toEqual({ type: 'echo', text: 'ä 1 „zurück“' });
});

test('from another origin nobody may', async () => {
  const server = await signalServer();
  expect(await server.handshake('check')).toBe(101);
  expect(await server.handshake('check', { headers: { origin: 'https://evil.example' } })).toBe(403);
  expect(await server.handshake('check.anything')).toBe(400);
});

test('relay credentials last ten minutes, and all checks of one address are one user for the relay', async () => {
  const server = await signalServer();
  server.rt.relay = { ...noRelay, ...turn };
  const [one, two] = [await server.connect('check'), await server.connect('check')];
  const names: string[] = [];
  for (const check of [one, two]) {
    check.say({ type: 'ice' });
    const { ice } = await check.next('ice');
    expect(ice.servers[0]?.urls).toEqual(turn.turnUrls);
    names.push(ice.servers[0]?.username ?? '');
  }
  const [expires, user] = names[0]?.split(':') ?? [];
  expect(Number(expires)).toBe(server.clock.now / 1000 + 600);
  // D4: no address in it.
  expect(user).toMatch(/^check-[\w-]{12}$/);
  expect(names[1]).toBe(names[0]);
});

test('lesson 27: it knows when the practice wants no direct way', async () => {
  const server = await signalServer();
  const check = await server.connect('check');
  for (const relayOnly of ['', 'yes'] as const) {
    write(server.rt, (tx) =>
      savePractice(tx, { ...emptySettings, relayOnly }, loadPractice(server.rt.db).version),
    );
    check.say({ type: 'ice' });
    expect((await check.next('ice')).ice.relayOnly).toBe(relayOnly === 'yes');
  }
});

test('without a relay it says so', async () => {
  const server = await signalServer();
  const check = await server.connect('check');
  check.say({ type: 'ice' });
  expect((await check.next('ice')).ice.servers).toEqual([]);
});

test('what goes wrong at the server ends with an answer, not with the server', async () => {
  const server = await signalServer();
  server.rt.relay = {
    ...noRelay,
    ...turn,
    get turnSecret(): string {
      throw new Error('no secret');
    },
  };
  const check = await server.connect('check');
  check.say({ type: 'ice' });
  expect((await check.next('error')).code).toBe('failed');
  expect(server.lines.join()).toContain('signalling failed');
});

test('the public page is no free relay: twelve credentials an hour for an address', async () => {
  const server = await signalServer();
  server.rt.relay = { ...noRelay, ...turn };
  const check = await server.connect('check');
  for (let count = 0; count < 12; count++) {
    check.say({ type: 'ice' });
    expect((await check.next('ice')).ice.servers).toHaveLength(1);
  }
  check.say({ type: 'ice' });
  expect(await check.next('error')).toEqual({ type: 'error', code: 'too_fast' });
  // The socket itself goes on working.
  check.say({ type: 'echo', text: 'still here' });
  expect((await check.next('echo')).text).toBe('still here');
});

test('ten sockets of one address at once; the eleventh learns why, and a place that is free again is given', async () => {
  const server = await signalServer();
  const open = await Promise.all(Array.from({ length: 10 }, () => server.connect('check')));
  const eleventh = await server.connect('check');
  expect((await eleventh.next('error')).code).toBe('too_fast');
  expect(await eleventh.closed).toBe(1008);

  open[0]?.close();
  await open[0]?.closed;
  const next = await server.connect('check');
  next.say({ type: 'echo', text: 'free' });
  expect((await next.next('echo')).text).toBe('free');
});

test('lesson 22: it knows nothing of visits', async () => {
  const server = await signalServer();
  for (const message of [
    { type: 'enter', instance: 'abcdefgh', name: 'Erika', privacy: true },
    { type: 'signal', to: 'abcdefgh', connection: 1 },
    { type: 'echo', text: 'x'.repeat(1025) },
  ]) {
    const check = await server.connect('check');
    check.say(message);
    expect((await check.next('error')).code, message.type).toBe('invalid');
    check.close();
    await check.closed;
  }
});

test('when the server stops it closes with the others', async () => {
  const server = await signalServer();
  const check = await server.connect('check');
  check.say({ type: 'echo', text: 'here' });
  await check.next('echo');
  server.hub.closeAll();
  expect(await check.closed).toBe(1012);
});

test('nothing of it is in the log but that a socket was closed', async () => {
  const server = await signalServer();
  const check = await server.connect('check');
  for (let count = 0; count < 3; count++) check.say({ type: 'nonsense' });
  expect(await check.closed).toBe(1008);
  expect(server.lines.join('\n')).toContain('"socket":"check"');
  expect(server.lines.join('\n')).not.toContain('127.0.0.1');
});

test('after three minutes it is over, and the hub has forgotten it', () => {
  vi.useFakeTimers();
  const cared = new Set<unknown>();
  const sent: ServerMessage[] = [];
  const closed: number[] = [];
  const silent = () => {};
  const connect = checkSockets({
    now: Date.now,
    log: { warn: silent, error: silent },
    mayUseRelay: () => true,
    ice: () => ({ servers: [], relayOnly: false }),
    lookAfter: (socket) => {
      cared.add(socket);
      return () => cared.delete(socket);
    },
  });
  connect('192.0.2.7', {
    send: (text) => sent.push(JSON.parse(text) as ServerMessage),
    close: (code) => closed.push(code),
  });
  expect(cared.size).toBe(1);
  vi.advanceTimersByTime(3 * minute - 1);
  expect(closed).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(closed).toEqual([1000]);
  expect(cared.size).toBe(0);
  vi.useRealTimers();
});
