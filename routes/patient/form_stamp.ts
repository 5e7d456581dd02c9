import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import { generateToken } from '../../consultation/link_token.ts';
import type { Runtime } from '../../runtime.ts';

/** A form that comes back sooner was not filled in by a person. */
const fastest = 2_000;
const kept = 12 * 60 * 60_000;
const most = 10_000;

/**
 * P16: the form carries when it was made and a random number, signed. So a machine that answers at once is noticed, and
 * a double tap makes one request. A stamp that is missing, old or forged says nothing and harms nobody.
 */
export function formStamps(rt: Pick<Runtime, 'vault' | 'now'>) {
  const used = new Map<string, number>();
  const mac = (text: string) => rt.vault.lookupHash('form', text);

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
    /** The same stamp while it is good, so that the time somebody has spent on the form counts. */
    renew(stamp: string): string {
      return read(stamp) ? stamp : this.make();
    },
    isTooFast(stamp: string): boolean {
      const found = read(stamp);
      return found !== null && rt.now() - found.madeAt < fastest;
    },
    isUsed(stamp: string): boolean {
      const found = read(stamp);
      return found !== null && used.has(found.nonce);
    },
    use(stamp: string): void {
      const found = read(stamp);
      if (!found) return;
      used.set(found.nonce, rt.now());
      for (const [nonce, at] of used) {
        if (used.size <= most && rt.now() - at < kept) break;
        used.delete(nonce);
      }
    },
  };
}
