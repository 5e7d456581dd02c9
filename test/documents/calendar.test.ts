import { describe, expect, test } from 'vitest';
import { calendarEntry } from '../../documents/calendar.ts';
import { invitation as entry } from './invitation.ts';

/** Unfolded lines (RFC 5545, 3.1). */
const lines = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('S3c: the calendar entry', () => {
  test('is in UTC, with a stable id and its sequence', () => {
    const text = lines(calendarEntry(entry));
    for (const line of [
      'METHOD:REQUEST',
      'DTSTART:20261130T091500Z',
      'DTEND:20261130T093500Z',
      'UID:1234@video.praxis.example',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('lesson 23: the hour is right on both sides of both clock changes', () => {
    const start = (local: string) => {
      const at = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds;
      return lines(calendarEntry({ ...entry, startsAt: at })).find((line) => line.startsWith('DTSTART'));
    };
    expect(start('2026-03-28T10:15')).toBe('DTSTART:20260328T091500Z');
    expect(start('2026-03-29T10:15')).toBe('DTSTART:20260329T081500Z');
    expect(start('2026-10-24T10:15')).toBe('DTSTART:20261024T081500Z');
    expect(start('2026-10-25T10:15')).toBe('DTSTART:20261025T091500Z');
  });

  test('a cancelled one says so under the same id', () => {
    const text = lines(calendarEntry({ ...entry, purpose: 'cancellation', sequence: 2 }));
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', 'UID:1234@video.praxis.example']) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain('BEGIN:VALARM');
  });

  test('no line is longer than 75 octets, and lines end with CR LF', () => {
    const text = calendarEntry({ ...entry, description: 'Müller-Lüdenscheidt '.repeat(30) });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('a name cannot begin a property of its own', () => {
    const name = 'Praxis\r\nATTACH:https://evil.example\r\nX:';
    const text = calendarEntry({
      ...entry,
      summary: name,
      location: name,
      organizer: { ...entry.organizer, name },
    });
    expect(lines(text).filter((line) => line.startsWith('ATTACH'))).toEqual([]);
  });
});
