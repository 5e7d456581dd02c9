import * as v from 'valibot';
import { gdtOrigin } from '../../../foreign/results.ts';
import type { GdtOrigin } from '../../../gdt/request.ts';

/** What of a file of the practice software goes with the form that it has filled in. */
export interface CarriedGdt {
  origin: GdtOrigin;
  fingerprint: string;
}

const carried = v.pipe(
  v.string(),
  v.maxLength(4000),
  v.parseJson(),
  v.object({ origin: gdtOrigin, fingerprint: v.pipe(v.string(), v.maxLength(100)) }),
);

/** For a hidden field. */
export function carryGdt(gdt: CarriedGdt): string {
  return JSON.stringify(gdt);
}

/** @returns null where there is none, or somebody has changed it into something else */
export function carriedGdt(text: string): CarriedGdt | null {
  const found = v.safeParse(carried, text);
  return found.success ? found.output : null;
}
