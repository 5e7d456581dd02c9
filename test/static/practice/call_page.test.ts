import { expect, test, vi } from 'vitest';
import { admit } from '../../../static/practice/call_page.ts';

/* „Hereinbitten“ without leaving the page; the form itself is the other way. */

const action = 'https://video.praxis.example/practice/visits/ID/admit';
const answer = (parts: object) => ({
  ok: true,
  url: 'https://video.praxis.example/practice/visits/ID',
  text: async () => '<h1>Gespräch</h1>',
  ...parts,
});

test.each<[string, () => Promise<object>, string | null]>([
  ['the call’s page', async () => answer({}), '<h1>Gespräch</h1>'],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), null],
  [
    'an answer that breaks off',
    async () => answer({ text: () => Promise.reject(new TypeError('net')) }),
    null,
  ],
  ['a refusal', async () => answer({ ok: false }), null],
  ['the sign-in', async () => answer({ url: 'https://video.praxis.example/practice/sign-in' }), null],
])('B4: admitting, with %s', async (_what, fetched, page) => {
  vi.stubGlobal('fetch', fetched);
  expect(await admit(action, new FormData())).toBe(page);
  vi.unstubAllGlobals();
});
