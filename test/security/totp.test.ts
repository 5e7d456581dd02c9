import { Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { codeStep, newTotpSecret, totpAddress } from '../../security/totp.ts';

/** RFC 6238, appendix B, SHA-1; of the eight digits there the last six. */
const secret = Secret.fromUTF8('12345678901234567890').base32;

describe('codes of an app', () => {
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('RFC 6238, appendix B: at %i s', (seconds, digits) => {
    const code = digits.slice(2);
    expect(codeStep(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  test('one step before and after counts, two do not; the step tells them apart', () => {
    const at = 1111111109_000;
    const step = Math.floor(at / 30_000);
    expect(codeStep(secret, '081804', at + 30_000)).toBe(step);
    expect(codeStep(secret, '081804', at - 30_000)).toBe(step);
    expect(codeStep(secret, '081804', at + 60_000)).toBeNull();
    expect(codeStep(secret, '081804', at - 60_000)).toBeNull();
  });

  test('blanks and hyphens are forgiven; anything else is no code', () => {
    expect(codeStep(secret, ' 287 082 ', 59_000)).toBe(1);
    expect(codeStep(secret, '287-082', 59_000)).toBe(1);
    for (const wrong of ['', '28708', '2870822', '28708a', '２８７０８２'])
      expect(codeStep(secret, wrong, 59_000)).toBeNull();
  });

  test('a secret has 160 bits and is another each time', () => {
    expect(Secret.fromBase32(newTotpSecret()).bytes).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });

  test('the address for the app names practice and account', () => {
    const address = new URL(totpAddress(secret, { issuer: 'Praxis: Dr. Sommer', account: 'a@b.example' }));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('issuer')).toBe('Praxis  Dr. Sommer');
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(address.pathname)).toContain('a@b.example');
  });
});
