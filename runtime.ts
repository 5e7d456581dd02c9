import type { Config, SettingName } from './config/settings.ts';
import type { Database } from './db/database.ts';
import type { Vault } from './db/sealing.ts';
import type { Log } from './program/log.ts';
import type { Relay } from './signaling/relay/relay.ts';
import type { VisitHub } from './signaling/visit_hub.ts';

/** What every action needs; made once at start and passed along. */
export interface Runtime {
  config: Config;
  db: Database;
  vault: Vault;
  /** Milliseconds since the epoch; tests set the clock. */
  now: () => number;
  log: Log;
  hub: VisitHub;
  relay: Relay;
  /** The mail worker; `wake` after a commit that queued a mail. */
  outbox: { wake(): void };
  /**
   * Writes down what the set-up assistant was told, then ends everything and starts anew with it, in this process. Null
   * where nobody serves.
   *
   * @throws ConfigError naming a setting that is wrong; nothing has changed then
   */
  changeSettings: ((changes: Partial<Record<SettingName, string>>) => void) | null;
}
