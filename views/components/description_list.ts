import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';

/** Names and values; a value that is empty is said to be missing. */
export function DescriptionList({ items }: { items: [label: string, value: ComponentChildren][] }): VNode {
  return html`<dl class="facts">
    ${items.map(
      ([label, value]) => html`<div>
        <dt>${label}</dt>
        <dd>${isEmpty(value) ? html`<span class="missing">noch nicht angegeben</span>` : value}</dd>
      </div>`,
    )}
  </dl>`;
}

function isEmpty(value: ComponentChildren): boolean {
  return value === null || value === undefined || value === '' || value === false;
}
