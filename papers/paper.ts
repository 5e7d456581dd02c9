/** What somebody may ask the practice for, made from its settings (L7, L9). */
export interface Paper {
  title: string;
  blocks: readonly Block[];
}

/** What a paper is made of. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** Label and value. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  /** What the program does, and what shows it. */
  | { kind: 'claims'; claims: readonly Claim[] }
  /** `shares` of the width, one for each column. */
  | {
      kind: 'table';
      head: readonly string[];
      shares: readonly number[];
      rows: readonly (readonly string[])[];
    };

/** A sentence that somebody else can look up. */
export interface Claim {
  says: string;
  /** Tests and documents by their paths in the source, settings as `Einstellung NAME`. */
  by: readonly string[];
}

/** Where the program has a place for it, and the practice has not said it. */
export const missing = '[noch nicht eingetragen]';
/** What no program can know. */
export const toAdd = '[von der Praxis zu ergänzen]';

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function words(text: string): Block {
  return { kind: 'paragraph', text };
}

export function list(...items: string[]): Block {
  return { kind: 'list', items };
}

export function facts(...rows: (readonly [label: string, value: string])[]): Block {
  return { kind: 'facts', rows };
}

export function held(...claims: Claim[]): Block {
  return { kind: 'claims', claims };
}

/** @param columns what each is, with its share of the width */
export function table(columns: Readonly<Record<string, number>>, ...rows: (readonly string[])[]): Block {
  return { kind: 'table', head: Object.keys(columns), shares: Object.values(columns), rows };
}

/** `Belegt durch: test/db/sealing.test.ts` */
export function proofWords({ by }: Claim): string {
  return `Belegt durch: ${by.join(', ')}`;
}

/** Every text of a paper, in its order. */
export function textsOf({ title, blocks }: Paper): string[] {
  return [title, ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.rows.flat();
    case 'claims':
      return block.claims.flatMap((claim) => [claim.says, proofWords(claim)]);
    case 'table':
      return [...block.head, ...block.rows.flat()];
  }
}

/** A value of the practice's, or that it is missing. */
export function orMissing(value: string): string {
  return value.trim() || missing;
}

/** `1 Tag`, `30 Tage` */
export function days(count: number): string {
  return count === 1 ? '1 Tag' : `${count} Tage`;
}
