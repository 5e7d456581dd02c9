import { type Context, Hono } from 'hono';
import { mergeChoices, mergeOrder } from '../../../consultation/merge.ts';
import { type PatientField, patientFields } from '../../../consultation/patient.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { loadGdtOrigin } from '../../../db/gdt_requests.ts';
import { unsureFields } from '../../../db/incoming_mails.ts';
import { areSeparate } from '../../../db/separate_cases.ts';
import { keepApart } from '../../../procedure/keep_apart.ts';
import { mergeRequests } from '../../../procedure/merge.ts';
import { noteReading } from '../../../procedure/note_reading.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { MergePage } from '../../../views/practice/inbox/merge.ts';
import { oneOf, readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf, staffOf } from '../acting.ts';
import { showConsultation } from '../consultation/consultation_page.ts';
import { asRefusal, refusalStatus, showRefusal } from '../refused.ts';

/**
 * `/practice/consultations/:id/merge?goes=ID`: two requests of one person, looked at and made one, or left as
 * two.
 */
export function mergeRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/consultations/:id/merge', (c) => showMerge(rt, c))
    .post('/practice/consultations/:id/merge', async (c) => {
      const id = c.req.param('id');
      const form = await readForm(c);
      const chosen = form.all('fields').map((field) => oneOf(field, patientFields));
      const goesVersion = form.text('goesVersion');
      const goes = {
        id: form.text('goes'),
        version: /^\d{1,15}$/.test(goesVersion) ? Number(goesVersion) : -1,
      };
      const fields: PatientField[] = chosen.filter((field) => field !== null);
      const [by, apart, isKept] = [actorOf(c), form.has('apart'), form.text('decision') === 'apart'];
      try {
        if (isKept) keepApart(rt, { ids: [id, goes.id], by });
        else mergeRequests(rt, { id, version: form.version(), goes, fields, apart, by });
      } catch (error) {
        const { code } = asRefusal(error);
        if (code === 'not_found') return showRefusal(rt, c, code);
        return showConsultation(rt, c, id, { refusal: code, status: refusalStatus(code) });
      }
      return c.redirect(`/practice/consultations/${id}?done=${isKept ? 'apart' : 'merge'}`, 303);
    });
}

function showMerge(rt: Runtime, c: Context<AppEnv>): Response | Promise<Response> {
  const [stays, goes] = [c.req.param('id'), c.req.query('goes')].map((id) =>
    id ? loadConsultation(rt, id) : null,
  );
  if (!stays || !goes) return showRefusal(rt, c, 'not_found');
  // Done meanwhile, or the other way round: the page of the case says how it stands.
  if (mergeOrder(stays, goes)?.stays !== stays) return c.redirect(`/practice/consultations/${stays.id}`, 303);
  noteReading(rt, { actor: staffOf(c).userId, action: 'read', consultationId: goes.id });
  const page = MergePage({
    context: pageContext(rt, c),
    stays,
    goes,
    choices: mergeChoices(stays.patient, goes.patient, unsureFields(rt, rt.db, goes.id)),
    apart: areSeparate(rt.db, stays.id, goes.id),
    losesGdt: loadGdtOrigin(rt, goes.id) !== null && loadGdtOrigin(rt, stays.id) === null,
  });
  return c.html(renderPage(page));
}
