import { describe, expect, test } from 'vitest';
import { type CaseList, caseLists } from '../../../../consultation/inbox.ts';
import type { StoredStage } from '../../../../consultation/lifecycle.ts';
import { insertConsultation } from '../../../../db/consultations.ts';
import { write } from '../../../../db/write.ts';
import { erika, type TestRuntime } from '../../../fixtures/runtime.ts';
import { type Desk, openPractice, part, words } from '../desk.ts';

/** Puts a case into a stage without the steps that lead there: a list asks for nothing else. */
function put(
  rt: TestRuntime,
  stage: StoredStage,
  more: { startsAt?: number | null; doctorId?: string; lastName?: string; phone?: string } = {},
): string {
  const { startsAt = null, doctorId = null, lastName = 'Muster', phone = erika.phone } = more;
  const id = write(rt, (tx) =>
    insertConsultation(rt, tx, {
      stage: 'requested',
      source: 'form',
      patient: { ...erika, lastName, phone },
    }),
  );
  const set =
    'update consultations set stage = ?, starts_at = ?, duration_minutes = 15, doctor_id = ? where id = ?';
  rt.db.$client.prepare(set).run(stage, startsAt, doctorId, id);
  return id;
}

const idsOn = (html: string) =>
  [...html.matchAll(/<li[^>]*data-consultation="([^"]+)"/g)].map(([, id]) => id);
const chipsOn = (html: string) =>
  [...html.matchAll(/<a class="list-chip"[^>]*data-testid="chip-(\w+)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, list, text]) => `${list}: ${words(text ?? '').trim()}`,
  );
const linksOn = (html: string) =>
  [...html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, href = '']) => href);

/** Every page of a list, by its own links. */
async function walk(desk: Desk, path: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const { status, html } = await desk.get(next);
    expect(status).toBe(200);
    pages.push(idsOn(html).map(String));
    next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return pages;
}

/** A stage that belongs to the list, with a date where it needs one. */
const members: Record<CaseList, [stage: StoredStage, inMs: number | null]> = {
  requested: ['requested', null],
  missing: ['requested', null],
  consent: ['consent_pending', null],
  consentPending: ['consent_pending', null],
  consentReview: ['consent_review', null],
  consented: ['consented', null],
  today: ['scheduled', 3_600_000],
  over: ['completed', -3_600_000],
  upcoming: ['scheduled', 3 * 86_400_000],
  dated: ['scheduled', 3 * 86_400_000],
};

describe('a list on a page of its own', () => {
  test.each(caseLists)('%s: 25 a page, and on all pages each case exactly once', async (list) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const [stage, inMs] = members[list];
    const startsAt = inMs === null ? null : rt.now() + inMs;
    // All of one moment: nothing but their own order tells them apart.
    const ids = Array.from({ length: 53 }, () =>
      put(rt, stage, { startsAt, doctorId: doctor.id, phone: list === 'missing' ? '' : erika.phone }),
    );
    const pages = await walk(doctor, `/practice/list/${list}`);
    expect(pages.map((page) => page.length)).toEqual([25, 25, 3]);
    expect(pages.flat().sort()).toEqual(ids.sort());
    const { html } = await doctor.get(`/practice/list/${list}`);
    expect(words(html)).toContain('1 bis 25 von 53');
    expect(html).toMatch(/data-testid="list-count">53</);
    if (list === 'missing' || list === 'consent' || list === 'dated') return;
    // The overview has its first page, and the way to the others.
    const overview = await doctor.get('/practice');
    expect(idsOn(overview.html)).toEqual(pages[0]);
    expect(overview.html).toContain(`href="/practice/list/${list}" data-testid="all-of-list"`);
  });

  test.each([
    ['unknown', 404],
    ['requested?page=0', 200],
    ['requested?page=-3', 200],
    ['requested?page=abc', 200],
    ['requested?page=99999999999', 200],
    ['requested?page=2', 200],
    ['today?doctor=nobody', 404],
    ['requested?doctor=nobody', 404],
    ['__proto__', 404],
    ['constructor', 404],
  ])('%s is answered with %i', async (path, status) => {
    const { desk } = openPractice();
    expect((await desk('reception').get(`/practice/list/${path}`)).status).toBe(status);
  });

  test('an empty one says so, and a page beyond the end leads back', async () => {
    const { desk } = openPractice();
    const reception = desk('reception');
    for (const list of [...caseLists, 'answers', 'mails']) {
      expect((await reception.get(`/practice/list/${list}`)).html, list).toContain('class="empty-state"');
    }
    const beyond = await reception.get('/practice/list/requested?page=7');
    expect(words(beyond.html)).toContain('Hier ist nichts mehr');
    expect(beyond.html).toContain('rel="prev" href="/practice/list/requested?page=6"');
  });
});

describe('rows', () => {
  test('are one link each, with nothing to press inside, and no address names anybody', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    desk('doctor', 'Dr. Winter');
    for (const [stage, inMs] of Object.values(members)) {
      const startsAt = inMs === null ? null : rt.now() + inMs;
      put(rt, stage, { startsAt, doctorId: doctor.id, lastName: 'Geheimrat', phone: '' });
    }
    for (const path of ['/practice', ...caseLists.map((list) => `/practice/list/${list}`)]) {
      const { html } = await doctor.get(path);
      const rows = html.match(/<a class="line".*?<\/a>/gs) ?? [];
      expect(rows.length, path).toBeGreaterThan(0);
      for (const row of rows)
        expect(row, path).not.toMatch(/<(?:button|input|select|form|summary)|<a .*<a /s);
      for (const href of linksOn(html))
        expect(decodeURIComponent(href), path).not.toMatch(/Geheimrat|Erika|Winter/);
    }
  });
});

describe('chips', () => {
  test('lead to what there is, with its number, and show nothing else', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    put(rt, 'requested');
    put(rt, 'requested', { phone: '' });
    put(rt, 'consent_review');
    put(rt, 'scheduled', { startsAt: rt.now(), doctorId: doctor.id });
    // The index of what is sealed is made beside the first answers.
    await doctor.get('/practice/list/missing');
    const { html } = await doctor.get('/practice');
    expect(chipsOn(html)).toEqual([
      'today: Heute 1',
      'requested: Neu 2',
      'missing: Fehlt etwas 1',
      'consentReview: Zu prüfen 1',
    ]);
    expect((await doctor.get('/practice/counts')).html).toBe(/<nav class="chips".*?<\/nav>/s.exec(html)?.[0]);
    for (const href of linksOn(html).filter((link) => link.startsWith('/practice/list/')))
      expect((await doctor.get(href)).status, href).toBe(200);
  });

  test('something missing follows each change', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const id = put(rt, 'requested', { phone: '' });
    const lacking = async () => idsOn((await reception.get('/practice/list/missing')).html);
    expect(await lacking()).toEqual([id]);
    await reception.post(`/practice/consultations/${id}/data`, { ...erika, version: '1' });
    expect(await lacking()).toEqual([]);
    const other = put(rt, 'requested', { phone: '' });
    expect(await lacking()).toEqual([other]);
    rt.db.$client.prepare('delete from consultations where id = ?').run(other);
    expect(await lacking()).toEqual([]);
  });

  test('doctors are offered where there are several, and show their own appointments', async () => {
    const { rt, desk } = openPractice();
    const one = desk('doctor', 'Dr. Sommer');
    const own = put(rt, 'scheduled', { startsAt: rt.now(), doctorId: one.id });
    expect((await one.get('/practice')).html).not.toContain('chip-doctor');
    const two = desk('doctor', 'Dr. Winter');
    const theirs = put(rt, 'scheduled', { startsAt: rt.now(), doctorId: two.id });
    const { html } = await one.get('/practice');
    expect(html.match(/data-testid="chip-doctor"/g)).toHaveLength(2);
    expect(html).toContain(`href="/practice/list/dated?doctor=${two.id}"`);
    for (const list of ['today', 'dated']) {
      expect(idsOn((await one.get(`/practice/list/${list}?doctor=${one.id}`)).html)).toEqual([own]);
      const page = await one.get(`/practice/list/${list}?doctor=${two.id}`);
      expect(idsOn(page.html)).toEqual([theirs]);
      // The list is kept when another doctor is chosen.
      expect(page.html).toContain(`href="/practice/list/${list}?doctor=${one.id}"`);
    }
  });
});

describe('an appointment that waits for the consent', () => {
  const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).epochMilliseconds;

  test.each([
    ['consent_pending', 'Einwilligung fehlt'],
    ['consent_review', 'Einwilligung zu prüfen'],
  ] as const)('%s: stands among those of its day, and says so', async (stage, mark) => {
    const { rt, desk } = openPractice();
    rt.clock.now = at('2026-11-30T12:00');
    const doctor = desk('doctor');
    const dated = (local: string, of: StoredStage = stage) =>
      put(rt, of, { startsAt: at(local), doctorId: doctor.id });
    const next = dated('2026-12-01T09:00');
    const ready = dated('2026-12-01T08:00', 'scheduled');
    const soon = dated('2026-11-30T15:00');
    const missed = dated('2026-11-30T08:00');
    // Nobody came: it is no appointment of today, and nothing is to be closed.
    dated('2026-11-29T08:00');
    put(rt, stage);
    const upcoming = await doctor.get('/practice/list/upcoming');
    expect(idsOn(upcoming.html)).toEqual([ready, next]);
    const today = await doctor.get('/practice/list/today');
    expect(idsOn(today.html)).toEqual([missed, soon]);
    const overview = (await doctor.get('/practice')).html;
    const marked = (id: string, testid: string, html = overview) =>
      words(part(html, `data-testid="${testid}" data-consultation="${id}"`, 1200).split('</li>')[0] ?? '');
    // In the overview a consent to check stands where it is checked, with its date; the list has it too.
    if (stage === 'consent_review') expect(marked(next, 'consentReview-row')).toContain('01.12.2026, 09:00');
    else expect(marked(next, 'upcoming-row')).toContain(mark);
    expect(marked(next, 'upcoming-row', upcoming.html)).toContain(mark);
    expect(marked(ready, 'upcoming-row')).not.toContain(mark);
    for (const id of [missed, soon]) expect(marked(id, 'today-row')).toContain(mark);
    expect(marked(soon, 'today-row')).not.toContain('nicht da');
    // The day after it is gone from today's.
    rt.clock.now = at('2026-12-01T00:01');
    const later = desk('doctor');
    expect(idsOn((await later.get('/practice/list/today')).html)).toEqual([ready, next]);
    expect((await later.get('/practice/list/upcoming')).html).toContain('class="empty-state"');
  });
});

test('a case stands in one section of the overview; its lists have it all the same', async () => {
  const { rt, desk } = openPractice();
  rt.clock.now = Temporal.ZonedDateTime.from('2026-12-01T00:05[Europe/Berlin]').epochMilliseconds;
  const doctor = desk('doctor');
  const moments = [null, -3 * 86_400_000, -15 * 60_000, -10 * 60_000, 3_600_000, 86_400_000, 9 * 86_400_000];
  const ids = (['consent_pending', 'consent_review'] as const).flatMap((stage) =>
    moments.map((inMs) =>
      put(rt, stage, { startsAt: inMs === null ? null : rt.now() + inMs, doctorId: doctor.id }),
    ),
  );
  ids.push(put(rt, 'scheduled', { startsAt: rt.now() + 86_400_000, doctorId: doctor.id }));
  ids.push(put(rt, 'scheduled', { startsAt: rt.now() - 10 * 60_000, doctorId: doctor.id }));
  ids.push(put(rt, 'consented'), put(rt, 'requested'));
  const { html } = await doctor.get('/practice');
  expect(idsOn(html).toSorted()).toEqual(ids.toSorted());
  const sections = [...html.matchAll(/<section id="(\w+)".*?<\/section>/gs)];
  const head = (id: string) =>
    words(
      /<div class="section-head">.*?<\/div>/s.exec(sections.find(([, one]) => one === id)?.[0] ?? '')?.[0] ??
        '',
    );
  // What stands elsewhere is still counted by the way to all of them.
  expect(head('upcoming')).toMatch(/Kommende Termine 3 Alle 5/);
  expect(head('consent')).toMatch(/Einwilligung zu prüfen 4 Alle 7/);
  expect(head('unsigned')).toMatch(/Noch nicht unterschrieben 2 Alle 7/);
  expect(head('today')).toMatch(/Heute 7/);
  expect(idsOn((await doctor.get('/practice/list/consentReview')).html)).toHaveLength(7);
});

describe('what is over today', () => {
  const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).epochMilliseconds;

  test.each([
    ['a day like any other', '2026-11-23'],
    ['the day of 25 hours', '2026-10-25'],
    ['the day of 23 hours', '2027-03-28'],
    ['the last day of a year', '2026-12-31'],
  ])('stays in sight until the day is over: %s', async (_what, day) => {
    const { rt, desk } = openPractice();
    rt.clock.now = at(`${day}T12:00`);
    const doctor = desk('doctor');
    const ended = (['completed', 'no_show', 'cancelled', 'withdrawn'] as const).map((stage, index) =>
      put(rt, stage, { startsAt: at(`${day}T0${index * 3}:00`), doctorId: doctor.id }),
    );
    const late = put(rt, 'completed', { startsAt: at(`${day}T23:59`) });
    // Neither of these is of today.
    put(rt, 'completed', { startsAt: at(`${day}T00:00`) - 1 });
    put(rt, 'declined');
    const after = put(rt, 'cancelled', { startsAt: at(`${day}T23:59`) + 60_000 });
    for (const time of ['00:00', '03:30', '12:00', '23:59']) {
      rt.clock.now = at(`${day}T${time}`);
      // A session of a day ago is over.
      const now = desk('reception');
      expect(idsOn((await now.get('/practice/list/over')).html), time).toEqual([late, ...ended.toReversed()]);
      expect(words((await now.get('/practice/waiting')).html), time).toMatch(
        /Heute vorbei 5 .*Abgeschlossen.*widerrufen.*Abgesagt.*Nicht erschienen/,
      );
    }
    rt.clock.now = at(`${day}T23:59`) + 60_000;
    expect(idsOn((await desk('reception').get('/practice/list/over')).html)).toEqual([after]);
  });

  test('what is still open stands above it, however much is over', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    for (let index = 0; index < 30; index++) put(rt, 'completed', { startsAt: rt.now() - index * 60_000 });
    const open = put(rt, 'scheduled', { startsAt: rt.now() + 60_000, doctorId: doctor.id });
    const { html } = await doctor.get('/practice/waiting');
    expect(idsOn(html)[0]).toBe(open);
    expect(idsOn(html)).toHaveLength(26);
  });
});

describe('while a list is open', () => {
  const inside = (html: string, live: string) => {
    const start = html.indexOf(`data-live="${live.replaceAll('&', '&amp;')}"`);
    expect(start, live).toBeGreaterThan(0);
    return html.slice(html.indexOf('>', start) + 1);
  };
  const livesOf = (html: string) =>
    [...html.matchAll(/data-live="([^"]+)"/g)].map(([, live = '']) => live.replaceAll('&amp;', '&'));

  test.each([
    'requested',
    'requested?page=2',
    'upcoming?doctor=DOCTOR',
    'today',
    'answers',
    'mails',
    'missing',
  ])('%s: each part of the page is served alone as it stands in it', async (path) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    desk('doctor', 'Dr. Winter');
    for (let index = 0; index < 30; index++) put(rt, 'requested', { lastName: `Nr${index}`, phone: '' });
    put(rt, 'scheduled', { startsAt: rt.now() + 3 * 86_400_000, doctorId: doctor.id });
    put(rt, 'scheduled', { startsAt: rt.now() + 3_600_000, doctorId: doctor.id });
    const { html } = await doctor.get(`/practice/list/${path.replace('DOCTOR', doctor.id)}`);
    const lives = livesOf(html);
    expect(lives.map((live) => live.split(/[/?]/)[0])).toEqual(['menu', 'list', 'menu']);
    for (const live of lives) {
      const part = await doctor.get(`/practice/${live}`);
      expect(part.status, live).toBe(200);
      expect(part.html.length, live).toBeGreaterThan(100);
      expect(inside(html, live).startsWith(part.html), live).toBe(true);
    }
  });

  test('the navigation counts what has come since', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const count = async () =>
      /Anfragen(?: , offen: (\d+))?/.exec(
        words((await reception.get('/practice/menu?at=requested')).html),
      )?.[1];
    expect(await count()).toBeUndefined();
    put(rt, 'requested');
    put(rt, 'requested');
    expect(await count()).toBe('2');
    // Whatever an address says of the place, nothing of it stands in the page.
    const { status, html } = await reception.get('/practice/menu?at=%3Cb%3E');
    expect([status, html.includes('<b>')]).toEqual([200, false]);
  });
});
