/**
 * Many people click twice, or keep a key pressed. The second click would fall on what has just come to stand
 * in the place of the first: so for a moment after the screen has changed it does nothing.
 */
const momentMs = 600;

let changedAt = Number.NEGATIVE_INFINITY;
let touched = false;

/** Another screen is shown. */
export function screenChanged(): void {
  changedAt = performance.now();
}

/** Before anything else on the page hears of the click. */
export function swallowSecondClicks(): void {
  // A mouse's clicks are counted by the browser; taps are not everywhere.
  addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'), true);
  for (const type of ['click', 'keydown'] as const) addEventListener(type, swallow, true);
}

function swallow(event: MouseEvent | KeyboardEvent): void {
  if (performance.now() - changedAt > momentMs) return;
  const isSecond =
    event instanceof KeyboardEvent ? event.repeat : event.detail > 1 || (touched && event.detail > 0);
  if (!isSecond) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
