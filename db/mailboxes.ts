import { eq } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { mailboxes } from './schema.ts';
import type { Store } from './store.ts';

/** How far a mailbox has been read (RFC 9051, 2.3.1.1). */
export interface MailboxCursor {
  uidValidity: string;
  /** The first UID that has not been looked at. */
  nextUid: number;
}

/** @param id lookup hash of server, user and folder */
export function loadCursor(rt: Pick<Store, 'db'>, id: string): MailboxCursor | null {
  const row = rt.db.select().from(mailboxes).where(eq(mailboxes.id, id)).get();
  return row ? { uidValidity: row.uidValidity, nextUid: row.nextUid } : null;
}

export function saveCursor(tx: Transaction, id: string, cursor: MailboxCursor): void {
  tx.insert(mailboxes)
    .values({ id, ...cursor })
    .onConflictDoUpdate({ target: mailboxes.id, set: cursor })
    .run();
}
