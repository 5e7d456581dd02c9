import { type Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { type StartStep, type StepForm, startPath } from '../../../views/practice/start/frame.ts';
import { type FormInput, readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';

type Values<Field extends string> = StepForm<Field>['values'];
type Errors = Record<string, string>;

/** A form that was sent: what was typed, and the rest of it. */
interface Sent<Field extends string> {
  values: Values<Field>;
  form: FormInput;
}

/** The step is shown again instead of leading on. */
interface Again<Field extends string, Found> {
  /** What stands in the fields; what was typed when not given. */
  values?: Values<Field>;
  errors?: Errors;
  /** What carrying it out has found, for the page. */
  found?: Found;
  /** 422 when not given. */
  status?: 200 | 409 | 422;
}

interface Shown<Field extends string, Found> extends StepForm<Field> {
  found?: Found | undefined;
  /** Null when the page is opened and nothing has been sent. */
  form: FormInput | null;
  /** The request that it answers. */
  c: Context<AppEnv>;
}

/**
 * What one step of the set-up does with its form. All of them go the same way: the form is read and checked,
 * carried out where nothing is wrong, and else shown again with what was typed.
 */
interface StepParts<Field extends string, Found> {
  step: StartStep;
  fields: readonly Field[];
  /** Beside `test` (try it, then save) and `save` (save it all the same). */
  acts?: readonly string[];
  /** What stands in the fields when the page is opened. */
  current(c: Context<AppEnv>): Values<Field>;
  /** Messages by field; none where all is right. */
  check(sent: Sent<Field>, c: Context<AppEnv>): Errors;
  /** Carries it out and leads on, or says why the form is shown again. */
  save(
    sent: Sent<Field>,
    c: Context<AppEnv>,
  ): Response | Again<Field, Found> | Promise<Response | Again<Field, Found>>;
  page(shown: Shown<Field, Found>): VNode | Promise<VNode>;
}

/** The routes of one step of the set-up: its page, and its form. */
export function startStep<Field extends string, Found = never>(
  rt: Runtime,
  { step, fields, acts = [], current, check, save, page }: StepParts<Field, Found>,
): Hono<AppEnv> {
  const path = startPath(step);
  return new Hono<AppEnv>()
    .get(path, async (c) => {
      const shown = { context: pageContext(rt, c), values: current(c), errors: {}, form: null, c };
      return c.html(renderPage(await page(shown)));
    })
    .post(path, async (c) => {
      const form = await readForm(c);
      // `fromEntries` forgets the names; they are those of `fields`.
      const values = Object.fromEntries(fields.map((name) => [name, form.text(name)])) as Values<Field>;
      // A button that nobody knows does nothing.
      const act = form.one('do', ['test', 'save', ...acts], 'test');
      const wrong = act ? check({ values, form }, c) : { do: 'Diese Schaltfläche gibt es hier nicht.' };
      const answer = Object.keys(wrong).length > 0 ? { errors: wrong } : await save({ values, form }, c);
      if (answer instanceof Response) return answer;
      const { status = 422, ...again }: Again<Field, Found> = answer;
      const shown = { context: pageContext(rt, c), values, errors: {}, form, c, ...again };
      return c.html(renderPage(await page(shown)), status);
    });
}
