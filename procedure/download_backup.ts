import { open, rm } from 'node:fs/promises';
import { asStream } from '../backup/chunks.ts';
import { passingPath } from '../backup/passing_files.ts';
import { backupName } from '../backup/rotation.ts';
import { writeBackup } from '../backup/write.ts';
import type { BackupProtection } from '../config/backup.ts';
import { recordAudit } from '../db/audit.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { afterOtherHeavyWork } from './heavy_work.ts';

interface Download {
  /** As the nightly ones are called. */
  name: string;
  /** In bytes. */
  size: number;
  content: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * A backup of this moment for somebody to take along, encrypted as the nightly ones are. Its file has lost
 * its name when the first byte goes out, so that nothing is left of it however the download ends.
 *
 * @param who.by a user's id
 * @param who.assertStillThere throws where that person may not have it any more: writing it takes a while
 * @throws BackupError, DatabaseError, or an error of the system with its code
 */
export async function backupForDownload(
  rt: Runtime,
  protection: BackupProtection,
  who: { by: string; assertStillThere(): void },
): Promise<Download> {
  const { dataDir, kept } = rt.config;
  const at = rt.now();
  const file = passingPath(dataDir, 'download', '.age');
  try {
    const size = await afterOtherHeavyWork(() => writeBackup(file, { dataDir, protection, settings: kept }));
    who.assertStillThere();
    write(rt, (tx) => recordAudit(tx, { at, actor: who.by, action: 'backup_downloaded' }));
    const handle = await open(file);
    return { name: backupName(at), size, content: asStream(handle.createReadStream()) };
  } finally {
    await rm(file, { force: true });
  }
}
