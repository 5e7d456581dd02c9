import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton } from '../components/form.ts';
import { icon } from '../components/icons.ts';
import { bindingGerman, linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { PhoneLink } from '../components/links.ts';
import { marked } from '../components/spoken.ts';
import type { Message } from '../public/message.ts';
import { StepPicture } from '../public/step_picture.ts';

/** Why a picture leads nowhere. */
type NoMove = 'used' | 'expired' | 'replaced' | 'unknown';

interface MoveHereProps {
  words: Words;
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
export function MoveHere({ words, address, qr, origin, lifetimeMs, style }: MoveHereProps): VNode {
  const join = `${origin.replace(/^https?:\/\//, '')}/join`;
  return html`<h2 id="move-title" tabindex="-1" autofocus=${true}>${words.t('move-to-phone')}</h2>
    <p>${words.t('move-show')}</p>
    <svg class="move-picture" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label=${words.t('move-picture')} data-testid="move-picture" data-address=${address}>
      <rect width=${qr.size} height=${qr.size} /><path d=${qr.path} />
    </svg>
    <p class="move-time" data-part="move-time" data-lifetime=${lifetimeMs} role="timer"></p>
    <p class="move-over" data-part="move-over" role="status"></p>
    <p class="quiet">
      ${marked(words, 'move-then', { address: (text) => html`<strong class="address" dir="ltr">${text}</strong>` }, { address: join })}
    </p>
    <div class="actions">
      <button class="button button-secondary" type="button" data-act="move" hidden>${icon('restart')}<span>${words.t('move-again')}</span></button>
      <button class="button button-secondary" type="button" data-act="move-close"><span>${words.t('stay-here')}</span></button>
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
  const { words } = context;
  const { phone } = context.practice;
  const title = words.t('move-title');
  const german = bindingGerman(words, ({ t }) => t('move-confirms'));
  return PatientLayout({
    context,
    title,
    children: html`
      ${StepPicture({ of: 'move' })}
      <h1>${words.t('move-question')}</h1>
      <p class="lead">${words.t(guest ? 'move-lead-guest' : 'move-lead')}</p>
      <p>${words.t('move-allow')}</p>
      ${ActionForm({
        action: linkTo(context, `/move/${token}`),
        children: html`<div class="actions">
          ${SubmitButton({ label: title, icon: 'door', testid: 'move-here' })}
        </div>`,
      })}
      <p class="quiet">${words.t('move-confirms')}</p>
      ${german && html`<p class="quiet">${german}</p>`}
      ${phone && html`<p class="phone-line">${marked(words, 'message-stuck', { phone: () => PhoneLink({ phone }) })}</p>`}
    `,
  });
}

/** Why the address leads nowhere. */
export function noMoveMessage(why: NoMove, { t }: Words): Message {
  return {
    kind: why === 'expired' ? 'wait' : 'info',
    picture: 'move',
    title: t(`move-${why}`),
    text: t(`move-${why}-text`),
  };
}
