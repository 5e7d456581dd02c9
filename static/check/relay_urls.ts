import type { IceServer } from '../../signaling/messages.ts';

export type Transport = 'udp' | 'tcp';

/**
 * Only what reaches the relay by this transport (RFC 7065: without a word `turn:` is UDP and `turns:` is TLS
 * over TCP).
 */
export function serversOver(servers: readonly IceServer[], transport: Transport): IceServer[] {
  return servers
    .map((server) => ({ ...server, urls: server.urls.filter((url) => transportOf(url) === transport) }))
    .filter(({ urls }) => urls.length > 0);
}

function transportOf(url: string): Transport | null {
  const [, secure, said] = /^turn(s?):[^?]+(?:\?transport=(udp|tcp))?$/.exec(url) ?? [];
  if (secure === undefined) return null;
  return (said as Transport | undefined) ?? (secure ? 'tcp' : 'udp');
}
