import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../../config/settings.ts';
import { jobStatus, noteJob } from '../../../../db/jobs.ts';
import { loadPractice, savePractice } from '../../../../db/settings.ts';
import { write } from '../../../../db/write.ts';
import { startSmtp } from '../../../fixtures/smtp.ts';
import { openPractice, words } from '../desk.ts';

const page = '/practice/start/mail';

/** An assistant that can save; what it has saved. */
function openAssistant(settings: Record<string, string> = {}, email = 'praxis@praxis.example') {
  const practice = openPractice(settings);
  const { rt } = practice;
  const before = loadPractice(rt.db);
  write(rt, (tx) => savePractice(tx, { ...before.settings, email }, before.version));
  const saved: Record<string, string> = {};
  rt.changeSettings = (changes) => {
    const all = Object.fromEntries(
      Object.entries({ ...saved, ...changes }).filter(([, value]) => value !== ''),
    );
    readConfig({ DATA_DIR: rt.config.dataDir, ...all });
    Object.assign(saved, changes);
  };
  return { ...practice, saved, admin: practice.desk('admin') };
}

const typedIn = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*>`)
    .exec(html.replace(/\s+/g, ' '))?.[0]
    .match(/value="([^"]*)"/)?.[1] ?? '';
const chosen = (html: string, name: string) => {
  const select = new RegExp(`<select[^>]*name="${name}"[^]*?</select>`).exec(html)?.[0] ?? '';
  return /<option[^>]*value="([^"]*)"[^>]*selected/.exec(select)?.[1];
};

describe('the provider is recognised by the address', () => {
  test.each([
    ['praxis@gmx.de', 'gmx', 'mail.gmx.net', 'imap.gmx.net', 'password', 'POP3/IMAP'],
    ['praxis@web.de', 'web', 'smtp.web.de', 'imap.web.de', 'password', 'POP3/IMAP'],
    [
      'praxis@t-online.de',
      't_online',
      'securesmtp.t-online.de',
      'secureimap.t-online.de',
      'password',
      'Passwort für E-Mail-Programme',
    ],
    [
      'praxis@outlook.com',
      'outlook',
      'smtp-mail.outlook.com',
      'outlook.office365.com',
      'microsoft',
      'Zustimmung',
    ],
    [
      'praxis@sommer.onmicrosoft.com',
      'microsoft',
      'smtp.office365.com',
      'outlook.office365.com',
      'microsoft',
      'Zustimmung',
    ],
    ['praxis@gmail.com', 'google', 'smtp.gmail.com', 'imap.gmail.com', 'google', 'App-Passwort'],
    ['praxis@posteo.de', 'posteo', 'posteo.de', 'posteo.de', 'password', 'ganze Adresse'],
  ] as const)('%s', async (...row) => {
    const [address, id, smtp, imap, signIn, told] = row;
    const { admin } = openAssistant();
    const { status, html } = await admin.post(page, { do: 'recognise', address });
    expect(status).toBe(200);
    expect(html).toContain(`data-provider="${id}"`);
    expect([typedIn(html, 'smtpHost'), typedIn(html, 'imapHost'), typedIn(html, 'smtpUser')]).toEqual([
      smtp,
      imap,
      address,
    ]);
    expect(chosen(html, 'signIn')).toBe(signIn);
    expect(words(html)).toContain(told);
    // Already at the first opening, by the practice's own address.
    const first = await openAssistant({}, address).admin.get(page);
    expect([typedIn(first.html, 'smtpHost'), typedIn(first.html, 'imapHost')]).toEqual([smtp, imap]);
  });

  test('a typing error is told at its field, and an unknown provider is no failure', async () => {
    const { admin } = openAssistant();
    expect((await admin.post(page, { do: 'recognise', address: 'praxis' })).status).toBe(422);
    const unknown = await admin.post(page, { do: 'recognise', address: 'praxis@praxis.invalid' });
    expect(unknown.html).toContain('data-provider="unknown"');
    expect(typedIn(unknown.html, 'smtpHost')).toBe('');
  });

  test('what is set already is not written over until somebody asks for it', async () => {
    const { admin } = openAssistant({}, 'praxis@gmx.de');
    const { html } = await openAssistant(
      { SMTP_URL: 'smtps://x:y@smtp.eigener.example:465' },
      'praxis@gmx.de',
    ).admin.get(page);
    expect(html).toContain('Von der Praxis-IT festgelegt');
    expect(typedIn((await admin.get(page)).html, 'smtpHost')).toBe('mail.gmx.net');
  });
});

const form = {
  signIn: 'microsoft',
  smtpHost: 'smtp.office365.com',
  smtpSecurity: 'starttls',
  smtpUser: 'praxis@sommer.de',
  imapHost: 'outlook.office365.com',
  clientId: '11111111-2222-3333-4444-555555555555',
  clientSecret: 'geheim~Wert.8',
  tenant: 'sommer.onmicrosoft.com',
  testTo: 'it@sommer.de',
};

test.each([
  [
    535,
    '5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    'Ein anderes Kennwort hilft nicht',
  ],
  [534, '5.7.9 Application-specific password required', 'Legen Sie es auf den Seiten des Anbieters'],
  [535, 'POP3/IMAP ist nicht eingeschaltet', 'Schalten Sie ihn beim Anbieter'],
])('a refusal is told with what to do: %i %s', async (code, words_, told) => {
  const smtp = await startSmtp(0, { password: 'right', refusal: { code, words: words_ } });
  onTestFinished(() => smtp.stop());
  const { admin, saved } = openAssistant();
  const { status, html } = await admin.post(page, {
    ...form,
    signIn: 'password',
    password: 'wrong',
    smtpHost: '127.0.0.1',
    smtpPort: String(smtp.port),
    imapHost: '',
  });
  expect(status).toBe(422);
  expect(words(html)).toContain(told);
  expect(words(html)).not.toContain('Benutzername oder Passwort werden abgelehnt');
  expect(saved).toEqual({});
});

describe('mails go out only once one has been taken', () => {
  const isTicked = async (admin: ReturnType<typeof openAssistant>['admin']) =>
    /data-testid="checklist-smtp" data-state="(\w+)"/.exec(
      (await admin.get('/practice/start/done')).html,
    )?.[1];

  test('what practice IT has set is tried with a real mail; a login alone ticks nothing off', async () => {
    const smtp = await startSmtp();
    onTestFinished(() => smtp.stop());
    const { admin, saved } = openAssistant({ SMTP_URL: smtp.url });
    expect(await isTicked(admin)).toBe('wait');
    expect((await admin.post(page, { do: 'try', tryTo: 'nirgends' })).status).toBe(422);
    smtp.behave(({ at }) => (at === 'rcpt' ? 550 : 'accept'));
    const refused = await admin.post(page, { do: 'try', tryTo: 'it@sommer.de' });
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('lehnt die Testmail ab');
    expect(await isTicked(admin)).toBe('wait');

    smtp.behave(() => 'accept');
    const taken = await admin.post(page, { do: 'try', tryTo: 'it@sommer.de' });
    expect(taken.status).toBe(200);
    expect(taken.html).toContain('data-testid="mail-accepted"');
    expect(smtp.mails.map(({ envelope }) => envelope.to)).toEqual([['it@sommer.de']]);
    expect(await isTicked(admin)).toBe('ok');
    expect(saved).toEqual({});
  });

  test('another server that was saved untried takes the tick away again', async () => {
    const smtp = await startSmtp();
    onTestFinished(() => smtp.stop());
    const { admin } = openAssistant({ SMTP_URL: smtp.url });
    await admin.post(page, { do: 'try', tryTo: 'it@sommer.de' });
    const untried = { ...form, signIn: 'password', imapHost: '', password: 'x', do: 'save' };
    // What IT has set cannot be changed, so nothing is taken away.
    expect((await admin.post(page, untried)).status).toBe(422);
    expect(await isTicked(admin)).toBe('ok');

    const other = openAssistant();
    noteJob(other.rt, 'mail_accepted', null);
    expect((await other.admin.post(page, untried)).status).toBe(200);
    expect(jobStatus(other.rt, 'mail_accepted')).toBeNull();
    const { hostname, port } = new URL(smtp.url);
    const tried = { ...untried, smtpHost: hostname, smtpPort: port, smtpUser: '', password: '', do: 'test' };
    expect((await other.admin.post(page, tried)).status).toBe(200);
    expect(jobStatus(other.rt, 'mail_accepted')?.lastSuccessAt).toBe(other.rt.now());
  });

  test('without a mail server there is nothing to try', async () => {
    const { admin } = openAssistant();
    expect((await admin.get(page)).html).not.toContain('start-mail-trial');
    expect((await admin.post(page, { do: 'try', tryTo: 'it@sommer.de' })).status).toBe(422);
  });
});

describe('signing in by consent', () => {
  test('saves without a password, and leads to the consent', async () => {
    const { admin, saved } = openAssistant();
    const { status, headers, html } = await admin.post(page, form);
    expect(status).toBe(200);
    expect(headers.get('refresh')).toContain('url=/practice/start/consent');
    expect(html).not.toContain('geheim~Wert.8');
    expect(saved).toEqual({
      SMTP_URL: 'smtp://praxis%40sommer.de@smtp.office365.com:587',
      IMAP_URL: 'imaps://praxis%40sommer.de@outlook.office365.com:993/INBOX',
      MAIL_FROM: '',
      SMTP_OAUTH: 'microsoft',
      IMAP_OAUTH: 'microsoft',
      OAUTH_CLIENT_ID: form.clientId,
      OAUTH_CLIENT_SECRET: form.clientSecret,
      OAUTH_TENANT: form.tenant,
    });
    // Back to a password: nothing of it stays.
    await admin.post(page, { ...form, signIn: 'password', password: 'x', do: 'save' });
    expect([saved.SMTP_OAUTH, saved.OAUTH_CLIENT_SECRET, saved.OAUTH_TENANT]).toEqual(['', '', '']);
  });

  test.each([
    [{ clientId: '' }, 'clientId'],
    [{ clientId: 'zwei Wörter' }, 'clientId'],
    [{ smtpUser: '' }, 'smtpUser'],
    [{ signIn: 'google', clientSecret: '' }, 'clientSecret'],
    [{ signIn: 'microsoft-app', clientSecret: '' }, 'clientSecret'],
    [{ signIn: 'microsoft-app', tenant: '' }, 'tenant'],
    [{ signIn: 'microsoft-app', tenant: 'common' }, 'tenant'],
    [{ tenant: '../..' }, 'tenant'],
  ])('%o is told at its field; the secret is kept sealed', async (change, field) => {
    const { admin, saved } = openAssistant();
    const { status, html } = await admin.post(page, { ...form, ...change });
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).not.toContain('geheim~Wert.8');
    expect(saved).toEqual({});
    const kept = typedIn(html, 'keptSecret');
    const right = await admin.post(page, { ...form, clientSecret: '', keptSecret: kept });
    if (kept) expect([right.status, saved.OAUTH_CLIENT_SECRET]).toEqual([200, 'geheim~Wert.8']);
  });
});
