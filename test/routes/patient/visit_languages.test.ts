import { expect, test } from 'vitest';
import { formatCode } from '../../../consultation/dial_in_code.ts';
import { languageFacts, languages, pseudoLanguage } from '../../../consultation/language.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { guestToken, loadGuests } from '../../../db/guests.ts';
import { loadPractice, savePractice } from '../../../db/settings.ts';
import { write } from '../../../db/write.ts';
import { wordsIn } from '../../../languages/words.ts';
import { chooseLanguage } from '../../../procedure/choose_language.ts';
import { inviteGuest } from '../../../procedure/guest.ts';
import { scheduled } from '../../fixtures/patients.ts';
import { foreignLetters } from '../foreign_letters.ts';
import { type PatientVisitor, visitPractice } from './visitor.ts';

/* The page of the visit in each language, for patients and for those whom the practice has invited. */

const inPseudo = { LANGUAGES: `de,${pseudoLanguage}` };

/** A visit whose waiting room is open; what follows `/c/`. */
async function visit({ rt, doctor }: PatientVisitor) {
  const { id, token } = await scheduled(rt, doctor, { startsAt: rt.now() });
  return { id, path: `/c/${token}/visit` };
}

/** Without the conversation, whose words are tested where they are. */
const beforeAndAfter = (html: string) =>
  html
    .replace(/<section data-screen="call".*<\/section>(?=\s*<section class="message)/s, ' ')
    .replace(/<button[^>]* class="chip\b.*?<\/button>/gs, ' ');

test.each(['', '0208 5550100'])('no letter outside the files of messages, telephone „%s“', async (phone) => {
  const visitor = visitPractice(inPseudo);
  const { rt } = visitor;
  const { settings, version } = loadPractice(rt.db);
  write(rt, (tx) => savePractice(tx, { ...settings, phone }, version));
  const { path } = await visit(visitor);
  const { status, html } = await visitor.get(`${path}?lang=${pseudoLanguage}`);
  expect(status).toBe(200);
  expect(html).toContain('data-testid="waiting-room"');
  expect(foreignLetters(visitor, beforeAndAfter(html), ['Dr. Ada Test'])).toEqual([]);
});

test.each(languages.filter((language) => language !== pseudoLanguage))(
  'in %s: the language of the case, its direction, and the words of the scripts',
  async (language) => {
    const visitor = visitPractice();
    const { id, path } = await visit(visitor);
    chooseLanguage(visitor.rt, { id, language });
    const { html } = await visitor.get(path);
    const { direction } = languageFacts[language];
    expect(/<html[^>]*>/.exec(html)?.[0]).toContain(
      direction === 'rtl' ? `lang="${language}" dir="rtl"` : `lang="${language}" class`,
    );
    const scripts = [...html.matchAll(/<script type="application\/json" data-part="words">(.*?)<\/script>/g)];
    expect(scripts).toHaveLength(3);
    expect(scripts.map(([, json]) => json).join()).toContain(wordsIn(language).t('way-on-enter'));
    // What binds is there in German, too.
    expect(html.includes('<span lang="de" dir="ltr">Ich bin in einem geschlossenen Raum')).toBe(
      language !== 'de',
    );
  },
);

test.each(['relative', 'interpreter', 'other'] as const)(
  'a guest (%s) reads the language of the own browser, and nothing of the patient’s (D4)',
  async (kind) => {
    const visitor = visitPractice({ LANGUAGES: `de,tr,${pseudoLanguage}` });
    const { rt } = visitor;
    const { id } = await visit(visitor);
    chooseLanguage(rt, { id, language: 'tr' });
    inviteGuest(rt, { id, by: visitor.doctor, name: 'Jan', kind, email: '' });
    const [guest] = loadGuests(rt, id);
    if (!guest) throw new Error('nobody was invited');
    const token = guestToken(rt, guest);
    expect((await visitor.get(`/c/${token}/visit`)).html).toContain('<html lang="de"');
    const { html } = await visitor.get(`/c/${token}/visit?lang=${pseudoLanguage}`);
    expect(html).toContain('data-testid="guest-note"');
    expect(foreignLetters(visitor, beforeAndAfter(html), ['Dr. Ada Test'])).toEqual([]);
  },
);

const choiceOn = (html: string) => /action="([^"]*\/language[^"]*)"/.exec(html)?.[1];

test.each(['the personal link', 'the dial-in code'])(
  'what is chosen on this page is kept in the case, by %s',
  async (way) => {
    const visitor = visitPractice();
    const { rt, get, post } = visitor;
    const { id, path } = await visit(visitor);
    const code = formatCode(loadConsultation(rt, id)?.code ?? '');
    const dialled = async () => (await post('/join?lang=tr', { code })).location ?? '';
    const address = way === 'the dial-in code' ? await dialled() : `${path}?lang=tr`;
    const { html } = await get(address);
    expect(html).toContain('<html lang="tr"');
    const answer = await post(choiceOn(html) ?? 'no choice', { language: 'uk' });
    // Without `?lang=`: what has been chosen last counts.
    expect([answer.status, answer.location]).toEqual([303, address.replace('?lang=tr', '')]);
    expect((await get(answer.location ?? '')).html).toContain('<html lang="uk"');
    expect(loadConsultation(rt, id)?.language).toBe('uk');
    expect((await get(path)).html).toContain('<html lang="uk"');
  },
);

test('what a guest chooses is nothing for the case, whatever is sent', async () => {
  const visitor = visitPractice();
  const { rt } = visitor;
  const { id } = await visit(visitor);
  inviteGuest(rt, { id, by: visitor.doctor, name: 'Jan', kind: 'interpreter', email: '' });
  const [guest] = loadGuests(rt, id);
  if (!guest) throw new Error('nobody was invited');
  const path = `/c/${guestToken(rt, guest)}`;
  const { html } = await visitor.get(`${path}/visit`);
  expect(choiceOn(html)).toBeUndefined();
  expect(html).toContain(`href="${path}/visit?lang=tr"`);
  await visitor.post(`${path}/language?page=visit`, { language: 'tr' });
  expect(loadConsultation(rt, id)?.language).toBeNull();
});

test('to go on with another device: no letter outside the files of messages, and the language goes along', async () => {
  const visitor = visitPractice(inPseudo);
  const { path } = await visit(visitor);
  const query = `?lang=${pseudoLanguage}`;
  const shown = await visitor.post(`${path}/move${query}`);
  expect(foreignLetters(visitor, shown.html)).toEqual([]);
  const address = /data-address="[^"]*(\/move\/[^"]*)"/.exec(shown.html)?.[1] ?? '';
  const page = await visitor.get(`${address}${query}`);
  expect(page.status).toBe(200);
  expect(foreignLetters(visitor, page.html)).toEqual([]);
  const moved = await visitor.post(`${address}${query}`);
  expect(moved.location).toMatch(/\/visit\?lang=de-x-pseudo#weiter$/);
  for (const gone of [address, '/move/unknown']) {
    const { html } = await visitor.get(`${gone}${query}`);
    expect(foreignLetters(visitor, html)).toEqual([]);
  }
});
