import type { Person, Seat } from '../../../signaling/messages.ts';
import type { CallPort } from '../../call/port.ts';
import { Allowance } from '../../connection/allowance.ts';
import { missingMark, sessionMark } from './t140.ts';
import type { Written } from './written.ts';

/**
 * RFC 8865: text, ordered and reliable. Both sides open it under one number, so nothing has to be agreed on.
 */
const channelName = 't140';
const channelHow = { negotiated: true, id: 4, ordered: true, protocol: 't140' } as const;

/**
 * Letters wait so long for others, in milliseconds; RFC 8865 allows 500, and the way itself takes its time.
 */
const blockMs = 100;
/** Characters of one block that this page says, and that it reads: one that is longer is hostile. */
const mostSaid = 4000;
const mostRead = 2 * mostSaid;
/** Blocks of one seat that are read at once, and a second: twice what this page says. */
const mostBlocksAtOnce = 100;
const mostBlocksPerSecond = (2 * 1000) / blockMs;

/** One other page, and how far it has come in what was written here. */
interface Way {
  readonly instance: string;
  pc: RTCPeerConnection | null;
  channel: RTCDataChannel | null;
  /** Where in `Written` this page of theirs has begun. */
  from: number;
  /** What goes next; null until the other page has said on this connection what it has. */
  next: number | null;
  /** Said by the other page, on this connection. */
  got: { pc: RTCPeerConnection; count: number } | null;
  /** Codes that have come from this page of theirs. */
  received: number;
  /** Something was left out, and that stands there. */
  lost: boolean;
}

interface Options {
  written: Written;
  /** Codes have come. */
  onCodes(codes: string, from: Person): void;
  /** Another page is there: what comes from it is a new text. */
  onNewPage(person: Person): void;
}

/**
 * The ways of real-time text to the others, whatever connections and pages come and go there. Each page says
 * over the call's own channel how many codes it has (`rtt_got`) whenever a connection is new, and the other
 * one goes on from there. A page from before an update says nothing, and gets nothing.
 */
export class TextWays {
  readonly #call: CallPort;
  readonly #options: Options;
  readonly #ways = new Map<Seat, Way>();
  /** Of each seat, whatever page is there. */
  readonly #allowances = new Map<Seat, Allowance>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(call: CallPort, options: Options) {
    this.#call = call;
    this.#options = options;
    call.onPeople((people) => {
      for (const person of people) this.#wayOf(person);
    });
    call.onOpen((person) => this.#meet(person));
    call.hear('tell_me', (_message, person) => this.#meet(person));
    call.hear('rtt_got', ({ count }, person) => {
      const way = this.#openTextWay(person);
      if (!way.pc) return;
      way.got = { pc: way.pc, count };
      this.#sayRest(way);
    });
  }

  /** Something was written: the first letter goes at once, those that follow soon. */
  sayWritten(): void {
    if (this.#timer !== null) return;
    this.#sayAll();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#sayAll();
    }, blockMs);
  }

  forget(): void {
    this.#ways.clear();
    this.#allowances.clear();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Each says how much it has; what came on an earlier connection is counted. */
  #meet(person: Person): void {
    const { received } = this.#openTextWay(person);
    this.#call.say({ type: 'rtt_got', count: received }, person.seat);
  }

  #wayOf(person: Person): Way {
    const { seat, instance } = person;
    const known = this.#ways.get(seat);
    if (known?.instance === instance) return known;
    const from = this.#options.written.lineStart;
    const nothing = { pc: null, channel: null, next: null, got: null, received: 0, lost: false };
    const way: Way = { instance, from, ...nothing };
    this.#ways.set(seat, way);
    this.#options.onNewPage(person);
    return way;
  }

  #openTextWay(person: Person): Way {
    const way = this.#wayOf(person);
    const pc = this.#call.peer(person.seat)?.pc ?? null;
    if (!pc || pc === way.pc) return way;
    way.pc = pc;
    way.next = null;
    try {
      way.channel = pc.createDataChannel(channelName, channelHow);
    } catch {
      // It has been closed at this moment; the next connection opens its own.
      way.channel = null;
      return way;
    }
    way.channel.onopen = () => this.#sayRest(way);
    way.channel.onmessage = ({ data }) => {
      if (way.pc === pc && typeof data === 'string') this.#hearCodes(data, way, person);
    };
    return way;
  }

  #sayAll(): void {
    for (const way of this.#ways.values()) this.#sayRest(way);
  }

  #sayRest(way: Way): void {
    const { channel, got, from } = way;
    if (channel?.readyState !== 'open' || got?.pc !== way.pc) return;
    const isNew = way.next === null;
    const { codes, place, next } = this.#options.written.after(way.next ?? from + got.count);
    // What is missing counts as what stands for it.
    if (isNew) way.from = place - got.count;
    try {
      if (isNew) channel.send(sessionMark);
      const all = [...codes];
      while (all.length > 0) channel.send(all.splice(0, mostSaid).join(''));
      way.next = next;
    } catch {
      // It has been closed at this moment: the next connection says it again.
      way.got = null;
    }
  }

  #hearCodes(codes: string, way: Way, { seat, instance }: Person): void {
    const person = this.#call.people.find((one) => one.seat === seat && one.instance === instance);
    // S6: whoever is not in the conversation is not heard.
    if (!person || this.#ways.get(seat) !== way) return;
    for (const code of codes) if (code !== sessionMark) way.received += 1;
    const allowance = this.#allowances.get(seat) ?? new Allowance(mostBlocksAtOnce, mostBlocksPerSecond);
    this.#allowances.set(seat, allowance);
    const isTooMuch = codes.length > mostRead || !allowance.take(performance.now());
    if (!isTooMuch) this.#options.onCodes(codes, person);
    else if (!way.lost) this.#options.onCodes(missingMark, person);
    way.lost = isTooMuch;
  }
}
