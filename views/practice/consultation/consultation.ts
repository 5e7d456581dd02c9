import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { formatCode } from '../../../consultation/dial_in_code.ts';
import { Card } from '../../components/card.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { ErrorSummary } from '../../components/form.ts';
import { formatBirthDate, formatDateTime, formatShortDate, formatTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { PhoneLink } from '../../components/phone_link.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { CopyButton } from '../copy_button.ts';
import { PracticeLayout } from '../layout.ts';
import { checkDigitWarning, patientName } from '../patient_words.ts';
import { CheckReportSummary } from '../settings/check_reports.ts';
import { sourceWords, stageWords } from '../stage_words.ts';
import { overlapWords } from './appointment_fields.ts';
import { attemptErrors } from './attempt.ts';
import { AttemptNotice } from './attempt_notice.ts';
import { auditWords } from './audit_words.ts';
import { CaseMails } from './case_mails.ts';
import { ConsentCard } from './consent_card.ts';
import { DataForm } from './consultation_forms.ts';
import { GuestsCard } from './guests.ts';
import { NextStep } from './next_step.ts';
import type { ConsultationPageProps } from './props.ts';
import { RequestText } from './request_text.ts';

/** One consultation: what to do now, the patient, the consent beside it, access, mails and history. */
export function ConsultationPage(props: ConsultationPageProps): VNode {
  const { context, consultation, forms } = props;
  const name = patientName(consultation.patient);
  const { attempt } = forms;
  // What is to be looked at stands first.
  const toReview = consultation.stage === 'consent_review';
  const access = html`${AccessCard(props)}${Guests(props)}`;
  const consent = ConsentCard({
    consultation,
    documents: props.documents,
    timeZone: context.timeZone,
    unfolded: toReview,
  });
  return PracticeLayout({
    context,
    title: name,
    current: 'none',
    script: 'forms',
    children: html`
      <p><a href="/practice">Zur Übersicht</a></p>
      <div class="head">
        <h1>${name}</h1>
        ${StatusBadge(stageWords[consultation.stage])}
      </div>
      ${attempt && ErrorSummary({ errors: attemptErrors(attempt) })}
      ${attempt && AttemptNotice({ attempt, possible: props.steps.has(attempt.action) })}
      ${props.done && Notice({ kind: 'ok', live: true, children: html`<p>${props.done}</p>` })}
      ${
        props.overlaps.length > 0 &&
        Notice({
          kind: 'wait',
          title: 'Der Termin überschneidet sich mit einem anderen',
          children: html`<ul>
            ${props.overlaps.map((other) => html`<li>${overlapWords(other, context.timeZone)}</li>`)}
          </ul>`,
        })
      }
      <div class="split">
        <div class="stack">
          ${NextStep(props)}
          ${PatientCard(props)}
        </div>
        <div class="stack">
          ${RequestText(props)}
          ${toReview ? [consent, access] : [access, consent]}
        </div>
      </div>
      ${Checks(props)}
      ${CaseMails(props)}
      ${History(props)}
    `,
  });
}

function PatientCard({ consultation, context, forms, steps }: ConsultationPageProps): VNode {
  const { patient } = consultation;
  return Card({
    id: 'patient',
    title: 'Angaben',
    children: html`
      ${DescriptionList({
        items: [
          ['Name', patientName(patient)],
          ['Geburtsdatum', formatBirthDate(patient.birthDate)],
          ['Telefon', patient.phone && PhoneLink({ phone: patient.phone })],
          ['Krankenkasse', patient.insurer],
          ['Versichertennummer', patient.insuranceNumber],
          ['E-Mail', patient.email],
          [
            'Eingegangen',
            `${formatShortDate(consultation.createdAt, context.timeZone)}, ${sourceWords[consultation.source]}`,
          ],
          ['Vorgang', consultation.reference],
        ],
      })}
      ${forms.checkDigitWrong && Notice({ kind: 'wait', children: html`<p>${checkDigitWarning}</p>` })}
      ${
        consultation.followUpOf &&
        html`<p><a href=${`/practice/consultations/${consultation.followUpOf}`}>Zum vorigen Termin</a></p>`
      }
      ${
        steps.has('data') &&
        html`<details open=${forms.attempt?.action === 'data'}>
          <summary>Angaben berichtigen</summary>
          ${DataForm(forms)}
        </details>`
      }
    `,
  });
}

/** Appointment, link and code: what the practice reads out on the phone (S3b). */
function AccessCard({ consultation, context, patientPath }: ConsultationPageProps): VNode | null {
  const { startsAt, durationMinutes, code, stage, endedAt } = consultation;
  if (startsAt === null || endedAt !== null) return null;
  return Card({
    id: 'access',
    title: 'Termin und Zugang',
    children: html`
      ${DescriptionList({
        items: [
          ['Termin', formatDateTime(startsAt, context.timeZone)],
          ['Dauer', `${durationMinutes} Minuten`],
          ['Gespräch mit', consultation.doctorName],
          ['Einwahlcode', code && html`<span class="code" id="dial-in-code">${formatCode(code)}</span>`],
          ['Einwahl unter', html`<span>${context.publicOrigin}/join</span>`],
        ],
      })}
      ${
        stage !== 'scheduled' &&
        html`<p class="quiet">Der Zugang öffnet erst, wenn die Einwilligung angenommen ist.</p>`
      }
      <details>
        <summary>Persönlicher Link</summary>
        <p class="quiet">Nur an die Patientin oder den Patienten selbst weitergeben.</p>
        <p class="long-link" id="personal-link">${context.publicOrigin}${patientPath}</p>
        ${CopyButton({ of: 'personal-link', label: 'Link kopieren' })}
      </details>
      <div class="actions">
        ${CopyButton({ of: 'dial-in-code', label: 'Code kopieren' })}
        ${LinkButton({
          href: `/practice/consultations/${consultation.id}/slip`,
          label: 'Zettel drucken',
          kind: 'secondary',
          icon: 'print',
        })}
      </div>
    `,
  });
}

function Guests({ consultation, guests, guestForm, context }: ConsultationPageProps): VNode | null {
  if (consultation.startsAt === null || consultation.endedAt !== null) return null;
  return GuestsCard({
    consultationId: consultation.id,
    guests,
    publicOrigin: context.publicOrigin,
    form: guestForm,
  });
}

function Checks({ checkReports, context }: ConsultationPageProps): VNode | null {
  if (checkReports.length === 0) return null;
  return html`<section id="checks" aria-labelledby="checks-title">
    <h2 id="checks-title">Technik-Prüfung</h2>
    <div class="card stack" data-testid="consultation-checks">
      ${checkReports.map((report) => CheckReportSummary({ report, timeZone: context.timeZone }))}
    </div>
  </section>`;
}

function History({ history, context }: ConsultationPageProps): VNode {
  return html`<section id="history" aria-labelledby="history-title">
    <h2 id="history-title">Verlauf</h2>
    <div class="table-wrap">
      <table class="table">
        <thead>
          <tr><th scope="col">Wann</th><th scope="col">Was</th><th scope="col">Wer</th></tr>
        </thead>
        <tbody>
          ${history.map(
            ({ at, who, action }) => html`<tr>
              <td>${formatShortDate(at, context.timeZone)}, ${formatTime(at, context.timeZone)}</td>
              <td>${auditWords(action)}</td>
              <td>${who}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
