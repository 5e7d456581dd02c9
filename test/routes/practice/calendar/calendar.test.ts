import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../../../consultation/durations.ts';
import { insertConsultation } from '../../../../db/consultations.ts';
import { listMails } from '../../../../db/mails.ts';
import { loadPractice } from '../../../../db/settings.ts';
import { write } from '../../../../db/write.ts';
import { acceptRequest } from '../../../../procedure/accept.ts';
import { admit } from '../../../../procedure/admit.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { cancelConsultation } from '../../../../procedure/cancel.ts';
import { endVisit } from '../../../../procedure/end_visit.ts';
import { markNoShow } from '../../../../procedure/no_show.ts';
import { saveSettings } from '../../../../procedure/practice_settings.ts';
import { signConsent } from '../../../../procedure/sign.ts';
import { consented, requested, scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, openPractice, words } from '../desk.ts';

const calendar = (query = '') => `/practice/calendar${query}`;
/** Monday, 30 November 2026, 9:00 in Berlin. */
const monday = Date.parse('2026-11-30T08:00:00Z');

/** The appointments of the grid, by the state that it says of each. */
function states(html: string): Record<string, string> {
  const items = html.matchAll(
    /data-testid="calendar-item"[^>]*data-consultation="([^"]*)"[^>]*data-state="([^"]*)"/g,
  );
  return Object.fromEntries([...items].map(([, id = '', state = '']) => [id, state]));
}

const headings = (html: string) =>
  [...(html.split('class="calendar-list"')[0] ?? '').matchAll(/<th scope="col">([^<]+)/g)].map(
    ([, text]) => text,
  );

describe('a day', () => {
  test('has a column for each doctor and a row for each quarter of an hour, also when it is empty', async () => {
    const { desk } = openPractice();
    desk('doctor', 'Dr. Sommer');
    desk('doctor', 'Dr. Weber');
    const { html, status } = await desk('reception').get(calendar('?day=2026-11-30&view=day'));
    expect(status).toBe(200);
    expect(words(html)).toContain('Montag, 30. November 2026');
    expect(headings(html)).toEqual(['Dr. Sommer', 'Dr. Weber']);
    expect([...html.matchAll(/<th scope="row">/g)]).toHaveLength(40);
    expect(words(html)).toContain('Kein Termin.');
  });

  test('says of each appointment how it stands, in words too; what was called off is not there', async () => {
    const practice = openPractice();
    const { rt, desk } = practice;
    const doctor = desk('doctor', 'Dr. Sommer');
    const at = (minutes: number, lastName: string) =>
      scheduled(rt, doctor.by, { startsAt: rt.now() + minutes * minute, data: { ...erika, lastName } });
    const by = { kind: 'patient' } as const;
    const typedName = 'Erika';
    const done = await at(1, 'Fertig');
    arrive(rt, { id: done.id, by, typedName });
    admit(rt, { id: done.id, by: doctor.by });
    endVisit(rt, { id: done.id, by: doctor.by });
    const inCall = await at(2, 'Spricht');
    arrive(rt, { id: inCall.id, by, typedName });
    admit(rt, { id: inCall.id, by: doctor.by });
    const waiting = await at(3, 'Wartet');
    arrive(rt, { id: waiting.id, by, typedName });
    practice.present.add(waiting.id);
    const missed = await at(4, 'Fehlt');
    const planned = await at(120, 'Geplant');
    const off = await at(150, 'Abgesagt');
    cancelConsultation(rt, { id: off.id, by: doctor.by });
    rt.clock.now += 5 * minute;
    markNoShow(rt, { id: missed.id, by: doctor.by });
    const { html } = await doctor.get(calendar());
    expect(states(html)).toEqual({
      [done.id]: current(rt, done.id).stage === 'completed' ? 'done' : 'in_call',
      [inCall.id]: 'in_call',
      [waiting.id]: 'waiting',
      [missed.id]: 'missed',
      [planned.id]: 'planned',
    });
    for (const word of ['wartet', 'im Gespräch', 'nicht gekommen', 'geplant'])
      expect(words(html)).toContain(word);
    expect(words(html)).not.toContain('Erika Abgesagt');
    expect(html).toContain(`href="/practice/consultations/${planned.id}"`);
  });

  test('two at the same time stand side by side, and one before the office hours is in sight', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const early = await scheduled(rt, doctor.by, { startsAt: monday - 3 * hour });
    const one = await scheduled(rt, doctor.by, { startsAt: monday });
    const other = await scheduled(rt, doctor.by, { startsAt: monday + 5 * minute });
    const { html } = await doctor.get(calendar('?day=2026-11-30'));
    expect(Object.keys(states(html)).sort()).toEqual([early.id, one.id, other.id].sort());
    expect([...html.matchAll(/<td class="calendar-taken"/g)]).toHaveLength(2);
    expect(html).toContain('<th scope="row">06:00</th>');
  });

  test.each([
    ['2026-03-29', '2026-03-29T00:30:00Z', '01:30–03:00'],
    ['2026-10-25', '2026-10-25T00:30:00Z', '02:30–02:00'],
    ['2026-10-25', '2026-10-25T01:30:00Z', '02:30–03:00'],
  ])(
    '%s: an appointment at the change of the clock is on its day, with its times',
    async (date, start, times) => {
      const { rt, desk } = openPractice();
      rt.clock.now = Date.parse(start) - 20 * day;
      const doctor = desk('doctor');
      const { id } = await scheduled(rt, doctor.by, { startsAt: Date.parse(start) });
      rt.db.$client.prepare('update consultations set duration_minutes = 30 where id = ?').run(id);
      const { html, status } = await doctor.get(calendar(`?day=${date}`));
      expect(status).toBe(200);
      expect(states(html)).toEqual({ [id]: 'planned' });
      expect(words(html)).toContain(times);
      expect(states((await doctor.get(calendar(`?day=${date}&view=week`))).html)).toEqual({
        [id]: 'planned',
      });
    },
  );

  test.each([
    ['any other night', '2026-11-30T23:50', '2026-12-01'],
    ['the night in which the clock is set forward', '2026-03-28T23:50', '2026-03-29'],
    ['the night in which the clock is set back', '2026-10-24T23:50', '2026-10-25'],
    ['the last night of a year', '2026-12-31T23:50', '2027-01-01'],
  ])(
    'an appointment over midnight is on both days, in grid, list and on paper: %s',
    async (_, local, after) => {
      const { rt, desk } = openPractice();
      const startsAt = Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).epochMilliseconds;
      rt.clock.now = startsAt - 20 * day;
      const doctor = desk('doctor');
      const { id } = await scheduled(rt, doctor.by, { startsAt });
      rt.db.$client.prepare('update consultations set duration_minutes = 20 where id = ?').run(id);
      const said = async (date: string, view: 'day' | 'week') => {
        const { html } = await doctor.get(calendar(`?day=${date}&view=${view}`));
        const [item = ''] = /data-testid="calendar-item".*?<\/div>/s.exec(html) ?? [];
        const [row = ''] = /<li class="calendar-row.*?<\/li>/s.exec(html) ?? [];
        const [paper = ''] = /data-testid="day-table".*?day-note/s.exec(html) ?? [];
        return [item, row, paper].map(words);
      };
      for (const text of await said(local.slice(0, 10), 'day')) {
        expect(text).toContain('23:50–00:10');
        expect(text).toContain('endet am Folgetag');
      }
      for (const text of await said(after, 'day')) {
        expect(text).toContain('23:50–00:10');
        expect(text).toContain('vom Vortag');
      }
      // It is moved where it begins, and it is not in the way of the day after next.
      const next = await doctor.get(calendar(`?day=${after}`));
      expect(next.html).not.toContain('data-testid="calendar-move"');
      expect(next.html).toContain('<th scope="row">00:00</th>');
      const later = Temporal.PlainDate.from(after).add({ days: 1 });
      expect(states((await doctor.get(calendar(`?day=${later}`))).html)).toEqual({});
      const week = await doctor.get(calendar(`?day=${after}&view=week`));
      const isOneWeek = Temporal.PlainDate.from(after).dayOfWeek > 1;
      expect(week.html.match(/data-testid="calendar-item"/g)).toHaveLength(isOneWeek ? 2 : 1);
    },
  );

  test('one that ends at midnight is not on the next day', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const startsAt = Date.parse('2026-11-30T22:45:00Z');
    const { id } = await scheduled(rt, doctor.by, { startsAt });
    expect(states((await doctor.get(calendar('?day=2026-11-30'))).html)).toEqual({ [id]: 'planned' });
    expect(states((await doctor.get(calendar('?day=2026-12-01'))).html)).toEqual({});
  });

  test('one over Sunday’s midnight is in both weeks', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by, { startsAt: Date.parse('2026-12-06T22:50:00Z') });
    for (const date of ['2026-12-02', '2026-12-09']) {
      const { html } = await doctor.get(calendar(`?day=${date}&view=week`));
      expect(states(html)).toEqual({ [id]: 'planned' });
    }
  });

  test('nonsense in the address is today; a case that is not there is not moved', async () => {
    const { desk } = openPractice();
    const doctor = desk('doctor');
    for (const query of [
      '?day=2026-02-30&view=month',
      '?day=x',
      '?day=-271821-04-20',
      `?day=${'1'.repeat(4000)}`,
    ]) {
      const { status, html } = await doctor.get(calendar(query));
      expect(status).toBe(200);
      expect(words(html)).toContain('Montag, 23. November 2026');
    }
    for (const query of ['?day=0001-01-01', '?day=9999-12-31&view=week'])
      expect((await doctor.get(calendar(query))).status).toBe(200);
    expect((await doctor.get(calendar('?move=nobody'))).status).toBe(404);
  });
});

describe('a week', () => {
  test('has a column for each day, of one doctor or of all', async () => {
    const { rt, desk } = openPractice();
    const [sommer, weber] = [desk('doctor', 'Dr. Sommer'), desk('doctor', 'Dr. Weber')];
    const own = await scheduled(rt, sommer.by, { startsAt: monday });
    const theirs = await scheduled(rt, weber.by, { startsAt: monday });
    const { html } = await sommer.get(calendar('?day=2026-12-02&view=week'));
    expect(headings(html)).toEqual([
      'Mo., 30.11.',
      'Di., 01.12.',
      'Mi., 02.12.',
      'Do., 03.12.',
      'Fr., 04.12.',
    ]);
    expect(Object.keys(states(html))).toEqual([own.id]);
    const of = async (doctor: string) =>
      states((await sommer.get(calendar(`?day=2026-12-02&view=week&doctor=${doctor}`))).html);
    expect(Object.keys(await of(weber.id))).toEqual([theirs.id]);
    expect(Object.keys(await of('all')).sort()).toEqual([own.id, theirs.id].sort());
  });

  test('shows Saturday and Sunday where something is on them', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    await scheduled(rt, doctor.by, { startsAt: monday + 5 * day });
    const { html } = await doctor.get(calendar('?day=2026-12-02&view=week'));
    expect(headings(html)).toHaveLength(6);
    expect(headings((await doctor.get(calendar('?day=2026-12-13&view=week'))).html)).toHaveLength(7);
  });
});

describe('a public holiday', () => {
  test('is named in day and week, offers no place, and keeps what is there', async () => {
    const { rt, desk } = openPractice();
    rt.clock.now = Date.parse('2027-05-10T08:00:00Z');
    const { settings, version } = loadPractice(rt.db);
    saveSettings(rt, { ...settings, federalState: 'NW' }, { version });
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = await scheduled(rt, doctor.by, { startsAt: Date.parse('2027-05-27T08:00:00Z') });
    const day = await doctor.get(calendar('?day=2027-05-27'));
    // Above the column, and in the list for the phone.
    expect(words(day.html).match(/Feiertag: Fronleichnam/g)).toHaveLength(2);
    expect(states(day.html)).toEqual({ [id]: 'planned' });
    expect(day.html).not.toContain('class="calendar-new"');
    for (const whose of ['', '&doctor=all']) {
      const week = await doctor.get(calendar(`?day=2027-05-27&view=week${whose}`));
      expect(words(week.html).match(/Feiertag: Fronleichnam/g), whose).toHaveLength(2);
    }
    const moving = await doctor.get(calendar(`?day=2027-05-27&move=${id}`));
    expect(moving.html).not.toContain('class="calendar-free"');
    const elsewhere = { ...loadPractice(rt.db).settings, federalState: 'NI' };
    saveSettings(rt, elsewhere, { version: version + 1 });
    expect(words((await doctor.get(calendar('?day=2027-05-27'))).html)).not.toContain('Feiertag');
  });
});

describe('moving', () => {
  test('offers the free times as links to the form, which says what is mailed; nothing moves before', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = await scheduled(rt, doctor.by, { startsAt: monday });
    await scheduled(rt, doctor.by, { startsAt: monday + 30 * minute });
    const start = await doctor.get(calendar('?day=2026-11-30'));
    expect(start.html).toContain(`move=${id}`);
    const { html } = await doctor.get(calendar(`?day=2026-11-30&move=${id}`));
    const free = [...html.matchAll(/<a class="calendar-free" href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    const times = free.map((href) => new URL(href, 'http://x').searchParams.get('time'));
    expect(times.slice(0, 3)).toEqual(['09:15', '09:45', '10:00']);
    expect(times).not.toContain('12:00');
    const mails = listMails(rt, id).length;
    const form = await doctor.get(free[1]?.split('#')[0] ?? '');
    expect(form.status).toBe(200);
    expect(form.html).toContain('value="09:45"');
    expect(current(rt, id).startsAt).toBe(monday);
    expect(listMails(rt, id)).toHaveLength(mails);
  });

  test('a case without an appointment gets its first one the same way', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    expect((await doctor.get(`/practice/consultations/${id}`)).html).toContain(
      `/practice/calendar?move=${id}&amp;step=schedule`,
    );
    const { html } = await doctor.get(calendar(`?move=${id}&step=schedule&view=week`));
    expect(words(html)).toContain('Erika Mustermann: Termin aussuchen');
    expect(html).toContain('data-testid="calendar-free"');
  });

  test('what is over may not be put on, what is over may not be moved', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by);
    rt.clock.now += 11 * minute;
    markNoShow(rt, { id, by: doctor.by });
    const { html } = await doctor.get(calendar());
    expect(html).not.toContain('draggable="true"');
    // It is 10:11.
    expect(html).not.toContain('data-time="10:00"');
    expect(html).toContain('data-time="10:30"');
  });
});

test('the part that is renewed is the calendar alone', async () => {
  const { rt, desk } = openPractice();
  const doctor = desk('doctor');
  await scheduled(rt, doctor.by);
  const page = await doctor.get(calendar());
  const { html } = await doctor.get(calendar('?part=yes'));
  expect(html).toMatch(/^<div class="table-wrap calendar-grid"/);
  // Word for word, so that nothing is exchanged while nothing changes.
  expect(page.html).toContain(html);
});

test('300 appointments in a week are all there, each once in the grid and once in the list', async () => {
  const { rt, desk } = openPractice();
  const doctors = [desk('doctor', 'Dr. Sommer'), desk('doctor', 'Dr. Weber'), desk('doctor', 'Dr. Zimmer')];
  const [first] = doctors;
  if (!first) throw new Error('no doctor');
  // Everybody's rows from one case: the calendar reads what the procedure writes, and only its times differ.
  for (let at = 0; at < 300; at++) {
    const id = write(rt, (tx) =>
      insertConsultation(rt, tx, { stage: 'consented', source: 'form', patient: erika }),
    );
    const startsAt = monday + Math.floor(at / 60) * day + Math.floor((at % 60) / 3) * 20 * minute;
    const set = rt.db.$client.prepare(
      "update consultations set stage = 'scheduled', doctor_id = ?, starts_at = ?, duration_minutes = 15 where id = ?",
    );
    set.run(doctors[at % 3]?.id, startsAt, id);
  }
  const all = await first.get(calendar('?day=2026-11-30&view=week&doctor=all'));
  expect(Object.keys(states(all.html))).toHaveLength(300);
  expect([...all.html.matchAll(/<li class="calendar-row/g)]).toHaveLength(300);
  const one = await first.get(calendar('?day=2026-11-30'));
  expect(Object.keys(states(one.html))).toHaveLength(60);
  const started = performance.now();
  await first.get(calendar('?day=2026-11-30&view=week&doctor=all'));
  // A budget against what is out of all proportion, not a measurement.
  expect(performance.now() - started).toBeLessThan(2000);
});

describe('the printed list', () => {
  const rowsOf = (html: string) =>
    [...(/<table class="day-table.*?<\/table>/s.exec(html)?.[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(
      ([, row = '']) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => words(cell).trim()),
    );

  test('has of each appointment what somebody with a phone in hand needs, and what is missing', async () => {
    const { rt, desk } = openPractice();
    const sommer = desk('doctor', 'Dr. Sommer');
    desk('doctor', 'Dr. Weber');
    await scheduled(rt, sommer.by, { startsAt: monday + 2 * hour, data: { ...erika, insurer: '' } });
    await scheduled(rt, sommer.by, {
      startsAt: monday,
      data: { ...erika, lastName: 'Früher', birthDate: '' },
    });
    const { html } = await desk('reception').get(calendar('?day=2026-11-30&view=day'));
    expect(rowsOf(html)).toEqual([
      ['Zeit', 'Name', 'Geboren', 'Telefon', 'Bei', 'Stand', 'Notiz'],
      [
        '09:00–09:15',
        'Erika Früher',
        '',
        '0208 5550123',
        'Dr. Sommer',
        'geplant; es fehlt: Geburtsdatum',
        '',
      ],
      [
        '11:00–11:15',
        'Erika Mustermann',
        '12.08.1948',
        '0208 5550123',
        'Dr. Sommer',
        'geplant; es fehlt: Krankenkasse',
        '',
      ],
    ]);
    expect(words(html)).toMatch(
      /Praxis Dr\. Test · Stand Mo\., 23\.11\.2026, 10:00 Uhr · Enthält Patientendaten/,
    );
  });

  test.each([
    [false, 'no_consent', 'Einwilligung fehlt'],
    [true, 'unchecked', 'Einwilligung zu prüfen'],
  ])('S3a: where the consent is signed (%s), it is %s everywhere: %s', async (isSigned, state, stated) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = requested(rt);
    const appointment = { startsAt: monday, durationMinutes: 15, doctorId: doctor.id };
    await acceptRequest(rt, { id, by: doctor.by, appointment });
    const signature = { typedName: 'Erika', signaturePng: null, reminder: false, fileExchange: false };
    if (isSigned) await signConsent(rt, { id, by: { kind: 'patient' }, ...signature });
    const { html } = await doctor.get(calendar('?day=2026-11-30&view=day'));
    expect(states(html)).toEqual({ [id]: state });
    expect(rowsOf(html)[1]?.at(-2)).toBe(stated);
    const [legend = ''] = /<ul class="calendar-legend.*?<\/ul>/s.exec(html) ?? [];
    expect(words(legend)).toContain(stated);
  });

  test('names the doctor only where there is more than one, and is a list for each day of a week', async () => {
    const { rt, desk } = openPractice();
    const sommer = desk('doctor', 'Dr. Sommer');
    await scheduled(rt, sommer.by, { startsAt: monday });
    await scheduled(rt, sommer.by, { startsAt: monday + day });
    const { html } = await sommer.get(calendar('?day=2026-11-30&view=week'));
    expect(html.match(/data-testid="day-table"/g)).toHaveLength(2);
    expect(rowsOf(html)[0]).toEqual(['Zeit', 'Name', 'Geboren', 'Telefon', 'Stand', 'Notiz']);
  });
});
