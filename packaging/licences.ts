import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeVersion, type ShippedPackage } from './shipped.ts';

/** The licences of everything that ships inside, as one text for people and for `sprechzimmer licences`. */
export function thirdPartyLicences(root: string, packages: ShippedPackage[]): string {
  const node = {
    title: `Node.js ${runtimeVersion(root)} (in the single executable)`,
    license: 'MIT and those of its parts',
    texts: [readFileSync(join(root, 'packaging/licences/node.txt'), 'utf8')],
  };
  const harfBuzz = {
    title: 'HarfBuzz (in harfbuzzjs)',
    license: 'MIT-Modern-Variant, as its authors write it',
    texts: [readFileSync(join(root, 'packaging/licences/harfbuzz.txt'), 'utf8')],
  };
  const parts = packages.map(({ name, version, license, path }) => ({
    title: `${name} ${version}`,
    license,
    texts: licenceTexts(root, path, license),
  }));
  return [introduction, ...[...parts, harfBuzz, node].map(chapter)].join('\n');
}

const introduction = `Sprechzimmer is free software under the GNU Affero General Public License, version 3 or later.
Inside it are the works of others, with these licences.
`;

function chapter({ title, license, texts }: { title: string; license: string; texts: string[] }): string {
  const line = '='.repeat(78);
  return `${line}\n${title}\nLicence: ${license}\n${line}\n\n${texts.join('\n\n').trim()}\n`;
}

/**
 * Some packages have no file of their own: they say it in their README, or name a licence that everybody
 * knows.
 */
function licenceTexts(root: string, path: string, license: string): string[] {
  const read = (name: string) => readFileSync(join(root, path, name), 'utf8');
  const names = readdirSync(join(root, path)).sort();
  const own = names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (own.length > 0) return own.map(read);
  const readme = names.find((name) => /^readme/i.test(name));
  const section = readme && /^#+ *licen[cs]e[\s\S]*/im.exec(read(readme))?.[0];
  return [section ?? readFileSync(join(root, `packaging/licences/${license}.txt`), 'utf8')];
}
