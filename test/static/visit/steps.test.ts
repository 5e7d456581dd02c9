import { expect, test } from 'vitest';
import { stepOf } from '../../../static/visit/steps.ts';

test.each([
  ['prepare', false, 0],
  ['prepare', true, 1],
  ['waiting', true, 2],
  ['call', false, 3],
  ['farewell', true, 4],
] as const)('on the screen %s, tested %s, step %d is the current one', (screen, tested, step) => {
  expect(stepOf(screen, tested)).toBe(step);
});
