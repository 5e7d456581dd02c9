import { eq } from 'drizzle-orm';
import type { Runtime } from '../runtime.ts';
import { mailboxes } from './schema.ts';

/** How far a mailbox has been read (RFC 9051, 2.3.1.1). */
export interface MailboxCursor {
  uidValidity: string;
  /** The first UID that has not been looked at. */
  nextUid: number;
}

/** @param id lookup hash of server, user and folder */
export function loadCursor(rt: Pick<Runtime, 'db'>, id: string): MailboxCursor | null {
  const row = rt.db.select().from(mailboxes).where(eq(mailboxes.id, id)).get();
  return row ? { uidValidity: row.uidValidity, nextUid: row.nextUid } : null;
}

export function saveCursor(rt: Pick<Runtime, 'db'>, id: string, cursor: MailboxCursor): void {
  rt.db
    .insert(mailboxes)
    .values({ id, ...cursor })
    .onConflictDoUpdate({ target: mailboxes.id, set: cursor })
    .run();
}
