import { and, asc, count, eq, inArray, lte, sql } from 'drizzle-orm';
import type { AppointmentAnswer, IncomingMail } from '../letters/incoming.ts';
import type { Transaction } from './database.ts';
import { loadIncoming } from './incoming_mails.ts';
import { incomingMails } from './schema.ts';
import type { Store } from './store.ts';

/*
 * Mails in the conversation of a consultation (lesson 35): unread work until somebody has read or answered
 * them.
 */

type Reader = Pick<Store, 'db' | 'vault'>;

/** What nobody has read yet, oldest first: who has waited longest comes first. */
export function listUnread(rt: Reader, limit: number, offset = 0): IncomingMail[] {
  const { id, state, createdAt } = incomingMails;
  const rows = rt.db
    .select({ id })
    .from(incomingMails)
    .where(eq(state, 'unread'))
    .orderBy(asc(createdAt), sql`rowid`)
    .limit(limit)
    .offset(offset);
  return rows.all().flatMap((row) => loadIncoming(rt, row.id) ?? []);
}

export function countUnread(rt: Pick<Store, 'db'>): number {
  const unread = rt.db.select({ number: count() }).from(incomingMails);
  return unread.where(eq(incomingMails.state, 'unread')).get()?.number ?? 0;
}

/** @returns false when somebody else was faster */
export function markRead(tx: Transaction, id: string): boolean {
  const unread = and(eq(incomingMails.id, id), eq(incomingMails.state, 'unread'));
  return tx.update(incomingMails).set({ state: 'handled' }).where(unread).run().changes === 1;
}

/**
 * The practice has answered these mails of the consultation. What has come meanwhile, nobody has seen yet.
 *
 * @param ids of what was shown beside the answer's form
 */
export function markAnswered(tx: Transaction, consultationId: string, ids: readonly string[]): void {
  const { id, state } = incomingMails;
  const shown = inArray(id, ids.slice(0, 500));
  tx.update(incomingMails)
    .set({ state: 'handled' })
    .where(and(eq(incomingMails.consultationId, consultationId), eq(state, 'unread'), shown))
    .run();
}

/** A calendar program answers a few times at most; whoever sends a thousand makes no page slow. */
const mostAnswers = 5;

/**
 * What the patients' calendars have answered last to the appointments of these consultations.
 *
 * @param sequences of the calendar entries as they are now, by the consultation's id
 */
export function calendarAnswersOf(
  rt: Reader,
  sequences: ReadonlyMap<string, number>,
): Map<string, AppointmentAnswer> {
  const found = new Map<string, AppointmentAnswer>();
  const ids = [...sequences.keys()].slice(0, 500);
  if (ids.length === 0) return found;
  const { id, consultationId, kind, createdAt } = incomingMails;
  const place = sql<number>`row_number() over (partition by ${consultationId} order by ${createdAt} desc, rowid desc)`;
  const newest = rt.db
    .select({ id, consultationId, place: place.as('place') })
    .from(incomingMails)
    .where(and(eq(kind, 'calendar'), inArray(consultationId, ids)))
    .as('newest');
  const rows = rt.db
    .select()
    .from(newest)
    .where(lte(newest.place, mostAnswers))
    .orderBy(asc(newest.place))
    .all();
  for (const row of rows) {
    const mail = row.consultationId && !found.has(row.consultationId) ? loadIncoming(rt, row.id) : null;
    const calendar = mail?.text?.said?.calendar;
    // An answer to a date that has been moved since says nothing of this one.
    if (!mail?.consultationId || !calendar || calendar.sequence < (sequences.get(mail.consultationId) ?? 0))
      continue;
    found.set(mail.consultationId, { ...calendar, at: mail.receivedAt });
  }
  return found;
}
