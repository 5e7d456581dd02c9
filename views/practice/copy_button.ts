import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../components/icons.ts';

interface CopyButtonProps {
  /** Id of the element whose text is copied. */
  of: string;
  label: string;
}

/** Copies what stands in another element; the script `forms` does it. */
export function CopyButton({ of, label }: CopyButtonProps): VNode {
  return html`<button class="button button-secondary" type="button" data-copy=${`#${of}`}>
    ${icon('copy')}<span>${label}</span>
  </button>`;
}
