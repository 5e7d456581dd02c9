import type { Seat } from '../../signaling/messages.ts';

/** How far an own message has come. */
export type Delivery = 'sent' | 'partly' | 'arrived';

interface Sent {
  text: string;
  /** Seats that it went out to and that have not confirmed it. */
  waits: Set<Seat>;
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

  /** It went out to these. */
  sent(id: number, text: string, seats: readonly Seat[]): void {
    this.#sent.set(id, { text, waits: new Set(seats), confirmed: 0 });
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

  /** What went out to this seat and may have been lost with a connection. */
  unconfirmed(seat: Seat): { id: number; text: string }[] {
    return [...this.#sent].filter(([, { waits }]) => waits.has(seat)).map(([id, { text }]) => ({ id, text }));
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
