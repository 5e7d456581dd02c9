import { withStorage } from '../page/storage.ts';

/** What is typed before the server has it, kept for this tab alone: a reload must not lose it. */
export interface Typed {
  name: string;
  privacy: boolean;
  /** Both were given, and the person has gone on. */
  done: boolean;
}

const key = 'sprechzimmer.typed';
/** A tab that was left and is opened again hours later may be another person's (S7). */
const keptMs = 30 * 60_000;

export function keepTyped(typed: Typed): void {
  withStorage('sessionStorage', (kept) => kept.setItem(key, JSON.stringify({ ...typed, at: Date.now() })));
}

export function forgetTyped(): void {
  withStorage('sessionStorage', (kept) => kept.removeItem(key));
}

export function readTyped(): Typed | null {
  const text = withStorage('sessionStorage', (kept) => kept.getItem(key));
  if (!text) return null;
  try {
    const { name, privacy, done, at }: Record<string, unknown> = JSON.parse(text);
    if (typeof name !== 'string' || !(Date.now() - Number(at) < keptMs)) return null;
    return { name, privacy: privacy === true, done: done === true };
  } catch {
    return null;
  }
}
