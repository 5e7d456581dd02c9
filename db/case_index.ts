import type { Buffer } from 'node:buffer';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { asc, gt, inArray } from 'drizzle-orm';
import type { Consultation } from '../consultation/consultation.ts';
import type { PatientData } from '../consultation/patient.ts';
import { lackedFields } from '../consultation/patient_data.ts';
import { nameWords, type SearchEntry, searchEntry } from '../consultation/search_entry.ts';
import type { SearchQuestion } from '../consultation/search_question.ts';
import { CallbackIndex } from './callback_index.ts';
import { watchCases } from './case_changes.ts';
import { type Sealer, sealerFor } from './consultation_keys.ts';
import { consultations, guests } from './schema.ts';
import type { Store } from './store.ts';

/** So many cases are read before others have their turn: some milliseconds. */
const atOnce = 50;

/** How often it looks whether another program has written, e.g. `purge` beside the server. */
const lookMs = 60_000;

/** So long a page waits for what has been written so far to be read. */
const momentMs = 100;

/**
 * By what every case can be found. It is in memory only, because the file holds nothing that can be read; it
 * is made anew at each start, in the background, and follows every change within one turn of the event loop.
 */
export class CaseIndex {
  /** Calls to make are found by the same field. */
  readonly callbacks: CallbackIndex;
  readonly #rt: Pick<Store, 'db' | 'vault' | 'log'>;
  readonly #entries = new Map<string, SearchEntry>();
  /** Ids by birth date: of whom somebody may be the double. */
  readonly #born = new Map<string, Set<string>>();
  /** Requests that lack something. */
  readonly #lacking = new Set<string>();
  /** Cases whose row is to be read again. */
  readonly #changed = new Set<string>();
  /** Where the reading of everything is; null where it is over. */
  #cursor: string | null = null;
  /** Known before it began, and not met yet: at its end these are gone. */
  #unmet = new Set<string>();
  /** SQLite's mark of what others have written; null before the first reading. */
  #seen: number | null = null;
  #working: Promise<void> | null = null;
  #stopWatching = () => {};

  constructor(rt: Pick<Store, 'db' | 'vault' | 'log'>) {
    this.#rt = rt;
    this.callbacks = new CallbackIndex(rt);
  }

  /** Begins to read in the background. */
  start(): { stop(): void } {
    const look = () => {
      if (!this.#rt.db.$client.open) return;
      this.#look();
      this.callbacks.look();
    };
    look();
    const looking = setInterval(look, lookMs);
    looking.unref();
    return {
      stop: () => {
        clearInterval(looking);
        this.#stopWatching();
        this.#forgetWork();
        this.#entries.clear();
        this.#born.clear();
        this.#lacking.clear();
        this.callbacks.stop();
      },
    };
  }

  /**
   * The cases that are meant, best first: what fits better, what has not ended, what was touched last. Waits
   * until everything written so far has been read.
   */
  async find(question: SearchQuestion, most: number): Promise<{ ids: string[]; count: number }> {
    await this.settled();
    const found: { id: string; fit: number; entry: SearchEntry }[] = [];
    for (const [id, entry] of this.#entries) {
      const fit = question.fit(entry);
      if (fit > 0) found.push({ id, fit, entry });
    }
    found.sort(
      (a, b) => b.fit - a.fit || Number(b.entry.open) - Number(a.entry.open) || b.entry.at - a.entry.at,
    );
    return { ids: found.slice(0, most).map(({ id }) => id), count: found.length };
  }

  /** Requests that lack something, as far as all is read; null while it is read for the first time. */
  lacking(): ReadonlySet<string> | null {
    this.#look();
    return this.#cursor === null ? this.#lacking : null;
  }

  /**
   * Once all that was written so far has been read, but waits a moment only while everything is read for the
   * first time: no page of a case waits for that.
   */
  async settledSoon(): Promise<void> {
    const read = this.settled().catch(() => null);
    await Promise.race([read, setTimeout(momentMs, null, { ref: false })]);
  }

  /**
   * For each case the ids of others with the same birth date and a word of the name in common, the last
   * touched first, as far as they are known at this moment. What is alike is to be compared with care.
   */
  alike(cases: readonly Pick<Consultation, 'id' | 'patient'>[]): Map<string, string[]> {
    this.#look();
    return new Map(
      cases
        .filter(({ patient }) => patient.birthDate !== '')
        .map(({ id, patient }) => [id, this.#alikeTo(id, patient)]),
    );
  }

  #alikeTo(id: string, patient: PatientData): string[] {
    const names = nameWords(patient);
    const found: { id: string; at: number }[] = [];
    for (const other of this.#born.get(patient.birthDate) ?? []) {
      const entry = this.#entries.get(other);
      if (entry && other !== id && names.some((word) => entry.names.includes(word)))
        found.push({ id: other, at: entry.at });
    }
    return found.sort((a, b) => b.at - a.at).map((other) => other.id);
  }

  /** Once all that was written so far has been read. @returns what is known, for tests */
  async settled(): Promise<ReadonlyMap<string, SearchEntry>> {
    this.#look();
    while (this.#working) await this.#working;
    if (this.#seen === null) throw new Error('the cases could not be read');
    return this.#entries;
  }

  /** Reads everything at first, and whenever another program has written. */
  #look(): void {
    const { $client } = this.#rt.db;
    const version = $client.pragma('data_version', { simple: true }) as number;
    if (version === this.#seen) return;
    if (this.#seen === null) this.#stopWatching = watchCases(this.#rt.db, (id) => this.#note(id));
    this.#seen = version;
    this.#cursor = '';
    this.#unmet = new Set(this.#entries.keys());
    this.#work();
  }

  #note(id: string): void {
    this.#changed.add(id);
    this.#work();
  }

  #work(): void {
    this.#working ??= this.#readChanged()
      .catch((error: Error) => {
        // All is read anew at the next question.
        this.#seen = null;
        this.#stopWatching();
        this.#forgetWork();
        this.#rt.log.error({ work: 'search', error: error.name }, 'background work failed');
      })
      .finally(() => {
        this.#working = null;
        if (this.#isBehind()) this.#work();
      });
  }

  /** In turns, each after whatever transaction has told of the change. */
  async #readChanged(): Promise<void> {
    do {
      await setImmediate();
      // Ended meanwhile.
      if (!this.#rt.db.$client.open || !this.#isBehind()) return this.#forgetWork();
      const ids = this.#changed.size > 0 ? this.#changed.values().take(atOnce).toArray() : this.#nextIds();
      const read = this.#read(ids);
      for (const id of ids) {
        this.#changed.delete(id);
        this.#unmet.delete(id);
        this.#keep(id, read.get(id));
      }
    } while (this.#isBehind());
  }

  #keep(id: string, read: { entry: SearchEntry; lacks: boolean } | undefined): void {
    this.#keepBirth(id, this.#entries.get(id)?.birthDate, read?.entry.birthDate);
    if (read) this.#entries.set(id, read.entry);
    else this.#entries.delete(id);
    if (read?.lacks) this.#lacking.add(id);
    else this.#lacking.delete(id);
  }

  #keepBirth(id: string, before: string | undefined, now: string | undefined): void {
    if (before === now) return;
    const former = this.#born.get(before ?? '');
    former?.delete(id);
    if (former?.size === 0) this.#born.delete(before ?? '');
    // Who has named none is nobody's double.
    if (!now) return;
    const same = this.#born.get(now) ?? new Set();
    this.#born.set(now, same.add(id));
  }

  /** The next ones of all, by id; after the last, those that are not there any more. */
  #nextIds(): string[] {
    const { id } = consultations;
    const rows = this.#rt.db
      .select({ id })
      .from(consultations)
      .where(gt(id, this.#cursor ?? ''))
      .orderBy(asc(id))
      .limit(atOnce)
      .all();
    this.#cursor = rows.at(-1)?.id ?? null;
    if (this.#cursor !== null) return rows.map((row) => row.id);
    for (const gone of this.#unmet) this.#changed.add(gone);
    this.#unmet.clear();
    return [];
  }

  #isBehind(): boolean {
    return this.#changed.size > 0 || this.#cursor !== null;
  }

  #forgetWork(): void {
    this.#changed.clear();
    this.#unmet.clear();
    this.#cursor = null;
  }

  /** Those that are there, of these. */
  #read(ids: string[]): Map<string, { entry: SearchEntry; lacks: boolean }> {
    const { db } = this.#rt;
    const { id, stage, reference, sealedKey, sealedPatient, sealedCode, endedAt, updatedAt } = consultations;
    const rows = db
      .select({ id, stage, reference, sealedKey, sealedPatient, sealedCode, endedAt, updatedAt })
      .from(consultations)
      .where(inArray(id, ids))
      .all();
    const guestRows = db
      .select({ id: guests.id, caseId: guests.consultationId, sealedCode: guests.sealedCode })
      .from(guests)
      .where(inArray(guests.consultationId, ids))
      .all();
    const read = new Map<string, { entry: SearchEntry; lacks: boolean }>();
    for (const row of rows) {
      const sealed = guestRows.filter(({ caseId }) => caseId === row.id);
      try {
        const sealer = sealerFor(this.#rt, row.id, row.sealedKey);
        const codes = [
          row.reference,
          ...open(sealer, 'code', row.sealedCode),
          ...sealed.flatMap((guest) => open(sealer, `guest/${guest.id}/code`, guest.sealedCode)),
        ];
        const patient = JSON.parse(
          sealer.unseal('patient', row.sealedPatient).toString('utf8'),
        ) as PatientData;
        read.set(row.id, {
          entry: searchEntry(patient, { codes, open: row.endedAt === null, at: row.updatedAt }),
          lacks: row.stage === 'requested' && lackedFields(patient).length > 0,
        });
      } catch (error) {
        // One damaged case hides no other.
        this.#rt.log.error({ work: 'search', error: (error as Error).name }, 'a case cannot be opened');
      }
    }
    return read;
  }
}

function open(sealer: Sealer, column: string, sealed: Buffer | null): string[] {
  return sealed ? [sealer.unseal(column, sealed).toString('utf8')] : [];
}
