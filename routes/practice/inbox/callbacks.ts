import { type Context, Hono } from 'hono';
import { checkCallback, mostCallbackWords } from '../../../consultation/callback.ts';
import { loadCallback } from '../../../db/callbacks.ts';
import { markCallback, noteCallback } from '../../../procedure/callback.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import {
  CallbackPage,
  NewCallbackPage,
  type NewCallbackPageProps,
} from '../../../views/practice/inbox/callbacks.ts';
import { listPath } from '../../../views/practice/inbox/case_words.ts';
import { patientErrorMessages, patientName } from '../../../views/practice/patient_words.ts';
import { today } from '../../clock.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { storageStatus } from '../../storage_status.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, showRefusal } from '../refused.ts';
import { knownValues } from './known_values.ts';

/**
 * `/practice/callbacks`: who wants to be called back, noted, looked at, done, and open again after a wrong
 * click.
 */
export function callbackRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/callbacks/new', (c) => {
      const { firstName = '', lastName = '', phone = '' } = knownValues(rt, c);
      const name = firstName || lastName ? patientName({ firstName, lastName }) : '';
      return showCallbackForm(rt, c, { values: { name, phone, words: '' } });
    })
    .post('/practice/callbacks/new', async (c) => {
      const form = await readForm(c);
      const values = { name: form.text('name'), phone: form.text('phone'), words: form.text('words') };
      const { callback, errors } = checkCallback(values, today(rt));
      const { lastName = '', phone = '' } =
        patientErrorMessages({
          ...(errors.name && { lastName: errors.name }),
          ...(errors.phone && { phone: errors.phone }),
        }) ?? {};
      const nameMessage = errors.name === 'required' ? 'Bitte tragen Sie einen Namen ein.' : lastName;
      const messages = {
        ...(errors.name && { name: nameMessage }),
        ...(errors.phone && { phone }),
        ...(errors.words && { words: `Das Stichwort ist zu lang: höchstens ${mostCallbackWords} Zeichen.` }),
      };
      if (Object.keys(messages).length > 0) return showCallbackForm(rt, c, { values, errors: messages }, 422);
      try {
        noteCallback(rt, { callback, by: actorOf(c) });
      } catch (error) {
        const status = storageStatus(error);
        if (status) return showCallbackForm(rt, c, { values, notSaved: true }, status);
        throw error;
      }
      return c.redirect('/practice#callbacks', 303);
    })
    .get('/practice/callbacks/:id', (c) => {
      const row = loadCallback(rt, c.req.param('id'));
      if (!row) return showRefusal(rt, c, 'callback_gone');
      return c.html(renderPage(CallbackPage({ context: pageContext(rt, c), row })));
    })
    .post('/practice/callbacks/:id/done', (c) => mark(rt, c, true))
    .post('/practice/callbacks/:id/open', (c) => mark(rt, c, false));
}

async function mark(rt: Runtime, c: Context<AppEnv>, isDone: boolean): Promise<Response> {
  const form = await readForm(c);
  try {
    markCallback(rt, { id: c.req.param('id') ?? '', isDone, by: actorOf(c) });
  } catch (error) {
    return showRefusal(rt, c, asRefusal(error).code);
  }
  const inList = form.text('back') === 'callbacks';
  return c.redirect(inList ? listPath('callbacks') : '/practice#callbacks', 303);
}

function showCallbackForm(
  rt: Runtime,
  c: Context<AppEnv>,
  shown: Partial<Omit<NewCallbackPageProps, 'context'>>,
  status: 200 | 422 | 503 | 507 = 200,
): Response | Promise<Response> {
  const page = NewCallbackPage({
    context: pageContext(rt, c),
    values: { name: '', phone: '', words: '' },
    errors: {},
    notSaved: false,
    ...shown,
  });
  return c.html(renderPage(page), status);
}
