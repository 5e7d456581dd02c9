import dns from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Where the embedded relay receives, and what it leaves alone. */
export interface RelayAddresses {
  /** This machine's address for it; null where there is none but loopback. */
  own: string | null;
  /** The address that the outside sees, where this machine does not have it. */
  external: string | null;
  /** The networks that this machine is in, as `first-last`. */
  neighbours: string[];
}

/**
 * One address is enough, since two people behind the relay meet at it, and more would be guessed at: coturn
 * takes any of several by chance, a container's bridge as well. It is the one that the practice's name leads
 * to, else the one towards the Internet.
 *
 * @param before what was found last; it holds while the name leads nowhere, or to it among others
 */
export async function relayAddresses(
  config: { publicUrl: URL; turnExternalIp: string | null },
  before: RelayAddresses,
): Promise<RelayAddresses> {
  const mine = machineAddresses();
  const named = await addressesOf(config.publicUrl.hostname);
  const here = named.find((address) => mine.some((one) => one.address === address));
  const own = here ?? towardsInternet(mine, defaultInterface())?.address ?? null;
  const neighbours = mine.flatMap((one) => networkOf(one) ?? []);
  if (config.turnExternalIp) return { own, external: config.turnExternalIp, neighbours };
  if (here) return { own, external: null, neighbours };
  const stays = before.external && (named.length === 0 || named.includes(before.external));
  return { own, external: stays ? before.external : (named[0] ?? null), neighbours };
}

type MachineAddress = NetworkInterfaceInfo & { name: string };

/** @param route name of the interface that the default route leaves by */
export function towardsInternet<T extends Pick<MachineAddress, 'name' | 'family' | 'internal'>>(
  mine: readonly T[],
  route: string | null,
): T | undefined {
  // Browsers ask for an IPv4 address at the relay, however they reach it (RFC 8656, 2.1).
  const outward = mine.filter(({ internal }) => !internal);
  const usable = outward.filter(({ family }) => family === 'IPv4');
  return usable.find(({ name }) => name === route) ?? usable[0] ?? outward[0];
}

/** All but loopback and link-local ones. What a provider has put on the loopback interface counts. */
function machineAddresses(): MachineAddress[] {
  return Object.entries(networkInterfaces())
    .flatMap(([name, addresses]) => (addresses ?? []).map((address) => ({ ...address, name })))
    .filter(({ address }) => !/^(127\.|169\.254\.|::1$|fe80:)/i.test(address));
}

/**
 * The interface of the default route, of several the one that counts least; null where there is none to be
 * read.
 */
export function defaultInterface(table = readRoutes()): string | null {
  const routes = table
    .split('\n')
    .slice(1)
    .map((line) => line.split(/\s+/))
    .filter(([, destination, , , , , , mask]) => destination === '00000000' && mask === '00000000')
    .sort((a, b) => Number(a[6]) - Number(b[6]));
  return routes[0]?.[0] ?? null;
}

function readRoutes(): string {
  try {
    return readFileSync('/proc/net/route', 'utf8');
  } catch {
    return '';
  }
}

/** Where the name leads by IPv4; nowhere for this machine's own loopback. */
async function addressesOf(hostname: string): Promise<string[]> {
  if (hostname === 'localhost') return [];
  const found = await dns.lookup(hostname, { family: 4, all: true }).catch(() => []);
  return found.map(({ address }) => address).filter((address) => !address.startsWith('127.'));
}

/** First and last address of an IPv4 network; null for a single address, which has no neighbours. */
export function networkOf({
  family,
  address,
  netmask,
}: Pick<MachineAddress, 'family' | 'address' | 'netmask'>): string | null {
  if (family !== 'IPv4' || netmask === '255.255.255.255') return null;
  const [bytes, mask] = [address, netmask].map((text) => text.split('.').map(Number));
  const at = (fill: (bits: number) => number) =>
    (bytes ?? [])
      .map((byte, index) => (byte & (mask?.[index] ?? 255)) | fill(mask?.[index] ?? 255))
      .join('.');
  return `${at(() => 0)}-${at((bits) => 255 - bits)}`;
}
