import { html } from 'htm/preact';
import type { VNode } from 'preact';

/** As the mail is written, with words for what is only known on sending. */
export interface MailPreviewProps {
  to: string;
  subject: string;
  text: string;
}

/** The mail that a form sends, folded above its button; nothing where none goes out. */
export function MailPreview(preview: MailPreviewProps | undefined): VNode | null {
  if (!preview) return null;
  return html`<details data-testid="mail-preview">
    <summary>Diese Mail geht hinaus</summary>
    <dl class="facts">
      <div><dt>An</dt><dd>${preview.to}</dd></div>
      <div><dt>Betreff</dt><dd>${preview.subject}</dd></div>
    </dl>
    <pre class="mail-text">${preview.text}</pre>
  </details>`;
}
