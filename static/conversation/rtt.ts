import * as phrase from '../../languages/keys.ts';
import type { Person, Seat } from '../../signaling/messages.ts';
import type { CodePort, Part } from '../call/port.ts';
import { keepTextWish, wantsText } from '../call/text_wish.ts';
import { told } from '../call/told.ts';
import { Allowance } from '../connection/allowance.ts';
import { buttonsFor, hook, onAct, part, setText } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';
import { say } from '../page/say.ts';
import { BeforeReload, isProved, mayRepeat, piecesOf, type Repeated, Transcript } from './chat_history.ts';
import { Spoken } from './rtt/spoken.ts';
import { T140Reader } from './rtt/t140.ts';
import { TextView } from './rtt/text_view.ts';
import { TextWays } from './rtt/text_ways.ts';
import { Written } from './rtt/written.ts';

/** Characters that the field takes at once; more is something for the chat. */
const mostInField = 2000;
/** Finished characters of this page at once, and a second: nobody types as many (RFC 8865, `cps`). */
const mostWritten = 4000;
const perSecond = 30;
/** What is read of one seat: a page that keeps to its own rule never meets this one. */
const mostHeard = 1.5 * mostWritten;
const heardPerSecond = 1.5 * perSecond;
/** Nothing typed for so long: a screen reader says the words that are there. */
const pauseMs = 6000;
/** A page that is just being met has not said yet whether it can read along. */
const metMs = 3000;

interface Writer {
  reader: T140Reader;
  spoken: Spoken;
  pause: ReturnType<typeof setTimeout> | undefined;
  leftOut: boolean;
}

/**
 * L3, EN 301 549 chapter 6: text letter by letter beside the voice, apart from the chat. On for whoever
 * switches it on; what others write is to be seen on every page. It stands on the pages of those in the
 * conversation and nowhere else (D1).
 *
 * @param other the main other side as it is called here
 */
export function bindRtt(
  call: CodePort,
  panels: Pick<Panels, 'current' | 'onOpen' | 'openPanel'>,
  other: string,
): Part {
  const input = hook<HTMLTextAreaElement>('rtt-input');
  const use = told(call, 'rtt');
  const view = new TextView();
  const written = new Written();
  const transcript = new Transcript();
  const before = new BeforeReload();
  const writers = new Map<Seat, Writer>();
  /** Of each seat, whatever page is there. */
  const heard = new Map<Seat, Allowance>();
  /** Which page of a seat has been told what was said before it, and has confirmed it. */
  const repeatedTo = new Map<Seat, { instance: string; got: boolean }>();
  let allowance = new Allowance(mostWritten, perSecond);
  let hasBegun = false;
  let met: ReturnType<typeof setTimeout> | undefined;

  const ways = new TextWays(call, {
    written,
    onCodes: hearCodes,
    onNewPage: (person) => endLine(person),
  });

  use.set({ use: 'off' });
  onAct({
    'rtt-toggle': () => {
      if (isOn()) turn(false);
      else openText();
    },
    'rtt-open': openText,
    'rtt-done': () => {
      input.value += '\n';
      takeField(false);
      input.focus();
    },
  });
  input.addEventListener('input', (event) => {
    takeField(event instanceof InputEvent && event.isComposing);
  });
  input.addEventListener('compositionend', () => takeField(false));
  use.onChange(showUse);
  panels.onOpen(showUse);

  call.hear('rtt_history', (piece, from) => {
    const taken = before.take(piece, from);
    if (!taken) return;
    call.say({ type: 'rtt_history_got' }, from.seat);
    for (const { own, text, at } of taken) note(from, { mine: own, text, at });
    if (taken.length > 0)
      view.showFormer(
        before.shown.said.map(({ own, seat, text }) => ({
          from: own ? 'own' : 'other',
          name: own ? say(phrase.chatYouBy, { name: nameOn(seat) }) : nameOn(seat),
          text,
        })),
      );
  });
  call.hear('rtt_history_got', (_message, { seat, instance }) => {
    if (repeatedTo.get(seat)?.instance === instance) repeatedTo.set(seat, { instance, got: true });
  });
  call.onOpen(sayFormer);
  call.hear('tell_me', (_message, from) => sayFormer(from));
  call.onPeople((people) => {
    before.meet(people);
    // The code is there, or the person has answered to another one.
    for (const person of people)
      if (repeatedTo.get(person.seat)?.instance !== person.instance) sayFormer(person);
    for (const [seat] of writers)
      if (!people.some((person) => person.seat === seat)) view.showOpen(seat, '', '');
    if (people.length > 0 && !hasBegun) {
      hasBegun = true;
      if (wantsText()) {
        turn(true);
        panels.openPanel('rtt');
      }
    }
    clearTimeout(met);
    met = setTimeout(showUse, metMs);
    showUse();
  });

  function isOn(): boolean {
    return use.own().use === 'on';
  }

  /** By a tap, so the keyboard of a phone may come. */
  function openText(): void {
    turn(true);
    if (panels.current !== 'rtt') panels.openPanel('rtt');
    input.focus();
  }

  function turn(on: boolean): void {
    use.set({ use: on ? 'on' : 'off' });
    keepTextWish(on);
    if (!on) {
      // What stands in the field has been read by the others: for them it is a line.
      input.value += '\n';
      takeField(false);
      if (panels.current === 'rtt') panels.openPanel(null);
    }
    showUse();
  }

  /** Whatever has changed the field: keys, a keyboard that guesses words, dictation, pasting. */
  function takeField(composing: boolean): void {
    const { value } = input;
    if (value.length > mostInField) {
      setText(part('rtt-note'), say(phrase.rttRefused, { why: 'long' }));
      return;
    }
    const finishes = !composing && /[\r\n\u2028\u2029]/.test(value);
    if (finishes && !allowance.take(performance.now(), value.length)) {
      setText(part('rtt-note'), say(phrase.rttRefused, { why: 'fast' }));
      return;
    }
    const { finished, rest } = written.write(value, composing);
    // Only then: a value that is set anew takes the keyboard its suggestions, and the cursor its place.
    if (finishes || finished.length > 0) input.value = rest;
    for (const text of finished) {
      view.addLine({ from: 'own', name: say(phrase.chatYou), text });
      for (const person of call.people) note(person, { mine: true, text, at: now() });
    }
    ways.sayWritten();
    showNote();
  }

  function hearCodes(codes: string, person: Person): void {
    const { seat } = person;
    const writer = writerOn(seat);
    for (const line of writer.reader.read(codes)) addLine(person, writer, line);
    const { open } = writer.reader;
    view.showOpen(seat, nameOf(person), open);
    view.speak(nameOf(person), writer.spoken.grow(open));
    clearTimeout(writer.pause);
    writer.pause = setTimeout(
      () => view.speak(nameOf(person), writer.spoken.pause(writer.reader.open)),
      pauseMs,
    );
    showUse();
  }

  function addLine(person: Person, writer: Writer, text: string): void {
    const { seat } = person;
    const name = nameOf(person);
    const allowed = heard.get(seat) ?? new Allowance(mostHeard, heardPerSecond);
    heard.set(seat, allowed);
    const spoken = writer.spoken.end(text);
    if (!allowed.take(performance.now(), text.length)) {
      if (!writer.leftOut)
        view.addLine({
          from: 'note',
          name: '',
          text: say(phrase.rttLeftOut, { name }),
        });
      writer.leftOut = true;
      return;
    }
    writer.leftOut = false;
    view.addLine({ from: 'other', name, text });
    view.speak(name, spoken);
    note(person, { mine: false, text, at: now() });
  }

  /** Another page is on this seat: what the one before has written so far is a line. */
  function endLine(person: Person): void {
    const writer = writerOn(person.seat);
    const line = writer.reader.finish();
    if (line !== '') addLine(person, writer, line);
    view.showOpen(person.seat, '', '');
  }

  function writerOn(seat: Seat): Writer {
    const known = writers.get(seat);
    if (known) return known;
    const writer = { reader: new T140Reader(), spoken: new Spoken(), pause: undefined, leftOut: false };
    writers.set(seat, writer);
    return writer;
  }

  /** To a page that has just been loaded, as the chat does it (signaling/PROTOCOL.md). */
  function sayFormer({ seat, instance }: Person): void {
    const known = repeatedTo.get(seat);
    if (known?.instance === instance && known.got) return;
    const former = transcript.former(seat, instance);
    if (former.said.length === 0 || !mayRepeat(former.said, call.code(seat))) return;
    const pieces = piecesOf(former);
    if (pieces.every((piece) => call.say({ ...piece, type: 'rtt_history' }, seat)))
      repeatedTo.set(seat, { instance, got: false });
  }

  function note({ seat, instance }: Person, one: Repeated): void {
    transcript.note(seat, { ...one, id: null, instance, proved: isProved(call.code(seat)) });
  }

  /** Since the visit began. */
  function now(): number {
    return Math.max(0, Math.round(Date.now() - call.startedAt));
  }

  function nameOf({ seat, name }: Person): string {
    return seat === call.mainSeat ? other : name;
  }

  function nameOn(seat: Seat): string {
    const person = call.people.find((one) => one.seat === seat);
    return person ? nameOf(person) : other;
  }

  function showUse(): void {
    for (const button of buttonsFor('rtt-toggle')) button.setAttribute('aria-pressed', String(isOn()));
    const users = call.people.filter(({ seat }) => use.of(seat).use === 'on').map(nameOf);
    const hasText = [...writers.values()].some(({ reader }) => reader.open !== '');
    part('rtt-strip').hidden =
      panels.current === 'rtt' || call.people.length === 0 || !(isOn() || users.length > 0 || hasText);
    setText(
      part('rtt-strip-who'),
      users.length > 0 ? say(phrase.rttWho, { names: users.join(', ') }) : say(phrase.rttOn),
    );
    setText(part('rtt-strip-key'), say(phrase.rttKey, { on: isOn() ? 'yes' : 'no' }));
    showNote();
  }

  function showNote(): void {
    const { people } = call;
    const connected = people.filter(({ seat }) => call.peer(seat)?.link === 'connected');
    const unable = connected.filter(({ seat }) => use.of(seat).use === 'none').map(nameOf);
    setText(
      part('rtt-note'),
      connected.length < people.length || people.length === 0
        ? say(phrase.rttOffline)
        : unable.length > 0
          ? say(phrase.rttUnable, { names: unable.join(', ') })
          : '',
    );
  }

  return {
    /** Nothing stays when it is over (S7). */
    forget() {
      for (const { pause } of writers.values()) clearTimeout(pause);
      clearTimeout(met);
      writers.clear();
      heard.clear();
      repeatedTo.clear();
      transcript.forget();
      before.forget();
      written.forget();
      ways.forget();
      view.forget();
      input.value = '';
      allowance = new Allowance(mostWritten, perSecond);
      hasBegun = false;
      keepTextWish(false);
      use.forget();
      use.set({ use: 'off' });
      part('rtt-strip').hidden = true;
    },
  };
}
