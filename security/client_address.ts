import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';

/**
 * The address that limits count by: the peer's, or, where the peer is a proxy of `TRUST_PROXY`, the last
 * address in `X-Forwarded-For` that is none. Never logged. IPv6 is cut to /64, which is what one household
 * has.
 */
export function clientAddress(c: Context, trustProxy: readonly string[]): string {
  const trusted = trustedProxies(trustProxy);
  let address = normal(peerAddress(c));
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((item) => normal(item.trim()));
  while (isTrusted(trusted, address)) {
    const before = forwarded.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return isIPv6(address) ? firstHalf(address) : address;
}

/** @hono/node-server leaves Node's request in `env.incoming`; `app.request()` in tests has none. */
function peerAddress(c: Context): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? '127.0.0.1';
}

/** Was it handed on by a proxy of `TRUST_PROXY`, so that its forwarding headers count? */
export function isFromProxy(c: Context, trustProxy: readonly string[]): boolean {
  return isTrusted(trustedProxies(trustProxy), normal(peerAddress(c)));
}

const lists = new WeakMap<readonly string[], BlockList>();

function trustedProxies(trustProxy: readonly string[]): BlockList {
  const known = lists.get(trustProxy);
  if (known) return known;
  const list = new BlockList();
  for (const item of trustProxy) {
    const [address = '', bits] = item.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  lists.set(trustProxy, list);
  return list;
}

function isTrusted(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** `::ffff:192.0.2.1` is 192.0.2.1. */
function normal(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
}

function firstHalf(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = address.includes('::') ? [...left, ...zeros, ...right] : left;
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}
