import { type Context, Hono } from 'hono';
import { type Delay, type DoctorState, delaySteps, doctorStates } from '../../../consultation/doctor_word.ts';
import { tellDelay, tellState } from '../../../procedure/doctor_word.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { type FormInput, readForm } from '../../form_input.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, showRefusal } from '../refused.ts';

/**
 * What a doctor tells those who wait: a delay by one click, and what they do. The inbox sends these forms
 * without leaving the page, and asks for JSON then.
 */
export function doctorWordRoutes(rt: Runtime): Hono<AppEnv> {
  const change = async (
    c: Context<AppEnv>,
    act: (form: FormInput) => 'done' | 'unknown',
  ): Promise<Response> => {
    const form = await readForm(c);
    try {
      if (act(form) === 'unknown') return showRefusal(rt, c, 'stale');
    } catch (error) {
      return showRefusal(rt, c, asRefusal(error).code);
    }
    const wantsJson = (c.req.header('Accept') ?? '').includes('application/json');
    return wantsJson ? c.body(null, 204) : c.redirect('/practice', 303);
  };
  return new Hono<AppEnv>()
    .post('/practice/doctors/:id/delay', (c) =>
      change(c, (form) => {
        const delay = readDelay(form);
        if (delay === undefined) return 'unknown';
        tellDelay(rt, { doctorId: c.req.param('id'), by: actorOf(c), delay });
        return 'done';
      }),
    )
    .post('/practice/doctors/:id/state', (c) =>
      change(c, (form) => {
        const state = readState(form.text('state'));
        if (state === undefined) return 'unknown';
        tellState(rt, { doctorId: c.req.param('id'), by: actorOf(c), state });
        return 'done';
      }),
    );
}

/** `minutes` or `words`; `minutes=0` takes it back. Undefined where it is none of these. */
function readDelay(form: FormInput): Delay | null | undefined {
  if (form.text('words') !== '') return { words: form.text('words') };
  if (form.text('minutes') === '0') return null;
  const minutes = delaySteps.find((step) => String(step) === form.text('minutes'));
  return minutes && { minutes };
}

function readState(text: string): DoctorState | null | undefined {
  return text === 'auto' ? null : doctorStates.find((state) => state === text);
}
