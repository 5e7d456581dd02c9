import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { putToSleep } from '../fixtures/asleep.ts';
import { callState, hook } from '../fixtures/browsers.ts';
import { newFolder } from '../fixtures/server_process.ts';
import { listenToRegions, type Spoken, spokenSince } from '../fixtures/spoken.ts';
import { openTwoBrowsers } from '../fixtures/two_browsers.ts';
import { admitFirst, bothTalk, toTechnique, until } from '../fixtures/waiting_room.ts';

/*
 * P18: a whole visit of somebody who does not see the page, in the order in which its live regions speak.
 * What a region says while it comes into sight is marked: readers differ there (docs/dev/accessibility.md).
 */

const calmMs = 20_000;
/** Of any text, in this time, twice is once too often. */
const echoMs = 1000;
const doctorName = 'Dr. med. Anna Sommer';

/** Said or not, as fast as the two browsers are: the way is not there yet, nor a place in line. */
const maybe = [
  'status: Verbindung wird aufgebaut',
  'status: Sie sind angemeldet. Die Praxis wird benachrichtigt.',
];

test('a whole visit in the order in which it is spoken', { timeout: 170_000 }, async () => {
  const scene = await openTwoBrowsers({ doctor: 'chromium', patient: 'chromium' });
  onTestFinished(() => scene.close());
  const { demo, doctor, patient } = scene;
  await listenToRegions(patient);
  const all: Spoken[] = [];
  const visit: Record<string, string[]> = {};

  /** Until nothing has been said for a while. */
  async function hear(moment: string, calm = 1000): Promise<void> {
    const heard: Spoken[] = [];
    for (let more = 1; more > 0; ) {
      await after(calm);
      const news = await spokenSince(patient);
      heard.push(...news);
      more = news.length;
    }
    all.push(...heard);
    visit[moment] = withoutBreaks(heard.map(inWords).filter((words) => !maybe.includes(words)));
  }

  await patient.goto(`${demo.patientUrl}/visit`);
  await patient.waitForSelector(hook('join-enter'), { visible: true });
  await patient.click(hook('join-enter'));
  await hear('nothing typed');
  await toTechnique(patient);
  await patient.waitForSelector('[data-part="preview"]', { visible: true });
  await hear('devices', 3000);
  await patient.click(hook('join-enter'));
  await patient.waitForSelector(hook('waiting-room'), { visible: true });
  await hear('waiting room');

  await doctor.goto(demo.practiceUrl);
  await doctor.waitForSelector(`${hook('waiting-row')} ${hook('delay-10')}`);
  await hear('the doctor looks');
  await press(doctor, hook('delay-10'));
  await hear('delay');

  await admitFirst(doctor);
  await bothTalk(doctor, patient);
  for (const page of [doctor, patient])
    await page.waitForFunction(() => document.querySelector('[data-part="code-digits"]')?.textContent !== '');
  await hear('called in', 3000);
  const code = await patient.$eval('[data-part="code-digits"]', (digits) =>
    digits.textContent.replace(' ', ''),
  );
  await after(calmMs);
  await hear('calm call');

  const wakeUp = putToSleep(doctor.browser());
  await callState(patient, 'reconnecting');
  await hear('connection lost');
  wakeUp();
  await bothTalk(doctor, patient);
  await hear('connection back');

  await press(doctor, '.keys [data-opens="chat"]');
  await doctor.type(hook('chat-input'), 'Guten Tag');
  await press(doctor, hook('chat-send'));
  await patient.waitForSelector('.chat-log .chat-other');
  await hear('message');
  const path = join(newFolder(), 'Befund.pdf');
  writeFileSync(path, 'Befund');
  const input = (await doctor.$(hook('file-input'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await patient.waitForSelector(hook('file-offer'));
  await hear('file offered');

  await press(doctor, hook('end-visit'));
  await callState(patient, 'ended');
  await hear('ended');
  await until(async () => ((await fetch(`${demo.patientUrl}/visit`)).status === 410 ? true : null));
  await hear('farewell');

  expect(visit).toEqual({
    // The field has the focus, with its message.
    'nothing typed': [],
    devices: [
      'status: Sprechen Sie ein paar Worte. Der Balken bewegt sich, wenn wir Sie hören.',
      'status: Weiter in 20 Sekunden',
      'status: Wir hören Ihr Mikrofon.',
    ],
    'waiting room': ['status: Im Wartezimmer', 'status: Sie sind als Nächstes dran'],
    'the doctor looks': [
      `status: ${doctorName} kommt gleich`,
      `status: ${doctorName} weiß, dass Sie da sind.`,
    ],
    delay: [`status: ${doctorName} verspätet sich um etwa 10 Minuten`],
    'called in': [
      'status: Verbunden',
      'status: Sie werden hereingebeten',
      `status: Bitte lesen Sie vor: ${[...code].join(', ')}`,
    ],
    'calm call': [],
    'connection lost': [
      'status: Verbindung unterbrochen',
      'status: Wir stellen sie gerade wieder her. Sie müssen nichts tun.',
    ],
    'connection back': ['status: Verbunden'],
    message: [`status: ${doctorName}: Guten Tag`],
    'file offered': [`status: Befund.pdf – PDF-Dokument · 6 Byte · von ${doctorName}`],
    ended: [
      'status: Beendet',
      'status: Kamera und Mikrofon sind aus. Hat die Praxis noch etwas vergessen, geht es gleich hier weiter.',
    ],
    farewell: [
      'status: Kamera und Mikrofon sind aus. Auf diesem Gerät ist nichts geblieben. Sie können das Fenster schließen.',
    ],
  });
  // How the connection is, is said as often as it changes.
  const others = all.filter(({ region }) => region !== 'call-state');
  expect(echoesIn(others)).toEqual([]);
});

const inWords = ({ kind, text, appears }: Spoken) => `${kind}${appears ? ', erscheint' : ''}: ${text}`;

const press = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());

/** On a machine that is busy with other tests the line breaks for a moment, and that is said, too. */
function withoutBreaks(words: readonly string[]): string[] {
  const kept = [...words];
  for (;;) {
    const broken = kept.indexOf('status: Verbindung unterbrochen');
    const back = kept.indexOf('status: Verbunden', broken);
    if (broken < 0 || back < 0) return kept;
    kept.splice(back, 1);
    kept.splice(broken, 1);
  }
}

/** What is said twice within a second, by whichever region. */
function echoesIn(all: readonly Spoken[]): string[] {
  return all
    .filter(({ at, text }, place) =>
      all.slice(0, place).some((before) => before.text === text && at - before.at < echoMs),
    )
    .map((one) => `${one.region}: ${inWords(one)}`);
}
