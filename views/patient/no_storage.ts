import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { PhoneLink } from '../components/links.ts';
import { Notice } from '../components/notice.ts';

interface NoStorageProps {
  context: PageContext;
  /** What is not saved. */
  what: 'request' | 'signature';
}

/** The disk did not take a form; it is shown again with all that was entered. */
export function NoStorage({ context, what }: NoStorageProps): VNode {
  const { words, practice } = context;
  return Notice({
    kind: 'error',
    title: words.t(`not-saved-${what}`),
    live: true,
    children: html`
      <p>${words.t('not-saved-text')}</p>
      ${practice.phone && html`<p>${PhoneLink({ phone: practice.phone })}</p>`}
    `,
  });
}
