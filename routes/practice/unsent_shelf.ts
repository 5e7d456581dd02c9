import { minute } from '../../consultation/durations.ts';

/** So long somebody has time to sign in again. */
const keptMs = 30 * minute;

/** What one form, one person's forms and all of them may have, in bytes. */
const mostOfForm = 64 * 1024;
const mostOfPerson = 4 * mostOfForm;
const mostOfAll = 16 * mostOfForm;

/** A form that was sent when its session had ended. */
export interface UnsentForm {
  /** The id of the user whose session it was. */
  owner: string;
  /** Every route that the form was for, e.g. `POST /practice/now`. */
  routes: readonly string[];
  /** Path of this server. */
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
}

interface Kept extends UnsentForm {
  bytes: number;
  until: number;
  /** Its page has been opened. */
  seen: boolean;
}

/**
 * What members of staff have typed and could not send, in memory and for half an hour. Of one person the
 * oldest goes first, so that nobody takes away what others have typed before the whole is full.
 */
export class UnsentShelf {
  readonly #ran: () => number;
  /** What was kept longest ago comes first. */
  readonly #kept = new Map<string, Kept>();

  /** @param ran milliseconds by a clock that nobody sets */
  constructor(ran: () => number) {
    this.#ran = ran;
  }

  /**
   * The same form that is sent twice is one.
   *
   * @returns its number; null where it is too large
   */
  keep(form: UnsentForm): string | null {
    this.#forgetOld();
    const bytes = bytesOf(form);
    if (bytes > mostOfForm) return null;
    const number = this.#numberOf(form) ?? crypto.randomUUID();
    this.#kept.delete(number);
    this.#kept.set(number, { ...form, bytes, until: this.#ran() + keptMs, seen: false });
    this.#makeRoom(mostOfPerson, ({ owner }) => owner === form.owner);
    this.#makeRoom(mostOfAll, () => true);
    return number;
  }

  /** Null where there is none, or it is somebody else's. */
  find(number: string, owner: string): UnsentForm | null {
    this.#forgetOld();
    const found = this.#kept.get(number);
    return found?.owner === owner ? found : null;
  }

  /** Whether this person has anything here. */
  holds(owner: string): boolean {
    this.#forgetOld();
    return this.#kept.values().some((kept) => kept.owner === owner);
  }

  noteSeen(number: string): void {
    const found = this.#kept.get(number);
    if (found) found.seen = true;
  }

  /** The first of this person's whose page has not been opened; from now on it counts as opened. */
  takeUnseen(owner: string): string | null {
    this.#forgetOld();
    for (const [number, kept] of this.#kept) {
      if (kept.owner !== owner || kept.seen) continue;
      kept.seen = true;
      return number;
    }
    return null;
  }

  forget(number: string): void {
    this.#kept.delete(number);
  }

  /** It has been sent. */
  forgetSent(form: Omit<UnsentForm, 'routes'>): void {
    const number = this.#numberOf(form);
    if (number) this.#kept.delete(number);
  }

  #numberOf(form: Omit<UnsentForm, 'routes'>): string | null {
    const wanted = JSON.stringify(form.fields);
    for (const [number, { owner, action, fields }] of this.#kept) {
      const isSame = owner === form.owner && action === form.action && JSON.stringify(fields) === wanted;
      if (isSame) return number;
    }
    return null;
  }

  #makeRoom(most: number, isCounted: (kept: Kept) => boolean): void {
    const counted = [...this.#kept].filter(([, kept]) => isCounted(kept));
    let held = counted.reduce((sum, [, { bytes }]) => sum + bytes, 0);
    for (const [number, { bytes }] of counted) {
      if (held <= most) break;
      this.#kept.delete(number);
      held -= bytes;
    }
  }

  #forgetOld(): void {
    for (const [number, { until }] of this.#kept) {
      if (until > this.#ran()) break;
      this.#kept.delete(number);
    }
  }
}

/** Names count too, so that empty fields are no way around. */
function bytesOf({ action, fields }: UnsentForm): number {
  return new TextEncoder().encode(JSON.stringify([action, fields])).length;
}
