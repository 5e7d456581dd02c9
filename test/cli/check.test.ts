import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { emptySettings } from '../../consultation/practice.ts';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { savePractice } from '../../db/settings.ts';
import { relayFolder } from '../../signaling/relay/relay.ts';
import { makePractice } from '../fixtures/practice_folder.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay_process.ts';
import {
  freePort,
  newFolder,
  runCommand,
  serverCommand,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/* Lesson 10: `sprechzimmer check` asks the relay for real, so that nobody finds out from a patient. */

let relay: RelayProcess;
beforeAll(async () => {
  relay = await startRelayProcess();
});
afterAll(async () => {
  await relay?.stop();
});

function folder(): string {
  const path = newFolder();
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  makePractice({ DATA_DIR: path });
  return path;
}

/** The line about the relay, and the exit code. */
async function checked(environment: Record<string, string>) {
  const { code, stdout, stderr } = await runCommand(['check'], { DATA_DIR: folder(), ...environment });
  expect(stderr).toBe('');
  return { code, turn: /^.* turn .*$/m.exec(stdout)?.[0] ?? '' };
}

describe('sprechzimmer check, the relay', () => {
  test('an outside one that works, over UDP and TCP', async () => {
    const { code, turn } = await checked(relay.environment('udp', 'tcp'));
    expect(turn).toMatch(/^ok .*transport=udp in \d+ ms; .*transport=tcp in \d+ ms$/);
    // There is no backup, and the key lies beside the database.
    expect(code).toBe(3);
  });

  test('a wrong secret is said, exit 1, and the secret is not', async () => {
    const { code, turn } = await checked({ ...relay.environment('udp'), TURN_SECRET: 'a-wrong-secret' });
    expect(turn).toMatch(/^failed .*the relay does not know our secret \(401\)$/);
    expect(turn).not.toContain('a-wrong-secret');
    expect(code).toBe(1);
  });

  test('none is no failure, unless the practice allows no other way (lesson 27)', async () => {
    const environment = { DATA_DIR: folder(), TURN_EMBEDDED: 'off' };
    expect(await checked(environment)).toMatchObject({
      code: 3,
      turn: expect.stringMatching(/^warning .*TURN_EMBEDDED is off/),
    });
    const db = openDatabase(join(environment.DATA_DIR, 'sprechzimmer.sqlite'));
    db.transaction((tx) => savePractice(tx, { ...emptySettings, relayOnly: 'yes' }, 0));
    closeDatabase(db);
    const { code, turn } = await checked(environment);
    expect(turn).toMatch(/^failed .*allow no other way, so no call connects$/);
    expect(code).toBe(1);
  });

  test('without a server: one for the moment, which leaves nothing in the practice’s folder', async () => {
    const environment = { DATA_DIR: folder(), TURN_PORT: String(await freePort()) };
    expect(await checked(environment)).toMatchObject({
      code: 3,
      turn: expect.stringMatching(/^ok .*coturn, started for this check/),
    });
    expect(existsSync(relayFolder(environment.DATA_DIR))).toBe(false);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'without a network: what is missing is said (skipped: leaving the network needs root)',
    async () => {
      const alone = promisify(execFile)('unshare', ['--net', ...serverCommand, 'check'], {
        env: { PATH: process.env.PATH, DATA_DIR: folder(), TURN_EMBEDDED: 'on' },
      });
      await expect(alone).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/^failed +turn +this machine has no address but its loopback$/m),
      });
    },
  );

  test('beside a server: the one that runs, with what the server has told it', async () => {
    const environment = { DATA_DIR: folder(), TURN_PORT: String(await freePort()), TURN_EMBEDDED: 'on' };
    const server = await startServerProcess(environment);
    onTestFinished(() => server.kill());
    await until(async () => server.output.stdout.includes('the relay works') || null);
    const { code, turn } = await checked(environment);
    expect(turn).toMatch(/^ok .*coturn of the running server/);
    // There is no backup, and the key lies beside the database.
    expect(code).toBe(3);
  });
});
