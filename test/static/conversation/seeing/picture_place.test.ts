import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Fit,
  placeOf,
  pointAt,
  type View,
} from '../../../../static/conversation/seeing/picture_place.ts';

const fits: Fit[] = ['contain', 'cover', 'fill', 'none', 'scale-down'];
const size = fc.double({ min: 20, max: 3000, noNaN: true });
const view: fc.Arbitrary<View> = fc.record({
  box: fc.record({
    left: fc.double({ min: -500, max: 500, noNaN: true }),
    top: fc.double({ min: -500, max: 500, noNaN: true }),
    width: size,
    height: size,
  }),
  picture: fc.record({ width: fc.integer({ min: 2, max: 4096 }), height: fc.integer({ min: 2, max: 4096 }) }),
  fit: fc.constantFrom(...fits),
  position: fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  mirrored: fc.boolean(),
});
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: fraction, y: fraction });

test('what one points at is where it is drawn: every fit, position and mirror', () => {
  fc.assert(
    fc.property(view, point, (shown, where) => {
      const place = placeOf(shown, where);
      if (!place || place.way !== null) return;
      // A hair inside, because the very edge may be rounded to outside.
      const inside = (value: number, from: number, length: number) =>
        Math.min(from + length - 1e-6, Math.max(from + 1e-6, value));
      const { box } = shown;
      const found = pointAt(
        shown,
        inside(place.clientX, box.left, box.width),
        inside(place.clientY, box.top, box.height),
      );
      if (!found) {
        // Only what lies on the picture's own edge.
        expect(Math.min(where.x, where.y, 1 - where.x, 1 - where.y)).toBeLessThan(1e-3);
        return;
      }
      expect(found.x).toBeCloseTo(where.x, 2);
      expect(found.y).toBeCloseTo(where.y, 2);
    }),
    { numRuns: 2000 },
  );
});

test('a place that is pointed at leads to the same spot of any other view of the same picture', () => {
  fc.assert(
    fc.property(view, view, fraction, fraction, (here, other, x, y) => {
      const there: View = { ...other, picture: here.picture };
      const clientX = here.box.left + x * here.box.width;
      const clientY = here.box.top + y * here.box.height;
      const found = pointAt(here, clientX, clientY);
      if (!found) return;
      expect([found.x, found.y].every((value) => value >= 0 && value <= 1)).toBe(true);
      const drawn = placeOf(there, found);
      // Always within the view, however much of the picture it cuts off.
      if (!drawn) throw new Error('no mark');
      const { box } = there;
      expect(drawn.clientX).toBeGreaterThanOrEqual(box.left - 0.02);
      expect(drawn.clientX).toBeLessThanOrEqual(box.left + box.width + 0.02);
      expect(drawn.clientY).toBeGreaterThanOrEqual(box.top - 0.02);
      expect(drawn.clientY).toBeLessThanOrEqual(box.top + box.height + 0.02);
    }),
    { numRuns: 2000 },
  );
});

describe('examples that one can check by hand', () => {
  const box = { left: 100, top: 50, width: 400, height: 400 };
  const wide = { width: 800, height: 400 };
  const middle = { x: 0.5, y: 0.5 };
  const contain: View = { box, picture: wide, fit: 'contain', position: middle, mirrored: false };

  test('letterbox: the bars above and below belong to no picture', () => {
    expect(pointAt(contain, 300, 60)).toBeNull();
    expect(pointAt(contain, 100, 150)).toEqual({ x: 0, y: 0 });
    expect(pointAt(contain, 200, 250)).toEqual({ x: 0.25, y: 0.5 });
    expect(pointAt(contain, 99, 250)).toBeNull();
  });

  test('cover: what is cut off is shown at the edge, with the way to it', () => {
    const cover: View = { ...contain, fit: 'cover' };
    expect(pointAt(cover, 100, 50)).toEqual({ x: 0.25, y: 0 });
    expect(placeOf(cover, { x: 0.1, y: 0.5 })).toEqual({ clientX: 100, clientY: 250, way: Math.PI });
    expect(placeOf(cover, { x: 0.25, y: 0.5 })).toEqual({ clientX: 100, clientY: 250, way: null });
    expect(placeOf({ ...cover, mirrored: true }, { x: 0.1, y: 0.5 })).toEqual({
      clientX: 500,
      clientY: 250,
      way: 0,
    });
  });

  test('a mirror turns left and right, never above and below', () => {
    const mirror: View = { ...contain, mirrored: true };
    expect(placeOf(mirror, { x: 0.25, y: 0.25 })).toEqual({ clientX: 400, clientY: 200, way: null });
    expect(pointAt(mirror, 400, 200)).toEqual({ x: 0.25, y: 0.25 });
  });

  test('no picture yet: nothing to point at', () => {
    const empty: View = { ...contain, picture: { width: 0, height: 0 } };
    expect([pointAt(empty, 300, 250), placeOf(empty, middle)]).toEqual([null, null]);
  });
});
