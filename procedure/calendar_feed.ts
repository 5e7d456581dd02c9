import { day } from '../consultation/durations.ts';
import type { StoredStage } from '../consultation/lifecycle.ts';
import type { PatientData } from '../consultation/patient.ts';
import { type Appointed, listAllAppointmentsOf } from '../db/appointments.ts';
import { recordAudit } from '../db/audit.ts';
import { doctorOfFeed, endCalendarFeed, makeCalendarFeed } from '../db/calendar_feeds.ts';
import { loadPractice } from '../db/settings.ts';
import { findDoctor } from '../db/staff.ts';
import { write } from '../db/write.ts';
import { calendarUid } from '../documents/calendar.ts';
import { calendarFeed, type FeedEntry } from '../documents/calendar_feed.ts';
import type { Runtime } from '../runtime.ts';

/**
 * A new secret link to one's own calendar; an earlier one ends.
 *
 * @returns its address, which is kept nowhere
 */
export function openFeed(rt: Runtime, doctorId: string): string {
  const token = write(rt, (tx) => {
    recordAudit(tx, { at: rt.now(), actor: doctorId, action: 'feed_made' });
    return makeCalendarFeed(rt, tx, doctorId);
  });
  return `${rt.config.publicUrl.origin}/calendar/${token}.ics`;
}

/** The link opens nothing any more. */
export function closeFeed(rt: Runtime, doctorId: string): void {
  write(rt, (tx) => {
    if (!endCalendarFeed(tx, doctorId)) return;
    recordAudit(tx, { at: rt.now(), actor: doctorId, action: 'feed_ended' });
  });
}

/**
 * The calendar behind a link: two weeks back, and as far ahead as there can be appointments (P4). Null for a
 * link that is unknown or has ended, or whose owner is no doctor now.
 */
export function feedOf(rt: Runtime, token: string): string | null {
  const doctorId = doctorOfFeed(rt, token);
  if (!doctorId || !findDoctor(rt, doctorId)) return null;
  const practice = loadPractice(rt.db).settings.name || 'Praxis';
  const stretch = { from: rt.now() - 14 * day, until: rt.now() + 32 * day };
  const entries = listAllAppointmentsOf(rt, doctorId, stretch).map((appointment) =>
    feedEntry(rt, appointment),
  );
  return calendarFeed(`Videosprechstunde ${practice}`, entries);
}

function feedEntry(rt: Runtime, appointment: Appointed): FeedEntry {
  const { id, patient, stage, startsAt, durationMinutes, calendarSequence } = appointment;
  const { publicUrl } = rt.config;
  const state = feedState(stage);
  const url = `${publicUrl.origin}/practice/consultations/${id}`;
  return {
    uid: calendarUid(id, publicUrl.hostname),
    sequence: calendarSequence,
    startsAt,
    durationMinutes,
    createdAt: appointment.createdAt,
    changedAt: appointment.updatedAt,
    state,
    summary: `${state === 'cancelled' ? 'Abgesagt: ' : ''}Video ${initials(patient)}`,
    description: `${state === 'tentative' ? `${tentativeWords(stage)}\n` : ''}Öffnen, mit Anmeldung: ${url}`,
    url,
  };
}

function tentativeWords(stage: StoredStage): string {
  return stage === 'consent_review' ? 'Die Einwilligung ist noch zu prüfen.' : 'Die Einwilligung fehlt noch.';
}

function feedState(stage: StoredStage): FeedEntry['state'] {
  switch (stage) {
    case 'cancelled':
    case 'withdrawn':
    case 'declined':
      return 'cancelled';
    case 'scheduled':
    case 'completed':
    case 'no_show':
      return 'confirmed';
    default:
      return 'tentative';
  }
}

/** `E. M.`: what lies at a provider of calendars names nobody (D4). */
function initials({ firstName, lastName }: Pick<PatientData, 'firstName' | 'lastName'>): string {
  const letters = [firstName, lastName].map((name) => [...segmenter.segment(name.trim())][0]?.segment);
  return letters.map((letter) => `${(letter ?? '?').toLocaleUpperCase('de')}.`).join(' ');
}

const segmenter = new Intl.Segmenter('de');
