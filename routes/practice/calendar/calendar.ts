import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { CalendarPage, CalendarParts } from '../../../views/practice/calendar/calendar.ts';
import { pageContext } from '../../page_context.ts';
import { viewerOf } from '../acting.ts';
import { showRefusal } from '../refused.ts';
import { calendarModel } from './calendar_model.ts';

/** `/practice/calendar?day=YYYY-MM-DD&view=day|week`; with `part` only what is renewed while it is open. */
export function practiceCalendarRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/calendar', (c) => {
    const model = calendarModel(rt, viewerOf(c), c.req.query());
    if (!model) return showRefusal(rt, c, 'not_found');
    const { timeZone } = rt.config;
    if (c.req.query('part')) {
      const parts = CalendarParts({ model, timeZone });
      return c.html(parts.map((part) => renderToString(part)).join(''));
    }
    return c.html(renderPage(CalendarPage({ context: pageContext(rt, c), model })));
  });
}
