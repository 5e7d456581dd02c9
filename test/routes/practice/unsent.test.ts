import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../../consultation/durations.ts';
import { deleteExpiredSessions } from '../../../db/sessions.ts';
import { write } from '../../../db/write.ts';
import { changeAccountRoles } from '../../../procedure/accounts.ts';
import { UnsentShelf } from '../../../routes/practice/unsent_shelf.ts';
import { revokeSessions } from '../../../security/sessions.ts';
import { clicked } from '../../fixtures/clicked.ts';
import { requested } from '../../fixtures/patients.ts';
import { erika, type TestRuntime, testApp, testRuntime } from '../../fixtures/runtime.ts';
import { browserAt, setUpApp, type TestBrowser } from './account/browser.ts';
import { account, password } from './account/door.ts';
import { current, fieldsOf, words } from './desk.ts';

/* Nothing typed is lost where the session has ended before it was sent. */

const patient = { firstName: 'Wilhelmine', lastName: 'Geheimrat', birthDate: '1955-12-24', phone: '0208 77' };
const email = 'empfang@praxis.example';
const newPath = '/practice/consultations/new';

async function signedIn(environment: Record<string, string> = {}) {
  const rt = testRuntime(environment);
  const app = testApp(rt);
  const user = account(rt, 'reception', email);
  const browser = browserAt(rt, app);
  await browser.post('/practice/login', { email, password });
  await browser.get('/practice');
  const end = () => revokeSessions(rt, user.id);
  return { rt, app, user, browser, end };
}

/** Signs in on the page that a form was led to. @returns where that leads */
async function goOn(browser: TestBrowser, location: string | null, as = email): Promise<string> {
  const { html } = await browser.get(location ?? '');
  const { next = '' } = fieldsOf(html, 'data-testid="login"');
  return (await browser.post('/practice/login', { next, email: as, password })).location ?? '';
}

/** Presses the button of the page at this address. */
async function sendAgain(browser: TestBrowser, path: string) {
  const { html } = await browser.get(path);
  const [, action = ''] = /action="([^"]+)"[^>]*data-testid="typed-again"/.exec(html) ?? [];
  return browser.post(action, fieldsOf(html, 'data-testid="typed-again"'));
}

const again = /^\/practice\/again\/[\w-]{36}$/;
const count = (rt: TestRuntime) =>
  Number(rt.db.$client.prepare('select count(*) from consultations').pluck().get());

describe('what was typed when the session had ended', () => {
  const ends: Record<string, (rt: TestRuntime, userId: string, browser: TestBrowser) => unknown> = {
    'after half an hour of nothing': (rt) => {
      rt.clock.now += 31 * minute;
    },
    'over night, its row long gone': (rt) => {
      rt.clock.now += 14 * hour;
      rt.clock.ran += 14 * hour;
      write(rt, (tx) => deleteExpiredSessions(rt, tx));
    },
    'by a sign-out everywhere': (rt, userId) => revokeSessions(rt, userId),
    'by a sign-out in another window': (_rt, _userId, browser) => browser.post('/practice/logout'),
    'by a sign-out everywhere in another window': (_rt, _userId, browser) =>
      browser.post('/practice/account/sessions/end-all'),
  };

  test.each(Object.keys(ends))('%s, is sent after the sign-in', async (how) => {
    const { rt, user, browser } = await signedIn();
    await ends[how]?.(rt, user.id, browser);
    const { location } = await browser.post(newPath, patient);
    expect(location).toMatch(/^\/practice\/login\?next=%2Fpractice%2Fagain%2F[\w-]{36}&typed=1$/);
    expect(words((await browser.get(location ?? '')).html)).toContain('Ihre Eingaben sind noch da.');
    const path = await goOn(browser, location);
    expect(path).toMatch(again);
    const page = await browser.get(path);
    const text = words(page.html);
    expect(text).toContain('Ihre Eingaben sind noch da');
    expect(text).toContain('Anfrage eintragen');
    // Over a shoulder nothing is to be read.
    for (const value of Object.values(patient)) expect(text).not.toContain(value);
    expect(count(rt)).toBe(0);
    const { location: made } = await sendAgain(browser, path);
    expect(made).toMatch(/^\/practice\/consultations\/[\w-]{36}/);
    expect((await browser.get(made ?? '')).html).toContain('Wilhelmine');
    // And it is forgotten.
    const after = await browser.get(path);
    expect(after.status).toBe(404);
    expect(words(after.html)).toContain('Hier wartet nichts mehr');
    expect(after.html).not.toContain('Wilhelmine');
  });

  test('is kept also by a server that has started anew, as long as the session has a row', async () => {
    const { rt, browser } = await signedIn();
    const later = browserAt(rt);
    for (const [name, value] of browser.cookies) later.cookies.set(name, value);
    rt.clock.now += 31 * minute;
    const { location } = await later.post(newPath, patient);
    await sendAgain(later, await goOn(later, location));
    expect(count(rt)).toBe(1);
  });

  test('an invented session of a browser that is known counts as no session', async () => {
    const { browser, end } = await signedIn();
    end();
    browser.cookies.set('__Host-session', 'x'.repeat(32));
    expect((await browser.post(newPath, patient)).location).toContain('again');
  });

  test('goes with the words of a mail, and stands in the form where the case has changed meanwhile', async () => {
    const { rt, user, browser } = await signedIn();
    const { id } = requested(rt);
    const { form } = current(rt, id);
    revokeSessions(rt, user.id);
    const fields = { ...form, reason: 'Bitte kommen Sie lieber  in die Praxis.\r\nIhr Team', mail: 'own' };
    const path = await goOn(
      browser,
      (await browser.post(`/practice/consultations/${id}/decline`, fields)).location,
    );
    const { html } = await browser.get(path);
    expect(words(html)).toContain('Anfrage ablehnen');
    expect(fieldsOf(html, 'data-testid="typed-again"')).toEqual(fields);
    await browser.post(`/practice/consultations/${id}/data`, { ...erika, ...form, phone: '0208 111' });
    const answer = await sendAgain(browser, path);
    expect(answer.status).toBe(409);
    expect(words(answer.html)).toContain('Das hatten Sie eingegeben');
    expect(answer.html).toContain('Bitte kommen Sie lieber');
    expect(current(rt, id).stage).toBe('requested');
  });

  test('can be let go, and leads to the page that it came from', async () => {
    const { rt, browser, end } = await signedIn();
    end();
    const path = await goOn(browser, (await browser.post(newPath, patient)).location);
    expect((await browser.post(path)).location).toBe(newPath);
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path)).location).toBe('/practice');
    expect(count(rt)).toBe(0);
  });

  test('is one, however often it was clicked, and makes one', async () => {
    const { rt, browser, end } = await signedIn();
    end();
    const twice = await Promise.all([browser.post(newPath, patient), browser.post(newPath, patient)]);
    expect(twice[0].location).toBe(twice[1].location);
    const path = await goOn(browser, twice[0].location);
    const { html } = await browser.get(path);
    const fields = fieldsOf(html, 'data-testid="typed-again"');
    const made = await Promise.all([browser.post(newPath, fields), browser.post(newPath, fields)]);
    expect(made[0].location).toBe(made[1].location);
    expect(count(rt)).toBe(1);
  });

  test('of two windows is there for each', async () => {
    const { rt, browser, end } = await signedIn();
    end();
    const other = { ...patient, firstName: 'Otto' };
    const first = (await browser.post(newPath, patient)).location;
    const second = (await browser.post(newPath, other)).location;
    const path = await goOn(browser, first);
    // The other window is signed in as well by now.
    const next = (await browser.get(second ?? '')).location ?? '';
    expect(next).toMatch(again);
    await sendAgain(browser, path);
    await sendAgain(browser, next);
    expect(count(rt)).toBe(2);
  });

  test('is forgotten after half an hour', async () => {
    const { rt, browser, end } = await signedIn();
    end();
    const path = await goOn(browser, (await browser.post(newPath, patient)).location);
    rt.clock.ran += 29 * minute;
    expect((await browser.get(path)).status).toBe(200);
    rt.clock.ran += minute;
    expect((await browser.get(path)).status).toBe(404);
  });

  test('is kept anew where the session has ended once more, and stays where the server failed', async () => {
    const { rt, browser, end } = await signedIn();
    end();
    const path = await goOn(browser, (await browser.post(newPath, patient)).location);
    const { html } = await browser.get(path);
    end();
    const fields = fieldsOf(html, 'data-testid="typed-again"');
    const { location } = await browser.post(newPath, fields);
    expect(await goOn(browser, location)).toBe(path);
    rt.db.$client.exec('alter table consultations rename to elsewhere');
    expect((await browser.post(newPath, fields)).status).toBe(500);
    rt.db.$client.exec('alter table elsewhere rename to consultations');
    expect((await sendAgain(browser, path)).location).toMatch(/^\/practice\/consultations\//);
  });

  test('also where it ended while the form was on its way', async () => {
    const { rt, app, browser, end } = await signedIn();
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          begun.resolve();
          await ended.promise;
          controller.enqueue(new TextEncoder().encode(new URLSearchParams(patient).toString()));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const { origin } = rt.config.publicUrl;
    const type = 'application/x-www-form-urlencoded';
    const cookie = `__Host-session=${browser.cookies.get('__Host-session')}`;
    const headers = { 'Content-Type': type, Cookie: cookie, Origin: origin, ...clicked };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half', headers };
    const answer = app.request(origin + newPath, init);
    await begun.promise;
    end();
    ended.resolve();
    await sendAgain(browser, await goOn(browser, (await answer).headers.get('Location')));
    expect(count(rt)).toBe(1);
  });

  test('goes through the second factor, also by a detour over the overview', async () => {
    const { rt, browser, end } = await signedIn({ SECOND_FACTOR: 'required' });
    const { code } = await setUpApp(rt, browser);
    await browser.get('/practice');
    for (const detour of [false, true]) {
      end();
      rt.clock.now += minute;
      const { location } = await browser.post(newPath, { ...patient, phone: detour ? '1' : '2' });
      expect(await goOn(browser, location)).toBe('/practice/login/factor');
      if (detour) {
        rt.clock.now += 6 * minute;
        const late = await browser.post('/practice/login/factor', { factorCode: code() });
        expect(late.location).toBe('/practice/login?late=1');
        await goOn(browser, late.location);
      }
      const entered = await browser.post('/practice/login/factor', { factorCode: code() });
      expect(entered.location).toMatch(detour ? /^\/practice$/ : again);
      const path = detour ? (await browser.get('/practice')).location : entered.location;
      expect(path).toMatch(again);
      expect((await browser.get(path ?? '')).status).toBe(200);
      // Once, so that nobody is held up.
      expect((await browser.get('/practice')).status).toBe(200);
    }
  });
});

describe('it belongs to one person', () => {
  test('nobody else gets it, with whatever number', async () => {
    const { rt, app, browser, end } = await signedIn();
    account(rt, ['reception', 'admin', 'doctor'], 'chef@praxis.example');
    end();
    const { location } = await browser.post(newPath, patient);
    const path = await goOn(browser, location, 'chef@praxis.example');
    expect(path).toMatch(again);
    for (const one of [path, '/practice/again/x', `/practice/again/${crypto.randomUUID()}`]) {
      const { status, html } = await browser.get(one);
      expect(status).toBe(404);
      expect(html).not.toContain('Wilhelmine');
      expect((await browser.post(one)).location).toBe('/practice');
    }
    expect((await browser.get('/practice')).status).toBe(200);
    expect((await browserAt(rt, app).get(path)).location).toMatch(/^\/practice\/login/);
    const own = browserAt(rt, app);
    await own.post('/practice/login', { email, password });
    expect((await own.get(path)).html).toContain('Wilhelmine');
  });

  test('who may not do it any more is not asked', async () => {
    const { rt, user, browser, end } = await signedIn();
    end();
    const { location } = await browser.post(newPath, patient);
    changeAccountRoles(rt, { id: user.id, roles: ['admin'], by: 'system' });
    const led = await goOn(browser, location);
    expect((await browser.get(led)).status).toBe(404);
    expect((await browser.get('/practice')).status).toBe(200);
  });

  test('a stranger keeps nothing, with a cookie of rubbish or without', async () => {
    const { rt, app } = await signedIn();
    const stranger = browserAt(rt, app);
    expect((await stranger.post(newPath, patient)).location).toBe('/practice/login?next=%2Fpractice');
    stranger.cookies.set('__Host-session', 'x'.repeat(32));
    stranger.cookies.set('__Host-device', `${'x'.repeat(32)}.${'x'.repeat(43)}`);
    const { location } = await stranger.post(newPath, patient);
    expect(location).toBe('/practice/login?next=%2Fpractice&ended=1');
  });
});

describe('what is not kept', () => {
  test('secrets, and what goes with the sign-in', async () => {
    const { browser, end } = await signedIn();
    end();
    const secret = { name: 'Otto', text: 'x' };
    for (const path of [
      'account/password',
      'users',
      'start/mail',
      'restore/key',
      'confirm',
      'account/notices',
    ]) {
      const { location } = await browser.post(`/practice/${path}`, secret);
      expect(location, path).not.toContain('again');
      expect(location, path).toContain('/practice/login');
    }
    for (const name of ['password', 'factorCode', 'clientSecret', 'practiceKey', 'repeat', 'newPassword']) {
      const { location } = await browser.post(newPath, { ...patient, [name]: 'geheim' });
      expect(location, name).toBe('/practice/login?next=%2Fpractice&elsewhere=1');
    }
  });

  test('a file, what is larger than any form, a bare button, and what no form of the practice takes', async () => {
    const { rt, app, browser, end } = await signedIn();
    end();
    const { location } = await browser.post(newPath, { ...patient, words: 'ä'.repeat(40_000) });
    expect(location).not.toContain('again');
    expect((await browser.post(newPath, { words: 'x'.repeat(200_000) })).location).not.toContain('again');
    expect((await browser.post('/practice/callbacks/x/done', { version: '1' })).location).not.toContain(
      'again',
    );
    const { origin } = rt.config.publicUrl;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = new FormData();
    body.set('firstName', 'Wilhelmine');
    const sent = (init: RequestInit, headers: Record<string, string>) =>
      app.request(origin + newPath, { ...init, headers: { Cookie: cookie, Origin: origin, ...headers } });
    const file = await sent({ method: 'POST', body }, clicked);
    expect(file.headers.get('Location')).not.toContain('again');
    const script = { ...clicked, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' };
    const fetched = await sent({ method: 'POST', body: new URLSearchParams(patient) }, script);
    expect(fetched.headers.get('Location')).not.toContain('again');
    expect((await browser.post('/practice/nirgends', patient)).location).not.toContain('again');
    // With all that nothing is offered.
    await browser.post('/practice/login', { email, password });
    expect((await browser.get('/practice')).status).toBe(200);
  });
});

describe('the sign-in says why it is there', () => {
  test('after a sign-out in another window, everywhere, or half an hour', async () => {
    const { rt, browser, end } = await signedIn();
    const told = async () => {
      const { location } = await browser.get('/practice/past');
      return words((await browser.get(location ?? '')).html);
    };
    await browser.post('/practice/logout');
    expect(await told()).toContain(
      'Ihre Anmeldung ist beendet. Das geschieht, wenn Sie sich in einem anderen',
    );
    await browser.post('/practice/login', { email, password });
    await browser.get('/practice');
    end();
    expect(await told()).toContain('Ihre Anmeldung ist beendet.');
    await browser.post('/practice/login', { email, password });
    await browser.get('/practice');
    rt.clock.now += 31 * minute;
    expect(await told()).toContain('Sie waren länger nicht aktiv.');
  });
});

describe('the shelf', () => {
  const form = (owner: string, text: string) => ({
    owner,
    routes: ['POST /practice/now'],
    action: '/practice/now',
    fields: [['words', text]] as const,
  });

  test('holds so much of one person and so much of all, and the oldest goes', () => {
    const shelf = new UnsentShelf(() => 0);
    const first = shelf.keep(form('a', 'first')) ?? '';
    const own = Array.from({ length: 6 }, (_, at) => shelf.keep(form('b', `${at}`.repeat(60_000))) ?? '');
    expect(own.map((number) => shelf.find(number, 'b') !== null)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(shelf.find(first, 'a')).not.toBeNull();
    const others = Array.from(
      { length: 20 },
      (_, at) => shelf.keep(form(`c${at}`, 'x'.repeat(60_000))) ?? '',
    );
    expect(shelf.find(first, 'a')).toBeNull();
    const held = others.filter((number, at) => shelf.find(number, `c${at}`));
    expect(held).toHaveLength(17);
    expect(held).toEqual(others.slice(3));
  });

  test('takes nothing that is larger than a form', () => {
    const shelf = new UnsentShelf(() => 0);
    expect(shelf.keep(form('a', 'x'.repeat(64 * 1024)))).toBeNull();
  });
});
