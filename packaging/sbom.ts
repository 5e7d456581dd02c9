import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { runtimeVersion, type ShippedPackage } from './shipped.ts';

/** What the bill of materials is for. */
interface Product {
  name: string;
  version: string;
  commit: string;
  license: string;
  /** When the commit was made. */
  date: Date;
}

/**
 * The software bill of materials (CycloneDX 1.6, JSON): what is inside, each with its licence and the hash
 * that the lock file pins. The same sources give the same text: its serial number follows from its contents.
 */
export function softwareBill(root: string, product: Product, packages: ShippedPackage[]): string {
  const node = runtimeVersion(root);
  const program = `pkg:generic/${product.name}@${product.version}`;
  const runtime = `pkg:generic/node@${node}`;
  const purls = new Map(packages.map((shipped) => [shipped.path, purl(shipped)]));
  const needed = new Set(packages.flatMap(({ needs }) => needs));
  const direct = packages.filter(({ path }) => !needed.has(path)).map(purl);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: product.date.toISOString(),
      component: {
        type: 'application',
        'bom-ref': program,
        name: product.name,
        version: product.version,
        licenses: [{ expression: product.license }],
        properties: [{ name: 'commit', value: product.commit }],
      },
    },
    components: [
      { type: 'platform', 'bom-ref': runtime, name: 'node', version: node, licenses: [named('MIT')] },
      ...packages.map(component),
    ],
    dependencies: [
      { ref: program, dependsOn: [runtime, ...direct] },
      { ref: runtime, dependsOn: [] },
      ...packages.map((shipped) => ({
        ref: purl(shipped),
        dependsOn: shipped.needs.map((path) => purls.get(path)),
      })),
    ],
  };
  const serialNumber = uuidFrom(JSON.stringify(bill));
  return `${JSON.stringify({ ...bill, serialNumber: `urn:uuid:${serialNumber}` }, null, 2)}\n`;
}

function component(shipped: ShippedPackage) {
  const [algorithm = '', base64 = ''] = shipped.integrity.split('-');
  return {
    type: 'library',
    'bom-ref': purl(shipped),
    name: shipped.name,
    version: shipped.version,
    purl: purl(shipped),
    licenses: [named(shipped.license)],
    hashes: [
      { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') },
    ],
  };
}

function purl({ name, version }: ShippedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** One identifier, several of them, or free words. */
function named(license: string) {
  if (/^[\w.+-]+$/.test(license)) return { license: { id: license } };
  return /^\(?[\w.+-]+( (OR|AND|WITH) [\w.+-]+)+\)?$/.test(license)
    ? { expression: license }
    : { license: { name: license } };
}

/** RFC 9562, version 8: made from the contents. */
function uuidFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
