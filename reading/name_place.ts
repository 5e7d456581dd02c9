import type { Owner } from './persons.ts';

/** Where a name stands, and what the words around it say. */
export type Place = {
  text: string;
  line: number;
  start: number;
  owner?: Owner;
  isIntroduced?: boolean;
  isOfWriter?: boolean;
  isMention?: boolean;
  /** One of several that stand side by side: what one of them is, the others are. */
  isListed?: boolean;
};
