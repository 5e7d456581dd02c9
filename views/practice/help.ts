import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { type HandbookSection, HandbookSections } from './handbook.ts';
import { KeyList } from './key_list.ts';
import { PracticeLayout } from './layout.ts';

interface HelpPageProps {
  context: PageContext;
  sections: readonly HandbookSection[];
}

/** The handbook for the day, inside the program: "?" on each page leads to the part that belongs to it. */
export function HelpPage({ context, sections }: HelpPageProps): VNode {
  return PracticeLayout({
    context,
    title: 'Hilfe',
    current: 'help',
    children: html`
      <h1>Hilfe</h1>
      <nav aria-label="Inhalt" class="help-contents">
        <ul role="list">
          ${sections.map(({ id, title }) => html`<li><a href=${`#${id}`}>${title}</a></li>`)}
          <li><a href="#alle-tasten">Alle Tasten</a></li>
        </ul>
      </nav>
      ${HandbookSections({ sections })}
      <section id="alle-tasten" aria-labelledby="alle-tasten-title">
        <h2 id="alle-tasten-title">Alle Tasten</h2>
        ${KeyList()}
      </section>
    `,
  });
}
