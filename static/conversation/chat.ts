import * as phrase from '../../languages/keys.ts';
import type { Person, Seat } from '../../signaling/messages.ts';
import type { CodePort, Part } from '../call/port.ts';
import { Allowance } from '../connection/allowance.ts';
import { announce } from '../page/announce.ts';
import { part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { ChatDelivery, type Delivery } from './chat_delivery.ts';
import { ChatField } from './chat_field.ts';
import { BeforeReload, isProved, mayRepeat, piecesOf, type Repeated, Transcript } from './chat_history.ts';
import { ChatLog, chatEntry } from './chat_log.ts';
import { ChatWriting } from './chat_writing.ts';

/** Messages of one person that are shown at once, and a second: nobody writes more. */
const mostAtOnce = 100;
const mostPerSecond = 3;

/**
 * The text chat: what is written stands on the pages of those in the conversation and nowhere else (D1).
 *
 * @param options `other` is the main other side as it is called here; `onMessage`: something to read has
 *   come, and from whom
 */
export function bindChat(
  call: CodePort,
  options: { other: string; onMessage(name: string, text: string): void },
): Part {
  const log = new ChatLog();
  const delivery = new ChatDelivery();
  const transcript = new Transcript();
  const before = new BeforeReload();
  const writing = new ChatWriting(call, nameOf);
  /** Where own messages say how far they have come. */
  const states = new Map<number, HTMLElement>();
  /** Of each seat, whatever page is there: nobody may say more by coming anew. */
  const allowances = new Map<Seat, Allowance>();
  const leftOut = new Map<Seat, number>();
  /** Which page of a seat has confirmed what was said before it. */
  const repeatedTo = new Map<Seat, { instance: string; got: boolean }>();
  let seats: readonly Seat[] = [];

  const field = new ChatField({
    send,
    onType: (something) => (something ? writing.typed() : writing.rests()),
  });

  function send(texts: string[]): boolean {
    const isOpen = texts.map(sendOne).some(Boolean);
    setText(part('chat-note'), isOpen ? '' : say(phrase.chatUnsent));
    if (isOpen) writing.rests();
    return isOpen;
  }

  /** Who cannot be reached at this moment gets it as soon as their channel is open again. */
  function sendOne(text: string): boolean {
    const { people } = call;
    const id = delivery.next();
    const told = people.filter(({ seat }) => call.say({ type: 'chat', id, text }, seat));
    if (told.length === 0) return false;
    delivery.sent(id, text, people);
    for (const person of people) note(person, { mine: true, id, text, at: now() });
    addOwn(id, text);
    return true;
  }

  function note({ seat, instance }: Person, one: Repeated & { id: number | null }): void {
    transcript.note(seat, { ...one, instance, proved: isProved(call.code(seat)) });
  }

  /** Since the visit began. */
  function now(): number {
    return Math.max(0, Math.round(Date.now() - call.startedAt));
  }

  call.hear('chat', ({ id, text }, from) => {
    const { seat } = from;
    const isNew = delivery.isNew(from.instance, id);
    if (isNew && !allowanceOf(seat).take(performance.now())) {
      const count = (leftOut.get(seat) ?? 0) + 1;
      leftOut.set(seat, count);
      log.sayLeftOut(nameOf(from), count);
      return;
    }
    call.say({ type: 'chat_got', id }, seat);
    // After a new connection it may come a second time.
    if (!isNew) return;
    leftOut.delete(seat);
    note(from, { mine: false, id: null, text, at: now() });
    log.add(chatEntry('other', nameOf(from), text));
    announceLine(nameOf(from), text);
    options.onMessage(nameOf(from), text);
  });
  call.hear('chat_got', ({ id }, from) => showState(id, delivery.got(id, from.seat)));
  call.hear('chat_history', (piece, from) => {
    const taken = before.take(piece, from);
    if (!taken) return;
    call.say({ type: 'chat_history_got' }, from.seat);
    // Back to the same seat only, when the page there is loaded anew in its turn: it has said so itself.
    for (const { own, text, at } of taken) note(from, { mine: own, id: null, text, at });
    if (taken.length > 0) log.showBefore(before.shown, ({ seat }) => nameOn(seat));
  });
  call.hear('chat_history_got', (_message, { seat, instance }) => {
    if (repeatedTo.get(seat)?.instance === instance) repeatedTo.set(seat, { instance, got: true });
  });
  // What went out in the last moments of a connection, or before the other page listened, may not have come.
  call.onOpen(sayOpenOnes);
  call.hear('tell_me', (_message, from) => sayOpenOnes(from));
  call.onPeople((people) => {
    before.meet(people);
    for (const seat of seats) {
      if (people.some((person) => person.seat === seat)) continue;
      for (const id of delivery.forgetSeat(seat)) showState(id, 'arrived');
    }
    seats = people.map(({ seat }) => seat);
    // The code is there, or the person has answered to another one.
    for (const person of people)
      if (repeatedTo.get(person.seat)?.instance !== person.instance) repeatTo(person);
  });

  function sayOpenOnes(person: Person): void {
    const repeated = repeatedTo.get(person.seat);
    if (repeated?.instance !== person.instance || !repeated.got) repeatTo(person);
    for (const { id, text } of delivery.unconfirmed(person))
      call.say({ type: 'chat', id, text }, person.seat);
  }

  /** To a page that has just been loaded: what its person and this one have said to each other. */
  function repeatTo(person: Person): void {
    const { seat, instance } = person;
    const all = transcript.former(seat, instance);
    if (all.said.length === 0 || !mayRepeat(all.said, call.code(seat))) return;
    // What has not arrived is said as a message, and counted as one.
    const former = transcript.former(seat, instance, delivery.open(seat));
    const pieces = former.said.length > 0 ? piecesOf(former) : [];
    if (!pieces.every((piece) => call.say(piece, seat))) return;
    repeatedTo.set(seat, { instance, got: pieces.length === 0 });
    delivery.moveTo(person);
    for (const { id, text } of delivery.unconfirmed(person)) call.say({ type: 'chat', id, text }, seat);
  }

  function allowanceOf(seat: Seat): Allowance {
    const allowance = allowances.get(seat) ?? new Allowance(mostAtOnce, mostPerSecond);
    allowances.set(seat, allowance);
    return allowance;
  }

  function nameOf(person: Person): string {
    return person.seat === call.mainSeat ? options.other : person.name;
  }

  function nameOn(seat: Seat): string {
    const person = call.people.find((one) => one.seat === seat);
    return person ? nameOf(person) : options.other;
  }

  function addOwn(id: number, text: string): void {
    const item = chatEntry('own', say(phrase.chatYou), text);
    const state = document.createElement('span');
    state.className = 'chat-state';
    item.append(state);
    states.set(id, state);
    showState(id, 'sent');
    log.add(item);
    announceLine(say(phrase.chatYou), text);
  }

  function showState(id: number, state: Delivery | null): void {
    const element = states.get(id);
    if (!element || !state) return;
    element.dataset.delivery = state;
    setText(element, say(phrase.chatDelivery, { state }));
    if (state === 'arrived') states.delete(id);
  }

  return {
    /** Nothing stays when it is over (S7). */
    forget() {
      log.forget();
      field.empty();
      delivery.forgetMessages();
      transcript.forget();
      before.forget();
      repeatedTo.clear();
      leftOut.clear();
      states.clear();
      writing.forget();
      setText(part('chat-note'), '');
    },
  };
}

/** Whether the chat is open or not; the log and the banner only show it. */
function announceLine(label: string, name: string): void {
  announce(say(phrase.withName, { label, name }));
}
