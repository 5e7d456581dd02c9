import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointmentState, gridBounds, onClock, placeInRows } from '../../consultation/calendar_grid.ts';
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
  const berlin = (iso: string, durationMinutes: number) =>
    onClock(Date.parse(iso), durationMinutes, 'Europe/Berlin');
  test('an appointment has its minutes, past midnight those until then', () => {
    expect(berlin('2026-11-30T09:15:00Z', 20)).toEqual({ from: 615, to: 635 });
    expect(berlin('2026-11-30T22:45:00Z', 30)).toEqual({ from: 1425, to: 1440 });
  });
  test('it is longer where the clock is set forward, and still there where it is set back', () => {
    expect(berlin('2026-03-29T00:45:00Z', 30)).toEqual({ from: 105, to: 195 });
    expect(berlin('2026-10-25T00:45:00Z', 30)).toEqual({ from: 165, to: 166 });
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
