import type { Finding, Reason } from '../../consultation/technical_check.ts';
import type { CheckedSocket } from './check_socket.ts';
import { connectPair, type Pair } from './pair.ts';
import { serversOver, type Transport } from './relay_urls.ts';

export interface CheckedRelay {
  finding: Finding;
  /** Open through the relay; the caller closes it. */
  pair: Pair | null;
}

/**
 * Two connections of this page that may use nothing but the practice's relay, reached by one transport: a
 * data channel that opens has gone to the relay and back.
 *
 * @param ice what the socket has brought
 */
export async function checkRelay(ice: CheckedSocket['ice'], transport: Transport): Promise<CheckedRelay> {
  const row = `relay-${transport}` as const;
  const found = (reason: Reason<typeof row>, pair: Pair | null = null) => ({
    finding: { row, reason } as Finding,
    pair,
  });
  if (typeof ice === 'string') return found(ice);
  if (!('RTCPeerConnection' in window)) return found('not_asked');
  if (ice.servers.length === 0) return found('not_set_up');
  const iceServers = serversOver(ice.servers, transport);
  if (iceServers.length === 0) return found('not_this_way');
  // Firefox refuses some ports before it tries.
  const pair = await connectPair({ iceServers, iceTransportPolicy: 'relay' }).catch(() => null);
  if (!pair) return found('unreachable');
  if (pair.outcome === 'open') return found('ok', pair);
  pair.close();
  return found(pair.outcome === 'no_candidates' ? 'unreachable' : 'no_passage');
}
