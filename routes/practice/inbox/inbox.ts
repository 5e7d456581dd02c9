import { type Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { InboxSection } from '../../../consultation/inbox.ts';
import { possibleSteps } from '../../../consultation/possible_steps.ts';
import { isLongUnused, seesPatients } from '../../../consultation/staff.ts';
import { calendarAnswersOf, countUnread, listUnread } from '../../../db/answers.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { countInbox, listInbox, listPast } from '../../../db/inbox.ts';
import { countWaitingMails, listWaitingMails } from '../../../db/incoming_mails.ts';
import { consultationsInTrouble, outboxStatus } from '../../../db/mails.ts';
import { countUnrecorded, listUnrecorded } from '../../../db/records.ts';
import { listUsers } from '../../../db/staff.ts';
import { loadVisit } from '../../../db/visits.ts';
import { countLeavingUnrecorded } from '../../../procedure/record.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv, StaffSession } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import type { AnswerEntry } from '../../../views/practice/inbox/answers.ts';
import { Arrived } from '../../../views/practice/inbox/arrived.ts';
import { InboxPage } from '../../../views/practice/inbox/inbox.ts';
import { OverviewPage } from '../../../views/practice/inbox/overview.ts';
import { PastPage } from '../../../views/practice/inbox/past.ts';
import { Waiting } from '../../../views/practice/inbox/waiting.ts';
import { isFromElsewhere, wishWords } from '../../../views/practice/mails/answer_words.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { keyState } from '../settings/key_state.ts';
import { presenceOf, waitingProps } from './presence.ts';

/** Rows of a section, so that the page stays fast however much there is; `?all=1` shows more. */
const few = 50;
const many = 500;
const pageSize = 50;

/**
 * `/practice`, its live parts alone at `/practice/waiting` and `/practice/arrived`, and what is over at
 * `/practice/past`.
 */
export function inboxRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice', (c) => {
      if (!seesPatients(staffOf(c).roles)) return showOverview(rt, c);
      const sections = listInbox(rt, rt.config.timeZone, c.req.query('all') ? many : few);
      const context = pageContext(rt, c);
      // Counted once: the side navigation shows the same numbers.
      const counts = (context.counts ?? countInbox(rt, rt.config.timeZone)) as Record<InboxSection, number>;
      const page = InboxPage({
        context,
        waiting: waitingProps(rt, staffOf(c), sections.today, counts.today),
        sections,
        counts,
        outbox: outboxStatus(rt),
        leavingUnrecorded: countLeavingUnrecorded(rt),
        calendars: calendarAnswersOf(rt, sequencesOf(sections.upcoming)),
        ...arrivals(rt, staffOf(c)),
        now: rt.now(),
      });
      return c.html(renderPage(page));
    })
    .get('/practice/waiting', (c) => {
      const { today } = listInbox(rt, rt.config.timeZone, few);
      const count = today.length < few ? today.length : countInbox(rt, rt.config.timeZone).today;
      return c.html(renderToString(Waiting(waitingProps(rt, staffOf(c), today, count))));
    })
    .get('/practice/arrived', (c) => {
      const { requested } = listInbox(rt, rt.config.timeZone, few);
      const counts = {
        requested: requested.length < few ? requested.length : countInbox(rt, rt.config.timeZone).requested,
      };
      const { timeZone } = rt.config;
      const arrived = Arrived({ requested, counts, ...arrivals(rt, staffOf(c)), now: rt.now(), timeZone });
      return c.html(renderToString(arrived));
    })
    .get('/practice/past', (c) => {
      const asked = Number(c.req.query('page') ?? '1');
      const page = Number.isInteger(asked) && asked >= 1 && asked <= 1_000_000 ? asked : 1;
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

/** What the calendar entries of these consultations are at now. */
function sequencesOf(consultations: readonly Consultation[]): Map<string, number> {
  return new Map(consultations.map(({ id, calendarSequence }) => [id, calendarSequence]));
}

function arrivals(rt: Runtime, staff: Pick<StaffSession, 'userId' | 'roles'>) {
  return {
    answers: { entries: answerEntries(rt, staff), count: countUnread(rt) },
    undelivered: consultationsInTrouble(rt),
    waitingMails: { mails: listWaitingMails(rt, few), count: countWaitingMails(rt) },
  };
}

function answerEntries(
  rt: Runtime,
  { userId, roles }: Pick<StaffSession, 'userId' | 'roles'>,
): AnswerEntry[] {
  const viewer = { userId, isDoctor: roles.includes('doctor') };
  return listUnread(rt, few).flatMap((mail) => {
    const consultation = mail.consultationId ? loadConsultation(rt, mail.consultationId) : null;
    if (!consultation) return [];
    const wish = mail.text?.said?.wish ?? null;
    const inCall = presenceOf(rt, consultation.id, loadVisit(rt, consultation.id)) === 'in_call';
    const steps = possibleSteps({ consultation, viewer, inCall, now: rt.now() });
    return [
      {
        mail,
        consultationId: consultation.id,
        patientName: patientName(consultation.patient),
        isStrangers: isFromElsewhere(mail, consultation.patient),
        wish: wish && steps.has(wishWords[wish].step) ? wish : null,
      },
    ];
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
  });
  return c.html(renderPage(page));
}
