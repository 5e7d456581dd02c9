import { Hono } from 'hono';
import { calendarFile } from '../../procedure/appointment.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { showNotFound } from '../failure.ts';
import { withLink } from './link.ts';

/**
 * `/c/TOKEN/appointment.ics`: the same entry as in the mail, with the same UID, so that importing both makes
 * one (S3c); made known, not an invitation.
 */
export function calendarRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get(
    '/c/:token/appointment.ics',
    withLink(rt, ({ c, consultation }) => {
      if (consultation.startsAt === null) return showNotFound(rt, c);
      return c.body(calendarFile(rt, consultation), 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="Videotermin.ics"',
        'Cache-Control': 'no-store',
      });
    }),
  );
}
