import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { linkTo } from '../components/language.ts';
import { NotCertified } from '../components/not_certified.ts';
import { Notice } from '../components/notice.ts';
import { linkMark, marked, strongMark } from '../components/spoken.ts';
import { type LegalProps, orMissing, TranslatedLegalPage } from './legal_page.ts';

/** `/terms` (P9): what both sides can expect of each other, in plain words. */
export function TermsPage({ context, joinEarlyMinutes }: LegalProps): VNode {
  return TranslatedLegalPage({
    context,
    title: 'footer-terms',
    say: (spoken) => termsIn(spoken, joinEarlyMinutes),
  });
}

function termsIn(context: PageContext, minutes: number): ComponentChildren {
  const { practice, words } = context;
  const { t } = words;
  return html`
    <p class="lead">${t('terms-lead')}</p>
    ${Notice({
      kind: 'error',
      title: t('terms-emergency'),
      children: html`<p>
        ${marked(words, 'terms-emergency-text', {
          emergency: (number) => html`<a href="tel:112">${number}</a>`,
          service: (number) => html`<a href="tel:116117">${number}</a>`,
        })}
      </p>`,
    })}

    <h2>${t('terms-who')}</h2>
    <p>
      ${marked(words, 'terms-who-text', {
        practice: () => orMissing(practice.name, words),
        imprint: linkMark(linkTo(context, '/imprint')),
      })}
    </p>
    ${NotCertified({ words })}

    <h2>${t('terms-cost')}</h2>
    <p>${t('terms-cost-text')}</p>

    <h2>${t('terms-need')}</h2>
    <ul>
      <li>${t('terms-need-device')}</li>
      <li>${t('terms-need-browser')}</li>
      <li>${t('terms-need-line')}</li>
    </ul>
    <p>${marked(words, 'terms-need-check', { check: linkMark(linkTo(context, '/check')) })}</p>

    <h2>${t('terms-access')}</h2>
    <ul>
      <li>${t('terms-access-consent')}</li>
      <li>${t('terms-access-link')}</li>
      <li>${t('terms-access-secret')}</li>
      <li>${t('terms-access-open', { minutes })}</li>
      <li>${t('terms-access-name')}</li>
    </ul>

    <h2>${t('terms-talk')}</h2>
    <ul>
      <li>${marked(words, 'terms-talk-record', { strong: strongMark })}</li>
      <li>${t('terms-talk-place')}</li>
      <li>${t('terms-talk-room')}</li>
      <li>${t('terms-talk-company')}</li>
      <li>${t('terms-talk-guest')}</li>
      <li>${t('terms-talk-driving')}</li>
    </ul>

    <h2>${t('terms-limits')}</h2>
    <p>${t('terms-limits-text')}</p>

    <h2>${t('terms-broken')}</h2>
    <p>${marked(words, 'terms-broken-text', { phone: () => orMissing(practice.phone, words) })}</p>

    <h2>${t('terms-end')}</h2>
    <p>${t('terms-end-text')}</p>

    <h2>${t('terms-running')}</h2>
    <p>${t('terms-running-text')}</p>

    <h2>${t('terms-data')}</h2>
    <p>${marked(words, 'terms-data-text', { privacy: linkMark(linkTo(context, '/privacy')) })}</p>
  `;
}
