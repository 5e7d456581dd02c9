import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * architecture.md, "Rooms of the house": imports go downwards. A room may import from its own level and from those below;
 * type-only imports bind nothing at run time and are free, except into the pure core.
 */
const levels: Record<string, number> = {
  'server.ts': 9,
  cli: 8,
  'app.ts': 7,
  routes: 6,
  procedure: 5,
  views: 4,
  signaling: 4,
  security: 4,
  documents: 3,
  mail: 3,
  letters: 1,
  reading: 2,
  tls: 3,
  backup: 3,
  db: 2,
  static: 5,
  config: 1,
  program: 1,
  'runtime.ts': 1,
  consultation: 0,
};

const root = new URL('..', import.meta.url).pathname;
const sources = globSync(['*.ts', ...Object.keys(levels).map((room) => `${room}/**/*.ts`)], {
  cwd: root,
}).filter((file) => roomOf(file) in levels);
const imports = sources.flatMap((file) => importsOf(file).map((target) => ({ file, ...target })));

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gms,
  );
  return [...found].map(([, type, from, lazy]) => ({
    target: normalize(join(dirname(file), from ?? lazy ?? '')),
    typeOnly: type !== undefined,
  }));
}

describe('imports', () => {
  test('the test sees the whole house', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('go downwards only', () => {
    const upwards = imports.filter(({ file, target, typeOnly }) => {
      const [from, to] = [levels[roomOf(file)] ?? 0, levels[roomOf(target)] ?? 0];
      return to > from && (!typeOnly || from === 0);
    });
    expect(upwards).toEqual([]);
  });

  test('consultation is pure: no web, no SQL, no files', () => {
    const impure = sources
      .filter((file) => file.startsWith('consultation/'))
      .filter((file) =>
        /from '(hono|drizzle|better-sqlite3|node:fs|node:http|preact|htm)/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });

  test('views know no route and no query', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        file.startsWith('views/') && /^(routes|procedure|db|security)\//.test(target) && !typeOnly,
    );
    expect(wrong).toEqual([]);
  });

  test('the browser gets only pure rules and the rules of the socket', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        file.startsWith('static/') &&
        !typeOnly &&
        !/^(static|consultation)\//.test(target) &&
        target !== 'signaling/socket_rules.ts',
    );
    expect(wrong).toEqual([]);
  });

  test('none goes in a circle', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target, typeOnly } of imports) {
      if (!typeOnly) graph.set(file, [...(graph.get(file) ?? []), target]);
    }
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('D5: no recording', () => {
  test('there is no recording code anywhere', () => {
    const recording = sources.filter((file) =>
      /MediaRecorder|captureStream/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(recording).toEqual([]);
  });
});
