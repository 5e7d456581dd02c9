import type { Config } from '../config/settings.ts';
import { smsHost } from '../config/sms.ts';
import type { MailHandling } from '../config/values.ts';
import type { PracticeSettings } from '../consultation/practice.ts';
import type { ShippedSoftware } from '../program/shipped_software.ts';

/**
 * All that papers know of an installation. No password, key or token is among it, and nothing of a patient,
 * so that none can end in a paper.
 */
export interface Installation {
  practice: PracticeSettings;
  /** E.g. `Sprechzimmer 0.1.0 (abc1234)`. */
  program: string;
  /** `https://video.praxis.example` */
  origin: string;
  /** Who encrypts the pages; `none`: nobody yet. */
  encryption: 'own' | 'automatic' | 'proxy' | 'none';
  /** The authority of automatic certificates. */
  certificateHost: string | null;
  retentionDays: number;
  /** Null: no nightly one. */
  backup: { folder: string; keepDays: number; for: string } | null;
  /** Days that a copy from before an update is kept. */
  copyDays: number;
  smtpHost: string | null;
  imapHost: string | null;
  imapHandled: MailHandling['what'];
  /** Where the program signs in at the mail provider by consent. */
  signInHost: string | null;
  smsHost: string | null;
  relay: 'own' | 'outside' | 'none';
  relayHosts: readonly string[];
  keyBesideDatabase: boolean;
  secondFactor: Config['secondFactor'];
  /** Where news of versions are read. */
  updateHost: string | null;
  sourceUrl: string;
  gdtIn: boolean;
  gdtOut: boolean;
  metricsOutside: boolean;
  demo: boolean;
  /** Null where the list is not there, because the sources run. */
  software: readonly ShippedSoftware[] | null;
  /** Milliseconds since the epoch. */
  madeAt: number;
  timeZone: string;
}

/** @param rest what is not in the settings of IT */
export function installationOf(
  config: Config,
  rest: Pick<Installation, 'practice' | 'program' | 'software' | 'madeAt' | 'relay'>,
): Installation {
  const { publicUrl, tls, backupKeepDays, turnUrls, oauth } = config;
  return {
    ...rest,
    origin: publicUrl.origin,
    encryption: encryptionOf(config),
    certificateHost: tls?.kind === 'acme' ? hostOf(tls.directory) : null,
    retentionDays: config.retentionDays,
    backup: backupOf(config),
    copyDays: backupKeepDays,
    smtpHost: config.smtpUrl && hostOf(config.smtpUrl),
    imapHost: config.imapUrl && hostOf(config.imapUrl),
    imapHandled: config.imapHandled.what,
    signInHost: oauth?.token.hostname ?? null,
    smsHost: smsHost(config.sms),
    relayHosts: rest.relay === 'outside' ? [...new Set(turnUrls.map(relayHost))] : [],
    keyBesideDatabase: config.keyBesideDatabase,
    secondFactor: config.secondFactor,
    updateHost: config.updateFeed && hostOf(config.updateFeed.url),
    sourceUrl: config.sourceUrl ?? `${publicUrl.origin}/source`,
    gdtIn: config.gdtIn !== null,
    gdtOut: config.gdtOut !== null,
    metricsOutside: config.metricsToken !== null,
    demo: config.demo,
    timeZone: config.timeZone,
  };
}

function encryptionOf({ tls, publicUrl }: Config): Installation['encryption'] {
  if (tls) return tls.kind === 'acme' ? 'automatic' : 'own';
  return publicUrl.protocol === 'https:' ? 'proxy' : 'none';
}

function backupOf({ backupDir, backupProtection, backupKeepDays }: Config): Installation['backup'] {
  if (backupDir === null || backupProtection === null) return null;
  return {
    folder: backupDir,
    keepDays: backupKeepDays,
    for:
      'recipient' in backupProtection
        ? `dem öffentlichen age-Schlüssel ${backupProtection.recipient}`
        : 'einem Kennwort',
  };
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** `turns:relay.example:443?transport=tcp` → `relay.example` */
function relayHost(url: string): string {
  return new URL(url.replace(/^(turns?|stuns?):/, 'https://')).hostname;
}
