import { type Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { InboxSection } from '../../../consultation/inbox.ts';
import { isLongUnused, seesPatients } from '../../../consultation/staff.ts';
import { countInbox, listInbox, listPast } from '../../../db/inbox.ts';
import { countWaitingMails, listWaitingMails } from '../../../db/incoming_mails.ts';
import { consultationsInTrouble, outboxStatus } from '../../../db/mails.ts';
import { listUsers } from '../../../db/staff.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { Arrived } from '../../../views/practice/inbox/arrived.ts';
import { InboxPage } from '../../../views/practice/inbox/inbox.ts';
import { OverviewPage } from '../../../views/practice/inbox/overview.ts';
import { PastPage } from '../../../views/practice/inbox/past.ts';
import { Waiting } from '../../../views/practice/inbox/waiting.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { keyState } from '../settings/key_state.ts';
import { waitingProps } from './presence.ts';

/** Rows of a section, so that the page stays fast however much there is; `?all=1` shows more. */
const few = 50;
const many = 500;
const pageSize = 50;

/**
 * `/practice`, its live parts alone at `/practice/waiting` and `/practice/arrived`, and what is over at
 * `/practice/past`.
 */
export function inboxRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice', (c) => {
      if (!seesPatients(staffOf(c).roles)) return showOverview(rt, c);
      const sections = listInbox(rt, rt.config.timeZone, c.req.query('all') ? many : few);
      const context = pageContext(rt, c);
      // Counted once: the side navigation shows the same numbers.
      const counts = (context.counts ?? countInbox(rt, rt.config.timeZone)) as Record<InboxSection, number>;
      const page = InboxPage({
        context,
        waiting: waitingProps(rt, staffOf(c), sections.today, counts.today),
        sections,
        counts,
        outbox: outboxStatus(rt),
        ...arrivals(rt),
        now: rt.now(),
      });
      return c.html(renderPage(page));
    })
    .get('/practice/waiting', (c) => {
      const { today } = listInbox(rt, rt.config.timeZone, few);
      const count = today.length < few ? today.length : countInbox(rt, rt.config.timeZone).today;
      return c.html(renderToString(Waiting(waitingProps(rt, staffOf(c), today, count))));
    })
    .get('/practice/arrived', (c) => {
      const { requested } = listInbox(rt, rt.config.timeZone, few);
      const counts = {
        requested: requested.length < few ? requested.length : countInbox(rt, rt.config.timeZone).requested,
      };
      const { timeZone } = rt.config;
      const arrived = Arrived({ requested, counts, ...arrivals(rt), now: rt.now(), timeZone });
      return c.html(renderToString(arrived));
    })
    .get('/practice/past', (c) => {
      const asked = Number(c.req.query('page') ?? '1');
      const page = Number.isInteger(asked) && asked >= 1 && asked <= 1_000_000 ? asked : 1;
      const context = pageContext(rt, c);
      const past = listPast(rt, { page, pageSize });
      return c.html(renderPage(PastPage({ context, page, retentionDays: rt.config.retentionDays, ...past })));
    });
}

function arrivals(rt: Runtime) {
  return {
    undelivered: consultationsInTrouble(rt),
    waitingMails: { mails: listWaitingMails(rt, few), count: countWaitingMails(rt) },
  };
}

/** Patients' names, words and papers are not the administrator's business (D4). */
function showOverview(rt: Runtime, c: Context<AppEnv>): Response | Promise<Response> {
  const open = listUsers(rt).filter(({ disabledAt }) => disabledAt === null);
  const unused = open.filter((user) => isLongUnused(user, rt.now()));
  const page = OverviewPage({
    context: pageContext(rt, c),
    accounts: { active: open.length, unused: unused.length },
    outbox: outboxStatus(rt),
    key: keyState(rt),
  });
  return c.html(renderPage(page));
}
