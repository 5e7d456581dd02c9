import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile, type OutputFile, transform } from 'esbuild';
import { type BundleFile, startFiles } from './size.ts';

/*
 * Makes of the modules that esbuild has split what Node.js loads fastest (docs/decisions/0059): CommonJS, and
 * all that a start needs in one file. esbuild itself splits modules only.
 */

/** The one file that stays a module; it is made by itself. */
export const moduleApart = './harfbuzz.mjs';

/** What stands for `import.meta.url`, which no script has. */
export const moduleUrl = '__moduleUrl';

/** A module as CommonJS, with its source map. */
interface Script {
  name: string;
  code: string;
  map: object;
}

/**
 * Writes `server.js`, `start.js` with what the server needs at its start, and a file for each part that is
 * loaded on use.
 *
 * @param folder where they go
 * @returns which file loads which, for `npm run size`
 */
export async function writeScripts(
  folder: string,
  files: readonly OutputFile[],
  metafile: Metafile,
): Promise<BundleFile[]> {
  const modules = files.filter(({ path }) => path.endsWith('.js'));
  const maps = new Map(files.map(({ path, text }) => [path, text]));
  const atStart = new Set(startFiles(bundleFiles(metafile)));
  const packed: Script[] = [];
  for (const { path, text } of modules) {
    const name = basename(path);
    const map = maps.get(`${path}.map`) ?? '{}';
    const script = await asScript({ name, code: text, map: JSON.parse(map) as object });
    if (atStart.has(name)) packed.push(script);
    else write(folder, { ...script, code: askingStart(script.code, atStart) });
  }
  const start = pack(packed);
  write(folder, start);
  await writeEntry(folder, start.code);
  return [
    {
      file: 'server.js',
      entryPoint: 'server.ts',
      imports: [{ file: 'start.js', kind: 'require-call' }],
    },
    { file: 'start.js', imports: [] },
  ];
}

/** Makes `server.js`, which runs `start.js`. */
async function writeEntry(folder: string, start: string): Promise<void> {
  const hash = createHash('sha256').update(start).digest('hex').slice(0, 16);
  await build({
    entryPoints: [join(import.meta.dirname, '../program/entry.ts')],
    outfile: join(folder, 'server.js'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node26',
    minify: true,
    legalComments: 'none',
    define: { START_HASH: JSON.stringify(hash) },
  });
}

/** Which file of the bundle loads which, as esbuild says it. */
function bundleFiles({ outputs }: Metafile): BundleFile[] {
  return Object.entries(outputs).map(([file, { entryPoint, imports }]) => ({
    file: basename(file),
    entryPoint,
    imports: imports
      .filter(({ external }) => !external)
      .map(({ path, kind }) => ({ file: basename(path), kind })),
  }));
}

async function asScript({ name, code, map }: Script): Promise<Script> {
  // What is loaded as a module must not become a call of `require`.
  const marked = code.replaceAll(`import("${moduleApart}")`, `__import("${moduleApart}")`);
  const inline = Buffer.from(JSON.stringify(map)).toString('base64');
  const script = await transform(`${marked}\n//# sourceMappingURL=data:application/json;base64,${inline}`, {
    format: 'cjs',
    platform: 'node',
    target: 'node26',
    supported: { 'dynamic-import': false },
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: name,
    legalComments: 'none',
    ...(code.includes(moduleUrl) && {
      banner: `const ${moduleUrl}=require("node:url").pathToFileURL(__filename).href;`,
    }),
  });
  return {
    name,
    code: script.code.trimEnd().replaceAll('__import(', 'import('),
    map: JSON.parse(script.map) as object,
  };
}

/** What is in `start.js` is there once, whoever asks for it. */
function askingStart(code: string, atStart: ReadonlySet<string>): string {
  return code.replaceAll(/require\("\.\/([\w-]+\.js)"\)/g, (call, name: string) =>
    atStart.has(name) ? `require("./start.js")("./${name}")` : call,
  );
}

/** One file of many, each with exports of its own; it gives them out by their names. */
function pack(scripts: readonly Script[]): Script {
  const sections: object[] = [];
  let code = 'const files={\n';
  for (const { name, code: script, map } of scripts) {
    // In brackets, which V8 compiles at once.
    code += `"./${name}":((module,exports,require)=>{\n`;
    sections.push({ offset: { line: code.split('\n').length - 1, column: 0 }, map });
    code += `${asLatin(script)}\n}),\n`;
  }
  code += `};
const loaded=new Map(),outer=require;
module.exports=function load(id){
const file=files[id];
if(!file)return outer(id);
let module=loaded.get(id);
if(!module){module={exports:{}};loaded.set(id,module);file(module,module.exports,load)}
return module.exports};
`;
  return { name: 'start.js', code, map: { version: 3, sections } };
}

/** V8 holds text of Latin letters in half the memory; the others stand in regular expressions. */
function asLatin(code: string): string {
  return code.replaceAll(
    /[^\0-\xff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function write(folder: string, { name, code, map }: Script): void {
  writeFileSync(join(folder, name), code);
  writeFileSync(join(folder, `${name}.map`), JSON.stringify(map));
}
