import type { Authorization, axios, Client, Order } from 'acme-client';
import type { Challenges } from './challenges.ts';

/** How the authority may look whether the name is ours. */
export type ChallengeType = 'http-01' | 'tls-alpn-01';

/** The authority's or the network's own word for what is wrong, e.g. `rateLimited`, `ECONNREFUSED`. */
export class AcmeError extends Error {
  readonly code: string;

  constructor(code: string, message = '') {
    super(message || code);
    this.code = code;
  }
}

export interface OrderOptions {
  directory: string;
  email: string;
  /** PEM; the same for all orders. */
  accountKey: string;
  host: string;
  challenges: Challenges;
  /** Tried one after the other. */
  types: readonly ChallengeType[];
  /** Ends it at once. */
  signal: AbortSignal;
}

const requestTimeoutMs = 30_000;
/** An authority that has not looked or signed in this time does not. */
const patienceMs = 90_000;
/** How long it is left alone before the next question: short at first, for those that are quick. */
const firstPauseMs = 200;
const longestPauseMs = 5000;

/**
 * Gets one certificate (RFC 8555): account, order, proof, signature. A proof that fails ends its order, so
 * the other kind is tried with a new one.
 *
 * @returns PEM of an ECDSA P-256 key and of the chain
 * @throws AcmeError
 */
export async function orderCertificate(options: OrderOptions): Promise<{ key: string; chain: string }> {
  const { default: acme } = await import('acme-client');
  acme.axios.defaults.adapter = transport(options.signal);
  const client = new acme.Client({ directoryUrl: options.directory, accountKey: options.accountKey });
  try {
    await client.createAccount({ termsOfServiceAgreed: true, contact: [`mailto:${options.email}`] });
    const order = await proveName(client, options, acme.crypto);
    const key = await acme.crypto.createPrivateEcdsaKey('P-256');
    const [, request] = await acme.crypto.createCsr({ altNames: [options.host] }, key);
    await client.finalizeOrder(order, request);
    const signed = await untilDone(() => client.getOrder(order), options.signal);
    return { key: key.toString(), chain: await client.getCertificate(signed) };
  } catch (error) {
    throw asAcmeError(error);
  }
}

type Crypto = typeof import('acme-client').crypto;

/** @returns an order whose name is proven */
async function proveName(client: Client, options: OrderOptions, crypto: Crypto): Promise<Order> {
  let failure = new AcmeError('noChallenge', 'the authority offers no way that this server knows');
  for (const type of options.types) {
    const order = await client.createOrder({ identifiers: [{ type: 'dns', value: options.host }] });
    const [authorization] = await client.getAuthorizations(order);
    // Proven a short while ago, and still believed.
    if (!authorization || authorization.status === 'valid') return order;
    const challenge = authorization.challenges.find((offered) => offered.type === type);
    if (!challenge) continue;
    const proof = await client.getChallengeKeyAuthorization(challenge);
    try {
      const shown = { token: challenge.token, proof, authorization };
      await answerChallenge(options.challenges, type, shown, crypto);
      await client.completeChallenge(challenge);
      await untilDone(() => currentState(client, order), options.signal);
      return order;
    } catch (error) {
      failure = asAcmeError(error);
      if (options.signal.aborted) break;
    } finally {
      options.challenges.http.clear();
      options.challenges.tls = null;
    }
  }
  throw failure;
}

/** Lays the proof where the authority looks. */
async function answerChallenge(
  challenges: Challenges,
  type: ChallengeType,
  { token, proof, authorization }: { token: string; proof: string; authorization: Authorization },
  crypto: Crypto,
): Promise<void> {
  if (type === 'http-01') {
    challenges.http.set(token, proof);
    return;
  }
  const key = await crypto.createPrivateEcdsaKey('P-256');
  const [, cert] = await crypto.createAlpnCertificate(authorization, proof, key);
  challenges.tls = { key, cert };
}

/** The authorization says why it failed; the order only that it did. */
async function currentState(client: Client, order: Order): Promise<{ status: string }> {
  const [authorization] = await client.getAuthorizations(order);
  const problem = authorization?.challenges.find(({ status }) => status === 'invalid')?.error;
  if (problem) throw new AcmeError(nameOf(problem), (problem as Problem).detail);
  return { status: authorization?.status ?? 'invalid' };
}

async function untilDone<T extends { status: string }>(
  ask: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let pause = firstPauseMs;
  for (
    const until = Date.now() + patienceMs;
    Date.now() < until;
    pause = Math.min(longestPauseMs, pause * 1.5)
  ) {
    const state = await ask();
    if (state.status === 'valid') return state;
    if (!['pending', 'processing', 'ready'].includes(state.status)) throw new AcmeError(state.status);
    if (signal.aborted) throw new AcmeError('stopped');
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
  }
  throw new AcmeError('timeout', 'the authority takes too long');
}

type Transport = Extract<typeof axios.defaults.adapter, (...parameters: never[]) => unknown>;

/**
 * The package's own transport repeats for minutes what does not work, loses the reason, and cannot be ended.
 * This one says it at once; starting over is ours.
 */
function transport(signal: AbortSignal): Transport {
  return async (config) => {
    try {
      const response = await fetch(config.url ?? '', {
        method: config.method?.toUpperCase() ?? 'GET',
        headers: config.headers.toJSON() as Record<string, string>,
        body: config.data ?? null,
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]),
      });
      const { status, statusText } = response;
      const data = await response.text();
      refuse(response, data);
      return { status, statusText, headers: Object.fromEntries(response.headers), data, config };
    } catch (error) {
      if (error instanceof AcmeError) throw error;
      const { name, cause } = error as { name: string; cause?: { code?: string } };
      throw new AcmeError(cause?.code ?? name, 'the authority cannot be reached');
    }
  };
}

/**
 * A problem (RFC 8555, 6.7) has a name; only a used nonce is the package's own affair, which tries another.
 */
function refuse(response: Response, text: string): void {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return;
  const problem = JSON.parse(text) as Problem;
  if (nameOf(problem) !== 'badNonce') throw new AcmeError(nameOf(problem), problem.detail);
}

interface Problem {
  type?: string;
  detail?: string;
}

function nameOf({ type }: Problem): string {
  return type?.split(':').at(-1) ?? 'refused';
}

function asAcmeError(error: unknown): AcmeError {
  if (error instanceof AcmeError) return error;
  return new AcmeError('refused', error instanceof Error ? error.message : '');
}
