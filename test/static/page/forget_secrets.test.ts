import { expect, test, vi } from 'vitest';
import { forgetSecrets } from '../../../static/page/forget_secrets.ts';

test('a page that is left keeps no password for whoever goes back to it', () => {
  const fields = [{ value: 'altes Kennwort' }, { value: 'neues Kennwort' }];
  const listeners = new Map<string, () => void>();
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => listeners.set(type, listener));
  vi.stubGlobal('document', {
    querySelectorAll: (selector: string) => (selector === '[autocomplete$="-password"]' ? fields : []),
  });
  forgetSecrets();
  // Neither while it is read nor when it is sent.
  expect(fields.map(({ value }) => value)).toEqual(['altes Kennwort', 'neues Kennwort']);
  listeners.get('pagehide')?.();
  expect(fields.map(({ value }) => value)).toEqual(['', '']);
});
