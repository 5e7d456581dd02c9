import type { Buffer } from 'node:buffer';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { writeTar } from '../backup/tar.ts';

/*
 * AGPL § 13: every instance hands out the source that it was built from. What belongs to it is said here by
 * folder and by kind of file, not by git, which a build in a container does not have. Nothing else is taken:
 * beside the sources may lie what a practice keeps, its secrets and its settings.
 */

/** Folders without a line of TypeScript that belong to it. */
const furtherFolders = ['.ci', 'changes.d', 'docs'];
const kinds = /\.(ts|ftl|css|sql|json|md|txt|sh|service|eml|gdt|conf)$|\/(\.ci\/run|Caddyfile)$/;
const rootKinds =
  /^([\w.-]+\.ts|(package|package-lock|tsconfig|biome|knip|deno)\.json|deno_run\.sh|[A-Z]+(\.md)?|Dockerfile|\.dockerignore|\.gitignore|\.editorconfig)$/;

/** Paths from the root, in one order everywhere. */
export function sourceFiles(root: string): string[] {
  const files = (pattern: string, leftOut: (name: string) => boolean) =>
    globSync(pattern, { cwd: root, exclude: leftOut });
  // `node_modules`, what is built, and hidden folders are no rooms.
  const rooms = files('*/**/*.ts', (name) => /^(node_modules|dist(\..*)?|\..*)$/.test(name)).map(
    (file) => file.split('/')[0] ?? '',
  );
  const inFolders = [...new Set([...rooms, ...furtherFolders])].flatMap((folder) =>
    files(`${folder}/**/*`, (name) => name === 'node_modules').filter((file) => kinds.test(`/${file}`)),
  );
  const atRoot = files('{*,.*}', () => false).filter((name) => rootKinds.test(name));
  return [...inFolders, ...atRoot].filter((file) => statSync(join(root, file)).isFile()).sort();
}

/**
 * The sources as `.tar.gz`, everything in one folder of that name. The same sources give the same bytes.
 *
 * @param date of the commit: every file carries it
 */
export async function sourceArchive(root: string, folder: string, date: Date): Promise<Buffer> {
  const entries = sourceFiles(root).map((file) => {
    const content = readFileSync(join(root, file));
    const executable = (statSync(join(root, file)).mode & 0o100) !== 0;
    return {
      name: `${folder}/${file}`,
      size: content.length,
      content: [content],
      mode: executable ? 0o755 : 0o644,
      modifiedAt: date,
    };
  });
  return gzipSync(await buffer(writeTar(entries)), { level: 9 });
}
