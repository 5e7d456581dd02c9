import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { MergeChoice } from '../../../consultation/merge.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatBirthDate, formatDateTime, formatShortDate, formatTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { PracticeLayout } from '../layout.ts';
import { patientLabels, patientName } from '../patient_words.ts';
import { sourceWords, stageWords } from '../stage_words.ts';

export interface MergePageProps {
  context: PageContext;
  stays: Consultation;
  goes: Consultation;
  /** What may be taken over. */
  choices: readonly MergeChoice[];
  /** Somebody has said already that they are to stay two. */
  apart: boolean;
  /** The practice software waits for an answer to the case that goes. */
  losesGdt: boolean;
}

/** Two requests of one person, side by side, and what remains of them; nothing is done before the button. */
export function MergePage(props: MergePageProps): VNode {
  const { context, stays, goes, choices } = props;
  const { timeZone } = context;
  const page = `/practice/consultations/${stays.id}`;
  return PracticeLayout({
    context,
    title: 'Anfragen zusammenlegen',
    current: 'case',
    script: 'forms',
    children: html`
      <p><a href=${page}>Zum Vorgang</a></p>
      <h1>Zwei Anfragen von derselben Person?</h1>
      <p class="lead">
        ${patientName(stays.patient)}, geb. ${formatBirthDate(stays.patient.birthDate)}. Sind es zwei Personen oder zwei
        verschiedene Anliegen, lassen Sie beide stehen.
      </p>
      <div class="split">
        ${MergeSide({ title: 'Das bleibt', consultation: stays, timeZone })}
        ${MergeSide({ title: 'Das geht darin auf', consultation: goes, timeZone })}
      </div>
      <div class="card">
        ${ActionForm({
          action: `${page}/merge`,
          version: stays.version,
          testid: 'form-merge',
          children: html`
            ${HiddenField({ name: 'goes', value: goes.id })} ${HiddenField({ name: 'goesVersion', value: goes.version })}
            ${props.apart && HiddenField({ name: 'apart', value: 'yes' })}
            ${
              choices.length > 0 &&
              html`<fieldset class="field">
                <legend class="label">Aus der zweiten Anfrage übernehmen</legend>
                ${choices.map((choice) => ChoiceBox(choice))}
              </fieldset>`
            }
            <ul class="quiet">
              <li>Mails, Verlauf und Link der zweiten Anfrage bleiben bei ihr und von hier aus erreichbar, bis sie gelöscht werden.</li>
              <li>Ihr Link öffnet danach nichts mehr; eine Mail geht nicht hinaus.</li>
              ${props.losesGdt && html`<li>Sie kam aus der Praxissoftware. Ein Eintrag dorthin wird danach nicht mehr gemacht.</li>`}
            </ul>
            <div class="actions">
              ${SubmitButton({ label: 'Zusammenlegen', icon: 'check' })}
              ${
                props.apart
                  ? LinkButton({ href: page, label: 'Beide bleiben stehen', kind: 'secondary' })
                  : SubmitButton({
                      label: 'Beide stehen lassen',
                      kind: 'secondary',
                      name: 'decision',
                      value: 'apart',
                      testid: 'keep-apart',
                    })
              }
            </div>
          `,
        })}
      </div>
    `,
  });
}

interface MergeSideProps {
  title: string;
  consultation: Consultation;
  timeZone: string;
}

function MergeSide({ title, consultation, timeZone }: MergeSideProps): VNode {
  const { id, stage, source, createdAt, startsAt, doctorName, patient } = consultation;
  const facts: [string, string | null][] = [
    [
      'Eingegangen',
      `${formatShortDate(createdAt, timeZone)}, ${formatTime(createdAt, timeZone)} Uhr, ${sourceWords[source]}`,
    ],
    ['Termin', startsAt === null ? 'noch keiner' : formatDateTime(startsAt, timeZone)],
    ['Gespräch mit', doctorName],
    ['Telefon', patient.phone],
    ['E-Mail', patient.email],
  ];
  return html`<section class="card">
    <div class="card-head"><h2>${title}</h2>${StatusBadge(stageWords[stage])}</div>
    <dl class="facts">
      ${facts.map(([label, value]) => value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>
    <p><a href=${`/practice/consultations/${id}`}>Vorgang ansehen</a></p>
  </section>`;
}

function ChoiceBox({ field, stays, goes, usual }: MergeChoice): VNode {
  const shown = (value: string) => (field === 'birthDate' ? formatBirthDate(value) : value);
  return html`<div class="choice">
    <input type="checkbox" name="fields" id=${`take-${field}`} value=${field} checked=${usual} />
    <label for=${`take-${field}`}>
      ${patientLabels[field]}: <strong>${shown(goes)}</strong>${
        stays
          ? html` <span class="quiet">(bisher ${shown(stays)})</span>`
          : html` <span class="quiet">(fehlt bisher)</span>`
      }${field === 'email' && html` <span class="quiet">Link und Code gehen dann dorthin.</span>`}
    </label>
  </div>`;
}
