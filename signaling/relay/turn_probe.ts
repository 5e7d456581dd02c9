import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { IceServer } from '../messages.ts';
import { type Allocation, allocate, TurnError, type TurnServer } from './turn_client.ts';

/** What came out of asking one address of a relay. */
export interface ProbeResult {
  /** As in `TURN_URLS`. */
  url: string;
  ok: boolean;
  milliseconds: number;
  /** In a few words; empty where it works. Never an address but the url's own. */
  reason: string;
}

/**
 * Whether a relay works (lesson 10): two real allocations, and a packet from one to the other.
 *
 * @param servers with credentials, as a browser gets them
 * @param verify whether the certificate of `turns:` must be one that this machine trusts; our own is looked
 *   at elsewhere
 */
export async function probeRelay(servers: readonly IceServer[], verify = true): Promise<ProbeResult[]> {
  const targets = servers.flatMap(({ urls, username = '', credential = '' }) =>
    urls.map((url) => ({ url, server: readUrl(url, username, credential, verify) })),
  );
  return Promise.all(
    targets.map(async ({ url, server }) => {
      const started = performance.now();
      const reason = server ? await tryOne(server) : 'this is no address of a relay';
      return { url, ok: reason === '', milliseconds: Math.round(performance.now() - started), reason };
    }),
  );
}

/** @returns null for what is neither `turn:` nor `turns:` (RFC 7065) */
export function readUrl(url: string, username: string, credential: string, verify = true): TurnServer | null {
  const [, scheme, host, port, transport] =
    /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/.exec(url) ?? [];
  if (!host) return null;
  const secure = scheme === 'turns';
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port ?? (secure ? 5349 : 3478)),
    transport: secure ? 'tls' : transport === 'tcp' ? 'tcp' : 'udp',
    username,
    credential,
    verify,
  };
}

/** @returns what is wrong; empty where nothing is */
async function tryOne(server: TurnServer): Promise<string> {
  const open: Allocation[] = [];
  try {
    const here = await allocate(server);
    open.push(here);
    const there = await allocate(server);
    open.push(there);
    await here.permit(there.relayed);
    await there.permit(here.relayed);
    const packet = randomBytes(32);
    const arrived = there.receive();
    here.send(there.relayed, packet);
    if (!Buffer.from(await arrived).equals(packet)) return 'the relay changes what it carries';
    return '';
  } catch (error) {
    // A test must never end the server, whatever a socket comes up with.
    if (!(error instanceof TurnError)) return (error as NodeJS.ErrnoException).code ?? 'the test failed';
    return error.code ? `${error.message} (${error.code})` : error.message;
  } finally {
    for (const allocation of open) allocation.close();
  }
}
