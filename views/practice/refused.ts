import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { Notice } from '../components/notice.ts';
import { PracticeLayout } from './layout.ts';

export interface RefusedPageProps {
  context: PageContext;
  title: string;
  text: string;
  /** Ways on, before the one to the inbox. */
  children?: ComponentChildren;
}

/** What somebody with other tasks has asked for. */
export type NotYoursKind = 'consultation' | 'patients' | 'administration';

const notYours: Record<NotYoursKind, { title: string; text: string }> = {
  // P5: the login of other staff is for organisation.
  consultation: {
    title: 'Das Gespräch führt nur die Ärztin oder der Arzt',
    text: 'Mit Ihrer Anmeldung nehmen Sie am Gespräch nicht teil.',
  },
  patients: {
    title: 'Patientendaten sehen nur Arzt und Empfang',
    text: 'Mit Ihrer Anmeldung verwalten Sie Zugänge und Einstellungen. Wenn Sie auch mit Patienten arbeiten, geben Sie Ihrem Zugang unter „Team“ die zweite Aufgabe.',
  },
  administration: {
    title: 'Das gehört nicht zu Ihren Aufgaben',
    text: 'Diese Seite öffnet nur, wer die Praxis verwaltet. Bitte fragen Sie dort nach.',
  },
};

/** Least rights: a page that goes with another task than those of whoever asks. */
export function NotYoursPage({ context, kind }: { context: PageContext; kind: NotYoursKind }): VNode {
  return RefusedPage({ context, ...notYours[kind] });
}

/** A step that is not possible, for staff: what happened, then what to do. */
export function RefusedPage({ context, title, text, children }: RefusedPageProps): VNode {
  return PracticeLayout({
    context,
    title,
    current: 'none',
    children: html`
      <h1>${title}</h1>
      ${Notice({ kind: 'wait', children: html`<p>${text}</p>` })}
      <div class="actions">
        ${children}
        <a class="button button-secondary" href="/practice">Zur Übersicht</a>
      </div>
    `,
  });
}
