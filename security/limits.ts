import { hour, minute, second } from '../consultation/durations.ts';
import { mostKeys, WindowCount } from '../program/limits.ts';

/*
 * Limits against automated use (P16, X3), in memory: a restart forgets them, which harms nobody. Keys are
 * addresses and account names; they are never written anywhere. What a socket may send is limited in
 * signaling/.
 */

/** Milliseconds by a clock that nobody sets. */
const steady = () => performance.now();

/** How many requests one address and all together may send in an hour. */
export function requestLimit(most = { perAddress: 20, overAll: 500 }) {
  const perAddress = new WindowCount(hour);
  const overAll = new WindowCount(hour);
  return {
    /** Counts one request; false when it is one too many. */
    allows(address: string): boolean {
      if (!perAddress.take(address, most.perAddress)) return false;
      if (overAll.take('all', most.overAll)) return true;
      perAddress.giveBack(address);
      return false;
    },
  };
}

/** One try at a password, counted as failed until it is known to be none. */
interface LoginAttempt {
  succeeded(): void;
  /** The password was not looked at. */
  notTried(): void;
}

const loginWindow = 15 * minute;
const failures = {
  perAddress: 30,
  perPair: 5,
  perPairUnderAttack: 2,
  perAccount: 100,
  perDevice: 10,
} as const;

/**
 * Failed sign-ins: thirty from one address and five for one account from one address in 15 minutes. An
 * account that has failed a hundred times in an hour, from wherever, is being guessed at: then each address
 * has two tries instead of five. X3: so an address that has not failed is never stopped by what others do.
 * And a device from which the owner has signed in before has ten of its own, which nobody else can use up:
 * neither strangers nor those behind the same address.
 */
export function loginLimit() {
  const perAddress = new WindowCount(loginWindow);
  const perPair = new WindowCount(loginWindow);
  const perAccount = new WindowCount(hour);
  const perDevice = new WindowCount(loginWindow);

  function beginAt(device: string): LoginAttempt | null {
    if (!perDevice.take(device, failures.perDevice)) return null;
    return {
      notTried: () => perDevice.giveBack(device),
      succeeded: () => perDevice.forget(device),
    };
  }

  return {
    /**
     * Counts before the password is looked at: many at once get no further than one after another.
     *
     * @param device the id of a known one (known_devices.ts), else null
     * @returns null for one too many
     */
    begin(from: string, email: string, device: string | null = null): LoginAttempt | null {
      if (device !== null) return beginAt(device);
      const pair = `${from} ${email}`;
      if (!perAddress.take(from, failures.perAddress)) return null;
      const counted = perAccount.take(email, failures.perAccount);
      if (!perPair.take(pair, counted ? failures.perPair : failures.perPairUnderAttack)) {
        perAddress.giveBack(from);
        if (counted) perAccount.giveBack(email);
        return null;
      }
      const notTried = () => {
        perAddress.giveBack(from);
        perPair.giveBack(pair);
        if (counted) perAccount.giveBack(email);
      };
      return {
        notTried,
        succeeded() {
          notTried();
          perPair.forget(pair);
        },
      };
    },
  };
}

/** What became of a guess at a dial-in code. */
export type Guess<T> =
  | { kind: 'found'; value: T }
  | { kind: 'wrong' }
  /** Wrong, and this address had to wait for the answer. */
  | { kind: 'slowed' }
  /** Not looked up: too many guesses of this address are waiting already. */
  | { kind: 'too_many' };

export interface CodeGuardOptions {
  now: () => number;
  /** Waits for `ms` milliseconds. */
  pause: (ms: number) => Promise<void>;
}

const guessWindow = 10 * minute;
/** Wrong guesses of one address in the window that are answered at once. */
const freeForAddress = 10;
/** Wrong guesses over all in the window, after which an address that guesses wrong is slowed much sooner. */
const freeOverAll = 300;
const freeForAddressThen = 3;
/** One guess in a turn for an address that is slowed, and so many may wait. */
const turn = second;
const queueLength = 5;

interface Guesser {
  wrongAt: number[];
  /** When the next guess of this address is looked up. */
  nextTurnAt: number;
  waiting: number;
}

/**
 * requirements.md, section 6: guesses are limited per address and over all, and a right code is never locked
 * out by others' wrong ones. So no address is blocked: one that has guessed wrong too often waits a turn, and
 * a right code passes when its turn comes. At one guess a second, 45 bits last for ages.
 */
export function codeGuard({ now, pause }: CodeGuardOptions = { now: steady, pause: sleep }) {
  const guessers = new Map<string, Guesser>();
  let wrongOverAll: number[] = [];

  function recent(times: number[]): number[] {
    const since = now() - guessWindow;
    return times[0] !== undefined && times[0] <= since ? times.filter((at) => at > since) : times;
  }

  function guesserAt(address: string): Guesser {
    const guesser = guessers.get(address) ?? { wrongAt: [], nextTurnAt: 0, waiting: 0 };
    guesser.wrongAt = recent(guesser.wrongAt);
    return guesser;
  }

  function isSlowed(guesser: Guesser): boolean {
    wrongOverAll = recent(wrongOverAll);
    const free = wrongOverAll.length > freeOverAll ? freeForAddressThen : freeForAddress;
    return guesser.wrongAt.length >= free;
  }

  async function waitForTurn(guesser: Guesser): Promise<void> {
    guesser.nextTurnAt = Math.max(now(), guesser.nextTurnAt) + turn;
    guesser.waiting++;
    try {
      await pause(guesser.nextTurnAt - now());
    } finally {
      guesser.waiting--;
    }
  }

  function noteWrong(address: string, guesser: Guesser): void {
    const at = now();
    // No more than can matter, so that a flood costs neither time nor memory.
    guesser.wrongAt = [...guesser.wrongAt, at].slice(-freeForAddress);
    wrongOverAll = [...wrongOverAll, at].slice(-freeOverAll - 1);
    // Last in the map is the address that guessed wrong last.
    guessers.delete(address);
    guessers.set(address, guesser);
    forget();
  }

  /** Addresses that have not guessed wrong lately take no memory. */
  function forget(): void {
    const since = now() - guessWindow;
    for (const [address, { wrongAt }] of guessers) {
      if (guessers.size <= mostKeys && (wrongAt.at(-1) ?? 0) > since) return;
      guessers.delete(address);
    }
  }

  /** @param lookUp finds what the code stands for; called at most once */
  return async function guess<T>(address: string, lookUp: () => T | null): Promise<Guess<T>> {
    const guesser = guesserAt(address);
    const slowed = isSlowed(guesser);
    if (slowed) {
      if (guesser.waiting >= queueLength) return { kind: 'too_many' };
      await waitForTurn(guesser);
    }
    const value = lookUp();
    if (value !== null) return { kind: 'found', value };
    noteWrong(address, guesser);
    return { kind: slowed ? 'slowed' : 'wrong' };
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
