import { readFileSync } from 'node:fs';
import { findShapes } from '../../../mail/reading/free_text.ts';
import { findPairs } from '../../../mail/reading/labelled.ts';
import { readLines } from '../../../mail/reading/lines.ts';
import { findNames } from '../../../mail/reading/name_finder.ts';

const t = readFileSync(0, 'utf8');
const l = readLines(t);
console.log(l);
console.log(findPairs(l, '2026-11-20'));
const s = findShapes(
  l.map((x) => x.text),
  '2026-11-20',
);
console.log(s, findNames(l, s, ''));
