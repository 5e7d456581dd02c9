import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditWords } from '../../views/practice/audit_words.ts';

/* The practice's log (P17) tells in words whatever is written down. */

const root = join(import.meta.dirname, '../..');

test('every act that the sources name has words of its own', () => {
  const acts = new Set<string>();
  for (const room of ['procedure', 'routes', 'security', 'cli', 'db']) {
    for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const source = readFileSync(join(root, room, file), 'utf8');
      for (const [, act = ''] of source.matchAll(/\baction: '([a-z_]+)'/g)) acts.add(act);
    }
  }
  expect(acts.size).toBeGreaterThan(15);
  expect([...acts].filter((act) => auditWords(act) === auditWords('nothing of ours'))).toEqual([]);
});
