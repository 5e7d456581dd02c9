import type { Person, Seat } from '../../signaling/messages.ts';
import { type EventMessage, mostInPiece, mostPieceCharacters } from '../connection/channel.ts';
import type { SecurityCode } from '../connection/trust.ts';

/*
 * Who loads a page anew finds an empty chat: neither browser nor server keeps any of it (D1, S7). The other
 * page still has it and says it again, from page to page. What is repeated to whom, and what a page takes of
 * it, is in signaling/PROTOCOL.md ("Chat").
 */

type Piece = Extract<EventMessage, { type: 'chat_history' }>;

/**
 * One message as it is repeated. `mine`: the page that repeats it wrote it; `at`: ms since the visit began.
 */
export type Repeated = Piece['said'][number];

/** What is repeated at most, in messages and in characters. */
const mostRepeated = 300;
const mostCharacters = 100_000;
/** Two pages note the same message at most so many milliseconds apart. */
const sameMs = 10_000;

interface Said extends Repeated {
  /** The other page of that time. */
  readonly instance: string;
  /** The number of an own message. */
  readonly id: number | null;
  /** Somebody had said that the codes agree. */
  readonly proved: boolean;
}

/** What this page and the pages on each other seat have said to each other. */
export class Transcript {
  readonly #said = new Map<Seat, { said: Said[]; cut: boolean }>();

  note(seat: Seat, one: Said): void {
    const { said, cut } = this.#said.get(seat) ?? { said: [], cut: false };
    this.#said.set(seat, {
      said: [...said, one].slice(-mostRepeated),
      cut: cut || said.length >= mostRepeated,
    });
  }

  /**
   * What was said with earlier pages of this seat.
   *
   * @param open numbers of own messages that are left out
   * @returns `cut`: there was more, and it is longer ago
   */
  former(
    seat: Seat,
    instance: string,
    open: ReadonlySet<number> = new Set(),
  ): { said: Said[]; cut: boolean } {
    const noted = this.#said.get(seat) ?? { said: [], cut: false };
    const all = noted.said.filter((one) => one.instance !== instance && !(one.id && open.has(one.id)));
    let [first, characters] = [all.length, 0];
    for (; first > 0; first -= 1) {
      characters += all[first - 1]?.text.length ?? 0;
      if (characters > mostCharacters) break;
    }
    return { said: all.slice(first).toSorted((a, b) => a.at - b.at), cut: noted.cut || first > 0 };
  }

  forget(): void {
    this.#said.clear();
  }
}

/** Somebody has said that the codes agree. */
export function isProved({ verdict }: SecurityCode): boolean {
  return verdict === 'same' || verdict === 'told';
}

/**
 * Whether it may be repeated to the page that is there now: not without a code, unless the person at this
 * page goes on knowingly; and what was said when the codes had been compared, only once that person has
 * answered to the new one (X1).
 */
export function mayRepeat(said: readonly Pick<Said, 'proved'>[], code: SecurityCode): boolean {
  if (code.accepted) return true;
  if (code.digits === null || code.verdict === 'mismatch' || code.verdict === 'refused') return false;
  return !code.changed || !said.some(({ proved }) => proved);
}

/** In messages that are small enough for the channel. */
export function piecesOf({ said, cut }: { said: readonly Repeated[]; cut: boolean }): Piece[] {
  const pieces: Repeated[][] = [[]];
  let characters = 0;
  for (const { mine, text, at } of said) {
    characters += text.length;
    if (characters > mostPieceCharacters || (pieces.at(-1)?.length ?? 0) >= mostInPiece) {
      pieces.push([]);
      characters = text.length;
    }
    pieces.at(-1)?.push({ mine, text, at });
  }
  return pieces.map((piece, index) => ({
    type: 'chat_history',
    part: index + 1,
    parts: pieces.length,
    cut,
    said: piece,
  }));
}

/**
 * A message of before as this page shows it: never as a word of this page's own person without saying whose.
 */
export interface Before {
  readonly own: boolean;
  /** Who has repeated it. */
  readonly seat: Seat;
  readonly text: string;
  readonly at: number;
}

/**
 * What this page takes of others' repeating: from each seat once, and only from the page that it met there
 * first. What was said since then it knows itself, so nobody can tell it otherwise.
 */
export class BeforeReload {
  readonly #met = new Map<Seat, string>();
  readonly #pieces = new Map<Seat, { instance: string; said: Repeated[]; next: number }>();
  readonly #taken = new Set<Seat>();
  readonly #all: (Before & { sources: Set<Seat> })[] = [];
  #cut = false;

  meet(people: readonly Person[]): void {
    for (const { seat, instance } of people) if (!this.#met.has(seat)) this.#met.set(seat, instance);
  }

  /** @returns what is new; null where this is not the last piece, and there is nothing to confirm yet */
  take({ part, parts, cut, said }: Omit<Piece, 'type'>, { seat, instance }: Person): Before[] | null {
    if (this.#met.get(seat) !== instance || part > parts) return null;
    if (this.#taken.has(seat)) return part === parts ? [] : null;
    const known = this.#pieces.get(seat);
    const sum = part === 1 ? { instance, said: [], next: 1 } : known;
    if (!sum || sum.next !== part) return null;
    this.#pieces.set(seat, { instance, said: [...sum.said, ...said], next: part + 1 });
    if (part < parts) return null;
    this.#taken.add(seat);
    this.#pieces.delete(seat);
    this.#cut ||= cut;
    const all = [...sum.said, ...said].slice(-mostRepeated);
    for (const one of all) this.#add(seat, one);
    return all.map(({ mine, text, at }) => ({ own: !mine, seat, text, at }));
  }

  /** In the order in which it was said; `cut`: there was more. */
  get shown(): { said: readonly Before[]; cut: boolean } {
    return { said: this.#all.toSorted((a, b) => a.at - b.at), cut: this.#cut };
  }

  forget(): void {
    this.#met.clear();
    this.#pieces.clear();
    this.#taken.clear();
    this.#all.length = 0;
    this.#cut = false;
  }

  /** What this page's person has said to several is repeated by each of them, and shown once. */
  #add(seat: Seat, { mine, text, at }: Repeated): void {
    const same = mine
      ? undefined
      : this.#all.find(
          (one) => one.own && one.text === text && Math.abs(one.at - at) <= sameMs && !one.sources.has(seat),
        );
    if (same) same.sources.add(seat);
    else this.#all.push({ own: !mine, seat, text, at, sources: new Set([seat]) });
  }
}
