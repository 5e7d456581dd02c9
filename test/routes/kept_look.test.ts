import { describe, expect, test } from 'vitest';
import { staff } from '../fixtures/runtime.ts';
import { visitPractice } from './patient/visitor.ts';

/* P18: text size and contrast hold for the visit, carried by every link, form and redirect; no cookie. */

const query = 'text=largest&contrast=more';
const pages = [
  ...['/', '/check', '/helping', '/request', '/request/sent', '/join', '/terms'],
  ...['/privacy', '/imprint', '/accessibility', '/nothing-here', '/c/unknown'],
];

function rootOf(html: string): string {
  return /<html[^>]*>/.exec(html)?.[0] ?? '';
}

function addressesOf(html: string): string[] {
  return [...html.matchAll(/ (?:href|action)="([^"]*)"/g)].map(([, address]) => address ?? '');
}

describe.each(pages)('%s', (path) => {
  test('says its look, and each address of ours on it carries it on', async () => {
    const visitor = visitPractice();
    const { html, headers } = await visitor.get(`${path}?lang=ar&${query}`);
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(rootOf(html)).toContain('data-text="largest" data-contrast="more"');
    const own = addressesOf(html).filter((one) => /^\/(?!practice|static)/.test(one));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((one) => !one.includes(query.replace('&', '&amp;')))).toEqual([]);
    // And nothing but these addresses and its root is another one than on the page as usual.
    const usual = (await visitor.get(`${path}?lang=ar`)).html;
    const without = (text: string) =>
      text
        .replace(/<details class="look".*?<\/details>/s, '')
        .replaceAll(/[?&](amp;)?text=largest&amp;contrast=more/g, '')
        .replace('<html data-text="largest" data-contrast="more"', '<html')
        .replace(/<link rel="stylesheet" href="[^"]*look[^"]*"\/>/, '')
        .replace(/name="stamp" value="[^"]*"/, '');
    expect(without(html)).toBe(without(usual));
  });
});

test('nothing of it where nobody has chosen, or what is chosen is none of ours', async () => {
  const visitor = visitPractice();
  for (const path of ['/', '/?text=huge&contrast=less', '/?text=normal', '/?text=LARGE']) {
    const { html } = await visitor.get(path);
    expect(rootOf(html)).not.toContain('data-');
    expect(addressesOf(html).filter((one) => one.startsWith('/') && /text=|contrast=/.test(one))).toEqual([]);
  }
});

test('a page that is kept in memory is kept as usual', async () => {
  const visitor = visitPractice();
  for (const path of ['/terms', `/terms?${query}`, '/terms'])
    expect(rootOf((await visitor.get(path)).html).includes('data-text')).toBe(path.includes('text'));
});

test('each choice is a link to the same page in the same language, and says which is chosen', async () => {
  const visitor = visitPractice();
  const { html } = await visitor.get('/join?lang=tr&text=large');
  const picker = /<details class="look".*?<\/details>/s.exec(html)?.[0] ?? '';
  expect(addressesOf(picker)).toEqual([
    '?lang=tr',
    '?lang=tr&amp;text=large',
    '?lang=tr&amp;text=largest',
    '?lang=tr&amp;text=large&amp;contrast=more',
  ]);
  expect(
    [...picker.matchAll(/class="(look-\w+)" data-text="\w+" aria-current="true"/g)].map(([, one]) => one),
  ).toEqual(['look-large']);
  expect((await visitor.get('/join?text=large&contrast=more')).html).toContain('Weniger Kontrast');
});

test('a form that leads on, and one that is answered with its page, keep the look', async () => {
  const visitor = visitPractice();
  const { html } = await visitor.post(`/request?${query}`, { name: 'Erika' });
  expect(rootOf(html)).toContain('data-text="largest"');
  expect(html).toContain(`action="/request?${query.replace('&', '&amp;')}"`);
  const { location } = await visitor.post(`/join?${query}`, { code: 'AAA-AAA-AAA' });
  expect([null, expect.stringContaining(query)]).toContainEqual(location);
});

test('nothing for the practice, whose pages keep to the device', async () => {
  const visitor = visitPractice();
  const { cookie } = staff(visitor.rt, 'doctor');
  const { html } = await visitor.get(`/practice?${query}`, { Cookie: cookie });
  expect(rootOf(html)).not.toContain('data-text');
  expect(html).not.toContain('text=largest');
});
