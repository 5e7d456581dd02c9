import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { minute } from '../consultation/durations.ts';
import { singleLine } from '../letters/message.ts';

/** One appointment of a calendar that is subscribed to. Times in milliseconds since the epoch. */
export interface FeedEntry {
  /** As in the patient's mail, for the whole life of the appointment. */
  uid: string;
  sequence: number;
  startsAt: number;
  durationMinutes: number;
  createdAt: number;
  changedAt: number;
  state: 'confirmed' | 'tentative' | 'cancelled';
  summary: string;
  description: string;
  /** Where the appointment is looked at, behind the sign-in. */
  url: string;
}

/** Programs are asked to look again after so long; Google takes its own time. */
const refreshSeconds = 15 * 60;

/**
 * A whole calendar as a program fetches it again and again (RFC 5545, RFC 7986). It invites nobody, so it has
 * no METHOD and names no organizer (RFC 5546, 3.2). Times in UTC need no zone.
 */
export function calendarFeed(name: string, entries: readonly FeedEntry[]): string {
  const calendar = ical({
    name: singleLine(name),
    prodId: { company: 'sprechzimmer', product: 'sprechzimmer', language: 'DE' },
    ttl: refreshSeconds,
  });
  for (const entry of entries) {
    const isOff = entry.state === 'cancelled';
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      start: new Date(entry.startsAt),
      end: new Date(entry.startsAt + entry.durationMinutes * minute),
      // The same until something changes, so that a program sees whether anything has.
      stamp: new Date(entry.changedAt),
      created: new Date(entry.createdAt),
      lastModified: new Date(entry.changedAt),
      summary: singleLine(entry.summary),
      description: entry.description,
      url: entry.url,
      class: ICalEventClass.PRIVATE,
      status: statuses[entry.state],
      transparency: isOff ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  const text = calendar.toString();
  return entries.length > 0 ? text : text.replace('END:VCALENDAR', `${someComponent}END:VCALENDAR`);
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** A calendar without any component is none (RFC 5545, 3.6). */
const someComponent = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');
