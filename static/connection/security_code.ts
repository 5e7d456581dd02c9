import { Turns } from '../page/one_at_a_time.ts';
import type { ChannelMessage } from './channel.ts';
import type { Fingerprints } from './fingerprints.ts';

type CodeMessage = Extract<ChannelMessage, { type: `code_${'commit' | 'nonce' | 'reveal' | 'ask'}` }>;

interface Options {
  /** The leading side commits and reveals, the other side checks (`signaling/seats.ts`). */
  commits: boolean;
  /** Which consultation it is about, the same text on both pages. */
  visit: string;
  /** Counts the exchanges with this seat, whatever page sits there. */
  rounds: Rounds;
  sendCode(message: CodeMessage): void;
  /** Six digits, and the certificates that they were made of. */
  onCode(code: string, prints: Fingerprints): void;
  /** The other side has broken its word, or tries too often: nothing is proven. */
  onBroken(): void;
}

const label = 'sprechzimmer security code 1';
/** One, and one more for each page that is loaded anew; never so many that one could search for a code. */
const mostRounds = 24;
const roundMs = 1000;

/**
 * How often codes are formed with one seat, in the life of this page: at most one a second, and 24 in all,
 * over all connections and all pages that come and go there. The chance that a page in between meets the
 * same digits on both sides is then 24 in a million at most.
 */
export class Rounds {
  #used = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds, of any steady clock */
  take(now: number): 'go' | 'later' | 'never' {
    if (this.#used >= mostRounds) return 'never';
    if (now - this.#last < roundMs) return 'later';
    this.#used += 1;
    this.#last = now;
    return 'go';
  }
}

/**
 * The spoken security code (D2, X1, lesson 28). Both pages show six digits made of both certificates and two
 * random numbers. An attacker between them has two connections and so two pairs of certificates; that the
 * digits agree by chance is one in a million, because the first number is promised before the second is
 * known: an attacker cannot search for a fitting one. It proves that there is no attacker in between; it does
 * not prove who the person is, nor that the page itself was not tampered with.
 */
export class CodeExchange {
  readonly #options: Options;
  #own: Uint8Array = crypto.getRandomValues(new Uint8Array(32));
  #other: Uint8Array | null = null;
  #promised: string | null = null;
  /** Of the connection that the code is, or will be, about. */
  #prints: Fingerprints | null = null;
  #done = false;
  readonly #turns = new Turns();

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * People may talk, the channel of a connection is open, and its certificates have been read. As long as
   * both are the same the code stays; else there is a new one. What comes before is not listened to: the
   * checking side asks (`askForCode`) until it has a code.
   */
  begin(prints: Fingerprints): void {
    this.#inTurn(async () => {
      if (this.#prints && isSame(prints, this.#prints)) return;
      this.#prints = prints;
      this.#done = false;
      this.#promised = null;
      this.#other = null;
      if (this.#options.commits) await this.#promise(prints);
    });
  }

  /** The page at the other end has gone: nothing more is said, and what still comes is late. */
  end(): void {
    this.#prints = null;
    this.#done = true;
  }

  /** A word was lost, with an earlier connection or because the other page was not ready to hear it. */
  askForCode(): void {
    if (this.#prints && !this.#options.commits && !this.#done) this.#options.sendCode({ type: 'code_ask' });
  }

  receiveCode(message: CodeMessage): void {
    this.#inTurn(async () => {
      if (!this.#prints) return;
      await (this.#options.commits ? this.#asCommitter(message) : this.#asChecker(message));
    });
  }

  async #promise(prints: Fingerprints): Promise<void> {
    switch (this.#options.rounds.take(performance.now())) {
      case 'never':
        return this.#breakOff();
      case 'later':
        setTimeout(() => this.#inTurn(async () => this.#promiseLater(prints)), roundMs);
        return;
      case 'go':
        this.#own = crypto.getRandomValues(new Uint8Array(32));
        this.#promised = encode(await sha256(this.#own));
        this.#sayAgain();
    }
  }

  async #promiseLater(prints: Fingerprints): Promise<void> {
    if (this.#prints === prints && !this.#done) await this.#promise(prints);
  }

  /** The same word once more, never another try: what was lost with a connection may also only be late. */
  #sayAgain(): void {
    if (this.#other) this.#options.sendCode({ type: 'code_reveal', nonce: encode(this.#own) });
    else if (this.#promised) this.#options.sendCode({ type: 'code_commit', hash: this.#promised });
  }

  async #asCommitter(message: CodeMessage): Promise<void> {
    if (message.type === 'code_ask') this.#sayAgain();
    // One answer for one promise: a second number would be a second try, and before the promise the number
    // would be the one of an earlier round, which everybody has heard.
    if (message.type !== 'code_nonce' || !this.#promised || this.#other || this.#done) return;
    this.#other = decode(message.nonce);
    this.#sayAgain();
    await this.#finish(this.#own, this.#other);
  }

  async #asChecker(message: CodeMessage): Promise<void> {
    if (message.type === 'code_commit') {
      if (message.hash === this.#promised) return this.#answer();
      if (this.#done) return this.#breakOff();
      const round = this.#options.rounds.take(performance.now());
      if (round === 'never') return this.#breakOff();
      // Asked again in a moment, the other side says it again.
      if (round === 'later') return;
      this.#own = crypto.getRandomValues(new Uint8Array(32));
      this.#promised = message.hash;
      this.#answer();
    } else if (message.type === 'code_reveal' && this.#promised) {
      const nonce = decode(message.nonce);
      const kept = encode(await sha256(nonce)) === this.#promised;
      this.#promised = null;
      if (kept) await this.#finish(nonce, this.#own);
      else this.#breakOff();
    }
  }

  #answer(): void {
    this.#options.sendCode({ type: 'code_nonce', nonce: encode(this.#own) });
  }

  async #finish(committed: Uint8Array, answered: Uint8Array): Promise<void> {
    const prints = this.#prints;
    if (!prints) return;
    const { commits, visit } = this.#options;
    const certificates = commits ? [prints.own, prints.other] : [prints.other, prints.own];
    const code = await codeOf(visit, [committed, answered, ...certificates]);
    this.#done = true;
    this.#options.onCode(code, prints);
  }

  #breakOff(): void {
    this.#done = true;
    this.#options.onBroken();
  }

  #inTurn(work: () => Promise<void>): void {
    void this.#turns.take(async () => {
      try {
        await work();
      } catch {
        this.#breakOff();
      }
    });
  }
}

/**
 * Six digits of SHA-256 over label, consultation, both numbers and both certificates' hashes, each of known
 * length.
 */
export async function codeOf(visit: string, parts: readonly Uint8Array[]): Promise<string> {
  const head = new TextEncoder().encode(`${label}\0${visit}\0`);
  const all = new Uint8Array(head.length + 32 * parts.length);
  all.set(head);
  parts.forEach((part, index) => {
    all.set(part, head.length + 32 * index);
  });
  // 48 bits modulo a million: no digit is likelier than another by more than one in 10^8.
  const number = (await sha256(all)).slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, '0');
}

/** `481 207`, as it is read out. */
export function inGroups(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

function isSame(a: Fingerprints, b: Fingerprints): boolean {
  return [...a.own].join() === [...b.own].join() && [...a.other].join() === [...b.other].join();
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
