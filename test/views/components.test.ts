import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const sources = globSync('**/*.ts', { cwd: root, exclude: ['node_modules', 'dist'] });

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Where a pattern stands in the sources: `views/components/card.ts:19`. */
function places(pattern: RegExp): string[] {
  return sources.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

test('the test sees the views', () => {
  expect(sources).toContain('views/components/card.ts');
  expect(places(/html`</).length).toBeGreaterThan(100);
});

test('decision 0002: components are called as functions, so that the compiler checks their props', () => {
  // An opening tag with a component's name, also one of several parts, or htm's closing tag for one.
  expect(places(/<\s*\$\{\s*(?:\w+\.)*[A-Z]\w*\s*\}|<\/{2}>/)).toEqual([]);
  // In a template no tag has a name that is made.
  expect(places(/html`[^`]*<\s*\$\{/)).toEqual([]);
});

test('decision 0002: a part is given what it needs, not the whole page', () => {
  const whole = places(/\.\.\.props\b|\b[A-Z]\w*\(props\)/);
  // A mail's facts are one object (views/mail/frame.ts).
  expect(
    whole.filter((place) => /^(views|routes)\//.test(place) && !place.startsWith('views/mail/')),
  ).toEqual([]);
});

test('a function of pages and routes can be searched by its name', () => {
  const files = new Map<string, string[]>();
  for (const file of sources.filter((source) => /^(views|routes)\//.test(source))) {
    for (const [, name = ''] of read(file).matchAll(/^(?:export )?(?:async )?function (\w+)/gm)) {
      files.set(name, [...(files.get(name) ?? []), file]);
    }
  }
  expect(files.size).toBeGreaterThan(300);
  expect(
    [...files].filter(([name, places]) => places.length > 1 || /^(show|list|save|row|words)$/i.test(name)),
  ).toEqual([]);
});

test('a folder of pages can be overlooked: under 25 files', () => {
  const counts = Object.groupBy(
    sources.filter((source) => source.startsWith('views/')),
    dirname,
  );
  expect(Object.entries(counts).filter(([, files]) => (files?.length ?? 0) >= 25)).toEqual([]);
});
