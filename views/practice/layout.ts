import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { DemoNotice, Document, type LayoutProps, PracticeName } from '../components/document.ts';
import { type IconName, icon } from '../components/icons.ts';
import { NotCertified } from '../components/not_certified.ts';
import { SourceLink } from '../components/source_link.ts';
import { MailTroubleNotices } from './mail_trouble.ts';
import { relayTone, relayWords } from './relay_words.ts';
import { SearchField, searchPath } from './search_field.ts';
import { Troubles } from './troubles.ts';

/** Which entry of the navigation is marked. The first five are sections of the one inbox page. */
export type PracticePlace =
  | 'today'
  | 'answers'
  | 'requested'
  | 'consent'
  | 'scheduling'
  | 'calendar'
  | 'past'
  | 'search'
  | 'checks'
  | 'new'
  | 'settings'
  | 'users'
  | 'account'
  | 'log'
  | 'none';

/**
 * A page for staff: navigation at the side, what needs doing counted in it, and the notice of P1. The first
 * page tells of failing mail servers itself, in the part that stays fresh.
 */
export function PracticeLayout(
  props: LayoutProps & {
    current: PracticePlace;
    /** What was asked last. */
    asked?: string;
    /** What is to be seen and reached before everything else, for a few seconds. */
    urgent?: ComponentChildren;
  },
): VNode {
  const { context, title, script, current, styles = [] } = props;
  const { mailTrouble = [] } = context;
  const search = context.staff?.may(searchPath) === true;
  return Document({
    context,
    title,
    script: [script ?? [], search ? 'search' : []].flat(),
    theme: 'practice',
    styles: ['staff', ...styles],
    children: html`${props.urgent}<div class="practice">
      <header class="practice-side">
        ${PracticeName({ context, href: '/practice' })}
        ${context.staff && Navigation({ context, current })}
        <div class="practice-side-end">
          ${
            context.staff &&
            html`
              ${MailStatus({ context })}${RelayStatus({ context })}${SignOut({ name: context.staff.name })}
            `
          }
        </div>
      </header>
      <div class="practice-page">
        ${context.demo && DemoNotice()} ${search && SearchField({ asked: props.asked ?? '' })}
        ${
          current !== 'today' &&
          mailTrouble.length > 0 &&
          html`<div class="practice-notices">
            ${MailTroubleNotices({
              trouble: mailTrouble,
              timeZone: context.timeZone,
              link: context.staff?.may('/practice/mails') === true,
              mayConsent: context.staff?.may('/practice/start/consent') === true,
            })}
          </div>`
        }
        <main id="main" tabindex="-1" class="practice-main">
          ${context.staff && Troubles({ troubles: context.troubles ?? [], timeZone: context.timeZone })}
          ${props.children}
        </main>
        <footer class="practice-footer">${NotCertified()} ${SourceLink({})}</footer>
      </div>
    </div>`,
  });
}

type NavigationLink = [PracticePlace, string, string, IconName, number];

function answersLink(unread: number): NavigationLink {
  return ['answers', '/practice#answers', 'Antworten', 'mail', unread];
}

function Navigation({ context, current }: { context: PageContext; current: PracticePlace }): VNode {
  const count = (...sections: string[]) =>
    sections.reduce((sum, section) => sum + (context.counts?.[section] ?? 0), 0);
  const links: NavigationLink[] = [
    [
      'today',
      '/practice',
      context.staff?.may('/practice/waiting') ? 'Heute' : 'Übersicht',
      'clock',
      count('today'),
    ],
    // Only where there is something to read.
    ...(count('answers') > 0 ? [answersLink(count('answers'))] : []),
    ['requested', '/practice#requested', 'Anfragen', 'inbox', count('requested')],
    ['consent', '/practice#consent', 'Einwilligung', 'document', count('consentPending', 'consentReview')],
    ['scheduling', '/practice#scheduling', 'Terminieren', 'calendar', count('consented')],
    ['calendar', '/practice/calendar', 'Kalender', 'calendar', 0],
    ['past', '/practice/past', 'Vergangen', 'check', 0],
    ['checks', '/practice/checks', 'Technik', 'speaker', count('checkReports')],
  ];
  const administration: NavigationLink[] = [
    ['settings', '/practice/settings', 'Einstellungen', 'settings', 0],
    ['users', '/practice/users', 'Team', 'person', 0],
    ['log', '/practice/log', 'Protokoll', 'document', 0],
  ];
  const own: NavigationLink[] = [['account', '/practice/account', 'Mein Konto', 'lock', 0]];
  // As the server decides it; sections of the first page are there only for whoever sees patients.
  const mayOpen = ([, href]: NavigationLink) =>
    context.staff?.may(href.startsWith('/practice#') ? '/practice/waiting' : href) === true;
  const allowed = administration.filter(mayOpen);
  const linkList = (entries: NavigationLink[]) =>
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
    ${linkList(links.filter(mayOpen))} ${linkList([...allowed, ...own])}
  </nav>`;
}

function MailStatus({ context }: { context: PageContext }): VNode {
  const failing = context.mailTrouble?.some(({ name }) => name === 'outbox');
  const words = context.mailOff ? 'Mails werden nicht versendet' : failing && 'Mails gehen nicht hinaus';
  return html`<p class=${words ? 'mail-status mail-off' : 'mail-status'}>
    ${icon('mail')}${
      words && context.staff?.may('/practice/mails')
        ? html`<a href="/practice/mails">${words}</a>`
        : html`<span>${words || 'Mail-Versand eingerichtet'}</span>`
    }
  </p>`;
}

/** Lesson 10: red or green, and in words. Reception may not open the settings, so nothing leads it there. */
function RelayStatus({ context }: { context: PageContext }): VNode {
  const { relay = 'off', practice, staff } = context;
  const tone = relayTone(relay, practice.relayOnly === 'yes');
  const words = relayWords[relay].short;
  return html`<p class="mail-status relay-status" data-relay=${relay} data-tone=${tone}>
    ${icon(tone === 'ok' || tone === 'busy' ? 'relay' : 'warning')}
    ${
      staff?.may('/practice/settings')
        ? html`<a href="/practice/settings#relay">${words}</a>`
        : html`<span>${words}</span>`
    }
  </p>`;
}

function SignOut({ name }: { name: string }): VNode {
  return html`<form class="sign-out" method="post" action="/practice/logout">
    <span>${name}</span><button class="link-button" type="submit">Abmelden</button>
  </form>`;
}
