import { type Context, Hono } from 'hono';
import { patientFields } from '../../consultation/patient.ts';
import { fieldsOfStep, moveStep, type RequestStep, requestSteps } from '../../consultation/request_steps.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { linkTo } from '../../views/components/language.ts';
import { renderPage } from '../../views/components/layout.ts';
import { requestForm } from '../../views/patient/request_parts.ts';
import { RequestStepPage, type StepPageProps } from '../../views/patient/request_steps.ts';
import { type FormInput, readForm } from '../form_input.ts';
import { formLanguage, ownLanguage, withFormAgain } from '../own_language.ts';
import type { RequestIntake } from './request_intake.ts';

/**
 * The request asked one thing a page, without JavaScript too. What was said travels in hidden fields, never
 * in an address, and is judged by the rules of the whole form; nothing is stored before it is sent. Each page
 * is kept for some minutes as every answer is (kept_answers.ts), and as it was left: so a browser's way back
 * loses nothing, nor does going on from there.
 */
export function requestStepRoutes(rt: Runtime, intake: RequestIntake): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/request/steps', (c) => {
      const isExpired = c.req.query('kept') !== undefined;
      c.set('isKept', !isExpired);
      const context = withFormAgain(rt, ownLanguage(rt, c), requestForm);
      return showStep(c, { ...intake.blank(context), step: 'name', isFirst: true, isExpired });
    })
    .post('/request/steps', async (c) => {
      const form = await readForm(c);
      const step = form.one('step', requestSteps) ?? 'name';
      const said = allSaid(step, form, c.get('saidSince'));
      c.set('said', said);
      const sent = intake.read({ text: (name) => said[name] ?? form.text(name), values: () => said });
      const { context, asked } = formLanguage(rt, c, { form, id: requestForm, kept: sent.language });
      const reviewed = step === 'review' || form.text('reviewed') !== '';
      const page = { step, reviewed };
      const asLeft = onlyOf(page, intake.asSent(context, sent), form.text('judged') !== '');
      if (asked) return showStep(c, asLeft, asLeft.isJudged ? 422 : 200);
      c.set('pageAsLeft', () => renderPage(RequestStepPage(asLeft)));

      const wrong = patientFields.filter((field) => sent.errors[field]);
      const move = form.one('go', ['next', 'back', ...requestSteps], 'next') ?? 'next';
      const shown = moveStep(move, { step, wrong, reviewed });
      const next = { step: shown.step, reviewed: reviewed || shown.step === 'review' };
      const isSent = step === 'review' && shown.step === 'review' && move === 'next';
      const taken = isSent ? intake.take(c, sent) : null;
      if (taken?.status === 303) return c.redirect(linkTo(context, '/request/sent'), 303);
      const status = taken?.status ?? (shown.isJudged ? 422 : 200);
      return showStep(c, onlyOf(next, intake.asSent(context, sent, taken?.again), shown.isJudged), status);
    });
}

/**
 * The answers to all questions: to those of this page as its form has them, to the others as they were given
 * last, which may have been on a page that came after it.
 */
function allSaid(
  step: RequestStep,
  form: FormInput,
  since: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const isAsked = (name: string) => inputsOf(step).includes(name);
  const others = requestSteps.flatMap(inputsOf).filter((name) => !isAsked(name));
  return Object.fromEntries([
    ...inputsOf(step).map((name) => [name, form.text(name)]),
    ...others.map((name) => [name, since[name] ?? form.text(name)]),
  ]);
}

function inputsOf(step: RequestStep): readonly string[] {
  if (step === 'birth') return ['birthDate', 'birthMonth', 'birthYear'];
  return step === 'review' ? ['privacy'] : fieldsOfStep[step];
}

/** A page says what is wrong on itself, once it has been judged, and nothing of the others. */
function onlyOf(
  { step, reviewed }: { step: RequestStep; reviewed: boolean },
  { errors, privacyMissing, person, ...form }: ReturnType<RequestIntake['asSent']>,
  isJudged: boolean,
): StepPageProps & { isJudged: boolean } {
  const own = fieldsOfStep[step].flatMap((field) => (errors[field] ? [[field, errors[field]]] : []));
  return {
    ...form,
    step,
    reviewed,
    isJudged,
    errors: isJudged ? Object.fromEntries(own) : {},
    ...(step === 'review' && isJudged && { privacyMissing, person }),
  };
}

function showStep(
  c: Context<AppEnv>,
  page: StepPageProps,
  status: 200 | 422 | 429 | 503 | 507 = 200,
): Response | Promise<Response> {
  return c.html(renderPage(RequestStepPage(page)), status);
}
