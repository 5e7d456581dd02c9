import { Hono } from 'hono';
import { listStatistics } from '../../../db/statistics.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';

/** P15: bare numbers for the quarterly caps, `quarter;doctor;completed`. */
export function statisticsRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/statistics.csv', (c) => {
    const rows = listStatistics(rt.db).map(({ quarter, doctor, completed }) => [
      quarter,
      doctor,
      String(completed),
    ]);
    const lines = [['quarter', 'doctor', 'completed'], ...rows].map(
      (row) => `${row.map(csvCell).join(';')}\r\n`,
    );
    // The mark tells the German Excel that this is UTF-8.
    return c.body(`\uFEFF${lines.join('')}`, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="videosprechstunden.csv"',
      'Cache-Control': 'no-store',
    });
  });
}

/**
 * A cell that begins like a formula gets an apostrophe, so that no spreadsheet computes it (OWASP, "CSV
 * Injection").
 */
function csvCell(value: string): string {
  const harmless = /^[\s=+\-@]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
