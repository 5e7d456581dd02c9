import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { ConsentRecord, Consultation, RequestSource } from '../consultation/consultation.ts';
import { type Language, readLanguage } from '../consultation/language.ts';
import type { StoredStage } from '../consultation/lifecycle.ts';
import { generateReference } from '../consultation/link_token.ts';
import type { PatientData } from '../consultation/patient.ts';
import { loadSealer, type Sealer, sealerFor } from './consultation_keys.ts';
import type { Queryable, Transaction } from './database.ts';
import { consultations, links, users } from './schema.ts';
import type { Store } from './store.ts';

type Row = typeof consultations.$inferSelect;

type Reader = Pick<Store, 'db' | 'vault'>;

export function loadConsultation(rt: Reader, id: string, tx: Queryable = rt.db): Consultation | null {
  const row = selectConsultations(tx).where(eq(consultations.id, id)).get();
  return row ? openConsultation(rt, row) : null;
}

/** By the token of a personal link; `visit` links (made by a dial-in code) open the visit only. */
export function findByLink(
  rt: Reader,
  token: string,
): { consultation: Consultation; scope: 'patient' | 'visit'; guestId: string | null } | null {
  const link = rt.db
    .select({ consultationId: links.consultationId, scope: links.scope, guestId: links.guestId })
    .from(links)
    .where(eq(links.tokenHash, rt.vault.lookupHash('link', token)))
    .get();
  const consultation = link && loadConsultation(rt, link.consultationId);
  return link && consultation ? { consultation, scope: link.scope, guestId: link.guestId } : null;
}

/** @param code in its normal form */
export function findByCode(rt: Reader, code: string): Consultation | null {
  const row = selectConsultations(rt.db)
    .where(eq(consultations.codeHash, rt.vault.lookupHash('code', code)))
    .get();
  return row ? openConsultation(rt, row) : null;
}

/** By the reference in the subject of a mail, the first that is one. */
export function findByReference(
  tx: Queryable,
  references: readonly string[],
): { consultationId: string; stage: StoredStage } | null {
  if (references.length === 0) return null;
  const { id, stage, reference } = consultations;
  const rows = tx
    .select({ consultationId: id, stage, reference })
    .from(consultations)
    .where(inArray(reference, [...references]))
    .all();
  const found = references.flatMap((wanted) => rows.filter((row) => row.reference === wanted))[0];
  return found ? { consultationId: found.consultationId, stage: found.stage } : null;
}

/** The requests that were merged into this case, the oldest first. */
export function listMergedInto(tx: Queryable, id: string): { id: string; createdAt: number }[] {
  return tx
    .select({ id: consultations.id, createdAt: consultations.createdAt })
    .from(consultations)
    .where(eq(consultations.mergedInto, id))
    .orderBy(consultations.createdAt)
    .all();
}

export function loadStage(tx: Queryable, id: string): StoredStage | null {
  const row = tx.select({ stage: consultations.stage }).from(consultations).where(eq(consultations.id, id));
  return row.get()?.stage ?? null;
}

/** What a new row starts with. */
export interface NewConsultation {
  stage: 'requested' | 'consent_pending' | 'consented';
  source: RequestSource;
  patient: PatientData;
  consent?: ConsentRecord | null;
  language?: Language | null;
  doctorId?: string | null;
  followUpOf?: string | null;
}

/** @returns the new id */
export function insertConsultation(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  input: NewConsultation,
): string {
  const id = randomUUID();
  const { wrapped } = rt.vault.newKey(id);
  const sealer = sealerFor(rt, id, wrapped);
  const now = rt.now();
  tx.insert(consultations)
    .values({
      id,
      reference: generateReference(),
      stage: input.stage,
      source: input.source,
      sealedKey: wrapped,
      sealedPatient: sealJson(sealer, 'patient', input.patient),
      sealedConsent: input.consent ? sealJson(sealer, 'consent', input.consent) : null,
      sealedLanguage: input.language ? sealer.seal('language', input.language) : null,
      doctorId: input.doctorId ?? null,
      followUpOf: input.followUpOf ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .run();
  return id;
}

/** Columns that a procedure may change; personal ones are sealed on the way. */
export interface ConsultationChange {
  stage?: StoredStage;
  patient?: PatientData;
  consent?: ConsentRecord | null;
  reason?: string;
  doctorId?: string | null;
  startsAt?: number | null;
  durationMinutes?: number | null;
  calendarSequence?: number;
  code?: string | null;
  mergedInto?: string | null;
  endedAt?: number | null;
}

/**
 * Writes a change and raises the version.
 *
 * @param from the consultation as it was read
 * @returns false when somebody else has changed it since
 */
export function updateConsultation(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  from: Consultation,
  change: ConsultationChange,
): boolean {
  const key = tx
    .select({ sealedKey: consultations.sealedKey })
    .from(consultations)
    .where(eq(consultations.id, from.id))
    .get();
  if (!key) return false;
  const { patient, consent, reason, code, ...clear } = change;
  const sealer = sealerFor(rt, from.id, key.sealedKey);
  const result = tx
    .update(consultations)
    .set({
      ...clear,
      ...(patient && { sealedPatient: sealJson(sealer, 'patient', patient) }),
      ...(consent !== undefined && { sealedConsent: consent && sealJson(sealer, 'consent', consent) }),
      ...(reason !== undefined && { sealedReason: reason ? sealer.seal('reason', reason) : null }),
      ...(code !== undefined && {
        codeHash: code && rt.vault.lookupHash('code', code),
        sealedCode: code === null ? null : sealer.seal('code', code),
      }),
      version: from.version + 1,
      updatedAt: rt.now(),
    })
    .where(and(eq(consultations.id, from.id), eq(consultations.version, from.version)))
    .run();
  return result.changes === 1;
}

/**
 * What the patient reads. It is no step of the procedure: the version stays.
 *
 * @throws Error when there is no such consultation
 */
export function keepLanguage(
  rt: Pick<Store, 'vault' | 'db'>,
  tx: Transaction,
  id: string,
  language: Language,
): void {
  const sealedLanguage = loadSealer(rt, id, tx).seal('language', language);
  tx.update(consultations).set({ sealedLanguage }).where(eq(consultations.id, id)).run();
}

/**
 * The rows that `openConsultation` understands, with the doctor's name; the lists in inbox.ts add their
 * conditions.
 */
export function selectConsultations(tx: Queryable) {
  return tx
    .select({ ...getTableColumns(consultations), doctorName: users.name })
    .from(consultations)
    .leftJoin(users, eq(users.id, consultations.doctorId));
}

/** @param rows one more than fits, where there is more */
export function openPage(
  rt: Pick<Store, 'vault'>,
  rows: readonly (Row & { doctorName: string | null })[],
  pageSize: number,
): { items: Consultation[]; hasMore: boolean } {
  return {
    items: rows.slice(0, pageSize).map((row) => openConsultation(rt, row)),
    hasMore: rows.length > pageSize,
  };
}

export function openConsultation(
  rt: Pick<Store, 'vault'>,
  row: Row & { doctorName: string | null },
): Consultation {
  const sealer = sealerFor(rt, row.id, row.sealedKey);
  const open = (column: string, sealed: Buffer | null) =>
    sealed && sealer.unseal(column, sealed).toString('utf8');
  const consent = open('consent', row.sealedConsent);
  return {
    id: row.id,
    reference: row.reference,
    stage: row.stage,
    version: row.version,
    source: row.source,
    patient: JSON.parse(sealer.unseal('patient', row.sealedPatient).toString('utf8')) as PatientData,
    consent: consent ? (JSON.parse(consent) as ConsentRecord) : null,
    reason: open('reason', row.sealedReason) ?? '',
    language: readLanguage(open('language', row.sealedLanguage) ?? undefined),
    doctorId: row.doctorId,
    doctorName: row.doctorName,
    startsAt: row.startsAt,
    durationMinutes: row.durationMinutes,
    calendarSequence: row.calendarSequence,
    code: open('code', row.sealedCode),
    followUpOf: row.followUpOf,
    mergedInto: row.mergedInto,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    endedAt: row.endedAt,
  };
}

function sealJson(sealer: Sealer, column: string, value: unknown): Buffer {
  return sealer.seal(column, Buffer.from(JSON.stringify(value)));
}
