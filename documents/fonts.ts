import { join } from 'node:path';
import { programFile } from '../program/files.ts';

/** PDF/A embeds its fonts; DejaVu has the letters of most names. */
export function fontFile(name: 'DejaVuSans' | 'DejaVuSans-Bold'): string {
  return join(programFile('fonts'), `${name}.ttf`);
}
