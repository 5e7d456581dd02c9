import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type IconName, icon } from '../components/icons.ts';
import type { PracticePlace } from './places.ts';

/** The navigation, which on a phone is a sheet above the bar. */
export const menuId = 'menu';

/** What the navigation is made of. */
export interface NavigationProps {
  may(path: string): boolean;
  /** How many there are in each section of the inbox. */
  counts: Readonly<Record<string, number>>;
  current: PracticePlace;
}

const places: [PracticePlace, string, string, IconName][] = [
  ['today', '/practice', 'Heute', 'clock'],
  ['requested', '/practice/list/requested', 'Anfragen', 'inbox'],
  ['upcoming', '/practice/list/upcoming', 'Termine', 'calendar'],
  ['search', '/practice/search', 'Suche', 'search'],
  ['users', '/practice/users', 'Team', 'person'],
  ['log', '/practice/log', 'Protokoll', 'document'],
  ['account', '/practice/account', 'Konto', 'lock'],
];

/**
 * On a phone at the bottom, under the thumb: four places that this person may open, and the rest behind
 * „Mehr“.
 */
export function PhoneBar({ may, counts, current }: NavigationProps): VNode[] {
  const seesPatients = may('/practice/waiting');
  const shown = places.filter(([, href]) => may(routeOf(href))).slice(0, 4);
  // Only what is work: coming appointments are none.
  const open = (place: PracticePlace) => (place === 'upcoming' ? 0 : (counts[place] ?? 0));
  return [
    ...shown.map(
      ([
        place,
        href,
        label,
        symbol,
      ]) => html`<a href=${href} aria-current=${place === current ? 'page' : undefined}>
        ${icon(symbol)}<span>${place === 'today' && !seesPatients ? 'Übersicht' : label}</span>
        ${
          open(place) > 0 &&
          html`<span class="count"><span class="visually-hidden">, offen: </span>${open(place)}</span>`
        }
      </a>`,
    ),
    html`<button type="button" popovertarget=${menuId}>${icon('more')}<span>Mehr</span></button>`,
  ];
}

/** As the table of rights names it: lists are one route. */
export function routeOf(href: string): string {
  return href.replace(/^\/practice\/list\/.*/, '/practice/list/:list');
}
