import { Buffer } from 'node:buffer';
import ical, {
  ICalAlarmType,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import { minute } from '../consultation/durations.ts';
import { type CalendarMethod, singleLine } from '../letters/message.ts';

export interface CalendarEntry {
  /**
   * `invitation` and `cancellation` are mailed to the patient; `file` is fetched by hand, and belongs to
   * whoever opens it.
   */
  purpose: 'invitation' | 'cancellation' | 'file';
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
  /** `uri` stands in where there is no address: nothing is published by nobody (RFC 5546, 3.2.1). */
  organizer: { name: string; email: string | null; uri: string };
  attendeeEmail: string | null;
}

/**
 * What an entry is to a calendar program. An invitation and its end need both sides (RFC 5546, 3.2.2, 3.2.5);
 * without one of them, and as a file, it is only made known (3.2.1): Outlook would take a file with REQUEST
 * for an invitation to somebody else.
 */
export function calendarMethod({
  purpose,
  organizer,
  attendeeEmail,
}: Pick<CalendarEntry, 'purpose' | 'organizer' | 'attendeeEmail'>): CalendarMethod {
  if (purpose === 'file' || !organizer.email || !attendeeEmail) return 'PUBLISH';
  return purpose === 'cancellation' ? 'CANCEL' : 'REQUEST';
}

/** S3c: the ICS text, times in UTC (RFC 5545). */
export function calendarEntry(entry: CalendarEntry): string {
  const method = calendarMethod(entry);
  const isOver = entry.purpose === 'cancellation';
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: 'sprechzimmer', product: 'sprechzimmer', language: 'DE' },
  });
  const { name, email, uri } = entry.organizer;
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.startsAt + entry.durationMinutes * minute),
    stamp: new Date(entry.madeAt),
    summary: singleLine(entry.summary),
    description: entry.description,
    location: singleLine(entry.location),
    // Calendars are shared with families and employers.
    class: ICalEventClass.PRIVATE,
    status: isOver ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: singleLine(name) || 'Praxis', email: singleLine(email ?? placeholderAddress) },
  });
  // Without RSVP: nobody is urged to answer; who declines all the same is to be heard.
  if (method !== 'PUBLISH' && entry.attendeeEmail) {
    event.createAttendee({
      email: singleLine(entry.attendeeEmail),
      rsvp: false,
      status: ICalAttendeeStatus.NEEDSACTION,
      type: ICalAttendeeType.INDIVIDUAL,
    });
  }
  if (!isOver) {
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: 15 * 60,
      description: singleLine(entry.summary),
    });
  }
  return withUri(alarmsLast(calendar.toString()), email === null ? uri : null);
}

/**
 * RFC 5545, 3.6.1: all properties of an event come before its alarms. Outlook passes over what comes after.
 */
function alarmsLast(text: string): string {
  return text.replace(
    /(BEGIN:VALARM\r\n[\s\S]*?\r\nEND:VALARM\r\n)([\s\S]*?)(?=END:VEVENT\r\n)/,
    (_, alarm: string, properties: string) => properties + alarm,
  );
}

/** The library knows organizers with a mail address only; any URI may stand there (RFC 5545, 3.3.3). */
const placeholderAddress = 'organizer@sprechzimmer.invalid';

function withUri(text: string, uri: string | null): string {
  if (uri === null) return text;
  return text.replace(/^ORGANIZER(?:[^\r]|\r\n[ \t])*/m, (line) => {
    const whole = line.replace(/\r\n[ \t]/g, '');
    return folded(whole.replace(/:mailto:[^:]*$/i, () => `:${uri}`));
  });
}

/** RFC 5545, 3.1: at most 75 octets a line, and no character cut in two. */
function folded(line: string): string {
  const lines = [''];
  for (const character of line) {
    const last = lines.at(-1) ?? '';
    if (Buffer.byteLength(last + character) > 75) lines.push(` ${character}`);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join('\r\n');
}

/** @param host of `PUBLIC_URL` */
export function calendarUid(consultationId: string, host: string): string {
  return `${consultationId}@${host}`;
}
