import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { type PatientField, patientFields } from '../../../consultation/patient.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { Card } from '../../components/card.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatBirthDate, formatShortDate, formatTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { AnswerText } from '../mails/answer_text.ts';
import { answerBadges, isFromElsewhere, wishWords } from '../mails/answer_words.ts';
import { senderWords } from '../mails/incoming_words.ts';
import { patientLabels } from '../patient_words.ts';

interface UnreadAnswersProps {
  consultation: Consultation;
  incoming: IncomingMail[];
  steps: ReadonlySet<ConsultationAction>;
  timeZone: string;
}

/** What the patient has written and nobody has read, and what came with a form that is to be looked at. */
export function UnreadAnswers({ consultation, incoming, steps, timeZone }: UnreadAnswersProps): VNode | null {
  const unread = incoming.filter(({ state }) => state === 'unread');
  const beside = consultation.stage === 'consent_review' ? wordsBesideForm(incoming) : [];
  if (unread.length + beside.length === 0) return null;
  return html`<div id="answers" class="stack">
    ${unread.map((mail) => UnreadAnswer({ mail, consultation, steps, timeZone }))}
    ${beside.map((mail) =>
      Card({ title: 'Das stand in der Mail mit dem Formular', children: AnswerText({ mail }) }),
    )}
  </div>`;
}

function wordsBesideForm(incoming: IncomingMail[]): IncomingMail[] {
  const last = incoming.findLast(({ kind, state }) => kind === 'consent' && state === 'handled');
  return last?.text?.said?.words ? [last] : [];
}

interface UnreadAnswerProps extends Omit<UnreadAnswersProps, 'incoming'> {
  mail: IncomingMail;
}

function UnreadAnswer({ mail, consultation, steps, timeZone }: UnreadAnswerProps): VNode {
  const wish = mail.text?.said?.wish ?? null;
  const step = wish && steps.has(wishWords[wish].step) ? wishWords[wish] : null;
  const page = `/practice/consultations/${consultation.id}`;
  return html`<section class="card card-accent stack unread-answer" data-testid="unread-answer" aria-label="Antwort, noch nicht gelesen">
    <div class="head">
      <h2>Antwort</h2>
      ${answerBadges(mail).map((badge) => StatusBadge(badge))}
    </div>
    <p class="quiet">
      ${senderWords(mail.header)} · ${formatShortDate(mail.receivedAt, timeZone)}, ${formatTime(mail.receivedAt, timeZone)} Uhr
    </p>
    ${isFromElsewhere(mail, consultation.patient) && html`<p>Die Mail kommt von einer anderen Adresse als der, die wir kennen. Bitte prüfen Sie, wer geschrieben hat.</p>`}
    ${AnswerText({ mail })}
    ${steps.has('data') && Offered({ mail, consultation })}
    <div class="actions answer-actions">
      ${step && LinkButton({ href: `${page}?step=${step.step}#step-${step.step}`, label: step.offer })}
      ${
        steps.has('answer') &&
        LinkButton({
          href: `${page}?step=answer#step-answer`,
          label: 'Antworten',
          kind: 'secondary',
          icon: 'mail',
        })
      }
      ${ActionForm({
        action: `/practice/incoming/${mail.id}/read`,
        testid: 'answer-read',
        children: html`
          ${HiddenField({ name: 'back', value: 'case' })}
          ${SubmitButton({ label: 'Gelesen', kind: 'secondary', icon: 'check' })}
        `,
      })}
    </div>
  </section>`;
}

/** Values that stand in the answer: shown, marked, and used only after this click. */
function Offered({ mail, consultation }: { mail: IncomingMail; consultation: Consultation }): VNode | null {
  const { patient } = consultation;
  const offered = mail.text?.said?.offered ?? {};
  // What has been entered since is no offer any more.
  const fields = patientFields.filter((field) => offered[field] && offered[field] !== patient[field]);
  if (fields.length === 0) return null;
  return html`<div class="offered stack-tight" data-testid="offered-data">
    <p class="label">Daraus gelesen, noch nicht übernommen. Bitte vergleichen Sie:</p>
    <dl class="facts">
      ${fields.map(
        (field) => html`<div data-testid="reading-unsure" data-field=${field}>
          <dt>${patientLabels[field]}</dt>
          <dd>${shown(field, offered[field] ?? '')}${patient[field] && html` <span class="quiet">(bisher ${shown(field, patient[field])})</span>`}</dd>
        </div>`,
      )}
    </dl>
    ${ActionForm({
      action: `/practice/consultations/${consultation.id}/data`,
      version: consultation.version,
      testid: 'take-offered',
      children: html`
        ${patientFields.map((field) =>
          HiddenField({
            name: field,
            value: fields.includes(field) ? (offered[field] ?? '') : patient[field],
          }),
        )}
        ${HiddenField({ name: 'mail', value: mail.id })}
        <div class="actions">${SubmitButton({ label: 'Stimmt, übernehmen', icon: 'check' })}</div>
      `,
    })}
  </div>`;
}

function shown(field: PatientField, value: string): string {
  return field === 'birthDate' ? formatBirthDate(value) : value;
}
