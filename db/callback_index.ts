import { asc, inArray } from 'drizzle-orm';
import { type SearchEntry, searchEntry } from '../consultation/search_entry.ts';
import type { SearchQuestion } from '../consultation/search_question.ts';
import { type CallbackEntry, loadCallback, openCallback } from './callbacks.ts';
import { watchCallbacks } from './case_changes.ts';
import { callbacks } from './schema.ts';
import type { Store } from './store.ts';

/** With more, all are read: a question of SQLite takes a bounded number of values. */
const mostChanged = 500;

/**
 * By what every call to make can be found, beside the cases (`CaseIndex`): in memory only, and gone with its
 * row at once. There are few, so they are read when somebody asks.
 */
export class CallbackIndex {
  readonly #rt: Pick<Store, 'db' | 'vault' | 'log'>;
  readonly #entries = new Map<string, SearchEntry>();
  /** To be read at the next question. */
  readonly #changed = new Set<string>();
  /** SQLite's mark of what others have written; null before the first question. */
  #seen: number | null = null;
  #stopWatching = () => {};

  constructor(rt: Pick<Store, 'db' | 'vault' | 'log'>) {
    this.#rt = rt;
  }

  /** Those that are meant, the best first: what fits better, what is still to be done, the newest. */
  find(question: SearchQuestion, most: number): { callbacks: CallbackEntry[]; count: number } {
    const found = [...this.known()]
      .map(([id, entry]) => ({ id, entry, fit: question.fit(entry) }))
      .filter(({ fit }) => fit > 0)
      .sort(
        (a, b) => b.fit - a.fit || Number(b.entry.open) - Number(a.entry.open) || b.entry.at - a.entry.at,
      );
    const shown = found.slice(0, most).flatMap(({ id }) => loadCallback(this.#rt, id) ?? []);
    return { callbacks: shown, count: found.length };
  }

  /** All of them as they are now. */
  known(): ReadonlyMap<string, SearchEntry> {
    if (this.#seen === null) this.#stopWatching = watchCallbacks(this.#rt.db, (id) => this.#forget(id));
    if (this.#seen === null || this.#isBeside() || this.#changed.size > mostChanged) this.#readAll();
    else if (this.#changed.size > 0) this.#read([...this.#changed]);
    return this.#entries;
  }

  /** Lets go what another program has erased, without a question. */
  look(): void {
    if (this.#seen !== null && this.#isBeside()) this.#readAll();
  }

  stop(): void {
    this.#stopWatching();
    this.#seen = null;
    this.#changed.clear();
    this.#entries.clear();
  }

  #isBeside(): boolean {
    return this.#version() !== this.#seen;
  }

  #version(): number {
    return this.#rt.db.$client.pragma('data_version', { simple: true }) as number;
  }

  #forget(id: string): void {
    this.#entries.delete(id);
    this.#changed.add(id);
  }

  #readAll(): void {
    this.#seen = this.#version();
    this.#entries.clear();
    this.#read(null);
  }

  /** @param ids null for all */
  #read(ids: string[] | null): void {
    this.#changed.clear();
    const rows = this.#rt.db
      .select()
      .from(callbacks)
      .where(ids ? inArray(callbacks.id, ids) : undefined)
      .orderBy(asc(callbacks.createdAt))
      .all();
    for (const row of rows) {
      try {
        const { id, name, phone, words, createdAt, doneAt } = openCallback(this.#rt, row);
        const person = { firstName: '', lastName: name, birthDate: '', phone, email: '' };
        this.#entries.set(
          id,
          searchEntry(person, { codes: [], open: doneAt === null, at: createdAt, about: words }),
        );
      } catch (error) {
        // One that is damaged hides no other.
        this.#rt.log.error({ work: 'search', error: (error as Error).name }, 'a callback cannot be opened');
      }
    }
  }
}
