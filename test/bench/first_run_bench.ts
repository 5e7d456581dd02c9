/*
 * `npm run bench:first-run`: how long the first set-up takes somebody who has never seen it, step by step, in
 * Chromium, with the executable. Nobody is hurried: every word of a page is read (200 a minute), everything
 * is typed (4 keys a second), and each click or change of a field takes 1.5 s. Mail goes to a real SMTP
 * server, the relay is coturn, the certificate comes from Pebble. The ports 8080, 80 and 443 must be free.
 * Needs `npm run build:binary`.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { startAcmeServer } from '../fixtures/acme_server.ts';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { freePort, newFolder } from '../fixtures/server_process.ts';
import { startSmtp } from '../fixtures/smtp.ts';
import { until } from '../fixtures/waiting_room.ts';

const wordsPerSecond = 200 / 60;
const keyMs = 250;
const clickMs = 1500;

const name = 'video.praxis-sommer.example';
const password = 'ein langes Kennwort mit Igel';
const [turnPort, authority, smtp] = [
  await freePort(),
  await startAcmeServer({ httpPort: 80 }),
  await startSmtp(),
];
const origin = `https://${name}`;
const browser = await startBrowser('chromium', { args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`] });

let last = performance.now();
let total = 0;
function lap(step: string): void {
  const seconds = Math.round((performance.now() - last) / 1000);
  total += seconds;
  console.log(`${String(seconds).padStart(4)} s  ${step}`);
  last = performance.now();
}

const server = spawn(new URL('../../dist/sprechzimmer', import.meta.url).pathname, [], {
  env: {
    // What is measured is the assistant.
    SECOND_FACTOR: 'optional',
    TURN_PORT: String(turnPort),
    DATA_DIR: newFolder(),
    PATH: process.env.PATH,
    ACME_DIRECTORY: authority.directory,
    NODE_EXTRA_CA_CERTS: authority.authorityFile,
  },
});
let output = '';
for (const stream of [server.stdout, server.stderr])
  stream.setEncoding('utf8').on('data', (text) => (output += text));
const link = await until(async () => /https?:\S+\/practice\/setup\/\S+/.exec(output)?.[0] ?? null);
lap('server started, link printed');

const page = await browser.newPage();
const client = await page.createCDPSession();
// Pebble's root is known to nobody.
await client.send('Security.setIgnoreCertificateErrors', { ignore: true });
await page.setViewport({ width: 1280, height: 900 });

await page.goto(link);
await read();
await fillIn({ password, repeat: password });
await send('setup');
lap('password of the first account');

await read();
await fillIn({
  name: 'Praxis Dr. Sommer',
  street: 'Bahnhofstraße 12',
  postcode: '45468',
  city: 'Mülheim an der Ruhr',
  phone: '0208 5550100',
  email: 'praxis@praxis-sommer.example',
  ownName: 'Ina Teck',
  ownEmail: 'it@praxis-sommer.example',
});
await send();
lap('practice and own account');

await read();
await fillIn({ address: origin, acmeEmail: 'it@praxis-sommer.example' });
await choose('way', 'acme');
await send('start-address', new RegExp(`${name}.*login|${name}.*start/doctor`));
lap('public address and certificate');

await read();
if (page.url().includes('login')) {
  await fillIn({ email: 'it@praxis-sommer.example', password });
  await send();
}
lap('signed in at the new address');

await read();
await fillIn({ name: 'Dr. med. Anna Sommer', email: 'sommer@praxis-sommer.example' });
await send('start-doctor');
await read();
await click(hook('start-next'));
lap('account of a doctor, whose link is passed on');

await read();
const mail = new URL(smtp.url);
await fillIn({ smtpHost: mail.hostname, smtpPort: mail.port, testTo: 'it@praxis-sommer.example' });
await choose('smtpSecurity', 'starttls');
await send('start-mail', /start\/relay/);
lap('mail, with a test mail that has arrived');

await page.waitForSelector(`${hook('start-relay')}[data-state="ok"]`, { timeout: 30_000 }).catch(() => {});
await read();
await click(hook('start-next'));
lap('relay, tested');

if (!page.url().includes('start/done')) await page.goto(`${origin}/practice/start/done`);
await read();
lap('checklist read');
const checklist = await page.$$eval('[data-testid^="checklist-"]', (items) =>
  items.map((item) => `${item.getAttribute('data-testid')}: ${item.getAttribute('data-state')}`),
);
console.log(checklist.join('\n'));
console.log(`${total} s altogether; mails that have arrived: ${smtp.mails.length}`);

server.kill('SIGTERM');
await browser.close();
await Promise.all([authority.remove(), smtp.stop()]);

async function read(): Promise<void> {
  const words = await page.$eval('main', (main) => main.textContent.split(/\s+/).length);
  await after((words / wordsPerSecond) * 1000);
}

async function fillIn(fields: Record<string, string>): Promise<void> {
  for (const [field, value] of Object.entries(fields)) {
    await after(clickMs);
    const selector = `main [name="${field}"]`;
    await page.$eval(selector, (element) => element.closest('details')?.setAttribute('open', ''));
    await page.$eval(selector, (element) => {
      (element as HTMLInputElement).value = '';
    });
    await page.type(selector, value, { delay: keyMs });
  }
}

async function choose(field: string, value: string): Promise<void> {
  await after(clickMs);
  await page.$eval(`main [name="${field}"]`, (element) =>
    element.closest('details')?.setAttribute('open', ''),
  );
  await page.select(`main select[name="${field}"]`, value);
}

/** @param leadsTo where the page goes on by itself, once the server has started anew */
async function send(form?: string, leadsTo?: RegExp): Promise<void> {
  await click(`${form ? hook(form) : 'main form'} button[type="submit"]`);
  if (leadsTo) await until(async () => leadsTo.test(page.url()) || null);
}

async function click(selector: string): Promise<void> {
  await after(clickMs);
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}
