import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the browser loads, under names that change with the contents, so that it may be kept for ever. */
export interface Assets {
  /** Folder on disk that `/static/` serves. */
  folder: string;
  /** URL of the stylesheet. */
  css: string;
  /**
   * URL of a script.
   *
   * @param name e.g. `visit`
   * @throws Error when the build has no such script
   */
  script(name: string): string;
  /** URL of a stylesheet that only some pages need. */
  style(name: string): string;
}

const here = dirname(fileURLToPath(import.meta.url));
let loaded: Assets | undefined;

/** Read once. Beside the bundle it is `dist/static`, from the sources too: both read what build.ts made. */
export function loadAssets(): Assets {
  loaded ??= readManifest();
  return loaded;
}

function readManifest(): Assets {
  const folder = [join(here, 'static'), join(here, 'dist', 'static')].find((path) =>
    existsSync(join(path, 'manifest.json')),
  );
  if (!folder) throw new Error('the browser assets are not built: run npm run build');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const url = (name: string) => {
    const file = manifest[name];
    if (!file) throw new Error(`no asset ${name} in the build`);
    return `/static/${file}`;
  };
  return {
    folder,
    css: url('main.css'),
    script: (name) => url(`${name}.js`),
    style: (name) => url(`${name}.css`),
  };
}
