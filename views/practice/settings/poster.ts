import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { PrintLayout } from '../../components/layout.ts';
import { NotCertified } from '../../components/not_certified.ts';
import { NotYetPublic } from './print.ts';

/** A QR code as one path, quiet zone included. */
export interface QrPath {
  size: number;
  path: string;
}

interface PaperSheetProps {
  context: PageContext;
  title: string;
  children: ComponentChildren;
}

/** A sheet of A4, with what the screen shows besides: the button that prints, and the way back. */
export function PaperSheet({ context, title, children }: PaperSheetProps): VNode {
  return PrintLayout({
    context,
    title,
    size: 'A4',
    script: 'forms',
    children: html`
      <p class="no-print actions">
        <button class="button button-primary" type="button" data-print>Drucken</button>
        <a class="button button-secondary" href="/practice/print">Zurück</a>
      </p>
      ${!context.publicOrigin.startsWith('https:') && html`<div class="no-print">${NotYetPublic({ origin: context.publicOrigin })}</div>`}
      ${children}
    `,
  });
}

export function PaperQr({ qr, label }: { qr: QrPath; label: string }): VNode {
  return html`<svg class="qr" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label=${label}><path d=${qr.path} /></svg>`;
}

/** `video.praxis.example/request`: as somebody types it; a long one breaks behind a dot. */
export function TypedAddress({ context, path }: { context: PageContext; path: string }): VNode {
  const [first, ...others] = `${context.publicOrigin.replace(/^https?:\/\//, '')}${path}`.split('.');
  return html`<p class="poster-address">${first}${others.map((part) => html`.<wbr />${part}`)}</p>`;
}

/**
 * L8: the offer, shown in the practice. § 9 HWG: it says who decides whether a visit by video fits, and never
 * that it takes the place of an examination.
 *
 * @param props `qr` leads to the request form
 */
export function PosterPage({ context, qr }: { context: PageContext; qr: QrPath }): VNode {
  const { phone } = context.practice;
  return PaperSheet({
    context,
    title: 'Aushang zur Videosprechstunde',
    children: html`<div class="poster">
      <h1>Videosprechstunde</h1>
      <p class="poster-lead">Mit uns sprechen, ohne herzukommen: mit Handy, Tablet oder Computer.</p>
      <div class="poster-way">
        ${PaperQr({ qr, label: 'QR-Code zum Anfrageformular' })}
        <div>
          <p>So fragen Sie an: mit dem Handy abfotografieren oder eingeben</p>
          ${TypedAddress({ context, path: '/request' })}
          ${phone && html`<p>Oder rufen Sie uns an: <strong class="nowrap">${phone}</strong></p>`}
        </div>
      </div>
      <ol class="walkthrough">
        <li><strong>Anfragen.</strong> Wir melden uns und geben Ihnen einen Termin.</li>
        <li><strong>Einwilligen.</strong> Sie lesen und unterschreiben am Bildschirm oder auf Papier.</li>
        <li><strong>Sprechen.</strong> Zum Termin tippen Sie auf den Link in unserer Mail.</li>
      </ol>
      <p>
        Sie brauchen kein Konto und kein Programm. Niemand zeichnet das Gespräch auf. Ob es für Ihr Anliegen passt, entscheidet
        Ihre Ärztin oder Ihr Arzt.
      </p>
      <p class="poster-small">Im Notfall: 112. Ärztlicher Bereitschaftsdienst: 116 117.</p>
      <div class="poster-small">${NotCertified()}</div>
    </div>`,
  });
}
