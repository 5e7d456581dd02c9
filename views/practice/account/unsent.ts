import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { PracticeLayout } from '../layout.ts';
import { RefusedPage } from '../refused.ts';

/**
 * What was typed when the session had ended: it says what it was for and shows nothing of it, because the
 * screen may have been left alone since.
 */
export function UnsentPage(props: {
  context: PageContext;
  /** Where it was to be sent. */
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** Takes the form that lets it go. */
  drop: string;
}): VNode {
  const title = 'Ihre Eingaben sind noch da';
  const purpose = purposes.find(([pattern]) => pattern.test(props.action))?.[1];
  return PracticeLayout({
    context: props.context,
    title,
    current: 'none',
    script: 'forms',
    children: html`<div class="page">
      <h1>${title}</h1>
      <p class="lead">
        Als Sie gesendet haben, war Ihre Anmeldung schon beendet. Gespeichert ist davon noch nichts.
      </p>
      ${purpose && html`<p>Darum ging es: <strong>${purpose}</strong></p>`}
      ${ActionForm({
        action: props.action,
        testid: 'typed-again',
        children: html`
          ${props.fields.map(([name, value]) => HiddenField({ name, value }))}
          <div class="actions">${SubmitButton({ label: 'Jetzt senden' })}</div>
        `,
      })}
      ${ActionForm({
        action: props.drop,
        testid: 'typed-drop',
        children: html`<div class="actions">${SubmitButton({ label: 'Nicht senden', kind: 'secondary' })}</div>`,
      })}
      <p class="hint">Wir bewahren sie eine halbe Stunde für Sie auf. Nur Sie können sie senden.</p>
    </div>`,
  });
}

/** Sent already, let go, too old, or another person's: the page says the same of all. */
export function NothingUnsentPage({ context }: { context: PageContext }): VNode {
  return RefusedPage({
    context,
    title: 'Hier wartet nichts mehr',
    text: 'Diese Eingaben sind schon gesendet oder verworfen, oder es ist länger als eine halbe Stunde her. Ob etwas gespeichert ist, sehen Sie in der Übersicht.',
  });
}

const purposes: readonly [pattern: RegExp, words: string][] = [
  [/^\/practice\/consultations\/new$/, 'Anfrage eintragen'],
  [/^\/practice\/consultations\/[^/]+\/accept$/, 'Anfrage annehmen'],
  [/^\/practice\/consultations\/[^/]+\/decline$/, 'Anfrage ablehnen'],
  [/^\/practice\/consultations\/[^/]+\/ask$/, 'Rückfrage zu einer Anfrage'],
  [/^\/practice\/consultations\/[^/]+\/data$/, 'Angaben zur Person'],
  [/^\/practice\/consultations\/[^/]+\/schedule$/, 'Termin vergeben'],
  [/^\/practice\/consultations\/[^/]+\/cancel$/, 'Termin absagen'],
  [/^\/practice\/consultations\/[^/]+\/answer$/, 'Antwort auf eine Mail'],
  [/^\/practice\/consultations\/[^/]+\/guests$/, 'Jemanden dazu einladen'],
  [/^\/practice\/consultations\//, 'Ein Schritt in einem Vorgang'],
  [/^\/practice\/callbacks\//, 'Rückruf notieren'],
  [/^\/practice\/now$/, 'Jetzt verbinden'],
  [/^\/practice\/incoming\//, 'Eine Mail, die eingegangen ist'],
  [/^\/practice\/search$/, 'Suche'],
  [/^\/practice\/settings\/hours\//, 'Sprechzeiten'],
  [/^\/practice\/settings\/mails\//, 'Texte der Mails'],
  [/^\/practice\/settings$/, 'Einstellungen'],
];
