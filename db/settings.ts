import { and, eq } from 'drizzle-orm';
import { emptySettings, type Logo, type Practice, type PracticeSettings } from '../consultation/practice.ts';
import type { Queryable, Transaction } from './database.ts';
import { practice } from './schema.ts';

/** The practice; settings that are not there yet are as in `emptySettings`. */
export function loadPractice(db: Queryable): Practice {
  const row = db
    .select({
      settings: practice.settings,
      logoType: practice.logoType,
      demo: practice.demo,
      version: practice.version,
    })
    .from(practice)
    .get();
  return {
    settings: { ...emptySettings, ...(row?.settings as Partial<PracticeSettings> | undefined) },
    hasLogo: row?.logoType != null,
    demo: row?.demo ?? false,
    version: row?.version ?? 0,
  };
}

/** @param version as it was read; `stale` when somebody else has saved since */
export function savePractice(
  tx: Transaction,
  settings: PracticeSettings,
  version: number,
): 'saved' | 'stale' {
  const { changes } =
    version === 0
      ? tx
          .insert(practice)
          .values({ id: 1, settings: { ...settings } })
          .onConflictDoNothing()
          .run()
      : tx
          .update(practice)
          .set({ settings: { ...settings }, version: version + 1 })
          .where(and(eq(practice.id, 1), eq(practice.version, version)))
          .run();
  return changes === 1 ? 'saved' : 'stale';
}

export function loadLogo(db: Queryable): Logo | null {
  const row = db.select({ logo: practice.logo, logoType: practice.logoType }).from(practice).get();
  return row?.logo && row.logoType ? { type: row.logoType as Logo['type'], bytes: row.logo } : null;
}

/** @param logo null removes it */
export function saveLogo(tx: Transaction, logo: Logo | null): void {
  const values = { logo: logo?.bytes ?? null, logoType: logo?.type ?? null };
  tx.insert(practice)
    .values({ id: 1, settings: {}, ...values })
    .onConflictDoUpdate({ target: practice.id, set: values })
    .run();
}

/** Marks the database as a demo, for good. */
export function markDemo(tx: Transaction): void {
  tx.insert(practice)
    .values({ id: 1, settings: {}, demo: true })
    .onConflictDoUpdate({ target: practice.id, set: { demo: true } })
    .run();
}
