import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { DemoNotice, Document, type LayoutProps, PracticeName } from '../components/document.ts';
import { type IconName, icon } from '../components/icons.ts';
import { SourceLink } from '../components/links.ts';
import { NotCertified } from '../components/not_certified.ts';
import { helpPath } from './help_places.ts';
import { MailTroubleNotices } from './mail_trouble.ts';
import { menuId, type NavigationProps, PhoneBar, routeOf } from './phone_bar.ts';
import type { PracticePlace } from './places.ts';
import { relayTone, relayWords } from './relay_words.ts';
import { SearchField, searchPath } from './search_field.ts';
import { Troubles } from './troubles.ts';

export type { PracticePlace } from './places.ts';

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
    script: [script ?? [], search ? 'search' : [], context.staff ? 'keys' : []].flat(),
    theme: 'practice',
    styles: ['staff', ...styles],
    children: html`${props.urgent}<div class="practice">
      <header class="practice-side">
        <div class="practice-top">
          ${PracticeName({ context, href: '/practice' })}${context.staff && HelpLink({ current })}
        </div>
        ${
          context.staff &&
          html`<div class="practice-menu" id=${menuId} popover>
            <nav class="practice-nav" aria-label="Bereiche" data-live=${context.counts && `menu?at=${current}`}>
              ${Navigation({ may: context.staff.may, counts: context.counts ?? {}, current })}
            </nav>
            <div class="practice-side-end">
              ${MailStatus({ context })}${RelayStatus({ context })}${SignOut({ name: context.staff.name })}
            </div>
          </div>`
        }
      </header>
      <div class="practice-page">
        ${context.demo && DemoNotice(context)} ${search && SearchField({ asked: props.asked ?? '' })}
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
        <footer class="practice-footer">${NotCertified({ words: context.words })} ${SourceLink({})}</footer>
      </div>
      ${
        context.staff &&
        html`<nav class="phone-bar" aria-label="Wichtigste Bereiche" data-live=${context.counts && `menu?bar=yes&at=${current}`}>
          ${PhoneBar({ may: context.staff.may, counts: context.counts ?? {}, current })}
        </nav>`
      }
    </div>`,
  });
}

type NavigationLink = [PracticePlace, string, string, IconName, number];

function answersLink(unread: number): NavigationLink {
  return ['answers', '/practice/list/answers', 'Antworten', 'mail', unread];
}

/** The lists of the navigation at the side; `/practice/menu` serves them alone, so that they count right. */
export function Navigation({ may, counts, current }: NavigationProps): VNode[] {
  const count = (...sections: string[]) => sections.reduce((sum, section) => sum + (counts[section] ?? 0), 0);
  const links: NavigationLink[] = [
    ['today', '/practice', may('/practice/waiting') ? 'Heute' : 'Übersicht', 'clock', count('today')],
    // Only where there is something to read.
    ...(count('answers') > 0 ? [answersLink(count('answers'))] : []),
    ['new', '/practice/consultations/new', 'Anfrage eintragen', 'plus', 0],
    ['callback', '/practice/callbacks/new', 'Rückruf notieren', 'phone', 0],
    ['requested', '/practice/list/requested', 'Anfragen', 'inbox', count('requested')],
    [
      'consent',
      '/practice/list/consent',
      'Einwilligung',
      'document',
      count('consentPending', 'consentReview'),
    ],
    ['scheduling', '/practice/list/consented', 'Termin vergeben', 'calendar', count('consented')],
    ['upcoming', '/practice/list/upcoming', 'Kommende Termine', 'calendar', 0],
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
  const mayOpen = ([, href]: NavigationLink) => may(routeOf(href));
  const allowed = administration.filter(mayOpen);
  const linkList = (entries: NavigationLink[]) =>
    html`<ul role="list">
      ${entries.map(
        ([place, href, label, symbol, open]) => html`<li>
          <a href=${href} aria-current=${place === current ? 'page' : undefined} data-place=${place} data-key=${place === 'new' ? 'n' : undefined}>
            ${icon(symbol)}<span>${label}</span>
            ${
              open > 0 &&
              html`<span class="count"><span class="visually-hidden">, offen: </span>${open}</span>`
            }
          </a>
        </li>`,
      )}
    </ul>`;
  return [linkList(links.filter(mayOpen)), linkList([...allowed, ...own])];
}

/** Opens beside what is being done, at the words that belong to it. */
function HelpLink({ current }: { current: PracticePlace }): VNode {
  return html`<a class="help-link" href=${helpPath(current)} target="help" data-key="?" aria-keyshortcuts="?" data-testid="help">
    <span aria-hidden="true">?</span><span class="visually-hidden">Hilfe zu dieser Seite, öffnet ein eigenes Fenster</span>
  </a>`;
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
