import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { makeCertificate } from '../fixtures/certificate.ts';
import { startDovecot } from '../fixtures/dovecot.ts';
import { oauthClient, startOAuth } from '../fixtures/oauth_server.ts';
import { send } from '../fixtures/pages.ts';
import { freePort, startServerProcess } from '../fixtures/server_process.ts';
import { startSmtp } from '../fixtures/smtp.ts';

const screenshots = new URL('../screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

/** P18: what axe finds serious or critical. */
async function grave(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${axe.source};`);
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** A picture in three sizes, light and dark; nothing is wider than the window. */
async function picture(page: Page, name: string): Promise<void> {
  for (const [size, width, height] of [
    ['small', 320, 640],
    ['phone', 390, 844],
    ['desktop', 1280, 800],
  ] as const) {
    await page.setViewport({ width, height });
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const path = join(screenshots, `${name}-${size}-${scheme}.png`) as `${string}.png`;
      if (!process.env.CI) await page.screenshot({ path, fullPage: true });
      if (size !== 'small') expect(await grave(page), `${name} ${size} ${scheme}`).toEqual([]);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${name} ${size}`).toBeLessThanOrEqual(1);
  }
}

test('K5: from the address of the mailbox to an open mailbox, by consent in the browser and by a code', {
  timeout: 240_000,
}, async () => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const certificate = await makeCertificate('DNS:localhost');
  const oauth = await startOAuth({ redirectUri: `${origin}/practice/start/consent/back` });
  const dovecot = await startDovecot({ certificate, introspection: oauth.introspection });
  const smtp = await startSmtp(0, { mailboxOf: oauth.mailboxOf });
  const server = await startServerProcess({
    PORT: String(port),
    PUBLIC_URL: origin,
    OAUTH_SERVER: oauth.url,
    NODE_EXTRA_CA_CERTS: certificate.authorityFile,
    SECOND_FACTOR: 'optional',
  });
  const browser = await startBrowser('chromium');
  onTestFinished(async () => {
    await browser.close();
    await server.stop();
    await Promise.all([oauth.stop(), dovecot.stop(), smtp.stop()]);
  });
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.isNavigationRequest()) elsewhere.push(request.url());
  });

  const [link = ''] = server.output.stderr.match(/\/practice\/setup\/[\w-]+/g) ?? [];
  await page.goto(origin + link);
  await page.type('[name="password"]', 'ein langes Kennwort mit Igel');
  await page.type('[name="repeat"]', 'ein langes Kennwort mit Igel');
  await Promise.all([page.waitForNavigation(), page.click(`${hook('setup')} button[type="submit"]`)]);

  await page.goto(`${origin}/practice/start/mail`);
  await picture(page, 'start-mail');
  await send(page, hook('start-mail-provider'), { address: 'praxis@gmx.de' });
  await picture(page, 'start-mail-gmx');
  await send(page, hook('start-mail-provider'), { address: 'praxis@sommer.onmicrosoft.com' });
  expect(await page.$eval('[name="smtpHost"]', (field) => (field as HTMLInputElement).value)).toBe(
    'smtp.office365.com',
  );
  // Only what this sign-in needs is to be seen.
  const seen = (name: string) => page.$eval(`[name="${name}"]`, (field) => field.checkVisibility());
  expect([await seen('password'), await seen('clientId'), await seen('tenant')]).toEqual([false, true, true]);
  await page.select('[name="signIn"]', 'password');
  expect([await seen('password'), await seen('clientId')]).toEqual([true, false]);
  await page.select('[name="signIn"]', 'google');
  expect([await seen('password'), await seen('clientId'), await seen('tenant')]).toEqual([
    false,
    true,
    false,
  ]);
  await page.select('[name="signIn"]', 'microsoft');
  await picture(page, 'start-mail-microsoft');

  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields))
      await page.$eval(
        `${hook('start-mail')} [name="${name}"]`,
        (field, text) => {
          (field as HTMLInputElement).value = text;
        },
        value,
      );
  };
  await fill({
    smtpHost: '127.0.0.1',
    smtpPort: String(smtp.port),
    smtpUser: 'praxis',
    imapHost: 'localhost',
    imapPort: String(dovecot.tlsPort),
    clientId: oauthClient.id,
    clientSecret: oauthClient.secret,
    tenant: 'common',
    mailFrom: 'praxis@praxis.example',
    testTo: 'it@praxis.example',
  });
  await Promise.all([
    page.waitForNavigation(),
    page.click(`${hook('start-mail')} button[name="do"][value="test"]`),
  ]);
  // The server starts anew with that, and the page goes on by itself.
  await page.waitForSelector(`${hook('consent')}[data-state="ask"]`, { timeout: 30_000 });
  await picture(page, 'start-consent');

  // By a code that somebody types elsewhere; the page looks by itself.
  await Promise.all([page.waitForNavigation(), page.click('button[name="do"][value="code"]')]);
  await picture(page, 'start-consent-code');
  const code = await page.$eval(hook('consent-code'), (element) => element.textContent ?? '');
  await oauth.consentToCode(code.trim(), 'praxis');
  await page.waitForSelector(`${hook('consent')}[data-state="tried"]`, { timeout: 30_000 });
  expect(await page.$eval('main', (main) => main.textContent)).toContain('Das Postfach ist offen');
  await picture(page, 'start-consent-open');

  // And in this browser, which follows a link to the provider and comes back.
  const anew = (await page.$$('button[type="submit"]')).at(-1);
  await Promise.all([page.waitForNavigation(), anew?.click()]);
  await Promise.all([page.waitForNavigation(), page.click('button[name="do"][value="browser"]')]);
  await picture(page, 'start-consent-leave');
  oauth.answerAs('fremd');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(hook('consent-leave'))]);
  await page.waitForSelector(`${hook('consent')}[data-state="tried"]`, { timeout: 30_000 });
  expect(page.url()).toBe(`${origin}/practice/start/consent`);
  expect(await page.$eval('main', (main) => main.textContent)).toContain('nimmt die Zustimmung nicht an');
  await picture(page, 'start-consent-wrong');
  expect(elsewhere).toEqual([]);
  for (const secret of oauth.secrets) expect(server.output.stdout).not.toContain(secret);
});
