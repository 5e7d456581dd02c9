import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { Notice } from '../components/notice.ts';
import { PracticeLayout } from './layout.ts';

export interface RefusedPageProps {
  context: PageContext;
  title: string;
  text: string;
  /** Ways on, before the one to the inbox. */
  children?: ComponentChildren;
}

/** A step that is not possible, for staff: what happened, then what to do. */
export function RefusedPage({ context, title, text, children }: RefusedPageProps): VNode {
  return PracticeLayout({
    context,
    title,
    current: 'none',
    children: html`
      <h1>${title}</h1>
      ${Notice({ kind: 'wait', children: html`<p>${text}</p>` })}
      <div class="actions">
        ${children}
        <a class="button button-secondary" href="/practice">Zur Übersicht</a>
      </div>
    `,
  });
}
