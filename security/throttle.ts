import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';

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

/** One try at a password, counted as failed until it is known to be none. */
interface LoginAttempt {
  succeeded(): Promise<void>;
  /** The password was not looked at. */
  notTried(): Promise<void>;
}

/**
 * Failed sign-ins: five for one account from one address in 15 minutes, thirty from one address, a hundred an hour for
 * one account from wherever. An address that has not failed at this account is stopped only by the last of these.
 */
export function loginThrottle() {
  const perAddress = new RateLimiterMemory({ points: 30, duration: 15 * minute });
  const perPair = new RateLimiterMemory({ points: 5, duration: 15 * minute });
  const perAccount = new RateLimiterMemory({ points: 100, duration: hour });
  return {
    /** Counts before the password is looked at: many at once get no further than one after another. Null: one too many. */
    async begin(from: string, email: string): Promise<LoginAttempt | null> {
      const pair = `${from} ${email}`;
      const counted: [RateLimiterMemory, string][] = [];
      const notTried = async () => {
        for (const [limiter, key] of counted) await limiter.reward(key);
      };
      for (const [limiter, key] of [
        [perAddress, from],
        [perPair, pair],
        [perAccount, email],
      ] as const) {
        if (!(await consume(limiter, key))) {
          await notTried();
          return null;
        }
        counted.push([limiter, key]);
      }
      return {
        notTried,
        async succeeded() {
          await notTried();
          await perPair.delete(pair);
        },
      };
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}
