import { setText } from '../page/page.ts';

/**
 * After the end of a call: counts down the seconds in which it can be taken back, and takes the button away.
 */
export function countUndo(): void {
  const place = document.querySelector<HTMLElement>('[data-undo]');
  const words = place?.querySelector<HTMLElement>('[data-undo-words]');
  if (!place || !words) return;
  const over = performance.now() + Number(place.dataset.undo);
  const timer = setInterval(() => {
    const seconds = Math.ceil((over - performance.now()) / 1000);
    if (seconds > 0) {
      setText(words, `Link und Code schließen in ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}.`);
      return;
    }
    clearInterval(timer);
    const closed = document.createElement('p');
    closed.className = 'quiet';
    closed.textContent = 'Link und Code gelten nicht mehr.';
    place.replaceWith(closed);
  }, 250);
}
