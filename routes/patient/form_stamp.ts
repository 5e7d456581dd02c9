import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import { hour } from '../../consultation/durations.ts';
import { generateToken } from '../../consultation/link_token.ts';
import type { Runtime } from '../../runtime.ts';

/** A form that comes back sooner was not filled in by a person. */
const fastest = 2_000;
const kept = 12 * hour;
const most = 10_000;

/**
 * P16: the form carries when it was made and a random number, signed. So a machine that answers at once is
 * noticed, and a double tap makes one request; but a patient who goes back and writes for another makes
 * another. A stamp that is missing, old or forged says nothing and harms no patient.
 */
export function formStamps(rt: Pick<Runtime, 'vault' | 'now'>) {
  const used = new Map<string, number>();
  const mac = (text: string) => rt.vault.lookupHash('form', text);
  /** A hash: nothing personal stays in memory. */
  const useOf = (nonce: string, contents: unknown) => mac(`${nonce} ${JSON.stringify(contents)}`);

  function read(stamp: string): { madeAt: number; nonce: string } | null {
    const [, text, madeAt, nonce, signature] = /^((\d{1,15})\.([\w-]{32}))\.([\w-]{43})$/.exec(stamp) ?? [];
    if (!text || !nonce || !signature) return null;
    if (!timingSafeEqual(Buffer.from(mac(text)), Buffer.from(signature))) return null;
    const age = rt.now() - Number(madeAt);
    return age >= 0 && age < kept ? { madeAt: Number(madeAt), nonce } : null;
  }

  return {
    make(): string {
      const text = `${rt.now()}.${generateToken()}`;
      return `${text}.${mac(text)}`;
    },
    /** The same stamp while it is good, so that the time that the patient has spent on the form counts. */
    renew(stamp: string): string {
      return read(stamp) ? stamp : this.make();
    },
    /**
     * What a ticked box of this very form says: only a reader of the page can send it. Empty for a stamp that
     * is none.
     */
    tickOf(stamp: string): string {
      const found = read(stamp);
      return found ? mac(`tick ${found.nonce}`) : '';
    },
    isTooFast(stamp: string): boolean {
      const found = read(stamp);
      return found !== null && rt.now() - found.madeAt < fastest;
    },
    /** Have the same contents come on the same form before? */
    isUsed(stamp: string, contents: unknown): boolean {
      const found = read(stamp);
      return found !== null && used.has(useOf(found.nonce, contents));
    },
    use(stamp: string, contents: unknown): void {
      const found = read(stamp);
      if (!found) return;
      used.set(useOf(found.nonce, contents), rt.now());
      for (const [use, at] of used) {
        if (used.size <= most && rt.now() - at < kept) break;
        used.delete(use);
      }
    },
  };
}
