import type { CallPort, Part } from '../call/port.ts';
import { buttonsFor, onAct, part } from '../page/page.ts';

/**
 * P13: the doctor asks to see the insurance card; both see a frame, the camera sends sharp pictures, and
 * nothing is kept.
 */
export function bindCard(call: CallPort): Part {
  let shows = false;

  onAct({ card: () => askForCard(!shows), 'card-done': () => askForCard(false) });

  function askForCard(on: boolean): void {
    call.say({ type: 'show_card', on }, call.mainSeat);
    showCardFrame(on);
  }

  function showCardFrame(on: boolean): void {
    if (shows === on) return;
    shows = on;
    part('card-frame').hidden = !on;
    part('stage').dataset.card = on ? 'on' : 'off';
    for (const button of buttonsFor('card')) button.setAttribute('aria-pressed', String(on));
    // A number is read from a sharp picture.
    if (call.side === 'practice') call.say({ type: 'detail', on }, call.mainSeat);
  }

  // Between doctor and patient; a guest has no card to show.
  call.hear('show_card', ({ on }, from) => {
    if (from.role !== 'guest' && call.side !== 'guest') showCardFrame(on);
  });

  // A page that has just come knows nothing; the doctor's page says how it is, also that there is no frame
  // any more.
  call.onOpen(({ role, seat }) => {
    if (call.side !== 'practice' || role !== 'patient') return;
    call.say({ type: 'show_card', on: shows }, seat);
    if (shows) call.say({ type: 'detail', on: true }, seat);
  });
  call.onPeople((people) => {
    if (!people.some(({ seat }) => seat === call.mainSeat)) showCardFrame(false);
  });

  return { forget: () => showCardFrame(false) };
}
