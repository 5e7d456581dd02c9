import * as phrase from '../../languages/keys.ts';
import type { Person } from '../../signaling/messages.ts';
import type { CodePort, Part } from '../call/port.ts';
import { part } from '../page/page.ts';
import { say } from '../page/say.ts';
import { codeDigits, guestNote } from './code_words.ts';

/**
 * D2 with more than two people: each two have a code of their own. The panel lists them by name; the page
 * that makes the offers between two (the doctor with all, the patient with guests) says whether they agree,
 * and both read it.
 */
export function bindGuestCodes(call: CodePort): Part {
  const place = part('guest-codes');
  let shown = '';

  function showGuestCodes(people: readonly Person[]): void {
    const guests = people.filter(({ seat }) => seat !== call.mainSeat);
    const key = JSON.stringify(guests.map((guest) => [guest, call.code(guest.seat)]));
    if (key === shown) return;
    shown = key;
    place.replaceChildren(...guests.map(guestCodeRow));
    place.hidden = guests.length === 0;
  }

  function guestCodeRow({ seat, name }: Person): HTMLElement {
    const { digits, verdict, changed, accepted } = call.code(seat);
    const element = document.createElement('div');
    element.className = 'guest-code stack-tight';
    Object.assign(element.dataset, { testid: 'guest-code', verdict });
    const title = document.createElement('p');
    const who = document.createElement('strong');
    who.textContent = name;
    title.append(who, ' ', codeDigits(digits));
    const words = document.createElement('p');
    words.textContent = guestNote(call.code(seat)) || say(phrase.codeVerdict, { verdict });
    element.append(title, words);
    const choices = document.createElement('div');
    choices.className = 'row';
    if (call.compares(seat) && digits)
      choices.append(
        verdictButton(say(phrase.codeSame), () => call.compare(true, seat)),
        verdictButton(say(phrase.codeOther), () => call.compare(false, seat)),
      );
    const isBad = verdict === 'missing' || verdict === 'refused' || changed;
    if (isBad && !accepted) choices.append(verdictButton(say(phrase.codeGoOn), () => call.acceptCode(seat)));
    if (choices.childElementCount > 0) element.append(choices);
    return element;
  }

  call.onPeople(showGuestCodes);
  return { forget: () => showGuestCodes([]) };
}

function verdictButton(label: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button button-secondary';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
