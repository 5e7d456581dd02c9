import process from 'node:process';
import { runningCoturn } from '../../signaling/relay/coturn.ts';
import { relayFolder } from '../../signaling/relay/relay.ts';
import { freePort } from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';
import type { OpenPractice, PracticeOptions } from './scene.ts';

/** For a server that runs coturn itself, as in a practice. */
export async function withOwnRelay(): Promise<PracticeOptions> {
  return { relayUrls: [], environment: { TURN_EMBEDDED: 'on', TURN_PORT: String(await freePort()) } };
}

/** SIGKILL to the server's coturn: every allocation is gone. Resolves when the next one has been started. */
export async function killCoturn({ dataDir }: OpenPractice): Promise<void> {
  const running = () => runningCoturn(relayFolder(dataDir));
  const first = running();
  if (first === null) throw new Error('coturn does not run');
  process.kill(first, 'SIGKILL');
  await until(async () => (running() ?? first) !== first || null);
}
