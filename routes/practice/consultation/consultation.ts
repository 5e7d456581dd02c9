import { type Context, Hono } from 'hono';
import { type ConsultationAction, consultationActions } from '../../../consultation/actions.ts';
import { patientFields } from '../../../consultation/patient.ts';
import { practiceEntryFields, validatePatientData } from '../../../consultation/patient_data.ts';
import { type Actor, isRefusal } from '../../../consultation/refusal.ts';
import type { TypedForm } from '../../../consultation/typed_form.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import type { EditedWords } from '../../../letters/edited_words.ts';
import { answerKinds } from '../../../letters/kinds.ts';
import { acceptRequest } from '../../../procedure/accept.ts';
import { answerPatient } from '../../../procedure/answer.ts';
import type { AppointmentInput } from '../../../procedure/appointment.ts';
import { askForMissing } from '../../../procedure/ask_missing.ts';
import { cancelConsultation } from '../../../procedure/cancel.ts';
import { correctPatientData } from '../../../procedure/correct.ts';
import { declineRequest } from '../../../procedure/decline.ts';
import { createFollowUp } from '../../../procedure/follow_up.ts';
import { handOverCase } from '../../../procedure/hand_over_case.ts';
import { markNoShow } from '../../../procedure/no_show.ts';
import { offerTimes } from '../../../procedure/offer_times.ts';
import { acceptConsent, rejectConsent } from '../../../procedure/review.ts';
import { schedule } from '../../../procedure/schedule.ts';
import { type Look, settleReading } from '../../../procedure/settle_reading.ts';
import { uploadConsent } from '../../../procedure/sign.ts';
import { takeOver } from '../../../procedure/take_over.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { doneWords } from '../../../views/practice/consultation/done_words.ts';
import { takenOverField } from '../../../views/practice/consultation/known_person.ts';
import { patientErrorMessages } from '../../../views/practice/patient_words.ts';
import type { Attempt } from '../../../views/practice/steps/attempt.ts';
import { offerField } from '../../../views/practice/steps/offer_fields.ts';
import { fileForm, smallForm } from '../../body.ts';
import { today } from '../../clock.ts';
import { type FormInput, oneOf, readForm } from '../../form_input.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, refusalStatus, showRefusal } from '../refused.ts';
import { wantedAppointment } from './appointment_choices.ts';
import { overlapsOf, readAppointment } from './appointment_input.ts';
import { showConsultation } from './consultation_page.ts';
import { insertedText } from './insert_text.ts';
import { asksForMail, editedIn, mailWordsErrors } from './mail_folds.ts';

/** `/practice/consultations/:id` and everything that is done there. */
export function consultationRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/practice/consultations/:id', (c) =>
    showConsultation(rt, c, c.req.param('id'), {
      done: doneWords(c.req.query('done')),
      undone: c.req.query('done') === 'undone',
      timeSet: oneOf(c.req.query('done') ?? '', timeSetting) !== null,
      unfolded: c.req.query('step') ?? null,
      answerKind: answerKinds.find((kind) => kind === c.req.query('kind')) ?? 'answer',
      wanted: wantedAppointment(c.req.query()),
    }),
  );
  for (const action of consultationActions) {
    app.post(`/practice/consultations/:id/${action}`, (c) => takeAction(rt, c, action));
  }
  return app;
}

/** Steps after which a time holds, or holds for another doctor. */
const timeSetting = ['accept', 'schedule', 'follow-up', 'hand-over', 'take-over'] as const;

/** What a form leads to: done, or shown again with messages. */
type Outcome = { next?: string } | Partial<Pick<Attempt, 'errors' | 'overlaps' | 'refusal'>>;

async function takeAction(rt: Runtime, c: Context<AppEnv>, action: ConsultationAction): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const form = await readForm(c, action === 'consent/upload' ? fileForm : smallForm);
  const attempt: Attempt = {
    action,
    values: form.values(),
    ticked: [...form.all('fields'), ...form.all(offerField)],
    errors: {},
    refusal: null,
    overlaps: [],
    look: asksForMail(form),
  };
  // Its mail is looked at, and nothing is done.
  if (attempt.look) return showConsultation(rt, c, id, { attempt });
  const inserted = insertedText(rt, form, attempt);
  if (inserted) {
    const status = Object.keys(inserted.errors).length > 0 ? 422 : 200;
    return showConsultation(rt, c, id, { attempt: inserted, status });
  }
  let outcome: Outcome;
  try {
    const edited = editedIn(form);
    const typed = isTakenOver(form)
      ? undefined
      : { form: action, values: attempt.values, ticked: attempt.ticked };
    const input = { id, form, by: actorOf(c), version: form.version(), edited, typed };
    outcome = await actions[action](rt, input);
  } catch (error) {
    const refusal = asRefusal(error);
    const { code } = refusal;
    if (code === 'not_found') return showRefusal(rt, c, code);
    const errors = mailWordsErrors(refusal);
    if (errors) return showConsultation(rt, c, id, { attempt: { ...attempt, errors }, status: 422 });
    return showConsultation(rt, c, id, {
      attempt: { ...attempt, refusal: code },
      status: refusalStatus(code),
    });
  }
  if ('errors' in outcome || 'overlaps' in outcome) {
    const status = outcome.errors ? 422 : 409;
    return showConsultation(rt, c, id, { attempt: { ...attempt, ...outcome }, status });
  }
  const next =
    'next' in outcome && outcome.next
      ? outcome.next
      : `/practice/consultations/${id}?done=${encodeURIComponent(action)}`;
  return c.redirect(next, 303);
}

/** By a click, from another case or from an answer: nobody has typed it. */
function isTakenOver(form: FormInput): boolean {
  return form.has('mail') || form.has(takenOverField);
}

interface Input {
  id: string;
  version: number;
  by: Actor;
  edited: EditedWords | undefined;
  typed: TypedForm | undefined;
  form: FormInput;
}

type Action = (rt: Runtime, input: Input) => Outcome | Promise<Outcome>;

const actions: Record<ConsultationAction, Action> = {
  accept: (rt, input) =>
    withAppointment(rt, input, { required: false, own: input.id }, async (appointment, offers) => {
      await acceptRequest(rt, { ...step(input), appointment, offers });
    }),

  decline: (rt, input) =>
    withReason(input, 'Bitte schreiben Sie der Patientin oder dem Patienten einen Grund.', (reason) =>
      declineRequest(rt, { ...step(input), reason }),
    ),

  ask(rt, { form, ...input }) {
    const fields = form.all('fields').map((field) => oneOf(field, patientFields));
    if (!fields.every((field) => field !== null))
      return { errors: { note: 'Bitte kreuzen Sie an, was fehlt.' } };
    if (fields.length === 0 && form.text('note') === '') {
      return { errors: { note: 'Bitte kreuzen Sie an, was fehlt, oder schreiben Sie es.' } };
    }
    askForMissing(rt, { ...input, fields, note: form.text('note').slice(0, 500) });
    return {};
  },

  data(rt, { form, ...input }) {
    const { data, errors } = validatePatientData(form.values(), {
      today: today(rt),
      required: practiceEntryFields,
    });
    const messages = patientErrorMessages(errors);
    if (messages) return { errors: messages };
    correctPatientData(rt, { ...input, patient: data, mail: form.text('mail') || undefined });
    return {};
  },

  reading(rt, { form, ...input }) {
    const look = lookOf(form);
    if (!look) return { errors: { check: 'Bitte klicken Sie an, was gilt.' } };
    settleReading(rt, { ...input, look });
    return {};
  },

  'consent/accept'(rt, { form, ...input }) {
    acceptConsent(rt, { ...input, reminder: form.has('reminder'), fileExchange: form.has('fileExchange') });
    return {};
  },

  'consent/reject': (rt, input) =>
    withReason(input, 'Bitte schreiben Sie, was fehlt oder nicht stimmt.', (reason) =>
      rejectConsent(rt, { ...step(input), reason }),
    ),

  async 'consent/upload'(rt, { form, ...input }) {
    const files = form.files('file');
    if (files.length === 0) return { errors: { file: 'Bitte wählen Sie die Datei aus.' } };
    await uploadConsent(rt, { ...input, files });
    return {};
  },

  schedule: (rt, input) =>
    withAppointment(rt, input, { required: true, own: input.id }, (appointment, offers) => {
      if (appointment) schedule(rt, { ...step(input), appointment });
      if (!offers) return;
      offerTimes(rt, { ...step(input), offers });
      return { next: `/practice/consultations/${input.id}?done=offered` };
    }),

  cancel(rt, { form, ...input }) {
    cancelConsultation(rt, { ...input, reason: reasonOf(form) });
    return {};
  },

  'no-show'(rt, { form: _form, ...input }) {
    markNoShow(rt, input);
    return {};
  },

  'follow-up': (rt, input) =>
    // The appointment that it follows stays where it is.
    withAppointment(rt, input, { required: false, own: null }, (appointment) => {
      const { id } = createFollowUp(rt, { ...step(input), appointment });
      return { next: `/practice/consultations/${id}?done=follow-up` };
    }),

  answer(rt, { form, ...input }) {
    const kind = form.one('kind', answerKinds, 'answer');
    if (!kind) return { errors: { words: 'Bitte wählen Sie, was für eine Nachricht es ist.' } };
    const words = form.text('words').slice(0, 3000);
    if (words === '' && kind === 'answer')
      return { errors: { words: 'Bitte schreiben Sie Ihre Nachricht.' } };
    answerPatient(rt, { ...input, kind, words, shown: form.all('shown') });
    return {};
  },

  'hand-over': handOver,

  'take-over'(rt, { form, ...input }) {
    takeOver(rt, input);
    return form.text('back') === 'inbox' ? { next: '/practice' } : {};
  },
};

/** The doctor alone changes; where that one has something else then, it is said before it is done. */
function handOver(rt: Runtime, { form, ...input }: Input): Outcome {
  const doctorId = form.text('doctor');
  if (doctorId === '') return { errors: { doctor: 'Bitte wählen Sie, wer das Gespräch führt.' } };
  try {
    handOverCase(rt, { ...input, doctorId, mustBeFree: !form.has('overlap') });
    return {};
  } catch (error) {
    const found = isRefusal(error, 'time_taken') && loadConsultation(rt, input.id);
    if (!found || found.startsAt === null || found.durationMinutes === null) throw error;
    const { startsAt, durationMinutes } = found;
    return { overlaps: overlapsOf(rt, { startsAt, durationMinutes, doctorId, own: input.id }) };
  }
}

function step({ form: _form, ...input }: Input): Omit<Input, 'form'> {
  return input;
}

async function withAppointment(
  rt: Runtime,
  { form }: Input,
  { required, own }: { required: boolean; own: string | null },
  carryOut: (
    appointment: AppointmentInput | undefined,
    offers: readonly AppointmentInput[] | undefined,
  ) => Outcome | undefined | undefined | Promise<Outcome | undefined | undefined>,
): Promise<Outcome> {
  const reading = readAppointment(rt, form, { required, own });
  if (reading.kind === 'wrong') return { errors: reading.errors };
  if (reading.kind === 'overlap') return { overlaps: reading.overlaps };
  const appointment = reading.kind === 'ok' ? reading.appointment : undefined;
  const offers = reading.kind === 'offers' ? reading.offers : undefined;
  try {
    return (await carryOut(appointment, offers)) ?? {};
  } catch (error) {
    if (offers && isRefusal(error, 'time_taken'))
      return { errors: { [offerField]: 'Eine dieser Zeiten ist nicht mehr frei. Bitte wählen Sie andere.' } };
    if (!appointment || !isRefusal(error, 'time_taken')) throw error;
    return { overlaps: overlapsOf(rt, { ...appointment, own }), refusal: 'time_taken' };
  }
}

function withReason({ form }: Input, missing: string, carryOut: (reason: string) => void): Outcome {
  const reason = reasonOf(form);
  if (reason === '') return { errors: { reason: missing } };
  carryOut(reason);
  return {};
}

function reasonOf(form: FormInput): string {
  return form.text('reason').slice(0, 1000);
}

/** `all` says so itself: a form that says nothing must not take what is doubtful for right. */
function lookOf(form: FormInput): Look | null {
  const field = form.one('field', ['all', ...patientFields]);
  const offer = form.text('offer');
  if (field === 'all') return 'all';
  return field && /^\d{1,2}$/.test(offer) ? { field, offer: Number(offer) } : null;
}
