import { day, minute } from '../../consultation/durations.ts';
import { writeTime } from '../../languages/times.ts';

/*
 * Times and dates as people read them, in German and in the practice's time zone.
 * `at` is always milliseconds since the epoch.
 */

/** `10:15` */
export function formatTime(at: number, timeZone: string): string {
  return format(at, timeZone, { hour: '2-digit', minute: '2-digit' });
}

/** `30. November 2026` */
export function formatDate(at: number, timeZone: string): string {
  return format(at, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Montag, 30. November 2026` */
export function formatDay(at: number, timeZone: string): string {
  return format(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Mo., 30.11.2026`: for tables */
export function formatShortDate(at: number, timeZone: string): string {
  return format(at, timeZone, { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** `Mo., 30.11.`: where nothing is further than some weeks away */
export function formatShortDay(at: number, timeZone: string): string {
  return format(at, timeZone, { weekday: 'short', day: '2-digit', month: '2-digit' });
}

/** `Montag, 30. November 2026, 10:15 Uhr` */
export function formatDateTime(at: number, timeZone: string): string {
  return `${formatDay(at, timeZone)}, ${formatTime(at, timeZone)} Uhr`;
}

/** `Mo., 30.11.2026, 10:15`: for tables */
export function formatShortDateTime(at: number, timeZone: string): string {
  return `${formatShortDate(at, timeZone)}, ${formatTime(at, timeZone)}`;
}

/** `gerade eben`, `seit 4 Min.`, `seit 1 Std. 5 Min.`, `seit 3 Tagen` */
export function formatSince(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return 'gerade eben';
  if (minutes < 60) return `seit ${minutes} Min.`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `seit ${hours} Std. ${minutes % 60} Min.` : `seit ${hours} Std.`;
  const days = Math.floor(hours / 24);
  return days === 1 ? 'seit 1 Tag' : `seit ${days} Tagen`;
}

/**
 * `heute`, `gestern`, `vor 5 Tagen`, `vor 3 Monaten`, `vor über einem Jahr`; whole days of 24 hours are
 * enough here.
 */
export function formatAgo(at: number, now: number): string {
  const days = Math.max(0, Math.floor((now - at) / day));
  if (days === 0) return 'heute';
  if (days === 1) return 'gestern';
  if (days < 60) return `vor ${days} Tagen`;
  const months = Math.round(days / 30.4);
  return days < 365 ? `vor ${months} Monaten` : 'vor über einem Jahr';
}

/** `1958-03-12` → `12.03.1958`; anything else stays as it is. */
export function formatBirthDate(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : isoDate;
}

function format(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return writeTime('de', at, { ...options, timeZone });
}
