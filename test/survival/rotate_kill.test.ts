import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { vaultsOf } from '../../cli/open_practice.ts';
import { readConfig } from '../../config/settings.ts';
import { findByCode, findByLink, loadConsultation } from '../../db/consultations.ts';
import { closeDatabase, databaseFile, openDatabase } from '../../db/database.ts';
import { fittingVault } from '../../db/key_check.ts';
import { scheduled, type TestConsultation } from '../fixtures/patients.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { staff } from '../fixtures/runtime.ts';
import { newFolder, runCommand, serverCommand } from '../fixtures/server_process.ts';

/** Each costs half a second; `KILLS=100` for a long look. */
const kills = Number(process.env.KILLS ?? 20);
const consultations = 60;

test(`killed ${kills} times at random moments, rotate-key leaves a practice that opens with one of both keys, and carries on`, {
  timeout: 600_000,
}, async () => {
  const environment = { DATA_DIR: newFolder(), TURN_EMBEDDED: 'off' };
  const made = await fill(environment);
  const key = () => readFileSync(join(environment.DATA_DIR, 'secret.key'), 'utf8');
  const first = key();
  const whole = start(environment);
  await whole.atWork;
  const began = performance.now();
  expect(await whole.exit).toBe(0);
  const work = performance.now() - began;
  expect(key()).not.toBe(first);

  let finished = 0;
  const moments = { before: 0, between: 0, after: 0 };
  for (let kill = 0; kill < kills; kill++) {
    const { child, atWork, exit } = start(environment);
    await atWork;
    const timer = setTimeout(() => child.kill('SIGKILL'), work * 1.1 * Math.random());
    if ((await exit) === 0) finished++;
    clearTimeout(timer);
    moments[look(environment, made)]++;
  }
  // Where it was: whatever the last kill has left is brought to its end.
  expect((await runCommand(['rotate-key'], environment)).code).toBe(0);
  expect(look(environment, made)).toBe('before');
  expect(readdirSync(environment.DATA_DIR).filter((name) => !name.startsWith('secret.key.until'))).toEqual([
    'secret.key',
    'sprechzimmer.sqlite',
  ]);
  process.stdout.write(
    `rotate-key: ${kills} kills, ${finished} too late, found ${JSON.stringify(moments)}\n`,
  );
});

/** `atWork`: the database is open, so from now on something is at stake. */
function start(environment: Record<string, string>) {
  const [program = '', ...args] = serverCommand;
  const child = spawn(program, [...args, 'rotate-key'], { env: { PATH: process.env.PATH, ...environment } });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const log = join(environment.DATA_DIR ?? '', 'sprechzimmer.sqlite-wal');
  const atWork = (async () => {
    while (!existsSync(log) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 1));
  })();
  return { child, exit, atWork };
}

/** @returns where the change of the key stands, with everything readable by links, codes and content */
function look(
  environment: Record<string, string>,
  made: { one: TestConsultation; code: string }[],
): 'before' | 'between' | 'after' {
  const config = readConfig(environment);
  const vaults = vaultsOf(config);
  const file = databaseFile(config.dataDir);
  const vault = fittingVault(file, vaults);
  const db = openDatabase(file, { vault });
  try {
    const rt = { db, vault, now: Date.now };
    for (const { one, code } of made) {
      expect(loadConsultation(rt, one.id)?.patient.lastName).toBe('Mustermann');
      expect(findByLink(rt, one.token)?.consultation.id).toBe(one.id);
      expect(findByCode(rt, code)?.id).toBe(one.id);
    }
  } finally {
    closeDatabase(db);
  }
  if (!existsSync(join(config.dataDir, 'secret.key.new'))) return 'before';
  return vault === vaults[0] ? 'between' : 'after';
}

async function fill(environment: Record<string, string>) {
  const { rt, close } = openPracticeFolder(environment);
  const doctor = staff(rt, 'doctor');
  const by = doctor.by as typeof doctor.by & { kind: 'staff' };
  const made: { one: TestConsultation; code: string }[] = [];
  for (let number = 0; number < consultations; number++) {
    const one = await scheduled(rt, by, { startsAt: rt.now() + (number + 1) * 3_600_000 });
    made.push({ one, code: loadConsultation(rt, one.id)?.code ?? '' });
  }
  close();
  return made;
}
