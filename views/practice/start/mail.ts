import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField, Select, SubmitButton, TextField } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { Later, nextStep, StartFrame, startPath } from './frame.ts';

/** What the form holds; passwords are never among it. */
export const mailStepFields = [
  'smtpHost',
  'smtpPort',
  'smtpSecurity',
  'smtpUser',
  'mailFrom',
  'imapHost',
  'imapPort',
  'imapFolder',
  'testTo',
] as const;

export type MailStepValues = Record<(typeof mailStepFields)[number], string>;

/** The mail server: tried out with a real mail before anything is saved. */
export function StartMailPage(props: {
  context: PageContext;
  values: MailStepValues;
  errors: Record<string, string>;
  /** Sealed, so that a password which has been typed need not be typed again; null where none is known. */
  keptPassword: string | null;
  /** What the mail servers said, in words; saving is possible all the same. */
  failures: readonly string[];
  /** Practice IT has set SMTP_URL or IMAP_URL outside; nothing can be changed here. */
  fixed: boolean;
}): VNode {
  const { context, values, errors, keptPassword, failures, fixed } = props;
  const field = (name: keyof MailStepValues) => ({
    name,
    value: values[name],
    error: errors[name],
    autocomplete: 'off',
  });
  return StartFrame({
    context,
    step: 'mail',
    title: 'Mail',
    lead: 'Über Ihr Postfach gehen Einwilligung, Link und Termin an die Patienten, und von dort werden Anfragen gelesen.',
    errors,
    children: fixed
      ? html`
          ${Notice({
            kind: 'info',
            title: 'Von der Praxis-IT festgelegt',
            children: html`<p>Der Mailserver steht in den Einstellungen des Servers (SMTP_URL, IMAP_URL) und wird dort geändert.</p>`,
          })}
          <div class="actions">
            ${LinkButton({ href: startPath(nextStep('mail')), label: 'Weiter', testid: 'start-next' })}
          </div>
        `
      : html`
          ${failures.length > 0 && MailFailures({ failures })}
          ${ActionForm({
            action: startPath('mail'),
            testid: 'start-mail',
            children: html`
              <h2>Postausgang (SMTP)</h2>
              ${TextField({
                ...field('smtpHost'),
                label: 'Server',
                hint: 'Zum Beispiel smtp.anbieter.de',
                required: true,
              })}
              <div class="field-row">
                ${Select({
                  name: 'smtpSecurity',
                  label: 'Verschlüsselung',
                  value: values.smtpSecurity,
                  error: errors.smtpSecurity,
                  options: [
                    { value: 'tls', label: 'TLS (üblich, Port 465)' },
                    { value: 'starttls', label: 'STARTTLS (Port 587)' },
                  ],
                })}
                ${TextField({
                  ...field('smtpPort'),
                  label: 'Port',
                  hint: 'Leer: der übliche',
                  inputmode: 'numeric',
                  width: 'short',
                })}
              </div>
              ${TextField({ ...field('smtpUser'), label: 'Benutzername', hint: 'Meist die E-Mail-Adresse' })}
              ${TextField({
                name: 'password',
                label: 'Kennwort',
                hint: keptPassword ? 'Leer lassen, wenn es dasselbe bleibt.' : undefined,
                type: 'password',
                autocomplete: 'off',
                error: errors.password,
              })}
              ${keptPassword && HiddenField({ name: 'keptPassword', value: keptPassword })}
              ${TextField({
                ...field('mailFrom'),
                label: 'Absender',
                hint: 'Leer: die E-Mail der Praxis',
                type: 'email',
              })}
              <h2>Posteingang (IMAP)</h2>
              <p class="quiet">
                Für Anfragen mit dem Stichwort „Videosprechstunde“ und für unterschriebene Einwilligungen. Andere Mails
                bleiben unberührt. Benutzername und Kennwort sind dieselben.
              </p>
              ${TextField({ ...field('imapHost'), label: 'Server', hint: 'Leer: keine Mails lesen' })}
              <div class="field-row">
                ${TextField({
                  ...field('imapPort'),
                  label: 'Port',
                  hint: 'Leer: 993',
                  inputmode: 'numeric',
                  width: 'short',
                })}
                ${TextField({ ...field('imapFolder'), label: 'Ordner', hint: 'Leer: Posteingang' })}
              </div>
              <h2>Testmail</h2>
              ${TextField({ ...field('testTo'), label: 'Testmail an', type: 'email', required: true })}
              <div class="actions">
                ${SubmitButton({
                  label: 'Prüfen, Testmail senden und weiter',
                  icon: 'mail',
                  name: 'do',
                  value: 'test',
                })}
                ${
                  failures.length > 0 &&
                  SubmitButton({ label: 'Trotzdem speichern', kind: 'secondary', name: 'do', value: 'save' })
                }
              </div>
            `,
          })}
          ${Later({ step: 'mail' })}
        `,
  });
}

function MailFailures({ failures }: { failures: readonly string[] }): VNode {
  return Notice({
    kind: 'error',
    title: 'So geht es noch nicht',
    live: true,
    children: html`
      ${failures.map((failure) => html`<p>${failure}</p>`)}
      <p>Gespeichert ist noch nichts. Ihre Eingaben stehen unten.</p>
    `,
  });
}
