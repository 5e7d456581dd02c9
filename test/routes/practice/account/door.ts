import type { Role } from '../../../../consultation/staff.ts';
import { createUser, setPassword, type User } from '../../../../db/staff.ts';
import { write } from '../../../../db/write.ts';
import { hashPassword } from '../../../../security/passwords.ts';
import { formRequest, type TestRuntime, testApp, testRuntime } from '../../../fixtures/runtime.ts';

export const password = 'ein langes Kennwort mit Igel';
const passwordHash = await hashPassword(password);

/** A practice's web application, as a browser asks it. */
export function practice() {
  const rt = testRuntime();
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  return {
    rt,
    get: (path: string, cookie = '') => app.request(origin + path, { headers: { Cookie: cookie } }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(origin + path, formRequest(fields, { Origin: origin, ...headers })),
  };
}

/** An account with `password`. */
export function account(
  rt: TestRuntime,
  role: Role | readonly Role[] = 'doctor',
  email = 'sommer@praxis.example',
): User {
  const roles = typeof role === 'string' ? [role] : role;
  const user = write(rt, (tx) => createUser(rt, tx, { email, name: 'Dr. Anna Sommer', roles }));
  write(rt, (tx) => setPassword(tx, user.id, passwordHash));
  return user;
}

export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
