import { type Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Consultation } from '../../../consultation/consultation.ts';
import { isEnd } from '../../../consultation/lifecycle.ts';
import { practiceEntryFields, validatePatientData } from '../../../consultation/patient_data.ts';
import { isRefusal } from '../../../consultation/refusal.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { listDoctors } from '../../../db/staff.ts';
import { loadVisit } from '../../../db/visits.ts';
import { appointmentDefaults } from '../../../procedure/appointment_defaults.ts';
import { connectNow } from '../../../procedure/connect_now.ts';
import { previewPhoneMail } from '../../../procedure/preview_mail.ts';
import { openCasesOf } from '../../../procedure/same_person.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { besideField, NowPage, type NowPageProps, nowFields } from '../../../views/practice/inbox/now.ts';
import type { OpenCase } from '../../../views/practice/inbox/now_known.ts';
import { type DoorState, DoorStatus, NowStartedPage } from '../../../views/practice/inbox/now_started.ts';
import { patientErrorMessages, patientName } from '../../../views/practice/patient_words.ts';
import { today } from '../../clock.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { storageStatus } from '../../storage_status.ts';
import { actorOf, casesOf, staffOf, viewerOf } from '../acting.ts';
import { showRefusal } from '../refused.ts';
import { knownValues } from './known_values.ts';
import { isAdmitted, presenceOf, waitingProps } from './presence.ts';

/** `/practice/now`: the patient is on the phone and is let in within two minutes, with or without mail. */
export function nowRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/now', (c) => showForm(rt, c, { values: knownValues(rt, c) }))
    .post('/practice/now', async (c) => {
      const form = await readForm(c);
      const given = Object.fromEntries(nowFields.map((field) => [field, form.text(field)]));
      const { data, errors } = validatePatientData(given, {
        today: today(rt),
        required: practiceEntryFields,
      });
      const doctorId = form.text('doctor') || (listDoctors(rt)[0]?.id ?? '');
      const messages = patientErrorMessages(errors);
      const again = { values: data, doctorId };
      if (messages) return showForm(rt, c, { ...again, errors: messages }, 422);
      const seen = form.text(besideField).split(',');
      const open = await openCasesOf(rt, casesOf(c), data);
      if (open.some(({ id }) => !seen.includes(id)))
        return showForm(rt, c, { ...again, known: open.map((one) => openCase(rt, one)) }, 409);
      try {
        const id = connectNow(rt, { patient: data, doctorId, by: actorOf(c) });
        return c.redirect(`/practice/now/${id}`, 303);
      } catch (error) {
        const status = storageStatus(error);
        if (status) return showForm(rt, c, { ...again, notSaved: true }, status);
        if (!isRefusal(error, 'no_such_doctor')) throw error;
        return showForm(rt, c, { ...again, errors: { doctor: noDoctor } }, 422);
      }
    })
    .get('/practice/now/:id', (c) => {
      const consultation = onThePhone(rt, c.req.param('id'));
      if (!consultation) return showRefusal(rt, c, 'not_found');
      const page = NowStartedPage({
        context: pageContext(rt, c),
        consultationId: consultation.id,
        patientName: patientName(consultation.patient),
        code: consultation.code ?? '',
        state: doorState(rt, consultation),
        mailed: consultation.patient.email !== '',
        waiting: waitingProps(rt, staffOf(c)),
      });
      return c.html(renderPage(page));
    })
    .get('/practice/now/:id/state', (c) => {
      const consultation = onThePhone(rt, c.req.param('id'));
      if (!consultation) return showRefusal(rt, c, 'not_found');
      return c.html(renderToString(DoorStatus({ id: consultation.id, state: doorState(rt, consultation) })));
    });
}

/** What the page says of an open case of the caller's. */
function openCase(rt: Runtime, consultation: Consultation): OpenCase {
  const { id, stage, startsAt, updatedAt, doctorName, source, code, createdAt } = consultation;
  const made = Temporal.Instant.fromEpochMilliseconds(createdAt).toZonedDateTimeISO(rt.config.timeZone);
  return {
    id,
    stage,
    startsAt,
    updatedAt,
    doctorName,
    inCall: isAdmitted(presenceOf(rt, id, loadVisit(rt, id))),
    hasCode: source === 'phone' && code !== null && made.toPlainDate().toString() === today(rt),
  };
}

const noDoctor = 'Bitte wählen Sie, wer das Gespräch führt.';

function onThePhone(rt: Runtime, id: string): Consultation | null {
  const consultation = loadConsultation(rt, id);
  return consultation?.source === 'phone' ? consultation : null;
}

function doorState(rt: Runtime, { id, stage }: Consultation): DoorState {
  if (isEnd(stage)) return 'over';
  if (stage === 'consent_pending') return 'to_sign';
  if (stage === 'consent_review') return 'to_check';
  return rt.hub.isPresent(id) ? 'waiting' : 'to_enter';
}

function showForm(
  rt: Runtime,
  c: Context<AppEnv>,
  shown: Partial<Omit<NowPageProps, 'context' | 'doctors' | 'mail'>>,
  status: 200 | 409 | 422 | 503 | 507 = 200,
): Response | Promise<Response> {
  const doctors = listDoctors(rt);
  const { doctorId } = appointmentDefaults(rt, viewerOf(c));
  const { firstName = '', lastName = '', email = '' } = shown.values ?? {};
  const doctor = doctors.find(({ id }) => id === (shown.doctorId ?? doctorId)) ?? doctors[0];
  const page = NowPage({
    context: pageContext(rt, c),
    mail: previewPhoneMail(rt, {
      to: email,
      patientName: `${firstName} ${lastName}`.trim(),
      doctorName: doctor?.name ?? '',
    }),
    values: {},
    errors: {},
    doctors,
    doctorId: doctorId || (doctors[0]?.id ?? ''),
    known: [],
    notSaved: false,
    ...shown,
  });
  return c.html(renderPage(page), status);
}
