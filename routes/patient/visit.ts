import { type Context, Hono } from 'hono';
import type { Consultation } from '../../consultation/consultation.ts';
import { signsAtTheDoor } from '../../consultation/on_the_phone.ts';
import { isClosing } from '../../consultation/visit.ts';
import { findByLink } from '../../db/consultations.ts';
import { loadGuests } from '../../db/guests.ts';
import { loadVisit } from '../../db/visits.ts';
import { visitAccess } from '../../procedure/arrive.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import type { PageContext } from '../../views/components/context.ts';
import { renderPage } from '../../views/components/layout.ts';
import { VisitPage } from '../../views/patient/visit.ts';
import {
  ConsentMissingPage,
  ConsentReviewPage,
  EndingPage,
  GuestNotYetPage,
} from '../../views/patient/visit_closed.ts';
import { TooEarlyPage } from '../../views/public/message.ts';
import { visitLanguage } from '../own_language.ts';
import { goneAnswer, linkUnknown } from './link.ts';
import { opensAt } from './page.ts';

/** `/c/TOKEN/visit`: technical check, name, waiting room, call; for both kinds of link (S4 to S7). */
export function patientVisitRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/c/:token/visit', (c) => {
    const token = c.req.param('token');
    const found = findByLink(rt, token);
    if (!found) return linkUnknown(rt, c);
    const { consultation, scope, guestId } = found;
    const guest = guestId === null ? null : loadGuests(rt, consultation.id).find(({ id }) => id === guestId);
    const gone = goneAnswer(rt, { c, consultation, forGuest: guestId !== null });
    if (gone) return gone;
    const context = visitLanguage(rt, c, found, `/c/${token}`);
    if (isClosing(loadVisit(rt, consultation.id))) return endingAnswer(c, context);
    const { startsAt, durationMinutes, doctorName } = consultation;
    if (visitAccess(rt, consultation) === 'open' && startsAt !== null && durationMinutes !== null) {
      const page = VisitPage({
        context,
        token,
        consultationId: consultation.id,
        startsAt,
        durationMinutes,
        doctorName: doctorName ?? '',
        guest: guest ?? null,
        files: consultation.consent?.fileExchange ?? false,
      });
      return c.html(renderPage(page));
    }
    if (guestId === null && signsAtTheDoor(consultation)) return c.redirect(`/c/${token}/consent`, 303);
    // The personal page knows what is missing and leads there.
    const waits = visitAccess(rt, consultation) === 'too_early' || isBeingReviewed(rt, consultation);
    if (scope === 'patient' && !waits) return c.redirect(`/c/${token}`, 303);
    return guestId === null
      ? notYetAnswer(rt, c, context, consultation)
      : guestNotYetAnswer(rt, c, context, consultation);
  });
}

/**
 * The practice has ended it, and may take that back for some seconds: the page looks again by itself, also
 * without JavaScript, and is then the end, or the visit.
 */
function endingAnswer(c: Context<AppEnv>, context: PageContext): Response | Promise<Response> {
  c.header('Refresh', '3');
  return c.html(renderPage(EndingPage({ context })));
}

/** The visit is not open yet: because of the hour, or because the consent is not there. */
function notYetAnswer(
  rt: Runtime,
  c: Context<AppEnv>,
  context: PageContext,
  consultation: Consultation,
): Response | Promise<Response> {
  const { startsAt } = consultation;
  const opens = opensAt(rt, consultation);
  if (startsAt !== null && opens !== null) {
    if (isBeingReviewed(rt, consultation)) {
      // The page asks again by itself; it works without JavaScript.
      c.header('Refresh', '15');
      return c.html(renderPage(ConsentReviewPage({ context, startsAt })));
    }
    if (rt.now() < opens) return c.html(renderPage(TooEarlyPage({ context, startsAt, opensAt: opens })));
  }
  return c.html(renderPage(ConsentMissingPage({ context })));
}

/**
 * D4: whether it is the hour or the patient's consent that is missing is not told to a guest; the page asks
 * again by itself.
 */
function guestNotYetAnswer(
  rt: Runtime,
  c: Context<AppEnv>,
  context: PageContext,
  consultation: Consultation,
): Response | Promise<Response> {
  const { startsAt } = consultation;
  const opens = opensAt(rt, consultation);
  if (startsAt !== null && opens !== null && rt.now() < opens)
    return c.html(renderPage(TooEarlyPage({ context, startsAt, opensAt: opens })));
  c.header('Refresh', '15');
  return c.html(renderPage(GuestNotYetPage({ context })));
}

/** The form is signed, the time has come, and the practice has not looked at it yet. */
function isBeingReviewed(rt: Runtime, consultation: Consultation): boolean {
  const opens = opensAt(rt, consultation);
  return consultation.stage === 'consent_review' && opens !== null && rt.now() >= opens;
}
