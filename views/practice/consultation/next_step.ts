import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import { Card } from '../../components/card.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatDateTime, formatShortDate, formatSince } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { patientLabels } from '../patient_words.ts';
import {
  AcceptConsentForm,
  AcceptForm,
  AskForm,
  CancelForm,
  DeclineForm,
  FollowUpForm,
  NoShowForm,
  RejectConsentForm,
  ScheduleForm,
  TakeOverForm,
  UploadConsentForm,
} from './consultation_forms.ts';
import type { ConsultationPageProps } from './props.ts';
import { implausibleWords } from './request_text.ts';

/** What is to be done now, with one main action; everything else that is possible lies folded below it. */
export function NextStep(props: ConsultationPageProps): VNode {
  const { title, text, main, aside } = nextStep(props);
  return Card({
    id: 'next',
    kind: 'accent',
    title,
    children: html`
      ${text} ${main}
      <div>
        ${(Object.keys(folded) as (keyof typeof folded)[])
          .filter((action) => props.steps.has(action) && !(aside ?? []).includes(action))
          .map((action) => {
            const [summary, Form] = folded[action];
            return html`<details open=${props.forms.attempt?.action === action}>
              <summary>${typeof summary === 'string' ? summary : summary(props)}</summary>
              ${Form(props.forms)}
            </details>`;
          })}
      </div>
    `,
  });
}

type FoldedStep = [string | ((props: ConsultationPageProps) => string), typeof AskForm];

/** In the order in which they are offered. */
const folded = {
  schedule: [
    ({ consultation }) => (consultation.startsAt === null ? 'Termin schon festlegen' : 'Termin verlegen'),
    ScheduleForm,
  ],
  ask: ['Nach fehlenden Angaben fragen', AskForm],
  'consent/upload': ['Unterschriebenes Papier hochladen', UploadConsentForm],
  'consent/reject': ['Einwilligung zurückgeben', RejectConsentForm],
  'take-over': ['Termin übernehmen', TakeOverForm],
  'follow-up': ['Folgetermin anlegen', FollowUpForm],
  'no-show': ['Niemand ist gekommen', NoShowForm],
  cancel: [
    ({ consultation }) => (consultation.startsAt === null ? 'Vorgang beenden' : 'Termin absagen'),
    CancelForm,
  ],
  decline: ['Anfrage ablehnen', DeclineForm],
} satisfies Partial<Record<ConsultationAction, FoldedStep>>;

interface Step {
  title: string;
  text: ComponentChildren;
  main?: ComponentChildren;
  /** Actions that `main` offers already. */
  aside?: ConsultationAction[];
}

function nextStep(props: ConsultationPageProps): Step {
  const { consultation, forms } = props;
  switch (consultation.stage) {
    case 'requested':
      return {
        title: 'Anfrage prüfen',
        text: html`${missingWords(props)}
          <p>
            ${
              consultation.patient.email
                ? 'Mit der Annahme geht das Einwilligungsformular mit dem persönlichen Link per Mail hinaus.'
                : 'Ohne E-Mail-Adresse geht nichts hinaus: Nach der Annahme drucken Sie das Einwilligungsformular hier aus.'
            }
          </p>`,
        main: AcceptForm(forms),
      };
    case 'consent_pending':
      return {
        title: 'Wartet auf die Unterschrift',
        text: html`<p>
            ${
              consultation.patient.email
                ? `Das Einwilligungsformular ist bei der Patientin oder dem Patienten, ${formatSince(consultation.updatedAt, props.now)}. Sie müssen gerade nichts tun.`
                : 'Bitte drucken Sie das Formular aus und laden Sie das unterschriebene Papier hier hoch.'
            }
          </p>
          ${consultation.reason && html`<p>Zurückgegeben mit: „${consultation.reason}“</p>`}`,
        main: html`<div class="actions">
          ${LinkButton({
            href: `${props.patientPath}/consent.pdf`,
            label: 'Formular drucken',
            kind: consultation.patient.email ? 'secondary' : 'primary',
            icon: 'print',
          })}
        </div>`,
      };
    case 'consent_review':
      return {
        title: 'Einwilligung prüfen',
        text: html`<p>
          Stimmen Name und Geburtsdatum, und ist unterschrieben? ${
            consultation.startsAt === null
              ? 'Danach legen Sie den Termin fest.'
              : 'Danach gilt der Termin, und die Patientin oder der Patient bekommt Bescheid.'
          }
        </p>`,
        main: AcceptConsentForm(forms),
      };
    case 'consented':
      return {
        title: 'Termin festlegen',
        text: html`<p>Die Einwilligung liegt vor.</p>`,
        main: ScheduleForm(forms),
        aside: ['schedule'],
      };
    case 'scheduled':
      return scheduled(props);
    default:
      return ended(props);
  }
}

/** What is missing or cannot be, and the one click that asks the patient for it. */
function missingWords(props: ConsultationPageProps): VNode | null {
  const { forms, steps, consultation } = props;
  const implausible = implausibleWords(props);
  if (forms.missing.length === 0) return null;
  return html`<div class="stack">
    <p><strong>Es fehlt noch:</strong> ${forms.missing.map((field) => patientLabels[field]).join(', ')}.</p>
    ${implausible.length > 0 && html`<p><strong>Kann nicht stimmen:</strong> ${implausible.join(', ')}.</p>`}
    ${
      steps.has('ask') &&
      ActionForm({
        action: `/practice/consultations/${consultation.id}/ask`,
        version: consultation.version,
        testid: 'ask-missing',
        children: html`
          ${forms.missing.map((field) => HiddenField({ name: 'fields', value: field }))}
          <div class="actions">
            ${SubmitButton({ label: 'Per Mail danach fragen', kind: 'secondary', icon: 'mail' })}
          </div>
        `,
      })
    }
  </div>`;
}

function scheduled(props: ConsultationPageProps): Step {
  const { consultation, context, presence, viewer } = props;
  const own = viewer.isDoctor && consultation.doctorId === viewer.userId;
  const visit = `/practice/visits/${consultation.id}`;
  const when = consultation.startsAt === null ? '' : formatDateTime(consultation.startsAt, context.timeZone);
  if (presence === 'in_call') {
    return {
      title: 'Das Gespräch läuft',
      text: own ? null : html`<p>Im Gespräch mit ${consultation.doctorName}.</p>`,
      main:
        own &&
        html`<div class="actions">${LinkButton({ href: visit, label: 'Zum Gespräch', icon: 'camera' })}</div>`,
    };
  }
  if (presence === 'waiting' && own) {
    return {
      title: 'Im Wartezimmer',
      text: html`<p id="admit-privacy">
        Mit „Hereinbitten“ bestätigen Sie, dass in Ihrem Raum niemand mithört.
      </p>`,
      main: ActionForm({
        action: `${visit}/admit`,
        children: html`<button class="button button-primary" type="submit" data-testid="admit" aria-describedby="admit-privacy">
          <span>Hereinbitten</span>
        </button>`,
      }),
    };
  }
  const passed = consultation.startsAt !== null && consultation.startsAt < props.now;
  return {
    title: when,
    text: html`<p>
      ${
        presence === 'waiting'
          ? `Wartet gerade im Wartezimmer. Termin bei ${consultation.doctorName}.`
          : passed
            ? 'Die Zeit ist da, es wartet gerade niemand. Vielleicht hilft ein Anruf.'
            : 'Alles ist bereit. Wer eintritt, erscheint in der Übersicht im Wartezimmer.'
      }
    </p>`,
  };
}

function ended({ consultation, context }: ConsultationPageProps): Step {
  const at =
    consultation.endedAt === null ? '' : ` am ${formatShortDate(consultation.endedAt, context.timeZone)}`;
  const words: Record<string, string> = {
    completed: `Das Gespräch wurde${at} beendet.`,
    no_show: `Niemand ist gekommen. Vermerkt${at}.`,
    cancelled: `Abgesagt${at}.`,
    declined: `Abgelehnt${at}.`,
    withdrawn: `Die Einwilligung wurde${at} widerrufen. Es findet kein Gespräch statt.`,
  };
  return {
    title: 'Abgeschlossen',
    text: html`<p>${words[consultation.stage]}</p>
      ${consultation.reason && html`<p>Grund: „${consultation.reason}“</p>`}
      <p class="quiet">Nach der Aufbewahrungsfrist wird der Vorgang von selbst gelöscht.</p>`,
  };
}
