import { describe, expect, test } from 'vitest';
import { minute } from '../../../../consultation/durations.ts';
import { listMails } from '../../../../db/mails.ts';
import { createFollowUp } from '../../../../procedure/follow_up.ts';
import { takeDaysOff } from '../../../../procedure/office_hours.ts';
import { schedule } from '../../../../procedure/schedule.ts';
import { consented, requested, scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, openPractice, words } from '../desk.ts';

/* S3c: free times are offered wherever a date is chosen, and what is in the way is seen before sending. */

const page = (id: string, query = '') => `/practice/consultations/${id}${query}`;
/** Monday, 30 November 2026, 9:00 in Berlin. */
const monday = Date.parse('2026-11-30T08:00:00Z');

const calendarOf = (id: string, duration: string) =>
  `/practice/calendar?move=${id}&step=schedule&duration=${duration}`;

/** The offers of one step, as links. */
function slots(html: string, step: string): { href: string; at: number; doctor: string }[] {
  const links = [...html.matchAll(/<a [^>]*data-testid="slot"[^>]*>/g)].map(([link]) => link);
  const value = (link: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(link)?.[1] ?? '';
  return links
    .map((link) => ({
      href: value(link, 'href').replaceAll('&amp;', '&'),
      at: Number(value(link, 'data-at')),
      doctor: value(link, 'data-doctor'),
    }))
    .filter(({ href }) => href.includes(`step=${step}&`));
}

/** What a browser sends of the form that is filled in so. */
function fieldsOfLink(href: string): Record<string, string> {
  const { date, time, duration, doctor } = Object.fromEntries(new URL(href, 'http://x').searchParams);
  return { date: date ?? '', time: time ?? '', duration: duration ?? '', doctor: doctor ?? '' };
}

describe('free times are offered', () => {
  test.each(['accept', 'schedule', 'follow-up'])('the next three, for %s', async (step) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = step === 'accept' ? requested(rt) : await scheduled(rt, doctor.by);
    const offered = slots((await doctor.get(page(id))).html, step);
    // It is Monday, 10:00 on the practice's clock.
    expect(offered.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-11-23T09:30:00.000Z',
      '2026-11-23T09:45:00.000Z',
      '2026-11-23T10:00:00.000Z',
    ]);
  });

  test('how long they are is said: an hour for one patient comes again for the next', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const first = await consented(rt, doctor.by);
    const chosen = { date: '2026-11-30', time: '10:00', duration: '60', doctor: doctor.id };
    const sent = await doctor.post(page(first.id, '/schedule'), { ...current(rt, first.id).form, ...chosen });
    expect(sent.status).toBe(303);
    const next = await consented(rt, doctor.by);
    const { html } = await doctor.get(page(next.id));
    expect(words(html)).toContain('Nächste freie Zeiten für 60 Minuten');
    expect(html).toContain('data-duration="60"');
  });

  test('as long as the form says: offers, calendar, and back in the form', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    await scheduled(rt, doctor.by, { startsAt: monday + 30 * minute });
    // Another duration, and no day yet: what a page with a script asks for, and a link of the calendar.
    const { html } = await doctor.get(page(id, '?step=schedule&duration=45'));
    expect(words(html)).toContain('Nächste freie Zeiten für 45 Minuten');
    const [, link = ''] = /href="(\/practice\/calendar\?move=[^"#]+)/.exec(html) ?? [];
    expect(link).toContain('duration=45');
    const calendar = await doctor.get(`${link.replaceAll('&amp;', '&')}&day=2026-11-30&view=day`);
    expect(words(calendar.html)).toContain('Wählen Sie eine freie Zeit (45 Minuten)');
    const free = [...calendar.html.matchAll(/class="calendar-free" href="([^"]+)"/g)].map(
      ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), 'http://x').searchParams,
    );
    expect(free.length).toBeGreaterThan(5);
    expect(free.every((query) => query.get('duration') === '45')).toBe(true);
    // At 9:00 there is half an hour only.
    expect(free.map((query) => query.get('time')).slice(0, 2)).toEqual(['09:45', '10:00']);
    for (const nonsense of ['0', '-5', '1000', '7.5', 'x', ''])
      expect((await doctor.get(calendarOf(id, nonsense))).html, nonsense).toContain('(15 Minuten)');
  });

  test('of each doctor, the own ones first, without what is taken and without days off', async () => {
    const { rt, desk } = openPractice();
    const [weber, doctor] = [desk('doctor', 'Dr. Weber'), desk('doctor', 'Dr. Zimmer')];
    await scheduled(rt, doctor.by, { startsAt: Date.parse('2026-11-23T09:45:00Z') });
    takeDaysOff(rt, { doctorId: weber.id, by: weber.id }, { from: '2026-11-23', to: '2026-11-29' });
    const { id } = await consented(rt, doctor.by);
    const offered = slots((await doctor.get(page(id))).html, 'schedule');
    expect(offered.map((slot) => slot.doctor)).toEqual([
      ...Array(3).fill(doctor.id),
      ...Array(3).fill(weber.id),
    ]);
    expect(offered.map(({ at }) => new Date(at).toISOString().slice(5, 16))).toEqual([
      ...['11-23T09:30', '11-23T10:00', '11-23T10:15'],
      ...['11-30T08:00', '11-30T08:15', '11-30T08:30'],
    ]);
  });

  test('without JavaScript one fills the form in and sends nothing; then it is set as offered', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    const [first] = slots((await doctor.get(page(id))).html, 'schedule');
    const before = listMails(rt, id).length;
    const filled = await doctor.get((first?.href ?? '').split('#')[0] ?? '');
    expect(filled.html).toContain('value="2026-11-23"');
    expect(filled.html).toContain('value="10:30"');
    expect(filled.html).toMatch(/data-testid="slot"[^>]*aria-current="true"/);
    expect(listMails(rt, id)).toHaveLength(before);
    expect(current(rt, id).startsAt).toBeNull();
    const sent = { ...current(rt, id).form, ...fieldsOfLink(first?.href ?? '') };
    expect((await doctor.post(page(id, '/schedule'), sent)).status).toBe(303);
    expect(current(rt, id).startsAt).toBe(first?.at);
  });

  test('a follow-up is not offered the time of the appointment that it follows', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by, { startsAt: Date.parse('2026-11-23T09:30:00Z') });
    const { html } = await doctor.get(page(id));
    expect(slots(html, 'follow-up')[0]?.at).toBe(Date.parse('2026-11-23T09:45:00Z'));
    // Nor is one that moves, since there it is already.
    expect(slots(html, 'schedule')[0]?.at).toBe(Date.parse('2026-11-23T09:45:00Z'));
  });

  test('nonsense in the address changes nothing but the fields', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    for (const query of [
      '?step=schedule&date=2026-02-30&time=99:99&duration=-5&doctor=x',
      '?step=schedule&date=%22%3E%3Cblink&time=&duration=1e9&doctor=',
      '?step=decline&date=2026-11-30',
      `?step=schedule&date=${'9'.repeat(5000)}`,
    ]) {
      const { status, html } = await doctor.get(page(id, query));
      expect(status).toBe(200);
      expect(html).not.toContain('<blink');
    }
  });
});

describe('what is in the way', () => {
  test('is seen before sending, with the rest of the day', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    await scheduled(rt, doctor.by, { startsAt: monday, data: { ...erika, lastName: 'Anders' } });
    await scheduled(rt, doctor.by, { startsAt: monday + 3_600_000, data: { ...erika, lastName: 'Berger' } });
    const { id } = await consented(rt, doctor.by);
    const query = `?step=schedule&date=2026-11-30&time=09:05&duration=15&doctor=${doctor.id}`;
    const text = words((await doctor.get(page(id, query))).html);
    expect(text).toContain('Um diese Zeit ist schon ein anderer Termin 09:00 bis 09:15 Uhr, Erika Anders');
    expect(text).toContain('Trotzdem zu dieser Zeit');
    expect(text).toContain('10:00 bis 10:15 Uhr, Erika Berger');
    expect(text).toContain('Sprechzeit für Video: 09:00 bis 12:00 und 14:00 bis 17:00 Uhr.');
  });

  test('the own appointment is in nobody’s way when it moves', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by, { startsAt: monday });
    const query = `?step=schedule&date=2026-11-30&time=09:05&duration=15&doctor=${doctor.id}`;
    const { html } = await doctor.get(page(id, query));
    expect(words(html)).not.toContain('Um diese Zeit ist schon');
    expect(words(html)).toContain('Noch kein Termin.');
  });
});

describe('a time that would surprise somebody', () => {
  /** The warnings of a page, outside of the mail and within it. */
  const whys = (html: string) =>
    [...html.matchAll(/data-testid="unusual" data-why="(\w+)"/g)].map(([, why]) => why);

  test.each([
    ['2026-11-20', '10:00', 'in_the_past', 'Dieser Zeitpunkt ist schon vorbei'],
    ['2026-11-20', '', 'in_the_past', 'Dieser Zeitpunkt ist schon vorbei'],
    ['2026-12-25', '10:00', 'too_far_ahead', 'Termine gehen höchstens 31 Tage im Voraus'],
    ['9999-12-31', '', 'too_far_ahead', 'Termine gehen höchstens 31 Tage im Voraus'],
  ])(
    '%s, %s: is refused, so it is said before anything is sent, and never that it is possible',
    async (date, time, why, said) => {
      const { rt, desk } = openPractice();
      const doctor = desk('doctor', 'Dr. Sommer');
      const { id } = await consented(rt, doctor.by);
      const chosen = { date, time, duration: '15', doctor: doctor.id };
      const { html } = await doctor.get(page(id, `?${new URLSearchParams({ step: 'schedule', ...chosen })}`));
      expect(words(html)).toContain(said);
      expect(words(html)).not.toContain('trotzdem möglich');
      expect(new Set(whys(html))).toEqual(new Set([why]));
      const sent = await doctor.post(page(id, '/schedule'), { ...current(rt, id).form, ...chosen });
      expect(sent.status).not.toBe(303);
    },
  );

  test.each([
    ['2026-11-30', '23:55', 'outside', 'Um diese Uhrzeit hat Dr. Sommer keine Sprechzeit für Video'],
    ['2026-11-30', '11:50', 'runs_over', 'Das Gespräch endet erst nach der Sprechzeit von Dr. Sommer'],
    ['2026-11-28', '10:00', 'weekday', 'An diesem Wochentag hat Dr. Sommer keine Sprechzeit für Video'],
    ['2026-12-01', '10:00', 'day_off', 'An diesem Tag hat Dr. Sommer frei'],
    ['2026-12-25', '10:00', 'holiday', 'Dieser Tag ist ein Feiertag: 1. Weihnachtstag'],
  ])(
    '%s, %s: is said beside the fields and with the mail, and set all the same',
    async (date, time, why, said) => {
      const { rt, desk } = openPractice();
      if (date === '2026-12-25') rt.clock.now = Date.parse('2026-12-07T09:00:00Z');
      const doctor = desk('doctor', 'Dr. Sommer');
      takeDaysOff(rt, { doctorId: doctor.id, by: doctor.id }, { from: '2026-12-01', to: '2026-12-02' });
      for (const [step, { id }] of [
        ['accept', requested(rt)],
        ['schedule', await consented(rt, doctor.by)],
        ['schedule', await scheduled(rt, doctor.by)],
        ['follow-up', await scheduled(rt, doctor.by)],
      ] as const) {
        const chosen = { date, time, duration: '15', doctor: doctor.id };
        const query = new URLSearchParams({ step, ...chosen });
        const { html } = await doctor.get(page(id, `?${query}`));
        expect(words(html), step).toContain(said);
        expect(whys(html), step).toEqual([why, why]);
        // Without JavaScript: a look at the mail says it too, and nothing is asked.
        const fields = { ...current(rt, id).form, ...chosen };
        const look = await doctor.post(page(id, `/${step}`), { ...fields, look: 'mail' });
        expect(whys(look.html), step).toEqual([why, why]);
        const sent = await doctor.post(page(id, `/${step}`), { ...fields, overlap: 'yes' });
        expect(sent.status, step).toBe(303);
        // Said once more where it can still be taken back, and not for ever.
        expect(whys((await doctor.get(sent.location ?? '')).html)).toContain(why);
        expect(whys((await doctor.get(page(id, ''))).html).length).toBeLessThan(2);
      }
    },
  );

  test('is no free time, nor any within the hours', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = await consented(rt, doctor.by);
    for (const { href } of slots((await doctor.get(page(id))).html, 'schedule'))
      expect(whys((await doctor.get(href.split('#')[0] ?? '')).html)).toEqual([]);
  });

  test('a day alone is enough, before there is a time', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = await consented(rt, doctor.by);
    const query = `?step=schedule&date=2026-11-29&time=&duration=15&doctor=${doctor.id}`;
    expect(whys((await doctor.get(page(id, query))).html)).toEqual(['weekday']);
  });

  test('whom a case is handed to is marked where the time is none of hers', async () => {
    const { rt, desk } = openPractice();
    const [sommer, weber] = [desk('doctor', 'Dr. Sommer'), desk('doctor', 'Dr. Weber')];
    takeDaysOff(rt, { doctorId: weber.id, by: weber.id }, { from: '2026-11-30', to: '2026-11-30' });
    const { id } = await scheduled(rt, sommer.by, { startsAt: monday });
    const { html } = await sommer.get(page(id));
    expect(html).toMatch(/<option[^>]*>Dr\. Weber \(hat frei\)<\/option>/);
    const sent = await sommer.post(page(id, '/hand-over'), { ...current(rt, id).form, doctor: weber.id });
    expect(sent.status).toBe(303);
    expect(whys((await sommer.get(sent.location ?? '')).html)).toContain('day_off');
  });
});

describe('two people choose the same time at once', () => {
  test.each(['accept', 'schedule', 'follow-up'])('for %s: one gets it, the other is told', async (step) => {
    const { rt, desk } = openPractice();
    const [doctor, reception] = [desk('doctor'), desk('reception')];
    const make = async () => {
      if (step === 'accept') return requested(rt);
      if (step === 'schedule') return consented(rt, doctor.by);
      return scheduled(rt, doctor.by, { startsAt: Date.parse('2026-11-25T09:00:00Z') });
    };
    const [one, two] = [await make(), await make()];
    const send = ({ id }: { id: string }, who: typeof doctor) =>
      who.post(page(id, `/${step}`), {
        ...current(rt, id).form,
        date: '2026-11-30',
        time: '09:00',
        duration: '15',
        doctor: doctor.id,
      });
    const answers = await Promise.all([send(one, doctor), send(two, reception)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const told = words(answers.find(({ status }) => status === 409)?.html ?? '');
    expect(told).toContain('Um diese Zeit ist schon ein anderer Termin');
    expect(told).toContain('Trotzdem zu dieser Zeit');
    const taken = rt.db.$client
      .prepare('select count(*) from consultations where starts_at = ?')
      .pluck()
      .get(monday);
    expect(taken).toBe(1);
  });

  test('whoever says that it shall be so is not refused', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    await scheduled(rt, doctor.by, { startsAt: monday });
    const { id } = await consented(rt, doctor.by);
    const answer = await doctor.post(page(id, '/schedule'), {
      ...current(rt, id).form,
      date: '2026-11-30',
      time: '09:00',
      duration: '15',
      doctor: doctor.id,
      overlap: 'yes',
    });
    expect(answer.status).toBe(303);
  });

  test('a step that knows of no form is as free as before', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by, { startsAt: monday });
    const appointment = { startsAt: monday, durationMinutes: 15, doctorId: doctor.id };
    const other = await consented(rt, doctor.by);
    schedule(rt, { id: other.id, by: doctor.by, appointment });
    const mustBeFree = true;
    expect(() =>
      createFollowUp(rt, { id, by: doctor.by, appointment: { ...appointment, mustBeFree } }),
    ).toThrow('time_taken');
  });
});
