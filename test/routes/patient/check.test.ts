import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, minute } from '../../../consultation/durations.ts';
import { pseudoLanguage } from '../../../consultation/language.ts';
import type { Actor } from '../../../consultation/refusal.ts';
import { checkRows } from '../../../consultation/technical_check.ts';
import { checkReportsOf, countUnseenCheckReports, listCheckReports } from '../../../db/check_reports.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { createVisitLink } from '../../../db/links.ts';
import { guests, links } from '../../../db/schema.ts';
import { write } from '../../../db/write.ts';
import { arrive } from '../../../procedure/arrive.ts';
import { cancelConsultation } from '../../../procedure/cancel.ts';
import { chooseLanguage } from '../../../procedure/choose_language.ts';
import { consented, scheduled } from '../../fixtures/patients.ts';
import { staff, type TestRuntime, testApp, testRuntime } from '../../fixtures/runtime.ts';
import { foreignLetters } from '../foreign_letters.ts';
import { openPractice, words } from '../practice/desk.ts';
import { visitPractice } from './visitor.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const findings = [
  { row: 'camera', reason: 'denied' },
  { row: 'microphone', reason: 'ok' },
  { row: 'relay-udp', reason: 'unreachable' },
  { row: 'bandwidth-up', reason: 'measured', value: 2300 },
];
const report = { findings };

function browser(rt: TestRuntime) {
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  return {
    get: (path: string) => app.request(`${origin}${path}`),
    send: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      app.request(`${origin}${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', Origin: origin, 'User-Agent': firefox, ...headers },
      }),
  };
}

function doctorOf(rt: TestRuntime): Actor & { kind: 'staff' } {
  return staff(rt, 'doctor').by as Actor & { kind: 'staff' };
}

/** The token of an interpreter whom the practice has invited. */
function guestLink(rt: TestRuntime, consultationId: string): string {
  const token = 'guestguestguestguestguest';
  const guestId = crypto.randomUUID();
  rt.db
    .insert(guests)
    .values({
      id: guestId,
      consultationId,
      kind: 'interpreter',
      sealedName: Buffer.from('-'),
      createdAt: rt.now(),
    })
    .run();
  const tokenHash = rt.vault.lookupHash('link', token);
  rt.db
    .insert(links)
    .values({ tokenHash, consultationId, scope: 'visit', guestId, createdAt: rt.now() })
    .run();
  return token;
}

async function numberIn(response: Response): Promise<string> {
  expect(response.status).toBe(201);
  const { number } = (await response.json()) as { number: string };
  expect(number).toMatch(/^[1-9]\d{3}$/);
  return number;
}

describe('S1: the check is open to anybody', () => {
  test('without an appointment, and with a way back on the way to one', async () => {
    const rt = testRuntime();
    const { get } = browser(rt);
    const page = await (await get('/check')).text();
    for (const row of checkRows) expect(page).toContain(`data-testid="check-${row}"`);
    expect(page).toContain('data-report="/check/report"');
    // Only the sentence for all rows is announced, and what is wrong with a device.
    expect(page.match(/role="status"/g)).toHaveLength(2);

    const { token } = await scheduled(rt, doctorOf(rt));
    const tied = await (await get(`/c/${token}/check`)).text();
    expect(tied).toContain(`href="/c/${token}/visit"`);
    expect(tied).toContain(`data-report="/c/${token}/check/report"`);
  });

  test('every kind of link leads there; an unknown or an ended one does not', async () => {
    const rt = testRuntime();
    const { get, send } = browser(rt);
    const by = doctorOf(rt);
    const { id, token } = await scheduled(rt, by);
    expect((await get(`/c/${write(rt, (tx) => createVisitLink(rt, tx, id))}/check`)).status).toBe(200);
    expect((await get('/c/abcdefghijklmnopqrstuvwxyz012345/check')).status).toBe(404);
    expect((await send('/c/abcdefghijklmnopqrstuvwxyz012345/check/report', report)).status).toBe(404);
    cancelConsultation(rt, { id, by, reason: '' });
    expect((await get(`/c/${token}/check`)).status).toBe(410);
    expect((await send(`/c/${token}/check/report`, report)).status).toBe(410);
  });

  test('days before the appointment as well: that is when it helps', async () => {
    const rt = testRuntime();
    const { token } = await scheduled(rt, doctorOf(rt), { startsAt: rt.now() + 7 * day });
    expect((await browser(rt).get(`/c/${token}/check`)).status).toBe(200);
  });
});

describe('in the language of whoever checks', () => {
  test("the case's, which is chosen here for the whole case; the way back keeps it", async () => {
    const visitor = visitPractice();
    const { token, id } = await scheduled(visitor.rt, visitor.doctor);
    chooseLanguage(visitor.rt, { id, language: 'ar' });
    const { html } = await visitor.get(`/c/${token}/check`, { 'Accept-Language': 'de' });
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain(`href="/c/${token}/visit?lang=ar"`);
    expect(html).toContain(`action="/c/${token}/language?page=check"`);
    const chosen = await visitor.post(`/c/${token}/language?page=check`, { language: 'uk' });
    expect(chosen.location).toBe(`/c/${token}/check`);
    expect(loadConsultation(visitor.rt, id)?.language).toBe('uk');
  });

  test('the same by a link that a code has made; D4: a guest learns nothing of it, and changes nothing', async () => {
    const visitor = visitPractice();
    const { rt } = visitor;
    const { id } = await scheduled(rt, visitor.doctor);
    chooseLanguage(rt, { id, language: 'ar' });
    const code = write(rt, (tx) => createVisitLink(rt, tx, id));
    const byCode = await visitor.get(`/c/${code}/check`);
    expect(byCode.html).toContain('<html lang="ar" dir="rtl"');
    expect(byCode.html).toContain(`action="/c/${code}/language?page=check"`);
    const guest = guestLink(rt, id);
    const forGuest = await visitor.get(`/c/${guest}/check`);
    expect(forGuest.html).toContain('<html lang="de"');
    expect(forGuest.html).not.toContain('/language');
    await visitor.post(`/c/${guest}/language?page=check`, { language: 'tr' });
    expect(loadConsultation(rt, id)?.language).toBe('ar');
    cancelConsultation(rt, { id, by: visitor.doctor, reason: 'Bitte kommen Sie in die Praxis' });
    const ended = await visitor.get(`/c/${guest}/check`);
    expect(ended.status).toBe(410);
    expect(ended.html).toContain('<html lang="de"');
    expect(ended.html).not.toContain('Bitte kommen Sie in die Praxis');
  });

  test('on the way to a visit no letter is in no file', async () => {
    const visitor = visitPractice({ LANGUAGES: `de,${pseudoLanguage}` });
    const { token } = await scheduled(visitor.rt, visitor.doctor);
    const { html } = await visitor.get(`/c/${token}/check?lang=${pseudoLanguage}`);
    expect(foreignLetters(visitor, html)).toEqual([]);
  });
});

describe('a report', () => {
  test('gets a number of four digits; D4: no address, no whole user agent is kept', async () => {
    const rt = testRuntime({ TRUST_PROXY: '127.0.0.1' });
    const number = await numberIn(
      await browser(rt).send('/check/report', report, { 'X-Forwarded-For': '198.51.100.77' }),
    );
    const [kept] = listCheckReports(rt, 10);
    expect(kept).toMatchObject({ number, consultationId: null, findings, seenAt: null });
    expect(kept?.browser).toEqual({ name: 'Firefox', version: '140', system: 'Linux' });
    expect(JSON.stringify(kept)).not.toMatch(/198\.51|Mozilla|Gecko/);
    // Nor is it readable in any file.
    const files = readdirSync(rt.config.dataDir).filter((name) => name !== 'secret.key');
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(rt.config.dataDir, name))));
    expect(bytes.includes(number)).toBe(true);
    for (const secret of ['198.51.100.77', 'Gecko', 'unreachable'])
      expect(bytes.includes(secret)).toBe(false);
  });

  test('on the way to a visit it belongs to the visit, with each link of the patient', async () => {
    const rt = testRuntime();
    const { id, token } = await scheduled(rt, doctorOf(rt));
    const { send } = browser(rt);
    const first = await numberIn(await send(`/c/${token}/check/report`, report));
    const second = await numberIn(
      await send(`/c/${write(rt, (tx) => createVisitLink(rt, tx, id))}/check/report`, report),
    );
    expect(checkReportsOf(rt, id).map(({ number }) => number)).toEqual([second, first]);
  });

  test("a guest's device says nothing about the patient's", async () => {
    const rt = testRuntime();
    const { id } = await scheduled(rt, doctorOf(rt));
    const guest = guestLink(rt, id);
    await numberIn(await browser(rt).send(`/c/${guest}/check/report`, report));
    expect(checkReportsOf(rt, id)).toEqual([]);
    expect(listCheckReports(rt, 10)).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['no JSON', '{"findings":'],
    ['nothing in it', { findings: [] }],
    ['an unknown row', { findings: [{ row: 'name', reason: 'ok' }] }],
    ['an unknown reason', { findings: [{ row: 'camera', reason: 'Erika Mustermann' }] }],
    ["another row's reason", { findings: [{ row: 'camera', reason: 'not_set_up' }] }],
    ['a row twice', { findings: [findings[0], findings[0]] }],
    ['text where a number belongs', { findings: [{ row: 'server', reason: 'ok', value: '12' }] }],
    ['a number out of all bounds', { findings: [{ row: 'server', reason: 'ok', value: 1e9 }] }],
    ['a word of its own', { findings, name: 'Erika' }],
    ['a word of its own in a row', { findings: [{ ...findings[0], note: 'x' }] }],
  ])('with %s is refused', async (_what, body) => {
    const rt = testRuntime();
    expect((await browser(rt).send('/check/report', body)).status).toBe(422);
    expect(listCheckReports(rt, 10)).toEqual([]);
  });

  test('larger than 4 kB is not even read; from another page it is refused', async () => {
    const rt = testRuntime();
    const { send } = browser(rt);
    expect((await send('/check/report', { findings, padding: 'x'.repeat(5000) })).status).toBe(413);
    // What a foreign page can send without asking first.
    const foreign = { 'Content-Type': 'text/plain', Origin: 'https://evil.example' };
    expect((await send('/check/report', report, foreign)).status).toBe(415);
    expect(listCheckReports(rt, 10)).toEqual([]);
  });

  test('P16: ten an hour from one address', async () => {
    const rt = testRuntime();
    const { send } = browser(rt);
    for (let count = 0; count < 10; count++) await numberIn(await send('/check/report', report));
    expect((await send('/check/report', report)).status).toBe(429);
    expect(listCheckReports(rt, 100)).toHaveLength(10);
  });

  test('of one visit the newest five stay, however often somebody sends', async () => {
    const rt = testRuntime();
    const { token, id } = await scheduled(rt, doctorOf(rt));
    const { send } = browser(rt);
    const numbers: string[] = [];
    for (let count = 0; count < 7; count++)
      numbers.unshift(await numberIn(await send(`/c/${token}/check/report`, report)));
    expect(checkReportsOf(rt, id).map(({ number }) => number)).toEqual(numbers.slice(0, 5));
  });
});

describe('the practice', () => {
  test('finds it by its number, newest first, in words; reading it takes the mark off the navigation', async () => {
    const { rt, desk } = openPractice();
    const { send } = browser(rt);
    const older = await numberIn(
      await send('/check/report', { findings: [{ row: 'camera', reason: 'ok' }] }),
    );
    rt.clock.now += minute;
    const newer = await numberIn(await send('/check/report', report));
    // P5: helping on the phone is what reception does.
    const reception = desk('reception');
    const inbox = await reception.get('/practice');
    expect(inbox.html).toMatch(/Technik<\/span><span class="count">.*?2<\/span>/);

    const { status, html } = await reception.get('/practice/checks');
    expect(status).toBe(200);
    expect(html.indexOf(newer)).toBeGreaterThan(0);
    expect(html.indexOf(older)).toBeGreaterThan(html.indexOf(newer));
    const text = words(html);
    expect(text).toContain('So geht es noch nicht');
    expect(text).toContain('Firefox 140, Linux');
    expect(text).toContain('Kamera: im Browser nicht erlaubt');
    expect(text).toContain('2.300 kbit/s');
    expect(html).toContain('badge badge-error');
    expect(countUnseenCheckReports(rt)).toBe(0);
    expect((await reception.get('/practice')).html).not.toMatch(/Technik<\/span><span class="count">/);
  });

  test('nobody else reads it', async () => {
    const { rt } = openPractice();
    const response = await testApp(rt).request(`${rt.config.publicUrl.origin}/practice/checks`);
    expect(response.status).toBe(303);
  });

  test('an empty list says what it is for', async () => {
    const { desk } = openPractice();
    expect((await desk('doctor').get('/practice/checks')).html).toContain('Noch kein Bericht');
  });

  test('sees it at the consultation, in the list by the name, and in the waiting room', async () => {
    const { rt, desk, present } = openPractice();
    const doctor = desk('doctor');
    const { id, token } = await scheduled(rt, doctor.by);
    const consultationPage = `/practice/consultations/${id}`;
    expect((await doctor.get(consultationPage)).html).not.toContain('consultation-checks');
    const number = await numberIn(await browser(rt).send(`/c/${token}/check/report`, report));

    const consultation = await doctor.get(consultationPage);
    expect(consultation.html).toContain('data-testid="consultation-checks"');
    expect(consultation.html).toContain(number);
    expect(words((await doctor.get('/practice/checks')).html)).toContain('Erika Mustermann');

    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    present.add(id);
    const waiting = await doctor.get('/practice/waiting');
    expect(waiting.html).toContain('data-testid="waiting-check"');
    expect(words(waiting.html)).toContain(`Technik: So geht es noch nicht Bericht ${number}`);
  });

  test('somebody who has sent nothing waits without a mark', async () => {
    const { rt, desk, present } = openPractice();
    const doctor = desk('doctor');
    const { id } = await scheduled(rt, doctor.by);
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    present.add(id);
    const { html } = await doctor.get('/practice/waiting');
    expect(html).toContain('data-testid="waiting-row"');
    expect(html).not.toContain('waiting-check');
  });

  test('before an appointment is set the link leads to the check too', async () => {
    const rt = testRuntime();
    const { token } = await consented(rt, doctorOf(rt));
    expect((await browser(rt).get(`/c/${token}/check`)).status).toBe(200);
  });
});
