import { minute } from '../../consultation/durations.ts';

/** Brings "seit 4 Min." up to date. `data-since` is in milliseconds since the epoch. */
export function showCounters(place: ParentNode, now: number): void {
  for (const counter of place.querySelectorAll<HTMLElement>('[data-since]')) {
    const text = sinceText(Number(counter.dataset.since), now);
    // A blank that separates it from its neighbour stays.
    const blank = counter.textContent?.startsWith(' ') ? ' ' : '';
    if (counter.textContent !== blank + text) counter.textContent = blank + text;
  }
}

/** The words of views/components/formats.ts, for the browser. */
export function sinceText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return 'gerade eben';
  if (minutes < 60) return `seit ${minutes} Min.`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `seit ${hours} Std. ${minutes % 60} Min.` : `seit ${hours} Std.`;
  const days = Math.floor(hours / 24);
  return days === 1 ? 'seit 1 Tag' : `seit ${days} Tagen`;
}
