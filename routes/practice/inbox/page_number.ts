import type { Context } from 'hono';

/** `?page=`: counts from 1; whatever is no such number is the first page. */
export function pageNumber(c: Pick<Context, 'req'>): number {
  const asked = Number(c.req.query('page') ?? '1');
  return Number.isInteger(asked) && asked >= 1 && asked <= 1_000_000 ? asked : 1;
}
