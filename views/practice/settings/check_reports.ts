import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import {
  type CheckReport,
  gradeOf,
  verdictGrades,
  verdictOf,
} from '../../../consultation/technical_check.ts';
import type { PageContext } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { PracticeLayout } from '../layout.ts';
import { findingWords, gradeWords, rowNames, troubles, verdictWords } from './check_words.ts';

interface CheckReportsPageProps {
  context: PageContext;
  /** Newest first; `patientName` where the check was made on the way to a visit. */
  reports: (CheckReport & { patientName: string | null })[];
  retentionDays: number;
}

/**
 * `/practice/checks`: what patients have sent from the technical check; found by the number that they read
 * out.
 */
export function CheckReportsPage({ context, reports, retentionDays }: CheckReportsPageProps): VNode {
  return PracticeLayout({
    context,
    title: 'Technik-Berichte',
    current: 'checks',
    children: html`
      <h1>Technik-Berichte</h1>
      <p class="quiet">
        Wer am Telefon Hilfe braucht, prüft unter ${context.publicOrigin}/check, sendet das Ergebnis und nennt die Nummer.
        Berichte werden nach ${retentionDays} Tagen von selbst gelöscht.
      </p>
      ${
        reports.length === 0
          ? EmptyState({
              icon: 'check',
              title: 'Noch kein Bericht',
              text: 'Sobald jemand das Ergebnis der Technik-Prüfung sendet, steht es hier.',
            })
          : html`<ul class="check-reports" role="list">
              ${reports.map(
                (report) => html`<li class="card" data-testid="check-report">
                  ${CheckReportSummary({
                    report,
                    timeZone: context.timeZone,
                    children:
                      report.patientName !== null &&
                      html`<p><a href=${`/practice/consultations/${report.consultationId}`}>${report.patientName}</a></p>`,
                  })}
                </li>`,
              )}
            </ul>`
      }
    `,
  });
}

/** Number, time, verdict, what is not green, and all rows to unfold. */
export function CheckReportSummary({
  report,
  timeZone,
  children,
}: {
  report: CheckReport;
  timeZone: string;
  children?: ComponentChildren;
}): VNode {
  const { findings, browser, createdAt } = report;
  const verdict = verdictOf(findings);
  return html`<div class="check-report">
    <div class="row">
      <strong class="check-report-number">${report.number}</strong>
      ${StatusBadge({ ...gradeWords[verdictGrades[verdict]], label: verdictWords[verdict] })}
      <span class="quiet">
        ${formatShortDate(createdAt, timeZone)}, ${formatTime(createdAt, timeZone)} Uhr ·
        ${' '}${[browser.name, browser.version].filter(Boolean).join(' ')}, ${browser.system}
      </span>
    </div>
    ${children}
    <ul>
      ${troubles(findings).map(
        (finding) => html`<li>${rowNames[finding.row]}: ${findingWords(finding)}</li>`,
      )}
    </ul>
    <details>
      <summary>Alle Zeilen</summary>
      <div class="table-wrap">
        <table class="table">
          <thead>
            <tr><th scope="col">Was</th><th scope="col">Ergebnis</th><th scope="col">Stand</th></tr>
          </thead>
          <tbody>
            ${findings.map(
              (finding) => html`<tr data-row=${finding.row}>
                <th scope="row">${rowNames[finding.row]}</th>
                <td>${findingWords(finding)}</td>
                <td>${StatusBadge(gradeWords[gradeOf(finding)])}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </div>`;
}
