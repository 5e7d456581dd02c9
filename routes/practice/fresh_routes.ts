import { loadPractice } from '../../db/settings.ts';
import type { Runtime } from '../../runtime.ts';
import type { FormInput } from '../form_input.ts';

/** Whether this very request is dangerous; `form` is null where nothing was sent. */
type Dangerous = (rt: Runtime, form: FormInput | null) => boolean;

const always: Dangerous = () => true;

/** The first set-up goes on without a stop; once the practice has a name, somebody works there. */
const onceSetUp: Dangerous = (rt) => loadPractice(rt.db).settings.name !== '';

/** The sender of all mails, and whether calls may go directly; what else stands on that page harms nobody. */
const senderOrRelay: Dangerous = (rt, form) => {
  const { email, relayOnly } = loadPractice(rt.db).settings;
  return form?.text('email') !== email || form.text('relayOnly') !== relayOnly;
};

/**
 * What asks for the second factor again when it was shown more than ten minutes ago: accounts, mail, relay
 * and backups, one's own factors, and what leaves in bulk. A test holds that every form of the practice
 * stands either here or in its list of harmless ones.
 */
export const dangerousRoutes: Record<string, Dangerous> = {
  'POST /practice/users': always,
  'POST /practice/users/:id/reset': always,
  'POST /practice/users/:id/reset-factor': always,
  'POST /practice/users/:id/roles': always,
  'POST /practice/users/:id/disable': always,
  'POST /practice/settings': senderOrRelay,
  'POST /practice/start/practice': onceSetUp,
  'POST /practice/start/doctor': onceSetUp,
  'POST /practice/start/mail': onceSetUp,
  'POST /practice/start/consent': onceSetUp,
  'POST /practice/start/relay': onceSetUp,
  'POST /practice/start/address': onceSetUp,
  'POST /practice/start/backup': onceSetUp,
  'GET /practice/statistics.csv': always,
  'GET /practice/backup.age': always,
  'GET /practice/account/factors/app': always,
  'POST /practice/account/factors/app': always,
  'POST /practice/account/factors/passkey': always,
  'POST /practice/account/factors/:id/remove': always,
  'POST /practice/account/recovery': always,
  'POST /practice/account/notices': always,
  // What is on it leaves the house from then on.
  'POST /practice/account/calendar': always,
};
