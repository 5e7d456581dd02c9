import { type Context, Hono } from 'hono';
import { type GuestKind, guestKindWords } from '../../../consultation/guest.ts';
import type { TypedForm } from '../../../consultation/typed_form.ts';
import { admitGuest, inviteGuest, removeGuest } from '../../../procedure/guest.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { mailAddressMessage } from '../../../views/components/fault_words.ts';
import { readForm } from '../../form_input.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, showRefusal } from '../refused.ts';
import { showConsultation } from './consultation_page.ts';
import { asksForMail, editedIn, mailWordsErrors } from './mail_folds.ts';
import { guestFormOf } from './typed_again.ts';

/**
 * Further people in a visit: invited and removed by the practice, let in by the appointment's doctor alone
 * (P2, P5). The call's page does it by script and asks for JSON.
 */
export function guestRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/practice/consultations/:id/guests', async (c) => {
      const id = c.req.param('id');
      const form = await readForm(c);
      const look = asksForMail(form);
      const guestForm = { ...guestFormOf(form.values()), look };
      const { name, email, kind } = guestForm.values;
      if (look) return showConsultation(rt, c, id, { guestForm });
      const errors = guestErrors({ name, email, kind });
      if (Object.keys(errors).length > 0)
        return showConsultation(rt, c, id, { guestForm: { ...guestForm, errors }, status: 422 });
      try {
        const edited = editedIn(form);
        const typed: TypedForm = { form: 'guests', values: guestForm.mail, ticked: [] };
        inviteGuest(rt, { id, by: actorOf(c), name, email, kind: kind as GuestKind, edited, typed });
      } catch (error) {
        const refusal = asRefusal(error);
        const wrong = mailWordsErrors(refusal);
        if (wrong)
          return showConsultation(rt, c, id, { guestForm: { ...guestForm, errors: wrong }, status: 422 });
        if (refusal.code === 'protected_words')
          return showConsultation(rt, c, id, { guestForm, refusal: refusal.code, status: 422 });
        return showRefusal(rt, c, refusal.code);
      }
      return c.redirect(`/practice/consultations/${id}?done=guest#guests`, 303);
    })
    .post('/practice/consultations/:id/guests/:guest/remove', (c) => act(rt, c, removeGuest))
    .post('/practice/consultations/:id/guests/:guest/admit', (c) => act(rt, c, admitGuest));
}

function act(rt: Runtime, c: Context<AppEnv>, step: typeof removeGuest): Response | Promise<Response> {
  const id = c.req.param('id') ?? '';
  const wantsJson = (c.req.header('Accept') ?? '').includes('application/json');
  try {
    step(rt, { id, guestId: c.req.param('guest') ?? '', by: actorOf(c) });
  } catch (error) {
    return showRefusal(rt, c, asRefusal(error).code);
  }
  return wantsJson ? c.body(null, 204) : c.redirect(`/practice/consultations/${id}#guests`, 303);
}

/** Messages by field of the invitation form. */
function guestErrors({
  name,
  email,
  kind,
}: Record<'name' | 'email' | 'kind', string>): Record<string, string> {
  const errors: Record<string, string> = {};
  if (name === '' || name.length > 100)
    errors['guest-name'] = 'Bitte tragen Sie einen Namen ein, höchstens 100 Zeichen.';
  if (!Object.hasOwn(guestKindWords, kind))
    errors['guest-kind'] = 'Bitte wählen Sie, wozu die Person teilnimmt.';
  const wrongAddress = email !== '' && mailAddressMessage(email);
  if (wrongAddress) errors['guest-email'] = wrongAddress;
  return errors;
}
