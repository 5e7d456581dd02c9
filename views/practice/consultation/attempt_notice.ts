import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type PatientField, patientFields } from '../../../consultation/patient.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { formatBirthDate } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';
import { patientLabels } from '../patient_words.ts';
import { refusalWords } from '../refusal_words.ts';
import type { Attempt } from '../steps/attempt.ts';

/** Why a step was not carried out, and what the person had entered, so that nothing typed is lost. */
export function AttemptNotice({ attempt, possible }: { attempt: Attempt; possible: boolean }): VNode | null {
  if (!attempt.refusal) return null;
  const words = refusalWords[attempt.refusal];
  const entered = enteredValues(attempt);
  return Notice({
    kind: attempt.refusal === 'stale' ? 'wait' : 'error',
    title: words.title,
    live: true,
    children: html`
      <p>${words.text}</p>
      ${
        entered.length > 0 &&
        html`
          <p class="notice-title">Das hatten Sie eingegeben</p>
          ${DescriptionList({ items: entered })}
        `
      }
      <p>
        ${
          possible
            ? html`<a href=${`#step-${attempt.action.replace('/', '-')}`} data-testid="go-on">
                Ihre Eingaben stehen unten noch im Formular. Prüfen Sie den jetzigen Stand und senden Sie es noch einmal.
              </a>`
            : html`<a href="#next">Sehen Sie, was jetzt möglich ist.</a>`
        }
      </p>
    `,
  });
}

const labels: Record<string, string> = {
  ...patientLabels,
  reason: 'Grund',
  note: 'Hinweis',
  words: 'Ihre Worte',
  date: 'Tag',
  time: 'Uhrzeit',
  duration: 'Dauer in Minuten',
};

/** Which of them a browser writes as `1958-03-12`. */
const dates = new Set(['birthDate', 'date']);

function enteredValues({ values, ticked }: Attempt): [string, string][] {
  const typed = Object.entries(labels)
    .map(([name, label]): [string, string] => {
      const value = values[name] ?? '';
      return [label, dates.has(name) ? formatBirthDate(value) : value];
    })
    .filter(([, value]) => value !== '');
  const fields = ticked.filter((value): value is PatientField =>
    patientFields.some((field) => field === value),
  );
  return fields.length > 0
    ? [...typed, ['Gefragt nach', fields.map((field) => patientLabels[field]).join(', ')]]
    : typed;
}
