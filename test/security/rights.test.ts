import { describe, expect, test } from 'vitest';
import { type Role, roles } from '../../consultation/staff.ts';
import { listAudit } from '../../db/audit.ts';
import { listDocuments } from '../../db/documents.ts';
import { loadGuests } from '../../db/guests.ts';
import { listWaitingMails } from '../../db/incoming_mails.ts';
import { listMails } from '../../db/mails.ts';
import { arrive } from '../../procedure/arrive.ts';
import { inviteGuest } from '../../procedure/guest.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { mayOpen, rights } from '../../security/rights.ts';
import { writeMail } from '../fixtures/patient_mails.ts';
import { scheduled } from '../fixtures/patients.ts';
import { allRoutes, erika, staff, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';

/* D4, P5, least rights: the table of rights against the application's own list of routes. */

/** Every set of roles that an account can have. */
const combinations: Role[][] = Array.from({ length: 2 ** roles.length - 1 }, (_, bits) =>
  roles.filter((_role, at) => (bits + 1) & (1 << at)),
);

test('every route is decided, and nothing is decided that is no route', async () => {
  const routes = await allRoutes(testRuntime());
  const found = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  expect([...found].filter((route) => !(route in rights)).sort()).toEqual([]);
  expect(Object.keys(rights).filter((route) => !found.has(route))).toEqual([]);
});

test('what is not decided is refused', () => {
  expect(mayOpen('GET /practice/secrets', ['doctor', 'reception', 'admin'])).toBe(false);
});

describe('what the server answers, each route for each set of roles', () => {
  test('with and without a session, as the table says', { timeout: 240_000 }, async () => {
    const rt = testRuntime();
    const app = testApp(rt);
    const ids = await fill(rt);
    let cells = 0;
    for (const [route, right] of Object.entries(rights)) {
      if (!route.includes(' /practice') || right === 'anyone') continue;
      const ask = await asker(app, rt, route, ids);
      const without = await ask();
      expect(without.status, `${route} without a session`).toBe(303);
      expect(without.headers.get('Location'), route).toMatch(/^\/practice\/login\?/);
      for (const own of combinations) {
        // A session of its own: some of these forms end it.
        const answer = await ask(staff(rt, own).cookie);
        const { status } = answer;
        const notYours = notYoursTitles.test(await answer.text());
        cells++;
        const label = `${route} as ${own.join('+')}: ${status}`;
        // The procedure may refuse too, e.g. a doctor in a colleague's appointment (P2).
        expect({ refused: status === 403 && notYours, label }).toEqual({
          refused: !mayOpen(route, own),
          label,
        });
        expect(status, label).toBeLessThan(500);
      }
    }
    expect(cells).toBe(139 * 7);
  });

  test('administration alone never reads of a patient, on any page that it may open', async () => {
    const rt = testRuntime();
    const app = testApp(rt);
    const ids = await fill(rt);
    const { cookie } = staff(rt, 'admin');
    for (const [route, right] of Object.entries(rights)) {
      if (!route.startsWith('GET /practice') || right === 'anyone' || !mayOpen(route, ['admin'])) continue;
      // A challenge is no page, and says "none" of an attestation.
      if (route.endsWith('/challenge')) continue;
      // It asks the network.
      if (route === 'GET /practice/start/done') continue;
      const ask = await asker(app, rt, route, ids);
      const html = await (await ask(cookie)).text();
      for (const word of secrets(ids)) expect(html, route).not.toContain(word);
    }
  });
});

test('a slip is written down: who and when, before it is handed out', async () => {
  const rt = testRuntime();
  const app = testApp(rt);
  const ids = await fill(rt);
  const reception = staff(rt, 'reception');
  rt.clock.now += 60_000;
  const path = `/practice/consultations/${ids.consultation}/slip`;
  const answer = await app.request(path, { headers: { Cookie: reception.cookie } });
  expect(answer.status).toBe(200);
  expect(listAudit(rt.db, ids.consultation)[0]).toEqual({
    at: rt.now(),
    actor: reception.id,
    action: 'slip_shown',
  });
  const refused = await app.request(path, { headers: { Cookie: staff(rt, 'admin').cookie } });
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain('Patientendaten sehen nur Arzt und Empfang');
  expect(listAudit(rt.db, ids.consultation).filter(({ action }) => action === 'slip_shown')).toHaveLength(1);
});

/** The pages of `NotYoursPage`. */
const notYoursTitles =
  /<h1>(Das Gespräch führt nur|Patientendaten sehen nur|Das gehört nicht zu Ihren Aufgaben)/;

/** Not the one in the specimens of the mails. */
const hidden = { ...erika, firstName: 'Wilhelmine', lastName: 'Geheimrat', email: 'wilhelmine@mail.example' };

interface Ids {
  consultation: string;
  document: string;
  mail: string;
  incoming: string;
  guest: string;
  user: string;
}

/** A practice with something of everything, so that a page that lets in has something to show. */
async function fill(rt: TestRuntime): Promise<Ids> {
  const doctor = staff(rt, 'doctor', 'Dr. Sommer');
  const by = doctor.by as typeof doctor.by & { kind: 'staff' };
  const { id } = await scheduled(rt, by, { data: hidden });
  arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Wilhelmine Geheimrat' });
  inviteGuest(rt, { id, by, name: 'Jonas Gast', kind: 'relative', email: '' });
  const raw = writeMail({ subject: 'Videosprechstunde', text: 'Guten Tag' });
  await takeMail(rt, { raw: Buffer.from(raw), receivedAt: rt.now(), complete: true });
  return {
    consultation: id,
    document: listDocuments(rt, id)[0]?.id ?? '',
    mail: listMails(rt, id)[0]?.id ?? '',
    incoming: listWaitingMails(rt, 1)[0]?.id ?? 'none',
    guest: loadGuests(rt, id)[0]?.id ?? '',
    user: staff(rt, 'reception', 'Frau Empfang').id,
  };
}

/** What only doctor and reception may read. */
function secrets(ids: Ids): string[] {
  const { lastName, firstName, phone, email, insuranceNumber } = hidden;
  return [lastName, firstName, phone, email, insuranceNumber, ids.consultation, ids.incoming];
}

/** Sends one request of this route; forms are empty, so that most are refused by their own rules. */
async function asker(app: ReturnType<typeof testApp>, rt: TestRuntime, route: string, ids: Ids) {
  const [method = '', pattern = ''] = route.split(' ');
  const id = pattern.includes('/mails/')
    ? ids.mail
    : pattern.includes('/incoming/')
      ? ids.incoming
      : pattern.includes('/users/')
        ? ids.user
        : ids.consultation;
  const path = pattern
    .replace(':document', ids.document)
    .replace(':guest', ids.guest)
    .replace(':index', '0')
    .replace(':kind', 'declined')
    .replace(':file', 'measures.txt')
    .replace(':id', id);
  const { origin } = rt.config.publicUrl;
  return (cookie = '') =>
    app.request(`${origin}${path}`, {
      method,
      headers: { Cookie: cookie, Origin: origin },
      ...(method === 'POST' && { body: new URLSearchParams() }),
    });
}
