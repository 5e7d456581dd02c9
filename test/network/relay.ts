import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/**
 * Debian's coturn on the server's address, over UDP and TCP, with the shared-secret scheme of
 * signaling/relay/ice.ts.
 */
export interface Relay {
  readonly address: string;
  readonly port: number;
  readonly secret: string;
  /** As `TURN_URLS` wants it. */
  url(transport: 'udp' | 'tcp'): string;
  /** SIGKILL: every allocation is gone. */
  kill(): Promise<void>;
  /** Starts it again after `kill`; ready when this resolves. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The network's address is its own, so the usual port is free. */
const port = 3478;

export async function startRelay(address: string): Promise<Relay> {
  const secret = randomBytes(24).toString('base64url');
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-relay-'));
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    ending.kill(signal);
    await once(ending, 'exit');
  };
  const relay: Relay = {
    address,
    port,
    secret,
    url: (transport) => `turn:${address}:${port}?transport=${transport}`,
    kill: () => end('SIGKILL'),
    async start() {
      child = spawn('turnserver', options(address, secret, folder), { stdio: 'ignore' });
      await untilListening(child, address);
    },
    async stop() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await relay.start();
  return relay;
}

function options(address: string, secret: string, folder: string): string[] {
  return [
    '-n',
    `--listening-ip=${address}`,
    `--relay-ip=${address}`,
    `--listening-port=${port}`,
    '--realm=sprechzimmer.test',
    '--use-auth-secret',
    `--static-auth-secret=${secret}`,
    '--fingerprint',
    '--no-tls',
    '--no-dtls',
    '--no-cli',
    '--no-multicast-peers',
    `--pidfile=${join(folder, 'pid')}`,
    `--userdb=${join(folder, 'userdb')}`,
    '--log-file=stdout',
    '--simple-log',
  ];
}

async function untilListening(child: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('turnserver ended at its start');
    const socket = connect(port, address);
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    await after(20);
  }
}
