import { and, eq } from 'drizzle-orm';
import type { MailKind } from '../letters/kinds.ts';
import type { Wording } from '../letters/wording.ts';
import type { Queryable, Transaction } from './database.ts';
import { mailTemplates } from './schema.ts';

/** The practice's own words for a kind of mail; null while it is as it came. */
export function loadWording(db: Queryable, kind: MailKind): (Wording & { version: number }) | null {
  const row = db.select().from(mailTemplates).where(eq(mailTemplates.kind, kind)).get();
  return row ? { subject: row.subject, body: row.body, version: row.version } : null;
}

export function changedKinds(db: Queryable): Set<string> {
  return new Set(
    db
      .select({ kind: mailTemplates.kind })
      .from(mailTemplates)
      .all()
      .map(({ kind }) => kind),
  );
}

/** @param version as it was read, 0 for none; `stale` when somebody else has saved since */
export function saveWording(
  tx: Transaction,
  kind: MailKind,
  { subject, body }: Wording,
  version: number,
): 'saved' | 'stale' {
  const { changes } =
    version === 0
      ? tx.insert(mailTemplates).values({ kind, subject, body }).onConflictDoNothing().run()
      : tx
          .update(mailTemplates)
          .set({ subject, body, version: version + 1 })
          .where(and(eq(mailTemplates.kind, kind), eq(mailTemplates.version, version)))
          .run();
  return changes === 1 ? 'saved' : 'stale';
}

/** Back to how it came. @param version as for `saveWording` */
export function resetWording(tx: Transaction, kind: MailKind, version: number): 'saved' | 'stale' {
  const { changes } = tx
    .delete(mailTemplates)
    .where(and(eq(mailTemplates.kind, kind), eq(mailTemplates.version, version)))
    .run();
  return changes === 1 ? 'saved' : 'stale';
}
