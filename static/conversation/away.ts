import * as phrase from '../../languages/keys.ts';
import type { CallPort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { tell } from '../page/announce.ts';
import { part } from '../page/page.ts';
import { say } from '../page/say.ts';

type Devices = Pick<LocalMedia, 'wanted' | 'isOn' | 'woken'>;

/** So long it stands there that the devices have been looked at. */
const welcomeMs = 8000;

/**
 * A page in the background: the system may stop its camera, and the person does not look at it. The others
 * are told (lesson 16); a person who comes back reads whether the own devices still run (lesson 3).
 *
 * @param other the main other side as it is called here
 */
export function bindAway(call: CallPort, media: Devices, other: string): Part {
  const away = told(call, 'away');
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener('visibilitychange', () => {
    sayAway();
    if (call.people.length === 0) return;
    if (document.hidden) showWelcome('');
    else void comeBack();
  });
  away.onChange(() => {
    const { on } = away.of(call.mainSeat);
    tell(part('other-away'), on ? say(phrase.otherAway, { name: other }) : '');
  });
  sayAway();

  function sayAway(): void {
    away.set({ on: document.hidden });
  }

  async function comeBack(): Promise<void> {
    const restarted = await media.woken;
    if (!document.hidden && call.people.length > 0) showWelcome(deviceWords(media, restarted));
  }

  function showWelcome(text: string): void {
    clearTimeout(timer);
    tell(part('welcome-back'), text);
    if (text) timer = setTimeout(() => showWelcome(''), welcomeMs);
  }

  return {
    forget() {
      away.forget();
      sayAway();
      showWelcome('');
    },
  };
}

/** Empty where something does not run: that is said with the way on (static/devices/device_view.ts). */
function deviceWords(media: Devices, restarted: readonly Kind[]): string {
  const wanted = (['video', 'audio'] as const).filter((kind) => media.wanted[kind]);
  if (wanted.length === 0 || !wanted.every((kind) => media.isOn(kind))) return '';
  const devicesOf = ([kind, ...more]: readonly Kind[]) => ({
    devices: more.length > 0 || !kind ? 'both' : kind,
  });
  return restarted.length > 0
    ? say(phrase.welcomeRestarted, devicesOf(restarted))
    : say(phrase.welcomeRunning, devicesOf(wanted));
}
