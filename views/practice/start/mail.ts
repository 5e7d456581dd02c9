import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { HiddenField, Select, TextField } from '../../components/form.ts';
import { FixedOutside, StartFrame, type StepForm, stepFields, TriedForm } from './frame.ts';

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

type MailField = (typeof mailStepFields)[number];
export type MailStepValues = Record<MailField, string>;

interface StartMailPageProps extends StepForm<MailField> {
  /** Sealed, so that a password which has been typed need not be typed again; null where none is known. */
  keptPassword: string | null;
  /** What the mail servers said, in words; saving is possible all the same. */
  failures: readonly string[];
  /** Practice IT has set SMTP_URL or IMAP_URL outside; nothing can be changed here. */
  fixed: boolean;
}

/** The mail server: tried out with a real mail before anything is saved. */
export function StartMailPage(props: StartMailPageProps): VNode {
  const { context, values, errors, keptPassword, failures, fixed } = props;
  const field = stepFields(props);
  return StartFrame({
    context,
    step: 'mail',
    title: 'Mail',
    lead: 'Über Ihr Postfach gehen Einwilligung, Link und Termin an die Patienten, und von dort werden Anfragen gelesen.',
    errors,
    children: fixed
      ? FixedOutside({
          step: 'mail',
          text: 'Der Mailserver steht in den Einstellungen des Servers (SMTP_URL, IMAP_URL) und wird dort geändert.',
        })
      : TriedForm({
          step: 'mail',
          failures,
          failureTitle: 'So geht es noch nicht',
          label: 'Prüfen, Testmail senden und weiter',
          icon: 'mail',
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
          `,
        }),
  });
}
