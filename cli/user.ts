import { isMailAddress } from '../consultation/mail_address.ts';
import { isLongUnused, parseRoles, roles } from '../consultation/staff.ts';
import { findUserByEmail, listUsers } from '../db/staff.ts';
import { addAccount, disableAccount, resetAccount } from '../procedure/accounts.ts';
import { resetFactor } from '../procedure/second_factor.ts';
import type { Runtime } from '../runtime.ts';
import { CommandError, UsageError } from './errors.ts';
import { readOptions } from './options.ts';

/**
 * `user add EMAIL --role ROLE[,ROLE] --name NAME`, `user reset EMAIL`, `user reset-factor EMAIL`, `user
 * disable EMAIL`, `user list [--json]` (P6, P17).
 *
 * @param print writes one line
 * @throws UsageError, CommandError
 */
export function userCommand(rt: Runtime, args: string[], print: (line: string) => void): void {
  const [action, ...rest] = args;
  if (action === 'add') add(rt, rest, print);
  else if (action === 'reset') reset(rt, rest, print);
  else if (action === 'reset-factor') forgetFactor(rt, rest, print);
  else if (action === 'disable') disable(rt, rest, print);
  else if (action === 'list') list(rt, rest, print);
  else {
    const got = action ? `, got "${action}"` : '';
    throw new UsageError(`user: expected add, reset, reset-factor, disable or list${got}`);
  }
}

function add(rt: Runtime, args: string[], print: (line: string) => void): void {
  const options = { role: { type: 'string' }, name: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, 1);
  const [email] = positionals;
  if (!email || !isMailAddress(email)) throw new UsageError('user add: expected an e-mail address');
  const own = parseRoles([values.role ?? '']);
  if (!own) throw new UsageError(`user add: --role must be one or two of ${roles.join(', ')}, with a comma`);
  const name = values.name?.trim();
  if (!name) throw new UsageError('user add: --name must not be empty');
  if (findUserByEmail(rt, email)) throw new CommandError(`${email} has an account already; see "user reset"`);
  print(addAccount(rt, { email, name, roles: own, by: 'system' }).url);
}

function reset(rt: Runtime, args: string[], print: (line: string) => void): void {
  const [email] = readOptions(args, {}, 1).positionals;
  if (!email) throw new UsageError('user reset: expected the e-mail address of an account');
  const user = findUserByEmail(rt, email);
  if (!user) throw new CommandError(`there is no account for ${email}`);
  print(resetAccount(rt, { user, by: 'system' }).url);
}

/** Who is signed in with it is signed out with the next request, and open pages within seconds. */
function disable(rt: Runtime, args: string[], print: (line: string) => void): void {
  const [email] = readOptions(args, {}, 1).positionals;
  if (!email) throw new UsageError('user disable: expected the e-mail address of an account');
  const user = findUserByEmail(rt, email);
  if (!user) throw new CommandError(`there is no account for ${email}`);
  if (!disableAccount(rt, { id: user.id, by: 'system' }))
    throw new CommandError(`${email} is the last administrator; make another one first`);
  print(`disabled ${user.email}; its sessions and setup links have ended`);
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

/** L5: with the last sign-in, so that leavers are noticed. */
function list(rt: Runtime, args: string[], print: (line: string) => void): void {
  const { values } = readOptions(args, { json: { type: 'boolean' } });
  const accounts = listUsers(rt).map((user) => {
    const { email, roles, name, passwordHash, disabledAt, lastSignInAt } = user;
    const state = disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active';
    const lastSignIn = lastSignInAt === null ? null : new Date(lastSignInAt).toISOString();
    return { email, roles, state, name, lastSignIn, unusedFor90Days: isLongUnused(user, rt.now()) };
  });
  if (values.json) {
    print(JSON.stringify(accounts));
    return;
  }
  for (const { email, roles, state, name, lastSignIn, unusedFor90Days } of accounts) {
    const seen = `${lastSignIn?.slice(0, 10) ?? 'never signed in'}${unusedFor90Days ? ', not for 90 days' : ''}`;
    print([email, roles.join(','), state, name, seen].join('\t'));
  }
}
