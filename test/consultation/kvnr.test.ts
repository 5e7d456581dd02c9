import { describe, expect, test } from 'vitest';
import { parseKvnr } from '../../consultation/kvnr.ts';
import vectors from './kvnr.json' with { type: 'json' };

describe('KVNR (requirements.md, section 5)', () => {
  test.each(vectors.valid)('%s is valid', (text) => {
    expect(parseKvnr(text)).toEqual({ kvnr: text, checkDigitOk: true });
  });

  test.each(vectors.validAfterNormalising)('"%s" is valid once it is tidied', (text) => {
    const kvnr = text.replace(/[ .]/g, '').toUpperCase();
    expect(parseKvnr(text)).toEqual({ kvnr, checkDigitOk: true });
  });

  test.each(vectors.wrongCheckDigit)('%s has a wrong check digit and passes', (text) => {
    expect(parseKvnr(text)).toEqual({ kvnr: text, checkDigitOk: false });
  });

  test.each(vectors.wrongFormat)('"%s" is no KVNR', (text) => {
    expect(parseKvnr(text)).toBeNull();
  });

  test('hyphens and dashes are dropped', () => {
    expect(parseKvnr('A-123456-780')?.kvnr).toBe('A123456780');
    expect(parseKvnr('A–123–456–780')?.kvnr).toBe('A123456780');
  });

  test('letters that only become A–Z by upper-casing are none', () => {
    expect(parseKvnr('ı123456780')).toBeNull();
    expect(parseKvnr('A\u0308123456780')).toBeNull();
    expect(parseKvnr('A१२३४५६७८०')).toBeNull();
  });
});
