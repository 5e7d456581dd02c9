import { describe, expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { languageFacts, languages, pseudoLanguage } from '../../consultation/language.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { consultations } from '../../db/schema.ts';
import { loadPractice, savePractice } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import { staff } from '../fixtures/runtime.ts';
import { foreignLetters } from './foreign_letters.ts';
import { eightFields, fieldValue, visitPractice } from './patient/visitor.ts';

/* Pages for patients in each language: `lang`, `dir`, and no German left. */

const translated = [
  '/',
  '/check',
  '/helping',
  '/request',
  '/request/sent',
  '/join',
  '/imprint',
  '/accessibility',
];
const offered = languages.filter((language) => language !== pseudoLanguage);

describe.each(translated)('%s', (path) => {
  test.each(offered)(
    'in %s says its language and direction, and that nobody has reviewed it',
    async (language) => {
      const visitor = visitPractice();
      const { html } = await visitor.get(`${path}?lang=${language}`);
      const { direction, ownName } = languageFacts[language];
      expect(/<html[^>]*>/.exec(html)?.[0]).toContain(
        direction === 'rtl' ? `lang="${language}" dir="rtl"` : `lang="${language}" class`,
      );
      expect(html.includes('data-testid="not-reviewed"')).toBe(language !== 'de');
      expect(html).toContain(ownName);
    },
  );

  test('has no letter that is in no file', async () => {
    const visitor = visitPractice({ LANGUAGES: `de,${pseudoLanguage}` });
    const { html } = await visitor.get(`${path}?lang=${pseudoLanguage}`);
    const own = Object.values(loadPractice(visitor.rt.db).settings).filter(
      (value) => typeof value === 'string',
    );
    expect(foreignLetters(visitor, html, own)).toEqual([]);
  });
});

test('the browser chooses where nobody has, and its choice is in no link', async () => {
  const visitor = visitPractice();
  const { html } = await visitor.get('/', { 'Accept-Language': 'uk-UA,uk;q=0.9' });
  expect(html).toContain('<html lang="uk"');
  expect(html).toContain('href="/request"');
});

test.each([...translated, '/privacy', '/terms'])(
  'patients get no cookie: at %s a choice against the browser goes on in the links',
  async (path) => {
    const visitor = visitPractice();
    const { html, headers } = await visitor.get(`${path}?lang=ar`);
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(headers.get('Set-Cookie')).toBeNull();
    const links = [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, link]) => link ?? '');
    const own = links.filter(
      (link) => !/^\/(static|practice|source|logo)\b/.test(link) && !link.includes('lang='),
    );
    // The form of a request brings its language as a field.
    expect(own).toEqual(path === '/request' ? ['/request'] : []);
  },
);

test('one page in two languages at once is kept as two', async () => {
  const visitor = visitPractice();
  for (const language of ['de', 'pl', 'de'] as const) {
    const { html } = await visitor.get('/', { 'Accept-Language': language });
    expect(html).toContain(`<html lang="${language}"`);
  }
});

test('only what IT offers can be chosen, and an unknown language is none', async () => {
  const visitor = visitPractice({ LANGUAGES: 'de,tr' });
  for (const language of ['ar', 'xx', pseudoLanguage]) {
    expect((await visitor.get(`/?lang=${language}`)).html).toContain('<html lang="de"');
  }
  const { html } = await visitor.get('/?lang=tr');
  expect([...html.matchAll(/hreflang="([^"]*)"/g)].map(([, code]) => code)).toEqual(['de', 'tr']);
});

test('the language of a request goes into the case, sealed, and the practice reads it', async () => {
  const visitor = visitPractice();
  const { rt } = visitor;
  const { html } = await visitor.get('/request?lang=tr');
  expect(fieldValue(html, 'language')).toBe('tr');
  rt.clock.now += minute;
  const sent = await visitor.post('/request', {
    ...eightFields,
    stamp: fieldValue(html, 'stamp') ?? '',
    language: 'tr',
  });
  expect(sent.location).toContain('/request/sent');
  const [row] = rt.db.select().from(consultations).all();
  expect(row?.sealedLanguage?.toString('utf8')).not.toContain('tr');
  expect(loadConsultation(rt, row?.id ?? '')?.language).toBe('tr');
  const { cookie } = staff(rt, 'reception');
  const page = await visitor.get(`/practice/consultations/${row?.id}`, { Cookie: cookie });
  expect(page.html).toMatch(/data-testid="spoken-language">\s*spricht Türkisch/);
  expect(page.html).toContain('Dolmetscher');
});

test.each(['de', 'de-simple', 'xx', ''])('a request in "%s" needs no interpreter', async (language) => {
  const visitor = visitPractice();
  const { rt } = visitor;
  await visitor.post('/request', { ...eightFields, language });
  const [row] = rt.db.select({ id: consultations.id }).from(consultations).all();
  const { cookie } = staff(rt, 'reception');
  const page = await visitor.get(`/practice/consultations/${row?.id}`, { Cookie: cookie });
  expect(page.status).toBe(200);
  expect(page.html).not.toContain('spoken-language');
});

test("the practice's own greeting is German and says so", async () => {
  const visitor = visitPractice();
  const { rt } = visitor;
  const { settings, version } = loadPractice(rt.db);
  write(rt, (tx) => savePractice(tx, { ...settings, welcomeText: 'Willkommen bei uns' }, version));
  const { html } = await visitor.get('/?lang=ar');
  expect(html).toContain('<p class="lead" lang="de" dir="ltr">Willkommen bei uns</p>');
});

const legalPages = ['/imprint', '/accessibility', '/privacy', '/terms'];

test.each(legalPages)('%s: the German text, which binds, stands at the end', async (path) => {
  const visitor = visitPractice();
  const { html } = await visitor.get(`${path}?lang=uk`);
  const german = (await visitor.get(`${path}?lang=de`)).html;
  const [, whole = ''] = /<h1>[^<]*<\/h1>([\s\S]*?)<\/article>/.exec(german) ?? [];
  const text = (of: string) => of.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const [, below = ''] = /<article class="prose" lang="de" dir="ltr">([\s\S]*?)<\/article>/.exec(html) ?? [];
  expect(text(below).length).toBeGreaterThan(200);
  expect(text(below)).toContain(text(whole).trim());
  expect(german).not.toContain('legal-german');
});

test.each(legalPages)('%s: no letter outside the files of messages', async (path) => {
  const visitor = visitPractice({
    LANGUAGES: `de,${pseudoLanguage}`,
    SMS_URL: 'https://sms.example.de/send?to={number}&text={text}',
  });
  const { html } = await visitor.get(`${path}?lang=${pseudoLanguage}`);
  expect(html).toContain(`<html lang="${pseudoLanguage}"`);
  expect(foreignLetters(visitor, html, ['sms.example.de'])).toEqual([]);
});

test('what the practice has entered in the legal notice is German, and says so', async () => {
  const visitor = visitPractice();
  const { settings, version } = loadPractice(visitor.rt.db);
  const chamber = 'Ärztekammer Nordrhein';
  write(visitor.rt, (tx) => savePractice(tx, { ...settings, chamber }, version));
  expect((await visitor.get('/imprint?lang=ar')).html).toContain(
    `<span lang="de" dir="ltr">${chamber}</span>`,
  );
});
