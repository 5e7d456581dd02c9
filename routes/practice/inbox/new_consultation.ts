import type { Buffer } from 'node:buffer';
import { type Context, Hono } from 'hono';
import type { PatientField } from '../../../consultation/patient.ts';
import {
  numberWarning,
  practiceEntryFields,
  validatePatientData,
} from '../../../consultation/patient_data.ts';
import { gdtFingerprint, openGdtRequest } from '../../../db/gdt_requests.ts';
import { Busy, readGdt } from '../../../foreign/read.ts';
import { submitGdtRequest } from '../../../procedure/gdt_request.ts';
import { submitRequest } from '../../../procedure/request.ts';
import { suggestedInsurers } from '../../../procedure/suggested_insurers.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import {
  NewConsultationPage,
  type NewConsultationPageProps,
} from '../../../views/practice/consultation/new_consultation.ts';
import { gdtFaultWords } from '../../../views/practice/gdt_words.ts';
import { patientErrorMessages } from '../../../views/practice/patient_words.ts';
import { gdtForm } from '../../body.ts';
import { today } from '../../clock.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { storageStatus } from '../../storage_status.ts';
import { actorOf } from '../acting.ts';
import { type CarriedGdt, carriedGdt, carryGdt } from './carried_gdt.ts';
import { knownValues } from './known_values.ts';
import { pathToAccept, wantedPlace } from './wanted_place.ts';

/**
 * S2: a request that the practice enters itself, by hand or from a file of the practice software. A wrong
 * check digit is told on the consultation's page.
 */
export function newConsultationRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/consultations/new', (c) => {
      const place = wantedPlace(rt, (name) => c.req.query(name) ?? '');
      return showEntryForm(rt, c, { values: knownValues(rt, c), place });
    })
    .post('/practice/consultations/new', async (c) => {
      const form = await readForm(c);
      const gdt = carriedGdt(form.text('gdt'));
      const place = wantedPlace(rt, (name) => form.text(name));
      const result = validatePatientData(form.values(), { today: today(rt), required: practiceEntryFields });
      const errors = patientErrorMessages(result.errors);
      const again = {
        values: result.data,
        errors: errors ?? {},
        numberWarning: result.warnings.insuranceNumber ?? null,
        gdt: gdt ? carryGdt(gdt) : '',
        place,
      };
      if (errors) return showEntryForm(rt, c, again, 422);
      try {
        const request = { patient: result.data, by: actorOf(c) };
        const { id } = gdt
          ? submitGdtRequest(rt, { ...request, ...gdt })
          : submitRequest(rt, { ...request, source: 'practice' });
        return c.redirect(place ? pathToAccept(id, place) : `/practice/consultations/${id}?done=new`, 303);
      } catch (error) {
        const status = storageStatus(error);
        if (status) return showEntryForm(rt, c, { ...again, notSaved: true }, status);
        throw error;
      }
    })
    .post('/practice/consultations/new/file', async (c) => {
      const [file] = (await readForm(c, gdtForm)).files('file');
      if (!file) return showEntryForm(rt, c, { gdtFault: 'Bitte wählen Sie die Datei aus.' }, 422);
      return showFilledIn(rt, c, file.bytes);
    });
}

/** What the file says, in the form: nothing is kept until the practice sends that. */
async function showFilledIn(rt: Runtime, c: Context<AppEnv>, file: Buffer): Promise<Response> {
  const reading = await readGdt(file).catch((error: unknown) => {
    if (error instanceof Busy) return 'busy' as const;
    throw error;
  });
  if (reading === 'busy')
    return showEntryForm(
      rt,
      c,
      { gdtFault: 'Gerade wird viel gelesen. Bitte versuchen Sie es in einer Minute noch einmal.' },
      503,
    );
  if (!reading.ok) return showEntryForm(rt, c, { gdtFault: gdtFaultWords(reading.fault) }, 422);
  const fingerprint = gdtFingerprint(rt, file);
  const known = openGdtRequest(rt, fingerprint);
  if (known !== null) return c.redirect(`/practice/consultations/${known}?done=gdt-known`, 303);
  const { patient, origin } = reading.request;
  const { data, errors } = validatePatientData(patient, { today: today(rt), required: [] });
  const carried: CarriedGdt = { origin, fingerprint };
  return showEntryForm(rt, c, {
    values: data,
    errors: patientErrorMessages(errors) ?? {},
    numberWarning: numberWarning(data),
    gdt: carryGdt(carried),
  });
}

function showEntryForm(
  rt: Runtime,
  c: Context<AppEnv>,
  shown: Partial<Omit<NewConsultationPageProps, 'context' | 'required' | 'insurers'>> & {
    values?: Partial<Record<PatientField, string>>;
  },
  status: 200 | 422 | 503 | 507 = 200,
): Response | Promise<Response> {
  const page = NewConsultationPage({
    context: pageContext(rt, c),
    required: practiceEntryFields,
    insurers: suggestedInsurers(rt),
    values: {},
    errors: {},
    numberWarning: null,
    ...shown,
  });
  return c.html(renderPage(page), status);
}
