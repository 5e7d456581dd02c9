import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton, TextField } from '../../components/form.ts';
import { PracticeLayout } from '../layout.ts';

/**
 * The first visit of a member of staff: sets the password. The notice of P1 stands at the foot of the page.
 */
export function SetupPage(props: {
  context: PageContext;
  name: string;
  email: string;
  errors: { password?: string; repeat?: string };
}): VNode {
  const { errors } = props;
  const list = (['password', 'repeat'] as const).flatMap((field) => {
    const message = errors[field];
    return message ? [{ field, message }] : [];
  });
  return PracticeLayout({
    context: props.context,
    title: 'Kennwort festlegen',
    current: 'none',
    script: 'forms',
    children: html`<div class="page">
      <h1>Guten Tag, ${props.name}</h1>
      <p class="lead">Legen Sie jetzt Ihr Kennwort fest. Danach melden Sie sich damit an.</p>
      ${ErrorSummary({ errors: list })}
      ${ActionForm({
        action: '',
        testid: 'setup',
        children: html`
          <input class="visually-hidden" type="email" name="email" autocomplete="username" value=${props.email} readonly=${true} tabindex="-1" aria-hidden="true" />
          ${TextField({
            name: 'password',
            label: 'Neues Kennwort',
            hint: 'Mindestens 12 Zeichen. Gut ist ein kurzer Satz, den nur Sie kennen.',
            type: 'password',
            autocomplete: 'new-password',
            error: errors.password,
            required: true,
          })}
          ${TextField({
            name: 'repeat',
            label: 'Noch einmal dasselbe Kennwort',
            type: 'password',
            autocomplete: 'new-password',
            error: errors.repeat,
            required: true,
          })}
          <div class="actions">${SubmitButton({ label: 'Kennwort festlegen' })}</div>
        `,
      })}
    </div>`,
  });
}
