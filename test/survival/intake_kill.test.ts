import { join } from 'node:path';
import process from 'node:process';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readConfig } from '../../config/settings.ts';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { listInbox } from '../../db/inbox.ts';
import { Vault } from '../../db/sealing.ts';
import { startDovecot } from '../fixtures/dovecot.ts';
import { requestMail } from '../fixtures/patient_mails.ts';
import { freePort, newFolder, type ServerProcess, startServerProcess } from '../fixtures/server_process.ts';

const mails = 200;
/** `KILLS` for more or fewer. */
const kills = Number(process.env.KILLS ?? 30);

test(`S2: killed ${kills} times while it takes over ${mails} mails, the intake makes one request of each`, {
  timeout: 240_000,
}, async () => {
  const dovecot = await startDovecot();
  const environment = {
    DATA_DIR: newFolder(),
    PORT: String(await freePort()),
    IMAP_URL: dovecot.url,
    LOG_LEVEL: 'warn',
  };
  const names = Array.from({ length: mails }, (_, number) => `Wanderer-${number}`);
  await dovecot.deliver(
    names.map((lastName) => requestMail({ lastName, from: `${lastName} <${lastName}@mail.example>` })),
  );

  const file = join(environment.DATA_DIR, 'sprechzimmer.sqlite');
  for (let kill = 0; kill < kills; kill++) {
    await killAmongMails(await startServerProcess(environment), file);
  }
  // Otherwise the last kills came when nothing was at stake.
  expect(taken(file)).toBeLessThan(mails);

  const last = await startServerProcess(environment);
  await expect.poll(() => taken(file), { timeout: 60_000, interval: 50 }).toBe(mails);
  const marked = async () => (await dovecot.list()).filter(({ flags }) => flags.has('$Sprechzimmer')).length;
  await expect.poll(marked, { timeout: 20_000, interval: 100 }).toBe(mails);
  expect(await last.stop()).toBe(0);
  await dovecot.stop();

  const config = readConfig(environment);
  const db = openDatabase(file);
  const { requested } = listInbox(
    { db, vault: new Vault(config.secretKey), now: Date.now },
    config.timeZone,
    100_000,
  );
  expect(requested.map(({ patient }) => patient.lastName).sort()).toEqual(names.toSorted());
  // Each is acknowledged once: one mail waits for each address.
  const receipts = db.$client.prepare(
    "select count(*), count(distinct consultation_id) from mails where kind = 'request_received'",
  );
  expect(receipts.raw().get()).toEqual([mails, mails]);
  closeDatabase(db);
});

/** Kills it after one to nine mails more: so few that the batch outlives all kills. */
async function killAmongMails(server: ServerProcess, file: string): Promise<void> {
  const enough = taken(file) + 1 + Math.floor(Math.random() * 9);
  while (taken(file) < enough) await after(1);
  // Anywhere between the commit of one mail and that of the next.
  await after(Math.random() * 15);
  await server.kill();
}

function taken(file: string): number {
  const db = new SQLite(file, { readonly: true });
  try {
    return db.prepare('select count(*) from incoming_mails').pluck().get() as number;
  } finally {
    db.close();
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
