import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { longestQuestion } from '../../consultation/search_question.ts';
import { icon } from '../components/icons.ts';

export const searchPath = '/practice/search';

/**
 * Finds anybody, from every page of the practice. What is typed goes by POST, so that no name stands in an
 * address, in the browser's history or in what a field offers again.
 */
export function SearchField({ asked }: { asked: string }): VNode {
  return html`<form class="find" role="search" method="post" action=${searchPath} data-find>
    <label class="visually-hidden" for="find">Patienten suchen: Name, Geburtsdatum, Telefon, Mail-Adresse oder Code</label>
    <div class="find-bar">
      ${icon('search')}
      <input
        id="find"
        class="find-input"
        type="search"
        name="q"
        value=${asked}
        data-testid="search"
        placeholder="Name, Geburtsdatum, Telefon, Code"
        maxlength=${longestQuestion}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-keyshortcuts="/"
      />
      <kbd class="find-key" aria-hidden="true">/</kbd>
      <button class="find-go" type="submit">Suchen</button>
    </div>
    <p class="visually-hidden" role="status" data-part="find-status"></p>
    <div class="find-results" data-part="find-results" hidden></div>
  </form>`;
}
