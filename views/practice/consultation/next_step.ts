import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { signsAtTheDoor } from '../../../consultation/on_the_phone.ts';
import type { PatientField } from '../../../consultation/patient.ts';
import { signedNameMatch } from '../../../consultation/signed_name.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { Card } from '../../components/card.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatDateTime, formatShortDate, formatSince } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import type { Presence } from '../inbox/today.ts';
import { type MailFold, MailPreview } from '../mails/mail_preview.ts';
import { matchWords } from '../match_words.ts';
import { patientLabels } from '../patient_words.ts';
import { OffersOpen } from '../steps/offer_fields.ts';
import {
  AcceptConsentForm,
  AcceptForm,
  AnswerForm,
  AskForm,
  CancelForm,
  DeclineForm,
  FollowUpForm,
  type FormsProps,
  HandOverForm,
  NoShowForm,
  RejectConsentForm,
  ScheduleForm,
  TakeOverForm,
  UploadConsentForm,
} from './consultation_forms.ts';
import { ReadingCheck } from './reading_check.ts';
import { implausibleWords, unsureOf } from './request_text.ts';

interface NextStepProps {
  consultation: Consultation;
  forms: FormsProps;
  /** What is possible now. */
  steps: Set<ConsultationAction>;
  incoming: IncomingMail[];
  patientPath: string;
  presence: Presence;
  /** The step whose form is open from the start. */
  unfolded: string | null;
  viewer: { userId: string; isDoctor: boolean };
  timeZone: string;
  now: number;
}

/**
 * What is to be done now, with one main action; everything else that is possible lies folded below it, and
 * last of all, two folds deep, what ends the case or sends something back.
 */
export function NextStep(props: NextStepProps): VNode {
  const { consultation, forms, steps } = props;
  const { title, text, main, aside } = stepOf(props);
  const offered = (Object.keys(folded) as FoldedAction[]).filter(
    (action) => steps.has(action) && !(aside ?? []).includes(action) && hasChoice(action),
  );
  const endings = offered.filter(isEnding);
  const harmless = offered.filter((action) => !isEnding(action));
  return Card({
    id: 'next',
    kind: 'accent',
    title,
    children: html`
      ${text}
      ${!aside?.includes('schedule') && OffersOpen({ offered: forms.appointment.offered, timeZone: props.timeZone })}
      ${main}
      <div>
        ${harmless.map(fold)}
        ${
          endings.length > 0 &&
          html`<details class="endings" data-testid="endings" open=${endings.some(isOpen)}>
            <summary>${endingsTitle(endings)}</summary>
            <div class="endings-list">${endings.map(fold)}</div>
          </details>`
        }
      </div>
    `,
  });

  /** With one doctor there is nobody to hand over to. */
  function hasChoice(action: FoldedAction): boolean {
    return action !== 'hand-over' || forms.appointment.doctors.some(({ id }) => id !== consultation.doctorId);
  }

  function isOpen(action: FoldedAction): boolean {
    return forms.attempt?.action === action || props.unfolded === action;
  }

  function fold(action: FoldedAction): VNode {
    const [summary, Form] = folded[action];
    return html`<details id=${`step-${action}`} open=${isOpen(action)}>
      <summary>${typeof summary === 'string' ? summary : summary(consultation)}</summary>
      ${Form(forms)}
    </details>`;
  }
}

type FoldedAction = keyof typeof folded;
type Ending = keyof typeof endingWords;

function isEnding(action: FoldedAction): action is Ending {
  return Object.hasOwn(endingWords, action);
}

type FoldedStep = [string | ((consultation: Consultation) => string), (forms: FormsProps) => VNode];

/** In the order in which they are offered. */
const folded = {
  answer: ['Mail schreiben', AnswerForm],
  schedule: [
    ({ startsAt }) => (startsAt === null ? 'Termin schon festlegen' : 'Termin verlegen'),
    ScheduleForm,
  ],
  ask: ['Nach fehlenden Angaben fragen', AskForm],
  'consent/upload': ['Unterschriebenes Papier hochladen', UploadConsentForm],
  'consent/reject': ['Noch einmal unterschreiben lassen', RejectConsentForm],
  'take-over': ['Termin übernehmen', TakeOverForm],
  'hand-over': ['Termin weitergeben', HandOverForm],
  'follow-up': ['Folgetermin anlegen', FollowUpForm],
  'no-show': ['Niemand ist gekommen', NoShowForm],
  cancel: [({ startsAt }) => (startsAt === null ? 'Vorgang beenden' : 'Termin absagen'), CancelForm],
  decline: ['Anfrage ablehnen', DeclineForm],
} satisfies Partial<Record<ConsultationAction, FoldedStep>>;

/** What ends or sends back lies apart from what is harmless, behind a fold of its own. */
const endingWords = {
  'consent/reject': 'Noch einmal unterschreiben lassen',
  'no-show': 'nicht erschienen',
  cancel: 'absagen',
  decline: 'ablehnen',
} satisfies Partial<Record<keyof typeof folded, string>>;

/** `Nicht erschienen, absagen …` */
function endingsTitle(endings: readonly Ending[]): string {
  const words = endings.map((action) => endingWords[action]).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} …`;
}

interface Step {
  title: string;
  text: ComponentChildren;
  main?: ComponentChildren;
  /** Actions that `main` offers already. */
  aside?: ConsultationAction[];
}

function stepOf(props: NextStepProps): Step {
  const { consultation, forms, steps, incoming, presence, viewer, timeZone, now } = props;
  switch (consultation.stage) {
    case 'requested':
      return {
        title: 'Anfrage prüfen',
        text: html`${
          forms.missing.length > 0 &&
          MissingFields({
            consultation,
            missing: forms.missing,
            mayAsk: steps.has('ask'),
            mail: forms.previews.asked,
            incoming,
          })
        }
          ${steps.has('reading') && ReadingCheck({ consultation, unsure: unsureOf(incoming) })}
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
      if (signsAtTheDoor(consultation))
        return {
          title: 'Unterschrift am Bildschirm',
          text: html`<p>
            Die Patientin oder der Patient tippt den Zugangscode ein und unterschreibt vor dem Gespräch am Bildschirm. Sie müssen nichts ausdrucken.
          </p>`,
          main: html`<div class="actions">
            ${LinkButton({ href: `/practice/now/${consultation.id}`, label: 'Zugangscode vorlesen', kind: 'primary' })}
          </div>`,
        };
      return {
        title: 'Wartet auf die Unterschrift',
        text: html`<p>
            ${
              consultation.patient.email
                ? `Das Einwilligungsformular ist ${formatSince(consultation.updatedAt, now)} bei der Patientin oder dem Patienten. Sie müssen gerade nichts tun.`
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
        text: html`${OtherName({ consultation })}<p>
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
      return scheduledStep({ consultation, presence, viewer, timeZone, now });
    default:
      return endedStep(props);
  }
}

/** Above the button that accepts: the document itself is further down. */
function OtherName({ consultation }: Pick<NextStepProps, 'consultation'>): VNode | null {
  const match = signedNameMatch(consultation);
  if (match === null || match === 'match') return null;
  const { label, kind } = matchWords[match];
  return Notice({
    kind,
    title: label,
    children: html`<p>Unterschrieben hat: ${consultation.consent?.typedName}</p>`,
  });
}

interface MissingFieldsProps {
  consultation: Consultation;
  missing: readonly PatientField[];
  mayAsk: boolean;
  /** What asks for it. */
  mail: MailFold | undefined;
  incoming: IncomingMail[];
}

/** What is missing or cannot be, and the one click that asks the patient for it. */
function MissingFields({ consultation, missing, mayAsk, mail, incoming }: MissingFieldsProps): VNode {
  const implausible = implausibleWords(consultation, incoming);
  return html`<div class="stack">
    <p><strong>Es fehlt noch:</strong> ${missing.map((field) => patientLabels[field]).join(', ')}.</p>
    ${implausible.length > 0 && html`<p><strong>Kann nicht stimmen:</strong> ${implausible.join(', ')}.</p>`}
    ${
      mayAsk &&
      ActionForm({
        action: `/practice/consultations/${consultation.id}/ask`,
        version: consultation.version,
        testid: 'ask-missing',
        children: html`
          ${missing.map((field) => HiddenField({ name: 'fields', value: field }))}
          ${MailPreview(mail, { form: 'asked' })}
          <div class="actions">
            ${SubmitButton({ label: 'Per Mail danach fragen', kind: 'secondary', icon: 'mail' })}
          </div>
        `,
      })
    }
  </div>`;
}

interface ScheduledStepProps {
  consultation: Consultation;
  presence: Presence;
  viewer: { userId: string; isDoctor: boolean };
  timeZone: string;
  now: number;
}

function scheduledStep({ consultation, presence, viewer, timeZone, now }: ScheduledStepProps): Step {
  const own = viewer.isDoctor && consultation.doctorId === viewer.userId;
  const visit = `/practice/visits/${consultation.id}`;
  const when = consultation.startsAt === null ? '' : formatDateTime(consultation.startsAt, timeZone);
  if (presence === 'in_call') {
    return {
      title: 'Das Gespräch läuft',
      text: own ? null : html`<p>Im Gespräch mit ${consultation.doctorName}.</p>`,
      main:
        own &&
        html`<div class="actions">${LinkButton({ href: visit, label: 'Zum Gespräch', icon: 'camera' })}</div>`,
    };
  }
  if (presence === 'ending') {
    const soon = 'Gleich gelten Link und Code nicht mehr.';
    return {
      title: 'Das Gespräch wird beendet',
      text: html`<p>${own ? soon : `${consultation.doctorName} hat das Gespräch beendet. ${soon}`}</p>`,
      main:
        own &&
        html`<div class="actions">
          ${LinkButton({ href: `${visit}/closed`, label: 'Zum Ende des Gesprächs', kind: 'secondary' })}
        </div>`,
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
  const passed = consultation.startsAt !== null && consultation.startsAt < now;
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

function endedStep({ consultation, forms, steps, timeZone }: NextStepProps): Step {
  const { id, stage, endedAt, reason, mergedInto } = consultation;
  const at = endedAt === null ? '' : ` am ${formatShortDate(endedAt, timeZone)}`;
  const words: Record<string, string> = {
    completed: `Das Gespräch wurde${at} beendet.`,
    no_show: `Niemand ist gekommen. Vermerkt${at}.`,
    cancelled: `Abgesagt${at}.`,
    declined: `Abgelehnt${at}.`,
    withdrawn: `Die Einwilligung wurde${at} widerrufen. Es findet kein Gespräch statt.`,
    merged: `Mit einer anderen Anfrage derselben Person zusammengelegt${at}.`,
  };
  const mayFollow = steps.has('follow-up');
  return {
    title: 'Abgeschlossen',
    text: html`<p>${words[stage]}</p>
      ${mergedInto && html`<p><a href=${`/practice/consultations/${mergedInto}`}>Zum gemeinsamen Vorgang</a></p>`}
      ${reason && html`<p>Grund: „${reason}“</p>`}
      <p class="quiet">Nach der Aufbewahrungsfrist wird der Vorgang von selbst gelöscht.</p>`,
    main: html`
      ${mayFollow && html`<h3>Folgetermin</h3>${FollowUpForm(forms)}`}
      <div class="actions">
        ${LinkButton({
          href: `/practice/consultations/new?from=${id}`,
          label: 'Neue Anfrage mit diesen Angaben',
          kind: 'secondary',
          icon: 'plus',
          testid: 'new-from',
        })}
        ${LinkButton({ href: `/practice/now?from=${id}`, label: 'Jetzt verbinden', kind: 'secondary', icon: 'camera' })}
      </div>
    `,
    aside: mayFollow ? ['follow-up'] : [],
  };
}
