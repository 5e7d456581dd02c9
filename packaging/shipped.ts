import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package of npm that ships inside, as the lock file pins it. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** Folder in the repository, e.g. `node_modules/hono`. */
  path: string;
  /** SPDX expression or what its author wrote instead. */
  license: string;
  /** `sha512-…` of its archive, base64. */
  integrity: string;
  /** Folders of the shipped packages that it needs. */
  needs: string[];
}

/** What a lock file says of one package. */
interface Locked {
  version: string;
  integrity?: string;
  dependencies?: Record<string, string>;
}

/**
 * The packages of which something ends in the bundle: not what is installed, but what is used.
 *
 * @param files paths from the root of the repository
 */
export function shippedPackages(root: string, files: Iterable<string>): ShippedPackage[] {
  const lock = readLock(root);
  const shipped = new Set<string>();
  for (const file of files) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (folder) shipped.add(folder);
  }
  return [...shipped].sort().map((path) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: lock[path]?.version ?? '',
    path,
    license: licenseOf(join(root, path)),
    integrity: lock[path]?.integrity ?? '',
    needs: needsOf(lock, path).filter((needed) => shipped.has(needed)),
  }));
}

/** The version of Node.js that the lock file pins: the runtime inside the executable. */
export function runtimeVersion(root: string): string {
  return readLock(root)['node_modules/node']?.version ?? '';
}

function readLock(root: string): Record<string, Locked> {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return (JSON.parse(text) as { packages: Record<string, Locked> }).packages;
}

/** As Node finds them: from the package's own `node_modules` upwards. */
function needsOf(lock: Record<string, Locked>, path: string): string[] {
  const names = Object.keys(lock[path]?.dependencies ?? {});
  return names.map((name) => found(lock, path, name)).sort();
}

function found(lock: Record<string, Locked>, folder: string, name: string): string {
  const here = join(folder, 'node_modules', name);
  return here in lock || folder === '.' ? here : found(lock, dirname(folder), name);
}

function licenseOf(folder: string): string {
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
  return license ?? 'see its text';
}
