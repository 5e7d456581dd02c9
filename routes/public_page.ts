import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { PageContext } from '../views/components/context.ts';
import { renderPage } from '../views/components/layout.ts';
import { ownLanguage } from './own_language.ts';

/**
 * A page that is the same for everybody who asks in the same language: nothing of it depends on who asks,
 * when, or what was sent.
 */
export function publicPage(
  rt: Runtime,
  c: Context<AppEnv>,
  render: (context: PageContext) => VNode,
): Response {
  const context = ownLanguage(rt, c);
  if (!context.look) c.set('isPublic', true);
  c.header('Vary', 'Accept-Encoding, Accept-Language');
  return c.html(renderPage(render(context))) as Response;
}
