import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointmentState, dayParts, gridBounds, placeInRows } from '../../consultation/calendar_grid.ts';
import { minute } from '../../consultation/durations.ts';

describe('how an appointment shows', () => {
  const startsAt = Date.parse('2026-11-30T09:15:00Z');
  const show = (
    stage: Parameters<typeof appointmentState>[0]['stage'],
    presence: Parameters<typeof appointmentState>[1] = 'absent',
    now = startsAt,
  ) => appointmentState({ stage, startsAt, durationMinutes: 15 }, presence, now);

  test.each([
    [show('scheduled'), 'planned'],
    [show('scheduled', 'waiting'), 'waiting'],
    [show('scheduled', 'interrupted'), 'planned'],
    [show('scheduled', 'in_call'), 'in_call'],
    [show('scheduled', 'ending'), 'ending'],
    [show('completed', 'ending'), 'done'],
    [show('scheduled', 'absent', startsAt + 15 * minute), 'open'],
    [show('scheduled', 'waiting', startsAt + 15 * minute), 'waiting'],
    [show('consent_pending'), 'no_consent'],
    [show('consent_pending', 'absent', startsAt + 90 * minute), 'no_consent'],
    [show('consent_review'), 'unchecked'],
    [show('consent_review', 'absent', startsAt + 90 * minute), 'unchecked'],
    [show('completed'), 'done'],
    [show('no_show'), 'missed'],
  ])('%s is %s', (state, expected) => {
    expect(state).toBe(expected);
  });
});

describe('on the clock of its day', () => {
  const parts = (iso: string, durationMinutes: number, timeZone = 'Europe/Berlin') =>
    dayParts(Date.parse(iso), durationMinutes, timeZone).map(
      ({ date, from, to, isContinued, goesOn }) =>
        `${isContinued ? '…' : ''}${date} ${from}–${to}${goesOn ? '…' : ''}`,
    );
  test('an appointment has its minutes; past midnight it is on two days', () => {
    expect(parts('2026-11-30T09:15:00Z', 20)).toEqual(['2026-11-30 615–635']);
    expect(parts('2026-11-30T22:50:00Z', 20)).toEqual(['2026-11-30 1430–1440…', '…2026-12-01 0–10']);
    expect(parts('2026-11-30T22:40:00Z', 20)).toEqual(['2026-11-30 1420–1440']);
    expect(parts('2026-12-31T22:00:00Z', 120)).toEqual(['2026-12-31 1380–1440…', '…2027-01-01 0–60']);
  });
  test('it is longer where the clock is set forward, and still there where it is set back', () => {
    expect(parts('2026-03-29T00:45:00Z', 30)).toEqual(['2026-03-29 105–195']);
    expect(parts('2026-10-25T00:45:00Z', 30)).toEqual(['2026-10-25 165–166']);
  });
  test('over the midnight before a change of the clock, and over one that is itself skipped or shown twice', () => {
    expect(parts('2026-03-28T22:50:00Z', 120)).toEqual(['2026-03-28 1430–1440…', '…2026-03-29 0–110']);
    expect(parts('2026-10-24T21:50:00Z', 120)).toEqual(['2026-10-24 1430–1440…', '…2026-10-25 0–110']);
    // In Havana summer time skips the midnight, and before winter the hour after it comes twice.
    expect(parts('2026-03-08T04:50:00Z', 20, 'America/Havana')).toEqual([
      '2026-03-07 1430–1440…',
      '…2026-03-08 60–70',
    ]);
    expect(parts('2026-11-01T03:50:00Z', 90, 'America/Havana')).toEqual([
      '2026-10-31 1430–1440…',
      '…2026-11-01 0–20',
    ]);
  });
});

test('whatever is on a day: nothing is hidden, nothing is drawn over another, all within the rows', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1435 }), fc.integer({ min: 1, max: 120 }))
    .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), (spans) => {
      const { first, rows } = gridBounds(spans, { from: 480, to: 1080 });
      const blocks = placeInRows(spans, first);
      expect(first % 60).toBe(0);
      expect(blocks.flatMap(({ items }) => items)).toHaveLength(spans.length);
      let end = 0;
      for (const block of blocks) {
        expect(block.row).toBeGreaterThanOrEqual(end);
        end = block.row + block.rows;
        for (const { from, to } of block.items) {
          expect(first + block.row * 15).toBeLessThanOrEqual(from);
          expect(first + end * 15).toBeGreaterThanOrEqual(to);
        }
      }
      expect(end).toBeLessThanOrEqual(rows);
    }),
  );
});
