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

const windowMs = 10 * 60_000;
/** Wrong guesses of one address in the window that are answered at once. */
const freeForAddress = 10;
/** Wrong guesses over all in the window, after which an address that guesses wrong is slowed much sooner. */
const freeOverAll = 300;
const freeForAddressThen = 3;
/** One guess a second for an address that is slowed, and so many may wait. */
const turnMs = 1_000;
const queueLength = 5;
/** So many addresses are remembered; whoever sends from more is not stopped by remembering them. */
const mostAddresses = 50_000;

interface Guesser {
  wrongAt: number[];
  /** When the next guess of this address is looked up. */
  nextTurnAt: number;
  waiting: number;
}

/**
 * requirements.md, section 6: guesses are limited per address and over all, and a right code is never locked out by others' wrong ones. So
 * nobody is blocked: who has guessed wrong too often waits a turn, and a right code passes when its turn comes. At one
 * guess a second, 45 bits last for ages.
 */
export function codeGuard({ now, pause }: CodeGuardOptions = { now: Date.now, pause: sleep }) {
  const guessers = new Map<string, Guesser>();
  let wrongOverAll: number[] = [];

  function recent(times: number[]): number[] {
    const since = now() - windowMs;
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
    const turn = Math.max(now(), guesser.nextTurnAt);
    guesser.nextTurnAt = turn + turnMs;
    guesser.waiting++;
    try {
      await pause(turn + turnMs - now());
    } finally {
      guesser.waiting--;
    }
  }

  function noteWrong(address: string, guesser: Guesser): void {
    const at = now();
    // No more than can matter, so that a flood costs neither time nor memory.
    guesser.wrongAt = [...guesser.wrongAt, at].slice(-freeForAddress);
    wrongOverAll = [...wrongOverAll, at].slice(-freeOverAll - 1);
    // Last in the map is who guessed wrong last.
    guessers.delete(address);
    guessers.set(address, guesser);
    forget();
  }

  /** Addresses that have not guessed wrong lately take no memory. */
  function forget(): void {
    const since = now() - windowMs;
    for (const [address, { wrongAt }] of guessers) {
      if (guessers.size <= mostAddresses && (wrongAt.at(-1) ?? 0) > since) return;
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
