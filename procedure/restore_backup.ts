import { Buffer } from 'node:buffer';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError, type BackupFault } from '../backup/backup_error.ts';
import type { BackupSecret } from '../backup/encryption.ts';
import { databaseName } from '../backup/manifest.ts';
import { receiveBackup } from '../backup/received.ts';
import { freeBytes, type Staged, stageBackup } from '../backup/stage.ts';
import { ConfigError } from '../config/settings.ts';
import { type StorageTrouble, storageTrouble } from '../consultation/storage_trouble.ts';
import { recordAudit } from '../db/audit.ts';
import { keptBefore, newestKept } from '../db/before_update.ts';
import { DatabaseError } from '../db/database.ts';
import { erasePracticeIn } from '../db/erase_file.ts';
import { type Glance, glanceAtUnpacked, type Unfit } from '../db/glance.ts';
import { Vault } from '../db/sealing.ts';
import { listUsers } from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { NextPractice, Runtime } from '../runtime.ts';
import { afterOtherHeavyWork } from './heavy_work.ts';

/**
 * Why a backup that was sent in is not restored. `no_room`: before anything was written; `key_fixed`: the
 * practice's key is practice IT's to change; `busy`: another one is being looked at; `in_call`: somebody
 * talks; `gone`: what was sent is not there any more.
 */
export type RestoreFault =
  | BackupFault
  | Unfit
  | Exclude<StorageTrouble, 'quota'>
  | 'too_large'
  | 'no_file'
  | 'no_room'
  | 'bad_practice_key'
  | 'key_fixed'
  | 'busy'
  | 'in_call'
  | 'gone'
  | { setting: string };

/** An unpacked backup that can become the practice. */
export interface ReadyRestore extends Staged, Glance {
  /** Settings that come into force again, by name. */
  again: string[];
  publicUrl: URL;
  /** It brings another key along. */
  otherKey: boolean;
}

/** What is on the desk: nothing, a file as it was sent, or what was in it. */
export type RestoreStand =
  | { kind: 'none' }
  | { kind: 'sent'; size: number }
  | ({ kind: 'ready' } & ReadyRestore);

/** As large as a tar of ours can be. */
const largestBackup = 8 * 1024 ** 3;
/** For what else is written meanwhile. */
const spareBytes = 1024 ** 2;

/**
 * Where an administrator restores a backup: sent in, opened, looked at, and put in place. One at a time. The
 * key that opens it passes through; nothing keeps it.
 */
export class RestoreDesk {
  readonly #rt: Runtime;
  #sent: { file: string; size: number } | null = null;
  #ready: (ReadyRestore & { secretKey: Buffer | null }) | null = null;
  #busy = false;
  #underWay: URL | null = null;

  constructor(rt: Runtime) {
    this.#rt = rt;
  }

  stand(): RestoreStand {
    if (this.#ready) {
      const { secretKey: _, ...ready } = this.#ready;
      return { kind: 'ready', ...ready };
    }
    return this.#sent ? { kind: 'sent', size: this.#sent.size } : { kind: 'none' };
  }

  /** Where the practice will be found that takes the place of this one any moment; null where none does. */
  underWay(): URL | null {
    return this.#underWay;
  }

  /** The most bytes that may be sent. */
  most(): number {
    const { storageLimit } = this.#rt.config;
    return Math.min(largestBackup, storageLimit === null ? largestBackup : 2 * storageLimit);
  }

  /**
   * Takes in what is sent, instead of what was there.
   *
   * @param announced bytes that will come; null where nobody said
   */
  receive(announced: number | null, chunks: AsyncIterable<Uint8Array>): Promise<RestoreFault | null> {
    return this.#alone(async () => {
      if ((announced ?? 0) > this.most()) return 'too_large';
      await this.#clear();
      const { dataDir } = this.#rt.config;
      // It is unpacked beside itself.
      if (freeBytes(dataDir) < 2 * (announced ?? 0) + spareBytes) return 'no_room';
      this.#sent = await receiveBackup(dataDir, chunks);
      return null;
    });
  }

  /**
   * Opens and unpacks what was sent, and looks at all of it.
   *
   * @param typed.practiceKey base64; empty: the key of this server
   */
  open(typed: { secret: string; practiceKey: string }): Promise<RestoreFault | null> {
    return this.#alone(async () => {
      const { config, replacing } = this.#rt;
      const sent = this.#sent;
      if (!sent || !replacing) return 'gone';
      const secret = secretFrom(typed.secret);
      if (!secret) return 'no_key';
      const secretKey = otherKey(typed.practiceKey, config.secretKey);
      if (secretKey === 'bad') return 'bad_practice_key';
      if (secretKey && config.fixed.has('SECRET_KEY')) return 'key_fixed';
      if (freeBytes(config.dataDir) < sent.size + spareBytes) return 'no_room';
      const staged = await afterOtherHeavyWork(() => stageBackup(sent.file, secret, config.dataDir));
      try {
        const keys = secretKey ? [secretKey] : [config.secretKey, config.nextSecretKey ?? []].flat();
        const vaults = keys.map((key) => new Vault(key));
        const glance = glanceAtUnpacked(join(staged.folder, databaseName), vaults);
        if (typeof glance === 'string') return await this.#putBack(staged, glance);
        this.#ready = {
          ...staged,
          ...glance,
          ...(await replacing.plan(staged.folder)),
          otherKey: !!secretKey,
          secretKey,
        };
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        return await this.#putBack(staged, { setting: error.message.split(':')[0] ?? '' });
      }
      await rm(sent.file, { force: true });
      this.#sent = null;
      return null;
    });
  }

  /**
   * Puts it in the place of the practice, which is kept beside it. The server starts anew.
   *
   * @param by a user's id
   */
  begin(by: string): RestoreFault | null {
    const ready = this.#ready;
    if (!ready) return 'gone';
    const { folder, secretKey, publicUrl } = ready;
    const next: NextPractice = { folder, restored: { secretKey, by } };
    return this.#replace(next, publicUrl, { by, action: 'restore_begun' });
  }

  /** When the practice was replaced that is kept beside this one; null where none is. */
  keptSince(): number | null {
    return newestKept(this.#rt.config.dataDir);
  }

  /** Puts the practice back that a restore has replaced; the one of now is kept in its turn. */
  takeBack(by: string): RestoreFault | null {
    const kept = this.keptSince();
    if (kept === null) return 'gone';
    const folder = join(this.#rt.config.dataDir, keptBefore(kept));
    const { publicUrl } = this.#rt.config;
    return this.#replace({ folder, restored: null }, publicUrl, { by, action: 'restore_taken_back' });
  }

  /** Throws away what was sent. */
  drop(): Promise<RestoreFault | null> {
    return this.#alone(async () => {
      await this.#clear();
      return null;
    });
  }

  #replace(next: NextPractice, to: URL, line: { by: string; action: string }): RestoreFault | null {
    const { replacing } = this.#rt;
    if (!replacing) return 'gone';
    if (this.#busy || this.#underWay) return 'busy';
    if (listUsers(this.#rt).some(({ id }) => this.#rt.hub.inCall(id))) return 'in_call';
    this.#ready = null;
    write(this.#rt, (tx) => recordAudit(tx, { at: this.#rt.now(), actor: line.by, action: line.action }));
    this.#underWay = to;
    replacing.begin(next);
    return null;
  }

  async #alone(work: () => Promise<RestoreFault | null>): Promise<RestoreFault | null> {
    if (this.#busy || this.#underWay) return 'busy';
    this.#busy = true;
    try {
      return await work();
    } catch (error) {
      return faultOf(error);
    } finally {
      this.#busy = false;
    }
  }

  async #putBack({ folder }: Staged, fault: RestoreFault): Promise<RestoreFault> {
    await erasePracticeIn(folder);
    return fault;
  }

  async #clear(): Promise<void> {
    const [sent, ready] = [this.#sent, this.#ready];
    this.#sent = null;
    this.#ready = null;
    if (sent) await rm(sent.file, { force: true });
    if (ready) await erasePracticeIn(ready.folder);
  }
}

/** @throws the error where it says nothing of the backup or the disk */
function faultOf(error: unknown): RestoreFault {
  if (error instanceof BackupError) return error.fault;
  if (error instanceof DatabaseError) return 'damaged';
  const trouble = storageTrouble(error);
  if (trouble === null || trouble === 'quota') throw error;
  return trouble;
}

/**
 * From a file of `age-keygen`, from the sheet of the set-up with its groups, or a passphrase.
 *
 * @returns null where there is nothing
 */
function secretFrom(typed: string): BackupSecret | null {
  const lines = typed.split('\n').filter((line) => !line.startsWith('#'));
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/i.exec(lines.join('').replace(/\s/g, ''))?.[0];
  if (identity) return { identity: identity.toUpperCase() };
  const passphrase = lines.join('\n').trim();
  return passphrase === '' ? null : { passphrase };
}

/** @returns null where it is the one that is here already */
function otherKey(typed: string, here: Buffer): Buffer | null | 'bad' {
  const text = typed.replace(/\s/g, '');
  if (text === '') return null;
  const key = Buffer.from(text, 'base64');
  if (key.length !== here.length) return 'bad';
  return key.equals(here) ? null : key;
}
