import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import process from 'node:process';

/*
 * The plan of the house, read from the tables of README.md, and what the sources really do: which file
 * imports which, types included. `npm run house` prints the graph.
 */

export const root = join(import.meta.dirname, '..');

/** A room or a wing of the plan. */
export interface Place {
  /** `consultation/`, `static/page/`, `runtime.ts` */
  path: string;
  /**
   * Higher ones may import lower ones, within the same table. Null: no part of the program, so nothing may
   * import it.
   */
  floor: number | null;
}

/** One file that imports another, by type only or for use. */
export interface Import {
  from: string;
  to: string;
}

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Rows of the tables whose first column is a floor: `| 3 | `db/` | … |`. Rooms first, then wings. */
export const plan: Place[] = [...readme.matchAll(/^\| +(\d+|–) +\| `([\w./]+)` +\|/gm)].map(
  ([, floor, path]) => ({
    path: path ?? '',
    floor: floor === '–' ? null : Number(floor),
  }),
);

export const rooms = plan.filter(({ path }) => /^[\w.]+\/?$/.test(path));
export const wings = plan.filter((place) => !rooms.includes(place));

/** What is made here, or belongs to others. */
const foreign = /^(node_modules|dist(\..*)?|\..*)$/;

/** Every TypeScript file of the repository but the tools' own configuration. */
export const files = globSync('**/*.ts', { cwd: root, exclude: (name) => foreign.test(name) })
  .filter((file) => !/^(drizzle|vitest)\.config\.ts$/.test(file))
  .sort();

/** The room or wing that a file is in: the longest path of the plan that it begins with. */
export function placeOf(file: string, among: readonly Place[] = plan): Place | undefined {
  return among
    .filter(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)))
    .toSorted((one, other) => other.path.length - one.path.length)[0];
}

export const imports: Import[] = files
  .filter((file) => placeOf(file)?.path !== 'test/')
  .flatMap((from) => importsOf(from).map((to) => ({ from, to })));

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  // By names, for its effect alone, and on use: `import a from`, `import './a.ts'`, `import('./a.ts')`.
  const found = text.matchAll(
    /^(?:import|export)\s(?:[^'"]*?from\s+)?'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)/gms,
  );
  return [...found]
    .map(([, from, lazy]) => normalize(join(dirname(file), from ?? lazy ?? '')))
    .filter((path) => path.endsWith('.ts'));
}

/** Whether an import goes down, or stays where it is. */
export function isAllowed({ from, to }: Import): boolean {
  const [fromRoom, toRoom] = [placeOf(from, rooms), placeOf(to, rooms)];
  if (!fromRoom || !toRoom) return false;
  if (fromRoom !== toRoom) return isBelow(toRoom, fromRoom);
  const [fromWing, toWing] = [placeOf(from, wings), placeOf(to, wings)];
  return fromWing === toWing || !fromWing || (toWing !== undefined && isBelow(toWing, fromWing));
}

function isBelow(lower: Place, upper: Place): boolean {
  // What makes the program may use it all.
  if (upper.floor === null) return true;
  return lower.floor !== null && lower.floor < upper.floor;
}

/** Files that import each other in a circle, each as one line; types count. */
export function circles(): string[] {
  const graph = Map.groupBy(imports, ({ from }) => from);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of graph.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** How many files of one place import files of another. */
export function arrows(among: readonly Place[]): { from: string; to: string; number: number }[] {
  const all = imports.flatMap(({ from, to }) => {
    const [one, other] = [placeOf(from, among), placeOf(to, among)];
    return one && other && one !== other ? [`${one.path} ${other.path}`] : [];
  });
  return [...Map.groupBy(all, (key) => key)]
    .map(([key, { length }]) => {
      const [from = '', to = ''] = key.split(' ');
      return { from, to, number: length };
    })
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to));
}

/** The graph as text: a line for each room, then for each wing. */
function graph(): string {
  const lines = [rooms, wings].flatMap((among) => [
    ...among.map(({ path, floor }) => {
      const uses = arrows(among).filter(({ from }) => from === path);
      const list = uses.map(({ to, number }) => `${to} ${number}`).join(', ');
      return `${String(floor ?? '–').padStart(3)}  ${path.padEnd(30)} ${list || '·'}`;
    }),
    '',
  ]);
  const upwards = imports.filter((one) => !isAllowed(one));
  const folders = [...Map.groupBy(files, dirname)].map(([folder, { length }]) => ({ folder, length }));
  const [fullest] = folders.toSorted((one, other) => other.length - one.length);
  return [
    ...lines,
    `${files.length} files, ${rooms.length} rooms, ${wings.length} wings, ${arrows(rooms).length} arrows between rooms`,
    `upwards ${upwards.length}, circles ${circles().length}, fullest folder ${fullest?.folder} (${fullest?.length})`,
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${graph()}\n`);
