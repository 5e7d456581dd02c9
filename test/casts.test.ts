import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * A cast that tells the compiler to believe anything hides the next mistake. What is needed instead: a type
 * that asks for less (`Pick`, an interface of two methods), a guard (`instanceof`, `in`), a typed global
 * (test/fixtures/window.d.ts).
 */

const root = new URL('..', import.meta.url);
const cast = /\bas\s+(?:unknown\s+as|any|never|VNode)\b/;

test('no cast silences the compiler', () => {
  const files = execFileSync('git', ['ls-files', '*.ts'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    withoutComments(readFileSync(new URL(file, root), 'utf8'))
      .split('\n')
      .flatMap((line, index) => (cast.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('the test sees a cast and lets prose pass', () => {
  // Put together here, because this file is looked at too.
  const blind = ['never', 'any[]', 'unknown as Page'].map((type) => `const page = given ${'as'} ${type};`);
  expect(blind.filter((line) => !cast.test(withoutComments(line)))).toEqual([]);
  const prose = [
    "'what was never sent'",
    '// as never before',
    '/* as any */',
    "import { a as b } from 'c';",
  ];
  expect(prose.filter((line) => cast.test(withoutComments(line)))).toEqual([]);
});

/**
 * Line breaks stay, so that lines can be counted. Texts that look like comments are lost too, which hides no
 * cast.
 */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(?<!:)\/\/.*/g, '');
}
