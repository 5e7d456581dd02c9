import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { type ForeignHost, foreignHost } from '../security/own_host.ts';
import { renderPage } from '../views/components/layout.ts';
import { MessagePage } from '../views/public/message.ts';
import { refusalContext } from './own_language.ts';
import { markPath } from './practice/start/reach.ts';

/**
 * Refuses what is asked under a name that is not the practice's, in words that name both. Probes and metrics
 * stand before it, and the mark by which the assistant tries a new address.
 */
export function onlyOwnHost(rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const foreign = c.req.path === markPath ? null : foreignHost(c, rt.config);
    if (foreign === null) return next();
    if (foreign === 'two') throw new HTTPException(400);
    const { opened, own } = foreign;
    logForeign(rt, foreign);
    const context = refusalContext(rt, c);
    const { words } = context;
    const page = MessagePage({
      context,
      kind: 'error',
      title: words.t('refused-host-title'),
      text: words.t('refused-host-page', { opened, own }),
      link: { href: rt.config.publicUrl.origin, label: words.t('refused-host-link', { own }) },
    });
    return c.html(renderPage(page), 421);
  };
}

/** For practice IT, who opens a new server by its number first. */
export function logForeign(rt: Pick<Runtime, 'log'>, { opened, own }: ForeignHost): void {
  rt.log.warn(
    { opened, own },
    'refused a request: the page was opened at another name than PUBLIC_URL; open that one, or set PUBLIC_URL to the address that people open',
  );
}
