import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nextKeyName, oldKeys } from '../../config/old_keys.ts';
import type { Config } from '../../config/settings.ts';
import { databaseFile } from '../../db/database.ts';
import { fittingVault } from '../../db/key_check.ts';
import { tryKey } from '../../procedure/key_drill.ts';
import { reasonOf } from '../../program/reason.ts';
import { vaultsOf } from '../open_practice.ts';
import type { Finding } from './finding.ts';

type Said = Pick<Finding, 'result' | 'text'>;

/** Where the key lies, and the drill: does it open the newest backup? */
export async function checkKey(config: Config): Promise<Finding> {
  if (!existsSync(databaseFile(config.dataDir)))
    return { what: 'key', result: 'off', text: 'there is no practice yet' };
  const said = [await drill(config), place(config), ...leftOvers(config)];
  const worst = (['failed', 'warning', 'ok'] as const).find((result) =>
    said.some((one) => one.result === result),
  );
  return { what: 'key', result: worst ?? 'ok', text: said.map(({ text }) => text).join('; ') };
}

async function drill(config: Config): Promise<Said> {
  const vault = fittingVault(databaseFile(config.dataDir), vaultsOf(config));
  try {
    const found = await tryKey(config, vault);
    const when = 'at' in found ? new Date(found.at).toISOString() : '';
    switch (found.outcome) {
      case 'none':
        return { result: 'ok', text: 'there is no backup in BACKUP_DIR to try it with' };
      case 'fits':
        return { result: 'ok', text: `it opens the newest backup, of ${when}` };
      case 'not_here':
        return {
          result: 'ok',
          text: `whether it opens the newest backup, of ${when}, cannot be tried here: that is encrypted for an age key that is not on this machine; try "restore" with it elsewhere`,
        };
      case 'other_key':
        return {
          result: 'failed',
          text: `the newest backup, of ${when}, was made with another key: keep that key too`,
        };
      case 'unreadable':
        return { result: 'failed', text: `the newest backup, of ${when}, cannot be opened: ${found.reason}` };
    }
  } catch (error) {
    return { result: 'failed', text: `BACKUP_DIR cannot be read (${reasonOf(error)})` };
  }
}

function place({ keyBesideDatabase }: Config): Said {
  return keyBesideDatabase
    ? {
        result: 'warning',
        text: 'it lies beside the database, so whoever copies DATA_DIR has both; SECRET_KEY_FILE can name another place',
      }
    : { result: 'ok', text: 'it lies outside DATA_DIR' };
}

/** What a change of the key has left. */
function leftOvers({ dataDir }: Config): Said[] {
  const old = oldKeys(dataDir);
  return [
    ...(existsSync(join(dataDir, nextKeyName))
      ? [{ result: 'warning' as const, text: 'a change of the key was interrupted; call rotate-key again' }]
      : []),
    ...(old.length > 0
      ? [
          {
            result: 'warning' as const,
            text: `old keys lie in DATA_DIR, move them to the backups: ${old.join(', ')}`,
          },
        ]
      : []),
  ];
}
