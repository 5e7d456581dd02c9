import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { icon } from '../icons.ts';
import { inWords } from '../spoken.ts';

export interface SheetProps {
  /** What a button names by `data-opens`. */
  name: string;
  title: ComponentChildren;
  children: ComponentChildren;
  /** Keys that stay in sight however long the sheet is. */
  foot?: ComponentChildren;
  /** For a question with two or three answers: no higher than what it holds. */
  small?: boolean;
}

/**
 * One sheet of the call's second layer: over the picture on a phone, beside it on a desktop. How it opens and
 * closes, and how one is added, stands in static/page/panels.ts.
 */
export function Sheet({ name, title, children, foot, small }: SheetProps): VNode {
  return html`<section class=${small ? 'call-sheet call-sheet-small' : 'call-sheet'} id=${`call-${name}`} data-sheet=${name} aria-labelledby=${`call-${name}-title`} tabindex="-1" hidden>
    ${SheetHead({ name, title })}
    <div class="call-sheet-body">${children}</div>
    ${foot && html`<div class="call-sheet-foot">${foot}</div>`}
  </section>`;
}

/** The line at the top of a sheet, with the way out of it. */
export function SheetHead({ name, title }: Pick<SheetProps, 'name' | 'title'>): VNode {
  return inWords(
    ({ t }) => html`<header class="call-sheet-head">
    <h2 id=${`call-${name}-title`}>${title}</h2>
    <button class="call-sheet-close" type="button" data-act="panel-close" aria-label=${t('stage-close')}>${icon('close')}</button>
  </header>`,
  );
}

/** On a desktop: the sheets that one changes between, above the one that is open. */
export function SheetTabs({
  sheets,
}: {
  sheets: readonly (readonly [name: string, label: string])[];
}): VNode {
  return inWords(
    ({ t }) => html`<div class="call-sheet-tabs" role="group" aria-label=${t('stage-tabs')}>
    ${sheets.map(
      ([name, label]) =>
        html`<button class="call-sheet-tab" type="button" data-act="panel" data-opens=${name} aria-controls=${`call-${name}`} aria-expanded="false">${label}</button>`,
    )}
  </div>`,
  );
}
