import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Config } from '../../config/settings.ts';
import { type ClockState, judgeClock } from '../../consultation/clock_trust.ts';
import { storageTrouble } from '../../consultation/storage_trouble.ts';
import type { ChainState } from '../../db/audit_chain.ts';
import { DatabaseError, databaseFile } from '../../db/database.ts';
import { inspectDatabase } from '../../db/inspect.ts';
import { fittingVault } from '../../db/key_check.ts';
import { copyRaw } from '../../db/raw_copy.ts';
import type { Vault } from '../../db/sealing.ts';
import { noPractice, vaultsOf } from '../open_practice.ts';
import type { Finding } from './finding.ts';

/**
 * Whether the database is sound, ours and readable with our key; the log in it; and the clock, which is
 * measured by it.
 */
export function checkDatabase(config: Config): Finding[] {
  const file = databaseFile(config.dataDir);
  if (!existsSync(file)) return [{ what: 'database', result: 'failed', text: noPractice(config.dataDir) }];
  try {
    const { clock, chain, upToDate } = inspectAnywhere(file, fittingVault(file, vaultsOf(config)));
    return [
      upToDate
        ? { what: 'database', result: 'ok', text: 'sound, and the key fits' }
        : { what: 'database', result: 'warning', text: updateWaits },
      checkLog(chain),
      checkClock(clock),
    ];
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const text =
      error instanceof DatabaseError
        ? message
        : `it cannot be read (${code ?? message}); look at the disk, write a backup to another one, or restore one`;
    return [{ what: 'database', result: 'failed', text }];
  }
}

const updateWaits =
  'sound, and the key fits; it is of an older version than this program: restart the server, which brings it up to date and keeps a copy';

/** On a disk that can only be read SQLite opens nothing: then a copy in the folder for temporary files. */
function inspectAnywhere(file: string, vault: Vault): ReturnType<typeof inspectDatabase> {
  try {
    return inspectDatabase(file, vault);
  } catch (error) {
    if (error instanceof DatabaseError || storageTrouble(error) !== 'read_only') throw error;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-check-'));
  const copy = join(folder, basename(file));
  try {
    copyRaw(file, copy);
    return inspectDatabase(copy, vault);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `/practice/log` shows: whether a line has been cut out or changed. */
function checkLog(chain: ChainState | null): Finding {
  if (!chain) return { what: 'log', result: 'off', text: 'the server has not been started since the update' };
  if (chain.whole) {
    const head = chain.head ? `, head ${chain.head.slice(0, 12)}` : '';
    return { what: 'log', result: 'ok', text: `unbroken, ${chain.lines} lines${head}` };
  }
  const text =
    chain.from === 0
      ? 'the lines are missing from the beginning on'
      : `a line is missing or changed, from ${new Date(chain.from).toISOString()} on`;
  return { what: 'log', result: 'failed', text };
}

/** Against when it was last right, which the running server writes down each minute. */
function checkClock(before: ClockState | null): Finding {
  const now = Date.now();
  const text = new Date(now).toISOString();
  const { doubt, trustedAt } = judgeClock(before, { now, ranMs: 0 });
  if (doubt === null) return { what: 'clock', result: 'ok', text };
  return {
    what: 'clock',
    result: 'failed',
    text: `the clock says ${text}, and was last right at ${new Date(trustedAt).toISOString()}: nothing is erased; set it right, or confirm it with "purge --now ${text}"`,
  };
}
