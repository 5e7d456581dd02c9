import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { LinkButton } from '../components/link_button.ts';
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

interface NotYoursProps {
  context: PageContext;
  kind: NotYoursKind;
  /** The names of those who administer the practice. */
  administrators: readonly string[];
}

/** Least rights: a page that goes with another task than those of whoever asks, and who can help. */
export function NotYoursPage({ context, kind, administrators }: NotYoursProps): VNode {
  const mayGiveTasks = context.staff?.may('/practice/users') === true;
  const { title, text } = notYoursWords(kind, administrators.join(', ') || 'die Praxis-IT');
  return RefusedPage({
    context,
    title,
    text,
    children:
      kind !== 'consultation' &&
      mayGiveTasks &&
      LinkButton({ href: '/practice/users', label: 'Zum Team', kind: 'secondary' }),
  });
}

function notYoursWords(kind: NotYoursKind, helpers: string): { title: string; text: string } {
  switch (kind) {
    case 'consultation':
      // P5: the login of other staff is for organisation.
      return {
        title: 'Das Gespräch führt nur die Ärztin oder der Arzt',
        text: 'Mit Ihrer Anmeldung nehmen Sie am Gespräch nicht teil. Wer wartet und wer gerade spricht, sehen Sie in der Übersicht.',
      };
    case 'patients':
      return {
        title: 'Patientendaten sehen nur Arzt und Empfang',
        text: 'Mit Ihrer Anmeldung verwalten Sie Zugänge und Einstellungen. Wenn Sie auch mit Patienten arbeiten, geben Sie Ihrem Zugang unter „Team“ die zweite Aufgabe.',
      };
    case 'administration':
      return {
        title: 'Das gehört nicht zu Ihren Aufgaben',
        text: `Dafür braucht es einen Zugang mit der Aufgabe Verwaltung. Bitte fragen Sie ${helpers}.`,
      };
  }
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
