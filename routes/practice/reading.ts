import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Reading } from '../../db/audit.ts';
import { loadIncoming } from '../../db/incoming_mails.ts';
import { noteReading } from '../../procedure/note_reading.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';

/** Pages that show a patient's file, and of which kind it is. */
const readingRoutes: Record<string, Reading> = {
  '/practice/consultations/:id': 'read',
  '/practice/consultations/:id/documents/:document': 'read',
  '/practice/consultations/:id/slip': 'read',
  '/practice/consultations/:id/merge': 'read',
  '/practice/consultations/:id/record.gdt': 'read',
  '/practice/visits/:id': 'read',
  '/practice/incoming/:id': 'read_mail',
  '/practice/incoming/:id/files/:index': 'read_mail',
};

/** Who looks at a patient's file is written down, whenever it was really shown. */
export function noteReadings(rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const staff = c.get('staff');
    if (!staff || c.req.method !== 'GET' || c.res.status !== 200) return;
    const found = readingOf(c);
    if (!found) return;
    const { action, id } = found;
    const consultationId = action === 'read' ? id : (loadIncoming(rt, id)?.consultationId ?? null);
    noteReading(rt, { actor: staff.userId, action, consultationId });
  };
}

function readingOf(c: Context<AppEnv>): { action: Reading; id: string } | null {
  // The first that matches has answered: `/practice/consultations/new` is no consultation's page.
  const route = matchedRoutes(c).find(({ method }) => method === 'GET');
  const action = route && readingRoutes[route.path];
  const [, , , id = ''] = c.req.path.split('/');
  return action ? { action, id } : null;
}
