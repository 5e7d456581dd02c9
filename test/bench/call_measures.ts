import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { hook } from '../fixtures/browsers.ts';
import { admitFirst, enterWaitingRoom } from '../fixtures/waiting_room.ts';
import { admittedAt, type Flow, flowSince, saidAt } from '../network/flow.ts';
import { startLossyProxy } from '../network/lossy_proxy.ts';
import { holdCall, type OpenPractice, type PracticeOptions, type Scene } from '../network/scene.ts';
import { admitBare, holdBareCall } from './bare_call.ts';
import { familyWorkMs } from './process_figures.ts';

/*
 * What `call_bench.ts` measures, one function for one measurement and one run of it. Times are milliseconds
 * and come from the pages themselves; Infinity is "did not happen within the patience".
 */

export type Measured = Record<string, number>;

const patienceMs = 60_000;
/** So long the patient waits before the doctor admits. */
const waitMs = 2_500;
/** Without this the doctor's page would connect while the patient waits. */
type Start = 'warm' | 'cold';

/** From the doctor's click to the first picture of the other one that a page shows. */
export async function admit(scene: Scene, start: Start): Promise<Measured> {
  return inPractice(scene, { watched: 'pictures' }, async ({ doctor, patient, practiceUrl, patientUrl }) => {
    await doctor.goto(practiceUrl);
    const inbox = doctor.url();
    if (start === 'cold') await doctor.goto('about:blank');
    await patient.goto(`${patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    if (start === 'warm') await doctor.waitForSelector(hook('admit'), { visible: true });
    await after(waitMs);
    if (start === 'warm') {
      await admitFirst(doctor);
      const clicked = await admittedAt(doctor);
      return firstPictures(clicked, doctor, patient);
    }
    // A page without scripts connects nothing beforehand; its form leads to a page that begins from nothing.
    await doctor.setJavaScriptEnabled(false);
    await doctor.goto(inbox);
    await doctor.setJavaScriptEnabled(true);
    await admitFirst(doctor);
    const sent = await doctor.evaluate(() => performance.timeOrigin);
    return firstPictures(sent, doctor, patient);
  });
}

/** The same between two pages that are nothing else: what the machine and the browsers need. */
export async function admitWithout(scene: Scene): Promise<Measured> {
  return inPractice(scene, { watched: 'nothing' }, async ({ doctor, patient, practiceUrl }) => {
    const address = new URL('/legal/privacy', practiceUrl).href;
    const [doctorMs, patientMs] = await admitBare(doctor, patient, address);
    return { doctorMs, patientMs };
  });
}

/** Does a call connect, and how soon is there a picture? */
export async function connect(scene: Scene, blocked: ('practice' | 'patient')[]): Promise<Measured> {
  for (const side of blocked) await scene.network[side].blockUdp();
  try {
    return await inPractice(scene, {}, async (practice) => {
      const { doctor, patient } = practice;
      await doctor.goto(practice.practiceUrl);
      await patient.goto(`${practice.patientUrl}/visit`);
      await enterWaitingRoom(patient, 'Erika Mustermann');
      await admitFirst(doctor);
      const times = await firstPictures(await admittedAt(doctor), doctor, patient);
      return { ...times, connected: Object.values(times).every(Number.isFinite) ? 1 : 0 };
    });
  } finally {
    for (const side of blocked) await scene.network[side].allowUdp();
  }
}

/**
 * From the disturbance to the picture that is there for good again.
 *
 * @param disturb does it; what it resolves with is the moment that counts, else the moment before it
 */
export async function pictureAgain(
  scene: Scene,
  disturb: (practice: OpenPractice) => Promise<number | undefined>,
  options: PracticeOptions = {},
): Promise<Measured> {
  return inPractice(scene, { watched: 'pictures', ...options }, async (practice) => {
    await holdCall(practice);
    await after(3_000);
    const before = Date.now();
    const since = (await disturb(practice)) ?? before;
    const [doctorMs, patientMs] = await Promise.all(
      [practice.doctor, practice.patient].map((page) => untilPicture(page, since, 2_000)),
    );
    return { doctorMs: doctorMs ?? Infinity, patientMs: patientMs ?? Infinity };
  });
}

/** From the moment at which UDP is lost until each page says so. */
export async function silenceNoticed(scene: Scene): Promise<Measured> {
  return inPractice(scene, {}, async (practice) => {
    await holdCall(practice);
    await after(3_000);
    const noticed = [practice.doctor, practice.patient].map((page) =>
      saidAt(page, hook('call-state'), 'Verbindung unterbrochen'),
    );
    const since = Date.now();
    await scene.network.patient.blockUdp();
    const [doctor = Infinity, patient = Infinity] = await Promise.all(noticed);
    await scene.network.patient.allowUdp();
    return { doctorMs: doctor - since, patientMs: patient - since };
  });
}

/** Only the patient hears nothing any more: until the doctor's page says so, and until pictures are back. */
export async function deafness(scene: Scene): Promise<Measured> {
  let toldMs = Infinity;
  try {
    const back = await pictureAgain(scene, async ({ doctor }) => {
      const told = saidAt(doctor, '[data-part="cover-title"]', 'hört und sieht Sie gerade nicht');
      const since = Date.now();
      await scene.network.patient.deafen();
      toldMs = (await told) - since;
      return since;
    });
    return { toldMs, ...back };
  } finally {
    await scene.network.patient.hearAgain();
  }
}

/**
 * The longest time without a new picture while the server is away and comes back, and without any of that.
 */
export async function serverRestart(scene: Scene): Promise<Measured> {
  return inPractice(scene, {}, async (practice) => {
    await holdCall(practice);
    await after(3_000);
    const calm = Date.now();
    await after(6_000);
    const killed = Date.now();
    await practice.killServer();
    await after(3_000);
    await practice.startServer();
    await after(Math.max(0, killed + 6_000 - Date.now()));
    const pages = [practice.doctor, practice.patient];
    const gaps = await Promise.all(
      pages.map(async (page) => {
        const { shown } = await flowSince(page, calm);
        return {
          undisturbed: longestGap(shown, calm, killed),
          restart: longestGap(shown, killed, killed + 6_000),
        };
      }),
    );
    return {
      undisturbedGapMs: Math.max(...gaps.map(({ undisturbed }) => undisturbed)),
      restartGapMs: Math.max(...gaps.map(({ restart }) => restart)),
    };
  });
}

/**
 * Share of the sound that was heard as it was said, at rising loss on the patient's line, both directions the
 * same.
 */
export async function soundAtLoss(scene: Scene, seed: number, losses: readonly number[]): Promise<Measured> {
  const { network, relay } = scene;
  const proxy = await startLossyProxy({
    address: network.server,
    port: 3480,
    relayPort: relay.port,
    seed,
    affects: (address) => address === network.patient.address,
  });
  // Nobody gets around the bad line.
  await network.practice.blockUdp(proxy.port);
  await network.patient.blockUdp(proxy.port);
  try {
    const relayUrls = [`turn:${network.server}:${proxy.port}?transport=udp`];
    return await inPractice(scene, { relayUrls, camera: 'whole' }, async (practice) => {
      await holdCall(practice);
      await after(3_000);
      const measured: Measured = {};
      for (const loss of losses) {
        proxy.setWeather({ loss });
        await after(3_000);
        const since = Date.now();
        await after(12_000);
        for (const page of [practice.doctor, practice.patient]) {
          const { history } = await flowSince(page, since);
          const who = page === practice.doctor ? 'doctor' : 'patient';
          Object.assign(measured, soundOf(history, `${who} at ${loss * 100} %`));
        }
      }
      return measured;
    });
  } finally {
    await network.practice.allowUdp();
    await network.patient.allowUdp();
    proxy.stop();
  }
}

/**
 * Processors' time of each side's browser, in cores, once the picture has reached its size: of ours, of a
 * bare call in the same browsers, and how many times its work ours is.
 */
export async function workOfCall(scene: Scene): Promise<Measured> {
  return inPractice(scene, { watched: 'nothing', camera: 'whole' }, async (practice) => {
    const { doctor, patient, practiceUrl } = practice;
    const pages = { doctor, patient };
    await holdBareCall(doctor, patient, new URL('/legal/privacy', practiceUrl).href);
    const bare = await workOf(pages);
    await holdCall(practice);
    const ours = await workOf(pages);
    const measured: Measured = {};
    for (const [who, page] of Object.entries(pages)) {
      const [cores = 0, bareCores = 0] = [ours[who], bare[who]];
      measured[`${who}: cores`] = cores;
      measured[`${who}: cores of a bare call`] = bareCores;
      measured[`${who}: times the bare call`] = cores / bareCores;
      measured[`${who}: lines of the picture`] = await page.$eval(hook('remote-video'), (video) =>
        video instanceof HTMLVideoElement ? video.videoHeight : 0,
      );
    }
    return measured;
  });
}

/** Cores that each page's browser keeps busy, over twenty seconds once each picture has 720 lines. */
async function workOf(pages: Record<string, Page>): Promise<Record<string, number>> {
  for (const page of Object.values(pages)) {
    const video = await page.waitForSelector(hook('remote-video'));
    const isWhole = (seen: Element | null) => seen instanceof HTMLVideoElement && seen.videoHeight === 720;
    await page.waitForFunction(isWhole, { timeout: 180_000, polling: 500 }, video);
  }
  await after(10_000);
  const work = () => Object.values(pages).map((page) => familyWorkMs(page.browser().process()?.pid ?? 0));
  const [before, since] = [work(), performance.now()];
  await after(20_000);
  const [later, spentMs] = [work(), performance.now() - since];
  return Object.fromEntries(
    Object.keys(pages).map((who, at) => [who, ((later[at] ?? 0) - (before[at] ?? 0)) / spentMs]),
  );
}

/** What lives in the memory of each page's scripts after one minute of a call and after ten more. */
export async function heapOfCall(scene: Scene): Promise<Measured> {
  return inPractice(scene, { watched: 'nothing' }, async (practice) => {
    await holdCall(practice);
    const measured: Measured = {};
    for (const [minutes, waitMs] of [
      [1, 60_000],
      [6, 300_000],
      [11, 300_000],
    ] as const) {
      await after(waitMs);
      for (const [who, page] of Object.entries({ doctor: practice.doctor, patient: practice.patient })) {
        const session = await page.createCDPSession();
        await session.send('HeapProfiler.collectGarbage');
        const { usedSize } = await session.send('Runtime.getHeapUsage');
        await session.detach();
        measured[`${who}: MB after ${minutes} min`] = usedSize / 2 ** 20;
      }
    }
    return measured;
  });
}

function soundOf(history: readonly Flow[], who: string): Measured {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return { [`${who}: sound kept`]: 0 };
  const samples = last.audioSamples - first.audioSamples;
  const concealed = last.concealedSamples - first.concealedSamples;
  const packets = last.audioPackets - first.audioPackets;
  const lost = last.audioPacketsLost - first.audioPacketsLost;
  return {
    [`${who}: sound kept`]: samples ? 1 - concealed / samples : 0,
    [`${who}: packets`]: packets ? packets / (packets + lost) : 0,
    [`${who}: pictures a second`]:
      ((last.framesDecoded - first.framesDecoded) / (last.at - first.at)) * 1_000,
  };
}

async function inPractice(
  scene: Scene,
  options: PracticeOptions,
  measure: (practice: OpenPractice) => Promise<Measured>,
): Promise<Measured> {
  const practice = await scene.openPractice(options);
  try {
    return await measure(practice);
  } finally {
    await practice.close();
  }
}

async function firstPictures(since: number, doctor: Page, patient: Page): Promise<Measured> {
  const [doctorMs = Infinity, patientMs = Infinity] = await Promise.all(
    [doctor, patient].map((page) => untilPicture(page, since, 0)),
  );
  return { doctorMs, patientMs };
}

/** @param steadyMs so long pictures must keep coming for the first of them to count */
async function untilPicture(page: Page, since: number, steadyMs: number): Promise<number> {
  while (Date.now() < since + patienceMs) {
    const { shown } = await flowSince(page, since);
    const first = steadyFrom(shown, steadyMs, Date.now());
    if (first !== null) return first - since;
    await after(250);
  }
  return Infinity;
}

/**
 * The first of these moments after which no half second is empty for as long as asked; null if there is none
 * yet.
 */
function steadyFrom(shown: readonly number[], steadyMs: number, now: number): number | null {
  for (const [index, start] of shown.entries()) {
    const run = shown.slice(index).filter((at) => at <= start + steadyMs);
    if (start + steadyMs <= now && longestGap(run, start, start + steadyMs) <= 500) return start;
  }
  return null;
}

function longestGap(shown: readonly number[], from: number, to: number): number {
  const moments = [from, ...shown.filter((at) => at > from && at < to), to];
  return Math.max(...moments.slice(1).map((at, index) => at - (moments[index] ?? at)));
}
