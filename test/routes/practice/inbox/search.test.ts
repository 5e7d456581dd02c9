import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../consultation/staff.ts';
import { declineRequest } from '../../../../procedure/decline.ts';
import { requested } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { openPractice, part, words } from '../desk.ts';

const path = '/practice/search';
const hook = 'data-testid="search-result"';
const count = (html: string) => html.split(hook).length - 1;

describe('the search field', () => {
  test.each<[Role, number]>([
    ['doctor', 1],
    ['reception', 1],
    ['admin', 0],
  ])('%s: on %i of each page', async (role, number) => {
    const desk = openPractice().desk(role);
    const pages =
      role === 'admin'
        ? ['/practice', '/practice/settings', '/practice/users']
        : ['/practice', '/practice/past', '/practice/mails', '/practice/account', path];
    for (const page of pages) {
      const { status, html } = await desk.get(page);
      expect({ page, status, fields: html.split('data-testid="search"').length - 1 }).toEqual({
        page,
        status: 200,
        fields: number,
      });
    }
  });

  test('what is typed is sent in the body, and no browser keeps it', async () => {
    const { html } = await openPractice().desk('reception').get('/practice');
    const form = part(html, 'role="search"', 2000);
    expect(form).toContain('method="post"');
    expect(form).toContain('autocomplete="off"');
    expect(form).toContain('spellcheck="false"');
  });
});

describe('without JavaScript', () => {
  test('finds, and leads to the case; whatever its stage', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const open = requested(rt, { ...erika, lastName: 'Müller' });
    const past = requested(rt, { ...erika, lastName: 'Mueller' });
    declineRequest(rt, { id: past.id, by: reception.by, reason: '' });
    const { status, html, headers } = await reception.post(path, { q: 'muller' });
    expect(status).toBe(200);
    expect(count(html)).toBe(2);
    // What is open comes first.
    expect(html.indexOf(open.id)).toBeLessThan(html.indexOf(past.id));
    expect(html).toContain(`href="/practice/consultations/${past.id}"`);
    expect(words(html)).toContain('2 gefunden');
    expect(words(html)).toContain('* 12.08.1948');
    expect(headers.get('Cache-Control')).toContain('no-store');
  });

  test('who asks by the address, as the contract lets others, gets the same answer', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    const doctor = desk('doctor');
    expect(count((await doctor.get(`${path}?q=mustermann`)).html)).toBe(1);
    const { html } = await doctor.get(`${path}?q=mustermann`, { Accept: 'application/json' });
    expect(JSON.parse(html)).toEqual([{ id, name: 'Erika Mustermann', stage: 'requested' }]);
  });

  test('nobody found, and nothing asked, say so', async () => {
    const { rt, desk } = openPractice();
    requested(rt);
    const doctor = desk('doctor');
    expect(words((await doctor.post(path, { q: 'Unbekannt' })).html)).toContain('Niemand gefunden');
    for (const { html } of [
      await doctor.post(path, { q: ' ' }),
      await doctor.get(`${path}?q=%20`),
      await doctor.get(path),
      await doctor.post(path),
    ]) {
      expect(words(html)).toContain('Wen suchen Sie?');
      expect(count(html)).toBe(0);
    }
  });

  test('of many, the page shows fifty and says how many there are', async () => {
    const { rt, desk } = openPractice();
    for (let number = 0; number < 60; number++) requested(rt);
    const doctor = desk('doctor');
    const { html } = await doctor.post(path, { q: 'Mustermann' });
    expect(count(html)).toBe(50);
    expect(words(html)).toContain('60 gefunden, die ersten 50');
    expect(count((await doctor.post(path, { q: 'Mustermann', part: '1' })).html)).toBe(8);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '.*',
    '\\',
    'a'.repeat(10_000),
    '\u0000\u001b[31m',
    '🙂'.repeat(150),
    '%00',
    '{x}',
  ])('%j is shown as text and finds nobody', async (q) => {
    const { rt, desk } = openPractice();
    requested(rt, { ...erika, firstName: 'Kim', lastName: 'Wyd', email: '' });
    const { status, html } = await desk('doctor').post(path, { q });
    expect(status).toBe(200);
    expect(count(html)).toBe(0);
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<script>');
    expect(html.length).toBeLessThan(20_000);
  });
});

describe('for the page that asks while somebody types', () => {
  test('only the rows; nothing where nothing is asked', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    const doctor = desk('doctor');
    const { html } = await doctor.post(path, { q: 'must', part: '1' });
    expect(html).toContain(id);
    expect(html).not.toContain('<html');
    expect((await doctor.post(path, { q: ' ', part: '1' })).html).toBe('');
  });

  test('as JSON: id, name, stage', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    const { html } = await desk('doctor').post(path, { q: '12.8.48' }, { Accept: 'application/json' });
    expect(JSON.parse(html)).toEqual([{ id, name: 'Erika Mustermann', stage: 'requested' }]);
  });
});

describe('calls to make', () => {
  const opa = { name: 'Otto Rückruf', phone: '0208 5550777', words: 'am Nachmittag' };
  const calls = (html: string) =>
    [...html.matchAll(/href="(\/practice\/callbacks\/[^"]+)" data-testid="search-callback"/g)].map(
      ([, href = '']) => href,
    );

  test.each(['Rückruf', 'rueckruf otto', 'Rükruf', '5550777', '+49 208 5550777'])(
    'are found by "%s", on the page and while typing; by a click one can call, or say that it is done',
    async (q) => {
      const { rt, desk } = openPractice();
      const [reception, doctor] = [desk('reception'), desk('doctor')];
      requested(rt);
      await reception.post('/practice/callbacks/new', opa);
      for (const part of [{}, { part: '1' }]) {
        const { html } = await doctor.post(path, { q, ...part });
        expect(calls(html)).toHaveLength(1);
        expect(words(html)).toContain('1 gefunden');
        expect(words(html)).toContain('anzurufen');
      }
      const [href = ''] = calls((await doctor.post(path, { q })).html);
      const page = await doctor.get(href);
      expect(page.html).toContain('href="tel:02085550777"');
      await doctor.post(`${href}/done`);
      expect(words((await doctor.post(path, { q })).html)).toContain('angerufen');
      expect((await doctor.get(href)).html).toContain('data-testid="callback-open"');
    },
  );

  test('beside cases of one name, after them; as JSON only cases', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const { id } = requested(rt);
    await reception.post('/practice/callbacks/new', { ...opa, name: 'Frau Mustermann' });
    const { html } = await reception.post(path, { q: 'mustermann' });
    expect(words(html)).toContain('2 gefunden');
    expect(html.indexOf(id)).toBeLessThan(html.indexOf('search-callback'));
    const json = await reception.post(path, { q: 'mustermann' }, { Accept: 'application/json' });
    expect(JSON.parse(json.html)).toHaveLength(1);
  });

  test('one that is gone, or was never there, is no page; and administration sees none', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    await reception.post('/practice/callbacks/new', { ...opa, name: '<script>alert(1)</script>' });
    const [href = ''] = calls((await reception.post(path, { q: 'script' })).html);
    expect((await reception.get(href)).html).toContain('&lt;script>');
    expect((await desk('admin').get(href)).status).toBe(403);
    rt.db.$client.prepare('delete from callbacks').run();
    expect((await reception.get(href)).status).toBe(404);
    expect((await reception.get('/practice/callbacks/nobody')).status).toBe(404);
    expect(calls((await reception.post(path, { q: 'script' })).html)).toEqual([]);
  });
});

test('D4: neither log nor audit hears what was asked; opening the case is written down', async () => {
  const { rt, desk } = openPractice();
  const lines: string[] = [];
  const note = (fields: object, message: string) => void lines.push(JSON.stringify({ fields, message }));
  Object.assign(rt.log, { info: note, warn: note, error: note });
  const { id } = requested(rt);
  const doctor = desk('doctor');
  const reads = () =>
    rt.db.$client
      .prepare("select count(*) from audit where action = 'read' and actor = ?")
      .pluck()
      .get(doctor.id);
  await doctor.post(path, { q: 'Mustermann 0208 5550123' });
  await doctor.get(`${path}?q=Mustermann`);
  expect(lines.join()).toContain(path);
  expect(lines.join()).not.toMatch(/Mustermann|5550123/);
  expect(reads()).toBe(0);
  await doctor.get(`/practice/consultations/${id}`);
  expect(reads()).toBe(1);
});

test('administration alone finds nobody', async () => {
  const { rt, desk } = openPractice();
  requested(rt);
  const { status, html } = await desk('admin').post(path, { q: 'Mustermann' });
  expect(status).toBe(403);
  expect(html).not.toContain('Mustermann');
});

test('a foreign page cannot ask', async () => {
  const { rt, desk } = openPractice();
  requested(rt);
  const { status, html } = await desk('doctor').post(
    path,
    { q: 'Mustermann' },
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  );
  expect(status).toBe(403);
  expect(html).not.toContain(hook);
});
