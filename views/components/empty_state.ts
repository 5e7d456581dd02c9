import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type IconName, icon } from './icons.ts';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  text?: string;
  children?: ComponentChildren;
}

/** What stands where nothing is yet, and what to do about it. */
export function EmptyState(props: EmptyStateProps): VNode {
  return html`<div class="empty-state">
    ${icon(props.icon)}
    <p class="empty-title">${props.title}</p>
    ${props.text && html`<p>${props.text}</p>`} ${props.children}
  </div>`;
}
