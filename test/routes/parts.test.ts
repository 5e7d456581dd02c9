import { expect, test, vi } from 'vitest';
import { allRoutes, testApp, testRuntime } from '../fixtures/runtime.ts';

/* The application is put together from parts that are loaded when somebody comes for them (app.ts). */

test('every route of every part is reached from the door', async () => {
  const rt = testRuntime();
  const app = testApp(rt);
  const line = vi.spyOn(rt.log, 'info');
  const routes = await allRoutes(rt);
  expect(routes.length).toBeGreaterThan(150);
  const lost: string[] = [];
  for (const { method, path } of routes) {
    if (/^\/(healthz|readyz|metrics)$/.test(path)) continue;
    line.mockClear();
    await app.request(`${rt.config.publicUrl.origin}${path.replace(/:\w+/g, 'x')}`, { method });
    const [fields = {}] = line.mock.calls.find(([, message]) => message === 'request') ?? [];
    if (!('route' in fields) || fields.route === 'none') lost.push(`${method} ${path}`);
  }
  expect(lost).toEqual([]);
});

test('two who come first at the same moment find one part', async () => {
  const rt = testRuntime();
  const app = testApp(rt);
  const ask = () => app.request(`${rt.config.publicUrl.origin}/practice/login`);
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});
