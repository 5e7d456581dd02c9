import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { formatCode } from '../../../consultation/dial_in_code.ts';
import type { PatientField } from '../../../consultation/patient.ts';
import type { CheckReport } from '../../../consultation/technical_check.ts';
import type { AppointmentAnswer } from '../../../letters/incoming.ts';
import type { UnsureField } from '../../../letters/mail_reading.ts';
import { Card } from '../../components/card.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { ErrorSummary } from '../../components/form.ts';
import { formatBirthDate, formatDateTime, formatShortDate, formatTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { PhoneLink } from '../../components/links.ts';
import { Notice } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { auditWords } from '../audit_words.ts';
import { CopyButton } from '../copy_button.ts';
import { PracticeLayout } from '../layout.ts';
import { calendarWords } from '../mails/answer_words.ts';
import { UnusualNotice } from '../mails/unusual.ts';
import { numberWarnings, patientName, spokenWords } from '../patient_words.ts';
import { refusalWords } from '../refusal_words.ts';
import { CheckReportSummary } from '../settings/check_reports.ts';
import { sourceWords, stageWords } from '../stage_words.ts';
import { attemptErrors } from '../steps/attempt.ts';
import { overlapWords } from '../steps/overlap_words.ts';
import { UndoStepBar } from '../undo_bar.ts';
import { AttemptNotice } from './attempt_notice.ts';
import { CaseMails } from './case_mails.ts';
import { ConsentCard } from './consent_card.ts';
import { DataForm, type FormsProps } from './consultation_forms.ts';
import { GuestsCard } from './guests.ts';
import { KnownPersonCard } from './known_person.ts';
import { NextStep } from './next_step.ts';
import type { ConsultationPageProps } from './props.ts';
import { writerWords } from './reading_check.ts';
import { RecordCard } from './record_card.ts';
import { RequestText, requestMail, unsureOf, writerOf } from './request_text.ts';
import { UnreadAnswers } from './unread_answers.ts';

/** One consultation: what to do now, the patient, the consent beside it, access, mails and history. */
export function ConsultationPage(props: ConsultationPageProps): VNode {
  const { context, consultation, forms, steps, mails, incoming, patientPath } = props;
  const { timeZone, publicOrigin } = context;
  const name = patientName(consultation.patient);
  const { attempt } = forms;
  // What is to be looked at stands first.
  const toReview = consultation.stage === 'consent_review';
  const access =
    consultation.startsAt !== null &&
    consultation.endedAt === null &&
    html`
      ${AccessCard({ consultation, startsAt: consultation.startsAt, answer: props.calendarAnswer, publicOrigin, patientPath, timeZone })}
      ${GuestsCard({ consultationId: consultation.id, guests: props.guests, publicOrigin, form: props.guestForm, mail: props.guestMail })}
    `;
  const consent = ConsentCard({ consultation, documents: props.documents, timeZone, unfolded: toReview });
  return PracticeLayout({
    context,
    title: name,
    current: 'case',
    script: ['forms', 'case', 'unsaved'],
    styles: ['calendar'],
    urgent: props.undo && UndoStepBar(props.undo),
    children: html`
      <p><a href="/practice">Zur Übersicht</a></p>
      <div class="head">
        <h1>${name}</h1>
        ${StatusBadge(stageWords[consultation.stage])}
      </div>
      ${attempt && ErrorSummary({ errors: attemptErrors(attempt) })}
      ${attempt && AttemptNotice({ attempt, possible: steps.has(attempt.action) })}
      ${
        props.refusal &&
        Notice({
          kind: 'wait',
          title: refusalWords[props.refusal].title,
          live: true,
          children: html`<p>${refusalWords[props.refusal].text}</p>`,
        })
      }
      ${props.done && Notice({ kind: 'ok', live: true, focus: true, children: html`<p>${props.done}</p>` })}
      ${props.done && props.unusual && UnusualNotice(props.unusual)}
      ${
        props.overlaps.length > 0 &&
        Notice({
          kind: 'wait',
          title: 'Der Termin überschneidet sich mit einem anderen',
          children: html`<ul>
            ${props.overlaps.map((other) => html`<li>${overlapWords(other, timeZone)}</li>`)}
          </ul>`,
        })
      }
      ${UnreadAnswers({ consultation, incoming, steps, timeZone })}
      ${props.known && KnownPersonCard({ known: props.known, consultation, timeZone })}
      <div class="split">
        <div class="stack">
          ${NextStep({
            consultation,
            forms,
            steps,
            incoming,
            patientPath,
            presence: props.presence,
            unfolded: props.unfolded,
            viewer: props.viewer,
            timeZone,
            now: props.now,
          })}
          ${PatientCard({
            consultation,
            forms,
            writer: writerWords(writerOf(requestMail(incoming))),
            unsure: consultation.stage === 'requested' ? unsureOf(incoming) : [],
            correctable: steps.has('data'),
            merged: props.merged,
            unfolded: props.unfolded,
            timeZone,
          })}
        </div>
        <div class="stack">
          ${props.record && RecordCard(props.record)}
          ${RequestText({ consultation, incoming })}
          ${toReview ? [consent, access] : [access, consent]}
        </div>
      </div>
      ${Checks({ reports: props.checkReports, timeZone })}
      ${CaseMails({ context, consultation, mails, incoming })}
      ${History({ history: props.history, timeZone })}
    `,
  });
}

interface PatientCardProps {
  consultation: Consultation;
  forms: FormsProps;
  /** Who wrote for the patient; empty where the patient did. */
  writer: string;
  unsure: readonly UnsureField[];
  correctable: boolean;
  /** Requests that were merged into this case. */
  merged: ConsultationPageProps['merged'];
  unfolded: string | null;
  timeZone: string;
}

/** Only where the practice may need an interpreter for it. */
function spokenLanguage({ language }: Consultation): [string, VNode][] {
  const speaks = spokenWords({ language });
  if (speaks === null) return [];
  return [
    [
      'Sprache',
      html`<span data-testid="spoken-language">
        ${speaks}
        <br /><span class="quiet">Selbst gewählt, bei der Anfrage oder auf der persönlichen Seite. Spricht es bei Ihnen niemand, laden Sie eine Dolmetscherin oder einen Dolmetscher ein.</span>
      </span>`,
    ],
  ];
}

function PatientCard(props: PatientCardProps): VNode {
  const { consultation, forms, writer, correctable, unfolded, timeZone } = props;
  const { patient } = consultation;
  const unsure = new Set(props.unsure.map(({ field }) => field));
  /** With a mark where it is doubtful; the choice is in the card above. */
  const shown = (value: ComponentChildren, ...fields: PatientField[]) =>
    fields.some((field) => unsure.has(field))
      ? html`${value || 'noch nicht angegeben'} <a class="unsure-mark" href="#reading-check">bitte ansehen</a>`
      : value;
  return Card({
    id: 'patient',
    title: 'Angaben',
    children: html`
      ${DescriptionList({
        items: [
          ['Name', shown(patientName(patient), 'firstName', 'lastName')],
          ...(writer ? [['Geschrieben von', writer] as [string, string]] : []),
          ['Geburtsdatum', shown(formatBirthDate(patient.birthDate), 'birthDate')],
          ...spokenLanguage(consultation),
          ['Telefon', shown(patient.phone && PhoneLink({ phone: patient.phone }), 'phone')],
          ['Krankenkasse', shown(patient.insurer, 'insurer')],
          ['Versichertennummer', shown(patient.insuranceNumber, 'insuranceNumber')],
          ['E-Mail', patient.email],
          [
            'Eingegangen',
            `${formatShortDate(consultation.createdAt, timeZone)}, ${sourceWords[consultation.source]}`,
          ],
          ['Vorgang', consultation.reference],
        ],
      })}
      ${
        forms.numberWarning &&
        Notice({ kind: 'wait', children: html`<p>${numberWarnings[forms.numberWarning]}</p>` })
      }
      <p><a href=${`/practice/callbacks/new?from=${consultation.id}`}>Rückruf notieren</a></p>
      ${
        consultation.followUpOf &&
        html`<p><a href=${`/practice/consultations/${consultation.followUpOf}`}>Zum vorigen Termin</a></p>`
      }
      ${props.merged.map(
        ({ id, createdAt }) => html`<p>
          <a href=${`/practice/consultations/${id}`} data-testid="merged-case">Dazu gehört die Anfrage vom ${formatShortDate(createdAt, timeZone)}</a>
        </p>`,
      )}
      ${
        correctable &&
        html`<details open=${forms.attempt?.action === 'data' || unfolded === 'data'}>
          <summary>Angaben berichtigen</summary>
          ${DataForm(forms)}
        </details>`
      }
    `,
  });
}

interface AccessCardProps {
  consultation: Consultation;
  startsAt: number;
  /** What the patient's calendar has answered to this appointment. */
  answer: AppointmentAnswer | null;
  publicOrigin: string;
  patientPath: string;
  timeZone: string;
}

/** Appointment, link and code: what the practice reads out on the phone (S3b). */
function AccessCard(props: AccessCardProps): VNode {
  const { consultation, startsAt, answer, publicOrigin, patientPath, timeZone } = props;
  const { durationMinutes, code, stage } = consultation;
  return Card({
    id: 'access',
    title: 'Termin und Zugang',
    children: html`
      ${DescriptionList({
        items: [
          ['Termin', formatDateTime(startsAt, timeZone)],
          ['Dauer', `${durationMinutes} Minuten`],
          ['Gespräch mit', consultation.doctorName],
          ...calendarRow(answer, timeZone),
          ['Einwahlcode', code && html`<span class="code" id="dial-in-code">${formatCode(code)}</span>`],
          ['Einwahl unter', html`<span>${publicOrigin}/join</span>`],
        ],
      })}
      ${
        stage !== 'scheduled' &&
        html`<p class="quiet">Der Zugang öffnet erst, wenn die Einwilligung angenommen ist.</p>`
      }
      <details>
        <summary>Persönlicher Link</summary>
        <p class="quiet">Nur an die Patientin oder den Patienten selbst weitergeben.</p>
        <p class="long-link" id="personal-link">${publicOrigin}${patientPath}</p>
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

function calendarRow(answer: AppointmentAnswer | null, timeZone: string): [string, VNode][] {
  return answer ? [['Kalender', CalendarAnswer({ answer, timeZone })]] : [];
}

/** S3c: what the patient's calendar program has sent back. */
function CalendarAnswer({ answer, timeZone }: { answer: AppointmentAnswer; timeZone: string }): VNode {
  return html`<span data-testid="calendar-answer" data-answer=${answer.answer}>
    ${StatusBadge(calendarWords[answer.answer])}${' '}
    <span class="quiet">${formatShortDate(answer.at, timeZone)}, ${formatTime(answer.at, timeZone)} Uhr</span>
  </span>`;
}

function Checks({ reports, timeZone }: { reports: CheckReport[]; timeZone: string }): VNode | null {
  if (reports.length === 0) return null;
  return html`<section id="checks" aria-labelledby="checks-title">
    <h2 id="checks-title">Technik-Prüfung</h2>
    <div class="card stack" data-testid="consultation-checks">
      ${reports.map((report) => CheckReportSummary({ report, timeZone }))}
    </div>
  </section>`;
}

interface HistoryProps {
  history: ConsultationPageProps['history'];
  timeZone: string;
}

function History({ history, timeZone }: HistoryProps): VNode {
  return html`<section id="history" aria-labelledby="history-title">
    <h2 id="history-title">Verlauf</h2>
    <div class="table-wrap">
      <table class="table table-stacked">
        <thead>
          <tr><th scope="col">Wann</th><th scope="col">Was</th><th scope="col">Wer</th></tr>
        </thead>
        <tbody>
          ${history.map(
            ({ at, who, action }) => html`<tr>
              <td>${formatShortDate(at, timeZone)}, ${formatTime(at, timeZone)}</td>
              <td>${auditWords(action)}</td>
              <td>${who}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
