import { describe, expect, test } from 'vitest';
import { day, minute } from '../../consultation/durations.ts';
import type { Actor, RefusalCode } from '../../consultation/refusal.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listMails } from '../../db/mails.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { cancelConsultation } from '../../procedure/cancel.ts';
import { purge } from '../../procedure/erase.ts';
import { handOverCase } from '../../procedure/hand_over_case.ts';
import { takeOver } from '../../procedure/take_over.ts';
import { scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/* The appointment goes to a colleague; time, link and code stay (P2). */

const refused = (code: RefusalCode) => expect.objectContaining({ name: 'Error', code });
type Doctor = Actor & { kind: 'staff' };

async function twoDoctors(data = erika) {
  const rt = testRuntime();
  const sommer = staff(rt, 'doctor', 'Dr. Anna Sommer').by as Doctor;
  const weber = staff(rt, 'doctor', 'Dr. Karl Weber').by as Doctor;
  const by = staff(rt, 'reception').by;
  const { id } = await scheduled(rt, sommer, { startsAt: rt.now() + day, data });
  const hand = (more: { doctorId?: string; mustBeFree?: boolean; version?: number } = {}) =>
    handOverCase(rt, { id, by, doctorId: weber.id, mustBeFree: true, ...more });
  return { rt, sommer, weber, by, id, hand };
}

const last = (rt: TestRuntime, id: string) => listMails(rt, id).at(-1);

test('the other doctor has it, at the same time and with the same code; the patient reads the new name', async () => {
  const { rt, weber, id, hand } = await twoDoctors();
  const before = loadConsultation(rt, id);
  hand();
  const after = loadConsultation(rt, id);
  expect(after).toMatchObject({
    doctorId: weber.id,
    doctorName: 'Dr. Karl Weber',
    startsAt: before?.startsAt,
    code: before?.code,
    stage: 'scheduled',
    calendarSequence: before?.calendarSequence,
  });
  const mail = last(rt, id);
  expect(mail?.kind).toBe('appointment_moved');
  expect(mail?.message.text).toContain('Dr. Karl Weber');
  expect(mail?.message.text).toMatch(/Die\s+Zeit\s+bleibt\s+gleich/);
  // Time and place are as in the calendar: no new entry.
  expect(mail?.message.calendar).toBeUndefined();
});

describe('whom nobody needs to tell', () => {
  test('no mail has named the doctor', async () => {
    const { rt, id, hand } = await twoDoctors({ ...erika, email: '' });
    hand();
    expect(listMails(rt, id)).toEqual([]);
  });

  test('the mail that named the doctor did not arrive', async () => {
    const { rt, id, hand } = await twoDoctors();
    rt.db.$client.exec("update mails set state = 'bounced'");
    const before = listMails(rt, id).length;
    hand();
    expect(listMails(rt, id)).toHaveLength(before);
  });

  test('the same doctor again', async () => {
    const { rt, sommer, id, hand } = await twoDoctors();
    const before = listMails(rt, id).length;
    hand({ doctorId: sommer.id });
    expect(listMails(rt, id)).toHaveLength(before);
  });

  test('the patient sits in the waiting room and meets the doctor', async () => {
    const { rt, weber, id } = await twoDoctors();
    rt.hub.isPresent = () => true;
    const before = listMails(rt, id).length;
    takeOver(rt, { id, by: weber });
    expect(loadConsultation(rt, id)?.doctorId).toBe(weber.id);
    expect(listMails(rt, id)).toHaveLength(before);
  });

  test('the appointment is over', async () => {
    const { rt, id, hand } = await twoDoctors();
    rt.clock.now += day + 16 * minute;
    const before = listMails(rt, id).length;
    hand();
    expect(listMails(rt, id)).toHaveLength(before);
  });
});

describe('off the path', () => {
  test('the other one has an appointment then: told, and done only on purpose', async () => {
    const { rt, weber, id, hand } = await twoDoctors();
    await scheduled(rt, weber, { startsAt: rt.now() + day + 5 * minute, data: { ...erika, lastName: 'B' } });
    expect(hand).toThrow(refused('time_taken'));
    expect(loadConsultation(rt, id)?.doctorName).toBe('Dr. Anna Sommer');
    hand({ mustBeFree: false });
    expect(loadConsultation(rt, id)?.doctorName).toBe('Dr. Karl Weber');
  });

  test('two at once: the second is told', async () => {
    const { rt, sommer, weber, id, hand } = await twoDoctors();
    const version = loadConsultation(rt, id)?.version ?? 0;
    hand({ version });
    expect(() => hand({ version, doctorId: sommer.id })).toThrow(refused('stale'));
    expect(loadConsultation(rt, id)?.doctorId).toBe(weber.id);
  });

  test('in the talk, cancelled, erased, and to whom is no doctor', async () => {
    const { rt, sommer, by, id, hand } = await twoDoctors();
    expect(() => hand({ doctorId: (by as Doctor).id })).toThrow(refused('no_such_doctor'));
    rt.clock.now += day;
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    admit(rt, { id, by: sommer });
    expect(hand).toThrow(refused('already_admitted'));

    const other = await twoDoctors();
    cancelConsultation(other.rt, { id: other.id, by: other.by, reason: '' });
    expect(other.hand).toThrow(refused('lifecycle'));
    purge(other.rt, { now: other.rt.now() + 100 * day, dryRun: false });
    expect(other.hand).toThrow(refused('not_found'));
  });
});
