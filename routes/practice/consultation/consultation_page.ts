import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import { answerTexts } from '../../../consultation/answer_texts.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { isEnd } from '../../../consultation/lifecycle.ts';
import { mergeOrder } from '../../../consultation/merge.ts';
import { lackedFields, numberWarning, practiceEntryFields } from '../../../consultation/patient_data.ts';
import { possibleSteps } from '../../../consultation/possible_steps.ts';
import type { RefusalCode } from '../../../consultation/refusal.ts';
import { knownFields, otherWays } from '../../../consultation/same_person.ts';
import { calendarAnswersOf } from '../../../db/answers.ts';
import { listAudit } from '../../../db/audit.ts';
import { checkReportsOf } from '../../../db/check_reports.ts';
import { listMergedInto, loadConsultation } from '../../../db/consultations.ts';
import { listDocuments } from '../../../db/documents.ts';
import { guestToken, loadGuests } from '../../../db/guests.ts';
import { listIncomingOf } from '../../../db/incoming_mails.ts';
import { patientToken } from '../../../db/links.ts';
import { listMails } from '../../../db/mails.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findDoctor, staffNames } from '../../../db/staff.ts';
import { loadVisit } from '../../../db/visits.ts';
import type { AnswerKind } from '../../../letters/kinds.ts';
import { type AppointmentDefaults, appointmentDefaults } from '../../../procedure/appointment_defaults.ts';
import { type AlikeCases, casesOfSamePerson } from '../../../procedure/same_person.ts';
import { suggestedInsurers } from '../../../procedure/suggested_insurers.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { ConsultationPage } from '../../../views/practice/consultation/consultation.ts';
import { doneWords } from '../../../views/practice/consultation/done_words.ts';
import type { GuestForm } from '../../../views/practice/consultation/guests.ts';
import type { KnownPerson } from '../../../views/practice/consultation/known_person.ts';
import { presetOf } from '../../../views/practice/steps/appointment_fields.ts';
import type { Attempt } from '../../../views/practice/steps/attempt.ts';
import { pageContext } from '../../page_context.ts';
import { casesOf, viewerOf } from '../acting.ts';
import { isAdmitted, presenceOf } from '../inbox/presence.ts';
import { showRefusal } from '../refused.ts';
import { appointmentChoices, type WantedAppointment } from './appointment_choices.ts';
import { overlapsOf, unusualOf } from './appointment_input.ts';
import { invitationFold, mailFolds } from './mail_folds.ts';
import { recordCardOf } from './record.ts';
import { typedAgain } from './typed_again.ts';
import { undoOffer } from './undo_offer.ts';

interface Options {
  /** A form that was sent and not carried out. */
  attempt?: Attempt;
  /** Why something else was not possible. */
  refusal?: RefusalCode;
  done?: string | null;
  /** What has been done is that a step was taken back. */
  undone?: boolean;
  /** What has been done is that it has its appointment. */
  timeSet?: boolean;
  /** The step whose form is open from the start. */
  unfolded?: string | null;
  /** What was chosen for an appointment before its form. */
  wanted?: WantedAppointment | null;
  /** The template that is chosen from the start. */
  answerKind?: AnswerKind;
  status?: ContentfulStatusCode;
  /** An invitation that was not understood. */
  guestForm?: GuestForm;
}

/** The page of a consultation as it is now, with the form that could not be carried out in it. */
export async function showConsultation(
  rt: Runtime,
  c: Context<AppEnv>,
  id: string,
  options: Options = {},
): Promise<Response> {
  const { done = null, unfolded = null, answerKind = 'answer', status = 200 } = options;
  const consultation = loadConsultation(rt, id);
  if (!consultation) return showRefusal(rt, c, 'not_found');
  const viewer = viewerOf(c);
  const others = await casesOfSamePerson(rt, casesOf(c), consultation);
  const presence = presenceOf(rt, id, loadVisit(rt, id));
  const names = staffNames(rt);
  const who: Record<string, string> = { patient: 'Patientin oder Patient', system: 'Programm' };
  const incoming = listIncomingOf(rt, id);
  // No more than a form may have fields; the next answer settles the rest.
  const unread = incoming
    .filter(({ state }) => state === 'unread')
    .slice(0, 200)
    .map((mail) => mail.id);
  const steps = possibleSteps({ consultation, viewer, inCall: isAdmitted(presence), now: rt.now() });
  // Nothing that was sent just now, or chosen, is hidden by what was taken back.
  const isAsked = options.attempt || options.guestForm || options.wanted;
  const again = isAsked ? null : typedAgain(rt, id, steps);
  const attempt = options.attempt ?? again?.attempt ?? null;
  const guestForm = options.guestForm ?? again?.guestForm ?? null;
  const page = ConsultationPage({
    context: pageContext(rt, c),
    consultation,
    viewer,
    presence,
    steps,
    forms: {
      ...formsOf(rt, consultation, defaultsFor(rt, viewer, others.same), {
        attempt,
        wanted: options.wanted,
        answerKind,
        viewerId: viewer.userId,
        steps,
      }),
      unread,
    },
    documents: listDocuments(rt, id),
    mails: listMails(rt, id),
    incoming,
    calendarAnswer: calendarAnswersOf(rt, new Map([[id, consultation.calendarSequence]])).get(id) ?? null,
    checkReports: checkReportsOf(rt, id),
    record: isEnd(consultation.stage) ? recordCardOf(rt, id) : null,
    guests: loadGuests(rt, id).map((guest) => ({ ...guest, path: `/c/${guestToken(rt, guest)}/visit` })),
    guestForm,
    guestMail: invitationFold(rt, consultation, guestForm),
    history: listAudit(rt.db, id).map(({ at, actor, action }) => ({
      at,
      action,
      who: who[actor] ?? names.get(actor) ?? 'Konto nicht mehr vorhanden',
    })),
    patientPath: `/c/${patientToken(rt, id)}`,
    overlaps: options.attempt ? [] : overlapsNow(rt, consultation),
    unusual: options.timeSet === true ? unusualNow(rt, consultation) : null,
    done: options.undone ? doneWords(again?.isTyped ? 'undone-typed' : 'undone') : done,
    refusal: options.refusal ?? null,
    undo: undoOffer(rt, id),
    merged: listMergedInto(rt.db, id),
    known: knownPerson(consultation, others),
    unfolded,
    now: rt.now(),
  });
  return c.html(renderPage(page), status);
}

interface FormsOptions {
  attempt: Attempt | null;
  wanted: WantedAppointment | null | undefined;
  answerKind: AnswerKind;
  viewerId: string;
  steps: ReadonlySet<ConsultationAction>;
}

function formsOf(
  rt: Runtime,
  consultation: Consultation,
  defaults: AppointmentDefaults,
  { attempt, wanted, answerKind, steps, viewerId }: FormsOptions,
) {
  const { patient } = consultation;
  const appointment = appointmentChoices(rt, consultation, defaults, attempt ?? wanted);
  const typed = attempt?.action === 'data' ? attempt.values : patient;
  return {
    consultation,
    attempt,
    appointment,
    answerKind,
    previews: mailFolds(rt, {
      consultation,
      steps,
      attempt,
      answerKind,
      viewerId,
      appointment: (action) => ({ ...presetOf(appointment, action) }),
    }),
    insurers: suggestedInsurers(rt),
    numberWarning: numberWarning(typed),
    missing: lackedFields(patient),
    texts: answerTexts(loadPractice(rt.db).settings.answerTexts),
    required: practiceEntryFields,
  };
}

/** Whoever is known has a doctor already. */
function defaultsFor(
  rt: Runtime,
  viewer: { userId: string; isDoctor: boolean },
  others: readonly Consultation[],
): AppointmentDefaults {
  const defaults = appointmentDefaults(rt, viewer);
  const last = others.find(({ doctorId }) => doctorId !== null && findDoctor(rt, doctorId));
  return { ...defaults, doctorId: last?.doctorId ?? defaults.doctorId };
}

/** Null where nothing is to be said: nobody else is called so, or the case is past asking. */
function knownPerson(consultation: Consultation, { same, apart }: AlikeCases): KnownPerson | null {
  if (isEnd(consultation.stage)) return null;
  const [newest] = same;
  const offered = knownFields(
    consultation.patient,
    same.map(({ patient }) => patient),
  );
  const doubleOf = (others: Consultation[]) =>
    others.flatMap((other) => mergeOrder(consultation, other) ?? []).at(0);
  const open = doubleOf(same);
  const order = open ?? doubleOf(apart);
  const double = order ? { stays: order.stays.id, goes: order.goes.id, apart: order !== open } : null;
  const isNew = consultation.stage === 'requested' && newest !== undefined;
  if (!isNew && !double && Object.keys(offered).length === 0) return null;
  return {
    cases: same,
    offered,
    differing: newest ? otherWays(consultation.patient, newest.patient) : [],
    double,
  };
}

function unusualNow(rt: Runtime, { startsAt, durationMinutes, doctorId }: Consultation) {
  if (startsAt === null || durationMinutes === null) return null;
  const unusual = unusualOf(rt, { startsAt, durationMinutes, doctorId });
  return unusual && { ...unusual, isSent: true };
}

/** Stays on the page as long as it matters, because the other appointment may have come later. */
function overlapsNow(rt: Runtime, consultation: Consultation) {
  const { id, stage, startsAt, durationMinutes, doctorId } = consultation;
  if (isEnd(stage) || startsAt === null || durationMinutes === null || doctorId === null) return [];
  return overlapsOf(rt, { startsAt, durationMinutes, doctorId, own: id });
}
