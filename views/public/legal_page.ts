import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { PatientLayout } from '../components/layout.ts';

/** What all legal pages need to know. */
export interface LegalProps {
  context: PageContext;
  retentionDays: number;
  /** For so many days more a backup may hold what has been erased. */
  backupDays: number;
  joinEarlyMinutes: number;
  /** The host that text messages are handed to; null where none are sent. */
  smsProvider: string | null;
}

/** A long text to read (P9: German, readable without login, no advertising). */
export function LegalPage(props: {
  context: PageContext;
  title: string;
  children?: ComponentChildren;
}): VNode {
  return PatientLayout({
    context: props.context,
    title: props.title,
    children: html`<article class="prose">
      <h1>${props.title}</h1>
      ${props.children}
    </article>`,
  });
}

/** A value from the practice's settings, or the plain words that it is missing. */
export function orMissing(value: string): VNode | string {
  return value.trim() || html`<span class="missing">noch nicht eingetragen</span>`;
}

/** `1 Tag`, `30 Tage`. */
export function dayCount(count: number): string {
  return count === 1 ? '1 Tag' : `${count} Tage`;
}
