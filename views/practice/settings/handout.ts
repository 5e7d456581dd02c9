import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { PaperQr, PaperSheet, type QrPath, TypedAddress } from './poster.ts';

interface HandoutProps {
  context: PageContext;
  /** Leads to where the code is typed. */
  qr: QrPath;
  /** So long before the appointment the waiting room opens. */
  joinEarlyMinutes: number;
}

/** „So geht es“ in large print, on one sheet, for whoever has never done it. */
export function HandoutPage({ context, qr, joinEarlyMinutes }: HandoutProps): VNode {
  const { phone } = context.practice;
  return PaperSheet({
    context,
    title: 'Merkblatt „So geht es“',
    children: html`<div class="handout">
      <h1>So geht Ihr Videotermin</h1>
      <dl class="handout-own">
        <div><dt>Tag und Uhrzeit</dt><dd></dd></div>
        <div><dt>Ihr Code</dt><dd></dd></div>
      </dl>
      <ol class="walkthrough">
        <li>Setzen Sie sich allein in einen ruhigen, hellen Raum. Stellen Sie Handy, Tablet oder Computer vor sich hin.</li>
        <li>
          5 Minuten vorher: Tippen Sie auf den Link in unserer Mail. Oder fotografieren Sie das schwarze Muster ab und geben Sie
          Ihren Code ein. Das geht ab ${joinEarlyMinutes} Minuten vor dem Termin.
        </li>
        <li>Geben Sie Ihren Namen ein. Fragt das Gerät nach Kamera und Mikrofon, tippen Sie auf „Erlauben“.</li>
        <li>Warten Sie. Wir wissen, dass Sie da sind, und bitten Sie herein. Sie müssen nichts tun.</li>
        <li>Am Ende tippen Sie auf „Auflegen“. Danach ist alles aus.</li>
      </ol>
      <div class="handout-way">
        ${PaperQr({ qr, label: 'QR-Code zur Eingabe des Codes' })}
        <div>
          <p>Zum Eingeben:</p>
          ${TypedAddress({ context, path: '/join' })}
          <p>Vorher ausprobieren, sooft Sie wollen:</p>
          ${TypedAddress({ context, path: '/check' })}
        </div>
      </div>
      ${phone && html`<p class="handout-help">Klappt etwas nicht? Rufen Sie uns an: <strong class="nowrap">${phone}</strong></p>`}
    </div>`,
  });
}
