import type { CallPort, Part } from '../call/port.ts';
import { Agreed } from '../call/told.ts';
import { sayingOnce } from '../page/announce.ts';
import { buttonsFor, onAct, part } from '../page/page.ts';

/**
 * P13: the doctor asks to see the insurance card; both see a frame until either has done with it, and nothing
 * is kept. The patient's camera sends sharp pictures meanwhile (quality/detail.ts): a number is to be read.
 */
export function bindCard(call: CallPort): Part {
  const card = new Agreed(call, 'show_card');
  const sayCard = sayingOnce();

  onAct({ card: () => askForCard(!card.of(call.mainSeat).on), 'card-done': () => askForCard(false) });

  function askForCard(on: boolean): void {
    // Between doctor and patient; a guest has no card to show.
    if (call.side !== 'guest') card.decide({ on }, call.mainSeat);
  }

  function showCardFrame(): void {
    const { on } = call.side === 'guest' ? noCard : card.of(call.mainSeat);
    part('card-frame').hidden = !on;
    sayCard(on ? part('card-words').textContent.trim() : '');
    part('stage').dataset.card = on ? 'on' : 'off';
    for (const button of buttonsFor('card')) button.setAttribute('aria-pressed', String(on));
  }

  card.onChange(showCardFrame);
  return {
    forget() {
      card.forget();
      showCardFrame();
    },
  };
}

const noCard = { on: false };
