import { Hono } from 'hono';
import { feedOf } from '../procedure/calendar_feed.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { showNotFound } from './failure.ts';

/**
 * `/calendar/TOKEN.ics`: a doctor's own appointments, for a calendar program that cannot sign in. The link is
 * the right; it reads only.
 */
export function calendarFeedRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/calendar/:file', (c) => {
    const token = /^([\w-]{32})\.ics$/.exec(c.req.param('file'))?.[1];
    const feed = token ? feedOf(rt, token) : null;
    if (feed === null) return showNotFound(rt, c);
    return c.body(feed, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="Videosprechstunde.ics"',
      'Cache-Control': 'no-store',
    });
  });
}
