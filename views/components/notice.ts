import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type IconName, icon } from './icons.ts';

/** `info` tells, `ok` confirms, `wait` asks for patience or attention, `error` stops. */
export type Tone = 'info' | 'ok' | 'wait' | 'error';

const toneIcons: Record<Tone, IconName> = { info: 'chat', ok: 'check', wait: 'clock', error: 'warning' };

interface NoticeProps {
  kind: Tone;
  title?: string | undefined;
  /** Announce it when it appears while the page is open. */
  live?: boolean;
  /** It has the focus when the page comes: what has just been done, where one was before. */
  focus?: boolean;
  children?: ComponentChildren;
}

/** A message in a box of its own; never by colour alone. */
export function Notice({ kind, title, live, focus, children }: NoticeProps): VNode {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return html`<div class=${`notice notice-${kind}`} role=${role} ...${focus && { tabindex: '-1', autofocus: true }}>
    ${icon(toneIcons[kind])}
    <div class="notice-text">${title && html`<p class="notice-title">${title}</p>`}${children}</div>
  </div>`;
}
