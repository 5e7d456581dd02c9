import type { CallPort, Part } from '../call/port.ts';
import { loadScript } from '../page/load_script.ts';
import { loadWords } from '../page/load_words.ts';
import { onAct, part } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';
import type { BindCaptions } from './captions/captions.ts';

/** Few want captions: what writes them is loaded when somebody does. */
export function captionsWhenUsed(call: CallPort, panels: Panels): Part {
  let captions: Promise<Part> | undefined;
  onAct({
    captions(button) {
      // So that what was asked for is to be seen.
      panels.openPanel(null);
      if (captions) return;
      captions = loadCaptions().then((bindCaptions) => bindCaptions(call));
      // Now it listens itself.
      void captions.then(() => button.click());
    },
  });
  return { forget: () => void captions?.then((bound) => bound.forget()) };
}

async function loadCaptions(): Promise<BindCaptions> {
  const { captions = '', captionsWords = '' } = part('stage').dataset;
  const [{ bindCaptions }] = await Promise.all([
    loadScript<{ bindCaptions: BindCaptions }>(captions),
    loadWords(captionsWords),
  ]);
  return bindCaptions;
}
