import { Agent } from 'node:https';
import type { Authorization, Client, Order } from 'acme-client';
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
const askEveryMs = 1000;

/**
 * Gets one certificate (RFC 8555): account, order, proof, signature. A proof that fails ends its order, so the other kind is tried
 * with a new one.
 *
 * @returns PEM of an ECDSA P-256 key and of the chain
 * @throws AcmeError
 */
export async function orderCertificate(options: OrderOptions): Promise<{ key: string; chain: string }> {
  const { default: acme } = await import('acme-client');
  // The package's own repeating would go on for minutes after the server has been told to stop; ours starts over.
  const transport = {
    timeout: requestTimeoutMs,
    signal: options.signal,
    httpsAgent: new Agent({ keepAlive: false }),
  };
  Object.assign(acme.axios.defaults, transport);
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
      await show(options.challenges, type, challenge.token, proof, authorization, crypto);
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

async function show(
  challenges: Challenges,
  type: ChallengeType,
  token: string,
  proof: string,
  authorization: Authorization,
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
  const problem = authorization?.challenges.find(({ status }) => status === 'invalid')?.error as
    | { type?: string; detail?: string }
    | undefined;
  if (problem) throw new AcmeError(problem.type?.split(':').at(-1) ?? 'invalid', problem.detail);
  return { status: authorization?.status ?? 'invalid' };
}

async function untilDone<T extends { status: string }>(
  ask: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    const state = await ask();
    if (state.status === 'valid') return state;
    if (!['pending', 'processing', 'ready'].includes(state.status)) throw new AcmeError(state.status);
    if (signal.aborted) throw new AcmeError('stopped');
    await new Promise((resolve) => setTimeout(resolve, askEveryMs).unref());
  }
  throw new AcmeError('timeout', 'the authority takes too long');
}

function asAcmeError(error: unknown): AcmeError {
  if (error instanceof AcmeError) return error;
  const { code, message = '' } = error as { code?: string; message?: string };
  return new AcmeError(code ?? 'refused', message);
}
