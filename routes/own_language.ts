import type { Context } from 'hono';
import type { Consultation } from '../consultation/consultation.ts';
import { acceptedLanguage, type Language, offeredLanguage, readLanguage } from '../consultation/language.ts';
import { findByLink } from '../db/consultations.ts';
import { wordsIn } from '../languages/words.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { PageContext } from '../views/components/context.ts';
import { againField } from '../views/components/language.ts';
import type { FormInput } from './form_input.ts';
import { pageContext } from './page_context.ts';

/**
 * The context of a page that is translated. The language is the one of the address (`?lang=`), else the one
 * that is kept, else the browser's, else German.
 *
 * @param kept in the case, or in the form that was sent
 */
export function ownLanguage(rt: Runtime, c: Context<AppEnv>, kept: Language | null = null): PageContext {
  return contextIn(rt, c, chosenLanguage(rt, c) ?? kept);
}

/**
 * As `ownLanguage`, for what a form is answered with: whoever chooses a language or a look there sends the
 * form itself, and it is shown again with all that stands in it.
 *
 * @param sent.id of the form on the page
 * @param sent.kept in the case, or in the form
 * @returns `asked` where a language was chosen, or another look in the same: then nothing is taken
 */
export function formLanguage(
  rt: Runtime,
  c: Context<AppEnv>,
  { form, id, kept }: { form: FormInput; id: string; kept: Language | null },
): { context: PageContext; asked: Language | null } {
  const asked = form.one(againField, rt.config.languages);
  return { context: withFormAgain(rt, contextIn(rt, c, asked ?? chosenLanguage(rt, c) ?? kept), id), asked };
}

/** @param id of the form that a choice of language or look sends, to be shown again */
export function withFormAgain({ config }: Runtime, context: PageContext, id: string): PageContext {
  return { ...context, choice: { languages: config.languages, path: '' }, formAgain: id };
}

function contextIn(rt: Runtime, c: Context<AppEnv>, wanted: Language | null): PageContext {
  const { languages } = rt.config;
  const accepted = acceptedLanguage(c.req.header('accept-language') ?? '', languages);
  const language = offeredLanguage(wanted, languages) ?? accepted;
  return {
    ...pageContext(rt, c),
    words: wordsIn(language),
    // A link away from what a form is answered with would lose what was typed.
    ...(c.req.method === 'GET' && { choice: { languages, path: c.req.path } }),
    ...(language !== accepted && { carried: language }),
  };
}

/** As `ownLanguage`, on a page of a case, which keeps what is chosen there. */
export function caseLanguage(
  rt: Runtime,
  c: Context<AppEnv>,
  { language }: Pick<Consultation, 'language'>,
  base: string,
): PageContext {
  const { choice, ...context } = ownLanguage(rt, c, language);
  const page = c.req.path.slice(base.length);
  const path = `${base}/language${pagesOfCase.includes(page) ? `?page=${page.slice(1)}` : ''}`;
  return { ...context, ...(choice && { choice: { ...choice, path, kept: true } }) };
}

/**
 * As `caseLanguage`, on a page that guests open, too: what the patient speaks is nothing for a guest (D4),
 * and what a guest chooses is nothing for the case.
 */
export function visitLanguage(
  rt: Runtime,
  c: Context<AppEnv>,
  seat: { consultation: Consultation; guestId: string | null },
  base: string,
): PageContext {
  return seat.guestId === null ? caseLanguage(rt, c, seat.consultation, base) : ownLanguage(rt, c);
}

/** What is kept for whoever sits there; null where nothing is, and for a guest. */
export function languageOfSeat({
  consultation,
  guestId,
}: {
  consultation: Pick<Consultation, 'language'> | null;
  guestId: string | null;
}): Language | null {
  return guestId === null ? (consultation?.language ?? null) : null;
}

/** Pages below `/c/TOKEN` that are opened again in the language that was chosen there. */
export const pagesOfCase: readonly string[] = [
  '/consent',
  '/data',
  '/time',
  '/cancel',
  '/withdraw',
  '/visit',
  '/check',
];

/**
 * The context of a page that says no, wherever it comes: staff and whatever is below `/practice` stay German,
 * a case speaks its own language, everybody else the one of the address or of the browser. Where even the
 * case cannot be read, the page comes all the same.
 */
export function refusalContext(rt: Runtime, c: Context<AppEnv>): PageContext {
  if (c.get('staff') || /^\/practice(\/|$)/.test(c.req.path)) return pageContext(rt, c);
  const { choice, ...context } = ownLanguage(rt, c, languageOfCase(rt, c.req.path));
  // An address of two slashes would lead elsewhere.
  return { ...context, ...(choice && !c.req.path.startsWith('//') && { choice }) };
}

function languageOfCase(rt: Runtime, path: string): Language | null {
  const [, token] = /^\/c\/([^/]+)/.exec(path) ?? [];
  if (token === undefined) return null;
  try {
    const found = findByLink(rt, token);
    return found && languageOfSeat(found);
  } catch {
    return null;
  }
}

/** What the address asks for; null where it is nothing that is offered. */
export function chosenLanguage(rt: Runtime, c: Context<AppEnv>): Language | null {
  return offeredLanguage(readLanguage(c.req.query('lang')), rt.config.languages);
}
