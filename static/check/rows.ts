import { type CheckRow, checkRows, type Finding, gradeOf } from '../../consultation/technical_check.ts';
import { browserKind } from '../devices/device_words.ts';
import { setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { wayOf } from './way.ts';
import { helpFor, type RowState, stateWords } from './words.ts';

/** The rows of the page, and what has been found out so far. */
export class Rows {
  readonly #findings = new Map<CheckRow, Finding>();

  /** In the order of the page. */
  get findings(): Finding[] {
    return checkRows.flatMap((row) => this.#findings.get(row) ?? []);
  }

  /** The row begins: what it said before counts no more. */
  beginRows(...rows: CheckRow[]): void {
    for (const row of rows) {
      this.#findings.delete(row);
      paint(row, 'running', '');
    }
    this.#paintWay();
  }

  /** The person has to do something first. */
  askPerson(row: CheckRow, help: string): void {
    this.#findings.delete(row);
    paint(row, 'open', help);
  }

  showFindings(...findings: Finding[]): void {
    for (const finding of findings) {
      this.#findings.set(finding.row, finding);
      paint(finding.row, gradeOf(finding), helpFor(finding, browserKind(navigator.userAgent)));
    }
    this.#paintWay();
  }

  hasFinding(row: CheckRow): boolean {
    return this.#findings.has(row);
  }

  #paintWay(): void {
    const { state, help } = wayOf(this.findings, browserKind(navigator.userAgent));
    paint('way', state, help);
  }
}

function paint(row: CheckRow | 'way', state: RowState, help: string): void {
  const item = document.querySelector<HTMLElement>(`[data-row="${row}"]`);
  const badge = item?.querySelector<HTMLElement>('[data-badge]');
  const sentence = item?.querySelector<HTMLElement>('[data-help]');
  if (!item || !badge || !sentence) return;
  item.dataset.result = state;
  badge.className = `badge badge-${stateWords[state].tone}`;
  setText(badge, say(stateWords[state].label));
  setText(sentence, help);
}
