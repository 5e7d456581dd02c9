import { describe, expect, test } from 'vitest';
import { day, minute } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { listAudit } from '../../db/audit.ts';
import { findByCode, findByLink, loadConsultation } from '../../db/consultations.ts';
import { listDocuments } from '../../db/documents.ts';
import { listMails } from '../../db/mails.ts';
import { listStatistics } from '../../db/statistics.ts';
import { loadVisit } from '../../db/visits.ts';
import { acceptRequest } from '../../procedure/accept.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { askForMissing } from '../../procedure/ask_missing.ts';
import { cancelConsultation, withdrawConsent } from '../../procedure/cancel.ts';
import { completePatientData, correctPatientData } from '../../procedure/correct.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { endVisit } from '../../procedure/end_visit.ts';
import { createFollowUp } from '../../procedure/follow_up.ts';
import { markNoShow } from '../../procedure/no_show.ts';
import { acceptConsent, rejectConsent } from '../../procedure/review.ts';
import { schedule } from '../../procedure/schedule.ts';
import { takeOver } from '../../procedure/take_over.ts';
import { consented, consentPending, consentReview, requested, scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const patient: Actor = { kind: 'patient' };

const stageOf = (rt: TestRuntime, id: string) => loadConsultation(rt, id)?.stage;
const kinds = (rt: TestRuntime, id: string) => listMails(rt, id).map((mail) => mail.kind);
const refused = (code: string) => expect.objectContaining({ code });

function doctorOf(rt: TestRuntime) {
  const { id, by } = staff(rt, 'doctor', 'Dr. med. Anna Sommer');
  return { id, by: by as Actor & { kind: 'staff' } };
}

describe('from request to farewell', () => {
  test('S2–S7: every step leads to the next, and each one that the patient must know of is mailed', async () => {
    const rt = testRuntime();
    const { id: doctorId, by } = doctorOf(rt);
    const { id, token } = await scheduled(rt, by);
    expect(findByLink(rt, token)?.consultation.id).toBe(id);
    expect(kinds(rt, id)).toEqual(['request_received', 'consent_form', 'consent_accepted', 'appointment']);

    arrive(rt, { id, by: patient, typedName: 'Erika Mustermann' });
    expect(loadVisit(rt, id)).toMatchObject({
      typedName: 'Erika Mustermann',
      arrivedAt: rt.now(),
      admittedAt: null,
    });
    expect(admit(rt, { id, by })).toBe('admitted');
    endVisit(rt, { id, by });
    expect(stageOf(rt, id)).toBe('completed');
    expect(loadConsultation(rt, id)?.endedAt).toBe(rt.now());
    expect(listStatistics(rt.db)).toEqual([
      { quarter: '2026-Q4', doctor: 'Dr. med. Anna Sommer', completed: 1 },
    ]);
    expect(listAudit(rt.db, id).map((line) => line.action)).toEqual(
      [
        'request',
        'accept',
        'sign_screen',
        'accept_consent',
        'schedule',
        'arrive',
        'admit',
        'end_visit',
      ].reverse(),
    );
    expect(listAudit(rt.db, id).find((line) => line.action === 'admit')?.actor).toBe(doctorId);
  });

  test('S3c: acceptance and appointment go out in one mail, and the visit still needs the consent', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = requested(rt);
    await acceptRequest(rt, {
      id,
      by,
      appointment: { startsAt: rt.now(), durationMinutes: 15, doctorId: by.id },
    });
    expect(kinds(rt, id)).toEqual(['request_received', 'consent_and_appointment']);
    expect(listMails(rt, id)[1]?.message.calendar?.method).toBe('REQUEST');
    expect(() => arrive(rt, { id, by: patient, typedName: 'Erika' })).toThrow(refused('lifecycle'));
  });

  test('S3a: a rejected consent is told with its reason and can be signed anew', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await consentReview(rt, by);
    rejectConsent(rt, { id, by, reason: 'Die zweite Seite fehlt.' });
    const consultation = loadConsultation(rt, id);
    expect(consultation).toMatchObject({
      stage: 'consent_pending',
      consent: null,
      reason: 'Die zweite Seite fehlt.',
    });
    expect(listDocuments(rt, id).map((document) => document.state)).toEqual(['rejected']);
    const mail = listMails(rt, id).at(-1);
    expect(mail?.kind).toBe('consent_rejected');
    expect(mail?.message.text).toContain('Die zweite Seite fehlt.');
  });

  test('requirements.md, section 4: what was agreed to is kept with version, hash, time, name and way', async () => {
    const rt = testRuntime();
    const { id } = await consentReview(rt, doctorOf(rt).by);
    expect(loadConsultation(rt, id)?.consent).toMatchObject({
      language: 'de',
      at: rt.now(),
      typedName: 'Erika Mustermann',
      how: 'screen',
      reminder: true,
      fileExchange: false,
      textVersion: expect.stringMatching(/./),
      textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      documentId: listDocuments(rt, id)[0]?.id,
    });
  });

  test('S2: a declined request ends with a reason', () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = requested(rt);
    declineRequest(rt, { id, by, reason: 'Bitte kommen Sie in die Praxis.' });
    expect(stageOf(rt, id)).toBe('declined');
    expect(listMails(rt, id).at(-1)?.message.text).toContain('Bitte kommen Sie in die Praxis.');
  });

  test('S2: missing data are asked for by mail, and the patient may complete them only until acceptance', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = requested(rt, { ...erika, insurer: '' });
    askForMissing(rt, { id, by, fields: ['insurer'], note: '' });
    completePatientData(rt, { id, by: patient, patient: erika });
    expect(loadConsultation(rt, id)?.patient.insurer).toBe(erika.insurer);
    await acceptRequest(rt, { id, by });
    expect(() => completePatientData(rt, { id, by: patient, patient: erika })).toThrow(refused('lifecycle'));
    const silent = requested(rt, { ...erika, email: '' });
    expect(() => askForMissing(rt, { id: silent.id, by, fields: ['insurer'], note: '' })).toThrow(
      refused('no_email'),
    );
  });

  test('a patient without mail gets none, and nothing fails', async () => {
    const rt = testRuntime();
    const { id } = await scheduled(rt, doctorOf(rt).by, { data: { ...erika, email: '' } });
    expect(listMails(rt, id)).toEqual([]);
    expect(loadConsultation(rt, id)?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
  });
});

describe('S3c: the appointment', () => {
  test('moving it keeps code and calendar id, and raises SEQUENCE', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await scheduled(rt, by);
    const code = loadConsultation(rt, id)?.code;
    schedule(rt, { id, by, appointment: { startsAt: rt.now() + day, durationMinutes: 20, doctorId: by.id } });
    expect(loadConsultation(rt, id)).toMatchObject({ code, calendarSequence: 1, durationMinutes: 20 });
    const [first, second] = listMails(rt, id).flatMap((mail) => mail.message.calendar ?? []);
    const uid = /UID:(.+)/.exec(first?.ics ?? '')?.[1];
    expect(uid).toBeTruthy();
    expect(second?.ics).toContain(`UID:${uid}`);
    expect(second?.ics).toContain('SEQUENCE:1');
  });

  test('P4: none more than 31 days ahead, none in the past, none with somebody who is no doctor', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await consented(rt, by);
    const set = (startsAt: number, doctorId = by.id) =>
      schedule(rt, { id, by, appointment: { startsAt, durationMinutes: 15, doctorId } });
    expect(() => set(rt.now() + 32 * day)).toThrow(refused('too_far_ahead'));
    expect(() => set(rt.now() - day)).toThrow(refused('in_the_past'));
    expect(() => set(rt.now() + day, staff(rt, 'reception').id)).toThrow(refused('no_such_doctor'));
    expect(stageOf(rt, id)).toBe('consented');
  });

  test.each(['practice', 'patient'] as const)(
    'the %s cancels: calendar entry cancelled, link and code ended',
    async (side) => {
      const rt = testRuntime();
      const { by } = doctorOf(rt);
      const { id } = await scheduled(rt, by);
      cancelConsultation(rt, { id, by: side === 'practice' ? by : patient, reason: '' });
      expect(stageOf(rt, id)).toBe('cancelled');
      const calendar = listMails(rt, id).at(-1)?.message.calendar;
      expect(calendar?.method).toBe('CANCEL');
      expect(calendar?.ics).toContain('SEQUENCE:1');
      expect(() => arrive(rt, { id, by: patient, typedName: 'Erika' })).toThrow(refused('lifecycle'));
    },
  );
});

describe('S4–S7: the visit', () => {
  test('S4: link and code open 30 minutes before and P4: close 24 hours after', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await scheduled(rt, by, { startsAt: rt.now() + 60 * minute });
    const knock = () => arrive(rt, { id, by: patient, typedName: 'Erika' });
    expect(knock).toThrow(refused('too_early'));
    rt.clock.now += 30 * minute;
    expect(knock).not.toThrow();
    rt.clock.now += 30 * minute + 15 * minute + day;
    expect(knock).toThrow(refused('expired'));
  });

  test('S6: one admission at a time: a second one is refused and names the running visit', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const one = await scheduled(rt, by);
    const two = await scheduled(rt, by);
    for (const { id } of [one, two]) arrive(rt, { id, by: patient, typedName: 'Erika' });
    admit(rt, { id: one.id, by });
    expect(() => admit(rt, { id: two.id, by })).toThrow(
      expect.objectContaining({ code: 'busy', detail: one.id }),
    );
    expect(admit(rt, { id: one.id, by })).toBe('again');
    endVisit(rt, { id: one.id, by });
    expect(admit(rt, { id: two.id, by })).toBe('admitted');
  });

  test('P2, P5: only the doctor of the appointment admits; another one takes it over first', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const other = doctorOf(rt);
    const { id } = await scheduled(rt, by);
    arrive(rt, { id, by: patient, typedName: 'Erika' });
    for (const actor of [other.by, staff(rt, 'reception').by, staff(rt, 'admin').by, patient]) {
      expect(() => admit(rt, { id, by: actor })).toThrow(refused('not_allowed'));
    }
    expect(() => takeOver(rt, { id, by: staff(rt, 'reception').by })).toThrow(refused('not_allowed'));
    takeOver(rt, { id, by: other.by });
    expect(admit(rt, { id, by: other.by })).toBe('admitted');
    expect(() => endVisit(rt, { id, by })).toThrow(refused('not_allowed'));
    expect(() => takeOver(rt, { id, by })).toThrow(refused('already_admitted'));
  });

  test('S6: nobody is admitted who has not arrived', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await scheduled(rt, by);
    expect(() => admit(rt, { id, by })).toThrow(refused('not_arrived'));
    expect(() => endVisit(rt, { id, by })).toThrow(refused('not_arrived'));
  });

  test('an arrival does not make the form that the practice has open a stale one', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await scheduled(rt, by);
    const version = loadConsultation(rt, id)?.version;
    arrive(rt, { id, by: patient, typedName: 'Erika' });
    expect(() => correctPatientData(rt, { id, version, by, patient: erika })).not.toThrow();
  });

  test('who did not come can be marked only after the time of the appointment', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await scheduled(rt, by);
    expect(() => markNoShow(rt, { id, by })).toThrow(refused('too_early'));
    rt.clock.now += 20 * minute;
    markNoShow(rt, { id, by });
    expect(stageOf(rt, id)).toBe('no_show');
  });

  test('P12: the consent is withdrawn at any time, also from the waiting room', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await scheduled(rt, by);
    arrive(rt, { id, by: patient, typedName: 'Erika' });
    withdrawConsent(rt, { id, by: patient });
    expect(stageOf(rt, id)).toBe('withdrawn');
    expect(() => admit(rt, { id, by })).toThrow(refused('lifecycle'));
  });
});

describe('two people at once', () => {
  test('the second is refused and nothing of the first is overwritten', () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = requested(rt);
    const version = loadConsultation(rt, id)?.version;
    correctPatientData(rt, { id, version, by, patient: { ...erika, phone: '0208 111111' } });
    const late = () =>
      correctPatientData(rt, { id, version, by, patient: { ...erika, phone: '0208 222222' } });
    expect(late).toThrow(refused('stale'));
    expect(loadConsultation(rt, id)?.patient.phone).toBe('0208 111111');
  });

  test('a mail is never queued for a step that was refused', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await consentPending(rt, by);
    const before = kinds(rt, id);
    expect(() => acceptConsent(rt, { id, by })).toThrow(refused('lifecycle'));
    expect(kinds(rt, id)).toEqual(before);
  });
});

describe('follow-up', () => {
  test('consent and document are carried over under a key of their own', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const origin = await scheduled(rt, by);
    arrive(rt, { id: origin.id, by: patient, typedName: 'Erika' });
    admit(rt, { id: origin.id, by });
    endVisit(rt, { id: origin.id, by });
    const appointment = { startsAt: rt.now() + 7 * day, durationMinutes: 10, doctorId: by.id };
    const { id } = createFollowUp(rt, { id: origin.id, by, appointment });
    const followUp = loadConsultation(rt, id);
    expect(followUp).toMatchObject({ stage: 'scheduled', followUpOf: origin.id, patient: erika });
    expect(followUp?.consent?.documentId).toBe(listDocuments(rt, id)[0]?.id);
    expect(followUp?.code).not.toBe(loadConsultation(rt, origin.id)?.code);
    expect(findByCode(rt, followUp?.code ?? '')?.id).toBe(id);
    expect(kinds(rt, id)).toEqual(['appointment']);
  });

  test('there is none without an accepted consent', async () => {
    const rt = testRuntime();
    const { by } = doctorOf(rt);
    const { id } = await consentReview(rt, by);
    expect(() => createFollowUp(rt, { id, by })).toThrow(refused('lifecycle'));
  });
});
