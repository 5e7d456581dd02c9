import process from 'node:process';
import { type Config, ConfigError, readConfig } from '../config/settings.ts';
import { checkBackup } from './check/backup.ts';
import { checkDatabase } from './check/database.ts';
import { checkDisk } from './check/disk.ts';
import type { Finding } from './check/finding.ts';
import { checkImap } from './check/imap.ts';
import { checkSmtp } from './check/smtp.ts';
import { checkTls } from './check/tls.ts';
import { checkTurn } from './check/turn.ts';
import { readOptions } from './options.ts';

/**
 * Says in one line each whether what the practice stands on and needs from outside works; exit 1 if something
 * does not.
 */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const findings = await check();
  for (const { what, result, text } of findings)
    process.stdout.write(`${result.padEnd(7)} ${what.padEnd(9)} ${text}\n`);
  return findings.some(({ result }) => result === 'failed') ? 1 : 0;
}

async function check(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ what: 'settings', result: 'failed', text: error.message }];
  }
  const outside = await Promise.all([
    checkBackup(config),
    checkTls(config),
    checkSmtp(config),
    checkImap(config),
    checkTurn(config),
  ]);
  const text = `${config.publicUrl.origin}, data in ${config.dataDir}`;
  return [{ what: 'settings', result: 'ok', text }, checkDisk(config), ...checkDatabase(config), ...outside];
}
