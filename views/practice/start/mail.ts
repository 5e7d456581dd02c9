import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { MailProvider } from '../../../config/mail_providers.ts';
import { ActionForm, HiddenField, Select, SubmitButton, TextField } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { consentPath } from './consent.ts';
import { FixedOutside, StartFrame, type StepForm, startPath, stepFields, TriedForm } from './frame.ts';
import { providerWords } from './provider_words.ts';

/** What the form holds; passwords and secrets are never among it. */
export const mailStepFields = [
  'address',
  'signIn',
  'smtpHost',
  'smtpPort',
  'smtpSecurity',
  'smtpUser',
  'clientId',
  'tenant',
  'mailFrom',
  'imapHost',
  'imapPort',
  'imapFolder',
  'testTo',
] as const;

type MailField = (typeof mailStepFields)[number];
export type MailStepValues = Record<MailField, string>;

interface MailTrial {
  to: string;
  /** Why it was not taken; null where it was, undefined where nobody has tried. */
  failure: string | null | undefined;
}

interface StartMailPageProps extends StepForm<MailField> {
  /** Sealed, so that what has been typed need not be typed again; null where none is known. */
  keptPassword: string | null;
  keptSecret: string | null;
  /** Whose mailbox it is, as far as the address tells; undefined: nobody has looked. */
  provider: MailProvider | null | undefined;
  /** A test mail with the settings of now; null where there is nothing to try. */
  trial: MailTrial | null;
  /** What the mail servers said, in words; saving is possible all the same. */
  failures: readonly string[];
  /** Practice IT has set SMTP_URL or IMAP_URL outside; nothing can be changed here. */
  fixed: boolean;
  /** Signing in by consent is set, so there is a page for it. */
  consent: boolean;
}

/** The mail server: tried out with a real mail before anything is saved. */
export function StartMailPage(props: StartMailPageProps): VNode {
  const { context, values, errors, failures, fixed, consent, keptPassword, keptSecret } = props;
  const field = stepFields(props);
  return StartFrame({
    context,
    step: 'mail',
    title: 'Mail',
    lead: 'Über Ihr Postfach gehen Einwilligung, Link und Termin an die Patienten, und von dort werden Anfragen gelesen.',
    errors,
    children: html`
      ${
        consent &&
        html`<div class="actions">
          ${LinkButton({ href: consentPath, label: 'Zur Zustimmung beim Anbieter', kind: 'secondary', testid: 'start-consent' })}
        </div>`
      }
      ${props.trial && TrialForm({ trial: props.trial, error: errors.tryTo })}
      ${
        fixed
          ? FixedOutside({
              step: 'mail',
              text: 'Der Mailserver steht in den Einstellungen des Servers (SMTP_URL, IMAP_URL) und wird dort geändert.',
            })
          : html`
              ${Recognise({ address: stepFields(props)('address'), provider: props.provider })}
              ${TriedForm({
                step: 'mail',
                failures,
                failureTitle: 'So geht es noch nicht',
                label: 'Prüfen, Testmail senden und weiter',
                icon: 'mail',
                children: html`${HiddenField({ name: 'address', value: values.address })}
                  ${SignIn({ field, signIn: { value: values.signIn, error: errors.signIn }, errors, keptPassword, keptSecret })}
                  ${Servers({ field, security: { value: values.smtpSecurity, error: errors.smtpSecurity } })}`,
              })}
            `
      }
    `,
  });
}

/** Signing in proves little: many a server refuses the first mail. */
function TrialForm({ trial, error }: { trial: MailTrial; error: string | undefined }): VNode {
  const { to, failure } = trial;
  return html`
    ${
      failure === null &&
      Notice({
        kind: 'ok',
        title: 'Die Testmail ist angenommen',
        live: true,
        children: html`<p data-testid="mail-accepted">Sie ist unterwegs an ${to}. Bitte sehen Sie nach, ob sie ankommt, auch im Ordner „Spam“.</p>`,
      })
    }
    ${failure && Notice({ kind: 'error', title: 'So geht es noch nicht', live: true, children: html`<p>${failure}</p>` })}
    ${ActionForm({
      action: startPath('mail'),
      testid: 'start-mail-trial',
      children: html`
        ${HiddenField({ name: 'do', value: 'try' })}
        ${TextField({ name: 'tryTo', value: to, error, label: 'Testmail an', type: 'email', required: true })}
        <div class="actions">${SubmitButton({ label: 'Testmail senden', kind: 'secondary', icon: 'mail' })}</div>
      `,
    })}
  `;
}

/**
 * The address tells the servers: first, and in a form of its own, so that nothing typed below gets lost by
 * it.
 */
function Recognise({
  address,
  provider,
}: {
  address: ReturnType<Field>;
  provider: StartMailPageProps['provider'];
}): VNode {
  return html`
    ${ActionForm({
      action: startPath('mail'),
      class: 'start-provider',
      testid: 'start-mail-provider',
      children: html`
        ${TextField({
          ...address,
          label: 'E-Mail-Adresse des Postfachs',
          hint: 'Daran erkennen wir Ihren Anbieter und tragen seine Server unten ein.',
          type: 'email',
        })}
        ${HiddenField({ name: 'do', value: 'recognise' })}
        <div class="actions">${SubmitButton({ label: 'Anbieter erkennen', kind: 'secondary' })}</div>
      `,
    })}
    ${
      provider !== undefined &&
      html`<div data-testid="provider" data-provider=${provider?.id ?? 'unknown'}>
        ${
          provider
            ? Notice({
                kind: 'info',
                title: `Ihr Postfach ist bei ${provider.name}`,
                children: html`<p>${providerWords(provider)}</p>`,
              })
            : Notice({
                kind: 'wait',
                title: 'Diesen Anbieter kennen wir nicht',
                children: html`<p>Die Namen seiner Server stehen in seiner Hilfe unter „IMAP“ und „SMTP“. Bitte tragen Sie sie unten ein.</p>`,
              })
        }
      </div>`
    }
  `;
}

type Field = ReturnType<typeof stepFields<MailField>>;

interface SignInProps {
  field: Field;
  signIn: { value: string; error: string | undefined };
  /** Of the two fields that are never shown again. */
  errors: Record<string, string>;
  keptPassword: string | null;
  keptSecret: string | null;
}

/** By password or by consent; each shows what it needs (static/style/start.css). */
function SignIn({ field, signIn, errors, keptPassword, keptSecret }: SignInProps): VNode {
  return html`
    <h2>Anmeldung am Postfach</h2>
    ${Select({
      name: 'signIn',
      label: 'Womit',
      ...signIn,
      options: [
        { value: 'password', label: 'Kennwort oder App-Passwort' },
        { value: 'microsoft', label: 'Zustimmung bei Microsoft (Microsoft 365, Outlook.com)' },
        { value: 'google', label: 'Zustimmung bei Google' },
        { value: 'microsoft-app', label: 'Microsoft 365 ohne Person, für eine Organisation' },
      ],
    })}
    ${TextField({ ...field('smtpUser'), label: 'Benutzername', hint: 'Meist die E-Mail-Adresse' })}
    <div class="by-password">
      ${TextField({
        name: 'password',
        label: 'Kennwort',
        hint: keptPassword ? 'Leer lassen, wenn es dasselbe bleibt.' : undefined,
        type: 'password',
        autocomplete: 'off',
        error: errors.password,
      })}
      ${keptPassword && HiddenField({ name: 'keptPassword', value: keptPassword })}
    </div>
    <div class="by-consent">
      <p class="quiet">
        Dafür registriert Ihre IT einmal ein Programm beim Anbieter; wie, steht im Handbuch, Seite „Postfächer bei
        Anbietern“. Nach dem Speichern führt der nächste Schritt zur Zustimmung.
      </p>
      ${TextField({ ...field('clientId'), label: 'Kennung des Programms (Client-ID)', spellcheck: false })}
      ${TextField({
        name: 'clientSecret',
        label: 'Geheimnis des Programms (Client Secret)',
        hint: keptSecret
          ? 'Leer lassen, wenn es dasselbe bleibt.'
          : 'Bei Microsoft entbehrlich, wenn eine Person zustimmt.',
        type: 'password',
        autocomplete: 'off',
        error: errors.clientSecret,
      })}
      ${keptSecret && HiddenField({ name: 'keptSecret', value: keptSecret })}
      <div class="by-microsoft">
        ${TextField({
          ...field('tenant'),
          label: 'Mandant (Tenant)',
          hint: 'Seine ID oder Domain. Leer: jedes Konto von Microsoft.',
          spellcheck: false,
        })}
      </div>
    </div>
  `;
}

function Servers({ field, security }: { field: Field; security: SignInProps['signIn'] }): VNode {
  return html`
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
        ...security,
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
    ${TextField({
      ...field('mailFrom'),
      label: 'Absender',
      hint: 'Leer: die E-Mail der Praxis',
      type: 'email',
    })}
    <h2>Posteingang (IMAP)</h2>
    <p class="quiet">
      Für Anfragen mit dem Stichwort „Videosprechstunde“ und für unterschriebene Einwilligungen. Andere Mails
      bleiben unberührt. Die Anmeldung ist dieselbe.
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
  `;
}
