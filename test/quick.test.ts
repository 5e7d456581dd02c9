import { globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import config from '../vitest.config.ts';

const root = new URL('..', import.meta.url).pathname;
const files = globSync('test/**/*.test.ts', { cwd: root });

/** Fixtures that start other programs for long. */
const costly =
  /(fixtures\/(acme_server|browsers|dovecot|proxies|relay_process|story)|mail\/intake_scene)\.ts$/;
/** They need such a fixture, and spend less than a second in it. */
const cheap = ['test/cli/check.test.ts'];

const projects = (config.test?.projects ?? []).flatMap((project) =>
  typeof project === 'object' && 'test' in project ? [project.test ?? {}] : [],
);

/** The project that runs a file. */
function projectsOf(file: string): string[] {
  const matches = (globs: string[] = []) => globs.some((glob) => matchesGlob(file, glob));
  return projects
    .filter(({ include, exclude }) => matches(include) && !matches(exclude))
    .map(({ name }) => String(name));
}

function importsOf(file: string): string[] {
  const imports = readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g);
  return [...imports].map(([, from = '']) => join(dirname(file), from));
}

test('no test is lost: each file runs in one project', () => {
  expect(files.length).toBeGreaterThan(100);
  const ofRoot = process.getuid?.() === 0 ? [] : files.filter((file) => file.startsWith('test/packaging/'));
  const lost = files.filter((file) => !ofRoot.includes(file) && projectsOf(file).length !== 1);
  expect(lost).toEqual([]);
});

test('npm run test:quick starts no other program for long', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const quick = [...scripts['test:quick'].matchAll(/--project (\w+)/g)].map(([, name]) => name);
  expect(quick).toEqual(['parts', 'static']);
  const slow = files.filter(
    (file) =>
      projectsOf(file).some((name) => quick.includes(name)) &&
      importsOf(file).some((part) => costly.test(part)) &&
      !cheap.includes(file),
  );
  expect(slow).toEqual([]);
});
