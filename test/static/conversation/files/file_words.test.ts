import { describe, expect, test } from 'vitest';
import { FileSource } from '../../../../static/conversation/files/file_blocks.ts';
import { Incoming, Outgoing } from '../../../../static/conversation/files/file_transfer.ts';
import { newsWords, statusWords, warningWords } from '../../../../static/conversation/files/file_words.ts';

describe('what people read', () => {
  const make = (direction: 'in' | 'out', name = 'Befund.pdf') => {
    const facts = { name, kind: '', size: 2_000_000 };
    if (direction === 'in') return new Incoming(1, facts);
    return new Outgoing(1, new FileSource(new File([new Uint8Array(facts.size)], facts.name)));
  };

  test('each end has its words on both sides, with what to do where something is to be done', () => {
    const words = new Set<string>();
    for (const direction of ['in', 'out'] as const) {
      for (const why of ['declined', 'stopped', 'too_many', 'damaged', 'unreadable', 'gone'] as const) {
        const file = make(direction);
        file.end(why, false);
        const text = statusWords(file, { connected: true, other: 'Dr. Sommer' });
        expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/);
        words.add(`${direction} ${text}`);
      }
    }
    expect(words.size).toBe(12);
  });

  test('an interrupted file says that it goes on by itself', () => {
    const file = make('out') as Outgoing;
    file.goOn(500_000);
    expect(statusWords(file, { connected: true, other: 'Dr. Sommer' })).toBe('500 kB von 2,0 MB');
    expect(statusWords(file, { connected: false, other: 'Dr. Sommer' })).toContain(
      'es geht von selbst weiter',
    );
  });

  test('what can run is warned of before it is taken', () => {
    expect(warningWords(make('in', 'Befund.pdf.exe'))).toContain('Vorsicht');
    expect(warningWords(make('in'))).toBe('');
    expect(warningWords(make('out', 'Befund.pdf.exe'))).toBe('');
  });

  test('offers and ends are told to those who do not look; what one did oneself is not', () => {
    const file = make('in');
    expect(newsWords(file, 'Dr. Sommer')).toBe('');
    file.end('stopped', true);
    expect(newsWords(file, 'Dr. Sommer')).toBe('');
    const other = make('in');
    other.end('stopped', false);
    expect(newsWords(other, 'Dr. Sommer')).toBe('Befund.pdf: Dr. Sommer hat abgebrochen.');
  });
});
