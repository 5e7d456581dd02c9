import { mkdirSync } from 'node:fs';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { send, textOf } from '../fixtures/pages.ts';
import { virtualAuthenticator } from '../fixtures/passkey.ts';
import { newFolder, runCommand, type ServerProcess, startServerProcess } from '../fixtures/server_process.ts';

const password = 'ein langes Kennwort mit Igel';
const email = 'sommer@praxis.example';

let browser: Browser;
let server: ServerProcess;
let setupLink = '';
beforeAll(async () => {
  mkdirSync(new URL('../screenshots/', import.meta.url), { recursive: true });
  browser = await startBrowser('chromium');
  const environment = { DATA_DIR: newFolder(), SECOND_FACTOR: 'required' };
  const add = ['user', 'add', email, '--role', 'admin', '--name', 'Dr. Anna Sommer'];
  server = await startServerProcess(environment);
  const { stdout } = await runCommand(add, environment);
  setupLink = server.origin + new URL(stdout.trim()).pathname;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** At a desk: on a phone the way out lies behind „Mehr“. */
async function openPage(): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return page;
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(`${selector}:not([hidden])`);
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

describe('P17: the second factor, in a real browser', () => {
  test('setup link, password, passkey, recovery codes, inbox; then a passkey alone; then an app besides', {
    timeout: 120_000,
  }, async () => {
    const page = await openPage();
    const { client, id } = await virtualAuthenticator(page);
    await page.goto(setupLink);
    await send(page, hook('setup'), { password, repeat: password });
    expect(new URL(page.url()).pathname).toBe('/practice/login/set-up');
    // No session yet, whatever is opened.
    const inbox = await page.evaluate(async () => (await fetch('/practice', { redirect: 'manual' })).type);
    expect(inbox).toBe('opaqueredirect');
    await press(page, hook('passkey'));
    const codes = await page.$$eval(`${hook('recovery-codes')} code`, (all) =>
      all.map((code) => code.textContent),
    );
    expect(codes).toHaveLength(10);
    await press(page, hook('recovery-done'));
    const { credentials } = await client.send('WebAuthn.getCredentials', { authenticatorId: id });
    expect(credentials).toHaveLength(1);
    expect(credentials[0]).toMatchObject({ isResidentCredential: true, rpId: 'localhost' });

    await send(page, '.sign-out');
    const began = performance.now();
    await page.goto(`${server.origin}/practice/login`);
    await press(page, hook('passkey'));
    const seconds = (performance.now() - began) / 1000;
    expect(new URL(page.url()).pathname).toMatch(/^\/practice(\/start.*)?$/);
    expect(await page.$('.sign-out')).not.toBeNull();
    console.info(`passkey: ${seconds.toFixed(2)} s from page to inbox`);
    expect(seconds).toBeLessThan(10);
  });

  test('the way back to the form of a new password has no password in it', { timeout: 60_000 }, async () => {
    const environment = { DATA_DIR: server.dataDir, SECOND_FACTOR: 'required' };
    const { stdout } = await runCommand(['user', 'reset', email], environment);
    const page = await openPage();
    await page.goto(server.origin + new URL(stdout.trim()).pathname);
    await page.type(`${hook('setup')} [name="password"]`, password);
    await page.goto(`${server.origin}/practice/login`);
    await page.goBack();
    expect(
      await page.$eval(`${hook('setup')} [name="password"]`, (field) => (field as HTMLInputElement).value),
    ).toBe('');
  });

  test('a passkey without finger, face or PIN does not sign in', { timeout: 60_000 }, async () => {
    const page = await openPage();
    const { client, id } = await virtualAuthenticator(page);
    await client.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await page.goto(`${server.origin}/practice/login`);
    await page.waitForSelector(`${hook('passkey')}:not([hidden])`);
    await page.click(hook('passkey'));
    await page.waitForSelector('[data-part="passkey-error"]:not([hidden])');
    expect(await textOf(page)).toContain('Es ist kein Passkey gekommen.');
    expect(await page.$('.sign-out')).toBeNull();
  });

  test('without JavaScript: an app with codes, by the typed secret', { timeout: 60_000 }, async () => {
    const environment = { DATA_DIR: server.dataDir, SECOND_FACTOR: 'required' };
    const add = ['user', 'add', 'empfang@praxis.example', '--role', 'reception', '--name', 'Empfang'];
    const { stdout } = await runCommand(add, environment);
    const page = await openPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(server.origin + new URL(stdout.trim()).pathname);
    // `page.evaluate` works all the same: only the page's own scripts are off.
    await send(page, hook('setup'), { password, repeat: password });
    await page.goto(`${server.origin}/practice/login/set-up/app`);
    const secret = await page.$eval(hook('factor-secret'), (code) => code.textContent.replaceAll(' ', ''));
    const app = new TOTP({ secret });
    await send(page, hook('add-app'), { factorCode: app.generate() });
    await press(page, hook('recovery-done'));
    expect(new URL(page.url()).pathname).toBe('/practice');

    await send(page, '.sign-out');
    await page.goto(`${server.origin}/practice/login`);
    await send(page, hook('login'), { email: 'empfang@praxis.example', password });
    expect(new URL(page.url()).pathname).toBe('/practice/login/factor');
    // The code of now has been taken already; that of the next step is within what a clock may be wrong by.
    const code = app.generate({ timestamp: Date.now() + 30_000 });
    await send(page, hook('factor'), { factorCode: code });
    expect(new URL(page.url()).pathname).toBe('/practice');
  });
});
