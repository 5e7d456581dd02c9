import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SizeWisher, wishLens, wishSize } from '../../../static/devices/camera_wishes.ts';

/** A camera that does what it was told last, and refuses sizes and lens in one, as Chromium does. */
function camera({ zoom = true } = {}) {
  const now = { width: 1280, zoom: 1, torch: false };
  const asked: MediaTrackConstraints[] = [];
  let busy = 0;
  return {
    now,
    asked,
    async applyConstraints(wanted: MediaTrackConstraints = {}) {
      busy += 1;
      expect(busy).toBe(1);
      await Promise.resolve();
      busy -= 1;
      asked.push(wanted);
      const { advanced, ...sizes } = wanted;
      if (advanced && Object.keys(sizes).length > 0) throw new DOMException('', 'OverconstrainedError');
      if (advanced && !zoom) throw new DOMException('', 'OverconstrainedError');
      if (advanced) Object.assign(now, ...advanced);
      else now.width = (sizes.width as { ideal: number }).ideal;
    },
  };
}

const sharp = { width: 1920, height: 1080, frameRate: 15 };
const largest = { width: 4032, height: 3024, frameRate: 15 };

test('a still picture lies over a sharp one, and leaves it as it was', async () => {
  const track = camera();
  await wishSize(track, 'detail', sharp);
  await wishSize(track, 'still', largest);
  expect(track.now.width).toBe(4032);
  await wishSize(track, 'still', null);
  expect(track.now.width).toBe(1920);
  await wishSize(track, 'detail', null);
  expect(track.now.width).toBe(1280);
});

test('what the lens was told stays through every size', async () => {
  const track = camera();
  expect(await wishLens(track, { zoom: 3 })).toBe(true);
  expect(await wishLens(track, { torch: true })).toBe(true);
  await wishSize(track, 'still', largest);
  await wishSize(track, 'still', null);
  expect(track.now).toEqual({ width: 1280, zoom: 3, torch: true });
  expect(track.asked.at(-1)).toEqual({ advanced: [{ zoom: 3, torch: true }] });
});

test('a camera without a lens to move says so, and is not asked again', async () => {
  const track = camera({ zoom: false });
  expect(await wishLens(track, { zoom: 3 })).toBe(false);
  track.asked.length = 0;
  await wishSize(track, 'detail', sharp);
  expect(track.asked).toHaveLength(1);
});

test('after wishes in any order, several at once, the camera has the topmost of those that are left', async () => {
  const act = fc.record({
    who: fc.constantFrom<SizeWisher>('detail', 'still'),
    width: fc.option(fc.integer({ min: 100, max: 5000 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const track = camera();
      const left: Partial<Record<SizeWisher, number>> = {};
      await Promise.all(
        acts.map(({ who, width }) => {
          if (width === null) delete left[who];
          else left[who] = width;
          return wishSize(track, who, width === null ? null : { width, height: width, frameRate: 15 });
        }),
      );
      expect(track.now.width).toBe(left.still ?? left.detail ?? 1280);
    }),
  );
});
