import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { putToSleep } from '../fixtures/asleep.ts';
import { callState, hook, limitCamera, startBrowser, watchPeerConnections } from '../fixtures/browsers.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/*
 * Lesson 9: a laptop that is closed and opened again. Every process of the browser stands still, as in sleep,
 * longer than the other side needs to notice.
 */

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
    for (const page of [doctor, patient]) {
      await watchPeerConnections(page);
      await limitCamera(page);
    }
    await doctor.goto(demo.practiceUrl);
    await patient.goto(`${demo.patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    await admitFirst(doctor);
    await talkTogether(doctor, patient);
    // It comes a moment after picture and sound.
    const codeOf = (page: typeof doctor) =>
      until(() => page.$eval(hook('security-code'), (code) => code.textContent || null));
    const code = await codeOf(doctor);

    const wakeUp = putToSleep(sleeping);
    await callState(who === 'the doctor' ? patient : doctor, 'reconnecting');
    // Long enough for ICE to give up on it as well (30 s without consent, RFC 7675).
    await after(35_000);
    wakeUp();

    await Promise.all([callState(doctor, 'connected', 60_000), callState(patient, 'connected', 60_000)]);
    await talkTogether(doctor, patient);
    expect(await codeOf(patient)).toBe(code);
    await Promise.all([sleeping.close(), awake.close()]);
    await demo.stop();
  },
);
