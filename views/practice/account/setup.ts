import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton } from '../../components/form.ts';
import { PracticeLayout } from '../layout.ts';
import { AccountName, NewPasswordFields } from './new_password.ts';

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
      <p class="lead">Legen Sie jetzt Ihr Kennwort fest. Damit melden Sie sich künftig an.</p>
      ${ErrorSummary({ errors: list })}
      ${ActionForm({
        action: '',
        testid: 'setup',
        children: html`
          ${AccountName({ email: props.email })}
          ${NewPasswordFields({ errors })}
          <div class="actions">${SubmitButton({ label: 'Kennwort festlegen' })}</div>
        `,
      })}
    </div>`,
  });
}
