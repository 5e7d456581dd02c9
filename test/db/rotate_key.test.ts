import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { makeCalendarFeed } from '../../db/calendar_feeds.ts';
import { insertCheckReport } from '../../db/check_reports.ts';
import { findByCode, findByLink, loadConsultation } from '../../db/consultations.ts';
import { databaseFile, openDatabase } from '../../db/database.ts';
import { insertDevice } from '../../db/devices.ts';
import { listDocuments, loadDocument } from '../../db/documents.ts';
import { findGuestByCode, guestToken, loadGuests } from '../../db/guests.ts';
import { listWaitingMails, loadIncomingFiles } from '../../db/incoming_mails.ts';
import { jobStatus, noteJob } from '../../db/jobs.ts';
import { createVisitLink } from '../../db/links.ts';
import { insertConsentRequest } from '../../db/mail_consents.ts';
import { listMails } from '../../db/mails.ts';
import { insertPending } from '../../db/pending_sign_ins.ts';
import { ended, hashedAnew, resealAll, sealedByVault, sweep } from '../../db/rotate_key.ts';
import * as schema from '../../db/schema.ts';
import { Vault } from '../../db/sealing.ts';
import { createSetupLink } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { inviteGuest } from '../../procedure/guest.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { writeMail } from '../fixtures/patient_mails.ts';
import { scheduled } from '../fixtures/patients.ts';
import { staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/** Sealed with the key of their consultation, which is wrapped anew. */
const byConsultation = [
  'gdt_requests.sealed_origin',
  'records.sealed_closing',
  'consultations.sealed_patient',
  'consultations.sealed_consent',
  'consultations.sealed_reason',
  'consultations.sealed_language',
  'consultations.sealed_code',
  'guests.sealed_name',
  'guests.sealed_typed_name',
  'guests.sealed_code',
  'links.sealed_token',
  'documents.sealed_content',
  'mails.sealed_message',
  'visits.sealed_typed_name',
];
/** Argon2id, by the password alone; the audit's chain, which needs no key. */
const ofItsOwn = ['users.password_hash', 'audit.case_hash'];

test('every sealed column and every keyed hash of the schema is decided', () => {
  const columns = Object.values(schema)
    .filter((table) => is(table, SQLiteTable))
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => `${name}.${column.name}`);
    });
  const decided = new Set<string>([
    ...sealedByVault.map(({ table, column }) => `${table}.${column}`),
    ...hashedAnew,
    ...ended,
    ...byConsultation,
    ...ofItsOwn,
    'consultations.sealed_key',
  ]);
  const keyed = columns.filter((name) => /\.sealed_|_hash$|fingerprint/.test(name));
  expect(keyed.filter((name) => !decided.has(name))).toEqual([]);
  expect([...decided].filter((name) => !columns.includes(name))).toEqual([]);
});

/** What was made under the old key and is of no use under the new one; mails are known by other means. */
function endedTables(): string[] {
  const tables = new Set(ended.map((column) => column.split('.')[0] ?? ''));
  return [...tables].filter((table) => !['incoming_mails', 'mail_readings', 'gdt_requests'].includes(table));
}

const rowsOf = (rt: TestRuntime, table: string) =>
  rt.db.$client.prepare(`select count(*) from ${table}`).pluck().get();

/** A half sign-in, a setup link and a known browser of one account. */
function signInEverywhere(rt: TestRuntime, userId: string): void {
  write(rt, (tx) =>
    insertConsentRequest(rt, tx, {
      idHash: 'state',
      userId,
      request: { kind: 'code', account: '', verifier: '', redirectUri: '' },
      expiresAt: rt.now() + 1000,
      nextPollAt: 0,
    }),
  );
  write(rt, (tx) => {
    insertPending(tx, { idHash: 'hash', userId, next: '/practice', expiresAt: rt.now() + minute });
    createSetupLink(rt, tx, { userId, purpose: 'setup', ttlMs: minute });
    insertDevice(rt, tx, { userId, tokenHash: 'hash' });
    makeCalendarFeed(rt, tx, userId);
  });
}

describe('another key', () => {
  test('nobody has shown a copy of it yet, and no backup opens with it', () => {
    const rt = testRuntime();
    for (const job of ['key_copy', 'backup', 'key', 'purge'] as const) noteJob(rt, job, null);
    resealAll(rt, { from: rt.vault, to: new Vault(Buffer.alloc(32, 77)) }, null);
    expect(jobStatus(rt, 'key_copy')).toBeNull();
    for (const job of ['backup', 'key'] as const) expect(jobStatus(rt, job)?.lastSuccessAt).toBeNull();
    expect(jobStatus(rt, 'purge')?.lastSuccessAt).toBe(rt.now());
  });

  test('opens all that the old one opened, finds links, codes and mails again, and the old one opens nothing', async () => {
    const rt = testRuntime({ UNDO_SECONDS: '30' });
    const doctor = staff(rt, 'doctor');
    const by = doctor.by as typeof doctor.by & { kind: 'staff' };
    const { id, token } = await scheduled(rt, by);
    inviteGuest(rt, { id, by, name: 'Jonas Gast', kind: 'relative', email: '' });
    const raw = Buffer.from(
      writeMail({
        subject: 'Videosprechstunde',
        files: [{ name: 'x.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 klein') }],
      }),
    );
    const arrived = { raw, receivedAt: rt.now(), complete: true };
    await takeMail(rt, arrived);
    write(rt, (tx) =>
      insertCheckReport(
        rt,
        tx,
        { consultationId: id, browser: { name: 'Firefox', version: '140', system: 'Linux' }, findings: [] },
        5,
      ),
    );
    const dialledIn = write(rt, (tx) => createVisitLink(rt, tx, id));
    const before = {
      consultation: loadConsultation(rt, id),
      document: loadDocument(rt, listDocuments(rt, id)[0]?.id ?? '')?.content,
      mails: listMails(rt, id),
      guest: loadGuests(rt, id)[0],
      waiting: listWaitingMails(rt, 10),
    };
    const [guest] = loadGuests(rt, id);
    const oldGuestToken = guest ? guestToken(rt, guest) : '';

    signInEverywhere(rt, doctor.id);
    for (const table of endedTables()) expect(rowsOf(rt, table), table).toBeGreaterThan(0);

    const from = rt.vault;
    const to = new Vault(Buffer.alloc(32, 77));
    const done = resealAll(rt, { from, to }, null);
    sweep(rt.db);
    expect(done).toEqual({ consultations: 1, signIns: 2, dialIns: 1 });
    for (const table of endedTables()) expect(rowsOf(rt, table), table).toBe(0);
    rt.vault = to;
    expect({
      consultation: loadConsultation(rt, id),
      document: loadDocument(rt, listDocuments(rt, id)[0]?.id ?? '')?.content,
      mails: listMails(rt, id),
      guest: loadGuests(rt, id)[0],
      waiting: listWaitingMails(rt, 10),
    }).toEqual(before);
    expect(findByLink(rt, token)?.consultation.id).toBe(id);
    expect(findByLink(rt, oldGuestToken)?.guestId).toBe(guest?.id);
    expect(findByLink(rt, dialledIn)).toBeNull();
    expect(findByCode(rt, before.consultation?.code ?? '')?.id).toBe(id);
    expect(findGuestByCode(rt, guest?.code ?? '')?.guestId).toBe(guest?.id);
    expect(loadIncomingFiles(rt, before.waiting[0]?.id ?? '')[0]?.bytes.toString()).toContain('klein');
    // The same mail once more is known again.
    await takeMail(rt, arrived);
    expect(listWaitingMails(rt, 10)).toHaveLength(1);

    expect(() => loadConsultation({ ...rt, vault: from }, id)).toThrow();
    const file = databaseFile(rt.config.dataDir);
    expect(() => openDatabase(file, { vault: from })).toThrow(/SECRET_KEY/);
    const again = openDatabase(file, { vault: to });
    onTestFinished(() => void again.$client.close());
  });
});
