import { part, setText } from '../page/page.ts';

/*
 * The row of marks of the technical check before a visit; two scripts fill it (build.ts).
 */

export type Mark = 'camera' | 'microphone' | 'connection';
type Result = 'good' | 'fair' | 'bad' | 'skipped';

const words: Record<Result, string> = {
  good: 'in Ordnung',
  fair: 'mit Einschränkung',
  bad: 'geht nicht',
  skipped: 'nicht nötig',
};

export function setMark(name: Mark, result: Result): void {
  const item = part('short-check').querySelector<HTMLElement>(`[data-mark="${name}"]`);
  const word = item?.querySelector<HTMLElement>('[data-word]');
  if (!item || !word) return;
  item.dataset.result = result;
  setText(word, `: ${words[result]}`);
}

export function showShortHelp(help: string): void {
  setText(part('short-help'), help);
}
