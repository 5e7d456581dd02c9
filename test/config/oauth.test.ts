import { describe, expect, test } from 'vitest';
import { readOAuth } from '../../config/oauth.ts';

const urls = {
  imapUrl: 'imaps://praxis%40example.de@imap.example',
  smtpUrl: 'smtp://praxis%40example.de@smtp.example',
};
const right = {
  IMAP_OAUTH: 'microsoft',
  SMTP_OAUTH: 'microsoft',
  OAUTH_CLIENT_ID: 'id',
  OAUTH_CLIENT_SECRET: 'geheim-1',
};
const read = (settings: Record<string, string>, of: Partial<typeof urls> = {}) =>
  readOAuth((name) => settings[name] ?? null, { ...urls, ...of });

describe('where the provider is asked', () => {
  test('Microsoft, for everybody or for one organisation', () => {
    expect(read(right)).toMatchObject({
      way: 'microsoft',
      authorize: new URL('https://login.microsoftonline.com/common/oauth2/v2.0/authorize'),
      token: new URL('https://login.microsoftonline.com/common/oauth2/v2.0/token'),
      device: new URL('https://login.microsoftonline.com/common/oauth2/v2.0/devicecode'),
      scope:
        'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access',
    });
    expect(read({ ...right, OAUTH_TENANT: 'praxis.example' })?.token.pathname).toBe(
      '/praxis.example/oauth2/v2.0/token',
    );
    expect(read({ ...right, OAUTH_SERVER: 'https://login.microsoftonline.us/' })?.token.origin).toBe(
      'https://login.microsoftonline.us',
    );
  });

  test('no more is asked for than is used', () => {
    const { SMTP_OAUTH: _smtp, ...reading } = right;
    expect(read(reading)).toMatchObject({
      imap: true,
      smtp: false,
      scope: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
    });
  });

  test('Google, and a program without a person', () => {
    expect(read({ ...right, IMAP_OAUTH: 'google', SMTP_OAUTH: 'google' })).toMatchObject({
      authorize: new URL('https://accounts.google.com/o/oauth2/v2/auth'),
      token: new URL('https://oauth2.googleapis.com/token'),
      device: null,
      scope: 'https://mail.google.com/',
    });
    const app = { ...right, IMAP_OAUTH: 'microsoft-app', SMTP_OAUTH: 'microsoft-app' };
    expect(read({ ...app, OAUTH_TENANT: 'praxis.example' })?.scope).toBe(
      'https://outlook.office365.com/.default',
    );
  });

  test('nothing set: by password', () => {
    expect(read({})).toBeNull();
    expect(read({ OAUTH_CLIENT_ID: 'id' })).toBeNull();
  });
});

test.each([
  [{ IMAP_OAUTH: 'yahoo' }, /^IMAP_OAUTH: expected one of microsoft, microsoft-app, google/],
  [{ SMTP_OAUTH: 'google' }, /^SMTP_OAUTH: must be the same as IMAP_OAUTH/],
  [{ OAUTH_CLIENT_ID: '' }, /^OAUTH_CLIENT_ID: needed/],
  [{ OAUTH_CLIENT_ID: 'zwei Wörter' }, /^OAUTH_CLIENT_ID: needed/],
  [
    { IMAP_OAUTH: 'google', SMTP_OAUTH: 'google', OAUTH_CLIENT_SECRET: '' },
    /^OAUTH_CLIENT_SECRET: needed for google/,
  ],
  [{ IMAP_OAUTH: 'microsoft-app', SMTP_OAUTH: 'microsoft-app' }, /^OAUTH_TENANT: needed for microsoft-app/],
  [{ OAUTH_TENANT: '../../evil' }, /^OAUTH_TENANT: expected/],
  [{ OAUTH_SERVER: 'http://login.example' }, /^OAUTH_SERVER: expected/],
  [{ OAUTH_SERVER: 'https://user:pass@login.example' }, /^OAUTH_SERVER: expected/],
  [{ OAUTH_SERVER: 'ftp://127.0.0.1' }, /^OAUTH_SERVER: expected/],
  [{ OAUTH_SERVER: 'http://127.0.0.1.evil.example' }, /^OAUTH_SERVER: expected/],
])('%o stops the start with one line, without the secret', (change, line) => {
  const settings = Object.fromEntries(
    Object.entries({ ...right, ...change }).filter(([, value]) => value !== ''),
  );
  let said = '';
  try {
    read(settings);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toMatch(line);
  expect(said).not.toMatch(/\n|geheim-1/);
});

test('the mailbox must be named in the address', () => {
  expect(() => read(right, { imapUrl: 'imaps://imap.example' })).toThrow(/^IMAP_URL: must name the mailbox/);
  expect(() => read(right, { smtpUrl: 'smtp://smtp.example' })).toThrow(/^SMTP_URL: must name the mailbox/);
});
