import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* What patients read in scripts is in `languages/`; the practice's own wing stays German. */

const root = new URL('../../', import.meta.url).pathname;
const wings = 'static/{page,connection,devices,call,visit}/*.ts';
/** A literal that begins like a sentence, or has a letter that only German has. */
const german = /(['"`])(?:\p{Lu}\p{Ll}+ [^'"`\n]*|[^'"`\n]*[äöüÄÖÜß„“][^'"`\n]*)\1/gu;

/** Neither comments nor what an error says to those who program. */
const unread = /\/\*[\s\S]*?\*\/|\/\/.*|new \w*Error\(\s*(['"`]).*?\1/g;

const literalsIn = (source: string) =>
  [...source.replace(unread, '').matchAll(german)].map(([literal]) => literal);

test('no script of the patients’ pages has a German sentence of its own', () => {
  const files = globSync(wings, { cwd: root });
  expect(files.length).toBeGreaterThan(60);
  const found = files.flatMap((file) =>
    literalsIn(readFileSync(`${root}${file}`, 'utf8')).map((literal) => `${file}: ${literal}`),
  );
  expect(found).toEqual([]);
});

test('the test sees a sentence and lets names, selectors and comments pass', () => {
  expect(literalsIn("setText(help, 'Bitte warten Sie.')")).toEqual(["'Bitte warten Sie.'"]);
  expect(literalsIn("say('gleich später')")).toEqual(["'gleich später'"]);
  expect(literalsIn("part('way-on'); 'button button-primary' // 'Bitte warten'")).toEqual([]);
  expect(literalsIn("throw new Error('Nothing of this is read')")).toEqual([]);
});
