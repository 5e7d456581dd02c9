import { html } from 'htm/preact';
import type { VNode } from 'preact';

/** The picture of the first page: a patient's window and a doctor's, and the direct line between them. */
export function TwoRooms(): VNode {
  return html`<svg class="drawing two-rooms" viewBox="0 0 400 300" aria-hidden="true" focusable="false">
    <path class="ground" d="M20 270h360" />
    <g class="room">
      <rect x="146" y="36" width="226" height="166" rx="16" />
      <path d="M228 202v30m62-30v30m-92 0h122" />
    </g>
    <path class="calm" d="M196 202c2-36 26-56 63-56s61 20 63 56Z" />
    <path class="warm" d="M231 108c0-21 11-35 28-35s28 14 28 35-12 37-28 37-28-16-28-37Z" />
    <path class="line" d="M231 104c14-2 26-9 33-20 4 10 12 17 23 20M247 147v10l12 12 12-12v-10M222 154c-4 12-3 22 2 30m72-30c6 7 7 16 3 24m0 0a7 7 0 1 1-7 0" />
    <g class="room phone">
      <rect x="40" y="116" width="92" height="154" rx="16" />
    </g>
    <path class="calm amber" d="M51 236c1-24 14-36 35-36s34 12 35 36v8a15 15 0 0 1-15 15H66a15 15 0 0 1-15-15Z" />
    <path class="warm" d="M69 178c0-13 7-21 17-21s17 8 17 21-7 22-17 22-17-9-17-22Z" />
    <path class="line" d="M69 176c-1-15 6-25 17-25s18 10 17 25c-6-1-10-4-13-9-5 6-12 9-21 9" />
    <path class="line" d="M78 127h16" />
    <path class="dots" d="M86 102c2-46 26-66 50-52" />
  </svg>`;
}
