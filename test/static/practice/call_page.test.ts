import { expect, test, vi } from 'vitest';
import { admit } from '../../../static/practice/call_page.ts';

/* „Hereinbitten“ without leaving the page; the form itself is the other way. */

const action = 'https://video.praxis.example/practice/visits/ID/admit';
const answer = (parts: object) => ({
  ok: true,
  url: 'https://video.praxis.example/practice/visits/ID',
  ...parts,
});

test.each<[string, () => Promise<object>, boolean]>([
  ['the call’s page', async () => answer({}), true],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), false],
  ['a refusal', async () => answer({ ok: false }), false],
  ['the sign-in', async () => answer({ url: 'https://video.praxis.example/practice/sign-in' }), false],
])('B4: admitting, with %s', async (_what, fetched, admitted) => {
  vi.stubGlobal('fetch', fetched);
  expect(await admit(action, new FormData())).toBe(admitted);
  vi.unstubAllGlobals();
});
