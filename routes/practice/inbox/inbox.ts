import { type Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { isLongUnused, seesPatients } from '../../../consultation/staff.ts';
import type { CaseIndex } from '../../../db/case_index.ts';
import { listPast } from '../../../db/inbox.ts';
import { outboxStatus } from '../../../db/mails.ts';
import { countUnrecorded, listUnrecorded } from '../../../db/records.ts';
import { listUsers } from '../../../db/staff.ts';
import { countLeavingUnrecorded } from '../../../procedure/record.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { InboxPage } from '../../../views/practice/inbox/inbox.ts';
import { OverviewPage } from '../../../views/practice/inbox/overview.ts';
import { PastPage } from '../../../views/practice/inbox/past.ts';
import { Waiting } from '../../../views/practice/inbox/waiting.ts';
import { Navigation } from '../../../views/practice/layout.ts';
import { PhoneBar } from '../../../views/practice/phone_bar.ts';
import { practicePlaces } from '../../../views/practice/places.ts';
import { oneOf } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { backupTrials, keyState } from '../settings/key_state.ts';
import { waitingUpdate } from '../settings/waiting_update.ts';
import { mayShow, navigationCounts } from '../staff_context.ts';
import { firstWeekSteps } from './first_week.ts';
import { pageNumber } from './page_number.ts';
import { waitingProps } from './presence.ts';
import { arrivedPart, chipsOf, inboxCounts } from './work.ts';

const pageSize = 50;

/**
 * `/practice`, its live parts alone at `/practice/counts`, `/practice/waiting` and `/practice/arrived`, what
 * is over at `/practice/past`, and of every page the navigation with its counts at `/practice/menu`.
 */
export function inboxRoutes(rt: Runtime, index: CaseIndex): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice', (c) => {
      if (!seesPatients(staffOf(c).roles)) return showOverview(rt, c);
      const counts = inboxCounts(rt);
      const page = InboxPage({
        context: pageContext(rt, c, counts),
        chips: chipsOf(rt, index, counts),
        waiting: Waiting(waitingProps(rt, staffOf(c))),
        arrived: arrivedPart(rt, index, staffOf(c), counts),
        outbox: outboxStatus(rt),
        leavingUnrecorded: countLeavingUnrecorded(rt),
        firstWeek: staffOf(c).roles.includes('admin') ? firstWeekSteps(rt, c) : [],
        now: rt.now(),
      });
      return c.html(renderPage(page));
    })
    .get('/practice/counts', (c) => {
      const chips = chipsOf(rt, index, inboxCounts(rt));
      return c.html(chips ? renderToString(chips) : '');
    })
    .get('/practice/menu', (c) => {
      const current = oneOf(c.req.query('at') ?? '', practicePlaces, 'none') ?? 'none';
      const shown = { may: mayShow(staffOf(c)), counts: navigationCounts(rt), current };
      const parts = c.req.query('bar') ? PhoneBar(shown) : Navigation(shown);
      return c.html(parts.map((part) => renderToString(part)).join(''));
    })
    .get('/practice/waiting', (c) => c.html(renderToString(Waiting(waitingProps(rt, staffOf(c))))))
    .get('/practice/arrived', (c) =>
      c.html(renderToString(arrivedPart(rt, index, staffOf(c), inboxCounts(rt)))),
    )
    .get('/practice/past', (c) => {
      const page = pageNumber(c);
      const context = pageContext(rt, c);
      const unrecordedOnly = c.req.query('record') === 'missing';
      const { retentionDays } = rt.config;
      const past = (unrecordedOnly ? listUnrecorded : listPast)(rt, { page, pageSize });
      const unrecorded = countUnrecorded(rt);
      return c.html(
        renderPage(PastPage({ context, page, retentionDays, unrecordedOnly, unrecorded, ...past })),
      );
    });
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
    trials: backupTrials(rt),
    firstWeek: firstWeekSteps(rt, c),
    update: waitingUpdate(rt),
  });
  return c.html(renderPage(page));
}
