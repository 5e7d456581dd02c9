import { isMailAddress } from '../consultation/mail_address.ts';
import { roles } from '../consultation/staff.ts';
import { findUserByEmail, listUsers } from '../db/staff.ts';
import { addAccount, resetAccount } from '../procedure/accounts.ts';
import { resetFactor } from '../procedure/second_factor.ts';
import type { Runtime } from '../runtime.ts';
import { CommandError, UsageError } from './errors.ts';
import { readOptions } from './options.ts';

/**
 * `user add EMAIL --role ROLE --name NAME`, `user reset EMAIL`, `user reset-factor EMAIL`, `user list` (P6,
 * P17).
 *
 * @param print writes one line
 * @throws UsageError, CommandError
 */
export function userCommand(rt: Runtime, args: string[], print: (line: string) => void): void {
  const [action, ...rest] = args;
  if (action === 'add') add(rt, rest, print);
  else if (action === 'reset') reset(rt, rest, print);
  else if (action === 'reset-factor') forgetFactor(rt, rest, print);
  else if (action === 'list') list(rt, rest, print);
  else
    throw new UsageError(
      `user: expected add, reset, reset-factor or list${action ? `, got "${action}"` : ''}`,
    );
}

function add(rt: Runtime, args: string[], print: (line: string) => void): void {
  const options = { role: { type: 'string' }, name: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, 1);
  const [email] = positionals;
  if (!email || !isMailAddress(email)) throw new UsageError('user add: expected an e-mail address');
  const role = roles.find((known) => known === values.role);
  if (!role) throw new UsageError(`user add: --role must be one of ${roles.join(', ')}`);
  const name = values.name?.trim();
  if (!name) throw new UsageError('user add: --name must not be empty');
  if (findUserByEmail(rt, email)) throw new CommandError(`${email} has an account already; see "user reset"`);
  print(addAccount(rt, { email, name, role, by: 'system' }).url);
}

function reset(rt: Runtime, args: string[], print: (line: string) => void): void {
  const [email] = readOptions(args, {}, 1).positionals;
  if (!email) throw new UsageError('user reset: expected the e-mail address of an account');
  const user = findUserByEmail(rt, email);
  if (!user) throw new CommandError(`there is no account for ${email}`);
  print(resetAccount(rt, { user, by: 'system' }).url);
}

function forgetFactor(rt: Runtime, args: string[], print: (line: string) => void): void {
  const [email] = readOptions(args, {}, 1).positionals;
  if (!email) throw new UsageError('user reset-factor: expected the e-mail address of an account');
  const user = findUserByEmail(rt, email);
  if (!user) throw new CommandError(`there is no account for ${email}`);
  resetFactor(rt, { userId: user.id, by: 'system' });
  print(
    `${user.email}: signed out everywhere; the next sign-in with the password sets up a new second factor`,
  );
}

function list(rt: Runtime, args: string[], print: (line: string) => void): void {
  readOptions(args, {});
  for (const { email, role, name, passwordHash, disabledAt } of listUsers(rt)) {
    const state = disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active';
    print([email, role, state, name].join('\t'));
  }
}
