import { describe, expect, test } from 'vitest';
import { consentSha256 } from '../../consultation/consent_text.ts';
import { languageFacts, languages, pseudoLanguage } from '../../consultation/language.ts';
import { consentFormPdf } from '../../documents/consent_form.ts';
import { readUpload } from '../../documents/upload.ts';
import { consentText } from '../../languages/consent_text.ts';
import { wordsIn } from '../../languages/words.ts';
import { erika } from '../fixtures/runtime.ts';
import { samplePractice } from '../fixtures/sample_practice.ts';
import { pdfUaFaults } from './pdf_ua.ts';
import { tool } from './writing/document.ts';

/* The printed form of a patient who reads another language: the page to sign is German, the rest is both. */

const facts = {
  practice: { ...samplePractice, hosting: 'Der Server steht in der Praxis.' },
  doctorName: 'Dr. med. Anna Sommer',
  retentionDays: 30,
};
const text = consentText(facts);
const document = {
  text,
  sha256: consentSha256(text),
  practice: facts.practice,
  patient: { ...erika, birthDate: '1955-12-24' },
  doctorName: facts.doctorName,
  madeAt: Date.parse('2026-11-23T09:00:00Z'),
  timeZone: 'Europe/Berlin',
  byHand: true,
};

/** Without marks of direction, and without the foot, which stands in the middle of what goes on there. */
const linesOf = (pdf: Buffer, ...args: string[]) =>
  tool('pdftotext', pdf, ...args)
    .replace(/[\u202A-\u202E\u2066-\u2069\f]/g, ' ')
    .split('\n')
    .filter((line) => !/^\s*(Textfassung|Seite \d+ von)/.test(line));

/** Letters alone: how a line breaks, and which side a full stop stands on, is the reader's. */
const plain = (said: string) => said.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (said: string) =>
  said
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plain)
    .filter(Boolean);

const blocksOf = ({ sections }: typeof text) =>
  sections.flatMap(({ heading, paragraphs, items = [] }) => [heading, ...paragraphs, ...items]);

const foreign = languages.filter((language) => language !== 'de' && language !== pseudoLanguage);

describe.each(foreign)('in %s', (language) => {
  const words = wordsIn(language);
  const translation = { words, text: consentText(facts, words) };
  const make = (changed: Partial<typeof document> = {}) =>
    consentFormPdf({ ...document, ...changed, translation });

  test('is PDF/A-2a with its fonts inside, and passes the upload', async () => {
    const pdf = await make();
    expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
    expect(tool('pdfinfo', pdf)).toMatch(/Tagged: +yes/);
    expect(await pdfUaFaults(pdf)).toEqual([]);
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</);
    for (const font of tool('pdffonts', pdf).split('\n').slice(2).filter(Boolean))
      expect(font).toMatch(/ yes yes yes /);
    expect(await readUpload([{ name: 'a.pdf', bytes: pdf }])).toMatchObject({ ok: true });
  });

  test('every paragraph can be read in both languages, and that German binds', async () => {
    const said = linesOf(await make()).join(' ');
    const own = [
      ...blocksOf(translation.text),
      ...translation.text.short,
      translation.text.declaration,
      words.t('consent-translated-text'),
      words.t('translation-unreviewed'),
    ];
    for (const block of blocksOf(text)) expect(plain(said)).toContain(plain(block));
    const found = new Set(wordsOf(said));
    // Where both directions meet in a line, a program puts its words into an order of its own.
    if (languageFacts[language].direction === 'rtl')
      expect(own.flatMap(wordsOf).filter((word) => !found.has(word))).toEqual([]);
    else for (const block of own) expect(plain(said)).toContain(plain(block));
  });

  test('each block of it says its language, and nothing else does (ISO 32000-2, 14.9.2)', async () => {
    const said = [...(await make()).toString('latin1').matchAll(/\/Lang \(([^)]*)\)/g)].map(([, of]) => of);
    const { sections } = translation.text;
    const lists = sections.filter(({ items }) => items).length;
    const blocks = sections.reduce((sum, { paragraphs }) => sum + 1 + paragraphs.length, lists);
    // The line on the first page; on the second one heading, 3 notes, title, 2 × 2, the declaration, 2 notes.
    expect(said.filter((of) => of === language)).toHaveLength(1 + 12 + 1 + blocks);
    expect(said.filter((of) => of !== language)).toEqual(['de-DE']);
  });

  test('the page to sign is German and one page, also with long names', async () => {
    const long = 'Ärztin '.repeat(300);
    for (const changed of [{}, { doctorName: long, patient: { ...document.patient, insurer: long } }]) {
      const pdf = await make(changed);
      const first = tool('pdftotext', pdf, '-raw', '-l', '1').replace(/\s+/g, ' ');
      for (const needed of [
        ...text.short,
        text.declaration,
        'Unterschrift (bei Kindern',
        'zurück',
        text.version,
      ])
        expect(first).toContain(needed);
      const found = new Set(wordsOf(linesOf(pdf, '-l', '1').join(' ')));
      expect(wordsOf(words.t('form-translated-behind')).filter((word) => !found.has(word))).toEqual([]);
    }
  });
});
