import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** PDF/A embeds its fonts; DejaVu has the letters of most names. Beside the bundle they are in `dist/fonts`. */
export function fontFile(name: 'DejaVuSans' | 'DejaVuSans-Bold'): string {
  const bundled = join(dirname(fileURLToPath(import.meta.url)), 'fonts', `${name}.ttf`);
  if (existsSync(bundled)) return bundled;
  const module = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json');
  return join(dirname(module), 'ttf', `${name}.ttf`);
}
