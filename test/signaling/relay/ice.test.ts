import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { iceServers } from '../../../signaling/relay/ice.ts';

const now = Date.parse('2026-11-23T09:00:00Z');
const config = { turnUrls: ['turn:relay.example:3478', 'turns:relay.example:443'], turnSecret: 'secret' };

test('D4: without a relay of the practice’s own there is no server at all', () => {
  expect(iceServers({ turnUrls: [], turnSecret: null }, now)).toEqual([]);
  expect(iceServers({ turnUrls: config.turnUrls, turnSecret: null }, now)).toEqual([]);
});

test('lesson 12: credentials of coturn’s shared-secret scheme, valid for six hours', () => {
  const [server, ...rest] = iceServers(config, now);
  expect(rest).toEqual([]);
  expect(server?.urls).toEqual(config.turnUrls);
  expect(server?.username).toMatch(/^1795446000:[\w-]{12}$/);
  expect(Number(server?.username?.split(':')[0])).toBe(now / 1000 + 6 * 3600);
  const expected = createHmac('sha1', 'secret')
    .update(server?.username ?? '')
    .digest('base64');
  expect(server?.credential).toBe(expected);
});

test('D4: two calls have nothing in common', () => {
  const names = Array.from({ length: 1000 }, () => iceServers(config, now)[0]?.username);
  expect(new Set(names).size).toBe(1000);
  expect(names.filter((name) => !/^\d+:[\w-]{12}$/.test(name ?? ''))).toEqual([]);
});
