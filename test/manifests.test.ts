import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

/*
 * Every Kubernetes manifest against the schema of its kind (kubernetes-models, made from Kubernetes' own
 * OpenAPI description): its validators say what values may be, its types which names there are. Kustomize's
 * own files are no manifests; test/hosting.test.ts reads them.
 */

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, 'docs/hosting/kubernetes');

interface Manifest {
  apiVersion: string;
  kind: string;
}

function manifestsOf(text: string): Manifest[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest);
}

const files = globSync('*/*.yaml', { cwd: folder, exclude: ['*/kustomization.yaml'] }).sort();
const manifests = files.flatMap((file) => manifestsOf(readFileSync(join(folder, file), 'utf8')));

/** What is wrong with a manifest's values; none where it is right. */
async function wrongValues(manifest: Manifest): Promise<string[]> {
  const { kind, apiVersion } = manifest;
  // By its address: Vite cannot follow a name that is put together.
  const file = join(root, 'node_modules/kubernetes-models', apiVersion, `${kind}.js`);
  const module = await import(pathToFileURL(file).href);
  try {
    new module[kind](manifest).validate();
    return [];
  } catch (error) {
    return [`${kind}: ${error instanceof Error ? error.message : error}`];
  }
}

/** Names of fields that no schema has, found by the compiler: the validators let them pass. */
async function unknownNames(all: Manifest[]): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'sprechzimmer-manifests-'));
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  const lines = all.flatMap((manifest, index) => [
    `import type { I${manifest.kind} as Kind${index} } from 'kubernetes-models/${manifest.apiVersion}/${manifest.kind}';`,
    `export const manifest${index}: Kind${index} = ${JSON.stringify(manifest)};`,
  ]);
  writeFileSync(join(place, 'manifests.ts'), lines.join('\n'));
  const tsc = join(root, 'node_modules/.bin/tsc');
  const options = '--ignoreConfig --noEmit --strict --skipLibCheck --types --module nodenext --target esnext';
  const run = promisify(execFile)(tsc, [...options.split(' '), 'manifests.ts'], { cwd: place });
  return run.then(
    () => [],
    ({ stdout }: { stdout: string }) => stdout.split('\n').filter(Boolean),
  );
}

test('each manifest is what its schema asks for', async () => {
  expect(manifests.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['StatefulSet', 'Ingress', 'NetworkPolicy', 'CronJob', 'Namespace', 'Service']),
  );
  expect((await Promise.all(manifests.map(wrongValues))).flat()).toEqual([]);
  expect(await unknownNames(manifests)).toEqual([]);
});

test('a misspelt field is found, and a value that cannot be', async () => {
  const server = readFileSync(join(folder, 'base/server.yaml'), 'utf8');
  const broken = (from: string, to: string) => {
    expect(server).toContain(from);
    return manifestsOf(server.replace(from, to));
  };
  const misspelt = await unknownNames(broken('readOnlyRootFilesystem', 'readOnlyRootFileSystem'));
  expect(misspelt.join()).toContain('"readOnlyRootFileSystem"');
  const deep = await unknownNames(broken('failureThreshold', 'failureTreshold'));
  expect(deep.join()).toContain('"failureTreshold"');
  const wrong = await Promise.all(broken('replicas: 1', 'replicas: one').map(wrongValues));
  expect(wrong.join()).toMatch(/replicas/);
});
