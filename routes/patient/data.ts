import { Hono } from 'hono';
import { insurers } from '../../consultation/insurers.ts';
import { splitBirthDate } from '../../consultation/typed_birth_date.ts';
import { completePatientData } from '../../procedure/correct.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import { DataPage, dataForm } from '../../views/patient/data.ts';
import { fieldMessages } from '../../views/patient/field_messages.ts';
import { readForm } from '../form_input.ts';
import { caseLanguage } from '../own_language.ts';
import { caseFormLanguage } from './case_form.ts';
import { withLink } from './link.ts';
import { readPatient } from './patient_form.ts';

/** `/c/TOKEN/data`: what the practice has asked for (S2); open until the request is accepted. */
export function dataRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(
      '/c/:token/data',
      withLink(rt, ({ c, consultation, base }) => {
        if (consultation.stage !== 'requested') return c.redirect(base, 303);
        const context = caseLanguage(rt, c, consultation, base);
        const { patient } = consultation;
        const typedDate = splitBirthDate(patient.birthDate);
        const page = DataPage({ context, base, values: patient, typedDate, errors: {}, insurers });
        return c.html(renderPage(page));
      }),
    )
    .post(
      '/c/:token/data',
      withLink(rt, async (scene) => {
        const { c, consultation, base } = scene;
        const form = await readForm(c);
        const { context, asked } = caseFormLanguage(rt, scene, { form, id: dataForm });
        const { data, errors, typedDate } = readPatient(rt, form);
        if (asked || Object.keys(errors).length > 0) {
          const page = DataPage({
            context,
            base,
            values: data,
            typedDate,
            errors: fieldMessages(context.words, errors),
            insurers,
          });
          return c.html(renderPage(page), 422);
        }
        completePatientData(rt, { id: consultation.id, patient: data, by: { kind: 'patient' } });
        return c.redirect(`${base}?done=data`, 303);
      }),
    );
}
