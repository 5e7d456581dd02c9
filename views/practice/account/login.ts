import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { PasskeyButton } from './factor_fields.ts';

export type LoginNotice =
  | 'typed'
  | 'ended'
  | 'elsewhere'
  | 'wrong'
  | 'blocked'
  | 'busy'
  | 'signed_out'
  | 'late'
  | 'tries'
  | 'passkey';

/**
 * The practice's door. The second factor (P17) has a page of its own between this one and `next`; a passkey
 * needs neither.
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
    script: ['forms', 'passkey'],
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
      ${ActionForm({
        action: '/practice/login/passkey',
        testid: 'login-passkey',
        children: html`
          ${HiddenField({ name: 'next', value: props.next })}
          ${PasskeyButton({
            act: 'get',
            challengeAt: '/practice/login/passkey',
            label: 'Mit Passkey anmelden',
            kind: 'secondary',
          })}
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
  elsewhere: {
    kind: 'info',
    title: 'Ihre Anmeldung ist beendet.',
    text: 'Das geschieht, wenn Sie sich in einem anderen Fenster oder überall abmelden, und nach zwölf Stunden. Bitte melden Sie sich noch einmal an.',
  },
  typed: {
    kind: 'info',
    title: 'Ihre Eingaben sind noch da.',
    text: 'Als Sie gesendet haben, war Ihre Anmeldung schon beendet. Bitte melden Sie sich noch einmal an. Danach können Sie senden.',
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
  late: {
    kind: 'info',
    title: 'Das hat etwas zu lange gedauert.',
    text: 'Bitte melden Sie sich noch einmal an.',
  },
  tries: {
    kind: 'wait',
    title: 'Das waren zu viele falsche Codes.',
    text: 'Bitte melden Sie sich noch einmal an. Prüfen Sie auch, ob die Uhr Ihres Handys richtig geht.',
  },
  passkey: {
    kind: 'error',
    title: 'Dieser Passkey passt zu keinem Zugang.',
    text: 'Bitte versuchen Sie es noch einmal, oder melden Sie sich mit Adresse und Kennwort an.',
  },
  busy: {
    kind: 'wait',
    title: 'Gerade melden sich sehr viele an.',
    text: 'Bitte versuchen Sie es in einer Minute noch einmal.',
  },
};
