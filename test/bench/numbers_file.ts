import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Circumstances, type Figure, tableOf } from './figures.ts';
import { machineWords } from './served.ts';

const root = new URL('../../', import.meta.url).pathname;
const file = join(root, 'docs/dev/numbers.md');

/** To be asked before the bench begins, for the load. */
export function circumstances(): Circumstances {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD'),
    machine: machineWords(),
    load: Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]),
  };
}

/** Prints a table, and puts it under its heading in docs/dev/numbers.md, whose other sections stay. */
export function writeNumbers(
  title: string,
  { words, figures, where }: { words: string; figures: readonly Figure[]; where: Circumstances },
): void {
  const { kept, missed, text } = tableOf(figures, where);
  console.log(`${text}\n${kept} kept, ${missed} MISSED`);
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), title, `${words}\n\n${text}`));
  // As `npm run check` wants it.
  execFileSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', file]);
}

/** A Markdown file with what stands under one heading of the second level replaced, or added at its end. */
export function withSection(markdown: string, title: string, text: string): string {
  const [head = '', ...sections] = (markdown || '# Numbers\n').split(/^(?=## )/m);
  const made = `## ${title}\n\n${text.trim()}\n`;
  const place = sections.findIndex((section) => section.startsWith(`## ${title}\n`));
  sections.splice(place < 0 ? sections.length : place, 1, made);
  return `${[head, ...sections].map((part) => part.trim()).join('\n\n')}\n`;
}

export function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}
