import { expect, test } from 'vitest';
import { providerOfAddress, providerOfHost, providerOfMx } from '../../config/mail_providers.ts';

test.each([
  [
    'praxis@praxis-sommer.onmicrosoft.com',
    'Microsoft 365',
    'outlook.office365.com',
    'smtp.office365.com',
    587,
  ],
  ['Praxis.Sommer@OUTLOOK.de', 'Outlook.com', 'outlook.office365.com', 'smtp-mail.outlook.com', 587],
  ['praxis@hotmail.com', 'Outlook.com', 'outlook.office365.com', 'smtp-mail.outlook.com', 587],
  ['praxis@live.co.uk', 'Outlook.com', 'outlook.office365.com', 'smtp-mail.outlook.com', 587],
  ['praxis@gmail.com', 'Google', 'imap.gmail.com', 'smtp.gmail.com', 465],
  ['praxis@googlemail.com', 'Google', 'imap.gmail.com', 'smtp.gmail.com', 465],
  ['praxis@gmx.de', 'GMX', 'imap.gmx.net', 'mail.gmx.net', 465],
  ['praxis@gmx.net', 'GMX', 'imap.gmx.net', 'mail.gmx.net', 465],
  ['praxis@web.de', 'WEB.DE', 'imap.web.de', 'smtp.web.de', 465],
  ['praxis@t-online.de', 'T-Online (Telekom)', 'secureimap.t-online.de', 'securesmtp.t-online.de', 465],
  ['praxis@magenta.de', 'T-Online (Telekom)', 'secureimap.t-online.de', 'securesmtp.t-online.de', 465],
  ['praxis@freenet.de', 'freenet', 'mx.freenet.de', 'mx.freenet.de', 465],
  ['praxis@mailbox.org', 'mailbox.org', 'imap.mailbox.org', 'smtp.mailbox.org', 465],
  ['praxis@posteo.de', 'Posteo', 'posteo.de', 'posteo.de', 465],
  ['praxis@arcor.de', 'Vodafone', 'imap.vodafonemail.de', 'smtp.vodafonemail.de', 465],
  ['praxis@icloud.com', 'iCloud', 'imap.mail.me.com', 'smtp.mail.me.com', 587],
] as const)('%s: %s', (...row) => {
  const [address, name, imap, smtp, port] = row;
  expect(providerOfAddress(address)).toMatchObject({
    name,
    imap: { host: imap, port: 993, security: 'tls' },
    smtp: { host: smtp, port, security: port === 465 ? 'tls' : 'starttls' },
  });
});

test.each([
  [['praxis-sommer-de.mail.protection.outlook.com'], 'Microsoft 365'],
  [['praxis.a-v1.mx.microsoft.'], 'Microsoft 365'],
  [['ASPMX.L.GOOGLE.COM', 'alt1.aspmx.l.google.com'], 'Google'],
  [['smtp.google.com'], 'Google'],
  [['mx00.ionos.de', 'mx01.ionos.de'], 'IONOS'],
  [['mx00.kundenserver.de'], 'IONOS'],
  [['smtpin.rzone.de'], 'STRATO'],
  [['mxext1.mailbox.org'], 'mailbox.org'],
  [['www123.your-server.de'], 'Hetzner'],
])('a domain whose mails go to %s: %s', (servers, name) => {
  expect(providerOfMx(servers)?.name).toBe(name);
});

test.each([
  'praxis@praxis-sommer.de',
  'praxis@outlook.com.evil.example',
  'praxis@notgmail.com',
  'praxis@gmx.de.example',
  'outlook.com@praxis.example',
  '',
  '@',
  'x'.repeat(100_000),
])('%s is nobody we know', (address) => {
  expect(providerOfAddress(address)).toBeNull();
  expect(providerOfMx([address])).toBeNull();
  expect(providerOfHost(address)).toBeNull();
});

test('whoever is proposed is known again by the servers that are proposed', () => {
  for (const domain of [
    'gmail.com',
    'gmx.de',
    'web.de',
    't-online.de',
    'online.de',
    'strato.de',
    'freenet.de',
    'posteo.de',
  ]) {
    const provider = providerOfAddress(`praxis@${domain}`);
    for (const { host } of [provider?.imap, provider?.smtp].filter((one) => one !== undefined))
      expect(providerOfHost(host)?.name, host).toBe(provider?.name);
  }
});
