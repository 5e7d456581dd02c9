import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { patientFields } from '../../../consultation/patient.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { Card } from '../../components/card.ts';
import { senderWords } from '../mails/incoming_words.ts';
import { patientLabels } from '../patient_words.ts';

interface RequestTextProps {
  consultation: Consultation;
  incoming: IncomingMail[];
}

/** The mail that a request was read from, beside the fields, until the practice has decided. */
export function RequestText({ consultation, incoming }: RequestTextProps): VNode | null {
  const mail = requestMail(incoming);
  if (consultation.stage !== 'requested' || !mail?.text) return null;
  const { subject, text } = mail.text;
  return Card({
    id: 'request-text',
    title: 'So steht es in der Mail',
    children: html`
      <dl class="facts">
        <div><dt>Von</dt><dd>${senderWords(mail.header)}</dd></div>
        <div><dt>Betreff</dt><dd>${subject}</dd></div>
      </dl>
      <pre class="mail-text" data-testid="request-text">${text}</pre>
      ${mail.reason === 'files_left' && html`<p>Was angehängt war, liegt in Ihrem Postfach.</p>`}
      <p class="quiet">Der Text wird hier gelöscht, sobald Sie die Anfrage annehmen oder ablehnen.</p>
    `,
  });
}

/**
 * `Geburtsdatum „31.02.1950“`: what was written and cannot be, as long as the practice has not put it right.
 */
export function implausibleWords(consultation: Consultation, incoming: IncomingMail[]): string[] {
  const implausible = requestMail(incoming)?.text?.implausible ?? {};
  return patientFields.flatMap((field) => {
    const written = implausible[field];
    return written !== undefined && consultation.patient[field] === ''
      ? [`${patientLabels[field]} „${written}“`]
      : [];
  });
}

function requestMail(incoming: IncomingMail[]): IncomingMail | undefined {
  return incoming.find(({ kind, state }) => kind === 'request' && state === 'handled');
}
