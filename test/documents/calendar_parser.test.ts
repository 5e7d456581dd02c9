import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, calendarEntry } from '../../documents/calendar.ts';
import { invitation as base } from './invitation.ts';

/*
 * Our entries read by a parser that is not ours (ical.js), and held against the tables of RFC 5546, section
 * 3.2, and the grammar of RFC 5545, section 3.6.1.
 */

const purposes = ['invitation', 'cancellation', 'file'] as const;
const addresses = ['praxis@praxis.example', null];

/** Every case there is: what for, and which of the two addresses are known. */
const cases = purposes.flatMap((purpose) =>
  addresses.flatMap((email) =>
    ['erika@mail.example', null].map((attendeeEmail) => ({
      ...base,
      purpose,
      attendeeEmail,
      organizer: { ...base.organizer, email },
    })),
  ),
);

function read(entry: CalendarEntry) {
  const text = calendarEntry(entry);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...more] = calendar.getAllSubcomponents('vevent');
  if (!event || more.length > 0) throw new Error('not one event');
  const count = (name: string) => event.getAllProperties(name).length;
  const one = (name: string) => String(event.getFirstPropertyValue(name));
  return { text, calendar, event, count, one, method: calendar.getFirstPropertyValue('method') };
}

/** Names of what stands in the event, top to bottom; a component by its BEGIN. */
function order(text: string): string[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return event.map((line) => (/^BEGIN:/.test(line) ? line : (/^[A-Z-]+/.exec(line)?.[0] ?? line)));
}

describe('S3c: the entry, by a parser that is not ours', () => {
  test.each(cases)('$purpose, from $organizer.email to $attendeeEmail', (entry) => {
    const { text, calendar, event, count, one, method } = read(entry);
    // RFC 5545, 3.6: the calendar itself.
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    // RFC 5545, 3.6.1: each exactly once, and in UTC, so that no VTIMEZONE is needed (3.2.19).
    for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'sequence', 'status', 'class'])
      expect(count(name), name).toBe(1);
    for (const name of ['dtstamp', 'dtstart', 'dtend'])
      expect(event.getFirstPropertyValue(name)).toMatchObject({ zone: { tzid: 'UTC' } });
    // Properties come before components.
    const kinds = order(text);
    const firstComponent = kinds.findIndex((kind) => kind.startsWith('BEGIN:'));
    if (firstComponent >= 0) {
      const after = kinds.slice(firstComponent);
      expect(after.filter((kind) => kind === 'STATUS' || kind === 'ATTENDEE' || kind === 'CLASS')).toEqual(
        [],
      );
      expect(after.filter((kind) => kind.startsWith('BEGIN:'))).toEqual(['BEGIN:VALARM']);
      expect(text).toMatch(/END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR/);
    }
    // RFC 5546, 3.2.1, 3.2.2, 3.2.5: an organizer always; attendees never where it is only made known.
    expect(count('organizer')).toBe(1);
    const hasBoth = entry.organizer.email !== null && entry.attendeeEmail !== null;
    const expected =
      entry.purpose === 'file' || !hasBoth
        ? 'PUBLISH'
        : entry.purpose === 'cancellation'
          ? 'CANCEL'
          : 'REQUEST';
    expect(method).toBe(expected);
    expect(count('attendee')).toBe(expected === 'PUBLISH' ? 0 : 1);
    expect(one('organizer')).toBe(
      entry.organizer.email === null ? entry.organizer.uri : `mailto:${entry.organizer.email}`,
    );
    expect(event.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe('Praxis Dr. Sommer');
    expect(one('status')).toBe(entry.purpose === 'cancellation' ? 'CANCELLED' : 'CONFIRMED');
    // Nothing reminds of what is off; what reminds has all that RFC 5545, 3.6.6 asks of it.
    const alarms = event.getAllSubcomponents('valarm');
    expect(alarms).toHaveLength(entry.purpose === 'cancellation' ? 0 : 1);
    for (const alarm of alarms) {
      expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(alarm.getFirstPropertyValue('description')).toBeTruthy();
      expect(String(alarm.getFirstPropertyValue('trigger'))).toBe('-PT15M');
    }
    expect(text).not.toContain('.invalid');
  });

  test('whatever practice and place are called, the words come back and nothing else does', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    const hostile = fc.constantFrom(
      'a\r\nATTACH:https://evil.example',
      'END:VEVENT',
      'x"\r\n y;CN=z:mailto:q',
      'BEGIN:VALARM\r\nEND:VALARM',
      '$& $1 $`',
      // Nothing is left of it.
      '\u200e\u2066 ',
    );
    const name = fc.oneof(words, hostile);
    const entries = fc.record({ name, description: name, entry: fc.constantFrom(...cases) });
    fc.assert(
      fc.property(entries, ({ name: called, description, entry }) => {
        const given = { ...entry, summary: `V ${called}`, description, location: called };
        const { text, event, one } = read({ ...given, organizer: { ...entry.organizer, name: called } });
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(event.getAllProperties('attach')).toEqual([]);
        expect(event.getAllProperties('organizer')).toHaveLength(1);
        expect(one('uid')).toBe(base.uid);
        expect(event.getAllSubcomponents('valarm').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });
});
