import { setImmediate } from 'node:timers';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './env.ts';

/**
 * Gives each request a turn of the event loop that no other one has: hundreds of sign-ins or uploads that
 * come at the same moment are taken up one by one, and whatever else has come meanwhile, a probe or a frame
 * of a call, is answered between two of them (X2, X3).
 */
export function oneByOne(): MiddlewareHandler<AppEnv> {
  let last = Promise.resolve();
  return async (_c, next) => {
    last = last.then(() => new Promise<void>((resolve) => void setImmediate(resolve)));
    await last;
    await next();
  };
}
