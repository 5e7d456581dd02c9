import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isMailAddress,
  isSameAddress,
  mailAddressFault,
  readMailbox,
  wireAddress,
} from '../../consultation/mail_address.ts';
import { accepted, anyAddress, refused } from './mail_addresses.ts';

describe('B7: an address that a mail can be sent to', () => {
  test.each(accepted)('%s', (typed, sent = typed) => {
    expect(mailAddressFault(typed)).toBeNull();
    expect(wireAddress(typed)).toBe(sent);
  });

  test.each(refused)('none is %s', (typed, fault) => {
    expect(mailAddressFault(typed)).toBe(fault);
    expect(wireAddress(typed)).toBeNull();
  });

  test('whatever it is: what goes over the line is plain, short enough and an address itself', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyAddress, (typed) => {
        const sent = wireAddress(typed);
        expect(sent !== null).toBe(isMailAddress(typed));
        if (sent === null) return;
        passed++;
        expect(sent).toMatch(/^[!-~]{1,254}$/);
        expect(sent).not.toMatch(/[\s"(),:;<>[\\\]]|@.*@/);
        expect(wireAddress(sent)).toBe(sent);
        expect(isSameAddress(typed, sent)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    // Else the property would say nothing.
    expect(passed).toBeGreaterThan(200);
  });

  test('a megabyte of anything is refused at once', () => {
    for (const text of ['a'.repeat(1e6), `${'a.'.repeat(5e5)}@example.de`, `a@${'ü.'.repeat(5e5)}de`]) {
      const start = performance.now();
      expect(isMailAddress(text)).toBe(false);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});

describe('one mailbox', () => {
  test('is the same however its letters and its domain are written', () => {
    expect(isSameAddress('Post@Praxis-Müller.de', 'post@xn--praxis-mller-klb.de ')).toBe(true);
    expect(isSameAddress('admin@localhost', 'Admin@localhost')).toBe(true);
    expect(isSameAddress('post@praxis.de', 'post@praxis.example')).toBe(false);
    expect(isSameAddress('', '')).toBe(false);
  });

  test.each([
    ['praxis@example.de', '', 'praxis@example.de'],
    [' praxis@example.de ', '', 'praxis@example.de'],
    ['"Praxis Dr. Sommer" <praxis@example.de>', 'Praxis Dr. Sommer', 'praxis@example.de'],
    ['Praxis <praxis@example.de>', 'Praxis', 'praxis@example.de'],
    ['<praxis@example.de>', '', 'praxis@example.de'],
    ['Praxis <a@example.de> <b@example.de>', '', 'Praxis <a@example.de> <b@example.de>'],
    ['Praxis <>', 'Praxis', ''],
  ])('is read from %s', (text, name, address) => {
    expect(readMailbox(text)).toEqual({ name, address });
  });
});
