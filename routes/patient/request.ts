import { type Context, Hono } from 'hono';
import { insurers } from '../../consultation/insurers.ts';
import { offeredLanguage, readLanguage } from '../../consultation/language.ts';
import { typedBirthDate } from '../../consultation/typed_birth_date.ts';
import { isMailLimitReached } from '../../db/mails.ts';
import { submitRequest } from '../../procedure/request.ts';
import type { Runtime } from '../../runtime.ts';
import { clientAddress } from '../../security/client_address.ts';
import type { AppEnv } from '../../security/env.ts';
import { requestLimit } from '../../security/limits.ts';
import type { PageContext } from '../../views/components/context.ts';
import { linkTo } from '../../views/components/language.ts';
import { renderPage } from '../../views/components/layout.ts';
import { fieldMessages } from '../../views/patient/field_messages.ts';
import { type RequestAgain, RequestPage, RequestSentPage, trapField } from '../../views/patient/request.ts';
import { readForm } from '../form_input.ts';
import { ownLanguage } from '../own_language.ts';
import { storageStatus } from '../storage_status.ts';
import { formStamps } from './form_stamp.ts';
import { readPatient } from './patient_form.ts';

/**
 * S2: the request by form. A wrong check digit never blocks; the practice sees it (requirements.md, section
 * 5).
 */
export function requestRoutes(rt: Runtime): Hono<AppEnv> {
  const stamps = formStamps(rt);
  const limit = requestLimit();
  const sent = (c: Context<AppEnv>, context: PageContext) =>
    c.redirect(linkTo(context, '/request/sent'), 303);

  return new Hono<AppEnv>()
    .get('/request', (c) => {
      const empty = {
        values: {},
        typedDate: typedBirthDate({}),
        errors: {},
        privacy: false,
        insurers,
        stamp: stamps.make(),
      };
      return c.html(renderPage(RequestPage({ context: ownLanguage(rt, c), ...empty })));
    })
    .post('/request', async (c) => {
      const form = await readForm(c);
      const stamp = form.text('stamp');
      const language = offeredLanguage(readLanguage(form.text('language')), rt.config.languages);
      const context = ownLanguage(rt, c, language);
      const { data, errors, typedDate } = readPatient(rt, form);
      const privacy = form.text('privacy') !== '';
      // P16: a machine fills in what no patient sees; so does a password manager, whose patient can say so.
      const trapped = form.text(trapField) !== '';
      const tick = stamps.tickOf(stamp);
      const isPerson = tick !== '' && form.text('person') === tick;
      const showAgain = (status: 422 | 429 | 503 | 507, again?: RequestAgain) => {
        const nextStamp = stamps.renew(stamp);
        const page = RequestPage({
          context,
          values: data,
          typedDate,
          errors: fieldMessages(context.words, errors),
          privacy,
          privacyMissing: !privacy,
          insurers,
          stamp: nextStamp,
          person: trapped ? { tick: stamps.tickOf(nextStamp), ticked: isPerson } : undefined,
          again,
        });
        return c.html(renderPage(page), status);
      };
      if (Object.keys(errors).length > 0 || !privacy || (trapped && !isPerson)) return showAgain(422);
      // A double tap has arrived already.
      if (stamps.isUsed(stamp, data)) return sent(c, context);
      if (stamps.isTooFast(stamp)) return showAgain(422, 'too_fast');
      if (!limit.allows(clientAddress(c, rt.config.trustProxy))) return showAgain(429, 'too_many');
      try {
        submitRequest(rt, { patient: data, source: 'form', language, by: { kind: 'patient' } });
      } catch (error) {
        // A patient who has filled in seven fields does not lose them to a full disk.
        const status = storageStatus(error);
        if (status) return showAgain(status, 'no_storage');
        throw error;
      }
      stamps.use(stamp, data);
      return sent(c, context);
    })
    .get('/request/sent', (c) =>
      c.html(renderPage(RequestSentPage({ context: ownLanguage(rt, c), mailsWait: isMailLimitReached(rt) }))),
    );
}
