import type { Context } from 'hono';
import type { Consultation } from '../../consultation/consultation.ts';
import { isEnd } from '../../consultation/lifecycle.ts';
import { Refusal } from '../../consultation/refusal.ts';
import { findByLink } from '../../db/consultations.ts';
import { visitAccess } from '../../procedure/arrive.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import type { PageContext } from '../../views/components/context.ts';
import { renderPage } from '../../views/components/layout.ts';
import { EndedPage, ExpiredPage, LinkUnknownPage } from '../../views/patient/ended.ts';
import { GuestEndedPage } from '../../views/patient/visit_closed.ts';
import { caseLanguage, ownLanguage } from '../own_language.ts';

/** What a page below `/c/TOKEN` begins with. */
export interface LinkScene {
  c: Context<AppEnv>;
  consultation: Consultation;
  /** In the patient's language. */
  context: PageContext;
  token: string;
  /** `/c/TOKEN` */
  base: string;
}

type Answer = Response | Promise<Response>;

/**
 * Opens the personal link: 404 for one that is unknown, 410 when the consultation has ended or its time is
 * over (P4). A link that a dial-in code has made leads to the visit and nowhere else (P2). A step that the
 * consultation no longer allows, because the other side was faster, leads back to the page that shows how it
 * stands.
 *
 * @param byCode where the patient's own code opens this page all the same
 */
export function withLink(
  rt: Runtime,
  answer: (scene: LinkScene) => Answer,
  byCode: (consultation: Consultation) => boolean = () => false,
) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const token = c.req.param('token') ?? '';
    const found = findByLink(rt, token);
    if (!found) return linkUnknown(rt, c);
    const { consultation, scope, guestId } = found;
    const base = `/c/${token}`;
    const isOpenByCode = guestId === null && byCode(consultation);
    if (scope === 'visit' && !isOpenByCode) return c.redirect(`${base}/visit`, 303);
    const gone = goneAnswer(rt, { c, consultation });
    if (gone) return gone;
    try {
      return await answer({ c, consultation, context: caseLanguage(rt, c, consultation, base), token, base });
    } catch (error) {
      if (error instanceof Refusal && ['lifecycle', 'stale', 'expired', 'too_early'].includes(error.code)) {
        return c.redirect(base, 303);
      }
      throw error;
    }
  };
}

/**
 * 410, with the words for this end; null while the consultation is alive.
 *
 * @param forGuest D4: how it ended, and what the practice wrote about it, is the patient's alone
 */
export function goneAnswer(
  rt: Runtime,
  { c, consultation, forGuest = false }: Pick<LinkScene, 'c' | 'consultation'> & { forGuest?: boolean },
): Answer | null {
  if (forGuest) {
    const over = isEnd(consultation.stage) || visitAccess(rt, consultation) === 'expired';
    return over ? c.html(renderPage(GuestEndedPage({ context: ownLanguage(rt, c) })), 410) : null;
  }
  const context = ownLanguage(rt, c, consultation.language);
  if (isEnd(consultation.stage)) {
    const { retentionDays } = rt.config;
    return c.html(renderPage(EndedPage({ context, consultation, retentionDays })), 410);
  }
  if (visitAccess(rt, consultation) === 'expired') {
    return c.html(renderPage(ExpiredPage({ context })), 410);
  }
  return null;
}

/** 404: nobody knows whose it is, so it speaks the browser's language. */
export function linkUnknown(rt: Runtime, c: Context<AppEnv>): Answer {
  return c.html(renderPage(LinkUnknownPage({ context: ownLanguage(rt, c) })), 404);
}
