import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { acceptedLanguage } from '../consultation/language.ts';
import { isRefusal } from '../consultation/refusal.ts';
import { type StorageTrouble, storageTrouble } from '../consultation/storage_trouble.ts';
import { listUsers } from '../db/staff.ts';
import { noteStorageTrouble } from '../db/storage_watch.ts';
import { wordsIn } from '../languages/words.ts';
import { inSources } from '../program/source_positions.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { NotYours } from '../security/guards.ts';
import { foreignPort } from '../security/own_host.ts';
import { isFormOnly, pageAbove } from '../security/rights.ts';
import { SignedOut } from '../security/sessions.ts';
import { linkTo } from '../views/components/language.ts';
import { renderPage } from '../views/components/layout.ts';
import type { NotYoursKind } from '../views/practice/refused.ts';
import { MessagePage } from '../views/public/message.ts';
import { NotFoundPage, RequestRefusedPage, type WayBack } from '../views/public/request_refused.ts';
import { type SentForm, StorageFailurePage } from '../views/public/storage_failure.ts';
import { BodyTooLarge } from './body.ts';
import { readForm } from './form_input.ts';
import { logForeign } from './own_host.ts';
import { refusalContext } from './own_language.ts';
import { pageContext } from './page_context.ts';

/** A page that does not exist, in words and with a way on; what only takes a form leads to its page. */
export function showNotFound(rt: Runtime, c: Context<AppEnv>): Response | Promise<Response> {
  if (c.req.method === 'GET' && isFormOnly(c.req.path)) {
    return c.redirect(pageAbove(c.req.path, c.get('staff')?.roles ?? null), 303);
  }
  const { retentionDays } = rt.config;
  return c.html(renderPage(NotFoundPage({ context: refusalContext(rt, c), retentionDays })), 404);
}

/** Anything that no route has caught, in words; in one sentence where not even the page can be made. */
export async function showFailure(rt: Runtime, c: Context<AppEnv>, error: Error): Promise<Response> {
  try {
    return await failurePage(rt, c, error);
  } catch {
    // Not even the practice's settings can be read: only the browser says a language.
    const language = acceptedLanguage(c.req.header('accept-language') ?? '', rt.config.languages);
    return c.text(wordsIn(language).t('failed-plain'), 500);
  }
}

/** The log gets the kind of error and where it was, never its text (D4). */
async function failurePage(rt: Runtime, c: Context<AppEnv>, error: Error): Promise<Response> {
  if (error instanceof NotYours) {
    const administrators = listUsers(rt).filter(
      ({ roles, disabledAt }) => roles.includes('admin') && disabledAt === null,
    );
    const { NotYoursPage } = await import('../views/practice/refused.ts');
    const page = NotYoursPage({
      context: pageContext(rt, c),
      kind: kindOf(error),
      administrators: administrators.map(({ name }) => name),
    });
    return c.html(renderPage(page), 403);
  }
  if (error instanceof SignedOut) return c.redirect('/practice/login?ended=1', 303);
  if (error instanceof HTTPException && (error.status < 500 || error.status === 503)) {
    const foreign = error.status === 403 ? foreignPort(c, rt.config) : null;
    if (foreign) logForeign(rt, foreign);
    const page = RequestRefusedPage({
      context: refusalContext(rt, c),
      status: error.status,
      opened: foreign?.opened ?? null,
      most: error instanceof BodyTooLarge ? error.most : null,
      hasFile: c.req.header('content-type')?.startsWith('multipart/') === true,
      back: wayBack(c),
    });
    return c.html(renderPage(page), error.status);
  }
  if (isRefusal(error, 'not_found')) return showNotFound(rt, c);
  const trouble = storageTroubleOf(rt, error);
  if (trouble) {
    const context = refusalContext(rt, c);
    const page = StorageFailurePage({ context, trouble, again: await sentForm(c) });
    return c.html(renderPage(page), trouble === 'full' || trouble === 'quota' ? 507 : 503);
  }
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  rt.log.error(
    {
      request: c.get('requestId'),
      error: error.name,
      code: (error as { code?: unknown }).code,
      at: stack.map(inSources),
    },
    'request failed',
  );
  const context = refusalContext(rt, c);
  const { words } = context;
  const page = MessagePage({
    context,
    kind: 'error',
    title: words.t('failed-title'),
    text: words.t('failed-text'),
    link: { href: linkTo(context, wayBack(c).href), label: words.t('failed-again') },
  });
  return c.html(renderPage(page), 500);
}

/** Whose it is: the first that may open it. */
function kindOf({ right }: NotYours): NotYoursKind {
  if (right === undefined || typeof right === 'string') return 'administration';
  if (right.includes('reception')) return 'patients';
  return right.includes('admin') ? 'administration' : 'consultation';
}

/** The log has been told when it began. */
function storageTroubleOf(rt: Runtime, error: Error): StorageTrouble | null {
  if (isRefusal(error, 'no_storage')) return storageTrouble(error) ?? 'read_only';
  return noteStorageTrouble(rt, error);
}

/** Every field of `type="password"`, and keys: what is typed there is never written into a page. */
export const secretFields: readonly string[] = [
  'password',
  'repeat',
  'secret',
  'factorPassword',
  'clientSecret',
  'backupSecret',
  'practiceKey',
];

/** What the browser has sent as a form, if a page can send the same again; a page cannot hold files. */
async function sentForm(c: Context<AppEnv>): Promise<SentForm | null> {
  if (
    c.req.method !== 'POST' ||
    !c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded')
  )
    return null;
  const fields = (await readForm(c)).entries();
  if (fields.some(([name]) => secretFields.includes(name))) return null;
  return { action: c.req.path, fields };
}

/** The page that a form was sent from: the address itself, or the nearest above it that is a page. */
function wayBack(c: Context<AppEnv>): WayBack {
  const href = pageAbove(c.req.path, c.get('staff')?.roles ?? null);
  return { href, isForm: c.req.method === 'POST' };
}
