import type { Consultation } from '../../../consultation/consultation.ts';
import { heldDelay, heldState, waitingWords } from '../../../consultation/doctor_word.ts';
import { rowsPerPage } from '../../../consultation/inbox.ts';
import { matchNames } from '../../../consultation/name_match.ts';
import { verdictOf } from '../../../consultation/technical_check.ts';
import { isClosing, type Visit } from '../../../consultation/visit.ts';
import { compareWaiters } from '../../../consultation/waiting_order.ts';
import { calendarAnswersOf } from '../../../db/answers.ts';
import { checkReportsOf } from '../../../db/check_reports.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { loadDoctorWord } from '../../../db/doctor_words.ts';
import { countCases, listCases } from '../../../db/inbox.ts';
import { loadPractice } from '../../../db/settings.ts';
import { listDoctors } from '../../../db/staff.ts';
import { openVisits } from '../../../db/visits.ts';
import { mayCallBySms } from '../../../procedure/call_by_sms.ts';
import { maySpeakFor } from '../../../procedure/doctor_word.ts';
import { mailTrouble } from '../../../procedure/mail_trouble.ts';
import type { Runtime } from '../../../runtime.ts';
import type { StaffSession } from '../../../security/env.ts';
import type { DoctorShown } from '../../../views/practice/inbox/doctor_words.ts';
import type { Presence, TodayEntry } from '../../../views/practice/inbox/today.ts';
import type { WaitingEntry, WaitingProps } from '../../../views/practice/inbox/waiting.ts';
import { patientName, spokenWords } from '../../../views/practice/patient_words.ts';
import { today } from '../../clock.ts';

/** Is the patient there? `visit` is null or ended where the patient has not come. */
export function presenceOf(rt: Pick<Runtime, 'hub'>, consultationId: string, visit: Visit | null): Presence {
  if (!visit || visit.endedAt !== null) return 'absent';
  if (visit.admittedAt !== null) return isClosing(visit) ? 'ending' : 'in_call';
  return rt.hub.isPresent(consultationId) ? 'waiting' : 'interrupted';
}

/** Let in, and the end is not final: no other step of the case is possible. */
export function isAdmitted(presence: Presence | undefined): boolean {
  return presence === 'in_call' || presence === 'ending';
}

/** Who waits and who comes today, and whose appointment of today is over. */
export function waitingProps(
  rt: Runtime,
  { userId, roles }: Pick<StaffSession, 'userId' | 'roles'>,
): WaitingProps {
  const viewer = { userId, isDoctor: roles.includes('doctor') };
  const mayTell = (doctorId: string | null) =>
    doctorId !== null && maySpeakFor(doctorId, { kind: 'staff', id: userId, roles });
  const visits = openVisits(rt);
  const running = visits.find(
    (visit) => visit.admittedBy === viewer.userId && visit.admittedAt !== null && !isClosing(visit),
  );
  const waiting = visits
    .filter((visit) => presenceOf(rt, visit.consultationId, visit) === 'waiting')
    .flatMap((visit) => waitingEntry(rt, visit) ?? [])
    .sort(compareWaiters)
    .map((entry) => ({ ...entry, mayTellDelay: mayTell(entry.doctorId) }));
  const today = firstPage(rt, 'today');
  const over = firstPage(rt, 'over');
  return {
    waiting,
    doctors: doctorsShown(rt, [...today.items, ...waiting]).filter(({ id }) => mayTell(id)),
    words: waitingWords(loadPractice(rt.db).settings.waitingText),
    today: todayEntries(rt, today.items, { visits, viewerId: userId }),
    todayCount: today.count,
    over: over.items,
    overCount: over.count,
    running: running ? runningEntry(rt, running) : null,
    viewer,
    severalDoctors: listDoctors(rt).length > 1,
    mailTrouble: mailTrouble(rt),
    now: rt.now(),
    timeZone: rt.config.timeZone,
  };
}

function firstPage(rt: Runtime, list: 'today' | 'over'): { items: Consultation[]; count: number } {
  const question = { list, timeZone: rt.config.timeZone };
  const { items, hasMore } = listCases(rt, question, { page: 1, pageSize: rowsPerPage });
  return { items, count: hasMore ? countCases(rt, question) : items.length };
}

/** The rows of today's appointments that are still open. */
export function todayEntries(
  rt: Runtime,
  listed: readonly Consultation[],
  { viewerId, visits = openVisits(rt) }: { viewerId: string; visits?: readonly Visit[] },
): TodayEntry[] {
  const open = new Map(visits.map((visit) => [visit.consultationId, visit]));
  const day = today(rt);
  const answers = calendarAnswersOf(
    rt,
    new Map(listed.map(({ id, calendarSequence }) => [id, calendarSequence])),
  );
  return listed.flatMap((consultation) => {
    const { id } = consultation;
    const entry = todayEntry(rt, consultation, presenceOf(rt, id, open.get(id) ?? null), day);
    const answer = answers.get(id) ?? null;
    const mayCall = !isAdmitted(entry?.presence) && mayCallBySms(rt, consultation, viewerId);
    return entry ? [{ ...entry, calendar: answer?.answer === 'accepted' ? null : answer, mayCall }] : [];
  });
}

/** Those of whom somebody has an appointment today or waits, by name. */
function doctorsShown(
  rt: Runtime,
  listed: readonly Pick<Consultation, 'doctorId' | 'doctorName'>[],
): DoctorShown[] {
  const names = new Map(listed.map(({ doctorId, doctorName }) => [doctorId, doctorName]));
  return [...names]
    .flatMap(([id, name]) =>
      id && name ? [{ id, name, state: heldState(loadDoctorWord(rt, id), rt.now()) }] : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

function waitingEntry(rt: Runtime, visit: Visit): Omit<WaitingEntry, 'mayTellDelay'> | null {
  const consultation = loadConsultation(rt, visit.consultationId);
  if (consultation?.stage !== 'scheduled' || consultation.startsAt === null) return null;
  const { patient, version, startsAt, doctorId, doctorName } = consultation;
  const [check] = checkReportsOf(rt, consultation.id);
  return {
    consultationId: consultation.id,
    version,
    patientName: patientName(patient),
    birthDate: patient.birthDate,
    typedName: visit.typedName,
    match: matchNames(visit.typedName, patient),
    arrivedAt: visit.arrivedAt,
    startsAt,
    doctorId,
    doctorName,
    speaks: spokenWords(consultation),
    check: check ? { number: check.number, verdict: verdictOf(check.findings) } : null,
    reply: rt.hub.replyOf(consultation.id),
    delay: doctorId ? heldDelay(loadDoctorWord(rt, doctorId), rt.now()) : null,
  };
}

function todayEntry(
  rt: Runtime,
  consultation: Consultation,
  presence: Presence,
  day: string,
): Omit<TodayEntry, 'calendar' | 'mayCall'> | null {
  const { id, patient, stage, startsAt, durationMinutes, doctorName } = consultation;
  if (startsAt === null || durationMinutes === null) return null;
  const local = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(rt.config.timeZone);
  return {
    consultationId: id,
    patientName: patientName(patient),
    startsAt,
    durationMinutes,
    doctorName,
    presence,
    stage,
    speaks: spokenWords(consultation),
    reply: rt.hub.replyOf(id),
    isToday: local.toPlainDate().toString() === day,
  };
}

function runningEntry(rt: Runtime, visit: Visit): WaitingProps['running'] {
  const consultation = loadConsultation(rt, visit.consultationId);
  if (!consultation || visit.admittedAt === null) return null;
  return {
    consultationId: consultation.id,
    patientName: patientName(consultation.patient),
    admittedAt: visit.admittedAt,
  };
}
