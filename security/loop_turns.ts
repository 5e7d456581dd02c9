import type { MiddlewareHandler } from 'hono';
import { ownTurn } from '../program/loop_turns.ts';
import type { AppEnv } from './env.ts';

/** Hundreds of sign-ins or uploads that come at the same moment are taken up one by one (X2, X3). */
export function oneByOne(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.method === 'POST') await ownTurn();
    return next();
  };
}
