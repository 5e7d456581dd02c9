import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figures, readFigures } from '../../../../static/connection/stats.ts';
import { offRung } from '../../../../static/conversation/quality/ladder.ts';
import {
  type Level,
  nextQuality,
  startQuality,
} from '../../../../static/conversation/quality/quality_level.ts';
import { chromium } from '../../connection/stats_readings.ts';
import { given, seen, usual } from './quality_states.ts';

/* P7 and lesson 17: quality in four steps, with reasons in words, said once and after acting. */

describe('four steps', () => {
  test.each<[string, Partial<Figures>, Level]>([
    ['nothing lost', {}, 'good'],
    ['4 % lost to us', { lossReceived: 0.04 }, 'fair'],
    ['12 % lost to us', { lossReceived: 0.12 }, 'poor'],
    ['25 % lost from us', { lossSent: 0.25 }, 'bad'],
    ['a third of a second there and back', { roundTripMs: 350 }, 'fair'],
    ['two seconds there and back', { roundTripMs: 2000 }, 'bad'],
    ['a tenth of the sound missing', { concealedShare: 0.1 }, 'poor'],
    ['uneven sound', { jitterMs: 60 }, 'fair'],
    ['a busy device', { busy: true }, 'fair'],
  ])('%s: %s', (_title, figures, level) => {
    expect(given(5, seen(figures)).level).toBe(level);
  });

  test('the worst of several counts, and is the first reason', () => {
    const quality = given(5, seen({ lossReceived: 0.04, roundTripMs: 700 }));
    expect(quality).toMatchObject({ level: 'poor', reasons: ['delay', 'loss_received'] });
  });

  test('without a connection, and at the first reading, nothing is claimed', () => {
    expect(given(3, { ...usual, figures: null }).level).toBe('none');
    expect(given(3, { ...usual, figures: readFigures(chromium.now, null) }).level).toBe('none');
    expect(given(1, { ...usual, figures: null }, given(5, usual))).toEqual(startQuality);
  });

  test('a picture that is off for the sake of the sound is a reason; one that nobody wants is not', () => {
    expect(given(5, { ...usual, rung: offRung })).toMatchObject({ level: 'poor', reasons: ['picture_off'] });
    expect(given(5, { ...usual, rung: offRung, soundOnly: true })).toMatchObject({
      level: 'good',
      reasons: [],
    });
    expect(given(5, { ...usual, otherPictureOff: true }).reasons).toEqual(['other_picture_off']);
    expect(given(5, { ...usual, rung: 2 }).reasons).toEqual(['picture_small']);
  });
});

describe('lesson 17: hysteresis', () => {
  const bad = seen({ lossReceived: 0.3 });

  test('one bad reading is not said, the second is', () => {
    const good = given(5, usual);
    expect(given(1, bad, good)).toMatchObject({ level: 'good', reasons: [] });
    expect(given(2, bad, good).level).toBe('bad');
  });

  test('it takes four good readings to take it back', () => {
    const poor = given(2, bad, given(5, usual));
    expect(given(3, usual, poor)).toMatchObject({ level: 'bad', reasons: ['loss_received'] });
    expect(given(4, usual, poor)).toMatchObject({ level: 'good', reasons: [] });
  });

  test('whatever the line does, what is shown changes at most every second reading', () => {
    const loss = fc.constantFrom(0, 0.04, 0.1, 0.3);
    fc.assert(
      fc.property(fc.array(loss, { minLength: 2, maxLength: 60 }), (losses) => {
        let quality = given(3, usual);
        let [last, since] = [quality.level, 10];
        for (const lossReceived of losses) {
          quality = nextQuality(quality, seen({ lossReceived }));
          since++;
          if (quality.level === last) continue;
          expect(since).toBeGreaterThanOrEqual(2);
          [last, since] = [quality.level, 0];
        }
      }),
    );
  });
});
