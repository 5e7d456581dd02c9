import * as phrase from '../../languages/keys.ts';
import { part, setText } from '../page/page.ts';
import { type Saying, say } from '../page/say.ts';

/*
 * The row of marks of the technical check before a visit; two scripts fill it (build.ts).
 */

export type Mark = 'camera' | 'microphone' | 'connection';
type Result = 'good' | 'fair' | 'bad' | 'skipped';

const words: Record<Result, Saying<null>> = {
  good: phrase.markGood,
  fair: phrase.markFair,
  bad: phrase.markBad,
  skipped: phrase.markSkipped,
};

export function setMark(name: Mark, result: Result): void {
  const item = part('short-check').querySelector<HTMLElement>(`[data-mark="${name}"]`);
  const word = item?.querySelector<HTMLElement>('[data-word]');
  if (!item || !word) return;
  item.dataset.result = result;
  setText(word, say(words[result]));
}

export function showShortHelp(help: string): void {
  setText(part('short-help'), help);
}
