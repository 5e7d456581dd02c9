import { describe, expect, test } from 'vitest';
import { consentPoints, consentSha256 } from '../../consultation/consent_text.ts';
import { consentFormPdf } from '../../documents/consent_form.ts';
import { signedConsentPdf } from '../../documents/signed_consent.ts';
import { readUpload } from '../../documents/upload.ts';
import { consentText } from '../../languages/consent_text.ts';
import { samplePractice } from '../fixtures/sample_practice.ts';
import { pdfUaFaults } from './pdf_ua.ts';
import { copied, tool } from './writing/document.ts';

const practice = { ...samplePractice, hosting: 'Der Server steht in der Praxis.' };
const patient = {
  firstName: 'Ayşe',
  lastName: 'Yılmaz-Größler Ωμέγα',
  birthDate: '1955-12-24',
  phone: '0208 5550123',
  insurer: 'AOK Rheinland/Hamburg',
  insuranceNumber: 'X000000012',
  email: 'ayse@mail.example',
};
const text = consentText({ practice, doctorName: 'Dr. med. Anna Sommer', retentionDays: 30 });
const document = {
  text,
  sha256: consentSha256(text),
  practice,
  patient,
  doctorName: 'Dr. med. Anna Sommer',
  madeAt: Date.parse('2026-11-23T09:00:00Z'),
  timeZone: 'Europe/Berlin',
};

const flowing = (pdf: Buffer) => tool('pdftotext', pdf, '-raw').replace(/\s+/g, ' ');

describe('the text (requirements.md, section 4)', () => {
  test('covers every point once', () => {
    expect(text.sections.map((section) => section.id).sort()).toEqual([...consentPoints].sort());
    const words = text.sections
      .flatMap((section) => [...section.paragraphs, ...(section.items ?? [])])
      .join(' ');
    for (const needed of [
      '112',
      '116117',
      'IP-Adresse',
      'TURN',
      'Ende zu Ende',
      'freiwillig',
      'widerrufen',
      'nicht aufgezeichnet',
      'Bildschirmfotos',
      'Sorgeberechtigten',
      'Dolmetschende',
      '30 Tage',
      'Artikel 9',
      'LDI NRW',
      'Mail GmbH',
      'Der Server steht in der Praxis.',
      'nicht zertifiziert nach Anlage 31b BMV-Ä',
    ]) {
      expect(words).toContain(needed);
    }
  });

  test('is sensible while the practice has told nothing about itself', () => {
    const nobody = Object.fromEntries(Object.keys(practice).map((key) => [key, ''])) as typeof practice;
    const words = JSON.stringify(consentText({ practice: nobody, doctorName: null, retentionDays: 1 }));
    expect(words).toContain('Ihrer Praxis');
    expect(words).not.toMatch(/undefined|null|\(\)| ,|: \./);
  });

  test('its hash changes with every word', () => {
    const other = consentText({ practice, doctorName: 'Dr. med. Anna Sommer', retentionDays: 31 });
    expect(consentSha256(other)).not.toBe(document.sha256);
    expect(consentSha256(structuredClone(text))).toBe(document.sha256);
  });
});

describe('the form as a PDF (S3a)', () => {
  test('is PDF/A-2a, tagged, in German, with its fonts inside', async () => {
    const pdf = await consentFormPdf(document);
    expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
    expect(tool('pdfinfo', pdf)).toMatch(/Tagged: +yes/);
    expect(await pdfUaFaults(pdf)).toEqual([]);
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</);
    expect(pdf.toString('latin1')).toMatch(/\/Lang \(de-DE\)/);
    const fonts = tool('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/DejaVu.* yes yes yes /);
    const structure = tool('pdfinfo', pdf, '-struct-text');
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI']) expect(structure).toMatch(new RegExp(`^ *${tag} `, 'm'));
  });

  test('has practice, patient and the whole text, with the letters of every name', async () => {
    const words = flowing(await consentFormPdf(document));
    for (const needed of [
      'Praxis Dr. Sommer',
      'Ayşe Yılmaz-Größler Ωμέγα',
      '24.12.1955',
      'X000000012',
      'Dr. med. Anna Sommer',
      document.sha256,
      'Unterschrift',
      text.declaration,
    ]) {
      expect(words).toContain(needed);
    }
    for (const section of text.sections) expect(words).toContain(section.heading);
    for (const option of text.options) expect(words).toContain(option.label);
  });

  test('printed, signed and sent back it passes the upload', async () => {
    expect(await readUpload([{ name: 'a.pdf', bytes: await consentFormPdf(document) }])).toMatchObject({
      ok: true,
    });
  });
});

describe('the first page is a short form (S3a)', () => {
  const first = (pdf: Buffer) => tool('pdftotext', pdf, '-raw', '-l', '1').replace(/\s+/g, ' ');
  const rest = (pdf: Buffer) => tool('pdftotext', pdf, '-raw', '-f', '2').replace(/\s+/g, ' ');
  const long = Object.fromEntries(
    Object.keys(patient).map((field) => [field, 'ကျော် '.repeat(50)]),
  ) as typeof patient;
  const hostile = {
    ...patient,
    firstName: 'محمد '.repeat(2_000),
    lastName: 'X'.repeat(10_000),
    insurer: '張\u{1FA7A}\u202E'.repeat(3_000),
  };
  const blank = { ...patient, birthDate: '', insurer: '', insuranceNumber: '' };

  test.each([
    ['filled in', document],
    ['mailed, with blanks', { ...document, patient: blank, byHand: true }],
    ['all by hand', { ...document, patient: { ...blank, phone: '', insurer: '' }, byHand: true }],
    ['long names', { ...document, patient: long, doctorName: 'Ärztin '.repeat(2_000) }],
    [
      'names without end, and not to be shown',
      { ...document, patient: hostile, doctorName: 'Ärztin '.repeat(2_000) },
    ],
    ['a practice without end', { ...document, practice: { ...practice, name: 'Praxis '.repeat(500) } }],
  ])(
    '%s: whom, what in short, place for the signature, how it comes back; then the text',
    async (_, made) => {
      const pdf = await consentFormPdf(made);
      const words = first(pdf);
      for (const needed of [
        'Telefon',
        ...text.short,
        text.declaration,
        'Unterschrift',
        'zurück',
        text.version,
      ])
        expect(words).toContain(needed);
      for (const option of text.options) expect(words).toContain(option.label);
      expect(words).not.toContain(text.sections[0]?.heading);
      for (const { heading } of text.sections) expect(rest(pdf)).toContain(heading);
    },
  );

  test('all but the line at the foot is 12 points or more', async () => {
    const pdf = await consentFormPdf({ ...document, byHand: true });
    const heights = [...tool('pdftotext', pdf, '-bbox').matchAll(/yMin="([\d.]+)".*yMax="([\d.]+)"/g)]
      .map(([, top = '', bottom = '']) => ({ top: Number(top), height: Number(bottom) - Number(top) }))
      .filter(({ top }) => top < 790);
    expect(heights.length).toBeGreaterThan(300);
    // DejaVu: 1.164 of its size from the highest to the lowest.
    expect(Math.min(...heights.map(({ height }) => height))).toBeGreaterThan(13.9);
  });

  test('what was cut there stands whole at the end', async () => {
    const insurer = 'Betriebskrankenkasse der Wirtschaft am Rhein und an der Ruhr';
    const pdf = await consentFormPdf({ ...document, patient: { ...patient, insurer } });
    expect(rest(pdf)).not.toContain('ungekürzt');
    const longer = `${insurer} (${insurer})`;
    const cut = await consentFormPdf({ ...document, patient: { ...patient, insurer: longer } });
    expect(first(cut)).toContain('…');
    expect(rest(cut)).toContain('ungekürzt');
    expect(rest(cut)).toContain(longer);
  });
});

describe('every script (S3a)', () => {
  const claims = (pdf: Buffer) => pdf.toString('latin1').includes('pdfaid:part');

  test.each([
    ['محمد عبد الله', 'الأحمد', /NotoSansArabic/],
    ['小龍', '陳', /NotoSansSC/],
    ['さくら', '田中', /NotoSansJP/],
    ['Thị Hồng Nhung', 'Nguyễn', /DejaVuSans/],
    ['श्री कृष्ण', 'द्विवेदी', /NotoSansDevanagari/],
    ['דוד', 'לוי', /NotoSansHebrew/],
    ['Иван', 'Щербаков', /DejaVuSans/],
  ])('%s %s: shown, copied, PDF/A', async (firstName, lastName, font) => {
    const pdf = await consentFormPdf({ ...document, patient: { ...patient, firstName, lastName } });
    expect(copied(pdf, '-l', '1').join('\n')).toContain(`${firstName} ${lastName}`);
    expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
    const fonts = tool('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.join()).toMatch(font);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
    expect(claims(pdf)).toBe(true);
    expect(pdf.length).toBeLessThan(100_000);
  });

  test.each([
    [{ lastName: 'Muster\u{1FA7A}mann' }, 'Ein Zeichen ließ sich nicht darstellen (U+1FA7A)'],
    [{ firstName: '\u202Eakire', insurer: '\uD83E' }, '(U+202E, U+D83E)'],
  ])('what is missing is said, and then it is no PDF/A', async (fields, sentence) => {
    const pdf = await consentFormPdf({ ...document, patient: { ...patient, ...fields } });
    const words = flowing(pdf);
    expect(words).toContain(sentence);
    expect(words).toContain('kein PDF/A');
    expect(claims(pdf)).toBe(false);
    expect(tool('pdfinfo', pdf)).toMatch(/Tagged: +yes/);
    expect(await pdfUaFaults(pdf)).toEqual(['06-002 it does not say that it is PDF/UA']);
  });
});

describe('the consent signed on the screen', () => {
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const signed = { ...document, typedName: 'Ayşe Yılmaz', signedAt: Date.parse('2026-11-23T09:15:07Z') };

  test('shows name, time with zone, hash, version and what was agreed to', async () => {
    const { pdf, pages } = await signedConsentPdf({
      ...signed,
      signaturePng: null,
      options: { reminder: true, fileExchange: false },
    });
    const words = flowing(pdf);
    for (const needed of [
      'Ayşe Yılmaz',
      '23.11.2026, 10:15:07 MEZ',
      text.version,
      `Ja: ${text.options[0]?.label}`,
      `Nicht gewählt: ${text.options[1]?.label}`,
    ]) {
      expect(words).toContain(needed);
    }
    expect(words.replaceAll(' ', '')).toContain(document.sha256);
    expect(tool('pdftotext', pdf, '-l', '1')).toContain('23.11.2026, 10:15:07 MEZ');
    expect(tool('pdfinfo', pdf)).toMatch(new RegExp(`Pages: +${pages}`));
  });

  test('carries the drawn signature, with words for those who cannot see it', async () => {
    const { pdf } = await signedConsentPdf({
      ...signed,
      signaturePng: dot,
      options: { reminder: false, fileExchange: false },
    });
    expect(tool('pdfimages', pdf, '-list').split('\n').length).toBeGreaterThan(3);
    expect(tool('pdfinfo', pdf, '-struct')).toMatch(/Figure/);
    expect(tool('pdftotext', pdf, '-l', '1')).toContain('auf dem Bildschirm gezeichnet');
  });

  test('a name in any script, however long, stays on the first page', async () => {
    for (const typedName of ['محمد الأحمد', 'ကျော် '.repeat(100), '\u{1FA7A}'.repeat(200)]) {
      const long = { ...signed, patient: { ...patient, lastName: typedName }, typedName };
      const { pdf } = await signedConsentPdf({
        ...long,
        signaturePng: dot,
        options: { reminder: true, fileExchange: true },
      });
      expect(tool('pdftotext', pdf, '-l', '1')).toContain('auf dem Bildschirm gezeichnet');
    }
  });
});
