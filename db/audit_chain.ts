import { createHash } from 'node:crypto';
import { and, asc, eq, gt, inArray, isNotNull, lte, max, min, sql } from 'drizzle-orm';
import { hour } from '../consultation/durations.ts';
import type { Queryable, Transaction } from './database.ts';
import { audit, auditChain } from './schema.ts';

/*
 * Each line of the audit has a hash of the line before and of itself, and `audit_chain` holds both ends: so a
 * line that was cut out, changed or put in between is noticed, also at the end. No key is in it: who can
 * rewrite the whole table can rewrite the chain, but not what an older backup, or a note on paper, says of
 * its head.
 */

/** What of a line is chained. */
interface Link {
  at: number;
  actor: string;
  action: string;
  /** Of the consultation's id; null where it is about none. */
  caseHash: string | null;
}

/** Before the first line of a practice. */
const beginning = '';

/** In place of the first hash where all lines are gone, with the ends: no line fits to it. */
const lost = 'lost';

export function caseHash(consultationId: string | null): string | null {
  return consultationId === null ? null : digest(['case', consultationId]);
}

/** @returns the hash of a new line, which is the head from now on */
export function extendChain(tx: Transaction, link: Link): string {
  const hash = linkHash(chainOf(tx).head, link);
  tx.update(auditChain).set({ head: hash }).where(eq(auditChain.id, 1)).run();
  return hash;
}

/** Both ends; lines from before there was a chain are taken into it. */
function chainOf(tx: Transaction): { anchor: string; head: string } {
  const found = tx.select().from(auditChain).get();
  if (found) return found;
  const chained = tx.select({ hash: audit.hash }).from(audit).where(isNotNull(audit.hash)).get();
  // Somebody has taken the ends away: that stays to be seen until the last of these lines is erased.
  if (chained) return begin(tx, { anchor: 'lost', head: 'lost' });
  let head = beginning;
  for (const { id, ...line } of tx.select().from(audit).orderBy(asc(audit.id)).all()) {
    const hashOfCase = caseHash(line.consultationId);
    head = linkHash(head, { ...line, caseHash: hashOfCase });
    tx.update(audit).set({ hash: head, caseHash: hashOfCase }).where(eq(audit.id, id)).run();
  }
  return begin(tx, { anchor: isLost(tx) ? lost : beginning, head });
}

/** No line is there, but there were some: SQLite counts those that it has given a number. */
function isLost(tx: Queryable): boolean {
  const counted = tx
    .select({ last: sql<number>`seq` })
    .from(sql`sqlite_sequence`)
    .where(sql`name = 'audit' and seq > 0`)
    .get();
  return counted !== undefined && tx.select({ id: audit.id }).from(audit).limit(1).get() === undefined;
}

function begin(tx: Transaction, chain: { anchor: string; head: string }) {
  tx.insert(auditChain)
    .values({ id: 1, ...chain })
    .run();
  return chain;
}

/**
 * Whether the chain holds. `from` is when the first line that does not fit was written; 0 where everything
 * from the beginning on is gone.
 */
export type ChainState = { whole: true; lines: number; head: string } | { whole: false; from: number };

/** Looks at every line at once: 14 µs of the processor for each. */
export function checkChain(tx: Queryable): ChainState {
  const look = new ChainLook(tx);
  while (look.next(everyLine));
  return look.state();
}

/** The same in portions, so that a server answers others in between. */
export async function checkChainInPortions(db: Queryable): Promise<ChainState> {
  const look = new ChainLook(db);
  while (look.next(linesInPortion)) await new Promise<void>((resolve) => setImmediate(resolve));
  const state = look.state();
  // A purge in between has moved the beginning: then at once.
  return state.whole ? state : checkChain(db);
}

const everyLine = -1;
const linesInPortion = 1_000;

/**
 * Goes from the anchor to the head that there was at the beginning; what is written meanwhile comes later.
 */
class ChainLook {
  readonly #tx: Queryable;
  readonly #chain: { anchor: string; head: string } | undefined;
  /** One case has many lines. */
  readonly #hashes = new Map<string, string | null>();
  readonly #last: number;
  #id = 0;
  #before: string;
  #lines = 0;
  #hashed = false;
  #at = 0;
  #broken: number | null = null;

  constructor(tx: Queryable) {
    this.#tx = tx;
    this.#chain = tx.select().from(auditChain).get();
    this.#last =
      tx
        .select({ id: max(audit.id) })
        .from(audit)
        .get()?.id ?? 0;
    this.#before = this.#chain?.anchor ?? beginning;
  }

  /** @returns false when that was the last portion */
  next(limit: number): boolean {
    const lines = this.#tx
      .select()
      .from(audit)
      .where(and(gt(audit.id, this.#id), lte(audit.id, this.#last)))
      .orderBy(asc(audit.id))
      .limit(limit)
      .all();
    for (const line of lines) this.#take(line);
    return limit > 0 && lines.length === limit;
  }

  state(): ChainState {
    // After an update nothing has been written yet.
    if (!this.#chain && !this.#hashed)
      return isLost(this.#tx) ? { whole: false, from: 0 } : { whole: true, lines: this.#lines, head: '' };
    if (this.#chain?.anchor === lost) return { whole: false, from: 0 };
    if (this.#broken !== null) return { whole: false, from: this.#broken };
    if (this.#before !== this.#chain?.head) return { whole: false, from: this.#at };
    return { whole: true, lines: this.#lines, head: this.#before };
  }

  #take(line: typeof audit.$inferSelect): void {
    const fits =
      line.hash === linkHash(this.#before, line) &&
      (line.consultationId === null || line.caseHash === this.#hashOfCase(line.consultationId));
    if (!fits) this.#broken ??= line.at;
    this.#hashed ||= line.hash !== null;
    this.#before = line.hash ?? '';
    this.#id = line.id;
    this.#at = line.at;
    this.#lines++;
  }

  #hashOfCase(id: string): string | null | undefined {
    if (!this.#hashes.has(id)) this.#hashes.set(id, caseHash(id));
    return this.#hashes.get(id);
  }
}

/** So far a line may lie in the future before its time is taken for a wrong clock's. */
const clockStepMs = hour;

/**
 * Which lines are over: all before the first that is younger than `cutoff`. Lines were written one after
 * another, so that a wrong clock neither keeps a line for ever nor takes younger ones along.
 *
 * @returns the id of the last of them; 0 for none
 */
export function lastOldLine(tx: Queryable, cutoff: number, now: number): number {
  const young = and(gt(audit.at, cutoff), lte(audit.at, now + clockStepMs));
  const first = tx
    .select({ id: min(audit.id) })
    .from(audit)
    .where(young)
    .get()?.id;
  if (first != null) return first - 1;
  const last = tx
    .select({ id: max(audit.id) })
    .from(audit)
    .where(lte(audit.at, cutoff))
    .get()?.id;
  return last ?? 0;
}

/** So many lines go in one transaction: some milliseconds. */
const erasedAtOnce = 1_000;

/**
 * D3: erases lines from the beginning on, a portion of them; the anchor moves behind them.
 *
 * @param lastOld as of `lastOldLine`
 * @returns how many went; 0 when none is left
 */
export function eraseLines(tx: Transaction, lastOld: number): number {
  const first = tx
    .select({ id: min(audit.id) })
    .from(audit)
    .get()?.id;
  const last = Math.min(lastOld, (first ?? 0) + erasedAtOnce - 1);
  const { hash } =
    tx
      .select({ hash: audit.hash })
      .from(audit)
      .where(lte(audit.id, last))
      .orderBy(sql`${audit.id} desc`)
      .limit(1)
      .get() ?? {};
  if (hash === undefined) return 0;
  // Without a chain yet there is nothing to anchor.
  if (hash !== null) tx.update(auditChain).set({ anchor: hash }).where(eq(auditChain.id, 1)).run();
  return tx.delete(audit).where(lte(audit.id, last)).run().changes;
}

/** D3: what was done stays for its own time, but no longer for which consultation. */
export function forgetCases(tx: Transaction, consultationIds: string[]): void {
  chainOf(tx);
  tx.update(audit).set({ consultationId: null }).where(inArray(audit.consultationId, consultationIds)).run();
}

function linkHash(before: string, { at, actor, action, caseHash }: Link): string {
  return digest([before, at, actor, action, caseHash]);
}

function digest(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
