import { beforeEach, expect, test, vi } from 'vitest';

/* A patient who clicks twice has decided once; a deliberate second click still counts. */

let page: EventTarget;
let pressed: string[];

beforeEach(async () => {
  vi.resetModules();
  page = new EventTarget();
  pressed = [];
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.spyOn(performance, 'now').mockReturnValue(1000);
  const { screenChanged, swallowSecondClicks } = await import('../../../static/visit/second_click.ts');
  swallowSecondClicks();
  for (const type of ['click', 'keydown']) page.addEventListener(type, () => pressed.push(type));
  screenChanged();
  return () => vi.restoreAllMocks();
});

const happen = (type: string, afterMs: number, facts: object) => {
  const event = new Event(type, { cancelable: true });
  for (const [name, value] of Object.entries({ timeStamp: 1000 + afterMs, ...facts }))
    Object.defineProperty(event, name, { value });
  page.dispatchEvent(event);
  return event.defaultPrevented;
};

test.each<[string, 'mouse' | 'touch', string, object, number, boolean]>([
  ['the second of a double click', 'mouse', 'click', { detail: 2 }, 60, false],
  ['the third click', 'mouse', 'click', { detail: 3 }, 120, false],
  ['a slow double click', 'mouse', 'click', { detail: 2 }, 500, false],
  ['another click of the mouse, somewhere else', 'mouse', 'click', { detail: 1 }, 60, true],
  ['a second tap', 'touch', 'click', { detail: 1 }, 200, false],
  ['a tap once the screen was to be seen', 'touch', 'click', { detail: 1 }, 700, true],
  ['a double click later on', 'mouse', 'click', { detail: 2 }, 5000, true],
  ['Enter, a reader of the screen, a script', 'touch', 'click', { detail: 0 }, 60, true],
  ['a key that is kept pressed', 'mouse', 'keydown', { repeat: true }, 60, false],
  ['a key pressed anew', 'mouse', 'keydown', { repeat: false }, 60, true],
])('%s', (...row) => {
  const [, pointerType, type, facts, afterMs, counts] = row;
  happen('pointerdown', -100, { pointerType });
  expect(happen(type, afterMs, facts)).toBe(!counts);
  expect(pressed).toEqual(counts ? [type] : []);
});
