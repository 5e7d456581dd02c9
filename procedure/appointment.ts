import { randomBytes } from 'node:crypto';
import { checkAppointment } from '../consultation/appointment.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { generateCode } from '../consultation/dial_in_code.ts';
import { readMailbox } from '../consultation/mail_address.ts';
import { Refusal } from '../consultation/refusal.ts';
import { overlapping } from '../db/appointments.ts';
import type { ConsultationChange } from '../db/consultations.ts';
import type { Queryable } from '../db/database.ts';
import { loadPractice } from '../db/settings.ts';
import { findDoctor } from '../db/staff.ts';
import { type CalendarEntry, calendarEntry, calendarMethod, calendarUid } from '../documents/calendar.ts';
import { plainWordsIn, type Words } from '../languages/words.ts';
import type { OutgoingMail } from '../letters/message.ts';
import type { Runtime } from '../runtime.ts';
import { mailWords } from '../views/mail/frame.ts';
import { letterLanguage } from './letter.ts';

/** When, how long and with whom. */
export interface AppointmentInput {
  /** Milliseconds since the epoch. */
  startsAt: number;
  durationMinutes: number;
  /** A user with the role `doctor`: code and link are bound to this one (P2). */
  doctorId: string;
  /** Refused where the doctor has another appointment then: of two at once the second one is told. */
  mustBeFree?: boolean;
}

/**
 * The columns that an appointment sets, and the consultation with them. The dial-in code is made with the
 * first appointment and stays when it moves.
 *
 * @throws Refusal when the time is over or more than 31 days ahead (P4), or the doctor is none; `time_taken`
 */
export function appointmentChange(
  rt: Runtime,
  before: Consultation,
  appointment: AppointmentInput,
): { change: ConsultationChange; after: Consultation } {
  const problem = checkAppointment({ ...appointment, now: rt.now() });
  if (problem) throw new Refusal(problem);
  const doctor = findDoctor(rt, appointment.doctorId);
  if (!doctor) throw new Refusal('no_such_doctor');
  if (appointment.mustBeFree && overlapping(rt, { ...appointment, exceptId: before.id }).length > 0)
    throw new Refusal('time_taken');
  const change = {
    startsAt: appointment.startsAt,
    durationMinutes: appointment.durationMinutes,
    doctorId: doctor.id,
    calendarSequence: before.startsAt === null ? before.calendarSequence : before.calendarSequence + 1,
    code: before.code ?? generateCode(randomBytes),
  };
  return { change, after: { ...before, ...change, doctorName: doctor.name } };
}

/**
 * The calendar part of a mail (S3c): UTC, one UID for the consultation's whole life, rising SEQUENCE (lesson
 * 23).
 */
export function calendarPart(
  rt: Runtime,
  tx: Queryable,
  consultation: Consultation,
  purpose: 'invitation' | 'cancellation',
): NonNullable<OutgoingMail['calendar']> {
  const entry = entryOf(rt, tx, consultation, purpose);
  return { method: calendarMethod(entry), ics: calendarEntry(entry) };
}

/** The entry as a file to be fetched from the personal page. */
export function calendarFile(rt: Runtime, consultation: Consultation): string {
  return calendarEntry(entryOf(rt, rt.db, consultation, 'file'));
}

function entryOf(
  rt: Runtime,
  tx: Queryable,
  consultation: Consultation,
  purpose: CalendarEntry['purpose'],
): CalendarEntry {
  const { settings } = loadPractice(tx);
  const { publicUrl, mailFrom } = rt.config;
  const language = letterLanguage(rt, consultation);
  const title = plainWordsIn(language);
  const name = settings.name || title.t('calendar-practice');
  return {
    purpose,
    uid: calendarUid(consultation.id, publicUrl.hostname),
    sequence: consultation.calendarSequence,
    startsAt: consultation.startsAt ?? 0,
    durationMinutes: consultation.durationMinutes ?? 15,
    madeAt: rt.now(),
    summary: title.t('calendar-title', { practice: name }),
    description: entryText(mailWords({ language }), consultation, {
      phone: settings.phone,
      join: `${publicUrl.origin}/join`,
    }),
    location: `${publicUrl.origin}/join`,
    // The sender stands in: an invitation without an organizer is none (RFC 5546, 3.2.2).
    organizer: {
      name,
      email: settings.email || readMailbox(mailFrom ?? '').address || null,
      uri: publicUrl.origin,
    },
    attendeeEmail: consultation.patient.email || null,
  };
}

/** The link stays in the mail: calendars are shared with families and employers. */
function entryText(
  { t }: Words,
  { reference }: Consultation,
  { phone, join }: { phone: string; join: string },
): string {
  return [
    t('calendar-link', { reference }),
    t('calendar-device', { address: join }),
    phone ? t('calendar-help-at', { phone }) : t('calendar-help'),
  ].join('\n');
}
