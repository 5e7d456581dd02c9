import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { formatBirthDate, formatShortDate } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { stageWords } from '../stage_words.ts';

/** An open case that is most likely the caller's. */
export interface OpenCase
  extends Pick<Consultation, 'id' | 'stage' | 'startsAt' | 'updatedAt' | 'doctorName'> {
  /** Somebody talks with the patient right now. */
  inCall: boolean;
  /** Made on the phone today: its code can be read out again. */
  hasCode: boolean;
}

/** Instead of a second case and a second code: what is there already, and where to go on. */
export function KnownCallerNotice({
  cases,
  name,
  birthDate,
  timeZone,
}: {
  cases: readonly OpenCase[];
  name: string;
  birthDate: string;
  timeZone: string;
}): VNode {
  const several = cases.length > 1;
  return html`<div data-testid="now-known">
    ${Notice({
      kind: 'wait',
      title: several
        ? 'Schon bekannt: Es gibt offene Vorgänge.'
        : 'Schon bekannt: Es gibt einen offenen Vorgang.',
      focus: true,
      children: html`
        <p>
          ${name}, geb. ${formatBirthDate(birthDate)}. Es ist noch nichts angelegt. Ist es jemand anderes, oder brauchen Sie einen
          zweiten Vorgang, dann wählen Sie unten „Trotzdem neu anlegen“.
        </p>
        ${cases.map((one) => OpenCaseLine({ known: one, timeZone }))}
      `,
    })}
  </div>`;
}

function OpenCaseLine({ known, timeZone }: { known: OpenCase; timeZone: string }): VNode {
  const { id, stage, startsAt, updatedAt, doctorName, inCall, hasCode } = known;
  const state = inCall ? 'Gespräch läuft' : stageWords[stage].label;
  return html`
    <p>${formatShortDate(startsAt ?? updatedAt, timeZone)}: ${[state, doctorName].filter(Boolean).join(', ')}</p>
    <div class="actions">
      ${LinkButton({ href: `/practice/consultations/${id}`, label: 'Zum Vorgang', icon: 'document', testid: 'known-case' })}
      ${
        hasCode &&
        LinkButton({
          href: `/practice/now/${id}`,
          label: 'Zugangscode noch einmal vorlesen',
          kind: 'secondary',
          testid: 'known-code',
        })
      }
    </div>
  `;
}
