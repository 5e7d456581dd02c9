/*
 * `node test/orca/run.ts [firefox|chromium] [visit|request]`: two stories of a patient with the screen reader
 * Orca, driven by real keys of a display that nobody sees; what Orca said goes to stdout, as docs/dev/orca.md
 * keeps it.
 *
 * Needs `npm run build`, and of Debian: orca speech-dispatcher at-spi2-core dbus-x11 xvfb xauth openbox
 * xdotool locales (with de_DE.UTF-8 made) firefox-esr chromium. Takes about ten minutes.
 *
 * It is no part of CI: what Orca says differs with its version and the browser's, and with how fast the
 * machine is, and somebody must read it. What a page gives a reader to say is held by e2e/spoken.test.ts.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import process from 'node:process';
import {
  type BrowserName,
  callState,
  hook,
  limitCamera,
  openWatchedPage,
  startBrowser,
} from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst } from '../fixtures/waiting_room.ts';
import { type Said, startOrca } from './reader.ts';

const wishes = process.argv.slice(2);
const name: BrowserName = wishes.includes('chromium') ? 'chromium' : 'firefox';
if (!wishes.includes('--inside')) {
  const { pathname } = new URL(import.meta.url);
  const display = ['-a', '-s', '-screen 0 1280x900x24', 'dbus-run-session', '--'];
  const again = [process.execPath, pathname, ...wishes, '--inside'];
  const { status } = spawnSync('xvfb-run', [...display, ...again], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

let heard: Said[] = [];
/** The doctor's browser must not be heard: it knows nothing of the bus. */
const { PATH, HOME } = process.env;
const reader = await startOrca();
const browser = await startBrowser(name, {
  headless: false,
  defaultViewport: null,
  args: name === 'chromium' ? ['--force-renderer-accessibility', '--window-size=1280,860'] : [],
  extraPrefsFirefox: { 'accessibility.force_disabled': -1, 'intl.locale.requested': 'de' },
});
const [page = await browser.newPage()] = await browser.pages();
await limitCamera(page);
console.log(
  `${execFileSync('orca', ['--version'], { encoding: 'utf8' }).trim()}, ${await browser.version()}`,
);
if (!wishes.includes('request')) await theVisit();
if (!wishes.includes('visit')) await theRequest();
await browser.close();
reader.stop();
process.exit(0);

async function theVisit(): Promise<void> {
  console.log('\n## A visit');
  const demo = await startDemoProcess();
  await open(demo.patientUrl);
  await tell('The personal page opens', 5000);
  await tabTo('a[href$="/visit"]');
  await tell('To the link, by Tab from the top');
  await reader.press('Return');
  await page.waitForSelector(hook('join-enter'), { visible: true });
  await tell('Enter: the page of the visit', 5000);
  await tabTo(hook('join-name'));
  await reader.type('Erika Mustermann');
  await tell('To the name, and typed');
  await tabTo(hook('join-privacy'));
  await reader.press('space');
  await tell('To the tick, and ticked');
  await tabTo(hook('join-enter'));
  await tell('To the button');
  await reader.press('Return');
  await page.waitForSelector(hook('technique'), { visible: true });
  await tell('Enter: the technique');
  if (await page.$eval(hook('technique'), (screen) => !screen.hasAttribute('hidden'))) {
    await tabTo(hook('join-enter'));
    await tell('To the button');
    await reader.press('Return');
  }
  await page.waitForSelector(hook('waiting-room'), { visible: true });
  await tell('The waiting room');

  const doctor = await openWatchedPage(await startBrowser('chromium', { env: { PATH, HOME } }));
  await doctor.goto(demo.practiceUrl);
  await doctor.waitForSelector(hook('waiting-row'));
  await tell('The doctor looks');
  await admitFirst(doctor);
  await Promise.all([callState(doctor, 'connected'), callState(page, 'connected')]);
  await tell('Called in, and the code', 4000);
  await doctor.$eval('.keys [data-opens="chat"]', (key) => (key as HTMLElement).click());
  await doctor.type(hook('chat-input'), 'Guten Tag, hören Sie mich?');
  await doctor.$eval(hook('chat-send'), (button) => (button as HTMLElement).click());
  await page.waitForSelector('.chat-log .chat-other');
  await tell('A message arrives');
  await tabTo('.keys [data-opens="chat"]');
  await tell('To the key of the chat');
  await reader.press('Return');
  await tell('Enter on it: the chat was open already, and closes');
  await reader.press('Escape');
  await tell('Escape');
  await doctor.$eval(hook('end-visit'), (button) => (button as HTMLElement).click());
  await callState(page, 'ended');
  await tell('The call ends', 5000);
  await doctor.browser().close();
  await demo.stop();
}

async function theRequest(): Promise<void> {
  console.log('\n## A request');
  const demo = await startDemoProcess();
  await open(`${demo.baseUrl}/request`);
  await tell('The form opens', 5000);
  await tabTo('form[action="/request"] button[type="submit"]');
  await tell('To the button, by Tab from the top');
  await Promise.all([page.waitForNavigation(), reader.press('Return')]);
  await tell('Enter: sent empty', 5000);
  await tabTo('#birthDate', { fromTop: false });
  await tell('To the birth date');
  for (const figures of ['7', '3', '1948']) {
    await reader.type(figures);
    await reader.press('Tab');
    heard.push(...(await reader.hear()));
  }
  await tell('Typed: 7, Tab, 3, Tab, 1948, Tab');
  await demo.stop();
}

/** As a link of a mail would be; what the browser says of its own address line is no part of the story. */
async function open(url: string): Promise<void> {
  await reader.press('ctrl+l');
  await reader.type(url);
  await reader.hear();
  await reader.press('Return');
  await page.waitForFunction((wanted) => location.href === wanted, {}, url);
}

/** Tab until it has the focus, listening each time. */
async function tabTo(selector: string, { fromTop = heard.length === 0 } = {}): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs++) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (there) return;
    if (tabs === 0 && fromTop && (await isAtRest())) await reader.press('ctrl+Home');
    await reader.press('Tab');
    heard.push(...(await reader.hear(900)));
  }
  throw new Error(`no Tab leads to ${selector}`);
}

/** Nothing has the focus: reading the page has carried the place to its end. */
function isAtRest(): Promise<boolean> {
  return page.evaluate(() => document.activeElement === document.body);
}

async function tell(moment: string, calmMs?: number): Promise<void> {
  heard.push(...(await reader.hear(calmMs)));
  console.log(`\n### ${moment}\n`);
  for (const said of heard.filter(({ text }) => !text.startsWith('Search with ')))
    console.log(`- ${inWords(said)}`);
  if (heard.length === 0) console.log('(nothing)');
  heard = [];
}

function inWords({ text, heard: how }: Said): string {
  return how === 'whole' ? text : `${text} _(${how})_`;
}
