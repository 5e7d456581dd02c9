import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { NotCertified } from '../components/not_certified.ts';
import { marked } from '../components/spoken.ts';
import { Contact } from './contact.ts';
import { type LegalProps, orMissing, TranslatedLegalPage } from './legal_page.ts';

/** `/imprint`: what § 5 DDG asks a medical practice to say. */
export function ImprintPage({ context }: LegalProps): VNode {
  return TranslatedLegalPage({ context, title: 'imprint-title', say: imprintIn });
}

function imprintIn(context: PageContext): ComponentChildren {
  const { practice, words } = context;
  const address = [practice.street, practice.postcode, practice.city].filter(Boolean).join(', ');
  const value = (of: string) => ({ value: () => orMissing(of, words) });
  return html`
    <h2>${words.t('imprint-practice')}</h2>
    ${
      practice.street && practice.city
        ? Contact({ context })
        : html`<p>${orMissing(practice.name, words)}</p>
            <p>${marked(words, 'imprint-address', value(address))}</p>
            <p>${marked(words, 'imprint-phone', value(practice.phone))}</p>
            <p>${marked(words, 'imprint-email', value(practice.email))}</p>`
    }
    <h2>${words.t('imprint-responsible')}</h2>
    <p>${orMissing(practice.responsible, words)}</p>
    <h2>${words.t('imprint-profession')}</h2>
    <p>${orMissing(practice.professionalTitle, words)}</p>
    <h2>${words.t('imprint-chamber')}</h2>
    <p>${orMissing(practice.chamber, words)}</p>
    <p>${words.t('imprint-rules')}</p>
    <h2>${words.t('imprint-offer')}</h2>
    <p>${words.t('imprint-offer-text')}</p>
    ${NotCertified({ words })}
  `;
}
