import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { formatDateTime } from '../../components/formats.ts';
import { PrintLayout } from '../../components/layout.ts';

export interface SlipPageProps {
  context: PageContext;
  consultationId: string;
  patientName: string;
  /** The name as a picture, where the computer that prints may not have its letters. */
  drawnName: { width: number; height: number; path: string; missing: string | null } | null;
  startsAt: number;
  durationMinutes: number;
  doctorName: string;
  /** As people type it, `K7M-4QX-9TD`. */
  code: string;
  /** The QR code of the personal link, quiet zone included. */
  qr: { size: number; path: string };
  joinEarlyMinutes: number;
}

/** S3b on paper, A5, for patients without mail: when, with whom, how to get in. */
export function SlipPage(props: SlipPageProps): VNode {
  const { context } = props;
  const { phone } = context.practice;
  return PrintLayout({
    context,
    title: 'Zettel zum Videotermin',
    script: 'forms',
    children: html`
      <p class="no-print actions">
        <button class="button button-primary" type="button" data-print>Drucken</button>
        <a class="button button-secondary" href=${`/practice/consultations/${props.consultationId}`}>Zum Vorgang</a>
      </p>
      <h1>Ihr Videotermin</h1>
      <p class="lead">
        ${PatientName({ name: props.patientName, drawn: props.drawnName })}
        <strong>${formatDateTime(props.startsAt, context.timeZone)}</strong><br />
        ${props.doctorName}, etwa ${props.durationMinutes} Minuten
      </p>
      <div class="row">
        <svg class="qr" viewBox=${`0 0 ${props.qr.size} ${props.qr.size}`} role="img" aria-label="QR-Code Ihres Zugangs">
          <path d=${props.qr.path} />
        </svg>
        <div>
          <p>Mit dem Handy abfotografieren, oder eingeben:</p>
          <p><strong>${context.publicOrigin.replace(/^https?:\/\//, '')}/join</strong></p>
          <p class="sheet-code"><span class="code">${props.code}</span></p>
        </div>
      </div>
      <ol class="walkthrough">
        <li>
          Suchen Sie einen ruhigen Raum, in dem niemand mithört. Sie brauchen ein Handy, ein Tablet oder einen Computer mit
          Kamera und Mikrofon.
        </li>
        <li>
          Öffnen Sie etwa 5 Minuten vor dem Termin die Adresse und geben Sie den Code ein. Das geht ab
          ${` ${props.joinEarlyMinutes} `} Minuten vorher.
        </li>
        <li>Geben Sie Ihren Namen an und warten Sie im Wartezimmer. Wir wissen, dass Sie da sind, und bitten Sie herein.</li>
      </ol>
      ${phone && html`<p>Wenn etwas nicht klappt, rufen Sie uns an: <strong>${phone}</strong></p>`}
      <p class="quiet">Bitte geben Sie den Code niemandem weiter. Das Gespräch wird nicht aufgezeichnet.</p>
    `,
  });
}

function PatientName({ name, drawn }: { name: string; drawn: SlipPageProps['drawnName'] }): VNode {
  if (!drawn) return html`<bdi>${name}</bdi><br />`;
  const { width, height, path, missing } = drawn;
  return html`<svg
      class="drawn-name"
      viewBox=${`0 0 ${width} ${height}`}
      width=${width}
      height=${height}
      role="img"
      aria-label=${name}
    ><path d=${path} /></svg>${missing && html`<small>${missing}</small><br />`}`;
}
