import { expect, test } from 'vitest';
import { CommandError, UsageError } from '../../cli/errors.ts';
import { userCommand } from '../../cli/user.ts';
import { createUser } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { addCodeApp, factorsOf } from '../../procedure/second_factor.ts';
import { createSession } from '../../security/sessions.ts';
import { testRuntime } from '../fixtures/runtime.ts';

/** RFC 6238, appendix B, as base32, and its code at 59 s. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test('user reset-factor forgets the factor, ends the sessions and says what comes next', () => {
  const rt = testRuntime({ SECOND_FACTOR: 'required' });
  rt.clock.now = 59_000;
  const account = { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor'] } as const;
  const user = write(rt, (tx) => createUser(rt, tx, account));
  expect(addCodeApp(rt, user.id, { secret, code: '287082', onlyFirst: true })).toHaveLength(10);
  createSession(rt, user.id);
  const lines: string[] = [];
  const run = (...args: string[]) => userCommand(rt, ['reset-factor', ...args], (line) => lines.push(line));
  run('Sommer@Praxis.example');
  expect(lines).toEqual([expect.stringMatching(/^sommer@praxis\.example: .*next sign-in.*second factor$/)]);
  expect(factorsOf(rt, user.id)).toEqual({ appSince: null, passkeys: [], recoveryCodesLeft: 0 });
  expect(rt.db.$client.prepare('select count(*) from sessions').pluck().get()).toBe(0);
  expect(() => run('nobody@praxis.example')).toThrow(CommandError);
  expect(() => run()).toThrow(UsageError);
});
