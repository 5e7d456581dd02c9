import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { PracticeLayout } from '../layout.ts';
import { PasskeyButton } from './factor_fields.ts';

/** Below which path the second factor is set up: on the way in, or on one's own account's page. */
export type SetupPlace = '/practice/login/set-up' | '/practice/account/factors';

/** P17: the first factor, right after the first password. One of two ways. */
export function FactorSetupPage(props: {
  context: PageContext;
  /** The practice's address is a name, so passkeys can be made for it. */
  passkeys: boolean;
  /** Nobody but this machine knows the address: it will become another one. */
  addressMayChange: boolean;
  error?: string | undefined;
}): VNode {
  const place: SetupPlace = '/practice/login/set-up';
  return PracticeLayout({
    context: props.context,
    title: 'Zweiter Schutz',
    current: 'none',
    script: ['forms', 'passkey'],
    children: html`<div class="page">
      <h1>Zweiter Schutz für Ihren Zugang</h1>
      <p class="lead">
        Ein Kennwort kann abgeschaut werden. Darum braucht Ihr Zugang noch etwas, das nur Sie haben. Wählen Sie eines:
      </p>
      ${
        props.passkeys &&
        Card({
          title: 'Mit Gerät',
          kind: 'accent',
          children: html`
            <p>
              Fingerabdruck, Gesicht oder PIN dieses Geräts. Danach melden Sie sich mit einem Griff an, auch ohne Kennwort.
            </p>
            ${
              props.addressMayChange &&
              html`<p class="hint">
                Ein Passkey gilt nur für diese Adresse. Bekommt die Praxis noch eine andere, nehmen Sie jetzt lieber die App.
              </p>`
            }
            ${PasskeyForm({ place, error: props.error })}
          `,
        })
      }
      ${Card({
        title: 'Mit App',
        children: html`
          <p>
            Eine App auf Ihrem Handy zeigt sechs Ziffern, die Sie bei der Anmeldung eintippen: zum Beispiel die Kennwort-App
            Ihres Handys, FreeOTP oder Aegis.
          </p>
          <p>
            ${LinkButton({ href: `${place}/app`, label: 'Mit App einrichten', kind: props.passkeys ? 'secondary' : 'primary' })}
          </p>
        `,
      })}
      <p class="hint">Später können Sie unter „Mein Konto“ weitere Geräte hinzufügen.</p>
    </div>`,
  });
}

/** Makes a passkey on this device. */
export function PasskeyForm({ place, error }: { place: SetupPlace; error?: string | undefined }): VNode {
  return ActionForm({
    action: `${place}/passkey`,
    testid: 'add-passkey',
    children: PasskeyButton({
      act: 'create',
      challengeAt: `${place}/challenge`,
      ...(place === '/practice/account/factors'
        ? { label: 'Dieses Gerät hinzufügen', kind: 'secondary' }
        : { label: 'Mit diesem Gerät einrichten', kind: 'primary' }),
      error,
    }),
  });
}

/** The app takes the secret from a picture or by hand, and shows with a first code that it has it. */
export function FactorAppPage(props: {
  context: PageContext;
  place: SetupPlace;
  /** Base32. */
  secret: string;
  /** The same, sealed, for the form. */
  offer: string;
  qr: { size: number; path: string };
  error?: string | undefined;
}): VNode {
  const { qr, place, error } = props;
  return PracticeLayout({
    context: props.context,
    title: 'App einrichten',
    current: place === '/practice/account/factors' ? 'account' : 'none',
    script: 'forms',
    children: html`<div class="page">
      <h1>App einrichten</h1>
      ${error && ErrorSummary({ errors: [{ field: 'factorCode', message: error }] })}
      <ol class="walkthrough">
        <li>
          <p>Öffnen Sie die App auf Ihrem Handy und fügen Sie einen Zugang hinzu. Fotografieren Sie damit dieses Bild ab:</p>
          <svg class="qr-secret" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label="QR-Code für die App">
            <rect width=${qr.size} height=${qr.size} /><path d=${qr.path} />
          </svg>
          <details>
            <summary>Abfotografieren geht nicht</summary>
            <p>Tippen Sie diesen Schlüssel in die App:</p>
            <p><code class="long-link" data-testid="factor-secret">${props.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
          </details>
        </li>
        <li>
          ${ActionForm({
            action: `${place}/app`,
            testid: 'add-app',
            children: html`
              ${HiddenField({ name: 'offer', value: props.offer })}
              ${TextField({
                name: 'factorCode',
                label: 'Welche sechs Ziffern zeigt die App?',
                inputmode: 'numeric',
                autocomplete: 'one-time-code',
                width: 'code',
                maxlength: 12,
                required: true,
                error,
                testid: 'factor-code',
              })}
              <div class="actions">${SubmitButton({ label: 'Weiter' })}</div>
            `,
          })}
        </li>
      </ol>
      <p><a href=${place === '/practice/account/factors' ? '/practice/account' : place}>Zurück</a></p>
    </div>`,
  });
}
