import * as phrase from '../../languages/keys.ts';
import type { Part } from '../call/port.ts';
import { onAct, part, setText } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';
import { say } from '../page/say.ts';

/** So long a message lies over the picture; after that only its number stands on the key. */
const bannerMs = 20_000;

export interface ChatNews extends Part {
  tellMessage(name: string, text: string): void;
}

/** Messages that come while the chat is closed: read over the picture, and counted on the key. */
export function bindChatNews(panels: Pick<Panels, 'current' | 'onOpen'>): ChatNews {
  let unread = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  onAct({ 'message-away': hideBanner });
  panels.onOpen((name) => {
    if (name === 'chat') readAll();
  });

  function hideBanner(): void {
    clearTimeout(timer);
    part('message-banner').hidden = true;
    setText(part('message-banner-text'), '');
  }

  function readAll(): void {
    unread = 0;
    setText(part('chat-news'), '');
    hideBanner();
  }

  return {
    tellMessage(name, text) {
      if (panels.current === 'chat') return;
      unread += 1;
      setText(part('chat-news'), say(phrase.chatNew, { count: unread }));
      part('message-banner').hidden = false;
      setText(part('message-banner-text'), say(phrase.withName, { label: name, name: text }));
      clearTimeout(timer);
      timer = setTimeout(hideBanner, bannerMs);
    },
    forget: readAll,
  };
}
