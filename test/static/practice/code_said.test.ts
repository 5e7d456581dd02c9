import { beforeEach, expect, test, vi } from 'vitest';
import type { SecurityCode } from '../../../static/connection/trust.ts';
import { fillCode, keepCode } from '../../../static/practice/code_said.ts';

/* L2, D2: what was said of the code in the call stands in the form after it. */

const field = { value: '' };
beforeEach(() => {
  const kept = new Map<string, string>();
  field.value = '';
  vi.stubGlobal('document', { querySelector: () => field });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

test.each<[SecurityCode['verdict'][], string]>([
  [[], ''],
  [['forming', 'open'], ''],
  [['forming', 'open', 'same'], 'same'],
  [['same', 'forming'], 'same'],
  // Another connection that nobody has compared.
  [['same', 'forming', 'open'], ''],
  [['same', 'missing'], ''],
  [['open', 'mismatch'], 'other'],
  [['open', 'mismatch', 'open', 'same'], 'same'],
])('%j: %j', (verdicts, filled) => {
  for (const verdict of verdicts) keepCode(verdict);
  fillCode();
  expect(field.value).toBe(filled);
});

test('what was said before at this case stays', () => {
  keepCode('same');
  field.value = 'none';
  fillCode();
  expect(field.value).toBe('none');
});

test('a browser that keeps nothing fills nothing, and the page goes on', () => {
  vi.stubGlobal('sessionStorage', undefined);
  keepCode('same');
  fillCode();
  expect(field.value).toBe('');
});
