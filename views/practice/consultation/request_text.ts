import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { isCardNumber } from '../../../consultation/kvnr.ts';
import { patientFields } from '../../../consultation/patient.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import type { MailReading, UnsureField } from '../../../letters/mail_reading.ts';
import type { IncomingHeader } from '../../../letters/received.ts';
import { Card } from '../../components/card.ts';
import { senderWords } from '../mails/incoming_words.ts';
import { patientLabels } from '../patient_words.ts';
import { markText } from './marked_text.ts';
import { writerWords } from './reading_check.ts';

interface RequestTextProps {
  consultation: Consultation;
  incoming: IncomingMail[];
}

/** The mail that a request was read from, beside the fields, until the practice has decided. */
export function RequestText({ consultation, incoming }: RequestTextProps): VNode | null {
  const mail = requestMail(incoming);
  if (consultation.stage !== 'requested' || !mail?.text) return null;
  const { subject, text } = mail.text;
  const writer = writerWords(writerOf(mail));
  return Card({
    id: 'request-text',
    title: 'So steht es in der Mail',
    children: html`
      <dl class="facts">
        <div><dt>Von</dt><dd>${senderWords(mail.header)}</dd></div>
        ${writer && html`<div><dt>Geschrieben von</dt><dd data-testid="mail-writer">${writer}</dd></div>`}
        <div><dt>Betreff</dt><dd>${subject}</dd></div>
      </dl>
      <pre class="mail-text" data-testid="request-text">${MarkedText({ text, reading: mail.text.reading })}</pre>
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
      ? [
          `${patientLabels[field]} „${written}“${isCardNumber(written) ? ' (das ist die Nummer der Karte)' : ''}`,
        ]
      : [];
  });
}

/** What is still doubtful of how a request was read. */
export function unsureOf(incoming: IncomingMail[]): readonly UnsureField[] {
  return requestMail(incoming)?.text?.reading?.unsure ?? [];
}

/** Who wrote for the patient; null where the patient did. */
export function writerOf(mail: IncomingMail | undefined): IncomingHeader['writer'] {
  return mail?.header.writer ?? mail?.text?.reading?.writer ?? null;
}

/** The text with what was read from it marked, the doubtful more so. */
function MarkedText({
  text,
  reading,
}: {
  text: string;
  reading: MailReading | undefined;
}): ComponentChildren {
  if (!reading) return text;
  const doubtful = new Set(reading.unsure.map(({ field }) => field));
  const marks = [
    ...reading.unsure.flatMap(({ field, offers }) =>
      offers.flatMap(({ source }) => (source ? [{ field, source, unsure: true }] : [])),
    ),
    ...patientFields.flatMap((field) => {
      const source = reading.sources[field];
      return source ? [{ field, source, unsure: doubtful.has(field) }] : [];
    }),
  ];
  return markText(text, marks).map(({ text: part, field, unsure }) =>
    field
      ? html`<mark
          class=${unsure ? 'read read-unsure' : 'read'}
          data-field=${field}
          title=${unsure ? `${patientLabels[field]}, bitte ansehen` : patientLabels[field]}
          >${part}</mark
        >`
      : part,
  );
}

export function requestMail(incoming: IncomingMail[]): IncomingMail | undefined {
  return incoming.find(({ kind, state }) => kind === 'request' && state === 'handled');
}
