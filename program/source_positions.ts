import { SourceMap, type SourceMapPayload } from 'node:module';
import { sourceMapOf } from './files.ts';

/**
 * Names the sources in a stack of the bundle, which is minified. The maps are read only when something has
 * failed, so they cost nothing at start.
 *
 * @param stack as `Error.stack` has it
 */
export function inSources(stack: string): string {
  return stack.replace(
    /(?:file:\/\/)?[^\s()]*?([\w-]+\.js):(\d+):(\d+)/g,
    (frame, file: string, line: string, column: string) => {
      const map = mapOf(file);
      const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
      return entry && 'originalSource' in entry
        ? `${entry.originalSource.replace(/^(\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
        : frame;
    },
  );
}

const maps = new Map<string, SourceMap | null>();

function mapOf(file: string): SourceMap | null {
  let map = maps.get(file);
  if (map === undefined) {
    const payload = sourceMapOf(file);
    map = payload && new SourceMap(payload as SourceMapPayload);
    maps.set(file, map);
  }
  return map;
}
