import { describe, expect, test } from 'vitest';
import { readSignatureKey, signedComment } from '../../program/signature.ts';
import { newSigningKey } from '../fixtures/signing_key.ts';

const bytes = Buffer.from('{"version":"0.3.0"}\n');

function signed(...options: string[]): { key: string; signature: string } {
  const { open, sign } = newSigningKey();
  return { key: open, signature: sign(bytes, 'sprechzimmer 0.3.0 update.json', ...options) };
}

describe('signatures that minisign makes', () => {
  const one = signed();
  const old = signed('-l');
  const other = signed();
  const check = (text: Uint8Array, signature: string, key: string) => {
    const read = readSignatureKey(key);
    return read && signedComment(text, signature, read);
  };

  test.each([
    ['over the hash', one],
    ['over the file', old],
  ])('%s are known', (_, { key, signature }) => {
    expect(check(bytes, signature, key)).toBe('sprechzimmer 0.3.0 update.json');
  });

  test('of another key are not, nor with its id in front', () => {
    expect(check(bytes, other.signature, one.key)).toBe(null);
    const id = Buffer.from(one.key, 'base64').subarray(2, 10);
    const lines = other.signature.split('\n');
    const forged = Buffer.from(lines[1] ?? '', 'base64');
    id.copy(forged, 2);
    lines[1] = forged.toString('base64');
    expect(check(bytes, lines.join('\n'), one.key)).toBe(null);
  });

  test('no bit of file, signature or comment may change', () => {
    const flip = (text: Buffer, at: number) => {
      const changed = Buffer.from(text);
      changed[at] = (changed[at] ?? 0) ^ 1;
      return changed;
    };
    for (let at = 0; at < bytes.length; at++)
      expect(check(flip(bytes, at), one.signature, one.key)).toBe(null);
    // The first line is not signed.
    const text = Buffer.from(one.signature);
    for (let at = text.indexOf('\n') + 1; at < text.length - 3; at++) {
      const changed = flip(text, at).toString('latin1');
      // The last bits of a line of base64 may mean nothing.
      const sameBytes = changed
        .split('\n')
        .every((line, row) =>
          Buffer.from(line, 'base64').equals(Buffer.from(one.signature.split('\n')[row] ?? '', 'base64')),
        );
      if (!sameBytes) expect(check(bytes, changed, one.key)).toBe(null);
    }
  });

  test('what is no key and no signature is none', () => {
    for (const text of ['', 'RWQ', one.signature, 'untrusted comment: x', '\u0000'])
      expect(readSignatureKey(text)).toBe(null);
    for (const text of [
      '',
      '\n\n\n',
      'untrusted comment: x\nRWQ\ntrusted comment: y\nRWQ\n',
      'ä'.repeat(9999),
    ])
      expect(check(bytes, text, one.key)).toBe(null);
  });
});
