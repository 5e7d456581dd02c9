import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSmtp } from '../../cli/check/smtp.ts';
import { readConfig } from '../../config/settings.ts';
import { startSmtp, type TestSmtp } from '../fixtures/smtp.ts';

let folder: string;
let smtp: TestSmtp;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-check-'));
  smtp = await startSmtp(0, { password: 'right' });
});

afterEach(async () => {
  await smtp.stop();
  rmSync(folder, { recursive: true });
});

const check = (environment: Record<string, string>) =>
  checkSmtp(readConfig({ DATA_DIR: folder, ...environment }));
const login = (password: string) => smtp.url.replace('//', `//praxis:${password}@`);

test('issue 4, 6: check signs in at the mail server and says plainly what is wrong', async () => {
  expect(await check({})).toMatchObject({ result: 'off' });
  expect(await check({ SMTP_URL: login('right'), MAIL_FROM: '"Praxis" <praxis@example.de>' })).toEqual({
    what: 'smtp',
    result: 'ok',
    text: 'the server answers, the login is accepted; mails come from praxis@example.de',
  });
  expect(await check({ SMTP_URL: login('wrong') })).toEqual({
    what: 'smtp',
    result: 'failed',
    text: 'user name or password in SMTP_URL is refused (EAUTH)',
  });
  const { url } = smtp;
  await smtp.stop();
  expect(await check({ SMTP_URL: url })).toMatchObject({
    result: 'failed',
    text: 'nothing listens at host and port of SMTP_URL (ECONNREFUSED)',
  });
  smtp = await startSmtp();
});
