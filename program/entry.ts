/*
 * What `node dist/server.js` begins with: it runs `start.js`, which holds all that a start needs
 * (packaging/scripts.ts), with what V8 has compiled of it at an earlier start. Node's own compile cache keeps
 * only what is compiled before a file runs, which of one file with everything in it is next to nothing.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** Hash of `start.js`: V8 itself compares no more than its length. */
declare const START_HASH: string;

/** The functions of a start and of the first page have been compiled by then. */
const calmMs = 2_000;
/** Before what V8 has made stands its checksum, as 32 bits: V8 does not look whether it is whole. */
const headBytes = 4;

const file = join(__dirname, 'start.js');
const folder = join(__dirname, 'compile-cache');
const cacheFile = join(folder, `start-${START_HASH}-${process.version}-${process.arch}`);

module.enableCompileCache(folder);
const { script, isNew } = compiled();
const start = new module.Module(file);
start.filename = file;
// What is loaded later asks for it by its name.
require.cache[file] = start;
script.runInThisContext()(start.exports, createRequire(file), start, file, __dirname);
start.exports('./server.js');

const [, , command = 'serve'] = process.argv;
if (command === 'serve' && isNew) setTimeout(writeCache, calmMs).unref();

/** In a function, which lets go of its bytes. */
function compiled(): { script: Script; isNew: boolean } {
  const cachedData = readCache();
  const code = readFileSync(file, 'utf8');
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${code}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return { script, isNew: !cachedData || script.cachedDataRejected === true };
}

/** Null where there is none, or it is damaged. */
function readCache(): Buffer | null {
  try {
    const bytes = readFileSync(cacheFile);
    const data = bytes.subarray(headBytes);
    return bytes.length > headBytes && bytes.readUInt32LE() === crc32(data) ? data : null;
  } catch {
    return null;
  }
}

/** Where the folder cannot be written, every start compiles anew. */
function writeCache(): void {
  try {
    const data = script.createCachedData();
    const head = Buffer.alloc(headBytes);
    head.writeUInt32LE(crc32(data));
    mkdirSync(folder, { recursive: true });
    const beside = `${cacheFile}.${process.pid}`;
    writeFileSync(beside, Buffer.concat([head, data]));
    renameSync(beside, cacheFile);
  } catch {}
}
