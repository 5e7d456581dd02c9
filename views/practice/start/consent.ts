import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { CopyButton } from '../copy_button.ts';
import { NextLink, StartFrame, startPath } from './frame.ts';

export const consentPath = '/practice/start/consent';

export interface ConsentProps {
  context: PageContext;
  provider: 'Microsoft' | 'Google';
  mailbox: string;
  /** What the practice has registered at the provider. */
  redirectUri: string;
  /** Whether one can consent on another device. */
  byCode: boolean;
  /** The practice's own address, where this page was opened at another one. */
  elsewhere: string | null;
  now:
    | { kind: 'ask'; trouble: string | null }
    | { kind: 'leave'; href: string }
    | { kind: 'code'; userCode: string; verificationUri: string; expiresAt: number }
    /** It is given; what the mail servers say to it. */
    | { kind: 'tried'; failures: readonly string[] };
}

/** Consenting at the mail provider, instead of telling a password. */
export function StartConsentPage(props: ConsentProps): VNode {
  const { context, provider, now } = props;
  return StartFrame({
    context,
    step: 'mail',
    title: now.kind === 'tried' ? 'Zustimmung für das Postfach' : `Zustimmung bei ${provider}`,
    lead: `${provider} fragt einmal, ob dieses Programm die Mails des Postfachs lesen und senden darf. Ein Kennwort erfährt es dabei nicht, und Sie können die Zustimmung dort jederzeit zurücknehmen.`,
    children: html`<div class="start-consent" data-testid="consent" data-state=${now.kind}>${contents(props)}</div>`,
  });
}

function contents({ context, provider, mailbox, redirectUri, byCode, elsewhere, now }: ConsentProps): VNode {
  switch (now.kind) {
    case 'ask':
      return Ask({ provider, mailbox, redirectUri, byCode, elsewhere, trouble: now.trouble });
    case 'leave':
      return Leave({ provider, href: now.href });
    case 'code':
      return Code({ ...now, provider, timeZone: context.timeZone });
    case 'tried':
      return Tried({ mailbox, failures: now.failures });
  }
}

interface AskProps
  extends Pick<ConsentProps, 'provider' | 'mailbox' | 'redirectUri' | 'byCode' | 'elsewhere'> {
  trouble: string | null;
}

function Ask({ provider, mailbox, redirectUri, byCode, elsewhere, trouble }: AskProps): VNode {
  return html`
    ${trouble && Notice({ kind: 'error', title: 'Noch keine Zustimmung', live: true, children: html`<p>${trouble}</p>` })}
    ${
      elsewhere &&
      Notice({
        kind: 'wait',
        title: 'Öffnen Sie diese Seite unter der Adresse der Praxis',
        children: html`<p>
          ${provider} führt nach der Zustimmung dorthin zurück: <a href=${`${elsewhere}${consentPath}`}>${elsewhere}</a>
        </p>`,
      })
    }
    <p>Melden Sie sich dort mit dem Postfach der Praxis an${mailbox && html`, <strong>${mailbox}</strong>`}, nicht mit einem eigenen Konto.</p>
    ${ActionForm({
      action: consentPath,
      testid: 'consent-form',
      children: html`<div class="actions">
        ${!elsewhere && SubmitButton({ label: `Bei ${provider} zustimmen`, name: 'do', value: 'browser' })}
        ${
          byCode &&
          SubmitButton({
            label: 'Mit einem Code zustimmen',
            kind: elsewhere ? 'primary' : 'secondary',
            name: 'do',
            value: 'code',
          })
        }
      </div>`,
    })}
    ${byCode && html`<p class="hint">Mit dem Code stimmt jemand auf einem anderen Gerät zu, zum Beispiel Ihre IT.</p>`}
    ${Registration({ provider, redirectUri })}
    <p class="start-later"><a href=${startPath('mail')}>Zurück zu den Angaben</a></p>
  `;
}

/** What IT needs while it registers the program. */
function Registration({ provider, redirectUri }: Pick<ConsentProps, 'provider' | 'redirectUri'>): VNode {
  return html`<details class="start-more">
    <summary>Für die Registrierung bei ${provider}</summary>
    <p>Diese Umleitungs-Adresse muss dort Zeichen für Zeichen eingetragen sein:</p>
    <p class="copy-line"><code id="redirect-uri">${redirectUri}</code> ${CopyButton({ of: 'redirect-uri', label: 'Kopieren' })}</p>
    ${
      !/^https:|^http:\/\/localhost\b/.test(redirectUri) &&
      html`<p>${provider} nimmt nur Adressen mit https an. Richten Sie zuerst die öffentliche Adresse ein.</p>`
    }
    <p class="quiet">Schritt für Schritt steht es im Handbuch, Seite „Postfächer bei Anbietern“.</p>
  </details>`;
}

function Leave({ provider, href }: { provider: string; href: string }): VNode {
  return html`
    <p>Der nächste Schritt ist auf den Seiten von ${provider}. Danach kommen Sie von selbst hierher zurück.</p>
    <div class="actions">
      ${LinkButton({ href, label: `Weiter zu ${provider}`, testid: 'consent-leave' })}
      ${LinkButton({ href: consentPath, label: 'Zurück', kind: 'secondary' })}
    </div>
  `;
}

function Code(props: {
  userCode: string;
  verificationUri: string;
  expiresAt: number;
  provider: string;
  timeZone: string;
}): VNode {
  const { userCode, verificationUri, expiresAt, provider, timeZone } = props;
  return html`
    <ol class="consent-steps">
      <li>Öffnen Sie auf irgendeinem Gerät <a href=${verificationUri} target="_blank" rel="noreferrer">${verificationUri}</a></li>
      <li>Geben Sie dort diesen Code ein: <strong class="consent-code" data-testid="consent-code">${userCode}</strong></li>
      <li>Melden Sie sich mit dem Postfach der Praxis an und stimmen Sie zu.</li>
    </ol>
    ${Notice({
      kind: 'wait',
      title: `Wir warten auf ${provider}`,
      children: html`<p>
        Diese Seite sieht von selbst nach. Der Code gilt bis ${formatTime(expiresAt, timeZone)} Uhr.
      </p>`,
    })}
    ${ActionForm({
      action: consentPath,
      children: html`
        ${HiddenField({ name: 'do', value: 'cancel' })}
        <div class="actions">
          ${LinkButton({ href: consentPath, label: 'Jetzt nachsehen' })}
          ${SubmitButton({ label: 'Abbrechen', kind: 'secondary' })}
        </div>
      `,
    })}
  `;
}

function Tried({ mailbox, failures }: { mailbox: string; failures: readonly string[] }): VNode {
  return html`
    ${
      failures.length === 0
        ? Notice({
            kind: 'ok',
            title: 'Das Postfach ist offen',
            live: true,
            children: html`<p>Eben geprüft: Lesen und Senden gehen${mailbox && html` für ${mailbox}`}.</p>`,
          })
        : Notice({
            kind: 'error',
            title: 'Die Zustimmung ist da, aber das Postfach öffnet sich nicht',
            live: true,
            children: html`${failures.map((failure) => html`<p>${failure}</p>`)}`,
          })
    }
    <div class="actions">
      ${NextLink({ step: 'mail', kind: failures.length === 0 ? 'primary' : 'secondary' })}
    </div>
    ${ActionForm({
      action: consentPath,
      children: html`${HiddenField({ name: 'do', value: 'anew' })}
        <div class="actions">
          ${SubmitButton({ label: 'Noch einmal zustimmen', kind: failures.length === 0 ? 'secondary' : 'primary' })}
        </div>`,
    })}
    <p class="start-later"><a href=${startPath('mail')}>Zurück zu den Angaben</a></p>
  `;
}
