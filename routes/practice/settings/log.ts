import { type Context, Hono } from 'hono';
import { seesPatients } from '../../../consultation/staff.ts';
import { type LogLine, listLog } from '../../../db/audit.ts';
import { checkChainInPortions } from '../../../db/audit_chain.ts';
import { staffNames } from '../../../db/staff.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { LogPage, type LogRow } from '../../../views/practice/settings/log.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';

const perPage = 50;

/** `/practice/log`: sign-ins and acts, newest first, for administrators. */
export function logRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/log', async (c) => {
    const asked = c.req.query('before') ?? '';
    const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null;
    const lines = listLog(rt.db, { before, limit: perPage + 1 });
    const chain = await checkChainInPortions(rt.db);
    const page = LogPage({
      context: pageContext(rt, c),
      rows: logRows(rt, lines.slice(0, perPage), seesCases(c)),
      isOlder: before !== null,
      hasMore: lines.length > perPage,
      brokenFrom: chain.whole ? null : chain.from,
      head: chain.whole ? chain.head.slice(0, 12) : '',
      retentionDays: rt.config.retentionDays,
    });
    return c.html(renderPage(page));
  });
}

/** D4: administration alone needs no way to a patient's file. */
function seesCases(c: Context<AppEnv>): boolean {
  return seesPatients(staffOf(c).roles);
}

function logRows(rt: Runtime, lines: readonly LogLine[], linked: boolean): LogRow[] {
  const names = staffNames(rt);
  return lines.map(({ id, at, actor, action, consultationId, reference, erased }) => ({
    id,
    at,
    action,
    who: names.get(actor) ?? others[actor] ?? 'früherer Zugang',
    about: erased
      ? { kind: 'erased' }
      : consultationId === null || reference === null
        ? { kind: 'none' }
        : linked
          ? { kind: 'linked', id: consultationId, reference }
          : { kind: 'hidden' },
  }));
}

const others: Record<string, string> = { patient: 'Patientin oder Patient', system: 'Server' };
