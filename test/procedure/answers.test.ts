import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import type { PatientData } from '../../consultation/patient.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { calendarAnswersOf, countUnread, listUnread } from '../../db/answers.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listInbox } from '../../db/inbox.ts';
import { listIncomingOf, listWaitingMails } from '../../db/incoming_mails.ts';
import { listMails } from '../../db/mails.ts';
import { answerPatient, readAnswer } from '../../procedure/answer.ts';
import { askForMissing } from '../../procedure/ask_missing.ts';
import { cancelConsultation } from '../../procedure/cancel.ts';
import { correctPatientData } from '../../procedure/correct.ts';
import { schedule } from '../../procedure/schedule.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { calendarReply } from '../fixtures/calendar_reply.ts';
import { writeMail } from '../fixtures/patient_mails.ts';
import { requested, scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/* K1, lesson 35: whatever a patient says in a conversation is seen. */

type Staff = Actor & { kind: 'staff' };

async function appointment() {
  const rt = testRuntime({ MAIL_FROM: 'praxis@praxis.example' });
  const { by } = staff(rt, 'doctor') as { by: Staff };
  const { id } = await scheduled(rt, by, { startsAt: rt.now() + 3 * day });
  const mail = listMails(rt, id).find(({ kind }) => kind === 'appointment');
  return { rt, by, id, inReplyTo: mail?.messageId ?? '' };
}

const take = (rt: TestRuntime, mail: string) =>
  takeMail(rt, { raw: Buffer.from(mail), receivedAt: rt.now(), complete: true });
const requests = (rt: TestRuntime) => listInbox(rt, 'Europe/Berlin').requested;
const said = (rt: TestRuntime) => listUnread(rt, 10).map(({ text }) => text?.said);

const wife = [
  'Vorname: Ulla',
  'Nachname: Beispiel',
  'Geburtsdatum: 3.4.1950',
  'Telefon: 0208 5550124',
  'Krankenkasse: TK',
  'Versichertennummer: X000000036',
].join('\n');

describe('a mail in a conversation', () => {
  test('is unread work with its words, until somebody has read it', async () => {
    const { rt, by, id, inReplyTo } = await appointment();
    const text = 'Brauche ich meine Karte?\n\nMit freundlichen Grüßen\nErika\n\n> Ihr Termin steht.';
    expect(await take(rt, writeMail({ inReplyTo, text, messageId: 'frage@mail.example' }))).toBe('kept');
    const [mail] = listUnread(rt, 10);
    expect(mail).toMatchObject({ kind: 'answer', consultationId: id });
    expect(mail?.text?.said).toMatchObject({ words: 'Brauche ich meine Karte?', wish: null, offered: {} });
    for (const _ of ['once', 'twice']) readAnswer(rt, { mailId: mail?.id ?? '', by });
    expect(countUnread(rt)).toBe(0);
    // Its text stays with the consultation.
    expect(listIncomingOf(rt, id).at(-1)?.text?.said?.words).toBe('Brauche ich meine Karte?');
  });

  test('comes twice, and counts once', async () => {
    const { rt, inReplyTo } = await appointment();
    const mail = writeMail({ inReplyTo, text: 'Guten Tag' });
    for (const _ of ['once', 'twice']) expect(await take(rt, mail)).toBe('kept');
    expect(countUnread(rt)).toBe(1);
  });

  test('an answer by mail follows it in the thread, and has read it', async () => {
    const { rt, by, id, inReplyTo } = await appointment();
    rt.clock.now += 1000;
    await take(
      rt,
      writeMail({ inReplyTo, text: 'Brauche ich meine Karte?', messageId: 'frage@mail.example' }),
    );
    rt.clock.now += 1000;
    const shown = listUnread(rt, 10).map((mail) => mail.id);
    const words = 'Nein, die brauchen Sie nicht.\n\nBis Donnerstag';
    answerPatient(rt, { id, by, kind: 'answer', words, shown });
    expect(countUnread(rt)).toBe(0);
    const sent = listMails(rt, id).at(-1)?.message;
    expect(sent?.inReplyTo).toBe('frage@mail.example');
    expect(sent?.text).toContain('Nein, die brauchen Sie nicht.\n\nBis Donnerstag');
    expect(sent?.subject).toMatch(/^Ihre Videosprechstunde: Nachricht der Praxis \[/);
    expect(() => answerPatient(rt, { id, by, kind: 'answer', words: 'geb. 12.08.1948', shown })).toThrow(
      expect.objectContaining({ code: 'protected_words' }),
    );
  });

  test.each([
    ['Ich kann am Dienstag nicht, bitte absagen.', 'cancel'],
    ['Mir passt das doch nicht.', 'cancel'],
    ['Können wir den Termin verschieben?', 'move'],
    ['Ich möchte nicht absagen, nur fragen: Wie lange dauert es?', null],
  ])('„%s“ is offered and never done by itself', async (text, wish) => {
    const { rt, id, inReplyTo } = await appointment();
    await take(rt, writeMail({ inReplyTo, subject: 'Re: Ihr Videotermin', text }));
    expect(said(rt)).toEqual([expect.objectContaining({ wish })]);
    expect(loadConsultation(rt, id)?.stage).toBe('scheduled');
  });

  test('a wish that comes with a signed form is unread work too', async () => {
    const rt = testRuntime({ MAIL_FROM: 'praxis@praxis.example' });
    const { by } = staff(rt, 'doctor');
    const { consentPending } = await import('../fixtures/patients.ts');
    const { id } = await consentPending(rt, by);
    const form = listMails(rt, id).find(({ kind }) => kind === 'consent_form');
    const bytes = Buffer.from(form?.message.attachments[0]?.content ?? '', 'base64');
    const files = [{ name: 'Einwilligung.pdf', type: 'application/pdf', bytes }];
    const inReplyTo = form?.messageId ?? '';
    await take(rt, writeMail({ inReplyTo, text: 'Anbei. Am 3.12. bin ich aber verhindert.', files }));
    expect(loadConsultation(rt, id)?.stage).toBe('consent_review');
    expect(said(rt)).toEqual([expect.objectContaining({ wish: 'cancel' })]);
  });
});

describe('a request in an old conversation', () => {
  test.each([
    ['of another person', `Auch meine Frau braucht eine Videosprechstunde.\n\n${wife}`],
    ['of another person, without the keyword', `Hier die Angaben meiner Frau:\n\n${wife}`],
  ])('%s is a request', async (_, text) => {
    const { rt, id, inReplyTo } = await appointment();
    expect(await take(rt, writeMail({ inReplyTo, subject: 'Re: Ihr Videotermin', text }))).toBe('handled');
    expect(requests(rt).map(({ patient }) => patient.lastName)).toEqual(['Beispiel']);
    expect(countUnread(rt)).toBe(0);
    expect(loadConsultation(rt, id)?.patient).toEqual(erika);
  });

  const own = [
    'Vorname: Erika',
    'Nachname: Mustermann',
    'Geburtsdatum: 12.08.1948',
    'Telefon: 0208 5550123',
    'Krankenkasse: AOK Rheinland/Hamburg',
    'Versichertennummer: X000000012',
  ].join('\n');

  test.each([
    ['once more, with the data', `Ich brauche noch eine Videosprechstunde.\n\n${own}`, false, 'request'],
    ['data alone', `Hier noch einmal meine Angaben:\n\n${own}`, false, 'answer'],
    ['a question about the visit', 'Eine Frage zur Videosprechstunde: Wie lange?', false, 'answer'],
    ['after the end, by the keyword', 'Ich bräuchte wieder eine Videosprechstunde.', true, 'request'],
    ['after the end, by the data', own, true, 'request'],
    ['thanks after the end', 'Vielen Dank, es hat gut geklappt.', true, 'answer'],
    ['thanks for it', 'Danke für die Videosprechstunde, es hat gut geklappt.', true, 'answer'],
    ['off, with the data', `Bitte den Termin absagen.\n\n${own}`, false, 'answer'],
  ])('of the same person: %s', async (_, text, ended, expected) => {
    const { rt, by, id, inReplyTo } = await appointment();
    if (ended) cancelConsultation(rt, { id, by });
    await take(rt, writeMail({ inReplyTo, subject: 'Re: Ihre Videosprechstunde', text }));
    expect([requests(rt).length, countUnread(rt)]).toEqual(expected === 'request' ? [1, 0] : [0, 1]);
  });

  test('K4: what is sealed beside a request is told of, and the mail stays in its mailbox', async () => {
    const rt = testRuntime();
    const text = `${own}\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA`;
    expect(await take(rt, writeMail({ subject: 'Videosprechstunde', text }))).toBe('kept');
    expect(requests(rt)).toHaveLength(1);
  });

  test('K1: a cancellation without a conversation waits, and is no request', async () => {
    const rt = testRuntime();
    for (const subject of ['Absage Videosprechstunde', 'Absage Videotermin']) {
      await take(rt, writeMail({ subject, text: 'Ich muss den Termin am Dienstag leider absagen.' }));
    }
    expect(requests(rt)).toEqual([]);
    expect(listWaitingMails(rt, 10).map(({ reason }) => reason)).toEqual(['wants_cancel', 'wants_cancel']);
    const text = 'Ich kann am Dienstag leider nicht.';
    await take(rt, writeMail({ subject: 'Dienstag', text }));
    expect(listWaitingMails(rt, 10)).toHaveLength(2);
    // From an address that has a consultation open, it is worth a look.
    requested(rt);
    await take(rt, writeMail({ subject: 'Dienstag', text }));
    expect(listWaitingMails(rt, 10)).toHaveLength(3);
  });
});

describe('S3c: the calendar', () => {
  const shown = (rt: TestRuntime, id: string) => {
    const sequence = loadConsultation(rt, id)?.calendarSequence ?? 0;
    return calendarAnswersOf(rt, new Map([[id, sequence]])).get(id)?.answer;
  };

  test('accepted: shows at the appointment and is no work', async () => {
    const { rt, id } = await appointment();
    await take(rt, calendarReply({ uid: `${id}@localhost`, partstat: 'ACCEPTED' }));
    expect([shown(rt, id), countUnread(rt), requests(rt).length]).toEqual(['accepted', 0, 0]);
  });

  test('declined: shows at the appointment, is unread work and offers to cancel', async () => {
    const { rt, id } = await appointment();
    await take(rt, calendarReply({ uid: `${id}@old-name.example`, partstat: 'DECLINED' }));
    expect([shown(rt, id), requests(rt).length]).toEqual(['declined', 0]);
    expect(said(rt)).toEqual([expect.objectContaining({ wish: 'cancel' })]);
    expect(loadConsultation(rt, id)?.stage).toBe('scheduled');
    await take(rt, calendarReply({ uid: `${id}@localhost`, partstat: 'ACCEPTED' }));
    expect(shown(rt, id)).toBe('accepted');
    expect(countUnread(rt)).toBe(1);
  });

  test('from another address it is seen, but does not speak for the patient', async () => {
    const { rt, id } = await appointment();
    await take(rt, calendarReply({ uid: `${id}@localhost`, from: 'max@mail.example' }));
    expect([shown(rt, id), countUnread(rt)]).toEqual([undefined, 1]);
    // Neither in the calendar's words nor in the mail's is it a wish of the patient.
    expect(said(rt)).toEqual([expect.objectContaining({ wish: null })]);
  });

  test.each([
    ['an address that the case does not know', { from: 'Max <max@mail.example>' }, 'answer', null],
    ['one that only looks like hers', { from: 'Erika <erika@mail.example.evil.example>' }, 'answer', null],
    ['nobody', { from: '' }, 'answer', null],
    ['hers in capitals', { from: 'ERIKA@MAIL.EXAMPLE' }, 'calendar', 'cancel'],
  ])('a decline from %s', async (_, { from }, kind, wish) => {
    const { rt, id } = await appointment();
    const text = 'Ich muss leider absagen.';
    for (const partstat of ['DECLINED', 'ACCEPTED', 'TENTATIVE'])
      await take(rt, calendarReply({ uid: `${id}@localhost`, from, partstat, text }));
    const found = listUnread(rt, 10);
    expect(found.map((mail) => mail.kind)).toEqual(found.map(() => kind));
    expect(found[0]?.text?.said?.wish).toBe(wish);
    if (kind === 'answer') expect([shown(rt, id), found.length]).toEqual([undefined, 3]);
  });

  test('to an entry of another’s in this conversation it says nothing of the appointment', async () => {
    const { rt, inReplyTo } = await appointment();
    const head = [`In-Reply-To: <${inReplyTo}>`];
    await take(rt, calendarReply({ uid: 'other@calendar.example', head }));
    expect(said(rt)).toEqual([expect.objectContaining({ calendar: null, wish: null })]);
  });

  test('hundreds of them make no list slow, and the last one holds', async () => {
    const { rt, id } = await appointment();
    const { insertIncoming } = await import('../../db/incoming_mails.ts');
    const text = (answer: 'accepted' | 'declined') => ({
      ...{ subject: '', text: '', files: [], keyword: false, implausible: {} },
      said: {
        words: '',
        wish: null,
        calendar: { answer, sequence: 9, comment: '' },
        offered: {},
        byGuest: false,
      },
    });
    rt.db.transaction((tx) => {
      for (let number = 0; number < 300; number++)
        insertIncoming(rt, tx, {
          ...{ fingerprint: `f${number}`, kind: 'calendar', state: 'handled', consultationId: id },
          ...{ header: { from: null, messageId: null, date: null }, receivedAt: rt.now() },
          text: text(number === 299 ? 'accepted' : 'declined'),
        });
    });
    let opened = 0;
    const { vault } = rt;
    const counting = Object.create(vault, {
      unsealOwn: {
        value: (...given: [string, Buffer]) => {
          opened++;
          return vault.unsealOwn(...given);
        },
      },
    }) as typeof vault;
    const found = calendarAnswersOf({ db: rt.db, vault: counting }, new Map([[id, 9]]));
    expect(found.get(id)?.answer).toBe('accepted');
    expect(opened).toBeLessThan(10);
    expect(calendarAnswersOf({ db: rt.db, vault: counting }, new Map([[id, 10]])).size).toBe(0);
    expect(opened).toBeLessThan(20);
  });

  test('to a date that has been moved since, it says nothing of the new one', async () => {
    const { rt, by, id } = await appointment();
    await take(rt, calendarReply({ uid: `${id}@localhost`, partstat: 'ACCEPTED' }));
    const startsAt = rt.now() + 4 * day;
    schedule(rt, { id, by, appointment: { startsAt, durationMinutes: 15, doctorId: by.id } });
    expect(shown(rt, id)).toBeUndefined();
  });

  test('somebody else’s appointment is none of our business', async () => {
    const { rt } = await appointment();
    expect(await take(rt, calendarReply({ uid: 'other@calendar.example' }))).toBe('untouched');
    expect(countUnread(rt)).toBe(0);
  });
});

describe('S2: the answer to a question for missing data', () => {
  async function asked(missing: Partial<PatientData>) {
    const rt = testRuntime({ MAIL_FROM: 'praxis@praxis.example' });
    const { by } = staff(rt, 'reception');
    const { id } = requested(rt, { ...erika, ...missing });
    const fields = Object.keys(missing) as (keyof PatientData)[];
    askForMissing(rt, { id, by, fields, note: '' });
    const mail = listMails(rt, id).find(({ kind }) => kind === 'ask_missing');
    return { rt, by, id, inReplyTo: mail?.messageId ?? '' };
  }

  test.each<[string, Partial<PatientData>, Partial<PatientData>]>([
    ['Meine Nummer: X000000012', { insuranceNumber: '' }, { insuranceNumber: 'X000000012' }],
    ['X000000012', { insuranceNumber: '' }, { insuranceNumber: 'X000000012' }],
    ['12.08.1948', { birthDate: '' }, { birthDate: '1948-08-12' }],
    ['Ich bin bei der TK.', { insurer: '' }, { insurer: 'TK' }],
    ['0208 5550123', { phone: '' }, { phone: '0208 5550123' }],
    [
      'Geburtsdatum: 12.08.1948\nKrankenkasse: TK',
      { birthDate: '', insurer: '' },
      { birthDate: '1948-08-12', insurer: 'TK' },
    ],
    ['Das sage ich lieber am Telefon.', { birthDate: '', insurer: '' }, {}],
  ])('„%s“ is offered, and not used before somebody has looked', async (text, missing, offered) => {
    const { rt, by, id, inReplyTo } = await asked(missing);
    await take(rt, writeMail({ inReplyTo, subject: 'Re: Ihre Videosprechstunde: Bitte ergänzen', text }));
    const [mail] = listUnread(rt, 10);
    expect(mail?.text?.said?.offered).toEqual(offered);
    expect(loadConsultation(rt, id)?.patient).toEqual({ ...erika, ...missing });
    correctPatientData(rt, { id, by, patient: { ...erika, ...missing, ...offered } });
    expect(loadConsultation(rt, id)?.patient).toMatchObject(offered);
  });

  test.each([
    'Ich, Hans Mustermann (geb. 03.04.1950), bin der Ehemann.',
    'Hier ist Hans Mustermann, geboren am 3.4.1950.',
    'Hans Mustermann, 3.4.1950',
    'Mein Name ist Hans Mustermann, ich bin am 03.04.1950 geboren.',
    'Geburtsdatum meines Mannes Hans: 03.04.1950',
    'Mein Mann Hans Mustermann ist am 03.04.1950 geboren.',
    'Ich heiße Hans und bin am 3.4.1950 geboren',
    'Mein Sohn Tim (geb. 05.06.2015) sitzt neben mir.',
    'Die Nummer meines Mannes ist X000000036',
    'Ich, Hans Mustermann, bin bei der TK.',
  ])('another person’s data are offered for nobody: %s', async (text) => {
    const { rt, id, inReplyTo } = await asked({ birthDate: '', insuranceNumber: '', insurer: '' });
    await take(rt, writeMail({ inReplyTo, subject: 'Re: x', text }));
    expect(said(rt)).toEqual([expect.objectContaining({ offered: {} })]);
    expect(loadConsultation(rt, id)?.patient.birthDate).toBe('');
  });

  test.each([
    'Ich, Erika Mustermann (geb. 12.08.1948)',
    'Ich, Erika Mustermann (geb. 12.08.1948), bin die Ehefrau.',
    'Mustermann, Erika, 12.08.1948',
    'Meine Mutter Erika Mustermann ist am 12.08.1948 geboren.\n\nViele Grüße\nUte Lange',
    'Ich heiße Erika und bin am 12.8.1948 geboren',
    'AOK Bayern\n12.08.1948',
    'geb. 12.08.1948\n\nMit freundlichen Grüßen\nHans Mustermann',
  ])('hers are: %s', async (text) => {
    const { rt, inReplyTo } = await asked({ birthDate: '' });
    await take(rt, writeMail({ inReplyTo, subject: 'Re: x', text }));
    expect(said(rt)).toEqual([expect.objectContaining({ offered: { birthDate: '1948-08-12' } })]);
  });

  test('what is known is offered anew only where it is called by its name', async () => {
    const { rt, inReplyTo } = await asked({ insurer: '' });
    const text = 'TK. Übrigens, meine neue Handynummer: 0172 5550199';
    await take(rt, writeMail({ inReplyTo, subject: 'Re: x', text }));
    expect(said(rt)[0]?.offered).toEqual({ insurer: 'TK', phone: '0172 5550199' });
  });
});
