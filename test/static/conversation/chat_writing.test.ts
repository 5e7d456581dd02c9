import { describe, expect, test } from 'vitest';
import { Writers, WritingSign } from '../../../static/conversation/chat_writing.ts';

describe('who writes', () => {
  test('the sign goes out every two seconds while somebody types, and at once for the next message', () => {
    const sign = new WritingSign();
    expect([0, 100, 1999, 2000, 2100].map((now) => sign.typed(now))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    sign.reset();
    expect(sign.typed(2200)).toBe(true);
  });

  test('it disappears four seconds after the last sign, and with the message', () => {
    const writers = new Writers();
    writers.isWriting('Dr. Sommer', 0);
    writers.isWriting('Dr. Sommer', 2000);
    expect(writers.words(5999)).toBe('Dr. Sommer schreibt …');
    expect(writers.wait(5999)).toBe(1);
    expect(writers.words(6000)).toBe('');
    expect(writers.wait(6000)).toBeNull();
    writers.isWriting('Dr. Sommer', 7000);
    writers.stoppedWriting('Dr. Sommer');
    expect(writers.words(7001)).toBe('');
  });

  test('several are named', () => {
    const writers = new Writers();
    for (const name of ['Anna', 'Jan', 'Dr. Sommer']) writers.isWriting(name, 0);
    expect(writers.words(1)).toBe('Anna, Jan und Dr. Sommer schreiben …');
    writers.forgetWriters();
    expect(writers.words(1)).toBe('');
  });
});
