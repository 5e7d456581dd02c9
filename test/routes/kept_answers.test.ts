import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newKeyPair } from '../../backup/key_pair.ts';
import { minute } from '../../consultation/durations.ts';
import { type Role, roles } from '../../consultation/staff.ts';
import { mayOpen, rights } from '../../security/rights.ts';
import { clicked, keptAt } from '../fixtures/clicked.ts';
import { consentPending, requested } from '../fixtures/patients.ts';
import { staff, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';

/*
 * What a form leads to is a page with an address of its own: the browser's button back, a reload and a
 * bookmark never end at "document expired" or at nothing.
 */

/** A script's, which is no form and leaves no page behind. */
const forms = Object.keys(rights).filter((one) => /^POST /.test(one) && !one.endsWith('/check/report'));
const addresses = Object.keys(rights).filter((one) => one.startsWith('POST ') && !isPage(one));

function isPage(form: string): boolean {
  return form.replace('POST', 'GET') in rights;
}

function browser(rt: TestRuntime, app: ReturnType<typeof testApp>, seat: Role[]) {
  const { origin } = rt.config.publicUrl;
  const { cookie } = seat.length > 0 ? staff(rt, seat) : { cookie: '' };
  const ask = (path: string, init: RequestInit, headers: Record<string, string> = {}) =>
    app.request(`${origin}${path}`, { ...init, headers: { Cookie: cookie, Origin: origin, ...headers } });
  return {
    open: (path: string) => ask(path, {}),
    send: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = clicked) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }, headers),
  };
}

async function pathsOf(rt: TestRuntime): Promise<(route: string) => string> {
  const { by } = staff(rt, 'doctor', 'Dr. Sommer');
  const { id, token } = await consentPending(rt, by);
  return (route) => {
    const path = route
      .replace(/^\w+ /, '')
      .replace('consultations/:id', `consultations/${id}`)
      .replace(':kind', 'declined');
    return path.startsWith('/c/') ? path.replace(':token', token) : path.replace(/:\w+/g, 'x');
  };
}

test('every address that only takes a form leads to its page, for each who may send it', async () => {
  const rt = testRuntime();
  // A server that can start anew with a backup.
  rt.replacing = {
    failed: null,
    plan: async () => ({ again: [], publicUrl: rt.config.publicUrl }),
    begin: () => {},
  };
  const app = testApp(rt);
  const pathOf = await pathsOf(rt);
  const browsers = [[], ...roles.map((role) => [role])].map((seat) => ({ seat, ...browser(rt, app, seat) }));
  expect(addresses.length).toBeGreaterThan(50);
  for (const route of addresses) {
    const path = pathOf(route);
    const sending = browsers.filter(({ seat }) => mayOpen(route, seat));
    expect(sending.length, route).toBeGreaterThan(0);
    for (const { seat, open } of sending) {
      const answer = await open(path);
      const label = `${route} as ${seat.join()}`;
      expect({ label, status: answer.status }).toEqual({ label, status: 303 });
      const to = answer.headers.get('Location') ?? '';
      if (seat.length === 0 && path.startsWith('/practice')) {
        expect(to, label).toMatch(/^\/practice\/login/);
        continue;
      }
      expect(path.startsWith(to), `${label}: ${to}`).toBe(true);
      // Of what is called "x" there is none, and its page says so; all others open, or lead on.
      if (!path.includes('/x')) expect((await open(to)).status, `${label}: ${to}`).toBeLessThan(400);
    }
  }
});

test('what is no address at all stays a page that does not exist', async () => {
  const rt = testRuntime();
  const { open } = browser(rt, testApp(rt), ['reception']);
  for (const path of ['/practice/consultations/x/nirgends', '/practice/nirgends', '/c/x/nirgends'])
    expect((await open(path)).status, path).toBe(404);
});

test('no form leaves a page at its own sending, whatever it is answered', async () => {
  const rt = testRuntime();
  const app = testApp(rt);
  const pathOf = await pathsOf(rt);
  let kept = 0;
  for (const route of forms) {
    // A session of its own: some of these forms end it.
    const { send, open } = browser(rt, app, [...roles]);
    const answer = await send(pathOf(route));
    const type = answer.headers.get('Content-Type') ?? '';
    expect(type.startsWith('text/html'), `${route}: ${answer.status}`).toBe(false);
    const to = keptAt(answer.headers.get('Location'));
    if (!to) continue;
    kept++;
    expect((await open(to)).headers.get('Content-Type'), route).toMatch(/^text\/html/);
  }
  expect(kept).toBeGreaterThan(40);
});

describe('what was refused', () => {
  const typed = { firstName: 'Erika', lastName: 'Mustermann', birthDate: 'gestern', phone: '' };

  test('is shown with its status and what was typed, as often as somebody comes back to it', async () => {
    const rt = testRuntime();
    const { send, open } = browser(rt, testApp(rt), ['reception']);
    const to = (await send('/practice/consultations/new', typed)).headers.get('Location') ?? '';
    expect(to).toMatch(/^\/practice\/consultations\/new\?kept=[\w-]{36}$/);
    for (let visit = 0; visit < 3; visit++) {
      const page = await open(to);
      expect(page.status).toBe(422);
      expect(page.headers.get('Cache-Control')).toBe('no-store');
      const html = await page.text();
      for (const value of ['Erika', 'Mustermann', 'gestern']) expect(html).toContain(`value="${value}"`);
    }
    rt.clock.ran += 31 * 60_000;
    const later = await open(to);
    expect(later.status).toBe(200);
    expect(await later.text()).not.toContain('Mustermann');
  });

  test('belongs to whoever has sent it', async () => {
    const rt = testRuntime();
    const app = testApp(rt);
    const to =
      (await browser(rt, app, ['reception']).send('/practice/consultations/new', typed)).headers.get(
        'Location',
      ) ?? '';
    const other = await browser(rt, app, ['reception']).open(to);
    expect(other.status).toBe(200);
    expect(await other.text()).not.toContain('Mustermann');
    expect((await browser(rt, app, []).open(to)).headers.get('Location')).toMatch(/^\/practice\/login/);
  });

  test('a step of a case stands at the case', async () => {
    const rt = testRuntime();
    const { id } = requested(rt);
    const { send, open } = browser(rt, testApp(rt), ['reception']);
    const answer = await send(`/practice/consultations/${id}/decline`, { version: '1', reason: '' });
    const to = answer.headers.get('Location') ?? '';
    expect(to).toContain(`/practice/consultations/${id}?kept=`);
    expect(await (await open(to)).text()).toContain('Bitte schreiben Sie der Patientin');
  });

  test('a patient comes back to the form as it was', async () => {
    const rt = testRuntime();
    const { send, open } = browser(rt, testApp(rt), []);
    const to = (await send('/request', { firstName: 'Erika', lastName: '' })).headers.get('Location') ?? '';
    const page = await open(to);
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('value="Erika"');
  });

  test('a script gets the answer itself', async () => {
    const rt = testRuntime();
    const { send } = browser(rt, testApp(rt), ['reception']);
    expect((await send('/practice/consultations/new', typed, {})).status).toBe(422);
    const fetched = { ...clicked, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' };
    expect((await send('/practice/consultations/new', typed, fetched)).status).toBe(422);
  });
});

test('what is searched for stands in no address, and is found again by going back', async () => {
  const rt = testRuntime();
  requested(rt);
  const { send, open } = browser(rt, testApp(rt), ['reception']);
  const to = (await send('/practice/search', { q: 'Mustermann' })).headers.get('Location') ?? '';
  expect(to).toMatch(/^\/practice\/search\?kept=[\w-]{36}$/);
  for (let visit = 0; visit < 2; visit++) expect(await (await open(to)).text()).toContain('Erika');
});

test('what nobody can look up later is told again for two minutes, after a slip of the finger', async () => {
  const rt = testRuntime();
  const { send, open } = browser(rt, testApp(rt), ['admin']);
  const fields = { name: 'Neu', email: 'neu@praxis.example', role: 'reception' };
  const to = (await send('/practice/users', fields)).headers.get('Location') ?? '';
  for (let visit = 0; visit < 2; visit++) expect(await (await open(to)).text()).toContain('/practice/setup/');
  rt.clock.ran += 2 * minute + 1;
  expect(await (await open(to)).text()).not.toContain('/practice/setup/');
});

test('a page that waits for the server to start anew is the answer itself: this memory ends before it is asked', async () => {
  const rt = testRuntime();
  rt.changeSettings = () => {};
  const { send } = browser(rt, testApp(rt), ['admin']);
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-kept-'));
  const { recipient } = await newKeyPair();
  const answer = await send('/practice/start/backup', { folder, way: 'own', recipient });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Refresh')).toMatch(/^3;url=/);
});

test('what no header can carry in an address is no reason to fail', async () => {
  const rt = testRuntime();
  const { send } = browser(rt, testApp(rt), [...roles]);
  for (const text of ['%00', '%0A', '%C3%A4', '%F0%9F%8F%A5', '%25', '%22%3E']) {
    const answer = await send(`/practice/consultations/${text}/note`);
    expect(answer.status, text).toBe(303);
  }
});
