import { describe, expect, test } from 'vitest';
import { erika } from '../../../fixtures/runtime.ts';
import { current, fieldsOf, openPractice, words } from '../desk.ts';

const newPaths = (html: string) =>
  [...html.matchAll(/<a class="calendar-new" href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
const { email: _, ...byPhone } = erika;

describe('S2, S3c: an appointment begins in an empty place of the calendar', () => {
  test('the place leads to a new request, and its time into the form that accepts it', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const reception = desk('reception');
    const { html } = await reception.get('/practice/calendar?day=2026-11-30&view=day');
    const place = newPaths(html).find((path) => path.includes('time=10%3A15')) ?? '';
    const form = (await reception.get(place)).html;
    expect(words(form)).toMatch(/30\. November.*10:15.*Dr\. Sommer/);
    const sent = { ...fieldsOf(form, 'name="doctor"'), ...erika };
    const { status, location } = await reception.post('/practice/consultations/new', sent);
    expect(status).toBe(303);
    const accept = (await reception.get(location?.replace(/#.*/, '') ?? '')).html;
    const [, id = ''] = /consultations\/([^?]+)\?/.exec(location ?? '') ?? [];
    const fields = fieldsOf(accept, 'data-testid="form-accept"');
    expect(fields).toMatchObject({ date: '2026-11-30', time: '10:15' });
    const accepted = { ...fields, duration: '15', doctor: doctor.id };
    expect((await reception.post(`/practice/consultations/${id}/accept`, accepted)).status).toBe(303);
    expect(current(rt, id)).toMatchObject({
      startsAt: Date.parse('2026-11-30T09:15:00Z'),
      doctorId: doctor.id,
    });
  });

  test('the form asks before what was typed is lost, and says whether the server has it', async () => {
    const { desk } = openPractice();
    const reception = desk('reception');
    const form = (html: string) => /<form[^>]*data-testid="new-consultation"[^>]*>/.exec(html)?.[0];
    const { html } = await reception.get('/practice/consultations/new');
    expect(form(html)).toContain('data-unsaved="no"');
    expect(html).toMatch(/<script[^>]*unsaved/);
    const refused = await reception.post('/practice/consultations/new', { ...byPhone, lastName: '' });
    expect(form(refused.html)).toContain('data-unsaved="yes"');
  });

  test('what is wrong in the form keeps the place', async () => {
    const { desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const place = { date: '2026-11-30', time: '10:15', doctor: doctor.id };
    const wrong = { ...byPhone, lastName: '', ...place };
    const { html, status } = await desk('reception').post('/practice/consultations/new', wrong);
    expect(status).toBe(422);
    expect(fieldsOf(html, 'name="doctor"')).toMatchObject(place);
  });

  test('neither the past, nor what is taken, nor a time outside of the hours is such a place', async () => {
    const { desk } = openPractice();
    desk('doctor', 'Dr. Sommer');
    const reception = desk('reception');
    const places = async (day: string) =>
      newPaths((await reception.get(`/practice/calendar?day=${day}&view=day`)).html);
    expect(await places('2026-11-20')).toEqual([]);
    expect(await places('2026-11-29')).toEqual([]);
    expect((await places('2026-11-30')).length).toBeGreaterThan(10);
  });

  test('while a time is looked for, the calendar offers no new request', async () => {
    const { desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const made = await doctor.post('/practice/consultations/new', { ...erika });
    const [, id = ''] = /consultations\/([^?]+)\?/.exec(made.location ?? '') ?? [];
    const { html } = await doctor.get(`/practice/calendar?day=2026-11-30&view=day&move=${id}`);
    expect(newPaths(html)).toEqual([]);
  });

  test.each([
    ['nobody’s column', { doctor: 'nobody' }],
    ['no day', { date: '2026-02-30' }],
    ['an hour that the clock leaves out', { date: '2027-03-28', time: '02:30' }],
    ['words', { time: '<b>' }],
  ])('%s is no place: the form is the usual one', async (_name, wrong) => {
    const { desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const query = new URLSearchParams({
      date: '2026-11-30',
      time: '10:15',
      doctor: doctor.id,
      ...wrong,
    });
    const { html, status } = await doctor.get(`/practice/consultations/new?${query}`);
    expect(status).toBe(200);
    expect(html).not.toContain('name="doctor"');
    const { location } = await doctor.post('/practice/consultations/new', {
      ...erika,
      ...Object.fromEntries(query),
    });
    expect(location).toMatch(/\?done=new$/);
  });
});
