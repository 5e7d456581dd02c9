import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { clientAddress } from '../../security/client_address.ts';

/**
 * What counts as the client's address in a request from `peer`, which says that it comes from `forwarded`.
 */
async function addressOf(peer: string, forwarded: string | undefined, trusted: string[]): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, trusted)));
  const headers = new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
}

describe('TRUST_PROXY', () => {
  test.each([
    ['203.0.113.7', undefined, [], '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', [], '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', ['127.0.0.1'], '203.0.113.7'],
    ['127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['::ffff:127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['10.0.0.2', '1.2.3.4, 198.51.100.1, 10.0.0.9', ['10.0.0.0/8'], '198.51.100.1'],
    ['127.0.0.1', 'nonsense', ['127.0.0.1'], '127.0.0.1'],
    ['127.0.0.1', undefined, ['127.0.0.1'], '127.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, [], '2001:db8:1:2::/64'],
    ['2001:db8::1', undefined, [], '2001:db8:0:0::/64'],
  ] as [string, string | undefined, string[], string][])(
    'from %s with %s, trusting %j: %s',
    async (peer, forwarded, trusted, expected) => {
      expect(await addressOf(peer, forwarded, trusted)).toBe(expected);
    },
  );
});
