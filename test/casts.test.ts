import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * A cast that tells the compiler to believe anything hides the next mistake. What is needed instead: a type
 * that asks for less (`Pick`, an interface of two methods), a guard (`instanceof`, `in`), a typed global
 * (test/fixtures/window.d.ts).
 */

const root = new URL('..', import.meta.url);
const cast = /\bas\s+(?:unknown[\s)]+as|any|never|VNode)\b/g;

test('no cast silences the compiler', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => {
    const source = withoutComments(readFileSync(new URL(file, root), 'utf8'));
    return [...source.matchAll(cast)].map(
      ({ 0: what, index }) => `${file}:${lineOf(source, index)}: ${what}`,
    );
  });
  expect(found).toEqual([]);
});

test('the test sees a cast and lets prose pass', () => {
  // Put together here, because this file is looked at too.
  const types = ['never', 'any[]', 'unknown as Page', 'unknown) as Page', 'unknown\n  as Page'];
  const blind = types.map((type) => `const page = (given ${'as'} ${type};`);
  expect(blind.filter((line) => withoutComments(line).search(cast) < 0)).toEqual([]);
  const prose = [
    "'what was never sent'",
    '// as never before',
    '/* as any */',
    "import { a as b } from 'c';",
  ];
  expect(prose.filter((line) => withoutComments(line).search(cast) >= 0)).toEqual([]);
});

test('a comment that silences the compiler says why', () => {
  const silent = /@ts-(?:ignore|nocheck|expect-error)\s*$/m;
  const found = sources().filter((file) => silent.test(readFileSync(new URL(file, root), 'utf8')));
  expect(found).toEqual([]);
});

function sources(): string[] {
  return execFileSync('git', ['ls-files', '*.ts'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/**
 * Line breaks stay, so that lines can be counted. Texts that look like comments are lost too, which hides no
 * cast.
 */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(?<!:)\/\/.*/g, '');
}
