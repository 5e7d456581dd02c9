import { Turns } from '../page/one_at_a_time.ts';
import type { ChannelMessage } from './channel.ts';
import type { Fingerprints } from './fingerprints.ts';

type CodeMessage = Extract<ChannelMessage, { type: `code_${'commit' | 'nonce' | 'reveal' | 'ask'}` }>;

interface Options {
  /** The offering side commits and reveals, the answering side checks. */
  commits: boolean;
  /** Which consultation it is about, the same text on both pages. */
  visit: string;
  sendCode(message: CodeMessage): void;
  fingerprints(): Promise<Fingerprints | null>;
  /** Six digits; null when the other side has broken its word, so that the code proves nothing. */
  onCode(code: string | null): void;
  /**
   * The certificates are others than those that a code was made of: it counts no more, whether a new one
   * comes or not.
   */
  onChange(): void;
}

const label = 'sprechzimmer security code 1';
/**
 * One, some more where a word was lost or a certificate is new; never so many that one could search for a
 * code.
 */
const mostRounds = 8;

/**
 * The spoken security code (D2, lesson 28). Both pages show six digits made of both certificates and two
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
  #rounds = 0;
  #done = false;
  readonly #turns = new Turns();

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * The channel of a connection is open. As long as both certificates are the same the code stays; else there
   * is a new one. The checking side waits to be told, and asks (`askForCode`) where that takes too long.
   */
  channelOpened(): void {
    this.#inTurn(() => this.#lookAtCertificates());
  }

  async #lookAtCertificates(): Promise<void> {
    const prints = await this.#options.fingerprints();
    // Null: the connection has gone again, or its channel was open before the browser tells the certificates.
    if (!prints || (this.#prints && isSame(prints, this.#prints))) return;
    if (this.#prints) this.#options.onChange();
    this.#prints = prints;
    this.#done = false;
    this.#promised = null;
    if (this.#options.commits) await this.#promise();
  }

  /** Nothing has come: the first word was lost with an earlier connection. */
  askForCode(): void {
    if (!this.#options.commits && !this.#done) this.#options.sendCode({ type: 'code_ask' });
  }

  receiveCode(message: CodeMessage): void {
    this.#inTurn(async () => {
      if (!this.#prints) await this.#lookAtCertificates();
      if (!this.#prints) {
        // The first promise may be that early, and the checking side asks again; certificates that stay
        // unread prove nothing.
        if (message.type !== 'code_commit' || this.#rounds++) this.#endExchange(null);
        return;
      }
      await (this.#options.commits ? this.#asCommitter(message) : this.#asChecker(message));
    });
  }

  async #promise(): Promise<void> {
    // An attacker who may try again and again finds a code that fits.
    if (++this.#rounds > mostRounds) return this.#endExchange(null);
    this.#own = crypto.getRandomValues(new Uint8Array(32));
    this.#other = null;
    await this.#sayAgain();
  }

  /** The same word once more, never another try: what was lost with a connection may also only be late. */
  async #sayAgain(): Promise<void> {
    if (this.#other) this.#options.sendCode({ type: 'code_reveal', nonce: encode(this.#own) });
    else this.#options.sendCode({ type: 'code_commit', hash: encode(await sha256(this.#own)) });
  }

  async #asCommitter(message: CodeMessage): Promise<void> {
    if (message.type === 'code_ask') await this.#sayAgain();
    // One answer for one promise: a second number would be a second try.
    if (message.type !== 'code_nonce' || this.#other || this.#done) return;
    this.#other = decode(message.nonce);
    await this.#sayAgain();
    await this.#finish(this.#own, this.#other);
  }

  async #asChecker(message: CodeMessage): Promise<void> {
    if (message.type === 'code_commit') {
      if (message.hash === this.#promised) return this.#answer();
      if (this.#done || ++this.#rounds > mostRounds) return this.#endExchange(null);
      this.#own = crypto.getRandomValues(new Uint8Array(32));
      this.#promised = message.hash;
      this.#answer();
    } else if (message.type === 'code_reveal' && this.#promised) {
      const nonce = decode(message.nonce);
      const kept = encode(await sha256(nonce)) === this.#promised;
      this.#promised = null;
      if (kept) await this.#finish(nonce, this.#own);
      else this.#endExchange(null);
    }
  }

  #answer(): void {
    this.#options.sendCode({ type: 'code_nonce', nonce: encode(this.#own) });
  }

  async #finish(committed: Uint8Array, answered: Uint8Array): Promise<void> {
    const prints = this.#prints;
    if (!prints) return this.#endExchange(null);
    const { commits, visit } = this.#options;
    const certificates = commits ? [prints.own, prints.other] : [prints.other, prints.own];
    this.#endExchange(await codeOf(visit, [committed, answered, ...certificates]));
  }

  #endExchange(code: string | null): void {
    this.#done = true;
    this.#options.onCode(code);
  }

  #inTurn(work: () => Promise<void>): void {
    void this.#turns.take(async () => {
      try {
        await work();
      } catch {
        this.#endExchange(null);
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
