import { Hono } from 'hono';
import { insurers } from '../../../consultation/insurers.ts';
import { practiceEntryFields, validatePatientData } from '../../../consultation/patient_data.ts';
import { isRefusal } from '../../../consultation/refusal.ts';
import { submitRequest } from '../../../procedure/request.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { NewConsultationPage } from '../../../views/practice/consultation/new_consultation.ts';
import { patientErrorMessages } from '../../../views/practice/patient_words.ts';
import { today } from '../../clock.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf } from '../acting.ts';

/** S2: a request that the practice enters itself. A wrong check digit is told on the consultation's page. */
export function newConsultationRoutes(rt: Runtime): Hono<AppEnv> {
  const fixed = { required: practiceEntryFields, insurers };
  return new Hono<AppEnv>()
    .get('/practice/consultations/new', (c) => {
      const context = pageContext(rt, c);
      return c.html(
        renderPage(NewConsultationPage({ context, ...fixed, values: {}, errors: {}, numberWarning: null })),
      );
    })
    .post('/practice/consultations/new', async (c) => {
      const form = await readForm(c);
      const result = validatePatientData(form.values(), { today: today(rt), required: practiceEntryFields });
      const errors = patientErrorMessages(result.errors);
      const showAgain = (status: 422 | 507) => {
        const page = NewConsultationPage({
          context: pageContext(rt, c),
          ...fixed,
          values: result.data,
          errors: errors ?? {},
          numberWarning: result.warnings.insuranceNumber ?? null,
          notSaved: status === 507,
        });
        return c.html(renderPage(page), status);
      };
      if (errors) return showAgain(422);
      try {
        const { id } = submitRequest(rt, { patient: result.data, source: 'practice', by: actorOf(c) });
        return c.redirect(`/practice/consultations/${id}?done=new`, 303);
      } catch (error) {
        if (isRefusal(error, 'no_storage')) return showAgain(507);
        throw error;
      }
    });
}
