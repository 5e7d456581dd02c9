import { Hono } from 'hono';
import { loadConsultation } from '../../../db/consultations.ts';
import { patientToken } from '../../../db/links.ts';
import { drawnName } from '../../../documents/drawn_name.ts';
import { qrSvgPath } from '../../../documents/qr.ts';
import { wordsIn } from '../../../languages/words.ts';
import { appointmentDetails } from '../../../procedure/appointment_details.ts';
import { letterLanguage } from '../../../procedure/letter.ts';
import { recordSlip } from '../../../procedure/show_slip.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { SlipPage } from '../../../views/practice/consultation/slip.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf } from '../acting.ts';
import { showRefusal } from '../refused.ts';

/** `/practice/consultations/:id/slip`: the appointment on paper, A5, for patients without mail (S3b). */
export function slipRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/consultations/:id/slip', async (c) => {
    const consultation = loadConsultation(rt, c.req.param('id'));
    if (!consultation) return showRefusal(rt, c, 'not_found');
    if (consultation.code === null || consultation.endedAt !== null) return showRefusal(rt, c, 'lifecycle');
    recordSlip(rt, { id: consultation.id, by: actorOf(c) });
    const name = patientName(consultation.patient);
    const page = SlipPage({
      context: pageContext(rt, c),
      words: wordsIn(letterLanguage(rt, consultation)),
      consultationId: consultation.id,
      patientName: name,
      drawnName: await drawnName(name),
      ...appointmentDetails(rt, consultation),
      // The personal link, not `/join`: it spares the typing, which is where people without mail give up.
      // Like the code beside it, it is a random token that says nothing about a person (P17), and the patient
      // who holds the slip has both.
      qr: qrSvgPath(`${rt.config.publicUrl.origin}/c/${patientToken(rt, consultation.id)}`),
    });
    return c.html(renderPage(page));
  });
}
