import { Hono } from 'hono';
import { backupForDownload } from '../../../procedure/download_backup.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { assertStillSignedIn } from '../../../security/sessions.ts';
import { staffOf } from '../acting.ts';

/** A backup to take along. It opens with what opens the nightly ones, and with the practice's key. */
export function backupRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/backup.age', async (c) => {
    const { backupProtection } = rt.config;
    if (!backupProtection) return c.notFound();
    const { name, size, content } = await backupForDownload(rt, backupProtection, {
      by: staffOf(c).userId,
      assertStillThere: () => assertStillSignedIn(c),
    });
    return c.body(content, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    });
  });
}
