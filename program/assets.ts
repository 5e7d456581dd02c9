import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFile } from './files.ts';

/** What the browser loads, under names that change with the contents, so that it may be kept for ever. */
export interface Assets {
  /** Folder that `/static/` serves. */
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
  /**
   * URL of words that a script loads.
   *
   * @param name e.g. `conversation`
   * @param language by BCP 47
   */
  words(name: string, language: string): string;
}

let loaded: Assets | undefined;

/** Read once; bundle and sources alike read what build.ts made. */
export function loadAssets(): Assets {
  loaded ??= readManifest();
  return loaded;
}

function readManifest(): Assets {
  const folder = programFile('static');
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error('the browser assets are not built: run npm run build');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
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
    words: (name, language) => url(`${name}.${language}.json`),
  };
}
