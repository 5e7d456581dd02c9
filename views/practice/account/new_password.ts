import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { TextField } from '../../components/form.ts';

/** A new password, twice. */
export function NewPasswordFields(props: {
  errors: { password?: string | undefined; repeat?: string | undefined };
}): VNode {
  const { errors } = props;
  return html`
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
  `;
}

/** Whose password it is: seen by the browser's password manager only. */
export function AccountName({ email }: { email: string }): VNode {
  return html`<input class="visually-hidden" type="email" name="email" autocomplete="username" value=${email} readonly=${true} tabindex="-1" aria-hidden="true" />`;
}
