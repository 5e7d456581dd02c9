import { Hono } from 'hono';
import { loadDocument } from '../../../db/documents.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { showRefusal } from '../refused.ts';

/**
 * A signed consent form, shown beside the patient's data (S3a). It is always a PDF that we have made or
 * cleaned.
 */
export function documentRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/consultations/:id/documents/:document', (c) => {
    const document = loadDocument(rt, c.req.param('document'));
    if (!document || document.consultationId !== c.req.param('id')) return showRefusal(rt, c, 'not_found');
    return c.body(new Uint8Array(document.content), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="Einwilligung.pdf"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      // The one page that may stand in a frame, and only in ours; nothing in it may load or run anything.
      'Content-Security-Policy': documentPolicy,
      'X-Frame-Options': 'SAMEORIGIN',
    });
  });
}

/** Styles are the browser's own viewer's. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
