import { Buffer } from 'node:buffer';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { iceServers } from '../../../signaling/relay/ice.ts';
import { allocate } from '../../../signaling/relay/turn_client.ts';
import { attributes, decode, encode, turnTypes } from '../../../signaling/relay/turn_message.ts';
import { probeRelay, readUrl } from '../../../signaling/relay/turn_probe.ts';
import { type RelayProcess, startRelayProcess } from '../../fixtures/relay_process.ts';
import { freePort } from '../../fixtures/server_process.ts';
import { startFront } from '../../network/front.ts';

/* Lesson 11: `turns:` is a normal case, so the test of the relay speaks it, and is as strict as a browser. */

let relay: RelayProcess;
beforeAll(async () => {
  relay = await startRelayProcess();
});
afterAll(async () => {
  await relay?.stop();
});

/** TLS in front of the relay's TCP port, with a certificate for 127.0.0.1 that nobody trusts by itself. */
async function tlsFront() {
  const port = await freePort();
  const front = await startFront('127.0.0.1', relay.port, port);
  onTestFinished(() => front.stop());
  return { port, authority: front.authority };
}

async function ask(host: string, port: number, secret = relay.environment().TURN_SECRET ?? '') {
  const server = { turnUrls: [`turns:${host}:${port}?transport=tcp`], turnSecret: secret };
  const [probe] = await probeRelay(iceServers(server, Date.now()));
  return probe;
}

function trust(authority: string) {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, authority]);
  onTestFinished(() => setDefaultCACertificates(before));
}

test('over TLS: an allocation is made and a packet carried', async () => {
  const { port, authority } = await tlsFront();
  trust(authority);
  expect(await ask('127.0.0.1', port)).toMatchObject({ ok: true, reason: '' });
  expect(await ask('127.0.0.1', port, 'another secret')).toMatchObject({
    ok: false,
    reason: 'the relay does not know our secret (401)',
  });
});

test('a certificate that browsers do not accept is said to be the reason: of an unknown authority, or for another name', async () => {
  const { port, authority } = await tlsFront();
  expect((await ask('127.0.0.1', port))?.reason).toMatch(
    /certificate of the relay, UNABLE_TO_VERIFY_LEAF_SIGNATURE/,
  );
  trust(authority);
  expect((await ask('localhost', port))?.reason).toMatch(/certificate of the relay, ERR_TLS_CERT_ALTNAME/);
});

test('nobody there is another reason', async () => {
  expect((await ask('127.0.0.1', await freePort()))?.reason).toBe('the relay does not accept connections');
});

test('a relay that still has the port’s last owner in mind is asked from another port (RFC 8656, 7.4)', async () => {
  const socket = createSocket('udp4');
  const ports = new Set<number>();
  socket.on('message', (bytes, { port, address }) => {
    const question = decode(bytes);
    if (!question) return;
    ports.add(port);
    // 437 to the first one, 400 to the next.
    const error = ports.size === 1 ? Buffer.of(0, 0, 4, 37) : Buffer.of(0, 0, 4, 0);
    const { transaction } = question;
    const answer = {
      type: turnTypes.allocateFailed,
      transaction,
      attributes: new Map([[attributes.error, error]]),
    };
    socket.send(encode(answer), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  const server = readUrl(`turn:127.0.0.1:${socket.address().port}`, 'u', 'c');
  if (!server) throw new Error('no address');
  await expect(allocate(server)).rejects.toMatchObject({ code: 400 });
  expect(ports.size).toBe(2);
});

test.each([
  ['turn:relay.example', { port: 3478, transport: 'udp' }],
  ['turn:relay.example:3479?transport=tcp', { port: 3479, transport: 'tcp' }],
  ['turns:relay.example', { port: 5349, transport: 'tls' }],
  ['turns:relay.example:443?transport=tcp', { port: 443, transport: 'tls' }],
  ['turns:[2001:db8::1]:443', { host: '2001:db8::1', port: 443, transport: 'tls' }],
])('%s is read as RFC 7065 says', (url, expected) => {
  expect(readUrl(url, 'u', 'c')).toMatchObject(expected);
});

test.each(['stun:relay.example', 'turn:', 'https://relay.example'])('%s is no address of a relay', (url) => {
  expect(readUrl(url, 'u', 'c')).toBeNull();
});
