import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Tone } from './notice.ts';

/** A state in one or two words, e.g. in a table. */
export function StatusBadge({ kind, label }: { kind: Tone | 'quiet'; label: string }): VNode {
  return html`<span class=${`badge badge-${kind}`}>${label}</span>`;
}
