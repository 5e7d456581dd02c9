import { expect, test } from 'vitest';
import { mobileNumber } from '../../consultation/mobile_number.ts';

test.each([
  ['0176 12345678', '+4917612345678'],
  ['0151/1234-5678', '+4915112345678'],
  ['+49 (0) 160 1234567', '+491601234567'],
  ['+49 (0) 160 12345678', '+4916012345678'],
  ['0049 171 1234567', '+491711234567'],
  ['0171 123456', null],
  ['0049 171 12345678', '+4917112345678'],
  ['0043 664 1234567', '+436641234567'],
  ['0208 5550123', null],
  ['+49 208 5550123', null],
  ['', null],
  ['nach 18 Uhr', null],
  ['110', null],
])('%s: %s', (written, number) => {
  expect(mobileNumber(written)).toBe(number);
});
