import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNetwork, isRoot, type Network, needsRoot } from './network.ts';
import type { Side } from './side.ts';

/* The scenarios are worth what their network is worth: it must cut what it says, and nothing else. */

describe.skipIf(!isRoot)(`two sides that reach only the server${needsRoot}`, () => {
  let network: Network;
  let udp: Socket;
  const tcp = createServer((socket) => socket.end('answer'));

  beforeAll(async () => {
    network = await createNetwork();
    udp = createSocket('udp4', (message, from) => udp.send(message, from.port, from.address));
    udp.bind(7777, network.server);
    tcp.listen(7777, network.server);
    await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  });
  afterAll(async () => {
    udp?.close();
    tcp.close();
    await network?.remove();
  });

  test('both reach the server over UDP and TCP', async () => {
    for (const side of [network.practice, network.patient]) {
      expect(await answersUdp(side, network.server)).toBe(true);
      expect(await answersTcp(side, network.server)).toBe(true);
    }
  });

  test('neither reaches the other, so that a call needs the relay (D1)', async () => {
    const { practice, patient } = network;
    const echo = practice.exec(...node(echoOnce));
    // The echo is there: its own side reaches it.
    expect(await answersUdp(practice, practice.address)).toBe(true);
    await echo;
    const unheard = practice.exec(...node(echoOnce)).catch(() => 'never asked');
    expect(await answersUdp(patient, practice.address)).toBe(false);
    expect(await answersUdp(practice, practice.address)).toBe(true);
    await unheard;
  });

  test('UDP is blocked on one side, without a word, and let through again', async () => {
    const { practice, patient } = network;
    await patient.blockUdp();
    expect(await answersUdp(patient, network.server)).toBe(false);
    expect(await answersTcp(patient, network.server)).toBe(true);
    expect(await answersUdp(practice, network.server)).toBe(true);
    await patient.allowUdp();
    expect(await answersUdp(patient, network.server)).toBe(true);
  });

  test('a new address, a new link, a pulled cable and a tunnel', async () => {
    const { patient } = network;
    const first = patient.address;
    await patient.changeAddress();
    expect(patient.address).not.toBe(first);
    expect(await patient.exec('ip', '-4', 'addr')).not.toContain(first);
    expect(await answersUdp(patient, network.server)).toBe(true);
    await patient.changeLink();
    expect(await answersUdp(patient, network.server)).toBe(true);
    await patient.unplug();
    expect(await answersTcp(patient, network.server)).toBe(false);
    await patient.plugIn();
    expect(await answersUdp(patient, network.server)).toBe(true);
    await patient.enterTunnel();
    expect(await answersTcp(patient, network.server)).toBe(false);
    await patient.leaveTunnel();
    expect(await answersUdp(patient, network.server)).toBe(true);
  });
});

const node = (script: string) => ['node', '-e', script] as const;

/** Answers one packet on port 7777 of whatever address it comes to; gives up with an error. */
const echoOnce = `
  const socket = require('node:dgram').createSocket('udp4', (message, from) =>
    socket.send(message, from.port, from.address, () => process.exit(0)));
  socket.bind(7777);
  setTimeout(() => process.exit(1), 10000);`;

/** Asks ten times within a second: a single packet may be lost while a link comes up. */
async function answersUdp(side: Side, address: string): Promise<boolean> {
  const script = `
    const socket = require('node:dgram').createSocket('udp4', () => process.exit(0));
    socket.on('error', () => {});
    let left = 10;
    setInterval(() => left-- > 0 ? socket.send('ask', 7777, '${address}', () => {}) : process.exit(3), 100);`;
  return succeeds(side, script);
}

async function answersTcp(side: Side, address: string): Promise<boolean> {
  const script = `
    const socket = require('node:net').connect(7777, '${address}');
    socket.on('data', () => process.exit(0)).on('error', () => process.exit(3));
    setTimeout(() => process.exit(3), 1000);`;
  return succeeds(side, script);
}

async function succeeds(side: Side, script: string): Promise<boolean> {
  try {
    await side.exec(...node(script));
    return true;
  } catch (error) {
    // 3 is "no answer"; everything else is a fault of the test.
    if ((error as { code: number }).code !== 3) throw error;
    return false;
  }
}
