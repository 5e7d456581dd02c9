import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { send, textOf } from '../fixtures/pages.ts';
import { newFolder, runCommand, startServerProcess } from '../fixtures/server_process.ts';

/* What was typed when the session had ended is still there after the sign-in, in real browsers. */

const password = 'ein langes Kennwort mit Igel';
const email = 'empfang@praxis.example';
const typed = { firstName: 'Wilhelmine', lastName: 'Geheimrat', birthDate: '1955-12-24', phone: '0208 77' };

test.each(['chromium', 'firefox'] as const)('in %s', { timeout: 120_000 }, async (kind) => {
  mkdirSync(new URL('../screenshots/', import.meta.url), { recursive: true });
  const environment = { DATA_DIR: newFolder(), SECOND_FACTOR: 'optional' };
  const server = await startServerProcess(environment);
  onTestFinished(async () => void (await server.stop()));
  const add = ['user', 'add', email, '--role', 'reception', '--name', 'Empfang'];
  const { stdout } = await runCommand(add, environment);
  const browser = await startBrowser(kind);
  onTestFinished(() => browser.close());
  const signIn = (page: Page) => send(page, hook('login'), { email, password });

  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(server.origin + new URL(stdout.trim()).pathname);
  await send(page, hook('setup'), { password, repeat: password });
  await page.goto(`${server.origin}/practice/consultations/new`);
  const other = await browser.newPage();
  await other.setViewport({ width: 1280, height: 900 });
  await other.goto(`${server.origin}/practice`);
  await send(other, '.sign-out');

  await page.bringToFront();
  await send(page, hook('new-consultation'), typed);
  expect(await textOf(page)).toContain('Ihre Eingaben sind noch da.');
  await signIn(page);
  expect(new URL(page.url()).pathname).toMatch(/^\/practice\/again\//);
  const text = await textOf(page);
  expect(text).toContain('Anfrage eintragen');
  expect(text).not.toContain('Wilhelmine');
  await page.screenshot({ path: new URL(`../screenshots/unsent-${kind}.png`, import.meta.url).pathname });
  await send(page, hook('typed-again'));
  expect(new URL(page.url()).pathname).toMatch(/^\/practice\/consultations\/[\w-]{36}$/);
  expect(await textOf(page)).toContain('Wilhelmine Geheimrat');
});
