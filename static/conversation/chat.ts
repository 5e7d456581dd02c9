import type { Person, Seat } from '../../signaling/messages.ts';
import type { CallPort, Part } from '../call/port.ts';
import { hook, part, setText } from '../page/page.ts';
import { ChatDelivery, type Delivery } from './chat_delivery.ts';
import { ChatField } from './chat_field.ts';
import { ChatWriting } from './chat_writing.ts';

/** Older messages go when there are more. */
const mostEntries = 500;

/**
 * The text chat: what is written stands on the pages of those in the conversation and nowhere else (D1).
 *
 * @param options `other` is the main other side as it is called here; `onMessage`: something to read has come
 */
export function bindChat(call: CallPort, options: { other: string; onMessage(): void }): Part {
  const log = hook('chat-log');
  const delivery = new ChatDelivery();
  const writing = new ChatWriting(call, nameOf);
  /** Where own messages say how far they have come. */
  const states = new Map<number, HTMLElement>();
  let seats: readonly Seat[] = [];

  const field = new ChatField({
    send,
    onType: (something) => (something ? writing.typed() : writing.rests()),
  });

  function send(texts: string[]): boolean {
    const sent = texts.map(sendOne).some(Boolean);
    setText(part('chat-note'), sent ? '' : 'Gerade nicht verbunden. Ihre Nachricht steht noch im Feld.');
    if (sent) writing.rests();
    return sent;
  }

  function sendOne(text: string): boolean {
    const id = delivery.next();
    const told = call.people
      .map(({ seat }) => seat)
      .filter((seat) => call.say({ type: 'chat', id, text }, seat));
    if (told.length === 0) return false;
    delivery.sent(id, text, told);
    addOwn(id, text);
    return true;
  }

  call.hear('chat', ({ id, text }, from) => {
    call.say({ type: 'chat_got', id }, from.seat);
    // After a new connection it may come a second time.
    if (!delivery.isNew(from.instance, id)) return;
    addEntry(chatEntry('other', nameOf(from), text));
    options.onMessage();
  });
  call.hear('chat_got', ({ id }, from) => showState(id, delivery.got(id, from.seat)));
  // What went out in the last moments of a connection may not have come.
  call.onOpen(({ seat }) => {
    for (const { id, text } of delivery.unconfirmed(seat)) call.say({ type: 'chat', id, text }, seat);
  });
  call.onPeople((people) => {
    for (const seat of seats) {
      if (people.some((person) => person.seat === seat)) continue;
      for (const id of delivery.forgetSeat(seat)) showState(id, 'arrived');
    }
    seats = people.map(({ seat }) => seat);
  });

  function nameOf(person: Person): string {
    return person.seat === call.mainSeat ? options.other : person.name;
  }

  function addOwn(id: number, text: string): void {
    const item = chatEntry('own', 'Sie', text);
    const state = document.createElement('span');
    state.className = 'chat-state';
    item.append(state);
    states.set(id, state);
    showState(id, 'sent');
    addEntry(item);
  }

  function addEntry(item: HTMLElement): void {
    log.append(item);
    while (log.children.length > mostEntries) log.firstElementChild?.remove();
    log.scrollTop = log.scrollHeight;
  }

  function showState(id: number, state: Delivery | null): void {
    const element = states.get(id);
    if (!element || !state) return;
    element.dataset.delivery = state;
    setText(element, deliveryWords[state]);
    if (state === 'arrived') states.delete(id);
  }

  return {
    /** Nothing stays when it is over (S7). */
    forget() {
      log.replaceChildren();
      field.empty();
      delivery.forgetMessages();
      states.clear();
      writing.forget();
      setText(part('chat-note'), '');
    },
  };
}

const deliveryWords: Record<Delivery, string> = {
  sent: 'gesendet',
  partly: 'bei einigen angekommen',
  arrived: 'angekommen',
};

/** Text nodes only: nothing that a person writes becomes part of the page's markup (lesson 22). */
function chatEntry(from: 'own' | 'other', name: string, text: string): HTMLElement {
  const item = document.createElement('p');
  item.className = `chat-${from}`;
  const who = document.createElement('span');
  who.className = 'chat-who';
  who.textContent = `${name}: `;
  item.append(who, text);
  return item;
}
