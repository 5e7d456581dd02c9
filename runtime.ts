import type { Buffer } from 'node:buffer';
import type { Config, SettingName } from './config/settings.ts';
import type { StorageTrouble } from './consultation/storage_trouble.ts';
import type { Store } from './db/store.ts';
import type { Relay } from './signaling/relay/relay.ts';
import type { VisitHub } from './signaling/visit_hub.ts';

/** What every action needs; made once at start and passed along. */
export interface Runtime extends Store {
  /** Milliseconds since any moment, by a clock that nobody sets; tests set it. */
  ran: () => number;
  config: Config;
  hub: VisitHub;
  relay: Relay;
  /** The mail worker; `wake` after a commit that queued a mail. */
  outbox: { wake(): void };
  /**
   * Writes down what the set-up assistant was told, then ends everything and starts anew with it, in this
   * process. Null where nobody serves.
   *
   * @throws ConfigError naming a setting that is wrong; nothing has changed then
   */
  changeSettings: ((changes: Partial<Record<SettingName, string>>) => void) | null;
  /** Null where nobody serves. */
  replacing: Replacing | null;
}

/** How another practice takes the place of this one. */
export interface Replacing {
  /** Why the last try in this process came to nothing; null where there was none, or it worked. */
  failed: StorageTrouble | 'other' | null;
  /**
   * What would hold with the settings of an unpacked backup.
   *
   * @returns names of the settings that come into force again, and the address
   * @throws ConfigError naming one that holds no more
   */
  plan(folder: string): Promise<{ again: string[]; publicUrl: URL }>;
  /** Ends everything, puts it in place, and starts anew in this process. */
  begin(next: NextPractice): void;
}

/** A folder in `DATA_DIR` that is to become the practice. */
export interface NextPractice {
  folder: string;
  /** Null for one that was the practice before and is taken back as it was. */
  restored: {
    /** Where it belongs to another key than the one here. */
    secretKey: Buffer | null;
    /** The id of the user who asked for it. */
    by: string;
  } | null;
}
