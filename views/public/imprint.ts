import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { NotCertified } from '../components/not_certified.ts';
import { Contact } from './contact.ts';
import { LegalPage, type LegalProps, orMissing } from './legal_page.ts';

/** `/imprint`: what § 5 DDG asks a medical practice to say. */
export function ImprintPage({ context }: LegalProps): VNode {
  const { practice } = context;
  return LegalPage({
    context,
    title: 'Impressum',
    children: html`
      <h2>Praxis</h2>
      ${
        practice.street && practice.city
          ? Contact({ context })
          : html`<p>${orMissing(practice.name)}</p>
              <p>Anschrift: ${orMissing([practice.street, practice.postcode, practice.city].filter(Boolean).join(', '))}</p>
              <p>Telefon: ${orMissing(practice.phone)}</p>
              <p>E-Mail: ${orMissing(practice.email)}</p>`
      }
      <h2>Verantwortlich</h2>
      <p>${orMissing(practice.responsible)}</p>
      <h2>Berufsbezeichnung</h2>
      <p>${orMissing(practice.professionalTitle)}</p>
      <h2>Kammer und Aufsicht</h2>
      <p>${orMissing(practice.chamber)}</p>
      <p>
        Es gelten das Heilberufsgesetz des Landes und die Berufsordnung der Kammer. Beide stehen auf den Seiten der Kammer.
      </p>
      <h2>Dieses Angebot</h2>
      <p>
        Die Praxis betreibt diese Videosprechstunde selbst, mit dem freien Programm Sprechzimmer. Sie ist kein
        Angebot eines Videodienstanbieters.
      </p>
      ${NotCertified()}
    `,
  });
}
