import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../config/settings.ts';
import { fallbacksInEnglish } from '../packaging/settings_in_english.ts';
import { type Edition, settingsPage, settingsPagePaths } from '../packaging/settings_page.ts';

/* What IT reads is there in German and in English. Neither edition can be changed without the other. */

const docs = new URL('../docs/', import.meta.url).pathname;
const pages = {
  'installation.md': 'installation.md',
  'einstellungen.md': 'settings.md',
  'verschluesselung.md': 'encryption.md',
  'proxy/README.md': 'proxy.md',
  'relay.md': 'relay.md',
  'firewall.md': 'firewall.md',
  'mail.md': 'mail.md',
  'postfach.md': 'mailboxes.md',
  'sms.md': 'sms.md',
  'gdt.md': 'gdt.md',
  'sicherung.md': 'backup.md',
  'wenn-der-server-brennt.md': 'when-the-server-burns.md',
  'ueberwachung.md': 'monitoring.md',
  'haertung.md': 'hardening.md',
  'hosting.md': 'hosting.md',
};
const inGerman = new Map(Object.entries(pages).map(([german, english]) => [`en/${english}`, german]));

/** What a reader puts something else for. */
const placeholders: Record<string, string> = {
  ADDRESS: 'ADRESSE',
  FILE: 'DATEI',
  'PUBLIC-KEY': 'ÖFFENTLICHER-SCHLÜSSEL',
  RECEIVER_SENDER: 'EMPFÄNGER_SENDER',
  TIME: 'ZEIT',
  'YOUR-ADDRESS': 'IHRE-ADRESSE',
  'YOUR-DOMAIN': 'IHRE-DOMAIN',
};

/** What holds without a setting, where it is said in words. */
const wordedFallbacks = new Map(
  Object.entries(settings).map(([name, { fallback }]) => [
    Object.entries(fallbacksInEnglish).find(([other]) => other === name)?.[1] ?? fallback,
    fallback,
  ]),
);

function page(file: string): string {
  return readFileSync(join(docs, file), 'utf8');
}

function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

const blocks = (text: string) => text.match(/^```[\s\S]*?^```$/gm) ?? [];
const levels = (text: string) => withoutBlocks(text).match(/^#+(?= )/gm) ?? [];

/** The headings as a link's fragment names them. */
function fragments(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function codes(text: string): string[] {
  const known = new RegExp(`\\b(?:${Object.keys(placeholders).join('|')})(?![A-Z-])`, 'g');
  return [...withoutBlocks(text).matchAll(/`([^`]+)`/g)]
    .map(
      ([, code = '']) =>
        wordedFallbacks.get(code) ?? code.replace(known, (word) => placeholders[word] ?? word),
    )
    .sort();
}

/** Targets, named from `docs/` by the German pages, and a heading by its place in the page. */
function links(file: string): string[] {
  return [...withoutBlocks(page(file)).matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target = '']) => {
      if (/^https?:/.test(target)) return target;
      const [path = '', fragment] = target.split('#');
      const found = path === '' ? file : relative(docs, join(docs, dirname(file), path));
      const place = fragment === undefined ? '' : `#${fragments(page(found)).indexOf(fragment)}`;
      return `${inGerman.get(found) ?? found}${place}`;
    })
    .sort();
}

/** Rows of tables and items of lists, in their order. */
function shape(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^(?:\||\d+\.|-)(?= )/gm)].map(([mark]) => mark);
}

/** Outside code. `1,5` and `1.5` are the same. */
function figures(text: string): string[] {
  const prose = withoutBlocks(text)
    .replace(/`[^`]+`|\]\([^)]+\)/g, ' ')
    .replace(/(?<=\d),(?=\d)/g, '.');
  return (prose.match(/\d+(?:\.\d+)?/g) ?? []).sort();
}

test.each<Edition>(['de', 'en'])(
  'the handbook names every setting (%s); `npm run handbook` writes the page anew',
  (edition) => {
    const written = readFileSync(settingsPagePaths[edition], 'utf8');
    expect(written).toBe(settingsPage(edition));
    for (const name of Object.keys(settings)) expect(written).toContain(`| \`${name}\` |`);
  },
);

test('every page for IT has its English one, and both indexes name it', () => {
  const [, forIt = ''] = page('README.md').split('Für die Praxis-IT:');
  const listed = [...forIt.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, file = '']) => file);
  expect(listed.toSorted()).toEqual(Object.keys(pages).sort());
  const english = [...page('en/README.md').matchAll(/\]\((?!\.\.)([^)]+\.md)\)/g)].map(([, file]) => file);
  expect(english).toEqual(
    Object.entries(pages)
      .toSorted(([one], [other]) => listed.indexOf(one) - listed.indexOf(other))
      .map(([, file]) => file),
  );
  expect(page('README.md')).toContain('](en/README.md)');
});

describe.each(Object.entries(pages))('docs/%s and docs/en/%s say the same', (german, english) => {
  const [de, en] = [page(german), page(`en/${english}`)];

  test('the same headings, lists and tables', () => {
    expect(levels(en)).toEqual(levels(de));
    expect(shape(en)).toEqual(shape(de));
  });

  test('the same commands and files, to the letter', () => expect(blocks(en)).toEqual(blocks(de)));

  test('the same names of settings, commands, files and messages in the text', () => {
    expect(codes(en)).toEqual(codes(de));
  });

  test('the same figures', () => expect(figures(en)).toEqual(figures(de)));

  test('the same links, and each leads somewhere', () => {
    expect(links(`en/${english}`)).toEqual(links(german));
    for (const target of links(`en/${english}`))
      if (!/^https?:/.test(target)) {
        expect(existsSync(join(docs, target.replace(/#.*$/, ''))), target).toBe(true);
        expect(target).not.toContain('#-1');
      }
  });
});
