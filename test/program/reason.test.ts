import { expect, test } from 'vitest';
import { reasonOf } from '../../program/reason.ts';

/** As Deno throws where its own rights forbid something: a name, and no code of the system. */
class NotCapable extends Error {
  override name = 'NotCapable';
}

test.each([
  [Object.assign(new Error('no such file'), { code: 'ENOENT' }), 'ENOENT'],
  [new NotCapable('Requires write access'), 'NotCapable'],
  ['nothing that was thrown on purpose', 'nothing that was thrown on purpose'],
])('%s is told as "%s"', (error, reason) => expect(reasonOf(error)).toBe(reason));
