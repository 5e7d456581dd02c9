import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChatDelivery } from '../../../static/conversation/chat_delivery.ts';

const doctor = { seat: 'doctor', instance: 'doctor-page' };
const guest = { seat: 'guest', instance: 'guest-page' };

describe('how far a message has come', () => {
  test('between two: sent, then arrived, and a second confirmation says nothing', () => {
    const delivery = new ChatDelivery();
    const id = delivery.next();
    delivery.sent(id, 'Guten Tag', [doctor]);
    expect(delivery.got(id, 'doctor')).toBe('arrived');
    expect(delivery.got(id, 'doctor')).toBeNull();
  });

  test('in a mesh it has arrived when everybody has it', () => {
    const delivery = new ChatDelivery();
    delivery.sent(1, 'Guten Tag', [doctor, guest]);
    expect(delivery.got(1, 'guest')).toBe('partly');
    expect(delivery.got(1, 'doctor')).toBe('arrived');
  });

  test('whoever goes is not waited for', () => {
    const delivery = new ChatDelivery();
    delivery.sent(1, 'eins', [doctor, guest]);
    delivery.sent(2, 'zwei', [doctor, guest]);
    delivery.sent(3, 'drei', [guest]);
    delivery.got(1, 'doctor');
    // The doctor has the first, may yet get the second, and nobody ever confirmed the third.
    expect(delivery.forgetSeat('guest')).toEqual([1]);
    expect(delivery.got(2, 'doctor')).toBe('arrived');
    expect(delivery.unconfirmed(guest)).toEqual([]);
  });

  test('what was lost with a connection is said again, in its order', () => {
    const delivery = new ChatDelivery();
    for (const text of ['eins', 'zwei', 'drei']) delivery.sent(delivery.next(), text, [doctor]);
    delivery.got(2, 'doctor');
    expect(delivery.unconfirmed(doctor)).toEqual([
      { id: 1, text: 'eins' },
      { id: 3, text: 'drei' },
    ]);
    expect(delivery.unconfirmed(guest)).toEqual([]);
  });

  test('what was meant for an earlier page of a seat is not said to the next one, until it is moved there', () => {
    const delivery = new ChatDelivery();
    const next = { ...doctor, instance: 'another page' };
    for (const text of ['eins', 'zwei']) delivery.sent(delivery.next(), text, [doctor, guest]);
    delivery.got(1, 'doctor');
    expect([delivery.unconfirmed(next), delivery.open('doctor')]).toEqual([[], new Set([2])]);
    delivery.moveTo(next);
    expect(delivery.unconfirmed(next)).toEqual([{ id: 2, text: 'zwei' }]);
    expect([delivery.unconfirmed(doctor), delivery.unconfirmed(guest).length]).toEqual([[], 2]);
  });

  test('lesson 22: nobody confirms for somebody else, or what was never sent', () => {
    const delivery = new ChatDelivery();
    delivery.sent(1, 'Guten Tag', [doctor]);
    expect(delivery.got(1, 'guest')).toBeNull();
    expect(delivery.got(7, 'doctor')).toBeNull();
    expect(delivery.unconfirmed(doctor)).toHaveLength(1);
  });

  test('a message that comes twice stands once; another page counts from one', () => {
    const delivery = new ChatDelivery();
    expect([1, 2, 2, 1, 3].map((id) => delivery.isNew('page-a', id))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(delivery.isNew('page-b', 1)).toBe(true);
  });

  test('S7: nothing is kept, and numbers go on', () => {
    const delivery = new ChatDelivery();
    delivery.sent(delivery.next(), 'Guten Tag', [doctor]);
    delivery.forgetMessages();
    expect(delivery.unconfirmed(doctor)).toEqual([]);
    expect(delivery.next()).toBe(2);
  });

  test('with connections that break at any moment, each message stands once, in its order', () => {
    // How many of the waiting messages and confirmations arrive before each break.
    const lives = fc.array(fc.record({ written: fc.nat(4), arrive: fc.nat(6), confirm: fc.nat(6) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lives, (breaks) => {
        const [mine, theirs] = [new ChatDelivery(), new ChatDelivery()];
        const page: string[] = [];
        const written: string[] = [];
        const live = (count: { written: number; arrive: number; confirm: number }) => {
          const wire = mine.unconfirmed(doctor);
          for (let n = 0; n < count.written; n++) {
            const id = mine.next();
            mine.sent(id, `text ${id}`, [doctor]);
            written.push(`text ${id}`);
            wire.push({ id, text: `text ${id}` });
          }
          const arrived = wire.slice(0, count.arrive);
          for (const { id, text } of arrived) if (theirs.isNew('page', id)) page.push(text);
          for (const { id } of arrived.slice(0, count.confirm)) mine.got(id, 'doctor');
        };
        for (const count of breaks) live(count);
        live({ written: 0, arrive: Number.POSITIVE_INFINITY, confirm: Number.POSITIVE_INFINITY });
        expect(page).toEqual(written);
        expect(mine.unconfirmed(doctor)).toEqual([]);
      }),
    );
  });
});
