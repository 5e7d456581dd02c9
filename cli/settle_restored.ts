import type { Config } from '../config/settings.ts';
import { recordAudit } from '../db/audit.ts';
import { closeDatabase, openDatabase } from '../db/database.ts';
import { deleteAllDevices } from '../db/devices.ts';
import { adminCanSignIn } from '../db/glance.ts';
import { recordJob } from '../db/jobs.ts';
import { fittingVault } from '../db/key_check.ts';
import { holdQueued } from '../db/mails.ts';
import { deleteAllSessions } from '../db/sessions.ts';
import { deleteAllSetupLinks, findUser, listUsers } from '../db/staff.ts';
import { write } from '../db/write.ts';
import { confirmClock } from '../procedure/clock.ts';
import { purge } from '../procedure/erase.ts';
import { noRelay } from '../signaling/relay/relay.ts';
import { silentHub } from '../signaling/visit_hub.ts';
import { vaultsOf } from './open_practice.ts';

/** What became of what is not as it was any more. */
export interface Settled {
  /** Consultations. */
  erased: number;
  /** Mails. */
  held: number;
  /**
   * The administrators' addresses where none of them can sign in; null where one can, or where there is no
   * account at all: the first start makes one.
   */
  lockedOut: string[] | null;
}

/**
 * Makes a database from a backup fit for today, before it is put in place: brought up to date, what is over
 * its time erased (D3), mails held that may have gone out since, nobody signed in, no link to an account
 * left.
 *
 * @param by who asked for it: a user's id, where that user is in the backup too
 * @throws DatabaseError when it is damaged, newer than this program, or sealed with another key
 */
export function settleRestored(config: Config, file: string, by: string | null = null): Settled {
  const vault = fittingVault(file, vaultsOf(config));
  const db = openDatabase(file, { vault, copyBeforeUpdate: false, lookClosely: true });
  const log = { info() {}, warn() {}, error() {} };
  const rt = {
    config,
    db,
    vault,
    now: Date.now,
    ran: () => performance.now(),
    log,
    hub: silentHub,
    relay: noRelay,
    outbox: { wake() {} },
    changeSettings: null,
    replacing: null,
  };
  try {
    const { consultations } = purge(rt, { now: rt.now(), dryRun: false });
    const held = write(rt, (tx) => {
      deleteAllSessions(tx);
      deleteAllDevices(tx);
      deleteAllSetupLinks(tx);
      // Who restores has just confirmed by hand that this is today.
      recordJob(rt, tx, 'purge', null);
      confirmClock(rt, tx);
      const actor = by !== null && findUser(rt, by, tx) ? by : 'system';
      recordAudit(tx, { at: rt.now(), actor, action: 'backup_restored' });
      return holdQueued(tx);
    });
    const users = listUsers(rt);
    const admins = users.filter(({ roles }) => roles.includes('admin')).map(({ email }) => email);
    const lockedOut = users.length === 0 || adminCanSignIn(db.$client) ? null : admins;
    return { erased: consultations, held, lockedOut };
  } finally {
    closeDatabase(db);
  }
}
