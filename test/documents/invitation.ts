import { type CalendarEntry, calendarUid } from '../../documents/calendar.ts';

/** An appointment of 20 minutes on 30 November 2026, with both sides' addresses. */
export const invitation: CalendarEntry = {
  purpose: 'invitation',
  uid: calendarUid('1234', 'video.praxis.example'),
  sequence: 0,
  startsAt: Date.parse('2026-11-30T09:15:00Z'),
  durationMinutes: 20,
  madeAt: Date.parse('2026-11-23T09:00:00Z'),
  summary: 'Videotermin Praxis Dr. Sommer',
  description: 'Telefon der Praxis: 0208 5550100',
  location: 'https://video.praxis.example/join',
  organizer: {
    name: 'Praxis Dr. Sommer',
    email: 'praxis@praxis.example',
    uri: 'https://video.praxis.example',
  },
  attendeeEmail: 'erika@mail.example',
};
