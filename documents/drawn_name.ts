import { lostWords, Writer } from './writing/writer.ts';

/** What every computer has the letters of. */
const everywhere = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Nd}\p{P}\p{Zs}]*$/u;

/**
 * A name as outlines, for paper that is printed by whatever computer stands there: it need not have the
 * fonts. Null where it has them surely.
 *
 * @returns `path` for the `d` of an SVG of this size; `missing` says what cannot be shown
 */
export async function drawnName(
  name: string,
): Promise<{ width: number; height: number; path: string; missing: string | null } | null> {
  if (everywhere.test(name.normalize())) return null;
  const writer = await Writer.prepare([name]);
  const width = 440;
  const look = { font: 'sans', size: 20, colour: '#000' } as const;
  const block = writer.layOut(name, look, { x: 0, width, base: 'auto', mostLines: 4 });
  return {
    width,
    height: Math.ceil(block.height * block.lines.length),
    path: writer.outlines(block),
    missing: writer.lost.length > 0 ? lostWords(writer.lost) : null,
  };
}
