import process from 'node:process';
import { nearNames } from '../config/near_names.ts';
import { type Config, ConfigError, readConfig } from '../config/settings.ts';
import { checkBackup } from './check/backup.ts';
import { checkDatabase } from './check/database.ts';
import { checkDisk } from './check/disk.ts';
import type { Finding } from './check/finding.ts';
import { checkGdt } from './check/gdt.ts';
import { checkImap } from './check/imap.ts';
import { checkKey } from './check/key.ts';
import { checkServer } from './check/server.ts';
import { checkSmtp } from './check/smtp.ts';
import { checkTls } from './check/tls.ts';
import { checkTurn } from './check/turn.ts';
import { checkUpdate } from './check/update.ts';
import { readOptions } from './options.ts';

/**
 * Says in one line each whether what the practice stands on and needs from outside works. Exit 1 if something
 * does not, 3 if all works but something is a warning. Makes nothing, not even where there is no practice.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' } });
  const findings = await check();
  const worst = (['failed', 'warning'] as const).find((one) => findings.some(({ result }) => result === one));
  if (values.json) process.stdout.write(`${JSON.stringify({ result: worst ?? 'ok', findings })}\n`);
  else
    for (const { what, result, text } of findings)
      process.stdout.write(`${result.padEnd(7)} ${what.padEnd(9)} ${text}\n`);
  return worst === undefined ? 0 : exitCodes[worst];
}

const exitCodes = { failed: 1, warning: 3 };

async function check(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env, {}, { existing: true });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ what: 'settings', result: 'failed', text: error.message }];
  }
  const found = await Promise.all([
    looked('server', () => checkServer(config)),
    looked('disk', () => checkDisk(config)),
    looked('database', () => checkDatabase(config)),
    looked('key', () => checkKey(config)),
    looked('backup', () => checkBackup(config)),
    looked('tls', () => checkTls(config)),
    looked('smtp', () => checkSmtp(config)),
    looked('imap', () => checkImap(config)),
    looked('turn', () => checkTurn(config)),
    looked('gdt', () => checkGdt(config)),
    looked('update', () => checkUpdate(config)),
  ]);
  return [checkSettings(config), ...found.flat()];
}

/** What is set, and what somebody may have meant to set. */
function checkSettings(config: Config): Finding {
  const text = `${config.publicUrl.origin}, data in ${config.dataDir}`;
  const near = nearNames(process.env).map(
    ({ name, meant }) => `${name} is no setting; ${meant} may be meant`,
  );
  return near.length > 0
    ? { what: 'settings', result: 'warning', text: [text, ...near].join('; ') }
    : { what: 'settings', result: 'ok', text };
}

/**
 * On a bad day one check may fail in a way that nobody foresaw; what the others say is all the more wanted.
 */
async function looked(
  what: Finding['what'],
  look: () => Finding | Finding[] | Promise<Finding | Finding[]>,
): Promise<Finding[]> {
  try {
    return [await look()].flat();
  } catch (error) {
    const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
    const why = code ?? message.split('\n')[0];
    return [{ what, result: 'failed', text: `this could not be looked at (${why}); the other lines hold` }];
  }
}
