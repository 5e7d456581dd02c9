import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { removeLeftovers } from './leftovers.ts';
import { Side } from './side.ts';

/**
 * Two places that reach the server and nothing else: each is a network namespace with a link of its own to
 * this machine, which does not forward between them. So a call between them needs the relay.
 */
export interface Network {
  /** The server's address, the same for both sides. */
  readonly server: string;
  readonly practice: Side;
  readonly patient: Side;
  /** Ends what still runs in the namespaces and takes everything away. */
  remove(): Promise<void>;
}

/** The server's name, known to both sides and to nobody else. */
export const serverName = 'video.sprechzimmer.test';

/** Namespaces need root; in CI everything runs as root, so there it must run. */
export const isRoot = process.getuid?.() === 0;

/** Why a scenario is skipped, for the test's title. */
export const needsRoot = isRoot ? '' : ' (skipped: network namespaces need root)';

/**
 * Builds the network; what a dead run has left behind goes first. One network for one process at a time.
 *
 * @throws Error when the kernel refuses namespaces, e.g. in a container without NET_ADMIN
 */
export async function createNetwork(): Promise<Network> {
  await removeLeftovers();
  const prefix = `10.${await freeRange()}`;
  const server = `${prefix}.0.1`;
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-network-'));
  await ip('addr', 'add', `${server}/32`, 'dev', 'lo', 'label', `lo:sz${process.pid}`);
  const side = (name: string, letter: string, net: number) =>
    new Side({
      namespace: `sz-${process.pid}-${name}`,
      // Interface names have at most 15 characters.
      link: `sz${process.pid}${letter}`,
      subnet: (generation) => `${prefix}.${net + generation}`,
      hosts: `127.0.0.1 localhost\n${server} ${serverName}\n`,
      folder,
    });
  const network = {
    server,
    practice: side('practice', 'a', 1),
    patient: side('patient', 'b', 101),
    async remove() {
      await network.practice.remove();
      await network.patient.remove();
      await ip('addr', 'del', `${server}/32`, 'dev', 'lo');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await network.practice.build();
  await network.patient.build();
  return network;
}

/**
 * The second number of a 10.x range that nobody on this machine uses, so that several runs may go on at once.
 */
async function freeRange(): Promise<number> {
  const { stdout } = await promisify(execFile)('ip', ['-4', '-o', 'addr']);
  for (let tried = 0; tried < 190; tried++) {
    const range = 60 + ((process.pid + tried) % 190);
    if (!stdout.includes(` 10.${range}.`)) return range;
  }
  throw new Error('no free range of addresses');
}

async function ip(...args: string[]): Promise<void> {
  await promisify(execFile)('ip', args);
}
