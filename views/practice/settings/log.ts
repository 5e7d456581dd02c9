import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { formatDateTime, formatShortDateTime } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';
import { auditWords } from '../audit_words.ts';
import { PracticeLayout } from '../layout.ts';

export interface LogRow {
  id: number;
  at: number;
  /** A name of the team, or who else it was. */
  who: string;
  action: string;
  /** Which case: linked for those who may see it, else only that there is one. */
  about:
    | { kind: 'none' }
    | { kind: 'hidden' }
    | { kind: 'erased' }
    | { kind: 'linked'; id: string; reference: string };
}

/** Sign-ins and acts of the whole practice, without patients' names; kept as long as the retention. */
export function LogPage(props: {
  context: PageContext;
  rows: readonly LogRow[];
  /** The page does not begin with the newest line. */
  isOlder: boolean;
  hasMore: boolean;
  /** When the first line that does not fit was written; 0: the beginning is gone; null: it is whole. */
  brokenFrom: number | null;
  /** The first characters of the newest line's hash. */
  head: string;
  retentionDays: number;
}): VNode {
  const { context, rows, brokenFrom } = props;
  return PracticeLayout({
    context,
    title: 'Protokoll',
    current: 'log',
    children: html`
      <h1>Protokoll</h1>
      <p class="quiet">
        Wer sich angemeldet hat und was getan oder gelesen wurde, ohne Namen von Patienten. Nach
        ${` ${props.retentionDays} `} Tagen wird jede Zeile gelöscht.
      </p>
      ${
        brokenFrom === null
          ? Notice({
              kind: 'ok',
              title: 'Das Protokoll ist unversehrt.',
              children:
                props.head &&
                html`<p>Jede Zeile ist mit der vorigen verkettet. Stand: <code>${props.head}</code></p>`,
            })
          : Notice({
              kind: 'error',
              title: `Das Protokoll ist nicht mehr vollständig: ${brokenFrom === 0 ? 'der Anfang fehlt' : `ab ${formatDateTime(brokenFrom, context.timeZone)}`}.`,
              children: html`<p>
                Dort fehlt eine Zeile, oder eine ist geändert. Bitte fragen Sie Ihre Praxis-IT, wer an der Datenbank war, und
                heben Sie die letzte Sicherung auf.
              </p>`,
            })
      }
      ${
        rows.length === 0
          ? EmptyState({
              icon: 'document',
              title: props.isOlder ? 'Hier ist nichts mehr' : 'Noch nichts geschehen',
            })
          : html`<div class="table-wrap">
              <table class="table table-narrow" data-testid="log">
                <thead>
                  <tr>
                    <th scope="col">Wann</th>
                    <th scope="col">Wer</th>
                    <th scope="col">Was</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    (row) => html`<tr>
                      <td>${formatShortDateTime(row.at, context.timeZone)}</td>
                      <td>${row.who}</td>
                      <td>${auditWords(row.action)}${About(row)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${
        (props.isOlder || props.hasMore) &&
        html`<nav class="actions" aria-label="Seiten">
          ${props.isOlder && html`<a class="button button-secondary" href="/practice/log">Neueste</a>`}
          ${
            props.hasMore &&
            html`<a class="button button-secondary" href=${`/practice/log?before=${rows.at(-1)?.id}`}>Ältere</a>`
          }
        </nav>`
      }
    `,
  });
}

function About({ about }: LogRow): VNode | null {
  switch (about.kind) {
    case 'linked':
      return html` <a class="quiet" href=${`/practice/consultations/${about.id}`}>${about.reference}</a>`;
    case 'hidden':
      return html` <span class="quiet">(ein Vorgang)</span>`;
    case 'erased':
      return html` <span class="quiet">(Vorgang gelöscht)</span>`;
    default:
      return null;
  }
}
