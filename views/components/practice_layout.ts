import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type RelayState, relayWords } from '../practice/relay_words.ts';
import { Troubles } from '../practice/troubles.ts';
import type { PageContext } from './context.ts';
import { DemoNotice, Document, type LayoutProps, PracticeName } from './document.ts';
import { type IconName, icon } from './icons.ts';

/** Which entry of the navigation is marked. The first four are sections of the one inbox page. */
export type PracticePlace =
  | 'today'
  | 'requested'
  | 'consent'
  | 'scheduling'
  | 'past'
  | 'checks'
  | 'new'
  | 'settings'
  | 'users'
  | 'none';

/** A page for staff: navigation at the side, what needs doing counted in it, and the notice of P1. */
export function PracticeLayout(props: LayoutProps & { current: PracticePlace }): VNode {
  const { context, current } = props;
  return html`<${Document} ...${props} theme="practice">
    <div class="practice">
      <header class="practice-side">
        <${PracticeName} context=${context} href="/practice" />
        ${context.staff && html`<${Navigation} context=${context} current=${current} />`}
        <div class="practice-side-end">
          ${context.staff && html`<${MailStatus} off=${context.mailOff === true} /><${RelayStatus} state=${context.relay ?? 'off'} /><${SignOut} name=${context.staff.name} />`}
        </div>
      </header>
      <div class="practice-page">
        ${context.demo && html`<${DemoNotice} />`}
        <main id="main" tabindex="-1" class="practice-main">
          ${context.staff && html`<${Troubles} troubles=${context.troubles ?? []} timeZone=${context.timeZone} />`}
          ${props.children}
        </main>
        <footer class="practice-footer"><${NotCertified} /></footer>
      </div>
    </div>
  <//>` as VNode;
}

/** P1, in the words that the requirements ask for. */
export function NotCertified(): VNode {
  return html`<p class="not-certified">
    Nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV.
  </p>` as VNode;
}

function Navigation({ context, current }: { context: PageContext; current: PracticePlace }): VNode {
  const count = (...sections: string[]) =>
    sections.reduce((sum, section) => sum + (context.counts?.[section] ?? 0), 0);
  const links: [PracticePlace, string, string, IconName, number][] = [
    ['today', '/practice', 'Heute', 'clock', count('today')],
    ['requested', '/practice#requested', 'Anfragen', 'inbox', count('requested')],
    ['consent', '/practice#consent', 'Einwilligung', 'document', count('consentPending', 'consentReview')],
    ['scheduling', '/practice#scheduling', 'Terminieren', 'calendar', count('consented')],
    ['past', '/practice/past', 'Vergangen', 'check', 0],
    ['checks', '/practice/checks', 'Technik', 'speaker', count('checkReports')],
  ];
  const role = context.staff?.role;
  const administration: typeof links = [
    ['settings', '/practice/settings', 'Einstellungen', 'settings', 0],
    ['users', '/practice/users', 'Team', 'person', 0],
  ];
  // As the server decides it: doctors care for the practice's texts, accounts are the admin's alone.
  const allowed = administration.filter(
    ([place]) => role === 'admin' || (role === 'doctor' && place === 'settings'),
  );
  const list = (entries: typeof links) =>
    html`<ul role="list">
      ${entries.map(
        ([place, href, label, symbol, open]) => html`<li>
          <a href=${href} aria-current=${place === current ? 'page' : undefined} data-place=${place}>
            ${icon(symbol)}<span>${label}</span>
            ${
              open > 0 &&
              html`<span class="count"><span class="visually-hidden">, offen: </span>${open}</span>`
            }
          </a>
        </li>`,
      )}
    </ul>`;
  return html`<nav class="practice-nav" aria-label="Bereiche">
    ${list(links)} ${allowed.length > 0 && list(allowed)}
  </nav>` as VNode;
}

function MailStatus({ off }: { off: boolean }): VNode {
  return html`<p class=${off ? 'mail-status mail-off' : 'mail-status'}>
    ${icon('mail')}${off ? html`<a href="/practice/mails">Mails werden nicht versendet</a>` : html`<span>Mail-Versand eingerichtet</span>`}
  </p>` as VNode;
}

function RelayStatus({ state }: { state: RelayState }): VNode {
  const bad = state === 'failed' || state === 'off';
  return html`<p class=${bad ? 'mail-status mail-off' : 'mail-status'} data-relay=${state}>
    ${icon(bad ? 'warning' : 'relay')}<a href="/practice/settings#relay">${relayWords[state].short}</a>
  </p>` as VNode;
}

function SignOut({ name }: { name: string }): VNode {
  return html`<form class="sign-out" method="post" action="/practice/logout">
    <span>${name}</span><button class="link-button" type="submit">Abmelden</button>
  </form>` as VNode;
}
