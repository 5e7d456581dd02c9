import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { listAudit } from '../../db/audit.ts';
import { listCheckReports } from '../../db/check_reports.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listDocuments, loadDocument } from '../../db/documents.ts';
import { insertGdtRequest } from '../../db/gdt_requests.ts';
import { listInbox } from '../../db/inbox.ts';
import { recordHandover } from '../../db/records.ts';
import { listStatistics } from '../../db/statistics.ts';
import { write } from '../../db/write.ts';
import type { GdtOrigin } from '../../gdt/request.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { receiveCheckReport } from '../../procedure/check_report.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { endVisit } from '../../procedure/end_visit.ts';
import { purge } from '../../procedure/erase.ts';
import { createFollowUp } from '../../procedure/follow_up.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { requestMail, writeMail } from '../fixtures/patient_mails.ts';
import { requested, scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const patient: Actor = { kind: 'patient' };

const origin: GdtOrigin = {
  version: '2.1',
  charset: 'latin1',
  patientNumber: 'Patient 4711',
  sender: 'PRAX_EDV',
  receiver: 'SPRECHZI',
  test: '',
  requestId: '',
  requestUid: '',
};

async function completed(rt: TestRuntime, by: Actor & { kind: 'staff' }): Promise<string> {
  const { id } = await scheduled(rt, by);
  write(rt, (tx) => insertGdtRequest(rt, tx, { consultationId: id, fingerprint: 'of a file', origin }));
  arrive(rt, { id, by: patient, typedName: 'Erika Mustermann-Tippfehler' });
  admit(rt, { id, by });
  endVisit(rt, { id, by });
  write(rt, (tx) => recordHandover(rt, tx, id, { care: 'prescription', code: 'same' }));
  return id;
}

/** Every byte of every file of the practice, without the secret key. */
function everyByte(rt: TestRuntime): Buffer {
  const files = readdirSync(rt.config.dataDir).filter((name) => name !== 'secret.key');
  return Buffer.concat(files.map((name) => readFileSync(join(rt.config.dataDir, name))));
}

/** The sealed values of a consultation as they stand in the file. */
function sealedBytes(rt: TestRuntime, id: string): Buffer[] {
  const select = (sql: string) => rt.db.$client.prepare(sql).all(id) as Record<string, unknown>[];
  const rows = [
    ...select(
      'select sealed_key, sealed_patient, sealed_consent, sealed_code from consultations where id = ?',
    ),
    ...select('select sealed_content from documents where consultation_id = ?'),
    ...select('select sealed_message from mails where consultation_id = ?'),
    ...select('select sealed_typed_name from visits where consultation_id = ?'),
    ...select('select sealed_origin from gdt_requests where consultation_id = ?'),
    ...select('select sealed_closing from records where consultation_id = ?'),
    ...select('select sealed_token from links where consultation_id = ?'),
  ];
  return rows.flatMap((row) => Object.values(row)).filter((value) => Buffer.isBuffer(value));
}

describe('D3: erasing', () => {
  test('D4: before the purge nothing personal is readable in any file', async () => {
    const rt = testRuntime();
    const { by } = staff(rt, 'doctor');
    const id = await completed(rt, by as Actor & { kind: 'staff' });
    const bytes = everyByte(rt);
    const document = loadDocument(rt, listDocuments(rt, id)[0]?.id ?? '');
    expect(document?.content.subarray(0, 5).toString()).toBe('%PDF-');
    for (const secret of [
      ...Object.values(erika),
      'Tippfehler',
      origin.patientNumber,
      loadConsultation(rt, id)?.code ?? 'no code',
    ]) {
      expect(bytes.includes(secret), secret).toBe(false);
    }
    expect(bytes.includes(document?.content.subarray(0, 200) ?? 'none')).toBe(false);
  });

  test('after the purge no byte of it is left, sealed or not, in database, WAL or any file', async () => {
    const rt = testRuntime();
    const { by } = staff(rt, 'doctor');
    const id = await completed(rt, by as Actor & { kind: 'staff' });
    const sealed = sealedBytes(rt, id);
    expect(sealed.length).toBeGreaterThan(8);
    const find = (bytes: Buffer) => sealed.filter((value) => bytes.includes(value.subarray(0, 40)));
    // The search finds them while they are there: it can fail.
    expect(find(everyByte(rt)).length).toBe(sealed.length);

    rt.clock.now += 30 * day;
    purge(rt, { now: rt.now(), dryRun: false });

    const bytes = everyByte(rt);
    expect(find(bytes)).toEqual([]);
    expect(bytes.includes(id)).toBe(false);
    for (const secret of Object.values(erika)) expect(bytes.includes(secret), secret).toBe(false);
    expect(loadConsultation(rt, id)).toBeNull();
    expect(listAudit(rt.db, id)).toEqual([]);
  });

  test('a day before its time it stays, and a dry run only says what it would do', async () => {
    const rt = testRuntime();
    const { by } = staff(rt, 'doctor');
    const id = await completed(rt, by as Actor & { kind: 'staff' });
    expect(purge(rt, { now: rt.now() + 29 * day, dryRun: false }).consultations).toBe(0);
    const report = purge(rt, { now: rt.now() + 30 * day, dryRun: true });
    expect(report).toEqual({
      consultations: 1,
      documents: 1,
      mails: 4,
      visits: 1,
      audit: 8,
      checkReports: 0,
      callbacks: 0,
      incomingMails: 0,
    });
    expect(loadConsultation(rt, id)).not.toBeNull();
    expect(purge(rt, { now: rt.now() + 30 * day, dryRun: false })).toEqual(report);
  });

  test('RETENTION_DAYS counts', async () => {
    const rt = testRuntime({ RETENTION_DAYS: '7' });
    const { by } = staff(rt, 'doctor');
    await completed(rt, by as Actor & { kind: 'staff' });
    expect(purge(rt, { now: rt.now() + 7 * day, dryRun: false }).consultations).toBe(1);
  });

  test('what somebody left open and forgot is erased as well; what is still planned is not', async () => {
    const rt = testRuntime();
    const { by } = staff(rt, 'doctor');
    const forgotten = requested(rt);
    const planned = await scheduled(rt, by as Actor & { kind: 'staff' }, { startsAt: rt.now() + 30 * day });
    rt.clock.now += 30 * day;
    expect(purge(rt, { now: rt.now(), dryRun: true }).consultations).toBe(1);
    expect(purge(rt, { now: rt.now(), dryRun: false }).consultations).toBe(1);
    expect(loadConsultation(rt, forgotten.id)).toBeNull();
    expect(loadConsultation(rt, planned.id)?.stage).toBe('scheduled');
  });

  test('a follow-up survives the purge of the consultation that it came from', async () => {
    const rt = testRuntime();
    const doctor = staff(rt, 'doctor').by as Actor & { kind: 'staff' };
    const origin = await completed(rt, doctor);
    rt.clock.now += 29 * day;
    const appointment = { startsAt: rt.now() + day, durationMinutes: 15, doctorId: doctor.id };
    const { id } = createFollowUp(rt, { id: origin, by: doctor, appointment });
    rt.clock.now += 2 * day;
    purge(rt, { now: rt.now(), dryRun: false });
    expect(loadConsultation(rt, origin)).toBeNull();
    const followUp = loadConsultation(rt, id);
    expect(followUp?.followUpOf).toBeNull();
    expect(
      loadDocument(rt, followUp?.consent?.documentId ?? '')
        ?.content.subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('what somebody has sent from the technical check goes with its visit, or when its own time is over', async () => {
    const rt = testRuntime();
    const doctor = staff(rt, 'doctor').by as Actor & { kind: 'staff' };
    const send = (consultationId: string | null) =>
      receiveCheckReport(rt, {
        consultationId,
        userAgent: 'Firefox/140',
        sent: { findings: [{ row: 'camera', reason: 'missing' }] },
      });
    const left = () => listCheckReports(rt, 10).map(({ consultationId }) => consultationId);
    const id = await completed(rt, doctor);
    rt.clock.now += day;
    send(id);
    send(null);
    rt.clock.now += 28 * day;
    const planned = await scheduled(rt, doctor, { startsAt: rt.now() + 20 * day });
    send(planned.id);
    expect(left()).toEqual([planned.id, null, id]);

    // The visit's 30 days are over, its report's are not: it goes all the same.
    rt.clock.now += day;
    const report = purge(rt, { now: rt.now(), dryRun: true });
    expect(report).toMatchObject({ consultations: 1, checkReports: 1 });
    expect(left()).toHaveLength(3);
    expect(purge(rt, { now: rt.now(), dryRun: false })).toEqual(report);
    expect(left()).toEqual([planned.id, null]);

    rt.clock.now += day;
    expect(purge(rt, { now: rt.now(), dryRun: false })).toMatchObject({ consultations: 0, checkReports: 1 });
    expect(left()).toEqual([planned.id]);
    // No byte of them is left either.
    rt.clock.now += 28 * day;
    const sealed = rt.db.$client.prepare('select sealed_report from check_reports').pluck().get() as Buffer;
    expect(everyByte(rt).includes(sealed.subarray(0, 40))).toBe(true);
    purge(rt, { now: rt.now(), dryRun: false });
    expect(everyByte(rt).includes(sealed.subarray(0, 40))).toBe(false);
  });

  test('mails that came go with their consultation, and when they wait too long; the mark of a mail lives as long', async () => {
    const rt = testRuntime();
    const by = staff(rt, 'doctor').by as Actor & { kind: 'staff' };
    const arrive = (mail: string) =>
      takeMail(rt, { raw: Buffer.from(mail), receivedAt: rt.now(), complete: true });
    const answer = requestMail({ messageId: 'one@mail.example' });
    await arrive(answer);
    await arrive(
      writeMail({
        subject: 'Videosprechstunde',
        files: [
          { name: 'x.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 nobody knows whose') },
        ],
      }),
    );
    const [{ id } = { id: '' }] = listInbox(rt, rt.config.timeZone).requested;
    declineRequest(rt, { id, by, reason: 'Urlaub' });
    const columns = 'select sealed_header, sealed_text, sealed_attachments from incoming_mails';
    const sealed = (rt.db.$client.prepare(columns).raw().all() as unknown[][]).flat().filter(Buffer.isBuffer);
    expect(sealed.map((value) => everyByte(rt).includes(value.subarray(0, 40)))).toEqual(Array(4).fill(true));

    rt.clock.now += 29 * day;
    expect(purge(rt, { now: rt.now(), dryRun: false }).incomingMails).toBe(0);
    // Read again from a mailbox that was indexed anew: still known.
    expect(await arrive(answer)).toBe('handled');
    rt.clock.now += day;
    expect(purge(rt, { now: rt.now(), dryRun: true })).toMatchObject({ consultations: 1, incomingMails: 2 });
    expect(purge(rt, { now: rt.now(), dryRun: false })).toMatchObject({ consultations: 1, incomingMails: 2 });
    for (const value of sealed) expect(everyByte(rt).includes(value.subarray(0, 40))).toBe(false);
  });

  test('P15: the bare numbers stay', async () => {
    const rt = testRuntime();
    await completed(rt, staff(rt, 'doctor').by as Actor & { kind: 'staff' });
    purge(rt, { now: rt.now() + 90 * day, dryRun: false });
    expect(listStatistics(rt.db)).toMatchObject([{ quarter: '2026-Q4', completed: 1 }]);
  });
});
