import { RateLimiterMemory } from 'rate-limiter-flexible';

/*
 * Limits against automated use (P16), in memory: a restart forgets them, which harms nobody. Keys are addresses and
 * account names; they are never written anywhere.
 */

const minute = 60;
const hour = 60 * minute;

/** How many requests one address and all together may send. */
export function requestThrottle(limits = { perAddress: 20, overAll: 500 }) {
  const perAddress = new RateLimiterMemory({ points: limits.perAddress, duration: hour });
  const overAll = new RateLimiterMemory({ points: limits.overAll, duration: hour });
  return {
    /** Counts one request; false when it is one too many. */
    async allows(address: string): Promise<boolean> {
      return (await consume(perAddress, address)) && (await consume(overAll, 'all'));
    },
  };
}

/**
 * Failed sign-ins: five for one account from one address in 15 minutes, thirty from one address, a hundred an hour for
 * one account from wherever. An address that has not failed at this account is stopped only by the last of these.
 */
export function loginThrottle() {
  const pair = new RateLimiterMemory({ points: 5, duration: 15 * minute });
  const address = new RateLimiterMemory({ points: 30, duration: 15 * minute });
  const account = new RateLimiterMemory({ points: 100, duration: hour });
  const limits = (from: string, email: string) =>
    [
      [pair, `${from} ${email}`],
      [address, from],
      [account, email],
    ] as const;
  return {
    async blocked(from: string, email: string): Promise<boolean> {
      const states = await Promise.all(limits(from, email).map(([limiter, key]) => limiter.get(key)));
      return states.some((state) => state !== null && state.remainingPoints <= 0);
    },
    async failed(from: string, email: string): Promise<void> {
      await Promise.all(limits(from, email).map(([limiter, key]) => consume(limiter, key)));
    },
    async succeeded(from: string, email: string): Promise<void> {
      await pair.delete(`${from} ${email}`);
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}
