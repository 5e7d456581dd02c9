import { describe, expect, test } from 'vitest';
import { formatCode } from '../../../../consultation/dial_in_code.ts';
import { day, hour, second } from '../../../../consultation/durations.ts';
import { longestUndoMs } from '../../../../consultation/undo.ts';
import { loadConsultation } from '../../../../db/consultations.ts';
import { loadGuests } from '../../../../db/guests.ts';
import { patientToken } from '../../../../db/links.ts';
import { listMails } from '../../../../db/mails.ts';
import { purge } from '../../../../procedure/erase.ts';
import { schedule } from '../../../../procedure/schedule.ts';
import { forgetOverSteps } from '../../../../procedure/undo_step.ts';
import { formatDateTime } from '../../../../views/components/formats.ts';
import {
  consented,
  consentPending,
  consentReview,
  requested,
  scheduled,
} from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, type Desk, openPractice, type Practice, words } from '../desk.ts';

/*
 * Every form that sends a mail shows it as it will go out, and its words can be changed for this one mail:
 * without a script, on a real database (docs/dev/look.md).
 */

type Fields = Record<string, string>;

interface MailedStep {
  /** The end of the form's address. */
  step: string;
  prepare(practice: Practice, doctor: Desk): Promise<string> | string;
  fields?(doctor: Desk): Fields;
  /** Which fold of the page, where it is another than the step's. */
  fold?: string;
}

const appointment = (doctor: Desk): Fields => ({
  date: '2026-11-30',
  time: '10:15',
  duration: '20',
  doctor: doctor.id,
});
const monday = 'Montag, 30. November 2026, 10:15 Uhr';

/** To whom an appointment goes; made by the row that needs one. */
const colleague = { id: '' };

const steps: MailedStep[] = [
  { step: 'accept', prepare: ({ rt }) => requested(rt).id },
  { step: 'accept', prepare: ({ rt }) => requested(rt).id, fields: appointment },
  { step: 'decline', prepare: ({ rt }) => requested(rt).id, fields: () => ({ reason: 'Kein Platz.' }) },
  { step: 'ask', prepare: ({ rt }) => requested(rt).id, fields: () => ({ fields: 'phone', note: 'Bitte.' }) },
  { step: 'consent/accept', prepare: async ({ rt }, { by }) => (await consentReview(rt, by)).id },
  {
    step: 'consent/reject',
    prepare: async ({ rt }, { by }) => (await consentReview(rt, by)).id,
    fields: () => ({ reason: 'Seite 2 fehlt.' }),
  },
  { step: 'schedule', prepare: async ({ rt }, { by }) => (await consented(rt, by)).id, fields: appointment },
  { step: 'schedule', prepare: async ({ rt }, { by }) => (await scheduled(rt, by)).id, fields: appointment },
  {
    step: 'schedule',
    prepare: async ({ rt }, { by }) => (await consentPending(rt, by)).id,
    fields: appointment,
  },
  { step: 'follow-up', prepare: async ({ rt }, { by }) => (await scheduled(rt, by)).id, fields: appointment },
  {
    step: 'cancel',
    prepare: async ({ rt }, { by }) => (await scheduled(rt, by)).id,
    fields: () => ({ reason: 'Krank.' }),
  },
  { step: 'cancel', prepare: async ({ rt }, { by }) => (await consented(rt, by)).id },
  {
    step: 'answer',
    prepare: async ({ rt }, { by }) => (await consented(rt, by)).id,
    fields: () => ({ kind: 'answer_call', words: 'Bis bald.' }),
  },
  {
    step: 'guests',
    prepare: async ({ rt }, { by }) => (await scheduled(rt, by)).id,
    fields: () => ({ 'guest-name': 'Jonas Gast', 'guest-kind': 'relative', 'guest-email': 'j@mail.example' }),
    fold: 'guest',
  },
  {
    step: 'hand-over',
    prepare: async (practice, { by }) => {
      colleague.id = practice.desk('doctor', 'Dr. Übernimmt').id;
      return (await scheduled(practice.rt, by)).id;
    },
    fields: () => ({ doctor: colleague.id }),
  },
];
const rows = steps.map((one, at): [string, MailedStep] => [`${one.step} (${at})`, one]);

const address = (id: string, step: string) => `/practice/consultations/${id}/${step}`;

/** What the page shows of the mail that a form sends. */
function shownMail(html: string, fold: string) {
  const start = html.indexOf(`data-mail="${fold}"`);
  const next = html.indexOf('data-mail="', start + 1);
  const text = html.slice(start, next < 0 ? undefined : next);
  const raw = (found: string | undefined) =>
    (found ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  return {
    isOpen: /^data-mail="[^"]*"[^>]*\sopen/.test(text),
    subject: raw(/Betreff<\/dt><dd>([^<]*)/.exec(text)?.[1]),
    words: raw(/<textarea[^>]*name="mail-words"[^>]*>([^<]*)/.exec(text)?.[1]),
    shown: raw(/name="mail-shown" value="([^"]*)"/.exec(text)?.[1]),
    rest: raw(/data-testid="mail-rest"[^>]*>([^<]*)/.exec(text)?.[1]),
  };
}

async function lookedAt(row: MailedStep, environment: Record<string, string> = {}) {
  const practice = openPractice(environment);
  const { rt, desk } = practice;
  const doctor = desk('doctor');
  const id = await row.prepare(practice, doctor);
  const fields = { ...current(rt, id).form, ...row.fields?.(doctor) };
  const before = listMails(rt, id).length;
  const look = () => doctor.post(address(id, row.step), { ...fields, look: 'mail' });
  const page = await look();
  const mail = shownMail(page.html, row.fold ?? row.step.replace('/', '-'));
  const send = (edited: Fields) => doctor.post(address(id, row.step), { ...fields, ...edited });
  /** The one that has been written since; that of a follow-up is in a case of its own. */
  const sent = () => {
    const other = rt.db.$client
      .prepare('select id from consultations where follow_up_of = ?')
      .pluck()
      .get(id);
    const mails = listMails(rt, String(other ?? id));
    return other ? mails[0] : mails[before];
  };
  return { rt, desk, doctor, id, fields, page, mail, send, sent };
}

type Looked = Awaited<ReturnType<typeof lookedAt>>;

/** A text of a mail with what nobody knows before it is sent: links, a new code, the number of a new case. */
function masked({ rt, id }: Looked, text: string, reference?: string): string {
  const links = [patientToken(rt, id)];
  const codes = [loadConsultation(rt, id)?.code, ...loadGuests(rt, id).map(({ code }) => code)];
  return text
    .split('\n')
    .map((line) =>
      /^https?:\S+\/c\//.test(line) || links.some((token) => line.includes(token)) ? 'LINK' : line,
    )
    .map((line) => (line === '(persönlicher Link)' ? 'LINK' : line))
    .join('\n')
    .replace(/[0-9A-Z•]{3}-[0-9A-Z•]{3}-[0-9A-Z•]{3}/g, 'CODE')
    .replaceAll(codes.filter(Boolean).map((code) => formatCode(code ?? ''))[0] ?? '#', 'CODE')
    .replaceAll(reference ?? '#', '…');
}

/** As it is wrapped in the text of the mail. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(rows)('%s', (_name, row) => {
  test('what the page shows is what goes out, and looking at it does nothing', async () => {
    const scene = await lookedAt(row);
    const { rt, id, page, mail, send, sent } = scene;
    expect(page.status).toBe(200);
    expect(mail.isOpen).toBe(true);
    expect(mail.words).toBe(mail.shown);
    expect(sent()).toBeUndefined();
    const answer = await send({
      'mail-words': mail.words.replaceAll('\n', '\r\n'),
      'mail-shown': mail.shown,
    });
    expect(answer.status).toBe(303);
    const message = sent()?.message;
    const reference = loadConsultation(rt, sent()?.consultationId ?? id)?.reference;
    expect(flat(masked(scene, message?.text ?? '', reference))).toBe(
      flat(masked(scene, `${mail.words}\n\n${mail.rest}`, reference)),
    );
    expect(message?.subject).toBe(mail.subject.replace('…', reference ?? ''));
    expect(Object.keys(message ?? {})).not.toContain('opening');
  });

  test('its words can be changed; links, code and small print stay, and nothing in it is markup', async () => {
    const scene = await lookedAt(row);
    const { mail, send, sent } = scene;
    const own = `${mail.words}\n\n<b>Herzlich</b> & {name} <script>alert(1)</script> "Ihre" Praxis`;
    const answer = await send({ 'mail-words': own, 'mail-shown': mail.shown });
    expect(answer.status).toBe(303);
    const { text = '', html = '' } = sent()?.message ?? {};
    expect(flat(text)).toContain('<b>Herzlich</b> & {name}');
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;b>Herzlich&lt;/b>');
    expect(flat(masked(scene, text))).toContain(
      flat(masked(scene, mail.rest)).replaceAll('…', '').slice(-400),
    );
  });

  test('taken back, the changed mail is gone with the step', async () => {
    const { rt, doctor, id, mail, send, sent } = await lookedAt(row, { UNDO_SECONDS: '30' });
    await send({ 'mail-words': `${mail.words} Eigene Worte.`, 'mail-shown': mail.shown });
    const of = sent()?.consultationId ?? id;
    const { html } = await doctor.get(`/practice/consultations/${of}`);
    const step = /name="step" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await doctor.post(address(of, 'undo'), { step })).status).toBe(303);
    expect(sent()).toBeUndefined();
    expect(
      listMails(rt, id)
        .map(({ message }) => message.text)
        .join(),
    ).not.toContain('Eigene Worte');
  });

  test('taken back, its form has what was typed, words and all, until it is sent or five minutes are over', async () => {
    const { rt, doctor, id, fields, mail, send, sent } = await lookedAt(row, { UNDO_SECONDS: '30' });
    const fold = row.fold ?? row.step.replace('/', '-');
    const own = `${mail.words} Sonnenblumenkernbrot.`;
    const page = async (by = doctor) => (await by.get(`/practice/consultations/${id}`)).html;
    const takeBack = async () => {
      const of = sent()?.consultationId ?? id;
      const { html } = await doctor.get(`/practice/consultations/${of}`);
      const step = /name="step" value="([^"]+)"/.exec(html)?.[1] ?? '';
      return (await doctor.post(address(of, 'undo'), { step })).location;
    };
    await send({ 'mail-words': own, 'mail-shown': mail.shown });
    const undone = await takeBack();
    expect(undone).toBe(`/practice/consultations/${id}?done=undone`);
    expect(words((await doctor.get(undone ?? '')).html)).toContain('steht wieder im Formular');
    const kept = JSON.stringify(rt.db.$client.prepare('select * from undoable_steps').all());
    expect(kept).not.toContain('Sonnenblumenkernbrot');
    for (const html of [await page(), await page()]) {
      const again = shownMail(html, fold);
      expect(again.words).toBe(own);
      expect(again.isOpen).toBe(true);
      expect(again.shown).toBe(mail.shown);
      for (const value of Object.values(fields)) if (value.length > 4) expect(html).toContain(value);
    }
    // As it stands there it goes out.
    const { words: typed, shown } = shownMail(await page(), fold);
    const answer = await doctor.post(address(id, row.step), {
      ...fields,
      ...current(rt, id).form,
      'mail-words': typed,
      'mail-shown': shown,
    });
    expect(answer.status).toBe(303);
    expect(sent()?.message.text).toContain('Sonnenblumenkernbrot');
    expect(await page()).not.toContain('Sonnenblumenkernbrot.</textarea>');
    await takeBack();
    expect(await page()).toContain('Sonnenblumenkernbrot');
    rt.clock.now += longestUndoMs;
    expect(await page()).not.toContain('Sonnenblumenkernbrot');
    forgetOverSteps(rt);
    expect(rt.db.$client.prepare('select count(*) from undoable_steps').pluck().get()).toBe(0);
  });
});

/** The rule is one; these are the ways to it: a letter of a step, one made before it, and a guest's. */
const ways = rows.filter(([name]) => ['accept (1)', 'decline (2)', 'guests (13)'].includes(name));

describe.each(ways)('%s', (_name, row) => {
  test('without words, or with too many, nothing goes out and what was typed is there', async () => {
    const { mail, send, sent, fields } = await lookedAt(row);
    for (const [typed, message] of [
      ['  \r\n ', 'Eine Mail ohne Worte geht nicht hinaus'],
      [`Lang ${'und '.repeat(1100)}`, 'höchstens 4000 Zeichen'],
    ] as const) {
      const answer = await send({ 'mail-words': typed, 'mail-shown': mail.shown });
      expect(answer.status).toBe(422);
      expect(words(answer.html)).toContain(message);
      const again = shownMail(answer.html, row.fold ?? row.step.replace('/', '-'));
      expect(again.isOpen).toBe(true);
      expect(again.words).toBe(typed.trim());
      for (const value of Object.values(fields))
        if (value.length > 4) expect(words(answer.html) + answer.html).toContain(value);
    }
    expect(sent()).toBeUndefined();
  });

  test('birth date, insurer and insurance number do not go out in it (L1)', async () => {
    const { mail, send, sent } = await lookedAt(row);
    for (const told of ['12.8.1948', erika.insurer, erika.insuranceNumber]) {
      const answer = await send({ 'mail-words': `${mail.words} ${told}`, 'mail-shown': mail.shown });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('gehören in keine Mail');
      expect(shownMail(answer.html, row.fold ?? row.step.replace('/', '-')).words).toContain(told);
    }
    expect(sent()).toBeUndefined();
  });
});

describe('what only the words say cannot be lost', () => {
  test.each<[string, MailedStep, (id: string, practice: Looked) => string]>([
    ['the date in the acceptance', steps[1] as MailedStep, () => monday],
    ['the date that is cancelled', steps[10] as MailedStep, dateOf],
    ['the date of an invitation', steps[13] as MailedStep, dateOf],
  ])('%s', async (_name, row, said) => {
    const scene = await lookedAt(row);
    const { id, mail, send, sent } = scene;
    const date = said(id, scene);
    expect(mail.words).toContain(date);
    const answer = await send({ 'mail-words': 'Guten Tag, bis dann.', 'mail-shown': mail.shown });
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain(`Es fehlt „${date}“. Das muss in der Mail stehen.`);
    expect(sent()).toBeUndefined();
    // With a line break in it is all right.
    const good = await send({ 'mail-words': `Kurz: ${date.replace(', ', ',\n')}`, 'mail-shown': mail.shown });
    expect(good.status).toBe(303);
    expect(flat(sent()?.message.text ?? '')).toContain(`Kurz: ${date}`);
  });

  function dateOf(id: string, { rt }: Looked): string {
    return formatDateTime(loadConsultation(rt, id)?.startsAt ?? 0, 'Europe/Berlin');
  }
});

describe('words that were written to another mail come back', () => {
  test('with another date, with none any more, or with the first one', async () => {
    const { mail, send, sent, doctor, id, fields } = await lookedAt(steps[1] as MailedStep);
    const typed = { 'mail-words': `Eigenes. ${mail.words}`, 'mail-shown': mail.shown };
    for (const other of [{ time: '11:00' }, { date: '', time: '' }]) {
      const answer = await send({ ...typed, ...other });
      expect(answer.status).toBe(422);
      expect(words(answer.html)).toContain('ist es eine andere Mail geworden');
      const now = shownMail(answer.html, 'accept');
      expect(now.words).toContain('Eigenes. ');
      expect(now.shown).not.toBe(mail.shown);
      expect(now.words).toBe(`Eigenes. ${now.shown}`);
    }
    // While it is only looked at, the own words come along, with the date of now.
    const look = await doctor.post(address(id, 'accept'), {
      ...fields,
      ...typed,
      time: '11:00',
      look: 'mail',
    });
    expect(words(look.html)).toContain('Es ist inzwischen eine andere Mail');
    expect(flat(shownMail(look.html, 'accept').words)).toMatch(/^Eigenes\. .*30\. November 2026, 11:00 Uhr/);
    expect(sent()).toBeUndefined();
  });

  test('the date is changed afterwards: refused once at most, and with what was typed', async () => {
    const { mail, send, sent } = await lookedAt(steps[1] as MailedStep);
    const own = `${mail.words} Sonnenblumenkernbrot.`;
    const refused = await send({ 'mail-words': own, 'mail-shown': mail.shown, time: '11:00' });
    expect(refused.status).toBe(422);
    const now = shownMail(refused.html, 'accept');
    expect(now.words).toContain('Sonnenblumenkernbrot.');
    expect(words(refused.html)).not.toMatch(/\d{4}-\d\d-\d\d/);
    // The date has been put right in them: nothing is left to be written.
    expect(words(refused.html)).not.toContain('fehlt jetzt');
    const again = await send({ 'mail-words': now.words, 'mail-shown': now.shown, time: '11:00' });
    expect(again.status).toBe(303);
    expect(flat(sent()?.message.text ?? '')).toContain('30. November 2026, 11:00 Uhr');
    expect(flat(sent()?.message.text ?? '')).not.toContain('10:00 Uhr');
    expect(sent()?.message.text).toContain('Sonnenblumenkernbrot');
  });

  test('followed by the script, it is not refused at all', async () => {
    const { mail, send, sent, doctor, id, fields } = await lookedAt(steps[1] as MailedStep);
    const typed = { 'mail-words': `${mail.words} Bis dann.`, 'mail-shown': mail.shown, time: '11:00' };
    const look = await doctor.post(address(id, 'accept'), { ...fields, ...typed, look: 'mail' });
    const now = shownMail(look.html, 'accept');
    const answer = await send({ 'mail-words': now.words, 'mail-shown': now.shown, time: '11:00' });
    expect(answer.status).toBe(303);
    expect(flat(sent()?.message.text ?? '')).toContain('30. November 2026, 11:00 Uhr');
  });

  test('a date that was worded otherwise: one refusal says what is to be written', async () => {
    const { mail, send, sent } = await lookedAt(steps[1] as MailedStep);
    const typed = { 'mail-words': 'Wir sehen uns am Montag.', 'mail-shown': mail.shown, time: '11:00' };
    const refused = await send(typed);
    expect(refused.status).toBe(422);
    const now = shownMail(refused.html, 'accept');
    expect(now.words).toBe('Wir sehen uns am Montag.');
    const missing = /fehlt jetzt „([^“]+)“/.exec(words(refused.html))?.[1] ?? '';
    expect(missing).toMatch(/30\. November.* 11:00 Uhr/);
    const again = {
      'mail-words': `${now.words} Genauer: ${missing}.`,
      'mail-shown': now.shown,
      time: '11:00',
    };
    expect((await send(again)).status).toBe(303);
    expect(sent()?.message.text).toContain('Genauer');
  });

  test('words that nobody has changed follow the date, whatever the page had shown', async () => {
    const { mail, send, sent } = await lookedAt(steps[1] as MailedStep);
    const answer = await send({ 'mail-words': mail.words, 'mail-shown': mail.shown, time: '11:00' });
    expect(answer.status).toBe(303);
    expect(flat(sent()?.message.text ?? '')).toContain('30. November 2026, 11:00 Uhr');
  });

  test('a colleague moves the appointment while somebody writes to a guest', async () => {
    const { rt, doctor, id, mail, send, sent } = await lookedAt(steps[13] as MailedStep);
    const startsAt = rt.now() + day;
    schedule(rt, { id, by: doctor.by, appointment: { startsAt, durationMinutes: 15, doctorId: doctor.id } });
    const answer = await send({ 'mail-words': `${mail.words} Bis dann.`, 'mail-shown': mail.shown });
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain('ist es eine andere Mail geworden');
    expect(sent()?.kind).toBe('appointment_moved');
    expect(loadGuests(rt, id)).toEqual([]);
  });
});

describe('forms say where no mail goes out', () => {
  test('without an address there is nothing to look at', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt, { ...erika, email: '' });
    expect((await desk('reception').get(`/practice/consultations/${id}`)).html).not.toContain('mail-preview');
  });

  test('without a date there is none yet; at a free time that was chosen it stands there', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consented(rt, doctor.by);
    const page = `/practice/consultations/${id}`;
    expect(words((await doctor.get(page)).html)).toContain(
      'Sobald Tag, Uhrzeit und Ärztin oder Arzt feststehen',
    );
    const query = new URLSearchParams({ step: 'schedule', ...appointment(doctor) });
    const mail = shownMail((await doctor.get(`${page}?${query}`)).html, 'schedule');
    expect(mail.subject).toContain('30.11.2026, 10:15 Uhr');
  });

  test.each([
    ['2026-10-20T09:00:00Z', '2026-10-25', '02:30', '25.10.2026, 02:30 Uhr'],
    // The hour that the clock skips is no time.
    ['2027-03-20T09:00:00Z', '2027-03-28', '02:30', ''],
    ['2027-03-20T09:00:00Z', '2027-03-28', '03:30', '28.03.2027, 03:30 Uhr'],
  ])('in both nights of the clock the mail says the time that it will be', async (now, date, time, said) => {
    const practice = openPractice();
    practice.rt.clock.now = Date.parse(now);
    const doctor = practice.desk('doctor');
    const { id } = await consented(practice.rt, doctor.by);
    const fields = { ...appointment(doctor), date, time, look: 'mail' };
    const { subject } = shownMail((await doctor.post(address(id, 'schedule'), fields)).html, 'schedule');
    expect(subject.includes(said) && (said !== '' || subject === '')).toBe(true);
  });
});

test('the words of one mail are sealed in the file, and erased with the case', async () => {
  const { rt, id, mail, send } = await lookedAt(steps[2] as MailedStep);
  await send({ 'mail-words': `${mail.words} Sonnenblumenkernbrot.`, 'mail-shown': mail.shown });
  const rows = () => JSON.stringify(rt.db.$client.prepare('select * from mails').all());
  expect(rows()).not.toContain('Sonnenblumenkernbrot');
  expect(listMails(rt, id).at(-1)?.message.text).toContain('Sonnenblumenkernbrot');
  purge(rt, { now: rt.now() + 100 * day, dryRun: false });
  expect(rows()).toBe('[]');
});

test('what is sent again from the list of mails is taken back there', async () => {
  const { rt, desk } = openPractice({
    UNDO_SECONDS: '30',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'p@p.example',
  });
  const reception = desk('reception');
  const { id } = requested(rt);
  const mailId = listMails(rt, id)[0]?.id ?? '';
  rt.db.$client.exec("update mails set state = 'failed'");
  const answer = await reception.post(`/practice/mails/${mailId}/again`);
  expect(answer.location).toBe(`/practice/mails?undo=${id}`);
  rt.clock.now += 10 * second;
  const { html } = await reception.get(answer.location ?? '');
  expect(words(html)).toContain('Die Mail geht in 20 Sekunden hinaus.');
  const step = /name="step" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const undone = await reception.post(address(id, 'undo'), { step, back: 'mails' });
  expect(undone.location).toBe('/practice/mails?done=undone');
  expect(words((await reception.get(undone.location ?? '')).html)).toContain('Zurückgenommen.');
  expect(listMails(rt, id)[0]?.state).toBe('failed');
  // Afterwards the address offers nothing any more.
  rt.clock.now += hour;
  expect((await reception.get(answer.location ?? '')).html).not.toContain('data-testid="undo"');
});
