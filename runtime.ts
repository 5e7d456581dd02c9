import type { Config, SettingName } from './config/settings.ts';
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
}
