import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { visitWindow } from '../../consultation/appointment.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { formatCode } from '../../consultation/dial_in_code.ts';
import { missingFields, requestFields } from '../../consultation/patient_data.ts';
import { visitAccess } from '../../procedure/arrive.ts';
import { unreadWish } from '../../procedure/ask_time.ts';
import { openOffers } from '../../procedure/offer_times.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import type { ChoiceProblem } from '../../views/patient/offered_times.ts';
import { PersonalPage } from '../../views/patient/page.ts';
import { caseLanguage } from '../own_language.ts';
import { type LinkScene, withLink } from './link.ts';

/** `/c/TOKEN`: the patient's own page. */
export function personalPageRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get(
    '/c/:token',
    withLink(rt, (scene) => showPersonalPage(rt, scene)),
  );
}

/** @param choice why the time that was chosen did not become the appointment */
export function showPersonalPage(
  rt: Runtime,
  { c, consultation, base }: LinkScene,
  { choice = null, status = 200 }: { choice?: ChoiceProblem | null; status?: ContentfulStatusCode } = {},
): Response | Promise<Response> {
  const page = PersonalPage({
    context: caseLanguage(rt, c, consultation, base),
    base,
    consultation,
    access: visitAccess(rt, consultation),
    opensAt: opensAt(rt, consultation),
    missing: missingFields(consultation.patient, requestFields),
    code: consultation.code === null ? null : formatCode(consultation.code),
    done: justDone(c.req.query('done'), consultation),
    wish: unreadWish(rt, consultation)?.text?.said?.words ?? null,
    offers: openOffers(rt, consultation),
    choice,
  });
  return c.html(renderPage(page), status);
}

/**
 * The address keeps `?done=…` when the page is loaded again, days later perhaps: no thanks for what has moved
 * on.
 */
function justDone(
  done: string | undefined,
  { stage, startsAt }: Consultation,
): 'signed' | 'data' | 'chosen' | undefined {
  if (done === 'chosen' && startsAt !== null) return done;
  if (done === 'signed' && stage === 'consent_review') return done;
  return done === 'data' && stage === 'requested' ? done : undefined;
}

/** When the waiting room opens (S4); null without an appointment. */
export function opensAt(
  rt: Pick<Runtime, 'config'>,
  { startsAt, durationMinutes }: Consultation,
): number | null {
  if (startsAt === null || durationMinutes === null) return null;
  return visitWindow({ startsAt, durationMinutes }, rt.config.joinEarlyMinutes).opensAt;
}
