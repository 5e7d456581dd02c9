import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, SubmitButton, TextField } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { accountStates, NewLink, type UserRow } from '../settings/users.ts';
import { nextStep, StartFrame, startPath } from './frame.ts';

/** The doctors' accounts: without one there is no consultation. */
export function StartDoctorPage(props: {
  context: PageContext;
  doctors: readonly UserRow[];
  link: { name: string; url: string } | null;
  values: { name: string; email: string };
  errors: Partial<Record<'name' | 'email', string>>;
}): VNode {
  const { context, doctors, link, values, errors } = props;
  const someone = doctors.length > 0;
  return StartFrame({
    context,
    step: 'doctor',
    title: 'Ärztinnen und Ärzte',
    lead: 'Wer Gespräche führt, braucht ein eigenes Konto. Legen Sie mindestens eines an, auch wenn Sie es selbst sind.',
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
            name: 'name',
            label: 'Name mit Titel, wie ihn Patienten lesen',
            value: values.name,
            error: errors.name,
            required: true,
            maxlength: 100,
            autocomplete: 'off',
          })}
          ${TextField({
            name: 'email',
            label: 'E-Mail-Adresse zum Anmelden',
            hint: someone ? undefined : 'Eine andere als die Ihres Verwaltungskontos.',
            type: 'email',
            value: values.email,
            error: errors.email,
            required: true,
            maxlength: 254,
            autocomplete: 'off',
          })}
          <div class="actions">
            ${SubmitButton({
              label: someone ? 'Noch ein Konto anlegen' : 'Konto anlegen',
              kind: someone ? 'secondary' : 'primary',
              icon: 'plus',
            })}
            ${
              someone &&
              LinkButton({ href: startPath(nextStep('doctor')), label: 'Weiter', testid: 'start-next' })
            }
          </div>
        `,
      })}
    `,
  });
}
