import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type IconName, icon } from './icons.ts';

interface LinkButtonProps {
  href: string;
  label: string;
  /** Which of several with the same words, for those who hear it. */
  about?: string;
  kind?: 'primary' | 'secondary' | 'danger';
  icon?: IconName;
  testid?: string;
  download?: boolean;
}

/** A link that is the way on and looks like it. */
export function LinkButton(props: LinkButtonProps): VNode {
  return html`<a
    class=${`button button-${props.kind ?? 'primary'}`}
    href=${props.href}
    data-testid=${props.testid}
    download=${props.download}
  >
    ${props.icon && icon(props.icon)}<span>${props.label}${props.about && html`<span class="visually-hidden">: ${props.about}</span>`}</span>
  </a>`;
}
