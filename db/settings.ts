import type { Buffer } from 'node:buffer';
import { and, eq } from 'drizzle-orm';
import type { Database, Queryable } from './database.ts';
import { practice } from './schema.ts';

/** What the practice says about itself, edited on its settings page. Every value is plain text, empty while unknown. */
export interface PracticeSettings {
  name: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
  email: string;
  website: string;
  /** Person responsible by law, for imprint and consent. */
  responsible: string;
  /** Chamber and supervisory authority. */
  chamber: string;
  professionalTitle: string;
  dataProtectionOfficer: string;
  /** Authority for complaints about data protection. */
  complaintAuthority: string;
  /** Who runs server and relay, and where. */
  hosting: string;
  mailProvider: string;
  /** The practice's own words on the first page. */
  welcomeText: string;
  /** The practice's own words in the appointment mail. */
  appointmentText: string;
  /** `yes`: calls never take the direct way, so that nobody learns the other's address (lesson 27). */
  relayOnly: string;
  /** `yes`: a reminder the day before, to those who have agreed. */
  remindDay: string;
  /** `yes`: a reminder one hour before, to those who have agreed. */
  remindHour: string;
}

export const emptySettings: PracticeSettings = {
  name: '',
  street: '',
  postcode: '',
  city: '',
  phone: '',
  email: '',
  website: '',
  responsible: '',
  chamber: '',
  professionalTitle: '',
  dataProtectionOfficer: '',
  complaintAuthority: '',
  hosting: '',
  mailProvider: '',
  welcomeText: '',
  appointmentText: '',
  relayOnly: '',
  remindDay: 'yes',
  remindHour: 'yes',
};

export interface Practice {
  settings: PracticeSettings;
  hasLogo: boolean;
  demo: boolean;
  version: number;
}

export interface Logo {
  type: 'image/png' | 'image/jpeg';
  bytes: Buffer;
}

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
export function savePractice(db: Database, settings: PracticeSettings, version: number): 'saved' | 'stale' {
  return db.transaction((tx) => {
    if (version === 0) {
      return tx
        .insert(practice)
        .values({ id: 1, settings: { ...settings } })
        .onConflictDoNothing()
        .run().changes === 1
        ? 'saved'
        : 'stale';
    }
    const { changes } = tx
      .update(practice)
      .set({ settings: { ...settings }, version: version + 1 })
      .where(and(eq(practice.id, 1), eq(practice.version, version)))
      .run();
    return changes === 1 ? 'saved' : 'stale';
  });
}

export function loadLogo(db: Queryable): Logo | null {
  const row = db.select({ logo: practice.logo, logoType: practice.logoType }).from(practice).get();
  return row?.logo && row.logoType ? { type: row.logoType as Logo['type'], bytes: row.logo } : null;
}

/** @param logo null removes it */
export function saveLogo(db: Database, logo: Logo | null): void {
  const values = { logo: logo?.bytes ?? null, logoType: logo?.type ?? null };
  db.insert(practice)
    .values({ id: 1, settings: {}, ...values })
    .onConflictDoUpdate({ target: practice.id, set: values })
    .run();
}

/** Marks the database as a demo, for good. */
export function markDemo(db: Database): void {
  db.insert(practice)
    .values({ id: 1, settings: {}, demo: true })
    .onConflictDoUpdate({ target: practice.id, set: { demo: true } })
    .run();
}
