import { argon2id, argon2Verify } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { checkPassword, hashPassword, needsRehash, verifyPassword } from '../../security/passwords.ts';
import { TooBusy } from '../../security/turns.ts';

describe('requirements.md, section 6: passwords', () => {
  test.each([
    ['elf zeichen', 'too_short'],
    ['ein Igel im Laub', null],
    [`${'ä'.repeat(4)}öüßẞéèêë`, null],
    [`${'x1Y!'.repeat(32)}a`, 'too_long'],
    ['password1234', 'common'],
    ['Passwort2026', 'common'],
    ['videosprechstunde', 'common'],
    ['aaaaaaaaaaaaaa', 'common'],
    ['abcabcabcabcabc', 'common'],
    ['qwertzuiopü123', 'common'],
    ['abcdefghijklmnop', 'common'],
    ['1234567890123', 'common'],
    ['sommer-praxis', 'common'],
    ['Anna.Sommer1', 'common'],
  ])('%s: %s', (password, problem) => {
    expect(
      checkPassword(password, ['anna.sommer@praxis.example', 'Dr. Anna Sommer', 'Praxis Dr. Sommer']),
    ).toBe(problem);
  });

  test('characters are counted, not bytes, and 128 are allowed', () => {
    const long = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x1f600 + (index % 70))).join(
      '',
    );
    expect(checkPassword(long)).toBeNull();
    expect(checkPassword(`${long}😀`)).toBe('too_long');
  });

  test('the hash is Argon2id with 19 MiB, 2 passes, 1 lane and a salt of its own', async () => {
    const hash = await hashPassword('ein Igel im Laub');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$/);
    expect(await hashPassword('ein Igel im Laub')).not.toBe(hash);
    expect(await verifyPassword('ein Igel im Laub', hash)).toBe(true);
    expect(await verifyPassword('ein Igel im Heu', hash)).toBe(false);
  });

  test('the same letters count as the same, however the keyboard makes them', async () => {
    const hash = await hashPassword('größer als nötig'.normalize('NFC'));
    expect(await verifyPassword('größer als nötig'.normalize('NFD'), hash)).toBe(true);
  });

  test('a long password counts composed, as when it was set', async () => {
    const long = 'ö'.repeat(100).normalize('NFD');
    expect(await verifyPassword(long, await hashPassword(long))).toBe(true);
  });

  test.each([
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=9216,t=4,p=1$c2FsdA$aGFzaA', true],
    ['$argon2id$v=19$m=19456,t=1,p=1$c2FsdA$aGFzaA', true],
    ['$2b$12$abcdefghijklmnopqrstuv', true],
  ])('%s is to be hashed anew: %s', (hash, anew) => {
    expect(needsRehash(hash)).toBe(anew);
  });

  test('no account: never right, and no shortcut', async () => {
    expect(await verifyPassword('ein Igel im Laub', null)).toBe(false);
    expect(await verifyPassword('', null)).toBe(false);
  });

  test('hashes of earlier versions, which hash-wasm made, keep working; and ours are good there', async () => {
    const options = { password: 'größer als nötig', iterations: 3, parallelism: 2, hashLength: 24 };
    const salt = new Uint8Array(16).fill(7);
    const old = await argon2id({ ...options, memorySize: 9 * 1024, salt, outputType: 'encoded' });
    expect(await verifyPassword('größer als nötig', old)).toBe(true);
    expect(await verifyPassword('grösser als nötig', old)).toBe(false);
    const hash = await hashPassword('ein Igel im Laub');
    expect(await argon2Verify({ password: 'ein Igel im Laub', hash })).toBe(true);
  });

  test('what is no hash is never right', async () => {
    for (const hash of [
      '',
      'x',
      '$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA',
      '$2b$12$abcdefghijklmnopqrstuv',
    ])
      expect(await verifyPassword('ein Igel im Laub', hash)).toBe(false);
  });

  test('a flood of sign-ins is bounded: the surplus is turned away without hashing', async () => {
    const results = await Promise.allSettled(Array.from({ length: 71 }, () => verifyPassword('x', null)));
    const refused = results.filter((result) => result.status === 'rejected');
    // One was at work.
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expect(refused[0]).toMatchObject({ reason: expect.any(TooBusy) });
  });
});
