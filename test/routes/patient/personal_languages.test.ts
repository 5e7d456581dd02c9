import { describe, expect, test } from 'vitest';
import { day, minute } from '../../../consultation/durations.ts';
import { languageFacts, languages, pseudoLanguage } from '../../../consultation/language.ts';
import { listAudit } from '../../../db/audit.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { consultations } from '../../../db/schema.ts';
import { loadPractice, savePractice } from '../../../db/settings.ts';
import { write } from '../../../db/write.ts';
import { wordsIn } from '../../../languages/words.ts';
import { acceptRequest } from '../../../procedure/accept.ts';
import { admit } from '../../../procedure/admit.ts';
import { arrive } from '../../../procedure/arrive.ts';
import { askOtherTime } from '../../../procedure/ask_time.ts';
import { cancelConsultation, withdrawConsent } from '../../../procedure/cancel.ts';
import { chooseLanguage } from '../../../procedure/choose_language.ts';
import { declineRequest } from '../../../procedure/decline.ts';
import { endVisit } from '../../../procedure/end_visit.ts';
import { mergeRequests } from '../../../procedure/merge.ts';
import { markNoShow } from '../../../procedure/no_show.ts';
import { offerTimes } from '../../../procedure/offer_times.ts';
import { rejectConsent } from '../../../procedure/review.ts';
import { consented, consentPending, consentReview, requested, scheduled } from '../../fixtures/patients.ts';
import { erika, staff } from '../../fixtures/runtime.ts';
import { withoutDirection } from '../../fixtures/without_direction.ts';
import { foreignLetters } from '../foreign_letters.ts';
import { messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

/* The patient's own page in each language: every state of it, and the choice, which the case keeps. */

const patient = { kind: 'patient' } as const;
/** 30 November 2026, 10:15 in Berlin: a week from the tests' now. */
const nextWeek = Date.parse('2026-11-30T09:15:00Z');
const inPseudo = { LANGUAGES: `de,${pseudoLanguage}` };

/** What others have written on these pages. */
const reason = 'Bitte kommen Sie in die Praxis';
const wish = 'Lieber am Nachmittag';

/** Each brings a case so far and gives what follows `/c/`. */
type State = [name: string, bring: (visitor: PatientVisitor) => string | Promise<string>, status?: number];

const offer = ({ rt, doctor }: PatientVisitor, id: string) =>
  offerTimes(rt, {
    id,
    by: doctor,
    offers: [nextWeek, nextWeek + day].map((startsAt) => ({
      startsAt,
      durationMinutes: 15,
      doctorId: doctor.id,
    })),
  });

const states: State[] = [
  ['requested', ({ rt }) => requested(rt).token],
  ['requested, incomplete', ({ rt }) => requested(rt, { ...erika, insuranceNumber: '' }).token],
  ['just completed', ({ rt }) => `${requested(rt).token}?done=data`],
  ['the fields', ({ rt }) => `${requested(rt, { ...erika, phone: '' }).token}/data`],
  ['consent pending', async ({ rt, doctor }) => (await consentPending(rt, doctor)).token],
  [
    'consent rejected',
    async ({ rt, doctor }) => {
      const { id, token } = await consentReview(rt, doctor);
      rejectConsent(rt, { id, by: doctor, reason });
      return token;
    },
  ],
  ['consent in review', async ({ rt, doctor }) => `${(await consentReview(rt, doctor)).token}?done=signed`],
  ['consented', async ({ rt, doctor }) => (await consented(rt, doctor)).token],
  [
    'times to choose from',
    async (visitor) => {
      const { id, token } = await consented(visitor.rt, visitor.doctor);
      await offer(visitor, id);
      return token;
    },
  ],
  [
    'an appointment without a consent',
    async ({ rt, doctor }) => {
      const { id, token } = requested(rt);
      const appointment = { startsAt: nextWeek, durationMinutes: 20, doctorId: doctor.id };
      await acceptRequest(rt, { id, by: doctor, appointment });
      return token;
    },
  ],
  ['too early', async ({ rt, doctor }) => (await scheduled(rt, doctor, { startsAt: nextWeek })).token],
  [
    'just chosen',
    async ({ rt, doctor }) => `${(await scheduled(rt, doctor, { startsAt: nextWeek })).token}?done=chosen`,
  ],
  [
    'other times to choose from',
    async (visitor) => {
      const { id, token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: nextWeek + 2 * day });
      await offer(visitor, id);
      return token;
    },
  ],
  [
    'another time is asked for',
    async ({ rt, doctor }) => {
      const { id, token } = await scheduled(rt, doctor, { startsAt: nextWeek });
      askOtherTime(rt, { id, words: wish });
      return token;
    },
  ],
  ['to cancel', async ({ rt, doctor }) => `${(await scheduled(rt, doctor)).token}/cancel`],
  ['to withdraw', async ({ rt, doctor }) => `${(await scheduled(rt, doctor)).token}/withdraw`],
  ['to take back', ({ rt }) => `${requested(rt).token}/withdraw`],
  [
    'to ask for another time',
    async ({ rt, doctor }) => {
      const { id, token } = await scheduled(rt, doctor);
      askOtherTime(rt, { id, words: wish });
      return `${token}/time`;
    },
  ],
  ['open', async ({ rt, doctor }) => (await scheduled(rt, doctor)).token],
  [
    'completed',
    async ({ rt, doctor }) => {
      const { id, token } = await scheduled(rt, doctor);
      arrive(rt, { id, by: patient, typedName: 'Erika Mustermann' });
      await admit(rt, { id, by: doctor });
      endVisit(rt, { id, by: doctor });
      return token;
    },
    410,
  ],
  [
    'no show',
    async ({ rt, doctor }) => {
      const { id, token } = await scheduled(rt, doctor);
      rt.clock.now += 60 * minute;
      markNoShow(rt, { id, by: doctor });
      return token;
    },
    410,
  ],
  ...['', reason].map(
    (why): State => [
      `declined, ${why || 'nothing said'}`,
      ({ rt, doctor }) => {
        const { id, token } = requested(rt);
        declineRequest(rt, { id, by: doctor, reason: why });
        return token;
      },
      410,
    ],
  ),
  ...['', reason].map(
    (why): State => [
      `cancelled, ${why || 'nothing said'}`,
      async ({ rt, doctor }) => {
        const { id, token } = await scheduled(rt, doctor);
        cancelConsultation(rt, { id, by: doctor, reason: why });
        return token;
      },
      410,
    ],
  ),
  [
    'consent withdrawn',
    async ({ rt, doctor }) => {
      const { id, token } = await scheduled(rt, doctor);
      withdrawConsent(rt, { id, by: patient });
      return token;
    },
    410,
  ],
  [
    'request taken back',
    ({ rt }) => {
      const { id, token } = requested(rt);
      withdrawConsent(rt, { id, by: patient });
      return token;
    },
    410,
  ],
  [
    'merged',
    ({ rt, doctor }) => {
      const stays = requested(rt);
      rt.clock.now += minute;
      const goes = requested(rt);
      const version = (id: string) => loadConsultation(rt, id)?.version ?? 0;
      mergeRequests(rt, {
        id: stays.id,
        version: version(stays.id),
        goes: { id: goes.id, version: version(goes.id) },
        fields: [],
        by: doctor,
      });
      return goes.token;
    },
    410,
  ],
  [
    'a day after the appointment',
    async ({ rt, doctor }) => {
      const { token } = await scheduled(rt, doctor);
      rt.clock.now += 2 * day;
      return token;
    },
    410,
  ],
  ['unknown', () => 'x'.repeat(32), 404],
];

const open = (visitor: PatientVisitor, path: string, language: string) =>
  visitor.get(`/c/${path}${path.includes('?') ? '&' : '?'}lang=${language}`);

test.each(states)('no letter outside the files of messages: %s', async (_, bring, status = 200) => {
  const visitor = visitPractice(inPseudo);
  const answer = await open(visitor, await bring(visitor), pseudoLanguage);
  expect(answer.status).toBe(status);
  expect(foreignLetters(visitor, answer.html, ['Dr. Ada Test', reason, wish])).toEqual([]);
});

test.each(states)('in Arabic each name keeps its own direction: %s', async (_, bring) => {
  const visitor = visitPractice();
  const practice = 'Praxis am Markt (MVZ)';
  write(visitor.rt, (tx) => {
    const { settings, version } = loadPractice(tx);
    savePractice(tx, { ...settings, name: practice }, version);
  });
  const { html } = await open(visitor, await bring(visitor), 'ar');
  expect(html).toContain(`<bdi>${practice}</bdi>`);
  expect(withoutDirection(html, [practice, 'Dr. Ada Test', reason, wish])).toEqual([]);
});

test.each(states)('a picture of it in plain German, none in German: %s', async (_, bring) => {
  const visitor = visitPractice();
  const path = await bring(visitor);
  for (const [language, most] of Object.entries({ 'de-simple': 1, de: 0 })) {
    const { html } = await open(visitor, path, language);
    expect(html.match(/data-picture/g) ?? [], language).toHaveLength(most);
  }
});

describe('no letter outside the files of messages, in what a form leads to', () => {
  test.each(['', '0208 5550100'])('a time that was not chosen, or taken: „%s“', async (phone) => {
    const visitor = visitPractice(inPseudo);
    const { rt } = visitor;
    const { settings, version } = loadPractice(rt.db);
    write(rt, (tx) => savePractice(tx, { ...settings, phone }, version));
    for (const at of ['', String(nextWeek + 3 * day)]) {
      const { id, token } = await consented(rt, visitor.doctor);
      await offer(visitor, id);
      await visitor.post(`/c/${token}/language`, { language: pseudoLanguage });
      const { status, html } = await visitor.post(`/c/${token}/choose`, { at });
      expect(status).toBe(at === '' ? 422 : 409);
      expect(foreignLetters(visitor, html, ['Dr. Ada Test'])).toEqual([]);
    }
    const { token } = await scheduled(rt, visitor.doctor, { startsAt: nextWeek });
    await visitor.post(`/c/${token}/language`, { language: pseudoLanguage });
    const { html } = await visitor.post(`/c/${token}/choose`, { at: '1' });
    expect(foreignLetters(visitor, html, ['Dr. Ada Test'])).toEqual([]);
  });

  test.each(['', 'x'.repeat(501)])('a wish that is none, or too long: „%s“', async (words) => {
    const visitor = visitPractice(inPseudo);
    const { token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: nextWeek });
    await visitor.post(`/c/${token}/language`, { language: pseudoLanguage });
    const { status, html } = await visitor.post(`/c/${token}/time`, { wish: words });
    expect(status).toBe(422);
    expect(foreignLetters(visitor, html, [words])).toEqual([]);
  });

  test('a field that is wrong', async () => {
    const visitor = visitPractice(inPseudo);
    const { token } = requested(visitor.rt);
    await visitor.post(`/c/${token}/language`, { language: pseudoLanguage });
    const { status, html } = await visitor.post(`/c/${token}/data`, { ...erika, phone: '12' });
    expect(status).toBe(422);
    expect(messageAt(html, 'phone')).not.toBe('');
    expect(foreignLetters(visitor, html)).toEqual([]);
  });
});

test.each(languages.filter((language) => language !== pseudoLanguage))(
  'in %s: language, direction, day and time in the zone of the practice, and the code as it is',
  async (language) => {
    const visitor = visitPractice();
    const { token, id } = await scheduled(visitor.rt, visitor.doctor, { startsAt: nextWeek });
    const { html } = await open(visitor, token, language);
    const { locale, direction } = languageFacts[language];
    expect(/<html[^>]*>/.exec(html)?.[0]).toContain(
      direction === 'rtl' ? `lang="${language}" dir="rtl"` : `lang="${language}" class`,
    );
    const said = new Intl.DateTimeFormat(locale, {
      timeZone: 'Europe/Berlin',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(nextWeek);
    expect(html).toContain(said);
    expect(html.replaceAll(/[\u2068\u2069]/g, '')).toMatch(/<strong>[^<]*10:15[^<]*<\/strong>/);
    const code = loadConsultation(visitor.rt, id)?.code ?? '';
    const written = `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
    expect(html).toContain(`<span class="code" dir="ltr">${written}</span>`);
    expect(html).toContain(wordsIn(language).t('to-calendar'));
  },
);

describe('the choice', () => {
  test('is a form of the page, kept in the case and sealed; the page speaks it from then on', async () => {
    const visitor = visitPractice();
    const { rt } = visitor;
    const { id, token } = await consentPending(rt, visitor.doctor);
    const { html } = await visitor.get(`/c/${token}`);
    expect(html).toContain(`action="/c/${token}/language"`);
    const version = loadConsultation(rt, id)?.version;
    const sent = await visitor.post(`/c/${token}/language`, { language: 'uk' });
    expect([sent.status, sent.location]).toEqual([303, `/c/${token}`]);
    const after = await visitor.get(`/c/${token}`, { 'Accept-Language': 'pl' });
    expect(after.html).toContain('<html lang="uk"');
    const [row] = rt.db.select().from(consultations).all();
    expect(row?.sealedLanguage?.toString('utf8')).not.toContain('uk');
    // A form that is open at the practice still goes through.
    expect(loadConsultation(rt, id)).toMatchObject({ language: 'uk', version });
    expect(listAudit(rt.db, id)[0]).toMatchObject({ action: 'choose_language', actor: 'patient' });
  });

  test('reaches the practice, who may need an interpreter', async () => {
    const visitor = visitPractice();
    const { rt } = visitor;
    const { id, token } = requested(rt);
    const { cookie } = staff(rt, 'reception');
    const page = () => visitor.get(`/practice/consultations/${id}`, { Cookie: cookie });
    expect((await page()).html).not.toContain('spoken-language');
    await visitor.post(`/c/${token}/language`, { language: 'tr' });
    expect((await page()).html).toMatch(/data-testid="spoken-language">\s*spricht Türkisch/);
    await visitor.post(`/c/${token}/language`, { language: 'de-simple' });
    expect((await page()).html).not.toContain('spoken-language');
  });

  test('only of what is offered, and only while the case is open', async () => {
    const visitor = visitPractice({ LANGUAGES: 'de,tr' });
    const { rt } = visitor;
    const { id, token } = requested(rt);
    for (const language of ['ar', 'xx', '', pseudoLanguage]) {
      expect((await visitor.post(`/c/${token}/language`, { language })).status).toBe(400);
    }
    expect(loadConsultation(rt, id)?.language).toBeNull();
    withdrawConsent(rt, { id, by: patient });
    expect((await visitor.post(`/c/${token}/language`, { language: 'tr' })).status).toBe(410);
    expect((await visitor.post(`/c/${'x'.repeat(32)}/language`, { language: 'tr' })).status).toBe(404);
  });
});

test('what the practice has written says that it is German; what the patient has, has its own direction', async () => {
  const visitor = visitPractice();
  const { rt, doctor } = visitor;
  const rejected = await consentReview(rt, doctor);
  rejectConsent(rt, { id: rejected.id, by: doctor, reason });
  expect((await open(visitor, rejected.token, 'ar')).html).toContain(
    `<blockquote class="practice-words" lang="de" dir="ltr"><p>${reason}</p>`,
  );
  const declined = requested(rt);
  declineRequest(rt, { id: declined.id, by: doctor, reason });
  expect((await open(visitor, declined.token, 'ar')).html).toContain(
    `<blockquote class="practice-words" lang="de" dir="ltr"><p>${reason}</p>`,
  );
  const moved = await scheduled(rt, doctor, { startsAt: nextWeek });
  askOtherTime(rt, { id: moved.id, words: wish });
  expect((await open(visitor, moved.token, 'ar')).html).toContain(
    `<blockquote class="practice-words" dir="auto"><p>${wish}</p>`,
  );
});

test('a doctor whose name looks like a mark is shown with it', async () => {
  const visitor = visitPractice();
  const { rt } = visitor;
  const doctor = staff(rt, 'doctor', 'Ada <strong>Test</strong>');
  const { token } = await scheduled(rt, { kind: 'staff', id: doctor.id, roles: ['doctor'] });
  expect((await open(visitor, token, 'ar')).html).toContain('\u2068Ada &lt;strong>Test&lt;/strong>\u2069');
});

test('what is over keeps its language, and a case that is gone has none', () => {
  const { rt, doctor } = visitPractice();
  const { id } = requested(rt);
  declineRequest(rt, { id, by: doctor, reason: 'Bitte rufen Sie an.' });
  const before = loadConsultation(rt, id)?.language;
  expect(() => chooseLanguage(rt, { id, language: 'tr' })).toThrow('lifecycle');
  expect(loadConsultation(rt, id)?.language).toBe(before);
  expect(() => chooseLanguage(rt, { id: 'nobody', language: 'tr' })).toThrow('not_found');
});
