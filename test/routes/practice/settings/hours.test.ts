import { describe, expect, test } from 'vitest';
import { dayInput, usualHours, weekdays } from '../../../../consultation/office_hours.ts';
import { listActs } from '../../../../db/audit.ts';
import { listMails } from '../../../../db/mails.ts';
import { loadOfficeHours } from '../../../../db/office_hours.ts';
import { loadPractice } from '../../../../db/settings.ts';
import { saveSettings } from '../../../../procedure/practice_settings.ts';
import { scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, openPractice, part, words } from '../desk.ts';

const place = (id: string, more = '') => `/practice/settings/hours/${id}${more}`;

/** The whole form, as usual, with some fields of its own. */
function week(fields: Record<string, string> = {}): Record<string, string> {
  const usual = weekdays.flatMap((day) =>
    Object.entries(dayInput(usualHours.week[day] ?? [])).map(([name, value]) => [`${name}-${day}`, value]),
  );
  return { version: '0', ...Object.fromEntries(usual), ...fields };
}

describe('office hours for video', () => {
  test('a doctor changes the own ones, and they hold', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const start = await doctor.get('/practice/settings/hours');
    expect(start.location).toBe(place(doctor.id));
    expect(words((await doctor.get(place(doctor.id))).html)).toContain('Noch hat niemand etwas festgelegt');
    const friday = { 'from-4': '08:00', 'to-4': '10:00', 'breakFrom-4': '', 'breakTo-4': '' };
    const saved = await doctor.post(place(doctor.id), week(friday));
    expect(saved.location).toBe(place(doctor.id, '?done=hours'));
    const { hours, version } = loadOfficeHours(rt.db, doctor.id);
    expect(hours.week[4]).toEqual([{ from: '08:00', to: '10:00' }]);
    expect(hours.week[0]).toEqual(usualHours.week[0]);
    expect(version).toBe(1);
    const acts = listActs(rt.db, { actor: doctor.id, actions: ['office_hours'], limit: 5 });
    expect(acts).toHaveLength(1);
  });

  test('what is wrong is said at its day, and nothing typed is lost', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const answer = await doctor.post(
      place(doctor.id),
      week({ 'to-0': '', 'from-5': '10:00', 'to-5': '09:00' }),
    );
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain('Hier fehlt eine von zwei Uhrzeiten.');
    expect(words(answer.html)).toContain('Das Ende liegt nicht nach dem Anfang.');
    expect(answer.html).toContain('href="#from-5"');
    expect(answer.html).toMatch(/name="from-5"[^>]*value="10:00"/);
    expect(loadOfficeHours(rt.db, doctor.id).version).toBe(0);
  });

  test('of two who save at once the second is told', async () => {
    const { rt, desk } = openPractice();
    const [doctor, admin] = [desk('doctor'), desk('admin')];
    const answers = await Promise.all([
      doctor.post(place(doctor.id), week({ 'to-0': '18:00' })),
      admin.post(place(doctor.id), week({ 'to-0': '19:00' })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 409]);
    expect(words(answers[1].html)).toContain('Inzwischen sind diese Sprechzeiten geändert worden');
    expect(answers[1].html).toContain('value="19:00"');
    expect(loadOfficeHours(rt.db, doctor.id).hours.week[0]?.at(-1)?.to).toBe('18:00');
  });

  test('a colleague’s are an administrator’s only; nobody’s are not there', async () => {
    const { desk } = openPractice();
    const [sommer, weber, admin] = [desk('doctor', 'Dr. Sommer'), desk('doctor', 'Dr. Weber'), desk('admin')];
    for (const answer of [await weber.get(place(sommer.id)), await weber.post(place(sommer.id), week())]) {
      expect(answer.status).toBe(403);
      expect(words(answer.html)).toContain('Ihre eigenen Sprechzeiten ändern Sie selbst');
    }
    expect((await admin.get(place(sommer.id))).html).toContain('Dr. Weber');
    expect((await weber.get(place(weber.id))).html).not.toContain('Dr. Sommer');
    expect((await admin.get(place('nobody'))).status).toBe(404);
  });
});

describe('public holidays', () => {
  test('are free by themselves, and it is said which and of where', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const text = async () => words((await doctor.get(place(doctor.id))).html);
    const everywhere = await text();
    expect(everywhere).toContain('Bundesweite Feiertage sind schon frei, die nächsten: 25.12.2026');
    expect(everywhere).toContain('01.01.2027 Neujahr');
    expect(everywhere).toContain('Heiligabend und Silvester gehören nicht dazu.');
    rt.clock.now = Date.parse('2026-12-28T09:00:00Z');
    const { settings, version } = loadPractice(rt.db);
    saveSettings(rt, { ...settings, federalState: 'ST' }, { version });
    const again = desk('doctor');
    const own = words((await again.get(place(again.id))).html);
    expect(own).toContain('Feiertage (Sachsen-Anhalt) sind schon frei');
    expect(own).toContain('06.01.2027 Heilige Drei Könige');
  });
});

describe('days off', () => {
  test('are entered, shown and given back; a week that is saved keeps them', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const added = await doctor.post(place(doctor.id, '/off'), { from: '2026-12-24', to: '' });
    expect(added.status).toBe(303);
    await doctor.post(place(doctor.id, '/off'), { from: '2026-12-28', to: '2026-12-31' });
    await doctor.post(place(doctor.id), week({ version: '2' }));
    const { html } = await doctor.get(place(doctor.id));
    expect(words(html)).toContain('24.12.2026');
    expect(words(html)).toContain('28.12.2026 bis 31.12.2026');
    await doctor.post(place(doctor.id, '/off/remove'), { from: '2026-12-24', to: '2026-12-24' });
    expect(loadOfficeHours(rt.db, doctor.id).hours.daysOff).toEqual([
      { from: '2026-12-28', to: '2026-12-31' },
    ]);
  });

  test('what overlaps becomes one, and it is said; the same again changes nothing', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const add = async (from: string, to: string) => {
      const { location = '' } = await doctor.post(place(doctor.id, '/off'), { from, to });
      return words((await doctor.get(location?.split('#')[0] ?? '')).html);
    };
    await add('2026-12-24', '2026-12-31');
    expect(await add('2026-12-20', '2026-12-26')).toContain('steht jetzt als ein Eintrag in der Liste');
    expect(loadOfficeHours(rt.db, doctor.id).hours.daysOff).toEqual([
      { from: '2026-12-20', to: '2026-12-31' },
    ]);
    const { version } = loadOfficeHours(rt.db, doctor.id);
    expect(await add('2026-12-25', '')).toContain('Diese Tage waren schon als frei eingetragen.');
    expect(loadOfficeHours(rt.db, doctor.id).version).toBe(version);
  });

  test('appointments in them are named with the way there, and stay as they are', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const at = (local: string, lastName: string) =>
      scheduled(rt, doctor.by, {
        startsAt: Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).epochMilliseconds,
        data: { ...erika, lastName },
      });
    const first = await at('2026-12-07T10:00', 'Erste');
    const night = await at('2026-12-06T23:50', 'Nacht');
    const other = await at('2026-12-09T10:00', 'Andere');
    const mails = listMails(rt, first.id).length;
    await doctor.post(place(doctor.id, '/off'), { from: '2026-12-07', to: '2026-12-08' });
    const listIn = async (who = doctor) =>
      part((await who.get(place(doctor.id))).html, 'data-testid="appointments-ahead"', 4000);
    const { html } = await doctor.get(place(doctor.id));
    expect(words(html)).toContain(
      '2 Termine liegen in diesen Tagen und bleiben, bis jemand sie verlegt oder absagt: So., 06.12.2026, 23:50 Uhr, Erika Nacht Mo., 07.12.2026, 10:00 Uhr, Erika Erste',
    );
    // At night it is outside the hours too.
    expect(words(html)).toContain(
      'Ein Termin liegt außerhalb dieser Sprechzeiten und bleibt, bis jemand ihn verlegt',
    );
    for (const { id } of [first, night]) expect(html).toContain(`href="/practice/consultations/${id}"`);
    expect(html).not.toContain(other.id);
    expect(current(rt, first.id).stage).toBe('scheduled');
    expect(listMails(rt, first.id)).toHaveLength(mails);
    // D4: the administrator sees when, and not who.
    const admin = words(await listIn(desk('admin')));
    expect(admin).toContain('So., 06.12.2026, 23:50 Uhr');
    expect(admin).not.toContain('Erika');
  });

  test('so are those on a public holiday, and those outside of hours that have changed', async () => {
    const { rt, desk } = openPractice();
    rt.clock.now = Date.parse('2026-12-15T09:00:00Z');
    const doctor = desk('doctor');
    await scheduled(rt, doctor.by, { startsAt: Date.parse('2026-12-25T09:00:00Z') });
    const text = async () => words((await doctor.get(place(doctor.id))).html);
    expect(await text()).toContain('Ein Termin liegt an diesen Feiertagen und bleibt');
    await scheduled(rt, doctor.by, { startsAt: Date.parse('2026-12-21T09:00:00Z') });
    expect(await text()).not.toContain('außerhalb dieser Sprechzeiten');
    await doctor.post(
      place(doctor.id),
      week({ 'from-0': '', 'to-0': '', 'breakFrom-0': '', 'breakTo-0': '' }),
    );
    expect(await text()).toContain('Ein Termin liegt außerhalb dieser Sprechzeiten und bleibt');
  });

  test.each([
    [{ from: '', to: '' }, 'Bitte wählen Sie den ersten freien Tag.'],
    [{ from: '2026-12-31', to: '2026-12-24' }, 'Der letzte freie Tag liegt vor dem ersten.'],
    [{ from: '2026-11-01', to: '2026-11-02' }, 'Diese Tage sind schon vorbei.'],
    [{ from: '', to: '2026-12-24' }, 'Bitte wählen Sie den ersten freien Tag.'],
    [{ from: '2026-12-24', to: '9999-12-31' }, 'Das ist mehr als ein Jahr am Stück.'],
    [{ from: '2062-12-24', to: '2062-12-31' }, 'Das liegt mehr als zwei Jahre voraus.'],
  ])('%o is refused', async (fields, message) => {
    const { desk } = openPractice();
    const doctor = desk('doctor');
    const answer = await doctor.post(place(doctor.id, '/off'), fields);
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain(message);
    if (fields.from) expect(answer.html).toContain(`value="${fields.from}"`);
  });
});
