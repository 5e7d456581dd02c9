import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton } from '../components/form.ts';
import { icon } from '../components/icons.ts';
import { PatientLayout } from '../components/layout.ts';
import { PhoneLink } from '../components/phone_link.ts';
import type { Message } from '../public/message.ts';

interface MoveHereProps {
  /** `/move/TOKEN` in full. */
  address: string;
  /** The same, as one path for an `<svg>`. */
  qr: { size: number; path: string };
  /** Scheme, host and port. */
  origin: string;
  /** So long the picture can be used. */
  lifetimeMs: number;
  style: string;
}

/** What the first device shows, in a dialog of its script: the picture that the second one takes. */
export function MoveHere({ address, qr, origin, lifetimeMs, style }: MoveHereProps): VNode {
  return html`<h2 id="move-title" tabindex="-1" autofocus=${true}>Auf dem Handy weitermachen</h2>
    <p>Halten Sie die Kamera Ihres Handys auf dieses Bild und öffnen Sie die Adresse, die dort erscheint.</p>
    <svg class="move-picture" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label="Bild zum Abfotografieren" data-testid="move-picture" data-address=${address}>
      <rect width=${qr.size} height=${qr.size} /><path d=${qr.path} />
    </svg>
    <p class="move-time" data-part="move-time" data-lifetime=${lifetimeMs} role="timer"></p>
    <p class="move-over" data-part="move-over" role="status"></p>
    <p class="quiet">
      Sobald es dort weitergeht, gehen hier Kamera und Mikrofon aus. Ohne Kamera geht es auch mit dem Einwahlcode aus unserer
      Mail: <strong>${origin.replace(/^https?:\/\//, '')}/join</strong>
    </p>
    <div class="actions">
      <button class="button button-secondary" type="button" data-act="move" hidden>${icon('restart')}<span>Neues Bild zeigen</span></button>
      <button class="button button-secondary" type="button" data-act="move-close"><span>Hier bleiben</span></button>
    </div>
    <link rel="stylesheet" href=${style} />`;
}

interface MovePageProps {
  context: PageContext;
  token: string;
  guest: boolean;
}

/** `/move/TOKEN` on the second device. It names nobody: whoever sees the picture may have opened it. */
export function MovePage({ context, token, guest }: MovePageProps): VNode {
  const { phone } = context.practice;
  return PatientLayout({
    context,
    title: 'Hier weitermachen',
    children: html`
      <h1>Hier weitermachen?</h1>
      <p class="lead">
        ${guest ? 'Ihr Platz in der Videosprechstunde' : 'Ihre Videosprechstunde'} zieht auf dieses Gerät um. Auf dem anderen
        Gerät gehen Kamera und Mikrofon aus.
      </p>
      <p>Gleich fragt Ihr Browser, ob wir Kamera und Mikrofon benutzen dürfen. Bitte wählen Sie „Erlauben“.</p>
      ${ActionForm({
        action: `/move/${token}`,
        children: html`<div class="actions">
          ${SubmitButton({ label: 'Hier weitermachen', icon: 'door', testid: 'move-here' })}
        </div>`,
      })}
      <p class="quiet">
        Damit bestätigen Sie: Auch hier hört niemand mit. Wer bei Ihnen ist, stellen Sie zu Beginn vor.
      </p>
      ${phone && html`<p class="phone-line">Sie kommen nicht weiter? Rufen Sie uns an: ${PhoneLink({ phone })}</p>`}
    `,
  });
}

const again =
  'Ihr Platz ist noch da. Bitte tippen Sie auf dem ersten Gerät noch einmal auf „Auf dem Handy weitermachen“.';

/** Why the address leads nowhere. */
export const moveMessages: Record<'used' | 'expired' | 'replaced' | 'unknown', Message> = {
  used: { kind: 'info', title: 'Dieses Bild wurde schon benutzt', text: again },
  expired: { kind: 'wait', title: 'Dieses Bild gilt nicht mehr', text: `Es gilt zwei Minuten. ${again}` },
  replaced: {
    kind: 'info',
    title: 'Auf dem ersten Gerät ist ein neueres Bild zu sehen',
    text: 'Bitte fotografieren Sie das neue ab.',
  },
  unknown: {
    kind: 'info',
    title: 'Diese Adresse kennen wir nicht',
    text: `Vielleicht ist sie nicht vollständig. ${again}`,
  },
};
