import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type InboxList, listPath, listWords } from './case_words.ts';

interface SectionProps {
  id: string;
  list: InboxList;
  /** How many there are, and how many of them stand here. */
  count: number;
  shown: number;
  /** How many its page has, where some of them stand in another section; else `count`. */
  all?: number | undefined;
  children?: ComponentChildren;
}

/** A part of the overview. Its head stays in sight while its rows pass, with the way to all of them. */
export function Section({ id, list, count, shown, all, children }: SectionProps): VNode {
  return html`<section id=${id} aria-labelledby=${`${id}-title`}>
    ${SectionHead({ id, title: listWords[list].title, list, count, shown, all })}
    ${children}
  </section>`;
}

/** @param props `list`: null where there is no page of its own */
export function SectionHead({
  id,
  title,
  list = null,
  count = 0,
  shown = 0,
  all = count,
}: {
  id: string;
  title: string;
  list?: InboxList | null;
  count?: number;
  shown?: number;
  all?: number | undefined;
}): VNode {
  return html`<div class="section-head">
    <h2 id=${`${id}-title`}>${title}</h2>
    ${count > 0 && html`<span class="count">${count}</span>`}
    ${
      list &&
      all > shown &&
      html`<a href=${listPath(list)} data-testid="all-of-list">Alle ${all}<span class="visually-hidden">: ${title}</span></a>`
    }
  </div>`;
}
