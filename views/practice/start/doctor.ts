import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { ActionForm, SubmitButton, TextField } from '../../components/form.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { accountStates, NewLink, type UserRow } from '../settings/users.ts';
import { NextLink, StartFrame, type StepForm, startPath, stepFields } from './frame.ts';

export const doctorStepFields = ['name', 'email'] as const;

interface StartDoctorPageProps extends StepForm<(typeof doctorStepFields)[number]> {
  doctors: readonly UserRow[];
  /** A link that has just been made. */
  link: { name: string; url: string } | null;
}

/** The doctors' accounts: without one there is no consultation. */
export function StartDoctorPage(props: StartDoctorPageProps): VNode {
  const { context, errors, doctors, link } = props;
  const field = stepFields(props);
  const someone = doctors.length > 0;
  return StartFrame({
    context,
    step: 'doctor',
    title: 'Ärztinnen und Ärzte',
    lead: someone
      ? 'Wer Gespräche führt, hat ein eigenes Konto. Weitere legen Sie hier an.'
      : 'Wer Gespräche führt, braucht ein eigenes Konto. Legen Sie mindestens eines an.',
    errors,
    children: html`
      ${link && NewLink(link)}
      ${
        someone &&
        html`<ul class="people" role="list">
          ${doctors.map(
            ({ name, email, state }) => html`<li>
              <div class="people-who"><p class="people-name">${name}</p><p class="quiet">${email}</p></div>
              ${StatusBadge(accountStates[state])}
            </li>`,
          )}
        </ul>`
      }
      ${ActionForm({
        action: startPath('doctor'),
        testid: 'start-doctor',
        children: html`
          ${TextField({
            ...field('name'),
            label: 'Name mit Titel, wie ihn Patienten lesen',
            required: true,
            maxlength: 100,
          })}
          ${TextField({
            ...field('email'),
            label: 'E-Mail-Adresse zum Anmelden',
            hint: someone ? undefined : 'Eine andere als die Ihres Verwaltungskontos.',
            type: 'email',
            required: true,
            maxlength: 254,
          })}
          <div class="actions">
            ${SubmitButton({
              label: someone ? 'Noch ein Konto anlegen' : 'Konto anlegen',
              kind: someone ? 'secondary' : 'primary',
              icon: 'plus',
            })}
            ${someone && NextLink({ step: 'doctor' })}
          </div>
        `,
      })}
    `,
  });
}
