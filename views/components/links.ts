import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from './icons.ts';
import { inWords } from './spoken.ts';

/** A number to tap. `label` says to screen readers whom it calls. */
export function PhoneLink({ phone, label }: { phone: string; label?: string }): VNode {
  const number = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return html`<a class="phone-link" href=${`tel:${number}`}>
    ${icon('phone')}${label && html`<span class="visually-hidden">${label}: </span>`}<span dir="ltr">${phone}</span>
  </a>`;
}

/**
 * AGPL § 13: the offer of the source stands on every page. `apart`: the page stays open, for a running call.
 */
export function SourceLink({ apart }: { apart?: boolean }): VNode {
  return inWords(
    (words) => html`<a
    class="source-link"
    href="/source"
    title=${words.t('footer-source-title')}
    target=${apart && '_blank'}
    rel=${apart && 'noopener'}
    >${words.t('footer-source')}</a
  >`,
  );
}
