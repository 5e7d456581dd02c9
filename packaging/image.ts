import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What an image is made with. */
export interface ImageInput {
  /** The image that the Dockerfile starts from. */
  base: string;
  /** Baked into its labels. */
  version: string;
  commit: string;
  /** e.g. `--pull-never` */
  options?: string[];
}

/**
 * Builds the image of `dist/sprechzimmer` with buildah, which needs no engine but root.
 *
 * @param name of the image
 */
export function buildImage(name: string, { base, version, commit, options = [] }: ImageInput): void {
  const given = { BASE: base, BINARY: 'dist', SOURCE_COMMIT: commit, VERSION: version };
  const settings = Object.entries(given).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]);
  // HEALTHCHECK is Docker's own; OCI's format has none.
  run('bud', '--isolation=chroot', '--format=docker', ...options, ...settings, '-t', name, '.');
}

/**
 * Writes an image as an archive that every engine loads.
 *
 * @param file ending in `.tar`
 * @param how `quickly`: three times as large, and without a minute of packing
 */
export function writeImageArchive(name: string, file: string, how: { tag: string; quickly?: boolean }): void {
  const options = how.quickly ? ['--disable-compression'] : [];
  run('push', '--quiet', '--format=oci', ...options, name, `oci-archive:${file}:${how.tag}`);
}

function run(...args: string[]): void {
  execFileSync('buildah', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
