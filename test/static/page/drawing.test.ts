import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Drawing, isReadFurtherUp } from '../../../static/page/drawing.ts';

describe('what comes is drawn once a frame', () => {
  let frames: (() => void)[] = [];
  beforeEach(() => {
    frames = [];
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const nextFrame = () => {
    for (const draw of frames.splice(0)) draw();
  };

  test('however much it is; and what comes later in the next one', () => {
    vi.stubGlobal('document', { hidden: false });
    const draw = vi.fn();
    const drawing = new Drawing(draw);
    for (let letter = 0; letter < 500; letter++) drawing.schedule();
    expect(draw).not.toHaveBeenCalled();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    drawing.schedule();
    nextFrame();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  test('a page in the background, which has no frames, is drawn all the same', () => {
    vi.stubGlobal('document', { hidden: true });
    const draw = vi.fn();
    const drawing = new Drawing(draw);
    drawing.schedule();
    drawing.schedule();
    vi.advanceTimersByTime(1000);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(frames).toEqual([]);
  });
});

test.each([
  ['at the end', { clientHeight: 200, scrollHeight: 900, scrollTop: 700 }, false],
  ['a line above the end', { clientHeight: 200, scrollHeight: 900, scrollTop: 660 }, false],
  ['further up', { clientHeight: 200, scrollHeight: 900, scrollTop: 300 }, true],
  ['everything fits', { clientHeight: 200, scrollHeight: 120, scrollTop: 0 }, false],
  // A sheet that is being opened: it has no height yet.
  ['not laid out yet', { clientHeight: 0, scrollHeight: 900, scrollTop: 0 }, false],
] as const)('what comes takes a reader along who is %s', (_where, element, isUp) => {
  expect(isReadFurtherUp(Object.assign(Object.create(null), element))).toBe(isUp);
});
