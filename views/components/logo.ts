import { html } from 'htm/preact';
import type { VNode } from 'preact';

const bubble =
  'M8 2h16a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H13.5l-5.4 4.5A1 1 0 0 1 6.5 29.7V26A6 6 0 0 1 2 20V8a6 6 0 0 1 6-6Z';
const door = 'M10 26V9.5A2.5 2.5 0 0 1 12.5 7h7A2.5 2.5 0 0 1 22 9.5V26h-8.5Z';
const knob = 'M18 15v3';

/** The mark: a speech bubble with a door standing open in it. Coloured by the stylesheet. */
export function Logo(): VNode {
  return html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="logo-bubble" d=${bubble} />
    <path class="logo-door" d=${door} />
    <path class="logo-knob" d=${knob} />
  </svg>`;
}

/** The mark as a `data:` address, so that it costs no request. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b5a55" d="${bubble}"/><path fill="#fbf8f2" d="${door}"/></svg>`,
)}`;
