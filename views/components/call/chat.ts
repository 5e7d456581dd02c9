import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../icons.ts';

/**
 * What is written and which files are sent, from browser to browser, gone with the page (D1, S7).
 *
 * @param files whether the patient has agreed to the exchange of files
 */
export function ChatPanel({ files }: { files: boolean }): VNode {
  return html`<section
    class="chat"
    id="call-chat"
    data-part="chat"
    data-files=${files ? 'allowed' : 'refused'}
    aria-label=${files ? 'Chat und Dateien' : 'Chat'}
  >
    <div
      class="chat-log"
      role="log"
      aria-relevant="additions"
      data-testid="chat-log"
      tabindex="0"
      aria-label="Nachrichten"
    ></div>
    <p class="chat-writing" data-part="chat-writing"></p>
    <ul class="files" data-part="files" aria-label="Dateien"></ul>
    <p class="chat-note" data-part="file-note" role="status"></p>
    <p class="chat-note" data-part="chat-note" role="status"></p>
    <form class="chat-form" data-part="chat-form" method="dialog">
      <label class="visually-hidden" for="chat-input">Nachricht</label>
      <div class="chat-field" data-part="chat-field">
        <textarea
          class="input"
          id="chat-input"
          data-testid="chat-input"
          rows="1"
          placeholder="Nachricht schreiben"
          autocomplete="off"
          aria-describedby="chat-count"
        ></textarea>
      </div>
      <button class="button button-primary" type="submit" data-testid="chat-send"><span>Senden</span></button>
      <p class="chat-count" id="chat-count" data-part="chat-count"></p>
    </form>
    ${files ? FileInput() : html`<p class="file-rule">Dateien lassen sich hier nicht senden: Dem Austausch von Dateien wurde nicht zugestimmt.</p>`}
  </section>`;
}

/** The browser's own input is the control, so keyboard and screen reader find what they know. */
function FileInput(): VNode {
  return html`<div class="file-send">
      <label class="button button-secondary file-label" for="file-input">${icon('document')}<span>Datei senden</span></label>
      <input
        class="file-input"
        id="file-input"
        type="file"
        multiple
        data-testid="file-input"
        aria-describedby="file-rule"
      />
    </div>
    <p class="file-rule" id="file-rule">
      Bis 100 MB. Erhaltene Dateien speichern Sie selbst; mit dem Gespräch sind sie hier weg.
    </p>`;
}
