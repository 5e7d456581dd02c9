import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';

interface CardProps {
  title?: string;
  /** Level of the heading, 2 by default. */
  level?: 2 | 3;
  id?: string;
  /** Goes to the right of the heading. */
  aside?: ComponentChildren;
  /** `accent` for the one card that says what to do now. */
  kind?: 'plain' | 'accent';
  children?: ComponentChildren;
}

/** A section on paper of its own. */
export function Card({ title, level = 2, id, aside, kind = 'plain', children }: CardProps): VNode {
  const headingId = title && id ? `${id}-title` : undefined;
  const heading =
    title &&
    (level === 2 ? html`<h2 id=${headingId}>${title}</h2>` : html`<h3 id=${headingId}>${title}</h3>`);
  return html`<section id=${id} class=${`card card-${kind}`} aria-labelledby=${headingId}>
    ${(heading || aside) && html`<div class="card-head">${heading}${aside}</div>`} ${children}
  </section>`;
}
