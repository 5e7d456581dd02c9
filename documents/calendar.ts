import ical, {
  ICalAlarmType,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { minute } from '../consultation/durations.ts';
import { singleLine } from '../letters/message.ts';

export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL';
  /** Stays the same for the whole life of the appointment (lesson 23). */
  uid: string;
  /** Rises with every change (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** Milliseconds since the epoch, as `madeAt`. */
  startsAt: number;
  durationMinutes: number;
  madeAt: number;
  summary: string;
  description: string;
  location: string;
  organizer: { name: string; email: string | null };
  attendeeEmail: string | null;
}

/** S3c: the ICS text, times in UTC (RFC 5545). */
export function calendarEntry(entry: CalendarEntry): string {
  const method = entry.method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({
    method,
    prodId: { company: 'sprechzimmer', product: 'sprechzimmer', language: 'DE' },
  });
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.startsAt + entry.durationMinutes * minute),
    stamp: new Date(entry.madeAt),
    summary: singleLine(entry.summary),
    description: entry.description,
    location: singleLine(entry.location),
    status: entry.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (entry.organizer.email) {
    event.organizer({ name: singleLine(entry.organizer.name), email: singleLine(entry.organizer.email) });
    // An invitation needs both sides (RFC 5546, 3.2.2). Without RSVP: who cannot come cancels with us, not
    // with a program.
    if (entry.attendeeEmail) {
      event.createAttendee({
        email: singleLine(entry.attendeeEmail),
        rsvp: false,
        status: ICalAttendeeStatus.NEEDSACTION,
        type: ICalAttendeeType.INDIVIDUAL,
      });
    }
  }
  if (entry.method === 'REQUEST') {
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: 15 * 60,
      description: singleLine(entry.summary),
    });
  }
  return calendar.toString();
}

/** @param host of `PUBLIC_URL` */
export function calendarUid(consultationId: string, host: string): string {
  return `${consultationId}@${host}`;
}
