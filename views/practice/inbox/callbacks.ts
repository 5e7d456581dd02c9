import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { mostCallbackWords } from '../../../consultation/callback.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { PhoneLink } from '../../components/links.ts';
import { PracticeLayout } from '../layout.ts';
import { NotSavedNotice } from '../troubles.ts';
import { listPath } from './case_words.ts';
import { Section } from './section.ts';

/** Somebody who wants to be called back. */
export interface CallbackRow {
  id: string;
  name: string;
  phone: string;
  words: string;
  createdAt: number;
  doneAt: number | null;
}

interface CallbacksProps {
  /** Oldest first. */
  open: readonly CallbackRow[];
  count: number;
  /** Done today: a wrong click is taken back there. */
  done: readonly CallbackRow[];
  timeZone: string;
}

/** Of the inbox, shown only where there are any. */
export function Callbacks({ open, count, done, timeZone }: CallbacksProps): VNode | null {
  if (count + done.length === 0) return null;
  return Section({
    id: 'callbacks',
    list: 'callbacks',
    count,
    shown: open.length,
    children: CallbackRows({ rows: [...open, ...done], timeZone }),
  });
}

/** @param props.back the list whose page they stand on; empty in the overview */
export function CallbackRows({
  rows,
  back = '',
  timeZone,
}: {
  rows: readonly CallbackRow[];
  back?: string;
  timeZone: string;
}): VNode {
  return html`<ul class="people" role="list">
    ${rows.map((row) => OneCallback({ row, back, timeZone }))}
  </ul>`;
}

function OneCallback({ row, back, timeZone }: { row: CallbackRow; back: string; timeZone: string }): VNode {
  const { id, name, phone, words, createdAt, doneAt } = row;
  const isDone = doneAt !== null;
  const moment = (at: number) => `${formatShortDate(at, timeZone)}, ${formatTime(at, timeZone)} Uhr`;
  return html`<li data-testid="callback-row" data-row=${id} data-done=${isDone ? 'yes' : undefined}>
    <div class="people-who">
      <span class="people-name">${name}</span>
      <p class="quiet">
        ${isDone ? `angerufen, ${moment(doneAt)}` : `seit ${moment(createdAt)}`}${words && ` · ${words}`}
      </p>
    </div>
    ${!isDone && PhoneLink({ phone, label: `${name} anrufen` })}
    ${ActionForm({
      action: `/practice/callbacks/${id}/${isDone ? 'open' : 'done'}`,
      children: html`
        ${back && HiddenField({ name: 'back', value: back })}
        ${
          isDone
            ? SubmitButton({
                label: 'Doch noch offen',
                kind: 'secondary',
                icon: 'restart',
                testid: 'callback-open',
              })
            : SubmitButton({ label: 'Erledigt', kind: 'secondary', icon: 'check', testid: 'callback-done' })
        }
      `,
    })}
  </li>`;
}

/** `/practice/callbacks/ID`: one of them, e.g. found by the search field. */
export function CallbackPage({ context, row }: { context: PageContext; row: CallbackRow }): VNode {
  return PracticeLayout({
    context,
    title: 'Rückruf',
    current: 'list',
    script: 'forms',
    children: html`
      <p><a href=${listPath('callbacks')}>Zu den Rückrufen</a></p>
      <h1>Rückruf</h1>
      ${CallbackRows({ rows: [row], timeZone: context.timeZone })}
    `,
  });
}

export interface NewCallbackPageProps {
  context: PageContext;
  values: { name: string; phone: string; words: string };
  /** Messages by field. */
  errors: Record<string, string>;
  /** The disk did not take it: everything is here again. */
  notSaved: boolean;
}

/** `/practice/callbacks/new`: three fields for who phones and wants no video consultation. */
export function NewCallbackPage({ context, values, errors, notSaved }: NewCallbackPageProps): VNode {
  const common = (name: 'name' | 'phone' | 'words', label: string) => ({
    name,
    label,
    value: values[name],
    error: errors[name],
    required: name !== 'words',
    autocomplete: 'off',
  });
  return PracticeLayout({
    context,
    title: 'Rückruf notieren',
    current: 'callback',
    script: ['forms', 'unsaved'],
    children: html`
      <p><a href="/practice">Zur Übersicht</a></p>
      <h1>Rückruf notieren</h1>
      <p class="lead">Für jemanden, der nur zurückgerufen werden möchte. Es steht in der Übersicht, bis jemand angerufen hat.</p>
      ${ErrorSummary({ errors: Object.entries(errors).map(([field, message]) => ({ field, message })) })}
      ${notSaved && NotSavedNotice()}
      <div class="card">
        ${ActionForm({
          action: '/practice/callbacks/new',
          unsaved: notSaved === true || Object.keys(errors).length > 0,
          children: html`<div class="stack">
            <div class="field-row">
              ${TextField(common('name', 'Name'))} ${TextField({ ...common('phone', 'Telefon'), type: 'tel' })}
            </div>
            ${TextField({
              ...common('words', 'Stichwort (freiwillig)'),
              maxlength: mostCallbackWords,
              hint: 'Zum Beispiel: am Nachmittag, wegen des Termins. Bitte nichts zur Gesundheit.',
            })}
            <div class="actions">${SubmitButton({ label: 'Rückruf notieren', icon: 'phone' })}</div>
          </div>`,
        })}
      </div>
    `,
  });
}
