import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consentPoints, consentSha256, consentText } from '../../consultation/consent_text.ts';
import { consentFormPdf } from '../../documents/consent_form.ts';
import { signedConsentPdf } from '../../documents/signed_consent.ts';
import { readUpload } from '../../documents/upload.ts';

const practice = {
  name: 'Praxis Dr. Sommer',
  street: 'Musterstraße 1',
  postcode: '45468',
  city: 'Mülheim',
  phone: '0208 5550100',
  email: 'praxis@praxis.example',
  responsible: 'Dr. Anna Sommer',
  dataProtectionOfficer: 'Frau Schutz',
  complaintAuthority: 'LDI NRW',
  hosting: 'Der Server steht in der Praxis.',
  mailProvider: 'Mail GmbH',
};
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

const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-consent-'));
function tool(command: string, pdf: Buffer, ...args: string[]): string {
  const file = join(folder, 'file.pdf');
  writeFileSync(file, pdf);
  return execFileSync(command, command === 'pdftotext' ? [...args, file, '-'] : [...args, file], {
    encoding: 'utf8',
  });
}
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
  });
});
