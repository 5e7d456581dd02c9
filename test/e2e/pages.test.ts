import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import axe from 'axe-core';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callState, hook, startBrowser } from '../fixtures/browsers.ts';
import { forceColours, lostInForcedColours } from '../fixtures/forced_colours.ts';
import { send } from '../fixtures/pages.ts';
import { makePractice } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand, startDemoProcess, startServerProcess } from '../fixtures/server_process.ts';
import { turnedRuns } from '../fixtures/turned_runs.ts';
import { admitFirst, bothTalk, enterWaitingRoom, toTechnique } from '../fixtures/waiting_room.ts';

const screenshots = new URL('../screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

const sizes = [
  // Not `isMobile`: changing that loads the page again, and a call would begin anew.
  { name: 'small', width: 320, height: 640 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 800 },
];

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  browser = await startBrowser('chromium');
  demo = await startDemoProcess();
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function newPage(): Promise<Page> {
  return (await browser.createBrowserContext()).newPage();
}

/** A picture in each size, light and dark; what axe finds; and nothing wider than the window. */
async function inspect(page: Page, name: string): Promise<void> {
  // In the background nothing is painted, and colours stay half way between light and dark.
  await page.bringToFront();
  const findings: string[] = [];
  for (const { name: size, ...viewport } of sizes) {
    await page.setViewport(viewport);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      // CI keeps none.
      if (!process.env.CI) {
        const path = join(screenshots, `${name}-${size}-${scheme}.png`) as `${string}.png`;
        await page.screenshot({ path, fullPage: true });
      }
      // What axe finds on the smallest phone, it finds on the next one, too; and colours are the same on all.
      if (size === 'small' || (size === 'desktop' && scheme === 'dark')) continue;
      findings.push(...(await axeFindings(page, scheme)).map((finding) => `${size} ${scheme}: ${finding}`));
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (size === 'small') findings.push(...(await inForcedColours(page, name)));
    if (overflow > 1) findings.push(`${size}: ${overflow} px wider than the window`);
    const cut = await page.$$eval('.table-narrow', (all) =>
      all.some((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0)),
    );
    if (cut) findings.push(`${size}: a table is cut off`);
    for (const number of await turnedRuns(page)) findings.push(`${size}: ${number} is turned`);
  }
  expect(findings, name).toEqual([]);
}

/** The smallest phone, where all of a page is one column. */
async function inForcedColours(page: Page, name: string): Promise<string[]> {
  const release = await forceColours(page);
  if (!process.env.CI) {
    const path = join(screenshots, `${name}-forced.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  const findings = await lostInForcedColours(page);
  await release();
  return findings.map((finding) => `forced colours: ${finding}`);
}

/** P18: serious and critical findings. In the dark only the colours are others. */
async function axeFindings(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${axe.source};`);
  const options = { iframes: false, ...(scheme === 'dark' && { runOnly: ['color-contrast'] }) };
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as axe.AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

async function open(page: Page, path: string, status = 200): Promise<void> {
  const response = await page.goto(new URL(path, demo.baseUrl).href);
  expect(response?.status(), path).toBe(status);
}

describe('P18: every page, seen and checked', () => {
  test('public pages', { timeout: 180_000 }, async () => {
    const page = await newPage();
    for (const [name, path, status] of [
      ['landing', '/', 200],
      ['request', '/request', 200],
      ['request-sent', '/request/sent', 200],
      ['join', '/join', 200],
      ['check', '/check', 200],
      ['terms', '/terms', 200],
      ['privacy', '/privacy', 200],
      ['imprint', '/imprint', 200],
      ['accessibility', '/accessibility', 200],
      ['helping', '/helping', 200],
      ['not-found', '/nothing-here', 404],
      ['link-unknown', '/c/abcdefghijklmnopqrstuvwxyz012345', 404],
      ['login', '/practice/login', 200],
    ] as const) {
      await open(page, path, status);
      await inspect(page, name);
    }
    await open(page, '/request');
    await Promise.all([
      page.waitForNavigation(),
      page.click('form[action="/request"] button[type="submit"]'),
    ]);
    await inspect(page, 'request-errors');
    await open(page, '/join');
    await page.type('[name="code"]', 'AAA-AAA-AAA');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await inspect(page, 'join-wrong');
  });

  test('practice pages', { timeout: 180_000 }, async () => {
    const page = await newPage();
    await open(page, new URL(demo.practiceUrl).pathname);
    await inspect(page, 'inbox');
    const consultations = await page.$$eval('a[href^="/practice/consultations/"]', (links) => [
      ...new Set(links.map((link) => link.getAttribute('href') ?? '')),
    ]);
    expect(consultations.length).toBeGreaterThan(4);
    let slip = '';
    for (const [index, path] of consultations.entries()) {
      await open(page, path);
      slip ||= (await page.$$eval('a[href$="/slip"]', (links) => links[0]?.getAttribute('href'))) ?? '';
      await inspect(page, path.endsWith('/new') ? 'consultation-new' : `consultation-${index}`);
    }
    expect(slip).not.toBe('');
    for (const path of [
      '/practice/calendar',
      '/practice/calendar?view=week',
      '/practice/settings/hours',
      '/practice/past',
      '/practice/search',
      '/practice/list/requested',
      '/practice/help',
      '/practice/settings',
      '/practice/print',
      '/practice/print/handout',
      slip,
      '/practice/mails',
    ]) {
      await open(page, path);
      await inspect(page, path.split('/').at(-1) ?? path);
    }
    // The newest consent mail is the one of the patient who has not signed yet.
    const mails = await page.$eval('main', (main) => main.textContent ?? '');
    await open(page, /\/c\/[A-Za-z0-9_-]{32}\/consent/.exec(mails)?.[0] ?? 'no consent mail');
    await inspect(page, 'consent-to-sign');
  });

  test("the patient's pages and the waiting room", {
    timeout: 180_000,
  }, async () => {
    const patient = await newPage();
    const path = new URL(demo.patientUrl).pathname;
    await open(patient, path);
    await inspect(patient, 'personal-page');
    for (const part of ['cancel', 'time', 'withdraw', 'consent']) {
      const answer = await patient.goto(`${demo.patientUrl}/${part}`);
      expect(answer?.status(), part).toBeLessThan(410);
      await inspect(patient, `personal-${part}`);
    }
    await open(patient, `${path}/visit`);
    await inspect(patient, 'visit-name');
    await toTechnique(patient);
    await inspect(patient, 'visit-technique');
    await enterWaitingRoom(patient, 'Erika Mustermann');
    await inspect(patient, 'visit-waiting');
  });

  // The widest words, and the ones from right to left.
  test.each(['ar', 'uk', 'de-simple'])(
    'what a patient fills in and reads, in %s',
    {
      timeout: 240_000,
    },
    async (language) => {
      const page = await newPage();
      const personal = new URL(demo.patientUrl).pathname;
      for (const [name, path] of [
        ['request', '/request'],
        ['join', '/join'],
        ['check', '/check'],
        ['personal-page', personal],
        ['personal-cancel', `${personal}/cancel`],
        ['personal-time', `${personal}/time`],
      ] as const) {
        await open(page, `${path}?lang=${language}`);
        await inspect(page, `${name}-${language}`);
      }
      await open(page, `/request?lang=${language}`);
      await Promise.all([
        page.waitForNavigation(),
        page.click('form[action="/request"] button[type="submit"]'),
      ]);
      await inspect(page, `request-errors-${language}`);
    },
  );

  test('consent beside the German one, legal pages, refusals and paper, in ar, uk and de-simple', {
    timeout: 400_000,
  }, async () => {
    const own = await startDemoProcess();
    const at = (path: string) => own.baseUrl + path;
    const staff = await newPage();
    await open(staff, own.practiceUrl);
    await open(staff, at('/practice/mails'));
    const mails = await staff.$eval('main', (main) => main.textContent ?? '');
    const consent = /\/c\/[A-Za-z0-9_-]{32}\/consent/.exec(mails)?.[0] ?? 'no consent mail';
    const page = await newPage();
    for (const language of ['ar', 'uk', 'de-simple']) {
      for (const [name, path, status] of [
        ['consent', consent, 200],
        ['imprint', '/imprint', 200],
        ['accessibility', '/accessibility', 200],
        ['privacy', '/privacy', 200],
        ['not-found', '/nothing-here', 404],
      ] as const) {
        await open(page, at(`${path}?lang=${language}`), status);
        await inspect(page, `${name}-${language}`);
      }
      for (const [name, path] of [
        ['poster', `/practice/print/poster?language=${language}`],
        ['handout', `/practice/print/handout?language=${language}`],
        ['handout-large', `/practice/print/handout?language=${language}&large=yes`],
      ] as const) {
        await open(staff, at(path));
        await inspect(staff, `${name}-${language}`);
      }
    }
    await own.stop();
  });

  test('staff pages of an administrator', { timeout: 180_000 }, async () => {
    const environment = { DATA_DIR: newFolder(), SECOND_FACTOR: 'required' };
    makePractice(environment);
    const { stdout } = await runCommand(
      ['user', 'add', 'admin@praxis.example', '--role', 'admin', '--name', 'Verwaltung'],
      environment,
    );
    const server = await startServerProcess(environment);
    const page = await newPage();
    await page.goto(server.origin + new URL(stdout.trim()).pathname);
    await inspect(page, 'setup');
    const password = 'ein langes Kennwort mit Igel';
    await page.type('[name="password"]', password);
    await page.type('[name="repeat"]', password);
    await Promise.all([page.waitForNavigation(), page.click(`${hook('setup')} button[type="submit"]`)]);
    await inspect(page, 'factor-setup');
    await page.goto(`${server.origin}/practice/login/set-up/app`);
    const secret = await page.$eval(hook('factor-secret'), (code) => code.textContent.replaceAll(' ', ''));
    const factorCode = new TOTP({ secret }).generate();
    await send(page, hook('add-app'), { factorCode });
    await inspect(page, 'recovery-codes');
    await page.goto(`${server.origin}/practice`);
    await inspect(page, 'overview');
    await page.goto(`${server.origin}/practice/users`);
    await page.type('[name="name"]', 'Dr. Anna Sommer');
    await page.type('[name="email"]', 'sommer@praxis.example');
    await Promise.all([page.waitForNavigation(), page.click(`${hook('add-user')} button[type="submit"]`)]);
    await inspect(page, 'users');
    await page.$$eval('.people details', (all) => {
      for (const one of all) one.open = true;
    });
    await inspect(page, 'users-open');
    for (const [name, path] of [
      ['account', '/practice/account'],
      ['account-app', '/practice/account/factors/app'],
      ['log', '/practice/log'],
      ['papers', '/practice/papers'],
      ['restore', '/practice/restore'],
    ] as const) {
      await page.goto(server.origin + path);
      await inspect(page, name);
    }
    const backup = join(newFolder(), 'praxis.age');
    const passphrase = 'ein langes Kennwort mit Dachs';
    await runCommand(['backup', backup], { ...environment, BACKUP_PASSPHRASE: passphrase });
    await (await page.$('input[name="file"]'))?.uploadFile(backup);
    await send(page, hook('restore-file'), {});
    await inspect(page, 'restore-sent');
    await send(page, hook('restore-key'), { backupSecret: 'ein falsches Kennwort' });
    await inspect(page, 'restore-wrong-key');
    await send(page, hook('restore-key'), { backupSecret: passphrase });
    await page.waitForSelector(hook('restore-preview'));
    await inspect(page, 'restore-ready');
    await server.stop();
  });

  test('the call on both sides, and the farewell', { timeout: 180_000 }, async () => {
    const own = await startDemoProcess();
    const doctor = await newPage();
    const patient = await newPage();
    await doctor.goto(own.practiceUrl);
    await patient.goto(`${own.patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    await doctor.waitForSelector(hook('waiting-row'));
    await inspect(doctor, 'inbox-waiting');
    await doctor.setViewport({ width: 1280, height: 800 });
    await admitFirst(doctor);
    await bothTalk(doctor, patient);
    await inspect(doctor, 'call-doctor');
    await inspect(patient, 'call-patient');
    await doctor.setViewport({ width: 1280, height: 800 });
    await Promise.all([doctor.waitForNavigation(), doctor.click(hook('end-visit'))]);
    await callState(patient, 'ended');
    await inspect(patient, 'farewell');
    await own.stop();
  });
});
