import * as phrase from '../../languages/keys.ts';
import { tell } from '../page/announce.ts';
import { part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { playTones } from '../page/sound.ts';

/** As the page came. */
let title: string | undefined;
const noticeMs = 3000;
/** Two soft steps upwards. */
const chime = [659, 880] as const;

/**
 * The doctor has called the patient in: it is heard, felt and read, also in another tab, while the connection
 * goes its way. The title stays until the person has come back to the page.
 */
export function callIn(): void {
  void playTones(chime);
  title ??= document.title;
  const usual = title;
  const notice = part('called-in');
  tell(notice, say(phrase.calledIn));
  document.title = `● ${notice.textContent}`;
  const back = () => {
    if (document.visibilityState === 'visible') document.title = usual;
  };
  setTimeout(() => {
    setText(notice, '');
    back();
    document.addEventListener('visibilitychange', back);
  }, noticeMs);
  try {
    navigator.vibrate?.([200, 100, 200]);
  } catch {
    // Then it is heard and read.
  }
}
