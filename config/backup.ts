import { ConfigError, secretText, wholeNumber } from './values.ts';

export interface BackupConfig {
  /** Where the nightly backup goes; null: there is none. */
  backupDir: string | null;
  /** Days that a backup, or the copy from before an update, is kept. */
  backupKeepDays: number;
  /** For whom backups are encrypted; null: for nobody, so that each is asked for by option. */
  backupProtection: BackupProtection | null;
}

type Get = (
  name: 'BACKUP_DIR' | 'BACKUP_KEEP_DAYS' | 'BACKUP_RECIPIENT' | 'BACKUP_PASSPHRASE',
) => string | null;

/**
 * D3: a backup holds what the database erases meanwhile, so both times together are how long anything is
 * kept. Not longer than the retention either: no backup outlives what it was made from.
 */
export function readBackup(get: Get, retentionDays: number): BackupConfig {
  const backupDir = get('BACKUP_DIR');
  const most = Math.min(retentionDays, 90 - retentionDays);
  const backupKeepDays = wholeNumber(
    'BACKUP_KEEP_DAYS',
    get('BACKUP_KEEP_DAYS') ?? String(Math.min(7, most)),
    0,
    most,
  );
  const backupProtection = protectionOf(get('BACKUP_RECIPIENT'), get('BACKUP_PASSPHRASE'));
  if (backupDir && backupKeepDays === 0)
    throw new ConfigError(
      'BACKUP_DIR: RETENTION_DAYS and BACKUP_KEEP_DAYS are at most 90 together, so no day is left for a backup',
    );
  if (backupDir && !backupProtection)
    throw new ConfigError('BACKUP_RECIPIENT: needed, or BACKUP_PASSPHRASE, where BACKUP_DIR is set');
  return { backupDir, backupKeepDays, backupProtection };
}

/** For whom a backup is encrypted: the holder of an age key, or whoever knows a passphrase. */
export type BackupProtection = { recipient: string } | { passphrase: string };

/** The recipient comes first: what it protects cannot be opened with anything that stands on this machine. */
export function protectionOf(recipient: string | null, passphrase: string | null): BackupProtection | null {
  if (recipient !== null) {
    // Bech32 (BIP 173); its checksum is looked at when a backup is made, and by `check`.
    if (!/^age1[02-9ac-hj-np-z]{20,}$/.test(recipient))
      throw new ConfigError('BACKUP_RECIPIENT: expected a public age key, age1…');
    return { recipient };
  }
  const checked = secretText('BACKUP_PASSPHRASE', passphrase, 12);
  return checked === null ? null : { passphrase: checked };
}
