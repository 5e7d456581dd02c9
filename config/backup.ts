import { ConfigError, commandLine, secretText, wholeNumber } from './values.ts';

export interface BackupConfig {
  /** Where the nightly backup goes; null: there is none. */
  backupDir: string | null;
  /** Days that a backup, or the copy from before an update, is kept. */
  backupKeepDays: number;
  /** For whom backups are encrypted; null: for nobody, so that each is asked for by option. */
  backupProtection: BackupProtection | null;
  /** What takes a backup out of the house: a program and its words, `{}` for the file; null: nothing does. */
  backupCommand: [string, ...string[]] | null;
}

type Get = (
  name: 'BACKUP_DIR' | 'BACKUP_KEEP_DAYS' | 'BACKUP_RECIPIENT' | 'BACKUP_PASSPHRASE' | 'BACKUP_COMMAND',
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
  const backupCommand = commandLine('BACKUP_COMMAND', get('BACKUP_COMMAND'));
  if (backupCommand && !backupCommand.slice(1).some((word) => word.includes('{}')))
    throw new ConfigError('BACKUP_COMMAND: {} is missing, where the name of the file goes');
  if (backupCommand && !backupDir) throw new ConfigError('BACKUP_DIR: needed where BACKUP_COMMAND is set');
  return { backupDir, backupKeepDays, backupProtection, backupCommand };
}

/** For whom a backup is encrypted: each holder of one of these age keys, or whoever knows a passphrase. */
export type BackupProtection = { recipients: string[] } | { passphrase: string };

/**
 * Public age keys, separated by commas or blanks, each once; null where one is none. Bech32 (BIP 173): its
 * checksum is looked at when a backup is made, and by `check`.
 */
export function recipientsIn(text: string): string[] | null {
  const keys = text.split(/[\s,]+/).filter((key) => key !== '');
  const areKeys = keys.length > 0 && keys.every((key) => /^age1[02-9ac-hj-np-z]{20,}$/.test(key));
  return areKeys ? [...new Set(keys)] : null;
}

/**
 * Recipients come first: what they protect cannot be opened with anything that stands on this machine.
 *
 * @param recipients public age keys, separated by commas or blanks
 */
export function protectionOf(recipients: string | null, passphrase: string | null): BackupProtection | null {
  if (recipients !== null) {
    const keys = recipientsIn(recipients);
    if (!keys)
      throw new ConfigError(
        'BACKUP_RECIPIENT: expected a public age key, age1…, or several, separated by commas',
      );
    return { recipients: keys };
  }
  const checked = secretText('BACKUP_PASSPHRASE', passphrase, 12);
  return checked === null ? null : { passphrase: checked };
}
