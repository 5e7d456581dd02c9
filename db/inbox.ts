import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Consultation } from '../consultation/consultation.ts';
import { minute } from '../consultation/durations.ts';
import { type CaseList, type InboxSection, inboxSections } from '../consultation/inbox.ts';
import type { StoredStage } from '../consultation/lifecycle.ts';
import { changeMark } from './change_mark.ts';
import { openConsultation, openPage, selectConsultations } from './consultations.ts';
import { consultations } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault' | 'now'>;

/** One list, in the practice's time zone, which says when today begins and ends. */
export interface CaseQuestion {
  list: CaseList;
  /** IANA name. */
  timeZone: string;
  /** Only this doctor's. */
  doctorId?: string | null;
  /**
   * Only what the overview shows in this section, so that a case stands in one of them: an appointment of
   * today among today's, with its mark; a consent to check where it is checked, not among what is to come;
   * one that is not signed with its appointment, as long as that is to come. Who waits stays in the plan of
   * today too, which must not jump when a connection comes and goes.
   */
  inOverview?: boolean;
  /** Only these: for `missing`, which no column tells. */
  among?: ReadonlySet<string>;
}

/**
 * Each section holds at most `limit` consultations; `countInbox` has the whole numbers.
 *
 * @param timeZone IANA name; says when today ends
 */
export function listInbox(rt: Reader, timeZone: string, limit = 50): Record<InboxSection, Consultation[]> {
  const list = (section: InboxSection) =>
    listCases(rt, { list: section, timeZone }, { page: 1, pageSize: limit }).items;
  return Object.fromEntries(inboxSections.map((section) => [section, list(section)])) as Record<
    InboxSection,
    Consultation[]
  >;
}

type InboxNumbers = Readonly<Record<InboxSection, number>>;

interface Counted {
  mark: () => string;
  /** What the numbers follow from: the mark of the database, and the day. */
  of: string;
  numbers: InboxNumbers;
}

const lastCounted = new WeakMap<Store['db'], Counted>();

/**
 * Counted anew only when anything has been written, or a day has begun: every page of the practice shows it.
 * Not to be asked inside of a transaction, which may come to nothing.
 */
export function countInbox(rt: Pick<Store, 'db' | 'now'>, timeZone: string): InboxNumbers {
  const last = lastCounted.get(rt.db);
  const mark = last?.mark ?? changeMark(rt.db);
  const of = `${mark()} ${dayOf(rt.now(), timeZone).start} ${timeZone}`;
  if (last?.of === of) return last.numbers;
  const number = (list: InboxSection) => countCases(rt, { list, timeZone });
  const numbers = Object.fromEntries(
    inboxSections.map((section) => [section, number(section)]),
  ) as InboxNumbers;
  lastCounted.set(rt.db, { mark, of, numbers });
  return numbers;
}

/** A page of one list, by time. Two of one moment keep their order, so that no page repeats or drops one. */
export function listCases(
  rt: Reader,
  question: CaseQuestion,
  { page, pageSize }: { page: number; pageSize: number },
): { items: Consultation[]; hasMore: boolean } {
  const rows = selectConsultations(rt.db)
    .where(condition(rt.now(), question))
    .orderBy(...orderOf(question.list))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .all();
  return openPage(rt, rows, pageSize);
}

export function countCases(rt: Pick<Store, 'db' | 'now'>, question: CaseQuestion): number {
  const rows = rt.db.select({ number: count() }).from(consultations);
  return rows.where(condition(rt.now(), question)).get()?.number ?? 0;
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

const { stage, startsAt, updatedAt } = consultations;
/** One over midnight is still on the day that has begun. */
const endsAt = sql`${startsAt} + ${consultations.durationMinutes} * ${minute}`;
/** In which a case has an appointment: given with the consent form, it waits for the consent. */
const datedStages: StoredStage[] = ['consent_pending', 'consent_review', 'scheduled'];
const rowid = sql`consultations.rowid`;

function orderOf(list: CaseList): SQL[] {
  switch (list) {
    case 'today':
    case 'upcoming':
    case 'dated':
      return [asc(startsAt), asc(rowid)];
    case 'over':
      return [desc(startsAt), desc(rowid)];
    case 'consent':
      // What is to be looked at comes before what the patient still has to sign.
      return [desc(stage), asc(updatedAt), asc(rowid)];
    default:
      return [asc(updatedAt), asc(rowid)];
  }
}

function condition(now: number, question: CaseQuestion): SQL | undefined {
  const { list, timeZone, doctorId, inOverview, among } = question;
  const day = dayOf(now, timeZone);
  return and(
    inList(list, day),
    inOverview ? inItsSection(list, day) : undefined,
    doctorId ? eq(consultations.doctorId, doctorId) : undefined,
    among && sql`${consultations.id} in (select value from json_each(${JSON.stringify([...among])}))`,
  );
}

function inList(list: CaseList, day: { start: number; end: number }): SQL | undefined {
  switch (list) {
    case 'requested':
    case 'missing':
      return eq(stage, 'requested');
    case 'consentPending':
      return eq(stage, 'consent_pending');
    case 'consentReview':
      return eq(stage, 'consent_review');
    case 'consent':
      return inArray(stage, ['consent_pending', 'consent_review']);
    case 'consented':
      return eq(stage, 'consented');
    case 'today':
      // Also what is still open from the days before: it must be ended or marked as missed. Where the consent
      // is missing nobody came.
      return and(
        inArray(stage, datedStages),
        lt(startsAt, day.end),
        or(eq(stage, 'scheduled'), gt(endsAt, day.start)),
      );
    case 'upcoming':
      return and(inArray(stage, datedStages), gte(startsAt, day.end));
    case 'over':
      return and(
        inArray(stage, ['completed', 'no_show', 'cancelled', 'withdrawn']),
        gte(startsAt, day.start),
        lt(startsAt, day.end),
      );
    case 'dated':
      return and(inArray(stage, datedStages), isNotNull(startsAt));
  }
}

function inItsSection(list: CaseList, day: { start: number; end: number }): SQL | undefined {
  switch (list) {
    case 'consentReview':
      return or(isNull(startsAt), gte(startsAt, day.end), lte(endsAt, day.start));
    case 'consentPending':
      return or(isNull(startsAt), lte(endsAt, day.start));
    case 'upcoming':
      return ne(stage, 'consent_review');
    default:
      return undefined;
  }
}

/** Today, in milliseconds since the epoch: 23 or 25 hours where the clock changes. */
function dayOf(now: number, timeZone: string): { start: number; end: number } {
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  return { start: start.epochMilliseconds, end: start.add({ days: 1 }).epochMilliseconds };
}
