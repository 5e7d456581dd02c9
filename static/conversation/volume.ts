import * as phrase from '../../languages/keys.ts';
import type { Part } from '../call/port.ts';
import { amplification } from '../devices/amplifier.ts';
import type { DeviceMemory } from '../devices/media.ts';
import type { Player } from '../devices/player.ts';
import { hook, part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';

/** How loud the others are; hidden where the browser leaves it to the device's own keys (iPhone). */
export function bindVolume(player: Pick<Player, 'amplifyBy' | 'volume'>, memory: DeviceMemory | null): Part {
  const slider = hook<HTMLInputElement>('volume');
  const field = slider.closest<HTMLElement>('.field');
  const { volume = 1 } = memory?.read() ?? {};
  if (field) field.hidden = !obeysVolume();
  const words = part('volume-words');
  const apply = () => {
    player.volume = Number(slider.value) / 100;
    const percent = say(phrase.volumePercent, { percent: slider.value });
    slider.setAttribute('aria-valuetext', percent);
    setText(words, percent);
  };
  player.amplifyBy(amplification);
  slider.value = String(Math.round(volume * 100));
  apply();
  slider.addEventListener('input', () => {
    apply();
    memory?.keep({ volume: Number(slider.value) / 100 });
  });
  return {
    forget() {
      if (memory) return;
      slider.value = '100';
      apply();
    },
  };
}

function obeysVolume(): boolean {
  const audio = document.createElement('audio');
  audio.volume = 0.5;
  return audio.volume === 0.5;
}
