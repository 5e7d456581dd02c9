import type { Letter } from '../eml.ts';

export interface Sample extends Letter {
  name: string;
  /**
   * What is to be read, in the order of the form: `first|last|birth date|phone|insurer|insurance number`, and
   * the e-mail where it is not the sender's. `-` is missing, `!31.02.1980` is implausible with what was
   * written.
   */
  is: string;
}

export function sample(name: string, rest: Omit<Sample, 'name'>): Sample {
  return { name, ...rest };
}
