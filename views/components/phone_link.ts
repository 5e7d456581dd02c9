import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from './icons.ts';

/** A number to tap. `label` says to screen readers whom it calls. */
export function PhoneLink({ phone, label }: { phone: string; label?: string }): VNode {
  const number = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return html`<a class="phone-link" href=${`tel:${number}`}>
    ${icon('phone')}${label && html`<span class="visually-hidden">${label}: </span>`}<span dir="ltr">${phone}</span>
  </a>`;
}
