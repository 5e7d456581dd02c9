import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { callState, hook, startBrowser, watchPeerConnections } from '../fixtures/browsers.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/*
 * Lesson 9: a laptop that is closed and opened again. Every process of the browser stands still, as in sleep,
 * longer than the other side needs to notice.
 */

/** The browser's process and all that it has started. */
function processesOf(browser: Browser): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = /\) \w (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
      parents.set(Number(name), Number(parent));
    } catch {
      // It has just ended.
    }
  }
  const found = [browser.process()?.pid ?? 0];
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  }
  return found;
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone meanwhile.
    }
  }
}

// Most of it is waiting: both laptops sleep at the same time.
test.concurrent.each([
  ['the doctor', 'chromium'],
  ['the patient', 'firefox'],
] as const)(
  'when %s’s laptop (%s) wakes up, the call goes on by itself',
  { timeout: 180_000 },
  async (who, name) => {
    const demo = await startDemoProcess();
    const [sleeping, awake] = [await startBrowser(name), await startBrowser('chromium')];
    const doctorBrowser = who === 'the doctor' ? sleeping : awake;
    const patientBrowser = who === 'the doctor' ? awake : sleeping;
    const [doctor, patient] = [await doctorBrowser.newPage(), await patientBrowser.newPage()];
    for (const page of [doctor, patient]) await watchPeerConnections(page);
    await doctor.goto(demo.practiceUrl);
    await patient.goto(`${demo.patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    await admitFirst(doctor);
    await talkTogether(doctor, patient);
    // It comes a moment after picture and sound.
    const codeOf = (page: typeof doctor) =>
      until(() => page.$eval(hook('security-code'), (code) => code.textContent || null));
    const code = await codeOf(doctor);

    const pids = processesOf(sleeping);
    signalAll(pids, 'SIGSTOP');
    await callState(who === 'the doctor' ? patient : doctor, 'reconnecting');
    // Long enough for ICE to give up on it as well (30 s without consent, RFC 7675).
    await after(35_000);
    signalAll(pids, 'SIGCONT');

    await Promise.all([callState(doctor, 'connected', 60_000), callState(patient, 'connected', 60_000)]);
    await talkTogether(doctor, patient);
    expect(await codeOf(patient)).toBe(code);
    await Promise.all([sleeping.close(), awake.close()]);
    await demo.stop();
  },
);
