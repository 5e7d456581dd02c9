import { existsSync, readFileSync } from 'node:fs';
import { programFile } from './files.ts';

/** One line of the bill of materials. */
export interface ShippedSoftware {
  name: string;
  version: string;
  /** SPDX expression, or what its author wrote instead. */
  licence: string;
}

/** The parts of CycloneDX 1.6 that our own bill has (packaging/sbom.ts). */
interface Bill {
  components: {
    name: string;
    version: string;
    licenses: { license?: { id?: string; name?: string }; expression?: string }[];
  }[];
}

/** What ships inside this program, as its build has written it down; null where it was not built. */
export function shippedSoftware(file = programFile('sprechzimmer.cdx.json')): ShippedSoftware[] | null {
  if (!existsSync(file)) return null;
  const { components } = JSON.parse(readFileSync(file, 'utf8')) as Bill;
  return components.map(({ name, version, licenses }) => ({
    name,
    version,
    licence: licenses
      .map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '')
      .join(', '),
  }));
}
