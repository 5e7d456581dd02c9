import { describe, expect, test } from 'vitest';
import { languageFacts, languages, pseudoLanguage } from '../../../../consultation/language.ts';
import { roles } from '../../../../consultation/staff.ts';
import { qrSvgPath } from '../../../../documents/qr.ts';
import { wordsIn } from '../../../../languages/words.ts';
import { foreignLetters } from '../../foreign_letters.ts';
import { openPractice, words } from '../desk.ts';

const origin = 'https://video.praxis.example';

describe('what a practice hangs up and hands out', () => {
  test.each([
    ['poster', '/request', ['Videosprechstunde', 'Anfragen.', 'entscheidet Ihre Ärztin oder Ihr Arzt']],
    ['handout', '/join', ['So geht Ihr Videotermin', 'video.praxis.example/check', 'Auflegen', 'Ihr Code']],
  ])('L8: the %s leads to %s by QR code and by address, and names the phone', async (name, path, said) => {
    const { desk } = openPractice({ PUBLIC_URL: origin });
    for (const role of roles) {
      const { status, html } = await desk(role).get(`/practice/print/${name}`);
      expect(status).toBe(200);
      expect(html).toContain(`<path d="${qrSvgPath(`${origin}${path}`).path}"`);
      for (const text of [`video.praxis.example${path}`, '0208 5550100', ...said])
        expect(words(html.replaceAll('<wbr/>', ''))).toContain(text);
      expect(html).not.toContain('noch nicht eingerichtet');
    }
  });

  test('P1, L10: the poster says that it is not certified, and promises no cure', async () => {
    const { html } = await openPractice().desk('reception').get('/practice/print/poster');
    expect(words(html)).toContain('keine Abrechnung zulasten der GKV');
    expect(words(html)).not.toMatch(/KBV-zertifiziert|konform|ersetzt/);
  });

  test('with an address that is not public yet each page says so, and only on the screen', async () => {
    const reception = openPractice().desk('reception');
    for (const path of ['', '/poster', '/handout']) {
      const { html } = await reception.get(`/practice/print${path}`);
      expect(words(html)).toContain('Die öffentliche Adresse ist noch nicht eingerichtet');
      if (path !== '') expect(html).toMatch(/<div class="no-print"><div class="notice/);
    }
  });

  test('only whoever sees patients is led to the day list', async () => {
    const { desk } = openPractice();
    expect((await desk('reception').get('/practice/print')).html).toMatch(
      /<main[\s\S]*href="\/practice\/calendar"/,
    );
    expect((await desk('admin').get('/practice/print')).html).not.toContain('/practice/calendar');
  });
});

const sheets = [
  ['poster', 'poster-lead', 'video-visit'],
  ['handout', 'handout-place', 'handout-title'],
] as const;
const foreign = languages.filter((language) => language !== 'de' && language !== pseudoLanguage);

describe.each(sheets)('the %s for those who read another language', (name, key, title) => {
  test.each(foreign)('in %s: the same with the German below, and who has not read it', async (language) => {
    const reception = openPractice({ PUBLIC_URL: origin }).desk('reception');
    const { html } = await reception.get(`/practice/print/${name}?language=${language}`);
    const own = wordsIn(language);
    const [sheet = '', german = ''] = html.split('<section class="sheet-german"');
    const direction = languageFacts[language].direction === 'rtl' ? ' dir="rtl"' : '';
    expect(sheet).toContain(`<div class="${name}" lang="${language}"${direction}>`);
    expect(sheet).toContain(own.t(key));
    expect(sheet).toContain(own.t(title));
    expect(sheet).toContain(own.t('translation-unreviewed'));
    expect(german).toContain(wordsIn('de').t(key));
    expect(german).toContain('0208 5550100');
    // What the staff press stays theirs.
    expect(html).toContain('<html lang="de"');
  });

  test('in German it stands once', async () => {
    const { html } = await openPractice().desk('reception').get(`/practice/print/${name}`);
    expect(html).not.toContain('sheet-german');
    expect(html).not.toContain(wordsIn('en').t('translation-unreviewed'));
  });

  test('has no letter outside the files of messages', async () => {
    const practice = openPractice({ LANGUAGES: `de,${pseudoLanguage}` });
    const { html } = await practice
      .desk('reception')
      .get(`/practice/print/${name}?language=${pseudoLanguage}`);
    const sheet =
      new RegExp(`<div class="${name}"[\\s\\S]*?<p class="no-print quiet">`).exec(html)?.[0] ?? '';
    expect(foreignLetters(practice, sheet.replaceAll(/<p class="poster-address"[\s\S]*?<\/p>/g, ''))).toEqual(
      [],
    );
  });
});

test('what is not offered here is German; large print is asked for', async () => {
  const reception = openPractice({ LANGUAGES: 'de,tr' }).desk('reception');
  expect((await reception.get('/practice/print/poster?language=ar')).html).toContain('<div class="poster">');
  expect((await reception.get('/practice/print/poster?language=tr&large=yes')).html).toContain(
    '<div class="poster large-print" lang="tr">',
  );
});

test('the practice chooses from the languages that it offers, each by its German name', async () => {
  const { html } = await openPractice({ LANGUAGES: 'de,uk,ar' }).desk('reception').get('/practice/print');
  const options = [...html.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</g)].map(([, code, label]) => [
    code,
    label,
  ]);
  expect(options).toEqual([
    ['de', 'Deutsch'],
    ['uk', 'Ukrainisch'],
    ['ar', 'Arabisch'],
  ]);
  expect(html).toContain('formaction="/practice/print/handout"');
});
