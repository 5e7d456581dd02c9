import { Hono } from 'hono';
import { gdtRecord, recordGdtDownload, sendGdtRecord } from '../../../procedure/gdt_record.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { readForm } from '../../form_input.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, showRefusal } from '../refused.ts';

/**
 * `/practice/consultations/:id/record.gdt`: the entry for the record, for the practice software that the
 * request came from (L2). Fetched it is a file, sent it goes into `GDT_OUT`.
 */
export function gdtRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/consultations/:id/record.gdt', (c) => {
      const id = c.req.param('id');
      const record = gdtRecord(rt, id);
      if (!record) return showRefusal(rt, c, 'not_found');
      recordGdtDownload(rt, { id, by: actorOf(c) });
      return c.body(new Uint8Array(record.bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="${record.name(0)}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
    })
    .post('/practice/consultations/:id/record.gdt', async (c) => {
      await readForm(c);
      const id = c.req.param('id');
      try {
        sendGdtRecord(rt, { id, by: actorOf(c) });
      } catch (error) {
        return showRefusal(rt, c, asRefusal(error).code);
      }
      return c.redirect(`/practice/consultations/${id}?done=gdt`, 303);
    });
}
