import type { Context } from 'hono';
import type { Consultation } from '../consultation/consultation.ts';
import { acceptedLanguage, type Language, readLanguage } from '../consultation/language.ts';
import { wordsIn } from '../languages/words.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { PageContext } from '../views/components/context.ts';
import { pageContext } from './page_context.ts';

/**
 * The context of a page that is translated. The language is the one of the address (`?lang=`), else the one
 * that is kept, else the browser's, else German.
 *
 * @param kept in the case, or in the form that was sent
 */
export function ownLanguage(rt: Runtime, c: Context<AppEnv>, kept: Language | null = null): PageContext {
  const { languages } = rt.config;
  const accepted = acceptedLanguage(c.req.header('accept-language') ?? '', languages);
  const language = chosenLanguage(rt, c) ?? offeredLanguage(rt, kept) ?? accepted;
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
  return { ...context, ...(choice && { choice: { ...choice, path: `${base}/language`, kept: true } }) };
}

/** The context of a page that is German whoever reads it; its links keep the language that was chosen. */
export function germanOnly(rt: Runtime, c: Context<AppEnv>): PageContext {
  const carried = chosenLanguage(rt, c);
  return { ...pageContext(rt, c), ...(carried && { carried }) };
}

/** What the address asks for; null where it is nothing that is offered. */
function chosenLanguage(rt: Runtime, c: Context<AppEnv>): Language | null {
  return offeredLanguage(rt, readLanguage(c.req.query('lang')));
}

/** @returns null for a language that is not offered here */
export function offeredLanguage(
  { config }: Pick<Runtime, 'config'>,
  language: Language | null | undefined,
): Language | null {
  return language && config.languages.includes(language) ? language : null;
}
