import { createHash } from 'node:crypto';
import { beforeEach, vi } from 'vitest';
import type { Fingerprints } from '../../../static/connection/fingerprints.ts';
import { CodeExchange, Rounds } from '../../../static/connection/security_code.ts';
import { digestAtOnce } from '../fakes/connection.ts';

export type CodeMessage = Parameters<CodeExchange['receiveCode']>[0];

export const bytes = (fill: number) => new Uint8Array(32).fill(fill);
export const base64 = (value: Uint8Array) => btoa(String.fromCharCode(...value));
export const sha256 = (value: Uint8Array) => new Uint8Array(createHash('sha256').update(value).digest());

/** Certificates, as their hashes. */
export const doctorCertificate = bytes(1);
export const patientCertificate = bytes(2);

/** One page: what it has said and shown, and where its words go. */
export class CodePage {
  readonly said: CodeMessage[] = [];
  readonly codes: string[] = [];
  /** For each code the certificates that it was made of. */
  readonly madeOf: Fingerprints[] = [];
  /** How often it has said that the other side broke its word. */
  broken = 0;
  /** The certificates of its connection at this moment. */
  prints: Fingerprints | null;
  /** The other end of its channel; null loses everything. */
  to: ((message: CodeMessage) => void) | null = null;
  readonly exchange: CodeExchange;

  constructor(
    commits: boolean,
    prints: Fingerprints | null,
    { visit = 'visit-1', rounds = new Rounds() } = {},
  ) {
    this.prints = prints;
    this.exchange = new CodeExchange({
      commits,
      visit,
      rounds,
      sendCode: (message) => {
        this.said.push(message);
        this.to?.(message);
      },
      onCode: (code, madeOf) => {
        this.codes.push(code);
        this.madeOf.push(madeOf);
      },
      onBroken: () => {
        this.broken += 1;
      },
    });
  }

  get code(): string | null {
    return this.codes.at(-1) ?? null;
  }

  saidOf<T extends CodeMessage['type']>(type: T): Extract<CodeMessage, { type: T }>[] {
    return this.said.filter((message) => message.type === type) as Extract<CodeMessage, { type: T }>[];
  }
}

/** Doctor and patient, with no attacker in between. */
export function codePages(visits = ['visit-1', 'visit-1']) {
  const doctor = new CodePage(
    true,
    { own: doctorCertificate, other: patientCertificate },
    { visit: visits[0] },
  );
  const patient = new CodePage(
    false,
    { own: patientCertificate, other: doctorCertificate },
    { visit: visits[1] },
  );
  join(doctor, patient);
  return { doctor, patient };
}

/**
 * What one says the other hears; a promise between them keeps the order and lets no page answer within a
 * call.
 */
export function join(one: CodePage, other: CodePage): void {
  const way = (page: CodePage) => (message: CodeMessage) =>
    queueMicrotask(() => page.exchange.receiveCode(message));
  one.to = way(other);
  other.to = way(one);
}

/**
 * The channel of a connection is open on these pages, their people may talk, and its certificates are read.
 */
export async function open(...pages: CodePage[]): Promise<void> {
  for (const { exchange, prints } of pages) if (prints) exchange.begin(prints);
  await settled();
}

/** Time goes by, and everything that is due is said. */
export async function later(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settled();
}

/** Digests are made at once and the clock is the test's, for every test of the file. */
export function withCodePages(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    digestAtOnce();
    return () => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    };
  });
}

/**
 * Until neither page has anything more to say: hashes are made at once here (`digestAtOnce`), so all of it is
 * microtasks.
 */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
