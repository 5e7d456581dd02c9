/*
 * Many people click twice, or keep a key pressed. The second click would fall on what has just come to stand
 * in the place of the first: for a moment after the screen has changed it does nothing.
 */

const momentMs = 600;

let changedAt = Number.NEGATIVE_INFINITY;
let touched = false;

/** Another screen is shown. */
export function screenChanged(): void {
  changedAt = performance.now();
}

/** To be called before anything else on the page listens. */
export function swallowSecondClicks(): void {
  addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'), true);
  // A mouse's clicks are counted by the browser, a finger's taps not everywhere. What no finger does is 0.
  addEventListener(
    'click',
    (event) => swallow(event, event.detail > 1 || (touched && event.detail > 0)),
    true,
  );
  addEventListener('keydown', (event) => swallow(event, event.repeat), true);
}

/** When it was pressed counts, not when a busy page hears of it. */
function swallow(event: Event, isSecond: boolean): void {
  if (!isSecond || event.timeStamp - changedAt > momentMs) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
