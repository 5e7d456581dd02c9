import { describe, expect, test } from 'vitest';
import { formatCode } from '../../../consultation/dial_in_code.ts';
import { day, hour, minute } from '../../../consultation/durations.ts';
import { languages, pseudoLanguage } from '../../../consultation/language.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { guestToken, loadGuests } from '../../../db/guests.ts';
import { wordsIn } from '../../../languages/words.ts';
import { acceptRequest } from '../../../procedure/accept.ts';
import { admit } from '../../../procedure/admit.ts';
import { arrive } from '../../../procedure/arrive.ts';
import { chooseLanguage } from '../../../procedure/choose_language.ts';
import { endForToday } from '../../../procedure/end_visit.ts';
import { inviteGuest } from '../../../procedure/guest.ts';
import { schedule } from '../../../procedure/schedule.ts';
import { consentReview, requested, scheduled } from '../../fixtures/patients.ts';
import { foreignLetters } from '../foreign_letters.ts';
import { messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

/* The dial-in code in each language, and what stands at its door before the waiting room opens. */

const patient = { kind: 'patient' } as const;
const inPseudo = { LANGUAGES: `de,${pseudoLanguage}` };
const offered = languages.filter((language) => language !== pseudoLanguage);
const unknown = '000000000';

type Title = `${'early' | 'review' | 'unsigned' | 'ending' | 'guest-early' | 'guest-ended'}-title`;

/** Dials in, and says where that leads. */
async function dial({ rt, post }: PatientVisitor, id: string, lang: string): Promise<string> {
  const code = formatCode(loadConsultation(rt, id)?.code ?? '');
  return (await post(`/join?lang=${lang}`, { code })).location ?? '';
}

/** Invites an interpreter, and gives the way in. */
function guestOf({ rt, doctor }: PatientVisitor, id: string): string {
  inviteGuest(rt, { id, by: doctor, name: 'Jonas Beispiel', kind: 'interpreter', email: '' });
  const [guest] = loadGuests(rt, id);
  if (!guest) throw new Error('No guest');
  return `/c/${guestToken(rt, guest)}/visit`;
}

/** Each brings a visit so far, and gives where its patient or guest is led. */
const states: [name: string, title: Title, bring: (visitor: PatientVisitor) => Promise<string>][] = [
  [
    'too early',
    'early-title',
    async (visitor) => {
      const { rt, doctor } = visitor;
      const { id } = await scheduled(rt, doctor, { startsAt: rt.now() + 5 * hour });
      return dial(visitor, id, pseudoLanguage);
    },
  ],
  [
    'the consent is being looked at',
    'review-title',
    async (visitor) => {
      const { rt, doctor } = visitor;
      const { id } = await consentReview(rt, doctor);
      const appointment = { startsAt: rt.now() + 10 * minute, durationMinutes: 15, doctorId: doctor.id };
      schedule(rt, { id, by: doctor, appointment });
      return dial(visitor, id, pseudoLanguage);
    },
  ],
  [
    'the consent is not signed',
    'unsigned-title',
    async (visitor) => {
      const { rt, doctor } = visitor;
      const { id } = requested(rt);
      const appointment = { startsAt: rt.now() + 10 * minute, durationMinutes: 15, doctorId: doctor.id };
      await acceptRequest(rt, { id, by: doctor, appointment });
      return dial(visitor, id, pseudoLanguage);
    },
  ],
  [
    'it is ending',
    'ending-title',
    async (visitor) => {
      const { rt, doctor } = visitor;
      const { id, token } = await scheduled(rt, doctor);
      arrive(rt, { id, by: patient, typedName: 'Erika Mustermann' });
      await admit(rt, { id, by: doctor });
      endForToday(rt, { id, by: doctor });
      return `/c/${token}/visit?lang=${pseudoLanguage}`;
    },
  ],
  [
    'a guest is too early',
    'early-title',
    async (visitor) => {
      const { rt, doctor } = visitor;
      const { id } = await scheduled(rt, doctor, { startsAt: rt.now() + 5 * hour });
      return `${guestOf(visitor, id)}?lang=${pseudoLanguage}`;
    },
  ],
  [
    'a guest waits for what is missing',
    'guest-early-title',
    async (visitor) => {
      const { rt, doctor } = visitor;
      const { id } = await consentReview(rt, doctor);
      const appointment = { startsAt: rt.now() + 10 * minute, durationMinutes: 15, doctorId: doctor.id };
      schedule(rt, { id, by: doctor, appointment });
      return `${guestOf(visitor, id)}?lang=${pseudoLanguage}`;
    },
  ],
  [
    'a guest comes after the end',
    'guest-ended-title',
    async (visitor) => {
      const { rt, doctor } = visitor;
      const { id } = await scheduled(rt, doctor);
      const way = guestOf(visitor, id);
      rt.clock.now += 2 * day;
      return `${way}?lang=${pseudoLanguage}`;
    },
  ],
];

describe('no letter outside the files of messages', () => {
  test('the page for the code, and each fault', async () => {
    const visitor = visitPractice(inPseudo);
    const address = `/join?lang=${pseudoLanguage}`;
    const typed = (code: string) => visitor.post(address, { code });
    const answers = [await visitor.get(address), await typed(''), await typed('1'), await typed(unknown)];
    for (let count = 0; count < 10; count++) answers.push(await typed(unknown));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 422, 404, 429]));
    for (const { html } of answers) expect(foreignLetters(visitor, html, ['K7M-4QX-9TD'])).toEqual([]);
  });

  test.each(states)('%s', async (_, title, bring) => {
    const visitor = visitPractice(inPseudo);
    const { html } = await visitor.get(await bring(visitor));
    expect(html).toContain(wordsIn(pseudoLanguage).t(title));
    expect(foreignLetters(visitor, html)).toEqual([]);
  });
});

test.each(offered)('in %s a wrong code is said, and the way back keeps the language', async (language) => {
  const visitor = visitPractice();
  const { html } = await visitor.post(`/join?lang=${language}`, { code: unknown });
  expect(html).toContain(`<html lang="${language}"`);
  expect(messageAt(html, 'code').replaceAll(/[\u2068\u2069]/g, '')).toBe(
    wordsIn(language)
      .t('join-wrong')
      .replaceAll(/[\u2068\u2069]/g, ''),
  );
  expect(html).toContain(language === 'de' ? 'action="/join"' : `action="/join?lang=${language}"`);
});

test("a patient's door speaks the language of the case; a guest's never tells it", async () => {
  const visitor = visitPractice();
  const { rt, doctor } = visitor;
  const { id, token } = await scheduled(rt, doctor, { startsAt: rt.now() + 5 * hour });
  chooseLanguage(rt, { id, language: 'uk' });
  expect((await visitor.get(`/c/${token}/visit`)).html).toContain('<html lang="uk"');
  const guest = guestOf(visitor, id);
  expect((await visitor.get(guest)).html).toContain('<html lang="de"');
  rt.clock.now += 2 * day;
  expect((await visitor.get(`/c/${token}/visit`)).html).toContain('<html lang="uk"');
  expect((await visitor.get(guest)).html).toContain('<html lang="de"');
});

test('what the patient chooses at the door is kept in the case; what a guest chooses is not', async () => {
  const visitor = visitPractice();
  const { rt, doctor } = visitor;
  const { id } = await scheduled(rt, doctor);
  const kept = () => loadConsultation(rt, id)?.language;
  guestOf(visitor, id);
  const [guest] = loadGuests(rt, id);
  const code = formatCode(guest?.code ?? '');
  expect((await visitor.post('/join?lang=tr', { code })).status).toBe(303);
  expect(kept()).toBeNull();
  await dial(visitor, id, 'pl');
  expect(kept()).toBe('pl');
  await visitor.post('/join', { code: formatCode(loadConsultation(rt, id)?.code ?? '') });
  expect(kept()).toBe('pl');
});
