import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFeed, type FeedEntry } from '../../documents/calendar_feed.ts';

/* A calendar to subscribe to, read by a parser that is not ours (ical.js), held against RFC 5545. */

const base: FeedEntry = {
  uid: '1234@video.praxis.example',
  sequence: 0,
  startsAt: Date.parse('2026-11-30T09:15:00Z'),
  durationMinutes: 20,
  createdAt: Date.parse('2026-11-20T09:00:00Z'),
  changedAt: Date.parse('2026-11-23T09:00:00Z'),
  state: 'confirmed',
  summary: 'Video E. M.',
  description: 'Öffnen',
  url: 'https://video.praxis.example/practice/consultations/1234',
};

function read(entries: readonly FeedEntry[], name = 'Videosprechstunde Praxis Dr. Sommer') {
  const text = calendarFeed(name, entries);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, events: calendar.getAllSubcomponents('vevent') };
}

describe('a calendar to subscribe to', () => {
  test('has what RFC 5545 and 7986 ask for, and invites nobody', () => {
    const { calendar } = read([base]);
    const value = (name: string) => calendar.getFirstPropertyValue(name);
    expect(value('version')).toBe('2.0');
    expect(value('prodid')).toBeTruthy();
    expect(value('method')).toBeNull();
    expect(value('x-wr-calname')).toBe('Videosprechstunde Praxis Dr. Sommer');
    expect(String(value('refresh-interval'))).toBe('PT15M');
    expect(value('x-published-ttl')).toBe('PT15M');
  });

  test('has at least one component, also without an appointment', () => {
    const { calendar, events, text } = read([]);
    expect(events).toEqual([]);
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Etc/UTC');
    expect(text).toMatch(/END:VTIMEZONE\r\nEND:VCALENDAR/);
  });

  test.each([
    ['confirmed', 'CONFIRMED', 'OPAQUE'],
    ['tentative', 'TENTATIVE', 'OPAQUE'],
    ['cancelled', 'CANCELLED', 'TRANSPARENT'],
  ] as const)('%s is %s and %s', (state, status, transparency) => {
    const [event] = read([{ ...base, state }]).events;
    expect(event?.getFirstPropertyValue('status')).toBe(status);
    expect(event?.getFirstPropertyValue('transp')).toBe(transparency);
    expect(event?.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  test('each has one of every property, in UTC, also on the days on which the clock changes', () => {
    for (const start of ['2026-03-29T00:45:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      const [event] = read([{ ...base, startsAt: Date.parse(start) }]).events;
      for (const name of [
        'uid',
        'dtstamp',
        'dtstart',
        'dtend',
        'summary',
        'sequence',
        'status',
        'last-modified',
      ])
        expect(event?.getAllProperties(name), name).toHaveLength(1);
      const moments = ['dtstart', 'dtend'].map((name) => event?.getFirstPropertyValue(name));
      for (const moment of moments) expect(moment).toMatchObject({ zone: { tzid: 'UTC' } });
      const end = new Date(Date.parse(start) + 20 * 60_000).toISOString();
      const written = [start, end].map((iso) => iso.replace('.000', ''));
      expect(moments.map(String)).toEqual(written);
    }
  });

  test('the same appointments make the same text, so that a program sees whether anything has changed', () => {
    expect(calendarFeed('x', [base])).toBe(calendarFeed('x', [base]));
  });

  test('whatever is written in it: lines are short, and nothing else comes out', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc.constantFrom(
        'a\r\nATTACH:https://evil.example',
        'END:VEVENT',
        'BEGIN:VALARM\r\nEND:VALARM',
        '$& $1',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (all, name) => {
        const entries = all.map((text, at) => ({
          ...base,
          uid: `${at}@x`,
          summary: `V ${text}`,
          description: text,
        }));
        const { text, events } = read(entries, `V ${name}`);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual(
          entries.map(({ uid }) => uid),
        );
        expect(events.flatMap((event) => event.getAllSubcomponents())).toEqual([]);
        expect(events.flatMap((event) => event.getAllProperties('attach'))).toEqual([]);
      }),
    );
  });
});
