import type { Person } from '../../signaling/messages.ts';
import type { Call } from '../call/call.ts';
import { part } from '../page/page.ts';

/** Guests who wait to be let in while the visit runs: names and two buttons, and no sound (P8). */
export function bindKnocking(call: Call, consultationId: string): void {
  const place = part('knocking');
  let shown = '';

  call.onPeople(() => {
    const waiting = call.state.admitted && !call.state.over ? call.knocking : [];
    const key = waiting.map(({ seat, name }) => `${seat} ${name}`).join('\n');
    if (key === shown) return;
    shown = key;
    place.replaceChildren(...waiting.map(knockingCard));
    place.hidden = waiting.length === 0;
  });

  function knockingCard({ seat, name }: Person): HTMLElement {
    const element = document.createElement('div');
    element.className = 'stack-tight';
    element.dataset.testid = 'guest-knocking';
    const words = document.createElement('p');
    words.textContent = `${name} möchte teilnehmen.`;
    const keys = document.createElement('div');
    keys.className = 'banner-keys';
    keys.append(
      decisionButton('Hereinbitten', 'button-primary', 'admit', seat),
      decisionButton('Ablehnen', 'button-secondary', 'remove', seat),
    );
    element.append(words, keys);
    return element;
  }

  function decisionButton(label: string, look: string, act: 'admit' | 'remove', seat: string): HTMLElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = `button ${look}`;
    element.dataset.testid = `guest-${act}`;
    element.textContent = label;
    element.addEventListener('click', () => {
      element.disabled = true;
      void postDecision(act, seat).then((done) => {
        element.disabled = done;
      });
    });
    return element;
  }

  async function postDecision(act: string, seat: string): Promise<boolean> {
    const answer = await fetch(`/practice/consultations/${consultationId}/guests/${seat}/${act}`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
    }).catch(() => null);
    return answer?.ok === true;
  }
}
