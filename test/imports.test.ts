import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrows, circles, files, imports, isAllowed, placeOf, plan, rooms, root, wings } from './house.ts';

/* The house is as README.md plans it: docs/dev/architecture.md, "Floors". */

const text = (file: string) => readFileSync(join(root, file), 'utf8');

const using = (what: RegExp, places: RegExp) =>
  files.filter((file) => places.test(file) && what.test(text(file)));

describe('the plan in README.md', () => {
  test('names each room and wing once, and each is there', () => {
    expect(new Set(plan.map(({ path }) => path)).size).toBe(plan.length);
    const missing = plan.filter(({ path }) => !files.some((file) => placeOf(file, [{ path, floor: 0 }])));
    expect(missing).toEqual([]);
    expect(rooms.length).toBeGreaterThan(15);
    expect(wings.length).toBeGreaterThan(15);
  });

  test('has a place for every file', () => {
    expect(files.length).toBeGreaterThan(700);
    expect(files.filter((file) => !placeOf(file, rooms))).toEqual([]);
  });

  test('has a floor for every wing of static/ and views/', () => {
    const folders = new Set(files.map((file) => `${dirname(file)}/`));
    const homeless = [...folders]
      .filter((folder) => /^(static|views)\/./.test(folder))
      .filter((folder) => !wings.some(({ path }) => path === folder));
    // What `call_stage.ts` is made of.
    expect(homeless).toEqual(['views/components/call/']);
  });

  test('gives routes/ no wing that views/ does not have', () => {
    const folders = new Set(files.map(dirname));
    const strange = [...folders]
      .filter((folder) => folder.startsWith('routes/'))
      .filter((folder) => !folders.has(folder.replace('routes', 'views')));
    // Numbers for machines; nobody looks at them.
    expect(strange).toEqual(['routes/metrics']);
  });
});

describe('imports, those of types as well', () => {
  test('go downwards only', () => {
    expect(imports.length).toBeGreaterThan(1500);
    expect(imports.filter((one) => !isAllowed(one))).toEqual([]);
  });

  test('go in no circle', () => {
    expect(circles()).toEqual([]);
  });

  test('upwards, sideways and in wings are told from those downwards', () => {
    const judge = (from: string, to: string) => isAllowed({ from, to });
    expect(judge('db/mails.ts', 'letters/message.ts')).toBe(true);
    expect(judge('db/mails.ts', 'mail/outbox.ts')).toBe(false);
    expect(judge('views/mail/frame.ts', 'security/sessions.ts')).toBe(false);
    expect(judge('static/page/page.ts', 'static/call/call.ts')).toBe(false);
    expect(judge('static/call/stage.ts', 'static/devices/media.ts')).toBe(true);
    expect(judge('views/components/card.ts', 'views/practice/layout.ts')).toBe(false);
    expect(judge('app.ts', 'packaging/source.ts')).toBe(false);
  });

  test('the browser shares only rules, words and the messages of the socket', () => {
    const shared = imports.filter(({ from, to }) => from.startsWith('static/') && !to.startsWith('static/'));
    expect(
      shared.filter(
        ({ to }) => !/^(consultation\/|signaling\/[a-z_]+\.ts$|languages\/(keys|phrase)\.ts$)/.test(to),
      ),
    ).toEqual([]);
  });
});

describe('what each room never does', () => {
  test('consultation/ and letters/ are pure: no web, no SQL, no files, no clock', () => {
    const impure = /^import\s(?:[^'"]*?from\s+)?'(?!\.|node:(?:buffer|crypto)')/m;
    expect(using(impure, /^(consultation|letters)\//)).toEqual([]);
    const outside = /\b(Date\.now|fetch)\(|new Date\(\)|\b(process|performance)\./;
    expect(using(outside, /^(consultation|letters)\//)).toEqual([]);
  });

  test('only db/ speaks SQL', () => {
    expect(using(/from '(drizzle-orm|better-sqlite3)/, /^(?!db\/|test\/)/)).toEqual([]);
    const query = /\/schema\.ts'|\b(db|tx)\s*\.(select|insert|update|delete)\(|\$client\.(?!close\()/;
    expect(using(query, /^(?!db\/|test\/)/)).toEqual([]);
  });

  test('only db/write.ts opens a transaction, and no route or page calls it', () => {
    expect(using(/\.transaction\(/, /^(?!test\/)/)).toEqual(['db/write.ts']);
    expect(using(/\/db\/write\.ts'/, /^(app\.ts|routes\/|views\/)/)).toEqual([]);
  });

  test('the stages of a consultation are listed once', () => {
    const list = /\[\s*'requested',\s*'consent_pending',\s*'consent_review',\s*'consented'/;
    expect(using(list, /^(?!test\/)/)).toEqual(['consultation/lifecycle.ts']);
  });

  test('views know no route, no query and no step', () => {
    const wrong = arrows(rooms).filter(
      ({ from, to }) =>
        from === 'views/' &&
        !/^(consultation|letters|languages|gdt|documents|signaling|config|program)\/$/.test(to),
    );
    expect(wrong).toEqual([]);
  });
});

test('test/ mirrors the tree: each of its folders is a room, a wing, or named in README.md', () => {
  const own = ['bench', 'e2e', 'fixtures', 'network', 'survival'];
  const folders = globSync('test/**/*.test.ts', { cwd: root }).map((file) => file.split('/').slice(1, -1));
  const strange = folders
    .map((parts) => parts.join('/'))
    .filter((folder) => folder !== '' && !own.includes(folder))
    .filter((folder) => !files.some((file) => file.startsWith(`${folder}/`)));
  expect([...new Set(strange)]).toEqual([]);
});

describe('D5: no recording', () => {
  test('there is no recording code anywhere', () => {
    expect(using(/MediaRecorder|captureStream/, /^(?!test\/)/)).toEqual([]);
  });
});
