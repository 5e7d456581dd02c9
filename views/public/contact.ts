import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { linkTo } from '../components/language.ts';
import { PhoneLink } from '../components/links.ts';
import { marked } from '../components/spoken.ts';

/**
 * How the practice can be reached; lines that are not known yet are left out. Each keeps its own direction:
 * a postcode stands before its place on an Arabic page, too.
 */
export function Contact({ context }: { context: PageContext }): VNode {
  const { practice, words } = context;
  const place = [practice.postcode, practice.city].filter(Boolean).join(' ');
  const website = webAddress(practice.website);
  return html`<address class="contact">
    <strong dir="auto">${practice.name || words.t('contact-your-practice')}</strong>
    ${practice.street && html`<span dir="auto">${practice.street}</span>`} ${place && html`<span dir="auto">${place}</span>`}
    ${practice.phone && PhoneLink({ phone: practice.phone })}
    ${
      practice.email &&
      html`<a href=${`mailto:${practice.email}`}>${practice.email}</a>
        <span class="quiet" data-testid="form-is-safer">
          ${marked(words, 'contact-form-is-safer', { link: (text) => html`<a href=${linkTo(context, '/request')}>${text}</a>` })}
        </span>`
    }
    ${website && html`<a href=${website}>${new URL(website).host}</a>`}
  </address>`;
}

/** A web address that is safe to link, or null: settings are free text, and `javascript:` would be one. */
function webAddress(text: string): string | null {
  const candidate = /^https?:\/\//i.test(text)
    ? text
    : /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(text)
      ? `https://${text}`
      : '';
  return URL.canParse(candidate) ? candidate : null;
}
