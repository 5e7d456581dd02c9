import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../config/settings.ts';
import { emptySettings, type PracticeSettings } from '../../consultation/practice.ts';
import { type Installation, installationOf } from '../../papers/installation.ts';
import { monday } from '../fixtures/runtime.ts';
import { samplePractice } from '../fixtures/sample_practice.ts';

/** What stands in these settings and may stand in no paper. */
export const secrets = [
  'kennwort-des-ausgangs',
  'kennwort-des-eingangs',
  'kennwort-der-sicherung',
  'schluessel-der-sms',
  'marke-der-sms',
  'geheimnis-des-relays',
  'geheimnis-der-zahlen',
  'geheimnis-der-zustimmung',
];

/** Each name or place of these settings, by the setting that alone names it. */
export const named: Readonly<Record<string, string>> = {
  SMTP_URL: 'ausgang.mail.example',
  IMAP_URL: 'eingang.mail.example',
  SMS_URL: 'sms.example',
  BACKUP_DIR: '/srv/sicherung',
  ACME_EMAIL: 'acme-v02.api.letsencrypt.org',
  TURN_URLS: 'relay.example',
  UPDATE_FEED: 'neues.example',
  GDT_OUT: 'GDT_OUT',
};

const updateKey = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';

/** Every setting that leads somewhere. */
export const everything: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'https://video.praxis.example',
  ACME_EMAIL: 'it@praxis.example',
  RETENTION_DAYS: '21',
  SMTP_URL: 'smtps://praxis:kennwort-des-ausgangs@ausgang.mail.example',
  IMAP_URL: 'imaps://praxis:kennwort-des-eingangs@eingang.mail.example/INBOX',
  IMAP_HANDLED: 'delete',
  SMS_URL: 'https://sms.example/send?key=schluessel-der-sms&to={number}&text={text}',
  SMS_HEADERS: 'Authorization: Bearer marke-der-sms',
  BACKUP_DIR: '/srv/sicherung',
  BACKUP_KEEP_DAYS: '5',
  BACKUP_PASSPHRASE: 'kennwort-der-sicherung',
  TURN_URLS: 'turns:relay.example:443?transport=tcp',
  TURN_SECRET: 'geheimnis-des-relays',
  UPDATE_FEED: `https://neues.example/update.json#${updateKey}`,
  METRICS_TOKEN: 'geheimnis-der-zahlen',
  GDT_IN: '/srv/gdt/in',
  GDT_OUT: '/srv/gdt/out',
  SOURCE_URL: 'https://quelle.example',
};

const wholePractice: PracticeSettings = { ...emptySettings, ...samplePractice };

/** @param environment settings as IT would set them */
export function installation(
  environment: Record<string, string> = {},
  rest: Partial<Installation> = {},
): Installation {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'sprechzimmer-papers-'));
  const config = readConfig({ DATA_DIR, ...environment }, {}, { existing: true });
  const made = installationOf(config, {
    practice: emptySettings,
    program: 'Sprechzimmer 0.1.0 (abc1234)',
    software: null,
    madeAt: monday,
    relay: environment.TURN_URLS ? 'outside' : 'none',
  });
  return { ...made, ...rest };
}

export function wholeInstallation(rest: Partial<Installation> = {}): Installation {
  return installation(everything, {
    practice: wholePractice,
    software: [
      { name: 'hono', version: '4.10.0', licence: 'MIT' },
      { name: 'nodemailer', version: '7.0.0', licence: 'MIT-0' },
    ],
    ...rest,
  });
}
