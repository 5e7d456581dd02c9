import type { BackupProtection } from '../config/backup.ts';
import type { KeptSettings } from '../config/settings.ts';
import type { BackupFault } from './backup_error.ts';
import type { BackupSecret } from './encryption.ts';

/** What the thread of backups (worker.ts) is asked for; it answers with a number. */
export type BackupTask =
  /** Looks at every page of a copy. Answers 0. */
  | { what: 'look'; copy: string }
  /** The same, then writes the backup. Answers its size in bytes. */
  | {
      what: 'write';
      copy: string;
      file: string;
      dataDir: string;
      protection: BackupProtection | null;
      settings: KeptSettings | null;
    }
  /** Restores it into an empty folder and looks at every page. Answers the mark of the key, as below. */
  | { what: 'rehearse'; file: string; secret: BackupSecret | null; folder: string }
  /** The same with what is to stay. Answers when it was made, in milliseconds since the epoch. */
  | { what: 'stage'; file: string; secret: BackupSecret; folder: string }
  /** Answers the mark of the key that the database in a backup is sealed with. */
  | { what: 'key_mark'; file: string; secret: BackupSecret | null };

/** What it says. `damaged`: the copy; `backup`: a reason in one line; `system`: an error with its code. */
export type BackupAnswer =
  | { ok: true; value: number }
  | { ok: false; why: 'damaged'; message: string }
  | { ok: false; why: 'backup'; message: string; fault: BackupFault }
  | { ok: false; why: 'system'; message: string; code: string };
