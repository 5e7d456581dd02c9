import { createHash } from 'node:crypto';
import { generateRecoveryCodes, normaliseRecoveryCode } from '../consultation/recovery_code.ts';
import {
  type FactorAnswer,
  type Factors,
  factorLimits,
  hasFactor,
  mayRemoveFactor,
} from '../consultation/second_factor.ts';
import { countActs, recordAudit } from '../db/audit.ts';
import type { Queryable, Transaction } from '../db/database.ts';
import {
  deleteFactors,
  deletePasskey,
  findPasskey,
  insertPasskey,
  listPasskeys,
  loadCodeApp,
  loadRecoveryHashes,
  notePasskeyUse,
  renamePasskey,
  saveCodeApp,
  saveRecoveryHashes,
  useChallenge,
  useCodeStep,
} from '../db/factors.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { passkeyHost, readNewPasskey, readPasskeyAnswer } from '../security/passkeys.ts';
import { revokeSessions } from '../security/sessions.ts';
import { codeStep } from '../security/totp.ts';

/** P17: what this account can show besides its password. */
export function factorsOf(rt: Runtime, userId: string, tx: Queryable = rt.db): Factors {
  const host = passkeyHost(rt.config);
  return {
    appSince: loadCodeApp(rt, userId, tx)?.createdAt ?? null,
    passkeys: listPasskeys(rt, userId, tx).map(({ id, name, createdAt, lastUsedAt, ...passkey }) => ({
      id,
      name,
      createdAt,
      lastUsedAt,
      fits: passkey.host === host,
    })),
    recoveryCodesLeft: loadRecoveryHashes(rt, userId, tx).length,
  };
}

/** A code of the app, as it was typed. Each counts once. */
export function checkCode(rt: Runtime, userId: string, code: string): FactorAnswer {
  return write(rt, (tx) => {
    const since = rt.now() - factorLimits.triesWindowMs;
    const failed = countActs(tx, { actor: userId, action: 'factor_failed', since });
    // Only who knows the password gets here, and a passkey or a recovery code still opens: so nobody is
    // locked out by strangers.
    if (failed >= factorLimits.triesPerAccount) return 'blocked';
    const app = loadCodeApp(rt, userId, tx);
    const step = app && codeStep(app.secret, code, rt.now());
    if (step !== null && useCodeStep(tx, userId, step)) return 'right';
    return wrong(rt, tx, userId);
  });
}

/** A recovery code, as it was typed. It is used up. */
export function checkRecoveryCode(rt: Runtime, userId: string, typed: string): FactorAnswer {
  return write(rt, (tx) => {
    const code = normaliseRecoveryCode(typed);
    const left = loadRecoveryHashes(rt, userId, tx);
    const rest = left.filter((hash) => hash !== (code && recoveryHash(code)));
    if (rest.length === left.length) return wrong(rt, tx, userId);
    saveRecoveryHashes(rt, tx, userId, rest);
    recordAudit(tx, { at: rt.now(), actor: userId, action: 'recovery_used' });
    return 'right';
  });
}

/**
 * What a passkey has signed.
 *
 * @param userId whose passkey it must be; null where any is welcome
 * @returns whose it is; null where it does not count
 */
export async function checkPasskey(
  rt: Runtime,
  { purpose, credential, userId }: { purpose: string; credential: string; userId: string | null },
): Promise<string | null> {
  const find = (id: string) => {
    const passkey = findPasskey(rt, id);
    return passkey && (userId === null || passkey.userId === userId) ? passkey : null;
  };
  const answer = await readPasskeyAnswer(rt, { purpose, credential, find });
  const counts =
    answer !== null &&
    write(
      rt,
      (tx) =>
        useChallenge(tx, answer.challenge, answer.expiresAt) &&
        notePasskeyUse(rt, tx, answer.passkey.id, answer.counter),
    );
  if (answer && counts) return answer.passkey.userId;
  if (userId !== null) write(rt, (tx) => wrong(rt, tx, userId));
  return null;
}

/** Codes that have just been made: shown once. */
export type NewRecoveryCodes = readonly string[];

/**
 * The app has shown a code of the new secret: it counts from now on, and that code does not count again.
 *
 * @returns recovery codes where the account had none; null where the code was wrong
 */
export function addCodeApp(
  rt: Runtime,
  userId: string,
  { secret, code, onlyFirst }: { secret: string; code: string; onlyFirst: boolean },
): NewRecoveryCodes | null {
  return write(rt, (tx) => {
    if (onlyFirst && hasFactor(factorsOf(rt, userId, tx))) return null;
    const step = codeStep(secret, code, rt.now());
    if (step === null) return null;
    saveCodeApp(rt, tx, userId, { secret, createdAt: rt.now() });
    useCodeStep(tx, userId, step);
    return added(rt, tx, userId);
  });
}

/**
 * A new passkey of this account.
 *
 * @param onlyFirst refused where the account has a factor meanwhile
 * @returns recovery codes where the account had none; null where it does not count
 */
export async function addPasskey(
  rt: Runtime,
  userId: string,
  input: { purpose: string; credential: string; name: string; onlyFirst: boolean },
): Promise<NewRecoveryCodes | null> {
  const made = await readNewPasskey(rt, input.purpose, input.credential);
  if (!made) return null;
  return write(rt, (tx) => {
    if (input.onlyFirst && hasFactor(factorsOf(rt, userId, tx))) return null;
    const { id, publicKey, counter } = made;
    const passkey = { id, publicKey, counter, userId, name: input.name, createdAt: rt.now() };
    const isNew =
      useChallenge(tx, made.challenge, made.expiresAt) &&
      insertPasskey(tx, { ...passkey, host: passkeyHost(rt.config) });
    return isNew ? added(rt, tx, userId) : null;
  });
}

function added(rt: Runtime, tx: Transaction, userId: string): NewRecoveryCodes {
  recordAudit(tx, { at: rt.now(), actor: userId, action: 'factor_added' });
  return loadRecoveryHashes(rt, userId, tx).length > 0 ? [] : newRecoveryCodes(rt, tx, userId);
}

export function nameFactor(rt: Runtime, userId: string, { id, name }: { id: string; name: string }): boolean {
  return write(rt, (tx) => renamePasskey(tx, userId, id, name));
}

/** @param id of a passkey, or `app` */
export function removeFactor(rt: Runtime, userId: string, id: string): 'removed' | 'last' | 'unknown' {
  return write(rt, (tx) => {
    const factors = factorsOf(rt, userId, tx);
    const passkey = factors.passkeys.find((known) => known.id === id);
    if (!passkey && !(id === 'app' && factors.appSince !== null)) return 'unknown';
    // What fits no more opens nothing, so it may always go.
    if ((!passkey || passkey.fits) && !mayRemoveFactor(factors, rt.config.secondFactor)) return 'last';
    if (passkey) deletePasskey(tx, userId, id);
    else saveCodeApp(rt, tx, userId, null);
    recordAudit(tx, { at: rt.now(), actor: userId, action: 'factor_removed' });
    // Without a factor there is nothing for them to stand in for.
    if (!hasFactor(factorsOf(rt, userId, tx))) saveRecoveryHashes(rt, tx, userId, []);
    return 'removed';
  });
}

/** Ten new ones; the old ones end. */
export function renewRecoveryCodes(rt: Runtime, userId: string): NewRecoveryCodes {
  return write(rt, (tx) => {
    recordAudit(tx, { at: rt.now(), actor: userId, action: 'recovery_renewed' });
    return newRecoveryCodes(rt, tx, userId);
  });
}

/**
 * Everything but the password is forgotten, and the account is signed out everywhere: for a lost device. The
 * next sign-in sets up a new one.
 *
 * @param by a member of staff, by id, or `system` for the command line
 */
export function resetFactor(rt: Runtime, { userId, by }: { userId: string; by: string }): void {
  write(rt, (tx) => {
    deleteFactors(tx, userId);
    recordAudit(tx, { at: rt.now(), actor: by, action: 'factor_reset' });
  });
  revokeSessions(rt, userId);
}

function newRecoveryCodes(rt: Runtime, tx: Transaction, userId: string): NewRecoveryCodes {
  const codes = generateRecoveryCodes();
  saveRecoveryHashes(rt, tx, userId, codes.map(recoveryHash));
  return codes;
}

/** Of 80 random bits, so no salt and no slow hash is needed; sealed besides (db/factors.ts). */
function recoveryHash(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}

function wrong(rt: Runtime, tx: Transaction, userId: string): 'wrong' {
  recordAudit(tx, { at: rt.now(), actor: userId, action: 'factor_failed' });
  return 'wrong';
}
