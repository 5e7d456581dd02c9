import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noLens, possible, readLens } from '../../../../static/conversation/seeing/lens_can.ts';

const lens = (capabilities: object | null, settings: object = {}) => ({
  ...(capabilities && { getCapabilities: () => capabilities }),
  getSettings: () => settings,
});

test.each([
  ['an old browser', null, {}, noLens],
  ['a camera without a lens', { width: { max: 1920 } }, {}, noLens],
  ['a lens that does not move', { zoom: { min: 1, max: 1 } }, {}, noLens],
  ['a range of nothing', { zoom: {} }, {}, noLens],
  [
    'a phone',
    { zoom: { min: 1, max: 8 }, torch: true },
    { zoom: 2, torch: true },
    { zoom: { min: 1, max: 8, now: 2 }, light: true },
  ],
  ['its light is off', { torch: true }, {}, { zoom: null, light: false }],
  [
    'a setting beyond its own range',
    { zoom: { min: 1, max: 4 } },
    { zoom: 9 },
    { zoom: { min: 1, max: 4, now: 4 }, light: null },
  ],
])('%s', (_what, capabilities, settings, expected) => {
  expect(readLens(lens(capabilities, settings))).toEqual(expected);
});

test('whatever the doctor’s page wants, the camera is asked for what it can', () => {
  const zoom = fc.option(
    fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 11, max: 500, noNaN: true })),
  );
  const wish = fc.record({ zoom: fc.double({ min: 0, max: 100_000, noNaN: true }), light: fc.boolean() });
  fc.assert(
    fc.property(zoom, fc.option(fc.boolean()), wish, (range, light, wanted) => {
      const [min = 0, max = 0] = range ?? [];
      const set = possible(wanted, { zoom: range && { min, max, now: min }, light });
      expect(Object.keys(set).sort()).toEqual([
        ...(light === null ? [] : ['torch']),
        ...(range ? ['zoom'] : []),
      ]);
      if (set.zoom !== undefined) expect(set.zoom >= min && set.zoom <= max).toBe(true);
    }),
  );
});
