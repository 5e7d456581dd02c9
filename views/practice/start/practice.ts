import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { ActionForm, Select, SubmitButton, TextField } from '../../components/form.ts';
import { StartFrame, type StepForm, startPath, stepFields } from './frame.ts';

/** Field names of the first step; the practice's are those of its settings. */
export const practiceStepFields = [
  'name',
  'street',
  'postcode',
  'city',
  'phone',
  'email',
  'ownName',
  'ownEmail',
  'ownTasks',
] as const;

type PracticeField = (typeof practiceStepFields)[number];
export type PracticeStepValues = Record<PracticeField, string>;

/** Who the practice is, and who sets it up. */
export function StartPracticePage(
  props: StepForm<PracticeField> & { version: number; first: boolean },
): VNode {
  const { context, errors, version } = props;
  const field = stepFields(props);
  return StartFrame({
    context,
    step: 'practice',
    title: 'Ihre Praxis',
    lead: 'In sieben kurzen Schritten ist Sprechzimmer bereit. Alles lässt sich später ändern.',
    errors,
    children: ActionForm({
      action: startPath('practice'),
      version,
      testid: 'start-practice',
      children: html`
        ${
          props.first &&
          html`<p>
            Diese Praxis gab es schon auf einem anderen Server?
            <a href="/practice/restore">Aus einer Sicherung wiederherstellen</a>
          </p>`
        }
        ${TextField({ ...field('name'), label: 'Name der Praxis', required: true, autocomplete: 'organization' })}
        ${TextField({ ...field('street'), label: 'Straße und Hausnummer', autocomplete: 'street-address' })}
        <div class="field-row">
          ${TextField({
            ...field('postcode'),
            label: 'Postleitzahl',
            autocomplete: 'postal-code',
            width: 'short',
          })}
          ${TextField({ ...field('city'), label: 'Ort', autocomplete: 'address-level2' })}
        </div>
        ${TextField({
          ...field('phone'),
          label: 'Telefon',
          hint: 'Steht auf jeder Seite. So erreichen Patienten Sie, wenn die Technik nicht mitspielt.',
          type: 'tel',
          required: true,
          autocomplete: 'tel',
        })}
        ${TextField({
          ...field('email'),
          label: 'E-Mail der Praxis',
          hint: 'Antworten auf Mails gehen hierhin.',
          type: 'email',
          autocomplete: 'off',
        })}
        <h2>Ihr eigenes Konto</h2>
        <p class="quiet">Mit diesem Konto verwalten Sie Zugänge und Einstellungen.</p>
        ${TextField({ ...field('ownName'), label: 'Ihr Name', required: true, autocomplete: 'name' })}
        ${TextField({
          ...field('ownEmail'),
          label: 'Ihre E-Mail-Adresse',
          hint: 'Damit melden Sie sich an.',
          type: 'email',
          required: true,
          autocomplete: 'username',
        })}
        ${
          props.first &&
          Select({
            ...field('ownTasks'),
            label: 'Sprechen Sie auch mit Patienten oder arbeiten Sie am Empfang?',
            hint: 'Wer nur verwaltet, sieht keine Patientendaten. Das lässt sich unter „Team“ ändern.',
            options: [
              { value: 'admin', label: 'Nein, ich verwalte nur' },
              { value: 'doctor,admin', label: 'Ja, ich führe Gespräche und verwalte' },
              { value: 'reception,admin', label: 'Ja, ich arbeite am Empfang und verwalte' },
            ],
          })
        }
        <div class="actions">${SubmitButton({ label: 'Weiter' })}</div>
      `,
    }),
  });
}
