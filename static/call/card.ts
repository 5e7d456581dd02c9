import type { Call } from './call.ts';
import type { Part } from './conversation.ts';
import { buttonsFor, onAct, part } from './page.ts';

/** P13: the doctor asks to see the insurance card; both see a frame, the camera sends sharp pictures, and nothing is kept. */
export function bindCard(call: Call): Part {
  let shows = false;

  onAct({ card: () => ask(!shows), 'card-done': () => ask(false) });

  function ask(on: boolean): void {
    call.say({ type: 'show_card', on });
    show(on);
  }

  function show(on: boolean): void {
    if (shows === on) return;
    shows = on;
    part('card-frame').hidden = !on;
    part('stage').dataset.card = on ? 'on' : 'off';
    for (const button of buttonsFor('card')) button.setAttribute('aria-pressed', String(on));
    if (call.side !== 'practice') return;
    // A number is read from a sharp picture.
    call.say({ type: 'detail', on });
  }

  // Between doctor and patient; a guest's card is nobody's business.
  call.hear('show_card', ({ on }, from) => {
    if (from.role !== 'guest' && call.side !== 'guest') show(on);
  });

  return { forget: () => show(false) };
}
