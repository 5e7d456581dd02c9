import dns from 'node:dns/promises';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../config/settings.ts';
import { relayFolder, startRelay } from '../../../signaling/relay/relay.ts';
import {
  defaultInterface,
  networkOf,
  relayAddresses,
  towardsInternet,
} from '../../../signaling/relay/relay_addresses.ts';
import { freePort } from '../../fixtures/server_process.ts';
import { until } from '../../fixtures/waiting_room.ts';

/* Where the relay of a practice receives, also when its line gets another address at night. */

/** Where the practice's name leads; the test is the name server. */
let named: string[] = [];
const { lookup } = dns;
Object.assign(dns, {
  async lookup() {
    if (named.length === 0) throw new Error('ENOTFOUND');
    return named.map((address) => ({ address, family: 4 }));
  },
});
afterAll(() => Object.assign(dns, { lookup }));
beforeEach(() => {
  named = [];
});

const nothing = { own: null, external: null, neighbours: [] };
const practice = { publicUrl: new URL('https://video.praxis.example'), turnExternalIp: null };

const routes = (...lines: string[]) =>
  ['Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT', ...lines].join('\n');
const bridge = 'docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0';
const wifi = 'wlan0\t00000000\t0102A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0';
const cable = 'eth0\t00000000\t0102A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0';

test('the interface towards the Internet is the one of the default route, of two the preferred one', () => {
  expect(defaultInterface(routes(bridge, wifi, cable))).toBe('eth0');
  expect(defaultInterface(routes(bridge))).toBeNull();
  expect(defaultInterface('')).toBeNull();
});

test('a container’s bridge is never taken while there is a way out, and IPv4 comes first', () => {
  const mine = [
    { name: 'docker0', family: 'IPv4', internal: false, address: '172.17.0.1' },
    { name: 'eth0', family: 'IPv6', internal: false, address: 'fd00::2' },
    { name: 'eth0', family: 'IPv4', internal: false, address: '192.168.178.2' },
  ] as const;
  expect(towardsInternet(mine, 'eth0')?.address).toBe('192.168.178.2');
  // A network without a way out: any is better than none.
  expect(towardsInternet(mine, null)?.address).toBe('172.17.0.1');
  expect(towardsInternet(mine.slice(1, 2), 'eth0')?.address).toBe('fd00::2');
});

test('an address that the name leads to and that this machine has is the one; else it is the router’s', async () => {
  const { own } = await relayAddresses(practice, nothing);
  if (!own) throw new Error('this machine has no address');
  named = ['8.8.4.4'];
  expect(await relayAddresses(practice, nothing)).toMatchObject({ own, external: '8.8.4.4' });
  named = ['8.8.4.4', own];
  expect(await relayAddresses(practice, nothing)).toMatchObject({ own, external: null });
  named = ['8.8.4.4'];
  const set = { ...practice, turnExternalIp: '8.8.8.8' };
  expect(await relayAddresses(set, nothing)).toMatchObject({ own, external: '8.8.8.8' });
});

test.each([
  ['93.184.216.34', '255.255.255.0', '93.184.216.0-93.184.216.255'],
  ['93.184.216.34', '255.255.255.248', '93.184.216.32-93.184.216.39'],
  ['93.184.216.34', '255.255.255.255', null],
])('the neighbours of %s in %s are %s', (address, netmask, range) => {
  expect(networkOf({ family: 'IPv4', address, netmask })).toBe(range);
});

test('what was found stays while the name leads nowhere, or there among other places', async () => {
  const before = { ...nothing, external: '8.8.4.4' };
  expect((await relayAddresses(practice, before)).external).toBe('8.8.4.4');
  named = ['8.8.8.8', '8.8.4.4'];
  expect((await relayAddresses(practice, before)).external).toBe('8.8.4.4');
  named = ['8.8.8.8'];
  expect((await relayAddresses(practice, before)).external).toBe('8.8.8.8');
});

test('after another address at night the next test starts coturn with it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sprechzimmer-relay-test-'));
  named = ['8.8.4.4'];
  const environment = {
    DATA_DIR: dataDir,
    TURN_PORT: String(await freePort()),
    PUBLIC_URL: `${practice.publicUrl.origin}`,
  };
  const relay = startRelay(readConfig(environment), { info() {}, warn() {} });
  onTestFinished(async () => {
    await relay.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const file = (name: string) => readFileSync(join(relayFolder(dataDir), name), 'utf8');
  const told = () => until(async () => /^external-ip=([\d.]+)/m.exec(file('turnserver.conf'))?.[1] ?? null);
  const first = await until(async () => {
    try {
      return file('turnserver.pid').trim() || null;
    } catch {
      return null;
    }
  });
  expect(await told()).toBe('8.8.4.4');
  named = ['8.8.8.8'];
  void relay.test();
  await until(async () => file('turnserver.pid').trim() !== first || null);
  expect(await told()).toBe('8.8.8.8');
});
