import { rmSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, callState, limitCamera } from '../fixtures/browsers.ts';
import { freePort, newFolder, startDemoProcess, startServerProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom } from '../fixtures/waiting_room.ts';
import { startBrowserIn } from './browser_inside.ts';
import { watchFlow } from './flow.ts';
import { startFront } from './front.ts';
import { createNetwork, type Network } from './network.ts';
import { type Relay, startRelay } from './relay.ts';

/**
 * Where calls take place: two separate networks with a browser in each, a relay between them, a place for the
 * server.
 */
export interface Scene {
  readonly network: Network;
  readonly relay: Relay;
  /**
   * Starts a demo practice and opens a page for the doctor and one for the patient, each of a new profile.
   */
  openPractice(options?: PracticeOptions): Promise<OpenPractice>;
  close(): Promise<void>;
}

export interface PracticeOptions {
  /**
   * `TURN_URLS`; by default the scene's relay over UDP and TCP, and with none the one that the server starts
   * itself.
   */
  relayUrls?: readonly string[];
  /** More settings of the server. */
  environment?: Record<string, string>;
  /** What the pages write down (`watchFlow`), which costs them work; by default everything. */
  watched?: 'everything' | 'pictures' | 'nothing';
  /**
   * By default a small one. Two browsers on one small machine take each other's processor at the 720 lines of
   * a whole one, and what is timed then is the waiting for it.
   */
  camera?: 'small' | 'whole';
}

export interface OpenPractice {
  readonly doctor: Page;
  readonly patient: Page;
  readonly practiceUrl: string;
  readonly patientUrl: string;
  /** `DATA_DIR` of the server. */
  readonly dataDir: string;
  /** SIGKILL: a power cut. */
  killServer(): Promise<void>;
  /** The same practice in a new process, at the same address. */
  startServer(): Promise<void>;
  close(): Promise<void>;
}

/** @param together both are in the practice's network, so that there is a direct way */
export async function openScene(
  doctor: BrowserName,
  patient: BrowserName,
  { together = false } = {},
): Promise<Scene> {
  const network = await createNetwork();
  const relay = await startRelay(network.server);
  const port = await freePort();
  const front = await startFront(network.server, port);
  const browsers = [
    await startBrowserIn(network.practice, doctor),
    await startBrowserIn(together ? network.practice : network.patient, patient),
  ] as const;
  return {
    network,
    relay,
    async openPractice({ relayUrls, environment, ...pages } = {}) {
      const urls = relayUrls ?? [relay.url('udp'), relay.url('tcp')];
      const settings = {
        PORT: String(port),
        PUBLIC_URL: front.origin,
        TURN_URLS: urls.join(','),
        TURN_SECRET: relay.secret,
        ...environment,
      };
      return openPractice(browsers, settings, pages);
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      front.stop();
      await relay.stop();
      await network.remove();
    },
  };
}

/** The patient waits, the doctor admits, both are connected. */
export async function holdCall(practice: OpenPractice): Promise<void> {
  const { doctor, patient } = practice;
  await doctor.goto(practice.practiceUrl);
  await patient.goto(`${practice.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await admitFirst(doctor);
  await Promise.all([callState(doctor, 'connected'), callState(patient, 'connected')]);
}

/**
 * @param settings of the server, which serves a demo practice
 * @param pages as in `PracticeOptions`
 */
export async function openPractice(
  browsers: readonly [Browser, Browser],
  settings: Record<string, string>,
  pages: Pick<PracticeOptions, 'watched' | 'camera'> = {},
): Promise<OpenPractice> {
  const environment = { ...settings, DATA_DIR: newFolder() };
  const demo = await startDemoProcess(environment);
  let server: { kill(): Promise<void> } = demo;
  const [doctor, patient] = [await openPage(browsers[0], pages), await openPage(browsers[1], pages)];
  return {
    doctor,
    patient,
    practiceUrl: demo.practiceUrl,
    patientUrl: demo.patientUrl,
    dataDir: environment.DATA_DIR,
    killServer: () => server.kill(),
    async startServer() {
      server = await startServerProcess(environment);
    },
    async close() {
      await Promise.all([doctor, patient].map((page) => page.browserContext().close()));
      await server.kill();
      rmSync(environment.DATA_DIR, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  { watched = 'everything', camera = 'small' }: Pick<PracticeOptions, 'watched' | 'camera'>,
): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 800 });
  if (watched !== 'nothing') await watchFlow(page, watched);
  if (camera === 'small') await limitCamera(page);
  return page;
}
