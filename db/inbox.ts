import { and, asc, count, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import { minute } from '../consultation/durations.ts';
import type { Runtime } from '../runtime.ts';
import { type Consultation, openConsultation, selectConsultations } from './consultations.ts';
import { consultations } from './schema.ts';

/** The sections of the practice's inbox. Sorted by time alone (P14). */
const inboxSections = [
  'requested',
  'consentPending',
  'consentReview',
  'consented',
  'today',
  'upcoming',
] as const;
export type InboxSection = (typeof inboxSections)[number];

type Reader = Pick<Runtime, 'db' | 'vault' | 'now' | 'config'>;

/** Each section holds at most `limit` consultations; `countInbox` has the whole numbers. */
export function listInbox(rt: Reader, limit = 50): Record<InboxSection, Consultation[]> {
  const list = (section: InboxSection) =>
    selectConsultations(rt.db)
      .where(condition(rt, section))
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

export function countInbox(rt: Pick<Runtime, 'db' | 'now' | 'config'>): Record<InboxSection, number> {
  const number = (section: InboxSection) =>
    rt.db.select({ number: count() }).from(consultations).where(condition(rt, section)).get()?.number ?? 0;
  return Object.fromEntries(inboxSections.map((section) => [section, number(section)])) as Record<
    InboxSection,
    number
  >;
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
  return {
    items: rows.slice(0, pageSize).map((row) => openConsultation(rt, row)),
    hasMore: rows.length > pageSize,
  };
}

/** Appointments of the same doctor that overlap the given one. */
export function overlapping(
  rt: Pick<Runtime, 'db' | 'vault'>,
  appointment: { doctorId: string; startsAt: number; durationMinutes: number; exceptId: string | null },
): Consultation[] {
  const endsAt = appointment.startsAt + appointment.durationMinutes * minute;
  // No appointment is longer than two hours, so the index narrows the search before the exact check.
  return selectConsultations(rt.db)
    .where(
      and(
        eq(consultations.doctorId, appointment.doctorId),
        gte(consultations.startsAt, appointment.startsAt - 120 * minute),
        lt(consultations.startsAt, endsAt),
        inArray(consultations.stage, ['consent_pending', 'consent_review', 'scheduled']),
      ),
    )
    .orderBy(asc(consultations.startsAt))
    .all()
    .filter((row) => row.id !== appointment.exceptId)
    .filter((row) => (row.startsAt ?? 0) + (row.durationMinutes ?? 0) * minute > appointment.startsAt)
    .map((row) => openConsultation(rt, row));
}

function condition(rt: Pick<Runtime, 'now' | 'config'>, section: InboxSection): SQL | undefined {
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
      return and(eq(consultations.stage, 'scheduled'), lt(consultations.startsAt, endOfToday(rt)));
    case 'upcoming':
      return and(eq(consultations.stage, 'scheduled'), gte(consultations.startsAt, endOfToday(rt)));
  }
}

function endOfToday(rt: Pick<Runtime, 'now' | 'config'>): number {
  const now = Temporal.Instant.fromEpochMilliseconds(rt.now()).toZonedDateTimeISO(rt.config.timeZone);
  return now.startOfDay().add({ days: 1 }).epochMilliseconds;
}
