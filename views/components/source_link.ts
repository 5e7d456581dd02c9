import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { inWords } from './spoken.ts';

/**
 * AGPL § 13: the offer of the source stands on every page. `apart`: the page stays open, for a running call.
 */
export function SourceLink({ apart }: { apart?: boolean }): VNode {
  return inWords(
    (words) => html`<a
    class="source-link"
    href="/source"
    title=${words.t('footer-source-title')}
    target=${apart && '_blank'}
    rel=${apart && 'noopener'}
    >${words.t('footer-source')}</a
  >`,
  );
}
