import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton, TextField } from '../components/form.ts';
import { PatientLayout } from '../components/layout.ts';
import { PhoneLink } from '../components/phone_link.ts';

interface JoinPageProps {
  context: PageContext;
  /** What was typed. */
  code: string;
  error?: string | undefined;
}

/** `/join`: the dial-in code, for those who read it from paper or use another device (S3b). */
export function JoinPage({ context, code, error }: JoinPageProps): VNode {
  const { phone } = context.practice;
  return PatientLayout({
    context,
    title: 'Mit Code einwählen',
    script: 'forms',
    children: html`
      <h1>Mit Code einwählen</h1>
      <p class="lead">Der Code steht in unserer Mail oder auf dem Zettel der Praxis.</p>
      ${ErrorSummary({
        errors: error ? [{ field: 'code', message: error }] : [],
        title: 'Das hat noch nicht geklappt:',
      })}
      ${ActionForm({
        action: '/join',
        children: html`
          ${TextField({
            name: 'code',
            label: 'Ihr Einwahlcode',
            hint: html`Neun Zeichen, zum Beispiel <span class="nowrap">K7M-4QX-9TD</span>. Groß oder klein, mit oder ohne Striche: alles geht.`,
            value: code,
            error,
            required: true,
            autocomplete: 'off',
            autocapitalize: 'characters',
            spellcheck: false,
            maxlength: 60,
            width: 'code',
          })}
          <div class="actions">${SubmitButton({ label: 'Zum Wartezimmer', icon: 'door' })}</div>
        `,
      })}
      ${
        phone &&
        html`<p class="phone-line">Sie finden den Code nicht? Rufen Sie uns an: ${PhoneLink({ phone })}</p>`
      }
    `,
  });
}

export const joinMessages = {
  empty: 'Bitte geben Sie den Code ein. Er hat neun Zeichen, zum Beispiel K7M-4QX-9TD.',
  wrong:
    'Diesen Code kennen wir nicht. Bitte vergleichen Sie ihn mit Ihrer Mail: Er hat neun Zeichen, zum Beispiel K7M-4QX-9TD.',
  tooMany:
    'Das waren viele Versuche in kurzer Zeit. Bitte vergleichen Sie den Code in Ruhe mit Ihrer Mail und versuchen Sie es in einer Minute noch einmal.',
} as const;
