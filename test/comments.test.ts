import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url);
const widest = 110;
/** A drawing is as wide as it is. */
const drawing = /[─│┌└├▼▶▲]/;

test('comments are wrapped at 110 columns', () => {
  const names = ['*.ts', '*.css', '*.sh'];
  const files = execFileSync('git', ['ls-files', ...names], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(files.length).toBeGreaterThan(600);
  const found = files.flatMap((file) => {
    const begin = file.endsWith('.sh') ? /^\s*#/ : /^\s*(\/\/|\/?\*)/;
    return readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line.length > widest && begin.test(line) && !drawing.test(line) ? [`${file}:${index + 1}`] : [],
      );
  });
  expect(found).toEqual([]);
});
