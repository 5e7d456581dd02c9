import { html } from 'htm/preact';
import type { VNode } from 'preact';

/**
 * AGPL § 13: the offer of the source stands on every page. `apart`: the page stays open, for a running call.
 */
export function SourceLink({ apart }: { apart?: boolean }): VNode {
  return html`<a
    class="source-link"
    href="/source"
    title="Sprechzimmer ist freie Software (AGPL-3.0): der Quelltext dieses Programms zum Herunterladen"
    target=${apart && '_blank'}
    rel=${apart && 'noopener'}
    >Quelltext</a
  >`;
}
