import { existsSync } from 'node:fs';
import type { Config } from '../../config/settings.ts';
import { folderHolder, holderWords } from '../../db/folder_lock.ts';
import type { Finding } from './finding.ts';

/** Whose `DATA_DIR` is at this moment. */
export function checkServer({ dataDir }: Config): Finding {
  const holder = existsSync(dataDir) ? folderHolder(dataDir) : null;
  if (holder === null) return { what: 'server', result: 'off', text: 'no server runs on DATA_DIR' };
  const since = holder === 'unknown' ? '' : ` since ${holder.since}`;
  return { what: 'server', result: 'ok', text: `DATA_DIR belongs to ${holderWords(holder)}${since}` };
}
