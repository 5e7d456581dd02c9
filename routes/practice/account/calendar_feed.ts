import { Hono } from 'hono';
import { closeFeed, openFeed } from '../../../procedure/calendar_feed.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { CalendarFeedPage } from '../../../views/practice/account/calendar_feed.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';

/** The secret link to one's own calendar: made (shown once) and ended. */
export function ownFeedRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/practice/account/calendar', (c) => {
      const url = openFeed(rt, staffOf(c).userId);
      return c.html(renderPage(CalendarFeedPage({ context: pageContext(rt, c), url })));
    })
    .post('/practice/account/calendar/end', (c) => {
      closeFeed(rt, staffOf(c).userId);
      return c.redirect('/practice/account?done=feed#calendar', 303);
    });
}
