import { type Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Consultation } from '../../../consultation/consultation.ts';
import { type CaseList, datedLists, rowsPerPage } from '../../../consultation/inbox.ts';
import { listOpenCallbacks } from '../../../db/callbacks.ts';
import type { CaseIndex } from '../../../db/case_index.ts';
import { type CaseQuestion, countCases, listCases } from '../../../db/inbox.ts';
import { listWaitingMails } from '../../../db/incoming_mails.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { AnswerRows } from '../../../views/practice/inbox/answers.ts';
import { CallbackRows } from '../../../views/practice/inbox/callbacks.ts';
import { CaseLines } from '../../../views/practice/inbox/case_line.ts';
import { type InboxList, listWords } from '../../../views/practice/inbox/case_words.ts';
import { ListPage, ListParts, type ShownList } from '../../../views/practice/inbox/list_page.ts';
import { TodayLines } from '../../../views/practice/inbox/today.ts';
import { WaitingMailLines } from '../../../views/practice/inbox/waiting_mails.ts';
import { showNotFound } from '../../failure.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { pageNumber } from './page_number.ts';
import { todayEntries } from './presence.ts';
import { answerEntries, caseFacts, chipsOf, doctorsOf, type InboxCounts, inboxCounts } from './work.ts';

/** A page of a list; `rows` is null where nothing is on it. */
interface ListedPage {
  rows: VNode | null;
  count: number;
  hasMore: boolean;
}

/**
 * `/practice/list/LIST?doctor=ID&page=N`: each section of the overview on a page of its own, and what the
 * chips choose; with `part` only what is renewed while it is open. The address names lists and accounts,
 * never a patient.
 */
export function listRoutes(rt: Runtime, index: CaseIndex): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/list/:list', async (c) => {
    const list = Object.keys(listWords).find((name) => name === c.req.param('list')) as InboxList | undefined;
    const doctor = doctorOf(rt, c, list);
    if (!list || doctor === undefined) return showNotFound(rt, c);
    const counts = inboxCounts(rt);
    const page = pageNumber(c);
    const listed =
      list === 'answers' || list === 'mails' || list === 'callbacks'
        ? othersListed(rt, c, { list, page, counts })
        : await casesListed(rt, index, {
            list,
            page,
            doctorId: doctor?.id ?? null,
            viewerId: staffOf(c).userId,
          });
    const chips = chipsOf(rt, index, counts, { list, doctor: doctor?.id ?? '' });
    const shown: ShownList = { list, doctor, chips, page, ...listed };
    if (c.req.query('part')) return c.html(renderToString(ListParts(shown)));
    return c.html(renderPage(ListPage({ context: pageContext(rt, c), shown })));
  });
}

/** Null where all are meant; undefined where nobody is called so, or the list knows no doctor. */
function doctorOf(
  rt: Runtime,
  c: Context<AppEnv>,
  list: InboxList | undefined,
): { id: string; name: string } | null | undefined {
  const asked = c.req.query('doctor') ?? '';
  if (asked === '') return null;
  if (!datedLists.some((dated) => dated === list)) return undefined;
  return doctorsOf(rt).find(({ id }) => id === asked);
}

async function casesListed(
  rt: Runtime,
  index: CaseIndex,
  {
    list,
    page,
    doctorId,
    viewerId,
  }: { list: CaseList; page: number; doctorId: string | null; viewerId: string },
): Promise<ListedPage> {
  const question: CaseQuestion = { list, timeZone: rt.config.timeZone, doctorId };
  if (list === 'missing') {
    await index.settled();
    question.among = index.lacking() ?? new Set();
  }
  const { items, hasMore } = listCases(rt, question, { page, pageSize: rowsPerPage });
  const count = countCases(rt, question);
  if (items.length === 0) return { rows: null, count, hasMore };
  const rows =
    list === 'today'
      ? TodayLines({ today: todayEntries(rt, items, { viewerId }), timeZone: rt.config.timeZone })
      : CaseLines({ list, items, facts: caseFacts(rt, index, factsOf(list, items)) });
  return { rows, count, hasMore };
}

/** For which of the rows more is asked. */
function factsOf(list: CaseList, items: readonly Consultation[]): Parameters<typeof caseFacts>[2] {
  if (list === 'upcoming') return { dated: items };
  return list === 'requested' || list === 'missing' ? { requests: items } : {};
}

function othersListed(
  rt: Runtime,
  c: Context<AppEnv>,
  { list, page, counts }: { list: 'answers' | 'mails' | 'callbacks'; page: number; counts: InboxCounts },
): ListedPage {
  const { timeZone } = rt.config;
  const count = counts[list];
  const hasMore = count > page * rowsPerPage;
  if (list === 'answers') {
    const entries = answerEntries(rt, staffOf(c), page);
    return { rows: entries.length > 0 ? AnswerRows({ entries, timeZone }) : null, count, hasMore };
  }
  if (list === 'callbacks') {
    const rows = listOpenCallbacks(rt, rowsPerPage, (page - 1) * rowsPerPage);
    return {
      rows: rows.length > 0 ? CallbackRows({ rows, back: 'callbacks', timeZone }) : null,
      count,
      hasMore,
    };
  }
  const mails = listWaitingMails(rt, rowsPerPage, (page - 1) * rowsPerPage);
  return { rows: mails.length > 0 ? WaitingMailLines({ mails, timeZone }) : null, count, hasMore };
}
