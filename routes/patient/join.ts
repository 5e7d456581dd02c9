import { type Context, Hono } from 'hono';
import type { Consultation } from '../../consultation/consultation.ts';
import { normaliseCode } from '../../consultation/dial_in_code.ts';
import { findByCode, loadConsultation } from '../../db/consultations.ts';
import { findGuestByCode } from '../../db/guests.ts';
import { chooseLanguage } from '../../procedure/choose_language.ts';
import { dialIn } from '../../procedure/dial_in.ts';
import type { Runtime } from '../../runtime.ts';
import { clientAddress } from '../../security/client_address.ts';
import type { AppEnv } from '../../security/env.ts';
import { codeGuard } from '../../security/limits.ts';
import { linkTo } from '../../views/components/language.ts';
import { renderPage } from '../../views/components/layout.ts';
import { type JoinFault, JoinPage, joinFaults, joinForm } from '../../views/patient/join.ts';
import { readForm } from '../form_input.ts';
import { chosenLanguage, formLanguage, ownLanguage } from '../own_language.ts';
import { publicPage } from '../public_page.ts';
import { goneAnswer } from './link.ts';

/** S3b: the dial-in code leads to the same visit as the link, and to nothing else (P2). */
export function joinRoutes(rt: Runtime, guess = codeGuard()): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/join', (c) => publicPage(rt, c, (context) => JoinPage({ context, code: '' })))
    .post('/join', async (c) => {
      const form = await readForm(c);
      const typed = form.text('code');
      const { context, asked } = formLanguage(rt, c, { form, id: joinForm, kept: null });
      const showJoin = (fault: JoinFault | null) =>
        c.html(renderPage(JoinPage({ context, code: typed, fault })), fault ? statuses[fault] : 200);
      // That is no guess, whatever the code.
      if (asked) return showJoin(form.one('fault', joinFaults));
      if (typed === '') return showJoin('empty');
      const code = normaliseCode(typed);
      // What cannot be a code is a slip of the finger, not a guess.
      if (code === null) return showJoin('wrong');
      const answer = await guess(clientAddress(c, rt.config.trustProxy), () => findVisitor(rt, code));
      switch (answer.kind) {
        case 'found':
          return enter(rt, c, answer.value);
        case 'wrong':
          return showJoin('wrong');
        default:
          return showJoin('too_many');
      }
    });
}

/** The answer to each fault. */
const statuses = { empty: 422, wrong: 404, too_many: 429 } as const satisfies Record<JoinFault, number>;

/** Whose code it is: the patient's, or a guest's. */
function findVisitor(
  rt: Runtime,
  code: string,
): { consultation: Consultation; guestId: string | null } | null {
  const own = findByCode(rt, code);
  if (own) return { consultation: own, guestId: null };
  const guest = findGuestByCode(rt, code);
  const consultation = guest && loadConsultation(rt, guest.consultationId);
  return consultation ? { consultation, guestId: guest.guestId } : null;
}

function enter(
  rt: Runtime,
  c: Context<AppEnv>,
  { consultation, guestId }: { consultation: Consultation; guestId: string | null },
): Response | Promise<Response> {
  const gone = goneAnswer(rt, { c, consultation, forGuest: guestId !== null });
  if (gone) return gone;
  const language = chosenLanguage(rt, c);
  if (language && guestId === null) chooseLanguage(rt, { id: consultation.id, language });
  // Too early as well: the page that waits there loads itself again, which the answer to a form cannot do.
  const visit = `/c/${dialIn(rt, consultation.id, guestId)}/visit`;
  return c.redirect(guestId === null ? visit : linkTo(ownLanguage(rt, c), visit), 303);
}
