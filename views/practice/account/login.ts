import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';

export type LoginNotice = 'ended' | 'wrong' | 'blocked' | 'busy' | 'signed_out';

/**
 * The practice's door. A further step (second factor, P17) would be a page of its own between this one and
 * `next`.
 */
export function LoginPage(props: {
  context: PageContext;
  /** Where to go afterwards, a local path. */
  next: string;
  email: string;
  notice: LoginNotice | null;
}): VNode {
  const { context, notice } = props;
  return PracticeLayout({
    context,
    title: 'Anmelden',
    current: 'none',
    script: 'forms',
    children: html`<div class="page">
      <h1>Anmelden</h1>
      ${
        notice &&
        Notice({
          kind: notices[notice].kind,
          title: notices[notice].title,
          children: html`<p>${notices[notice].text}</p>`,
        })
      }
      ${ActionForm({
        action: '/practice/login',
        testid: 'login',
        children: html`
          ${HiddenField({ name: 'next', value: props.next })}
          ${TextField({
            name: 'email',
            label: 'E-Mail-Adresse',
            type: 'email',
            autocomplete: 'username',
            value: props.email,
            required: true,
          })}
          ${TextField({
            name: 'password',
            label: 'Kennwort',
            type: 'password',
            autocomplete: 'current-password',
            required: true,
          })}
          <div class="actions">${SubmitButton({ label: 'Anmelden' })}</div>
        `,
      })}
      <p class="hint">Kennwort vergessen? Ihre Verwaltung gibt Ihnen einen neuen Zugangslink.</p>
    </div>`,
  });
}

const notices: Record<LoginNotice, { kind: 'info' | 'error' | 'wait'; title: string; text: string }> = {
  ended: {
    kind: 'info',
    title: 'Sie waren länger nicht aktiv.',
    text: 'Bitte melden Sie sich noch einmal an.',
  },
  signed_out: { kind: 'info', title: 'Sie sind abgemeldet.', text: 'Sie können das Fenster schließen.' },
  wrong: {
    kind: 'error',
    title: 'Adresse oder Kennwort stimmt nicht.',
    text: 'Bitte prüfen Sie beides. Groß- und Kleinschreibung zählt beim Kennwort.',
  },
  blocked: {
    kind: 'wait',
    title: 'Das waren zu viele Versuche.',
    text: 'Bitte warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.',
  },
  busy: {
    kind: 'wait',
    title: 'Gerade melden sich sehr viele an.',
    text: 'Bitte versuchen Sie es in einer Minute noch einmal.',
  },
};
