import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findByLink } from '../../db/consultations.ts';
import { receiveCheckReport } from '../../procedure/check_report.ts';
import type { Runtime } from '../../runtime.ts';
import { clientAddress } from '../../security/client_address.ts';
import { csrfProtection } from '../../security/csrf.ts';
import type { AppEnv } from '../../security/env.ts';
import { requestLimit } from '../../security/limits.ts';
import { renderPage } from '../../views/components/layout.ts';
import { CheckPage } from '../../views/patient/check.ts';
import { visitLanguage } from '../own_language.ts';
import { publicPage } from '../public_page.ts';
import { goneAnswer, linkUnknown } from './link.ts';

/**
 * The technical check (S1): `/check` without an appointment, `/c/TOKEN/check` on the way to a visit, for
 * every kind of link. Both take a report, which belongs to no patient at the one and to the patient at the
 * other.
 */
export function checkRoutes(rt: Runtime): Hono<AppEnv> {
  const limit = requestLimit({ perAddress: 10, overAll: 200 });
  const ownPages = csrfProtection(rt.config);
  const small = bodyLimit({ maxSize: 4 * 1024, onError: (c) => c.body(null, 413) });

  async function receive(c: Context<AppEnv>, consultationId: string | null): Promise<Response> {
    if (!limit.allows(clientAddress(c, rt.config.trustProxy))) return c.body(null, 429);
    const sent: unknown = await c.req.json().catch(() => null);
    const userAgent = c.req.header('user-agent') ?? '';
    const number = receiveCheckReport(rt, { sent, userAgent, consultationId });
    return number === null ? c.body(null, 422) : c.json({ number }, 201);
  }

  return new Hono<AppEnv>()
    .get('/check', (c) => publicPage(rt, c, (context) => CheckPage({ context })))
    .post('/check/report', ownPages, small, (c) => receive(c, null))
    .get('/c/:token/check', (c) => {
      const base = `/c/${c.req.param('token')}`;
      const found = findByLink(rt, c.req.param('token'));
      if (!found) return linkUnknown(rt, c);
      const { consultation, guestId } = found;
      const gone = goneAnswer(rt, { c, consultation, forGuest: guestId !== null });
      if (gone) return gone;
      const context = visitLanguage(rt, c, found, base);
      return c.html(renderPage(CheckPage({ context, base, own: guestId === null })));
    })
    .post('/c/:token/check/report', ownPages, small, async (c) => {
      const found = findByLink(rt, c.req.param('token'));
      if (!found) return c.body(null, 404);
      if (goneAnswer(rt, { c, consultation: found.consultation })) return c.body(null, 410);
      // A guest's device says nothing about the patient's.
      return receive(c, found.guestId === null ? found.consultation.id : null);
    });
}
