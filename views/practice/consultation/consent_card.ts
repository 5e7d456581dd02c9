import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { coversSms } from '../../../consultation/consent_text.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { DocumentEntry, DocumentState } from '../../../consultation/document.ts';
import { signedNameMatch } from '../../../consultation/signed_name.ts';
import { Card } from '../../components/card.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import type { Tone } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { matchWords } from '../match_words.ts';
import { consentWays } from '../stage_words.ts';

const stateWords: Record<DocumentState, { label: string; kind: Tone | 'quiet' }> = {
  submitted: { label: 'zu prüfen', kind: 'wait' },
  accepted: { label: 'angenommen', kind: 'ok' },
  rejected: { label: 'zurückgegeben', kind: 'quiet' },
};

interface ConsentCardProps {
  consultation: Consultation;
  /** Newest first. */
  documents: DocumentEntry[];
  timeZone: string;
  /** Shows the document at once, because it is to be looked at now. */
  unfolded: boolean;
}

/** The signed form beside the patient's data (S3a). */
export function ConsentCard({ consultation, documents, timeZone, unfolded }: ConsentCardProps): VNode | null {
  const { consent } = consultation;
  const [latest, ...older] = documents;
  if (!latest) return null;
  return Card({
    id: 'document',
    title: 'Einwilligung',
    aside: StatusBadge(stateWords[latest.state]),
    children: html`
      ${
        consent &&
        DescriptionList({
          items: [
            [
              'Unterschrieben',
              `${formatShortDate(consent.at, timeZone)}, ${formatTime(consent.at, timeZone)} Uhr`,
            ],
            ['Weg', consentWays[consent.how]],
            ['Name darauf', SignedName({ consultation })],
            [
              coversSms(consent) ? 'Erinnerung per Mail und SMS' : 'Erinnerung per Mail',
              consent.reminder ? 'ja' : 'nein',
            ],
            ['Dateien austauschen', consent.fileExchange ? 'ja' : 'nein'],
          ],
        })
      }
      ${
        unfolded
          ? DocumentFrame({ document: latest })
          : html`<details>
              <summary>Dokument ansehen</summary>
              ${DocumentFrame({ document: latest })}
            </details>`
      }
      <ul role="list">
        ${[latest, ...older].map(
          (document) => html`<li>
            <a href=${documentPath(document)} target="_blank" rel="noopener">
              ${`${consentWays[document.source]}, ${formatShortDate(document.createdAt, timeZone)}, ${
                document.pages === 1 ? '1 Seite' : `${document.pages} Seiten`
              }`}
            </a>${' '}
            <span class="quiet">${stateWords[document.state].label}</span>
          </li>`,
        )}
      </ul>
    `,
  });
}

/** Whose name it is: a parent's is common, and a hint for whoever accepts it, never a decision. */
function SignedName({ consultation }: Pick<ConsentCardProps, 'consultation'>): VNode | string {
  const match = signedNameMatch(consultation);
  if (match === null) return 'bitte im Dokument prüfen';
  return html`${consultation.consent?.typedName}${' '}
    <span data-testid="consent-name-match" data-match=${match}>${StatusBadge(matchWords[match])}</span>`;
}

/** `lazy`: a folded one costs no request. */
function DocumentFrame({ document }: { document: DocumentEntry }): VNode {
  return html`<iframe
    class="document-frame"
    src=${documentPath(document)}
    title="Unterschriebene Einwilligung"
    width="100%"
    height="560"
    loading="lazy"
  ></iframe>`;
}

function documentPath({ consultationId, id }: DocumentEntry): string {
  return `/practice/consultations/${consultationId}/documents/${id}`;
}
