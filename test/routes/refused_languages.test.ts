import { describe, expect, test, vi } from 'vitest';
import { languages, pseudoLanguage } from '../../consultation/language.ts';
import { wordsIn } from '../../languages/words.ts';
import { requested } from '../fixtures/patients.ts';
import { staff, testApp, testRuntime } from '../fixtures/runtime.ts';
import { foreignLetters } from './foreign_letters.ts';

/* Pages that say no speak the reader's language: the case's, else the address's, else the browser's. */

const offered = { LANGUAGES: languages.join(',') };
const tooMuch = () => new URLSearchParams({ firstName: 'x'.repeat(200_000) });

function file(): FormData {
  const form = new FormData();
  form.set('firstName', new File([new Uint8Array(1024 * 1024)], '1.png'));
  return form;
}

/** Each brings a request that is refused. */
const refusals: [status: number, name: string, path: string, init?: () => RequestInit][] = [
  [404, 'nowhere', '/nowhere'],
  [404, 'nowhere below a case', '/c/abc/nowhere'],
  [413, 'too much text', '/request', () => ({ method: 'POST', body: tooMuch() })],
  [413, 'a file', '/request', () => ({ method: 'POST', body: file() })],
  [
    415,
    'no form',
    '/request',
    () => ({
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    }),
  ],
];

function ask(environment: Record<string, string> = offered) {
  const rt = testRuntime(environment);
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  return {
    rt,
    /** @param host another name than the practice's, which it is asked for under */
    async get(path: string, init: RequestInit = {}, host: string | null = null) {
      const headers = { Origin: origin, ...init.headers };
      const incoming = { socket: { remoteAddress: '203.0.113.5' }, rawHeaders: ['Host', host ?? ''] };
      const answer = await (host === null
        ? app.request(`${origin}${path}`, { ...init, headers })
        : app.request(path, { ...init, headers: { ...headers, host } }, { incoming }));
      return { status: answer.status, html: await answer.text() };
    },
  };
}

describe.each(refusals)('%s, %s', (status, _, path, init = () => ({})) => {
  test('has no letter outside the files of messages', async () => {
    const { rt, get } = ask();
    const answer = await get(`${path}?lang=${pseudoLanguage}`, init());
    expect(answer.status).toBe(status);
    expect(foreignLetters({ rt }, answer.html)).toEqual([]);
  });

  test('speaks the browser’s language where the address says none', async () => {
    const { get } = ask();
    const given = init();
    const answer = await get(path, { ...given, headers: { ...given.headers, 'Accept-Language': 'uk' } });
    expect(answer.status).toBe(status);
    expect(answer.html).toContain('<html lang="uk"');
    expect(answer.html).toContain('data-testid="not-reviewed"');
  });
});

test('421: another name than the practice’s', async () => {
  const { rt, get } = ask();
  const { status, html } = await get(`/?lang=${pseudoLanguage}`, {}, 'other.example');
  expect(status).toBe(421);
  const typed = ['PUBLIC_URL', 'ssh -L', 'localhost', 'other.example'];
  expect(foreignLetters({ rt }, html, typed)).toEqual([]);
  expect((await get('/', { headers: { 'Accept-Language': 'tr' } }, 'other.example')).html).toContain(
    wordsIn('tr').t('refused-host-title'),
  );
});

test('500: an error of ours', async () => {
  const { rt, get } = ask();
  vi.spyOn(rt, 'now').mockImplementation(() => {
    throw new Error('no clock');
  });
  const { status, html } = await get('/request?lang=ar');
  expect(status).toBe(500);
  expect(html).toContain(wordsIn('ar').t('failed-title'));
  expect(html).toContain('dir="rtl"');
});

test('a case speaks its own language, whatever the browser asks for', async () => {
  const { rt, get } = ask();
  const { token } = requested(rt);
  await get(`/c/${token}/language`, { method: 'POST', body: new URLSearchParams({ language: 'pl' }) });
  const { status, html } = await get(`/c/${token}/data`, {
    method: 'POST',
    body: tooMuch(),
    headers: { 'Accept-Language': 'tr' },
  });
  expect(status).toBe(413);
  expect(html).toContain('<html lang="pl"');
});

test('staff, and what is below /practice, stay German', async () => {
  const { rt, get } = ask();
  const { cookie } = staff(rt, 'reception');
  const headers = { 'Accept-Language': 'tr' };
  const answers = [
    await get('/practice/nowhere?lang=tr', { headers: { ...headers, Cookie: cookie } }),
    await get('/practice/login', { method: 'POST', body: tooMuch(), headers }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 413]);
  for (const { html } of answers) {
    expect(html).toContain('<html lang="de"');
    expect(html).not.toContain('data-testid="languages"');
  }
});

test('the choice of a language never leads to another address', async () => {
  const { get } = ask();
  const { status, html } = await get('//evil.example/x?lang=tr');
  expect(status).toBe(404);
  expect(html).toContain('<html lang="tr"');
  expect(html).not.toMatch(/(?:href|action)="\/\/evil/);
});
