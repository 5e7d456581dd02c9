import { html } from 'htm/preact';
import type { VNode } from 'preact';

/** P1, in the words that the requirements ask for. */
export function NotCertified(): VNode {
  return html`<p class="not-certified">
    Nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV.
  </p>`;
}
