import { describe, expect, test } from 'vitest';
import { dayInput, usualHours, weekdays } from '../../../../consultation/office_hours.ts';
import { listActs } from '../../../../db/audit.ts';
import { loadOfficeHours } from '../../../../db/office_hours.ts';
import { loadPractice } from '../../../../db/settings.ts';
import { saveSettings } from '../../../../procedure/practice_settings.ts';
import { openPractice, words } from '../desk.ts';

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
    expect(words(answers[1].html)).toContain('Inzwischen hat jemand anderes diese Sprechzeiten geändert');
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

  test.each([
    [{ from: '', to: '' }, 'Bitte wählen Sie den ersten freien Tag.'],
    [{ from: '2026-12-31', to: '2026-12-24' }, 'Der letzte freie Tag liegt vor dem ersten.'],
    [{ from: '2026-11-01', to: '2026-11-02' }, 'Diese Tage sind schon vorbei.'],
  ])('%o is refused', async (fields, message) => {
    const { desk } = openPractice();
    const doctor = desk('doctor');
    const answer = await doctor.post(place(doctor.id, '/off'), fields);
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain(message);
    if (fields.from) expect(answer.html).toContain(`value="${fields.from}"`);
  });
});
