import * as phrase from '../../languages/keys.ts';
import type { Part } from '../call/port.ts';
import type { DeviceView } from '../devices/device_view.ts';
import { browserKind } from '../devices/device_words.ts';
import { type Trouble, troubleWords } from '../devices/trouble.ts';
import { sayingOnce } from '../page/announce.ts';
import { onAct, part, setText } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';
import { say } from '../page/say.ts';

/**
 * What is wrong with the own devices, small over the picture: that one is not heard is said before anything
 * else, that one is not seen gives way to every other banner (static/style/conversation/banners.css). What
 * helps is in the sheet `trouble`, which goes when it has helped.
 */
export function bindOwnDevices(
  view: Pick<DeviceView, 'trouble' | 'onTrouble'>,
  panels: Pick<Panels, 'openPanel' | 'current'>,
): Part {
  /** What was put away; something else that is wrong is said anew. */
  let away = '';
  const sayTrouble = sayingOnce();

  function show(): void {
    const { trouble } = view;
    const banner = part('device-banner');
    if (!trouble) {
      away = '';
      banner.hidden = true;
      sayTrouble('');
      if (panels.current === 'trouble') panels.openPanel(null);
      return;
    }
    const { title, words } = ownWords(trouble, navigator.userAgent);
    banner.hidden = away === keyOf(trouble);
    banner.dataset.heard = trouble.unheard ? 'no' : 'yes';
    setText(part('device-banner-title'), title);
    setText(part('device-banner-words'), words);
    sayTrouble(banner.hidden ? '' : `${title} ${words}`.trim());
  }

  onAct({
    'device-away': () => {
      const { trouble } = view;
      away = trouble ? keyOf(trouble) : '';
      show();
    },
  });
  view.onTrouble(show);
  show();
  return {
    forget() {
      away = '';
      show();
    },
  };
}

function keyOf({ parts }: Trouble): string {
  return parts.map(({ problem, name }) => `${name} ${problem}`).join();
}

/** First what it means for the conversation, then why. */
export function ownWords(trouble: Trouble, userAgent: string): { title: string; words: string } {
  const why = troubleWords(trouble, browserKind(userAgent), false).title;
  const { unheard, unseen, heard } = trouble;
  const titled = (lack: string) => ({ title: say(phrase.ownDevices, { lack }), words: why });
  if (unheard) return titled(unseen ? 'both' : 'sound');
  if (!unseen) return { title: why, words: '' };
  return titled(heard ? 'only_picture' : 'picture');
}
