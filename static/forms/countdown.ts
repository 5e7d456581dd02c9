/** The least pause before a reload, so that a clock that runs ahead does not reload without end. */
const leastMs = 10_000;

/**
 * Fills `[data-countdown]` (milliseconds since the epoch); with `data-reload` the page loads again when it is
 * reached.
 */
export function startCountdowns(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-countdown]')) {
    const at = Number(place.dataset.countdown);
    const showCountdown = () => {
      place.textContent = countdownText(at - Date.now(), document.documentElement.lang);
    };
    showCountdown();
    setInterval(showCountdown, 1000);
    if (place.dataset.reload !== undefined) reloadAt(Math.max(at, Date.now() + leastMs));
  }
}

/** Looks at the clock again and again, because timers stand still while a device sleeps. */
function reloadAt(at: number): void {
  const timer = setInterval(() => {
    if (Date.now() < at) return;
    clearInterval(timer);
    location.reload();
  }, 1000);
}

/** `4:05` minutes, `3 Std., 12 Min.`, `2 Tage, 3 Std.`, in the language of the page. */
export function countdownText(milliseconds: number, language: string): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  const say = (count: number, unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'day' ? 'long' : 'short',
      // As on the phone's clock, also in Arabic.
      numberingSystem: 'latn',
    }).format(count);
  if (days > 0) return list.format([say(days, 'day'), say(hours % 24, 'hour')]);
  if (hours > 0) return list.format([say(hours, 'hour'), say(minutes % 60, 'minute')]);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}
