import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { answerLead } from './answer_words.ts';

/** Enough for most answers; the rest is one click away. */
const leadCharacters = 500;

/** What a patient has written: the own words at once, the whole mail with its quotes folded. */
export function AnswerText({ mail }: { mail: IncomingMail }): VNode {
  const lead = answerLead(mail);
  const short = lead.length > leadCharacters ? `${lead.slice(0, leadCharacters).trimEnd()} …` : lead;
  const whole = mail.text?.text ?? '';
  const files = mail.text?.files ?? [];
  return html`<div class="stack-tight answer">
    ${
      short === ''
        ? html`<p class="quiet">Ohne Text. Betreff: ${mail.text?.subject || 'keiner'}</p>`
        : html`<p class="answer-text" data-testid="answer-text">${short}</p>`
    }
    ${
      (short !== lead || whole.trim() !== lead.trim()) &&
      html`<details>
        <summary>Ganze Mail</summary>
        <p class="quiet">Betreff: ${mail.text?.subject}</p>
        <pre class="mail-text">${whole}</pre>
      </details>`
    }
    ${files.length > 0 && html`<p class="quiet">Angehängt: ${files.map(({ name }) => name || 'Datei').join(', ')}. Im Postfach.</p>`}
  </div>`;
}
