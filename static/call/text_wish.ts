import { withStorage } from '../page/storage.ts';

/** Says for this tab that its person wants real-time text, never a word of it (S7). */
const wishKey = 'sprechzimmer.text';

/** Wished in the waiting room, or switched on before the page was loaded anew. */
export function wantsText(): boolean {
  return withStorage('sessionStorage', (kept) => kept.getItem(wishKey)) !== null;
}

export function keepTextWish(wanted: boolean): void {
  withStorage('sessionStorage', (kept) => {
    if (wanted) kept.setItem(wishKey, '1');
    else kept.removeItem(wishKey);
  });
}
