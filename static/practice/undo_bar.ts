import { setText } from '../page/page.ts';

/**
 * What has just been done: counts down the seconds in which it can be taken back, and takes the button away.
 * Nothing below it moves by that.
 */
export function countUndo(): void {
  const place = document.querySelector<HTMLElement>('[data-undo]');
  const words = place?.querySelector<HTMLElement>('[data-undo-words]');
  if (!place || !words) return;
  const over = performance.now() + Number(place.dataset.undo);
  // It is read out, and the button is the next for the keyboard; it never has the focus by itself, so that a
  // second Enter takes nothing back. What is to be corrected comes before it.
  if (!document.querySelector('[aria-invalid="true"], [data-error-summary]'))
    place.focus({ preventScroll: true });
  const timer = setInterval(() => {
    const seconds = Math.ceil((over - performance.now()) / 1000);
    if (seconds > 0) {
      const left = `${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`;
      setText(words, (place.dataset.undoLine ?? '').replace('{s}', left));
      return;
    }
    clearInterval(timer);
    // As high as it is now, whatever it says: nothing below it moves.
    place.style.minBlockSize = `${place.offsetHeight}px`;
    const hadFocus = place.contains(document.activeElement);
    place.dataset.undo = 'over';
    if (hadFocus) place.focus({ preventScroll: true });
    setText(words, place.dataset.undoEnd ?? '');
    const ended = document.querySelector<HTMLElement>('[data-undo-over]');
    if (ended) setText(ended, ended.dataset.undoOver ?? '');
  }, 250);
}
