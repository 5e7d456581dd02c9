import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const sources = globSync('**/*.ts', { cwd: root, exclude: ['node_modules', 'dist'] });

/** Where a pattern stands in the sources: `views/components/card.ts:19`. */
function places(pattern: RegExp): string[] {
  return sources.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

test('the test sees the views', () => {
  expect(sources).toContain('views/components/card.ts');
  expect(places(/html`</).length).toBeGreaterThan(100);
});

test('decision 0002: components are called as functions, so that the compiler checks their props', () => {
  // An opening tag with a component's name, or htm's closing tag for one.
  expect(places(/<\$\{[A-Z]|<\/{2}>/)).toEqual([]);
});

test('decision 0002: a part is given what it needs, not the whole page', () => {
  const whole = places(/\.\.\.props\b|\b[A-Z]\w*\(props\)/);
  // A mail's facts are one object (views/mail/frame.ts).
  expect(
    whole.filter((place) => /^(views|routes)\//.test(place) && !place.startsWith('views/mail/')),
  ).toEqual([]);
});
