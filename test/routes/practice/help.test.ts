import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roles } from '../../../consultation/staff.ts';
import { HandbookSections, readHandbook, sectionId } from '../../../views/practice/handbook.ts';
import { helpPath } from '../../../views/practice/help_places.ts';
import { textOf } from '../../views/page.ts';
import { openPractice, words } from './desk.ts';

const markdown = readFileSync(new URL('../../../docs/praxis.md', import.meta.url), 'utf8');

test('the handbook inside the program is docs/praxis.md: every word of it, and no mark of Markdown', async () => {
  const { desk } = openPractice();
  const { status, html } = await desk('reception').get('/practice/help');
  expect(status).toBe(200);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(words(html)).toContain('Jemanden finden. Oben auf jeder Seite');
  const handbook = /<div class="handbook">.*?<\/div>/s.exec(html)?.[0] ?? '';
  expect(words(handbook)).not.toMatch(/\*\*|`|\]\(|(?:^| )#/);
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const source = markdown.replace(/^# .*$/m, '').replace(/\]\([^)]*\)/g, '');
  expect(bare(words(handbook).replace(/&#39;/g, "'"))).toBe(bare(source));
});

test('each place of the practice leads to a part that is there', () => {
  const anchors = new Set(readHandbook(markdown).map(({ id }) => id));
  expect(anchors.size).toBe(readHandbook(markdown).length);
  const places = [
    'today',
    'answers',
    'requested',
    'consent',
    'scheduling',
    'upcoming',
    'list',
    'past',
  ] as const;
  const others = ['search', 'checks', 'new', 'settings', 'users', 'account', 'log', 'case'] as const;
  for (const place of [...places, ...others]) {
    const [path, anchor] = helpPath(place).split('#');
    expect(path).toBe('/practice/help');
    expect(anchors, place).toContain(anchor);
  }
  expect(helpPath('none')).toBe('/practice/help');
});

test.each(roles)('"?" is on the page of every role: %s', async (role) => {
  const { desk } = openPractice();
  const one = desk(role);
  for (const path of ['/practice', '/practice/account', '/practice/help']) {
    expect((await one.get(path)).html, path).toMatch(/href="\/practice\/help[^"]*"[^>]*data-key="\?"/);
  }
  expect((await one.get('/practice/help')).html).toContain('data-part="keys-switch"');
});

test('what stands in a handbook is text, whatever it holds', () => {
  const sections = readHandbook(
    '# Titel\n\n**A <b>**: eins `<i>` **zwei** [drei](/practice) [vier](javascript:alert)\n\n- x\n  y\n- z\n\n## Über Äpfel\n\nEnde',
  );
  expect(sections.map(({ id }) => id)).toEqual(['a-b', 'ueber-aepfel']);
  expect(textOf(HandbookSections({ sections }))).toContain('x y');
  expect(sectionId('Wenn etwas nicht geht')).toBe('wenn-etwas-nicht-geht');
});
