import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse, serialize } from '@fluent/syntax';

/*
 * Starts a language: `node packaging/new_language.ts fr` (docs/dev/languages.md). The words are German until
 * somebody has translated them; the comments stay with the German ones.
 */

const folder = join(import.meta.dirname, '../languages');

/** @returns the text of a file to translate */
export function untranslated(german: string): string {
  const resource = parse(german, {});
  resource.body = resource.body.filter((entry) => entry.type === 'Message');
  for (const entry of resource.body) if (entry.type === 'Message') entry.comment = null;
  return serialize(resource, {}).replace(/^(translation-reviewed =).*/m, '$1 none');
}

if (process.argv[1] === import.meta.filename) {
  const code = process.argv[2] ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(code)) {
    process.stderr.write('usage: node packaging/new_language.ts CODE, where CODE is BCP 47, e.g. fr\n');
    process.exit(2);
  }
  // Fails where it is there already: nobody's translation is lost.
  mkdirSync(join(folder, code));
  for (const file of globSync('*.ftl', { cwd: join(folder, 'de') })) {
    writeFileSync(join(folder, code, file), untranslated(readFileSync(join(folder, 'de', file), 'utf8')));
  }
}
