import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { rowsPerPage } from '../../../consultation/inbox.ts';
import { possibleSteps } from '../../../consultation/possible_steps.ts';
import { calendarAnswersOf, countUnread, listUnread } from '../../../db/answers.ts';
import { countOpenCallbacks, listDoneCallbacks, listOpenCallbacks } from '../../../db/callbacks.ts';
import type { CaseIndex } from '../../../db/case_index.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { countCases, countInbox, listCases } from '../../../db/inbox.ts';
import { countWaitingMails, listWaitingMails } from '../../../db/incoming_mails.ts';
import { consultationsInTrouble } from '../../../db/mails.ts';
import { listUsers } from '../../../db/staff.ts';
import { loadVisit } from '../../../db/visits.ts';
import { likelyDoubles } from '../../../procedure/same_person.ts';
import type { Runtime } from '../../../runtime.ts';
import type { StaffSession } from '../../../security/env.ts';
import type { AnswerEntry } from '../../../views/practice/inbox/answers.ts';
import { Arrived, type SectionRows, type WorkSection } from '../../../views/practice/inbox/arrived.ts';
import type { CaseFacts } from '../../../views/practice/inbox/case_line.ts';
import type { InboxList } from '../../../views/practice/inbox/case_words.ts';
import { Chips } from '../../../views/practice/inbox/chips.ts';
import { isFromElsewhere, wishWords } from '../../../views/practice/mails/answer_words.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import { practiceNow } from '../../clock.ts';
import { isAdmitted, presenceOf } from './presence.ts';

/** So many of those done today stay in sight. */
const mostDoneCallbacks = 5;

/** How many there are, as the overview and the chips name them. */
export type InboxCounts = ReturnType<typeof inboxCounts>;

export function inboxCounts(rt: Runtime) {
  return {
    ...countInbox(rt, rt.config.timeZone),
    answers: countUnread(rt),
    mails: countWaitingMails(rt),
    callbacks: countOpenCallbacks(rt),
  };
}

/** The chips above the overview, and above each list. */
export function chipsOf(
  rt: Runtime,
  index: CaseIndex,
  counts: InboxCounts,
  shown: { list: InboxList | null; doctor: string } = { list: null, doctor: '' },
): VNode | null {
  const doctors = doctorsOf(rt);
  return Chips({
    counts: { ...counts, missing: index.lacking()?.size ?? null },
    doctors: doctors.length > 1 ? doctors : [],
    current: shown.list,
    doctor: shown.doctor,
  });
}

/** Who may have appointments, by name. */
export function doctorsOf(rt: Runtime): { id: string; name: string }[] {
  return listUsers(rt)
    .filter(({ roles, disabledAt }) => disabledAt === null && roles.includes('doctor'))
    .map(({ id, name }) => ({ id, name }));
}

/** What there is to do: the first page of each section that holds something. */
export function arrivedPart(
  rt: Runtime,
  index: CaseIndex,
  staff: Pick<StaffSession, 'userId' | 'roles'>,
  counts: InboxCounts,
): VNode {
  const { timeZone } = rt.config;
  const section = (list: WorkSection): SectionRows => {
    const all = counts[list];
    if (all === 0) return { items: [], count: 0, all };
    const question = { list, timeZone, inOverview: true };
    const { items, hasMore } = listCases(rt, question, { page: 1, pageSize: rowsPerPage });
    return { items, count: hasMore ? countCases(rt, question) : items.length, all };
  };
  const sections: Record<WorkSection, SectionRows> = {
    requested: section('requested'),
    consentReview: section('consentReview'),
    consentPending: section('consentPending'),
    consented: section('consented'),
    upcoming: section('upcoming'),
  };
  return Arrived({
    sections,
    facts: caseFacts(rt, index, { dated: sections.upcoming.items, requests: sections.requested.items }),
    answers: {
      entries: counts.answers === 0 ? [] : answerEntries(rt, staff, 1),
      count: counts.answers,
    },
    callbacks: {
      open: counts.callbacks === 0 ? [] : listOpenCallbacks(rt, rowsPerPage),
      count: counts.callbacks,
      done: listDoneCallbacks(rt, practiceNow(rt).startOfDay().epochMilliseconds, mostDoneCallbacks),
    },
    waitingMails: {
      mails: counts.mails === 0 ? [] : listWaitingMails(rt, rowsPerPage),
      count: counts.mails,
    },
  });
}

/** @param listed `dated`: whose calendars may have answered; `requests`: who may have asked twice */
export function caseFacts(
  rt: Runtime,
  index: CaseIndex,
  { dated = [], requests = [] }: { dated?: readonly Consultation[]; requests?: readonly Consultation[] },
): CaseFacts {
  return {
    undelivered: consultationsInTrouble(rt),
    doubles: requests.length === 0 ? new Set() : likelyDoubles(rt, index, requests),
    calendars: calendarAnswersOf(
      rt,
      new Map(dated.map(({ id, calendarSequence }) => [id, calendarSequence])),
    ),
    now: rt.now(),
    timeZone: rt.config.timeZone,
  };
}

/** @param page counts from 1 */
export function answerEntries(
  rt: Runtime,
  { userId, roles }: Pick<StaffSession, 'userId' | 'roles'>,
  page: number,
): AnswerEntry[] {
  const viewer = { userId, isDoctor: roles.includes('doctor') };
  return listUnread(rt, rowsPerPage, (page - 1) * rowsPerPage).flatMap((mail) => {
    const consultation = mail.consultationId ? loadConsultation(rt, mail.consultationId) : null;
    if (!consultation) return [];
    const wish = mail.text?.said?.wish ?? null;
    const inCall = isAdmitted(presenceOf(rt, consultation.id, loadVisit(rt, consultation.id)));
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
