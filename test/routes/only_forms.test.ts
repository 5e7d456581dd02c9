import { describe, expect, test } from 'vitest';
import { allRoutes, staff, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';

const origin = 'http://localhost:8080';
/** What is no form, and what passes for one in a careless look. */
const others = [
  'application/json',
  'Application/JSON; charset=utf-8',
  'text/plain',
  'text/html',
  'application/xml',
  'application/octet-stream',
  'application/x-www-form-urlencodedx',
  'multipart/mixed; boundary=x',
  'application/json; x=application/x-www-form-urlencoded',
  '',
];

/** Every address that changes something, as the app itself lists them. */
async function changing(rt: TestRuntime): Promise<{ method: string; path: string }[]> {
  const routes = await allRoutes(rt);
  return routes
    .filter(({ method }) => !['GET', 'HEAD'].includes(method))
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, 'x') }));
}

describe('where a form is expected, nothing else is taken', () => {
  test('each address that changes something refuses each other type, in words, whoever is signed in', async () => {
    const rt = testRuntime();
    const app = testApp(rt);
    const routes = (await changing(rt)).filter(({ path }) => !path.endsWith('/check/report'));
    expect(routes.length).toBeGreaterThan(40);
    for (const cookie of ['', staff(rt, 'doctor').cookie, staff(rt, 'admin').cookie]) {
      for (const { method, path } of routes) {
        for (const type of others) {
          const answer = await app.request(origin + path, {
            method,
            body: '{"remove":"yes"}',
            headers: { 'Content-Type': type, 'Content-Length': '16', Cookie: cookie, Origin: origin },
          });
          expect(answer.status, `${method} ${path} ${type}`).toBe(415);
          expect(await answer.text()).toContain('Das ist kein Formular');
        }
      }
    }
  });

  test('a form of another origin does not pass for JSON, and JSON signs nobody out', async () => {
    const rt = testRuntime();
    const app = testApp(rt);
    const { cookie } = staff(rt, 'doctor');
    for (const type of [...others, 'application/x-www-form-urlencoded']) {
      const headers = { 'Content-Type': type, Cookie: cookie, Origin: 'https://evil.example' };
      const answer = await app.request(`${origin}/practice/logout`, { method: 'POST', body: 'a=b', headers });
      expect([403, 415]).toContain(answer.status);
    }
    const without = { Cookie: cookie, Origin: 'https://evil.example' };
    const answer = await app.request(`${origin}/practice/logout`, { method: 'POST', headers: without });
    expect(answer.status).toBe(403);
    expect((await app.request(`${origin}/practice`, { headers: { Cookie: cookie } })).status).toBe(200);
  });

  test('the report of the technical check is JSON, and no form', async () => {
    const app = testApp(testRuntime());
    const send = (type: string, body: string) =>
      app.request(`${origin}/check/report`, { method: 'POST', body, headers: { 'Content-Type': type } });
    expect((await send('application/x-www-form-urlencoded', 'findings=1')).status).toBe(415);
    expect((await send('application/json', '{"findings":[]}')).status).not.toBe(415);
  });
});
