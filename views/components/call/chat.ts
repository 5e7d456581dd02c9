import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../icons.ts';
import { inWords } from '../spoken.ts';
import { SheetHead } from './sheet.ts';

/**
 * What is written and which files are sent, from browser to browser, gone with the page (D1, S7). It is never
 * `hidden`: while it is closed its fields are still there for the keyboard, and open it
 * (static/page/panels.ts).
 *
 * @param files whether the patient has agreed to the exchange of files
 */
export function ChatSheet({ files }: { files: boolean }): VNode {
  return inWords(
    ({ t }) => html`<section
    class="call-sheet chat"
    id="call-chat"
    data-sheet="chat"
    data-part="chat"
    data-files=${files ? 'allowed' : 'refused'}
    aria-label=${t(files ? 'chat-and-files' : 'key-chat')}
    tabindex="-1"
  >
    ${SheetHead({ name: 'chat', title: t(files ? 'chat-and-files' : 'key-chat') })}
    <div class="chat-scroll" data-part="chat-scroll" tabindex="0" role="group" aria-label=${t('chat-so-far')}>
      <p class="file-rule">${t('chat-rule')}</p>
      <p class="file-rule" id="file-rule">${t(files ? 'chat-file-rule' : 'chat-no-files')}</p>
      <div class="chat-log" role="log" aria-live="off" data-testid="chat-log" aria-label=${t('chat-messages')}></div>
      <ul class="files" data-part="files" aria-label=${t('chat-files')}></ul>
      <p class="chat-note" data-part="file-note"></p>
    </div>
    <p class="chat-writing" data-part="chat-writing"></p>
    <p class="chat-note" data-part="chat-note" role="status"></p>
    <form class="chat-form" data-part="chat-form" method="dialog">
      ${files && FileInput()}
      <label class="visually-hidden" for="chat-input">${t('chat-message')}</label>
      <div class="chat-field" data-part="chat-field">
        <textarea
          class="input"
          id="chat-input"
          data-testid="chat-input"
          rows="1"
          placeholder=${t('chat-message')}
          autocomplete="off"
          aria-describedby="chat-count"
        ></textarea>
      </div>
      <button class="button button-primary" type="submit" data-testid="chat-send"><span>${t('chat-send')}</span></button>
      <p class="chat-count" id="chat-count" data-part="chat-count"></p>
    </form>
  </section>`,
  );
}

/** The browser's own input is the control, so keyboard and screen reader find what they know. */
function FileInput(): VNode {
  return inWords(
    ({ t }) => html`<div class="file-send">
    <label class="file-label" for="file-input">${icon('clip')}<span class="visually-hidden">${t('chat-send-file')}</span></label>
    <input
      class="file-input"
      id="file-input"
      type="file"
      multiple
      data-testid="file-input"
      aria-describedby="file-rule"
      title=${t('chat-send-file')}
    />
  </div>`,
  );
}
