import { Hono } from 'hono';
import type { AppEnv, Runtime } from '../../runtime.ts';
import { renderPage } from '../../views/components/layout.ts';
import { CheckPage } from '../../views/patient/check.ts';
import { pageContext } from '../page_context.ts';

/** `/check`: the public technical check, without an appointment (S1). */
export function checkRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/check', (c) =>
    c.html(renderPage(CheckPage({ context: pageContext(rt, c) }))),
  );
}
