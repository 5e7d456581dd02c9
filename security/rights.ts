import { patientRoles, type Roles } from '../consultation/staff.ts';

/*
 * Who may open what (D4, P5; least rights): one line for each route of the program, the method first. The
 * server asks this table before every page and every form below /practice, and the navigation asks it too. A
 * route that is not here is refused, and test/security/rights.test.ts says that it has to be decided.
 */

/** `anyone` needs no sign-in: it is public, or a link or code is the right. `staff`: whoever is signed in. */
export type Right = 'anyone' | 'staff' | Roles;

/** Patients' names, data, mails, documents, links and codes. */
const patients = patientRoles;
/** P5: the consultation itself. */
const treatment: Roles = ['doctor'];
/** What the practice says about itself, and how it is connected. Nobody's data. */
const practice: Roles = ['doctor', 'admin'];
const administration: Roles = ['admin'];

export const rights: Readonly<Record<string, Right>> = {
  ...all('anyone', [
    'GET /',
    'GET /healthz',
    'GET /readyz',
    'GET /metrics',
    'GET /logo',
    'GET /robots.txt',
    'GET /.well-known/security.txt',
    'GET /source',
    'GET /terms',
    'GET /privacy',
    'GET /imprint',
    'GET /accessibility',
    'GET /helping',
    'GET /request',
    'POST /request',
    'GET /request/steps',
    'POST /request/steps',
    'GET /request/sent',
    'GET /check',
    'POST /check/report',
    'GET /join',
    'POST /join',
    // A doctor's calendar: the link is the right.
    'GET /calendar/:file',
    'GET /c/:token',
    'GET /c/:token/appointment.ics',
    'GET /c/:token/data',
    'POST /c/:token/data',
    'GET /c/:token/check',
    'POST /c/:token/check/report',
    'GET /c/:token/consent',
    'POST /c/:token/consent',
    'GET /c/:token/consent.pdf',
    'POST /c/:token/consent/upload',
    'GET /c/:token/consent/signed.pdf',
    'GET /c/:token/visit',
    'POST /c/:token/visit/move',
    'GET /move/:token',
    'POST /move/:token',
    'GET /c/:token/time',
    'POST /c/:token/time',
    'POST /c/:token/choose',
    'GET /c/:token/cancel',
    'POST /c/:token/cancel',
    'POST /c/:token/language',
    'GET /c/:token/withdraw',
    'POST /c/:token/withdraw',
    // The socket asks for its credential itself: routes/signal.ts.
    'GET /signal',
    // The way in.
    'GET /practice/login',
    'POST /practice/login',
    'POST /practice/logout',
    'GET /practice/login/factor',
    'POST /practice/login/factor',
    'GET /practice/login/factor/challenge',
    'GET /practice/login/passkey',
    'POST /practice/login/passkey',
    'GET /practice/login/set-up',
    'GET /practice/login/set-up/app',
    'POST /practice/login/set-up/app',
    'GET /practice/login/set-up/challenge',
    'POST /practice/login/set-up/passkey',
    'GET /practice/setup/:token',
    'POST /practice/setup/:token',
    'GET /practice/demo/:token',
    'GET /practice/start-mark',
  ]),
  // Without a patient on it for whoever only administers.
  ...all('staff', [
    'GET /practice',
    'GET /practice/help',
    // The form that it keeps asks for its own right.
    'GET /practice/again/:number',
    'POST /practice/again/:number',
    'GET /practice/print',
    'GET /practice/print/poster',
    'GET /practice/print/handout',
    // Everybody's own account.
    'GET /practice/account',
    'POST /practice/account/password',
    'GET /practice/account/factors/app',
    'POST /practice/account/factors/app',
    'GET /practice/account/factors/challenge',
    'POST /practice/account/factors/passkey',
    'POST /practice/account/factors/:id/name',
    'POST /practice/account/factors/:id/remove',
    'POST /practice/account/recovery',
    'POST /practice/account/notices',
    'POST /practice/account/sessions/end',
    'POST /practice/account/sessions/end-all',
    'GET /practice/confirm/challenge',
    'POST /practice/confirm',
  ]),
  ...all(patients, [
    'GET /practice/counts',
    'GET /practice/menu',
    'GET /practice/waiting',
    'GET /practice/arrived',
    'GET /practice/list/:list',
    'POST /practice/doctors/:id/delay',
    'POST /practice/doctors/:id/state',
    'GET /practice/calendar',
    'GET /practice/past',
    'GET /practice/search',
    'POST /practice/search',
    'GET /practice/now',
    'POST /practice/now',
    'GET /practice/now/:id',
    'GET /practice/now/:id/state',
    'GET /practice/callbacks/new',
    'POST /practice/callbacks/new',
    'GET /practice/callbacks/:id',
    'POST /practice/callbacks/:id/done',
    'POST /practice/callbacks/:id/open',
    'GET /practice/consultations/new',
    'POST /practice/consultations/new',
    'POST /practice/consultations/new/file',
    'GET /practice/consultations/:id',
    'POST /practice/consultations/:id/accept',
    'POST /practice/consultations/:id/decline',
    'POST /practice/consultations/:id/ask',
    'POST /practice/consultations/:id/data',
    'POST /practice/consultations/:id/reading',
    'POST /practice/consultations/:id/consent/accept',
    'POST /practice/consultations/:id/consent/reject',
    'POST /practice/consultations/:id/consent/upload',
    'POST /practice/consultations/:id/schedule',
    'POST /practice/consultations/:id/cancel',
    'POST /practice/consultations/:id/no-show',
    'POST /practice/consultations/:id/follow-up',
    'POST /practice/consultations/:id/take-over',
    'POST /practice/consultations/:id/hand-over',
    'GET /practice/consultations/:id/merge',
    'POST /practice/consultations/:id/merge',
    'POST /practice/consultations/:id/answer',
    'POST /practice/consultations/:id/undo',
    'GET /practice/consultations/:id/documents/:document',
    'GET /practice/consultations/:id/slip',
    'GET /practice/consultations/:id/record.pdf',
    'POST /practice/consultations/:id/record.pdf',
    'GET /practice/consultations/:id/record.gdt',
    'POST /practice/consultations/:id/record.gdt',
    'POST /practice/consultations/:id/guests',
    'POST /practice/consultations/:id/guests/:guest/remove',
    'GET /practice/mails',
    'POST /practice/mails/:id/handed-over',
    'POST /practice/mails/:id/again',
    'GET /practice/incoming/:id',
    'GET /practice/incoming/:id/files/:index',
    'POST /practice/incoming/:id/assign',
    'POST /practice/incoming/:id/request',
    'POST /practice/incoming/:id/discard',
    'POST /practice/incoming/:id/read',
    'POST /practice/incoming/:id/attach',
    'GET /practice/checks',
    'GET /practice/statistics.csv',
  ]),
  ...all(treatment, [
    'GET /practice/visits/:id',
    'POST /practice/account/calendar',
    'POST /practice/account/calendar/end',
    'POST /practice/visits/:id/admit',
    'POST /practice/visits/:id/call',
    'POST /practice/visits/:id/end',
    'GET /practice/visits/:id/closed',
    'POST /practice/visits/:id/undo',
    'POST /practice/consultations/:id/guests/:guest/admit',
  ]),
  ...all(practice, [
    'GET /practice/settings',
    'POST /practice/settings',
    'POST /practice/settings/logo',
    // A doctor the own ones, an administrator everybody's: routes/practice/settings/hours.ts.
    'GET /practice/settings/hours',
    'GET /practice/settings/hours/:id',
    'POST /practice/settings/hours/:id',
    'POST /practice/settings/hours/:id/off',
    'POST /practice/settings/hours/:id/off/remove',
    'GET /practice/settings/mails',
    'GET /practice/settings/mails/:kind',
    'POST /practice/settings/mails/:kind',
    'POST /practice/settings/mails/:kind/reset',
    'GET /practice/settings/mails/:kind/preview',
    'POST /practice/settings/mails/:kind/preview',
  ]),
  ...all(administration, [
    'GET /practice/users',
    'POST /practice/users',
    'POST /practice/users/:id/reset',
    'POST /practice/users/:id/reset-factor',
    'GET /practice/log',
    'GET /practice/backup.age',
    'GET /practice/restore',
    'POST /practice/restore/file',
    'POST /practice/restore/key',
    'POST /practice/restore/begin',
    'POST /practice/restore/drop',
    'POST /practice/restore/back',
    'GET /practice/papers',
    'GET /practice/papers/:file',
    'POST /practice/users/:id/roles',
    'POST /practice/users/:id/disable',
    'GET /practice/start',
    'GET /practice/start/practice',
    'POST /practice/start/practice',
    'GET /practice/start/doctor',
    'POST /practice/start/doctor',
    'GET /practice/start/mail',
    'POST /practice/start/mail',
    'GET /practice/start/consent',
    'POST /practice/start/consent',
    'GET /practice/start/consent/back',
    'GET /practice/start/relay',
    'POST /practice/start/relay',
    'GET /practice/start/address',
    'POST /practice/start/address',
    'GET /practice/start/backup',
    'POST /practice/start/backup',
    'GET /practice/start/done',
  ]),
};

/**
 * Whether somebody with these roles may open this route.
 *
 * @param route method and pattern, e.g. `GET /practice/users`; one that is not in the table nobody may open
 * @param own null where nobody is signed in
 */
export function mayOpen(route: string, own: Roles | null): boolean {
  const right = rights[route];
  if (right === 'anyone') return true;
  if (right === undefined || own === null) return false;
  return right === 'staff' || right.some((role) => own.includes(role));
}

/**
 * The nearest page above an address that somebody with these roles may open, the address itself included:
 * where a form was sent from, or what it belongs to.
 *
 * @param path e.g. `/practice/users/ID/roles`, which gives `/practice/users`
 * @returns it as an address has it
 */
export function pageAbove(path: string, own: Roles | null): string {
  const parts = path.split('/').filter(Boolean);
  for (let length = parts.length; length > 0; length--) {
    const isPage = pages.some(
      ({ route, pattern }) => fitsPattern(pattern, parts.slice(0, length)) && mayOpen(route, own),
    );
    if (isPage) return encodeURI(`/${parts.slice(0, length).join('/')}`);
  }
  return '/';
}

/** Whether an address takes a form and is no page itself. */
export function isFormOnly(path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  const fits = ({ pattern }: (typeof pages)[number]) => fitsPattern(pattern, parts);
  return forms.some(fits) && !pages.some(fits);
}

function fitsPattern(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length && pattern.every((name, at) => name.startsWith(':') || name === parts[at])
  );
}

const pages = patternsOf('GET ');
const forms = patternsOf('POST ');

function patternsOf(method: string): { route: string; pattern: string[] }[] {
  return Object.keys(rights)
    .filter((route) => route.startsWith(method))
    .map((route) => ({ route, pattern: route.slice(method.length).split('/').filter(Boolean) }));
}

function all(right: Right, routes: readonly string[]): Record<string, Right> {
  return Object.fromEntries(routes.map((route) => [route, right]));
}
