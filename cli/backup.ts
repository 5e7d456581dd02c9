import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { writeBackup } from '../backup/write.ts';
import { protectionOf } from '../config/backup.ts';
import type { Config } from '../config/settings.ts';
import { reasonOf } from '../program/reason.ts';
import { explainBackup } from './backup_trouble.ts';
import { CommandError, UsageError } from './errors.ts';
import { existingConfig } from './open_practice.ts';
import { readOptions } from './options.ts';

const options = {
  recipient: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
  plain: { type: 'boolean' },
} as const;

/**
 * `backup FILE`: the practice in one encrypted file, whether or not the server runs.
 *
 * What is personal is sealed in the database as well, but not when somebody was here and how often: so an
 * open file is written only on demand.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options, 1);
  const [file] = positionals;
  if (!file) throw new UsageError('backup: expected the name of the file to write');
  const config = existingConfig();
  const protection = values.plain ? null : chosenProtection(config, values);
  const replaced = existsSync(file) ? ', in the place of the file that was there' : '';
  try {
    const size = await writeBackup(file, {
      dataDir: config.dataDir,
      protection,
      settings: config.kept,
      rescue: true,
    });
    process.stdout.write(
      `wrote ${file}, ${(size / 1024).toFixed(0)} kB, ${protection ? 'encrypted' : 'NOT encrypted and without the settings'}${replaced}\n` +
        'The key (DATA_DIR/secret.key or SECRET_KEY) is not in it: keep a copy of the key in another place; without it no backup can be opened\n',
    );
  } catch (error) {
    throw explainBackup(error, file);
  }
  return 0;
}

function chosenProtection(config: Config, values: { recipient?: string[]; 'passphrase-file'?: string }) {
  const passphrase = values['passphrase-file'] ? readSecret(values['passphrase-file']) : null;
  const protection = protectionOf(values.recipient?.join(',') ?? null, passphrase) ?? config.backupProtection;
  if (!protection)
    throw new CommandError(
      'the backup would not be encrypted: give --recipient or --passphrase-file (or set BACKUP_RECIPIENT or BACKUP_PASSPHRASE), or ask for an open file with --plain',
    );
  return protection;
}

/** @returns the first line that is no comment, as age's own key files have them */
export function readSecret(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file}: cannot be read (${reasonOf(error)})`);
  }
  const line = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (!line) throw new CommandError(`${file}: there is nothing in it`);
  return line.trim();
}
