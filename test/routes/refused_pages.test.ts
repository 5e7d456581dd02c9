import { describe, expect, test } from 'vitest';
import { type Role, roles } from '../../consultation/staff.ts';
import { mayOpen, pageAbove, rights } from '../../security/rights.ts';
import { requested } from '../fixtures/patients.ts';
import { staff, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';

/* 403, 404 and 413 say what happened and what to do, and lead on: for each who may meet them. */

const seats = ['nobody', ...roles] as const;

function asker(rt: TestRuntime, seat: (typeof seats)[number]) {
  const app = testApp(rt);
  const cookie = seat === 'nobody' ? '' : staff(rt, seat, `Frau ${seat}`).cookie;
  const { origin } = rt.config.publicUrl;
  return async (path: string, body?: BodyInit, headers: Record<string, string> = {}) => {
    const init = body === undefined ? {} : { method: 'POST', body };
    const answer = await app.request(`${origin}${path}`, {
      ...init,
      headers: { Cookie: cookie, Origin: origin, ...headers },
    });
    const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
    return {
      status: answer.status,
      main,
      text: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
      links: [...main.matchAll(/<a class="button[^"]*" href="([^"]+)"/g)].map(([, href = '']) => href),
    };
  };
}

const tooMuch = () => new URLSearchParams({ name: 'x'.repeat(200_000) });
function file(megabytes: number): FormData {
  const form = new FormData();
  form.set('logo', new File([new Uint8Array(megabytes * 1024 * 1024)], 'logo.png'));
  return form;
}

/** What each of them meets: the class, where, and the links on. */
const table: {
  status: number;
  seat: (typeof seats)[number];
  path: string;
  body?: () => BodyInit;
  links: string[];
}[] = [
  { status: 404, seat: 'nobody', path: '/nirgends', links: ['/join', '/'] },
  { status: 404, seat: 'nobody', path: '/c/abc/nirgends', links: ['/join', '/'] },
  { status: 404, seat: 'reception', path: '/practice/nirgends', links: ['/practice', '/practice/search'] },
  { status: 404, seat: 'doctor', path: '/practice/list/nirgends', links: ['/practice', '/practice/search'] },
  { status: 404, seat: 'admin', path: '/practice/nirgends', links: ['/practice'] },
  { status: 404, seat: 'admin', path: '/practice/settings/mails/nirgends', links: ['/practice'] },
  { status: 403, seat: 'reception', path: '/practice/settings', links: ['/practice'] },
  { status: 403, seat: 'reception', path: '/practice/visits/ID', links: ['/practice'] },
  { status: 403, seat: 'doctor', path: '/practice/users', links: ['/practice'] },
  { status: 403, seat: 'admin', path: '/practice/list/requested', links: ['/practice/users', '/practice'] },
  {
    status: 403,
    seat: 'admin',
    path: '/practice/consultations/ID/accept',
    body: () => new URLSearchParams(),
    links: ['/practice/users', '/practice'],
  },
  { status: 413, seat: 'nobody', path: '/request', body: tooMuch, links: ['/request', '/'] },
  { status: 413, seat: 'nobody', path: '/join', body: tooMuch, links: ['/join', '/'] },
  {
    status: 413,
    seat: 'reception',
    path: '/practice/consultations/new',
    body: tooMuch,
    links: ['/practice/consultations/new', '/practice'],
  },
  {
    status: 413,
    seat: 'doctor',
    path: '/practice/settings',
    body: tooMuch,
    links: ['/practice/settings', '/practice'],
  },
  {
    status: 413,
    seat: 'doctor',
    path: '/practice/settings/logo',
    body: () => file(1),
    links: ['/practice/settings', '/practice'],
  },
  {
    status: 413,
    seat: 'admin',
    path: '/practice/users',
    body: tooMuch,
    links: ['/practice/users', '/practice'],
  },
];

describe('what is refused', () => {
  test.each(table)('$status for $seat at $path', async ({ status, seat, path, body, links }) => {
    const rt = testRuntime();
    const ask = asker(rt, seat);
    const answer = await ask(path.replace('ID', requested(rt).id), body?.());
    expect(answer.status).toBe(status);
    expect(answer.links).toEqual(links);
    // More than a title: what happened, what to do.
    expect(answer.text.length).toBeGreaterThan(120);
    expect(answer.text).toMatch(/Bitte|bitte|Vielleicht|geben Sie|sehen Sie/);
    // What is led to opens.
    for (const link of links) expect((await ask(link)).status, link).toBe(200);
  });

  test('whoever lacks a task reads who can help', async () => {
    const rt = testRuntime();
    staff(rt, 'admin', 'Petra Verwalter');
    expect((await asker(rt, 'doctor')('/practice/users')).text).toContain(
      'Bitte fragen Sie Petra Verwalter.',
    );
  });

  test('a form from another address is told where the right one is', async () => {
    const rt = testRuntime();
    const foreign = { Origin: 'https://boese.example', 'Sec-Fetch-Site': 'cross-site' };
    const answer = await asker(rt, 'doctor')('/practice/settings', new URLSearchParams(), foreign);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(rt.config.publicUrl.origin);
  });

  test('a file that is too large says how large it may be, a text that it is still in the browser', async () => {
    const rt = testRuntime();
    const ask = asker(rt, 'doctor');
    expect((await ask('/practice/settings/logo', file(1))).text).toContain('höchstens 564 kB');
    expect((await ask('/practice/settings', tooMuch())).text).toContain('Mit „Zurück“ im Browser');
  });
});

test('above every form is a page that whoever sends it may open', () => {
  const posts = Object.keys(rights).filter((route) => route.startsWith('POST '));
  expect(posts.length).toBeGreaterThan(60);
  const sets: (Role[] | null)[] = [null, ...roles.map((role) => [role])];
  for (const route of posts) {
    const path = route.slice('POST '.length).replace(/:\w+/g, 'x');
    for (const own of sets.filter((set) => mayOpen(route, set))) {
      const above = pageAbove(path, own);
      expect(path === above || path.startsWith(`${above.replace(/\/$/, '')}/`), `${path}: ${above}`).toBe(
        true,
      );
      if (own && path.startsWith('/practice/') && !/^\/practice\/(login|setup|logout)/.test(path))
        expect(above, path).toMatch(/^\/practice/);
    }
  }
});
