import { expect, test } from 'vitest';
import {
  formatRecoveryCode,
  generateRecoveryCodes,
  normaliseRecoveryCode,
} from '../../consultation/recovery_code.ts';

test('ten different codes of 80 bits, that survive being typed', () => {
  const codes = generateRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    const shown = formatRecoveryCode(code);
    expect(shown).toMatch(/^(.{4}-){3}.{4}$/);
    expect(normaliseRecoveryCode(` ${shown.toLowerCase().replaceAll('0', 'o')} `)).toBe(code);
  }
  for (const wrong of ['', '1234', `${codes[0]}A`, 'UUUU-UUUU-UUUU-UUUU'])
    expect(normaliseRecoveryCode(wrong)).toBeNull();
});
