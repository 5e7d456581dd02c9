import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from './env.ts';

/** The technical check is a script, and reports in JSON (routes/patient/check.ts). */
const report = /^(\/c\/[^/]+)?\/check\/report$/;
const json = /^application\/json\s*(;|$)/i;
const safe = /^(GET|HEAD|OPTIONS)$/;
const form = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * What changes something is a form, on every route, also on those that read no field: Hono's protection
 * against forms of others (csrf.ts) looks at nothing else. A request without a body may say nothing of it.
 */
export function onlyForms(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const type = c.req.header('content-type');
    const hasBody =
      c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length')) > 0;
    const fits = type === undefined ? !hasBody : (report.test(c.req.path) ? json : form).test(type);
    if (!safe.test(c.req.method) && !fits) throw new HTTPException(415);
    await next();
  };
}
