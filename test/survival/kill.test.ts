import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readConfig } from '../../config/settings.ts';
import type { StoredStage } from '../../consultation/lifecycle.ts';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { listInbox } from '../../db/inbox.ts';
import { Vault } from '../../db/sealing.ts';
import { freePort, newFolder, startServerProcess } from '../fixtures/server_process.ts';
import { signedInDoctor } from '../fixtures/signed_in_doctor.ts';
import { startSmtp, type TestSmtp } from '../fixtures/smtp.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { newWalk, type Walk, type WalkStep, walk, walkSteps } from '../fixtures/walk.ts';

/** Each costs some seconds; `KILLS=50` for a long look. */
const kills = Number(process.env.KILLS ?? 10);

/** What must be true of a consultation whose step was acknowledged: it stands there or further on. */
const stages: Record<WalkStep, StoredStage> = {
  request: 'requested',
  accept: 'consent_pending',
  sign: 'consent_review',
  accept_consent: 'consented',
  schedule: 'scheduled',
};

/** The mail that goes with a step, by what its subject or text says. */
const mailOf: Partial<Record<WalkStep, string>> = {
  request: 'request_received',
  accept: 'consent_form',
  accept_consent: 'consent_accepted',
  schedule: 'appointment',
};

test(`killed ${kills} times at random moments, the server loses no acknowledged request, consent or appointment and sends each mail under one Message-ID`, {
  timeout: 600_000,
}, async () => {
  const smtp = await startSmtp();
  const environment = {
    DATA_DIR: newFolder(),
    PORT: String(await freePort()),
    SMTP_URL: smtp.url,
    MAIL_FROM: 'praxis@praxis.example',
    LOG_LEVEL: 'warn',
  };
  const practice = await signedInDoctor(environment);
  const appointment = { ...tomorrow(), duration: '15' };

  const walks: Walk[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const server = await startServerProcess(environment);
    const patient = new Visitor(server.origin);
    // From just after the start to well into the second walk, however busy the machine is: so many steps, and
    // a moment. Each kill has its own part of that range, so a few of them cover it as well as many.
    const started = walks.length;
    const steps = Math.floor(((kill + Math.random()) * 8) / kills);
    const dead = stepsSince(walks, started, steps)
      .then(() => after(Math.random() * 150))
      .then(() => server.kill());
    const failed = (async () => {
      for (;;) {
        const one = newWalk(walks.length);
        walks.push(one);
        await walk(one, { practice, patient, smtp, appointment });
      }
    })().catch(() => {});
    await Promise.all([dead, Promise.race([failed, dead])]);
  }

  const last = await startServerProcess(environment);
  await allMails(smtp, walks);
  expect(await last.stop()).toBe(0);

  const acknowledged = walks.flatMap((one) => one.acknowledged);
  // Otherwise the kills came so early that nothing was at stake.
  for (const step of walkSteps)
    expect(acknowledged.filter((done) => done === step).length, step).toBeGreaterThan(kills / 15);
  const found = stagesByName(environment);
  for (const { patient, acknowledged } of walks) {
    const step = acknowledged.at(-1);
    if (!step) continue;
    const stage = found.get(patient.lastName);
    expect(
      stage && Object.values(stages).indexOf(stage),
      `${patient.lastName} after ${step}`,
    ).toBeGreaterThanOrEqual(Object.values(stages).indexOf(stages[step]));
  }
  expect(doublesWithTwoIds(smtp)).toEqual([]);
  await smtp.stop();
});

/**
 * Waits for so many acknowledged steps of the walks from this one on, and for none longer than it takes to be
 * stuck.
 */
async function stepsSince(walks: readonly Walk[], from: number, steps: number): Promise<void> {
  for (const patience = Date.now() + 5_000; Date.now() < patience; await after(5))
    if (walks.slice(from).flatMap((one) => one.acknowledged).length >= steps) return;
}

function tomorrow(): { date: string; time: string } {
  const date = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 1 });
  return { date: date.toString(), time: '10:15' };
}

/** Waits until every acknowledged step has its mail. Fails by the test's time-out if one never comes. */
async function allMails(smtp: TestSmtp, walks: Walk[]): Promise<void> {
  for (const { patient, acknowledged } of walks) {
    const expected = acknowledged.filter((step) => step in mailOf).length;
    const arrived = () =>
      new Set(
        smtp.mails.filter((mail) => mail.envelope.to.includes(patient.email)).map((mail) => mail.messageId),
      );
    await expect
      .poll(() => arrived().size, { timeout: 120_000, interval: 200 })
      .toBeGreaterThanOrEqual(expected);
  }
}

/** Mails of the same kind to the same patient that came under different ids. */
function doublesWithTwoIds(smtp: TestSmtp): string[] {
  const ids = new Map<string, Set<string>>();
  for (const mail of smtp.mails) {
    const key = `${mail.envelope.to[0]} ${mail.subject} ${mail.text.slice(0, 200)}`;
    const known = ids.get(key) ?? new Set();
    ids.set(key, known.add(mail.messageId));
  }
  return [...ids].filter(([, known]) => known.size > 1).map(([key]) => key);
}

function open(environment: Record<string, string>) {
  const config = readConfig(environment);
  const db = openDatabase(join(config.dataDir, 'sprechzimmer.sqlite'));
  return { config, db, vault: new Vault(config.secretKey), now: Date.now, close: () => closeDatabase(db) };
}

function stagesByName(environment: Record<string, string>): Map<string, StoredStage> {
  const practice = open(environment);
  const all = Object.values(listInbox(practice, practice.config.timeZone, 100_000)).flat();
  practice.close();
  return new Map(all.map((consultation) => [consultation.patient.lastName, consultation.stage]));
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
