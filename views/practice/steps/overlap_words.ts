import { minute } from '../../../consultation/durations.ts';
import { formatTime } from '../../components/formats.ts';
import type { Overlap } from './attempt.ts';

/** `10:15 bis 10:30 Uhr, Erika Mustermann` */
export function overlapWords(other: Overlap, timeZone: string): string {
  const endsAt = other.startsAt + other.durationMinutes * minute;
  return `${formatTime(other.startsAt, timeZone)} bis ${formatTime(endsAt, timeZone)} Uhr, ${other.name}`;
}
