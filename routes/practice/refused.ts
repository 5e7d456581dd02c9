import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ComponentChildren } from 'preact';
import { Refusal, type RefusalCode } from '../../consultation/refusal.ts';
import { currentStorageTrouble } from '../../db/storage_watch.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import { refusalWords } from '../../views/practice/refusal_words.ts';
import { RefusedPage } from '../../views/practice/refused.ts';
import { pageContext } from '../page_context.ts';

/** The page that says why a step was not possible. */
export function showRefusal(
  rt: Runtime,
  c: Context<AppEnv>,
  code: RefusalCode,
  waysOn?: ComponentChildren,
): Response | Promise<Response> {
  const page = RefusedPage({ context: pageContext(rt, c), ...refusalWords[code], children: waysOn });
  const held = code === 'no_storage' && currentStorageTrouble(rt) === 'busy';
  return c.html(renderPage(page), held ? 503 : refusalStatus(code));
}

/** 409: a colleague or the program was faster; 422: what was entered cannot be. */
export function refusalStatus(code: RefusalCode): ContentfulStatusCode {
  switch (code) {
    case 'not_found':
    case 'callback_gone':
      return 404;
    case 'not_allowed':
    case 'not_your_hours':
      return 403;
    case 'stale':
    case 'time_taken':
    case 'lifecycle':
    case 'already_admitted':
    case 'busy':
    case 'not_arrived':
    case 'mail_settled':
    case 'undo_over':
    case 'undo_changed':
      return 409;
    case 'no_storage':
      return 507;
    case 'no_folder':
      return 503;
    default:
      return 422;
  }
}

/** @throws whatever it is when it is no refusal */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
