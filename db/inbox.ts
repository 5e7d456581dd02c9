import { and, asc, count, desc, eq, gte, isNull, lt, type SQL } from 'drizzle-orm';
import type { Consultation } from '../consultation/consultation.ts';
import { type InboxSection, inboxSections } from '../consultation/inbox.ts';
import { openConsultation, openPage, selectConsultations } from './consultations.ts';
import { consultations } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault' | 'now'>;

/**
 * Each section holds at most `limit` consultations; `countInbox` has the whole numbers.
 *
 * @param timeZone IANA name; says when today ends
 */
export function listInbox(rt: Reader, timeZone: string, limit = 50): Record<InboxSection, Consultation[]> {
  const endOfToday = todayEndsAt(rt.now(), timeZone);
  const list = (section: InboxSection) =>
    selectConsultations(rt.db)
      .where(condition(section, endOfToday))
      .orderBy(
        section === 'today' || section === 'upcoming'
          ? asc(consultations.startsAt)
          : asc(consultations.updatedAt),
      )
      .limit(limit)
      .all()
      .map((row) => openConsultation(rt, row));
  return Object.fromEntries(inboxSections.map((section) => [section, list(section)])) as Record<
    InboxSection,
    Consultation[]
  >;
}

export function countInbox(rt: Pick<Store, 'db' | 'now'>, timeZone: string): Record<InboxSection, number> {
  const endOfToday = todayEndsAt(rt.now(), timeZone);
  const number = (section: InboxSection) =>
    rt.db.select({ number: count() }).from(consultations).where(condition(section, endOfToday)).get()
      ?.number ?? 0;
  return Object.fromEntries(inboxSections.map((section) => [section, number(section)])) as Record<
    InboxSection,
    number
  >;
}

/** What has not ended, whatever its section, the newest first. */
export function listOpen(rt: Pick<Store, 'db' | 'vault'>, limit: number): Consultation[] {
  const rows = selectConsultations(rt.db)
    .where(isNull(consultations.endedAt))
    .orderBy(desc(consultations.updatedAt))
    .limit(limit);
  return rows.all().map((row) => openConsultation(rt, row));
}

/** What has ended, newest first. `page` counts from 1. */
export function listPast(
  rt: Reader,
  { page, pageSize }: { page: number; pageSize: number },
): { items: Consultation[]; hasMore: boolean } {
  const rows = selectConsultations(rt.db)
    .where(gte(consultations.endedAt, 0))
    .orderBy(desc(consultations.endedAt))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .all();
  return openPage(rt, rows, pageSize);
}

function condition(section: InboxSection, endOfToday: number): SQL | undefined {
  switch (section) {
    case 'requested':
      return eq(consultations.stage, 'requested');
    case 'consentPending':
      return eq(consultations.stage, 'consent_pending');
    case 'consentReview':
      return eq(consultations.stage, 'consent_review');
    case 'consented':
      return eq(consultations.stage, 'consented');
    case 'today':
      // Also what is still open from the days before: it must be ended or marked as missed.
      return and(eq(consultations.stage, 'scheduled'), lt(consultations.startsAt, endOfToday));
    case 'upcoming':
      return and(eq(consultations.stage, 'scheduled'), gte(consultations.startsAt, endOfToday));
  }
}

function todayEndsAt(now: number, timeZone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  return today.add({ days: 1 }).epochMilliseconds;
}
