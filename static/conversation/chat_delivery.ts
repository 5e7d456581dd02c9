import type { Person, Seat } from '../../signaling/messages.ts';

/** How far an own message has come. */
export type Delivery = 'sent' | 'partly' | 'arrived';

interface Sent {
  text: string;
  /** Who has not confirmed it, with the page that it is meant for. */
  waits: Map<Seat, string>;
  confirmed: number;
}

/**
 * What became of chat messages, without the page: own ones until everybody has them, others' so that none
 * stands twice.
 */
export class ChatDelivery {
  #count = 0;
  readonly #sent = new Map<number, Sent>();
  /** The highest number of each other page. */
  readonly #heard = new Map<string, number>();

  /** The next own message's number. */
  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** It is for these, whether their channels are open at this moment or not. */
  sent(id: number, text: string, people: readonly Pick<Person, 'seat' | 'instance'>[]): void {
    const waits = new Map(people.map(({ seat, instance }) => [seat, instance]));
    this.#sent.set(id, { text, waits, confirmed: 0 });
  }

  /** @returns the message's delivery now; null where nothing is known of such a message there */
  got(id: number, seat: Seat): Delivery | null {
    const sent = this.#sent.get(id);
    if (!sent?.waits.delete(seat)) return null;
    sent.confirmed += 1;
    return sent.waits.size === 0 ? this.#arrived(id) : 'partly';
  }

  /** This person has gone and will confirm nothing. @returns the messages that all the others have */
  forgetSeat(seat: Seat): number[] {
    const whole: number[] = [];
    for (const [id, { waits, confirmed }] of this.#sent) {
      if (!waits.delete(seat) || waits.size > 0) continue;
      if (confirmed > 0) whole.push(id);
      this.#sent.delete(id);
    }
    return whole;
  }

  /** What is meant for this page and may have been lost with a connection. */
  unconfirmed({ seat, instance }: Pick<Person, 'seat' | 'instance'>): { id: number; text: string }[] {
    return [...this.#sent]
      .filter(([, { waits }]) => waits.get(seat) === instance)
      .map(([id, { text }]) => ({ id, text }));
  }

  /** Numbers of what has not arrived on this seat, on whatever page. */
  open(seat: Seat): Set<number> {
    return new Set([...this.#sent].filter(([, { waits }]) => waits.has(seat)).map(([id]) => id));
  }

  /** What was meant for an earlier page of this seat is meant for this one from now on. */
  moveTo({ seat, instance }: Pick<Person, 'seat' | 'instance'>): void {
    for (const { waits } of this.#sent.values()) if (waits.has(seat)) waits.set(seat, instance);
  }

  /** @param instance the other page's life @returns whether this message has not stood here before */
  isNew(instance: string, id: number): boolean {
    if (id <= (this.#heard.get(instance) ?? 0)) return false;
    this.#heard.set(instance, id);
    return true;
  }

  /** Numbers go on, so that no page takes a later message for an earlier one. */
  forgetMessages(): void {
    this.#sent.clear();
    this.#heard.clear();
  }

  #arrived(id: number): Delivery {
    this.#sent.delete(id);
    return 'arrived';
  }
}
