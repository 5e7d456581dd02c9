import { describe, expect, test } from 'vitest';
import { seal, unseal, Vault } from '../../db/sealing.ts';

const key = Buffer.alloc(32, 1);

describe('D4: sealing', () => {
  test('what was sealed opens with the same key at the same place', () => {
    expect(unseal(key, 'a/b', seal(key, 'a/b', 'Erika Mustermann')).toString()).toBe('Erika Mustermann');
    expect(unseal(key, 'a/b', seal(key, 'a/b', ''))).toHaveLength(0);
  });

  test('it opens nowhere else, with no other key, and not after a change of one bit', () => {
    const sealed = seal(key, 'row1/patient', 'Erika');
    expect(() => unseal(key, 'row2/patient', sealed)).toThrow();
    expect(() => unseal(key, 'row1/consent', sealed)).toThrow();
    expect(() => unseal(Buffer.alloc(32, 2), 'row1/patient', sealed)).toThrow();
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(key, 'row1/patient', changed)).toThrow();
    }
    expect(() => unseal(key, 'row1/patient', sealed.subarray(0, 10))).toThrow();
  });

  test('the same text is sealed differently each time and is not readable', () => {
    const one = seal(key, 'a', 'X000000012');
    const two = seal(key, 'a', 'X000000012');
    expect(one.equals(two)).toBe(false);
    expect(one.includes('X000000012')).toBe(false);
  });

  test("a consultation's key opens only with the secret key and for that consultation", () => {
    const vault = new Vault(Buffer.alloc(32, 3));
    const { key: own, wrapped } = vault.newKey('one');
    expect(vault.unwrap('one', wrapped)).toEqual(own);
    expect(() => vault.unwrap('two', wrapped)).toThrow();
    expect(() => new Vault(Buffer.alloc(32, 4)).unwrap('one', wrapped)).toThrow();
  });

  test('hashes for looking up depend on secret key and purpose', () => {
    const vault = new Vault(Buffer.alloc(32, 3));
    expect(vault.lookupHash('code', 'K7M4QX9TD')).toBe(vault.lookupHash('code', 'K7M4QX9TD'));
    expect(vault.lookupHash('code', 'K7M4QX9TD')).not.toBe(vault.lookupHash('link', 'K7M4QX9TD'));
    expect(vault.lookupHash('code', 'K7M4QX9TD')).not.toBe(
      new Vault(Buffer.alloc(32, 4)).lookupHash('code', 'K7M4QX9TD'),
    );
  });
});
