import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { Tone } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';

export interface LineProps {
  href: string;
  /** `10:15`, in lists of a day. */
  time?: string | undefined;
  name: string;
  /** What is empty is left out. */
  facts: readonly (string | false | null)[];
  badges?: readonly ({ label: string; kind: Tone | 'quiet' } | false | null)[];
  /** Instead of plain badges, where a script or test asks for the mark. */
  mark?: ComponentChildren;
}

/** One row of a list: 48 px, and all of it is the link. `data-line` is what the keys j and k walk along. */
export function Line({ href, time, name, facts, badges = [], mark }: LineProps): VNode {
  const marks = badges.flatMap((badge) => (badge ? [badge] : []));
  return html`<a class="line" href=${href} data-line>
    ${time && html`<span class="line-time">${time}</span>`}
    <span class="line-name">${name}</span>
    <span class="line-facts">${facts.filter(Boolean).join(' · ')}</span>
    ${(marks.length > 0 || mark) && html`<span class="line-marks">${marks.map((badge) => StatusBadge(badge))}${mark}</span>`}
  </a>`;
}
