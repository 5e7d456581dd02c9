import * as phrase from '../../../languages/keys.ts';
import type { Figures } from '../../connection/stats.ts';
import { hook, onAct, part, setText } from '../../page/page.ts';
import { say } from '../../page/say.ts';
import type { Quality } from './quality_level.ts';
import { figureLines, helpLine, levelWord, reasonLines, reportText } from './quality_words.ts';

/** The chip in the bar and the panel that it opens. */
export class QualityView {
  #report: string | null = null;

  constructor() {
    onAct({ 'quality-copy': () => void this.#copyReport() });
  }

  /** @param inCall the main other side is in the conversation */
  showFigures(quality: Quality, figures: Figures | null, inCall: boolean): void {
    const { level } = quality;
    const chip = hook('quality');
    chip.hidden = !inCall;
    chip.dataset.quality = level;
    part('quality-title').dataset.quality = level;
    setText(part('quality-word'), levelWord(level));
    setText(part('quality-panel-word'), levelWord(level));
    setText(part('quality-help'), helpLine(quality));
    fillReasons(part('quality-reasons'), figures ? reasonLines(quality, figures) : []);
    fillFigures(part('quality-figures'), figures ? figureLines(figures) : []);
    this.#report = figures && reportText(quality, figures, new Date());
    part<HTMLButtonElement>('quality-copy').disabled = this.#report === null;
    if (this.#report === null) this.#hideReport();
  }

  async #copyReport(): Promise<void> {
    const text = this.#report;
    if (text === null) return;
    const field = part<HTMLTextAreaElement>('quality-report');
    try {
      await navigator.clipboard.writeText(text);
      setText(part('quality-copied'), say(phrase.qualityCopied));
    } catch {
      // Some browsers do not let a page copy: then by hand.
      field.value = text;
      field.hidden = false;
      field.focus();
      field.select();
      setText(part('quality-copied'), say(phrase.qualityCopyYourself));
    }
  }

  /** S7: what was measured goes with the conversation. */
  #hideReport(): void {
    const field = part<HTMLTextAreaElement>('quality-report');
    field.value = '';
    field.hidden = true;
    setText(part('quality-copied'), '');
  }
}

function fillReasons(element: HTMLElement, lines: readonly string[]): void {
  rebuild(element, lines.join('\n'), () =>
    lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}

function fillFigures(element: HTMLElement, lines: readonly [string, string][]): void {
  rebuild(element, JSON.stringify(lines), () =>
    lines.map((texts) => {
      const row = document.createElement('div');
      row.append(
        ...(['dt', 'dd'] as const).map((name, index) => {
          const cell = document.createElement(name);
          cell.textContent = texts[index] ?? '';
          return cell;
        }),
      );
      return row;
    }),
  );
}

const shown = new WeakMap<HTMLElement, string>();

/** What stays the same is not touched: the person may be reading it. */
function rebuild(element: HTMLElement, key: string, build: () => HTMLElement[]): void {
  if (shown.get(element) === key) return;
  shown.set(element, key);
  element.replaceChildren(...build());
}
