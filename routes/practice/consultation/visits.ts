import { type Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { isClosing, undoMs, type Visit } from '../../../consultation/visit.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { loadVisit } from '../../../db/visits.ts';
import { admit } from '../../../procedure/admit.ts';
import { callBySms } from '../../../procedure/call_by_sms.ts';
import { endForToday, undoEnd } from '../../../procedure/end_visit.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { ActionForm, SubmitButton } from '../../../views/components/form.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { LinkButton } from '../../../views/components/link_button.ts';
import { CallPage } from '../../../views/practice/consultation/call.ts';
import { ClosingPage } from '../../../views/practice/consultation/closing.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import { RefusedPage } from '../../../views/practice/refused.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf, staffOf } from '../acting.ts';
import { waitingProps } from '../inbox/presence.ts';
import { asRefusal, showRefusal } from '../refused.ts';
import { recordCardOf } from './record.ts';
import { followUpSlots } from './slot_offers.ts';

/** `/practice/visits/:id`: the call, for the doctor of the appointment alone (P2, P5); admission and end. */
export function practiceVisitRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/visits/:id', (c) => showCall(rt, c, c.req.param('id')))
    .post('/practice/visits/:id/admit', (c) => {
      const id = c.req.param('id');
      try {
        admit(rt, { id, by: actorOf(c) });
      } catch (error) {
        return showAdmissionRefused(rt, c, id, error);
      }
      return c.redirect(`/practice/visits/${id}`, 303);
    })
    .post('/practice/visits/:id/end', (c) => {
      const id = c.req.param('id');
      const wantsJson = (c.req.header('Accept') ?? '').includes('application/json');
      try {
        endForToday(rt, { id, by: actorOf(c) });
      } catch (error) {
        const { code } = asRefusal(error);
        // A second click, or the other tab was faster: it has ended, which is what was wanted.
        const over = code === 'lifecycle' && loadVisit(rt, id)?.endedAt != null;
        if (!over) return showRefusal(rt, c, code);
      }
      return wantsJson ? c.body(null, 204) : c.redirect(`/practice/visits/${id}/closed`, 303);
    })
    .post('/practice/visits/:id/call', (c) => {
      try {
        callBySms(rt, { id: c.req.param('id'), by: actorOf(c) });
      } catch (error) {
        return showRefusal(rt, c, asRefusal(error).code);
      }
      return c.redirect('/practice#today', 303);
    })
    .get('/practice/visits/:id/closed', (c) => showClosed(rt, c, c.req.param('id')))
    .post('/practice/visits/:id/undo', (c) => {
      const id = c.req.param('id');
      try {
        undoEnd(rt, { id, by: actorOf(c) });
      } catch (error) {
        const { code } = asRefusal(error);
        // Too late: the page says that it is closed.
        if (code === 'lifecycle') return c.redirect(`/practice/visits/${id}/closed`, 303);
        return showRefusal(rt, c, code);
      }
      return c.redirect(`/practice/visits/${id}`, 303);
    });
}

function showCall(rt: Runtime, c: Context<AppEnv>, id: string): Response | Promise<Response> {
  const consultation = loadConsultation(rt, id);
  if (!consultation) return showRefusal(rt, c, 'not_found');
  const staff = staffOf(c);
  if (consultation.doctorId !== staff.userId) return showOtherDoctor(rt, c, consultation);
  const visit = loadVisit(rt, id);
  if (isClosing(visit)) return c.redirect(`/practice/visits/${id}/closed`, 303);
  if (!visit || consultation.endedAt !== null) return showNoVisit(rt, c, consultation, visit);
  return c.html(renderPage(CallPage({ context: pageContext(rt, c), consultation, visit, now: rt.now() })));
}

/** After the end: how long it took, the way back for ten seconds, and who is next. */
function showClosed(rt: Runtime, c: Context<AppEnv>, id: string): Response | Promise<Response> {
  const consultation = loadConsultation(rt, id);
  if (!consultation) return showRefusal(rt, c, 'not_found');
  if (consultation.doctorId !== staffOf(c).userId) return showOtherDoctor(rt, c, consultation);
  const visit = loadVisit(rt, id);
  const over = visit?.admittedAt != null && (isClosing(visit) || consultation.stage === 'completed');
  if (!visit || !over) return c.redirect(`/practice/visits/${id}`, 303);
  const closesAt = visit.endedAt === null ? visit.closesAt : null;
  const page = ClosingPage({
    context: pageContext(rt, c),
    consultation,
    admittedAt: visit.admittedAt ?? rt.now(),
    endedAt: visit.endedAt ?? (visit.closesAt ?? rt.now()) - undoMs,
    undoMs: closesAt === null ? null : Math.max(0, closesAt - rt.now()),
    record: recordCardOf(rt, id),
    followUp: consultation.consent ? followUpSlots(rt, consultation) : [],
    waiting: waitingProps(rt, staffOf(c)),
  });
  return c.html(renderPage(page));
}

/** P2: link and code lead to one doctor; another one takes the appointment over first. */
function showOtherDoctor(rt: Runtime, c: Context<AppEnv>, consultation: Consultation) {
  const page = RefusedPage({
    context: pageContext(rt, c),
    title: `Das ist ein Termin bei ${consultation.doctorName ?? 'jemand anderem'}`,
    text: 'Wenn Sie das Gespräch führen sollen, übernehmen Sie zuerst den Termin.',
    children:
      consultation.endedAt === null &&
      ActionForm({
        action: `/practice/consultations/${consultation.id}/take-over`,
        version: consultation.version,
        children: SubmitButton({ label: 'Übernehmen' }),
      }),
  });
  return c.html(renderPage(page), 403);
}

function showNoVisit(rt: Runtime, c: Context<AppEnv>, consultation: Consultation, visit: Visit | null) {
  const ended = consultation.endedAt !== null || visit?.endedAt != null;
  const page = RefusedPage({
    context: pageContext(rt, c),
    title: ended ? 'Dieses Gespräch ist beendet' : 'Im Wartezimmer ist noch niemand',
    text: ended
      ? 'Link und Code gelten nicht mehr. Für ein weiteres Gespräch legen Sie einen Folgetermin an.'
      : 'Sobald die Patientin oder der Patient eintritt, sehen und hören Sie es in der Übersicht.',
    children: LinkButton({ href: `/practice/consultations/${consultation.id}`, label: 'Zum Vorgang' }),
  });
  return c.html(renderPage(page), ended ? 410 : 409);
}

function showAdmissionRefused(rt: Runtime, c: Context<AppEnv>, id: string, error: unknown) {
  const { code, detail } = asRefusal(error);
  const consultation = loadConsultation(rt, id);
  if (!consultation) return showRefusal(rt, c, 'not_found');
  if (code === 'not_allowed') return showOtherDoctor(rt, c, consultation);
  if (code === 'lifecycle' && consultation.endedAt !== null) return showNoVisit(rt, c, consultation, null);
  const running = code === 'busy' && typeof detail === 'string' ? loadConsultation(rt, detail) : null;
  return showRefusal(rt, c, code, running && runningLink(running));
}

function runningLink(running: Consultation): VNode {
  return LinkButton({
    href: `/practice/visits/${running.id}`,
    label: `Zum Gespräch mit ${patientName(running.patient)}`,
    icon: 'camera',
  });
}
