import { describe, expect, test } from 'vitest';
import { day, minute } from '../../../../consultation/durations.ts';
import { undoMs } from '../../../../consultation/visit.ts';
import { admit } from '../../../../procedure/admit.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { closeEndedVisits, endForToday, undoEnd } from '../../../../procedure/end_visit.ts';
import { markNoShow } from '../../../../procedure/no_show.ts';
import {
  consented,
  consentPending,
  consentReview,
  requested,
  scheduled,
} from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { openPractice, part, words } from '../desk.ts';

const patient = { kind: 'patient' } as const;

describe('the inbox', () => {
  test('says that there is nothing to do, and shows no section that is empty', async () => {
    const { desk } = openPractice();
    const page = await desk('doctor').get('/practice');
    expect(page.status).toBe(200);
    for (const text of ['Gerade wartet niemand', 'Heute ist kein Videotermin', 'Keine neue Anfrage']) {
      expect(page.html).toContain(text);
    }
    for (const id of ['consent', 'unsigned', 'scheduling', 'upcoming', 'over', 'answers', 'waiting-mails']) {
      expect(page.html).not.toContain(`<section id="${id}"`);
    }
    expect(page.html).not.toContain('class="list-chip"');
    expect(page.html).not.toContain('data-testid="request-row"');
  });

  test('S2–S3c: every consultation is in the section of its stage, with the way on', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const named = (lastName: string) => ({ ...erika, lastName });
    requested(rt, named('Neu'));
    await consentPending(rt, doctor.by, named('Wartet'));
    await consentReview(rt, doctor.by, named('Unterschrieben'));
    await consented(rt, doctor.by, named('Eingewilligt'));
    await scheduled(rt, doctor.by, { data: named('Heute') });
    await scheduled(rt, doctor.by, { data: named('Morgen'), startsAt: rt.now() + day });
    const { html } = await doctor.get('/practice');
    const section = (id: string) => words(part(html, `<section id="${id}"`).split('</section>')[0] ?? '');
    expect(section('requested')).toContain('Erika Neu');
    expect(section('consent')).toMatch(/zu prüfen.*Erika Unterschrieben/);
    expect(section('unsigned')).toMatch(/Noch nicht unterschrieben.*Erika Wartet/);
    expect(section('scheduling')).toContain('Erika Eingewilligt');
    expect(section('upcoming')).toContain('Erika Morgen');
    expect(words(part(html, 'data-testid="today-row"', 800))).toContain('Erika Heute');
    expect(html.match(/data-testid="request-row"/g)).toHaveLength(1);
  });

  test('names what a request lacks', async () => {
    const { rt, desk } = openPractice();
    requested(rt, { ...erika, phone: '', insurer: '' });
    expect(words((await desk('doctor').get('/practice')).html)).toContain('fehlt: Telefon, Krankenkasse');
  });

  test('shows names as text, whatever they contain', async () => {
    const { rt, desk, present } = openPractice();
    const doctor = desk('doctor');
    const data = { ...erika, firstName: '<img src=x onerror=alert(1)>' };
    requested(rt, data);
    const { id } = await scheduled(rt, doctor.by, { data });
    arrive(rt, { id, by: patient, typedName: '"><script>alert(1)</script>' });
    present.add(id);
    for (const path of ['/practice', '/practice/waiting', `/practice/consultations/${id}`]) {
      const { html } = await doctor.get(path);
      expect(html).toContain('&lt;img src=x');
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<script>alert');
    }
  });

  test('what is over stands on a page of its own, newest first', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by, { startsAt: rt.now() });
    rt.clock.now += 20 * minute;
    markNoShow(rt, { id, by: doctor.by });
    const past = words((await doctor.get('/practice/past')).html);
    expect(past).toContain('Erika Mustermann');
    expect(past).toContain('Nicht erschienen');
    expect((await doctor.get('/practice/past?page=-3')).status).toBe(200);
    expect(words((await doctor.get('/practice/past?page=2')).html)).toContain('Hier ist nichts mehr');
  });

  test('nobody sees it without signing in', async () => {
    const { rt, desk } = openPractice();
    requested(rt);
    const stranger = await desk('doctor').get('/practice', { Cookie: '' });
    expect(stranger.html).not.toContain('Mustermann');
    expect([302, 303, 401]).toContain(stranger.status);
  });
});

describe('the waiting list', () => {
  async function waitingRoom(typedName = 'Erika Mustermann') {
    const practice = openPractice();
    const doctor = practice.desk('doctor', 'Dr. Sommer');
    const { id } = await scheduled(practice.rt, doctor.by);
    arrive(practice.rt, { id, by: patient, typedName });
    practice.present.add(id);
    practice.rt.clock.now += 4 * minute;
    return { ...practice, doctor, id };
  }

  test('S5, S6: shows who waits, since when, and whether the name agrees', async () => {
    const { rt, doctor, id } = await waitingRoom();
    for (const path of ['/practice', '/practice/waiting']) {
      const { html } = await doctor.get(path);
      const row = part(html, 'data-testid="waiting-row"').split('</li>')[0] ?? '';
      expect(row).toContain(`data-consultation="${id}"`);
      expect(row).toMatch(/data-testid="typed-name">Erika Mustermann</);
      expect(row).toContain('data-match="match"');
      expect(row).toContain(`data-since="${rt.now() - 4 * minute}"`);
      expect(words(row)).toContain('seit 4 Min.');
      expect(words(row)).toContain('Name stimmt');
      expect(row).toContain('data-testid="admit"');
      expect(html).toContain('data-presence="waiting"');
    }
    expect((await doctor.get('/practice')).html).toContain('<div data-live="waiting"');
    expect((await doctor.get('/practice/waiting')).html).not.toContain('<html');
  });

  test.each([
    ['E. Mustermann', 'similar', 'Name ähnlich'],
    ['Max Beispiel', 'different', 'Name weicht ab'],
  ])('S5: %s is %s', async (typedName, match, text) => {
    const { doctor } = await waitingRoom(typedName);
    const { html } = await doctor.get('/practice/waiting');
    expect(html).toContain(`data-match="${match}"`);
    expect(html).toContain(text);
  });

  test('D6: the sentence about the own room stands where the doctor admits', async () => {
    const { doctor, desk } = await waitingRoom();
    const sentence = 'Mit „Hereinbitten“ bestätigen Sie, dass in Ihrem Raum niemand mithört.';
    expect(words((await doctor.get('/practice')).html)).toContain(sentence);
    expect(words((await desk('reception').get('/practice')).html)).not.toContain(sentence);
  });

  test('P2, P5: only the doctor of the appointment can admit; another doctor may take over', async () => {
    const { desk } = await waitingRoom();
    const other = await desk('doctor').get('/practice/waiting');
    expect(other.html).not.toContain('data-testid="admit"');
    expect(words(other.html)).toContain('Termin bei Dr. Sommer');
    expect(other.html).toContain('Übernehmen');
    const { html } = await desk('reception').get('/practice/waiting');
    expect(html).toContain('data-testid="waiting-row"');
    expect(html).not.toContain('data-testid="admit"');
    expect(html).not.toContain('Übernehmen');
  });

  test('P14: of one time by arrival, never by insurance', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const first = await scheduled(practice.rt, doctor.by, {
      data: { ...erika, insurer: 'Zett Gesetzliche' },
    });
    const second = await scheduled(practice.rt, doctor.by, { data: { ...erika, insurer: 'Adel Privat' } });
    for (const { id } of [first, second]) {
      practice.rt.clock.now += minute;
      arrive(practice.rt, { id, by: patient, typedName: 'Erika Mustermann' });
      practice.present.add(id);
    }
    const { html } = await doctor.get('/practice/waiting');
    const order = [...html.matchAll(/data-testid="waiting-row" data-consultation="([^"]+)"/g)].map(
      (row) => row[1],
    );
    expect(order).toEqual([first.id, second.id]);
    expect(html).not.toContain('Adel Privat');
  });

  test('says that somebody was there and is not connected at this moment', async () => {
    const { doctor, present, id } = await waitingRoom();
    present.delete(id);
    const { html } = await doctor.get('/practice/waiting');
    expect(html).not.toContain('data-testid="waiting-row"');
    expect(html).toContain('data-presence="interrupted"');
  });

  test('shows a running visit as such and leads back to it', async () => {
    const { rt, doctor, id } = await waitingRoom();
    admit(rt, { id, by: doctor.by });
    const { html } = await doctor.get('/practice/waiting');
    expect(html).not.toContain('data-testid="waiting-row"');
    expect(html).toContain('data-presence="in_call"');
    expect(html).toContain(`href="/practice/visits/${id}"`);
  });

  test('S7: as long as the end can be taken back, every page says that it ends', async () => {
    const { rt, desk, doctor, id } = await waitingRoom();
    admit(rt, { id, by: doctor.by });
    const pages = {
      '/practice/waiting': 'wird beendet',
      '/practice/list/today': 'wird beendet',
      '/practice/calendar': 'wird beendet',
      [`/practice/consultations/${id}`]: 'Das Gespräch wird beendet',
    };
    const reception = desk('reception');
    const told = async (by = reception) =>
      Promise.all(
        Object.entries(pages).map(async ([path, text]) => {
          // Of the calendar without its legend.
          const { html } = await by.get(path);
          return words(html.replace(/<ul class="calendar-legend.*?<\/ul>/s, '')).includes(text);
        }),
      );
    expect(await told()).toEqual([false, false, false, false]);
    endForToday(rt, { id, by: doctor.by });
    expect(await told()).toEqual([true, true, true, true]);
    expect(await told(doctor)).toEqual([true, true, true, true]);
    const page = `/practice/consultations/${id}`;
    expect((await doctor.get(page)).html).toContain(`href="/practice/visits/${id}/closed"`);
    expect((await reception.get(page)).html).not.toContain(`/practice/visits/${id}`);
    // Nothing else can be done with it meanwhile.
    for (const form of ['form-schedule', 'form-cancel', 'form-no-show'])
      expect((await doctor.get(page)).html).not.toContain(form);
    undoEnd(rt, { id, by: doctor.by });
    expect(await told()).toEqual([false, false, false, false]);
    endForToday(rt, { id, by: doctor.by });
    rt.clock.now += undoMs;
    closeEndedVisits(rt);
    expect(await told()).toEqual([false, false, false, false]);
  });
});
