import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { mostGuests } from '../../consultation/guest.ts';
import type { PageContext } from '../components/context.ts';
import { Contact } from './contact.ts';
import { type LegalProps, TranslatedLegalPage } from './legal_page.ts';

/** `/accessibility` (P18): what is aimed at, what is done, what is not, and where to complain. */
export function AccessibilityPage({ context }: LegalProps): VNode {
  return TranslatedLegalPage({ context, title: 'access-title', say: accessibilityIn });
}

function accessibilityIn(context: PageContext): ComponentChildren {
  const { t } = context.words;
  return html`
    <p class="lead">${t('access-lead')}</p>
    <h2>${t('access-aim')}</h2>
    <p>${t('access-aim-text')}</p>
    <h2>${t('access-works')}</h2>
    <ul>
      <li>${t('access-keyboard')}</li>
      <li>${t('access-readers')}</li>
      <li>${t('access-read-aloud')}</li>
      <li>${t('access-contrast')}</li>
      <li>${t('access-zoom')}</li>
      <li>${t('access-look')}</li>
      <li>${t('access-targets')}</li>
      <li>${t('access-motion')}</li>
      <li>${t('access-scripts')}</li>
      <li>${t('access-sign')}</li>
      <li>${t('access-chat')}</li>
      <li>${t('access-text')}</li>
      <li>${t('access-guests', { most: mostGuests })}</li>
      <li>${t('access-languages')}</li>
    </ul>
    <h2>${t('access-lacks')}</h2>
    <ul>
      <li>${t('access-captions')}</li>
      <li>${t('access-signed')}</li>
      <li>${t('access-unheard')}</li>
      <li>${t('access-needs-scripts')}</li>
    </ul>
    <h2>${t('access-other')}</h2>
    <p>${t('access-other-text')}</p>
    <h2>${t('access-tell')}</h2>
    <p>${t('access-tell-text')}</p>
    ${Contact({ context })}
    <p>${t('access-authority')}</p>
  `;
}
