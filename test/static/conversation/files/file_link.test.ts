import { describe, expect, test } from 'vitest';
import { blockBytes, mostFilesAtOnce } from '../../../../static/conversation/files/file_messages.ts';
import { type Incoming, Outgoing } from '../../../../static/conversation/files/file_transfer.ts';
import { arrivedWhole, pair, Side, source, turn, until } from './two_ends.ts';

describe('a file between two pages', () => {
  test('no byte goes before the other person agrees; then all of them, checked on both sides', async () => {
    const { a, b, connect, settle } = pair();
    b.agrees = false;
    connect();
    const file = a.link.offerFile(1, source(blockBytes + 12_345));
    await settle();
    expect(b.offers.map(({ name, kind, size }) => ({ name, kind, size }))).toEqual([
      { name: 'Befund.pdf', kind: 'application/pdf', size: blockBytes + 12_345 },
    ]);
    expect(file?.sent).toBe(0);
    b.link.acceptFile(b.offers[0] as Incoming);
    await until(
      () => file?.isSettled ?? true,
      () => settle(),
    );
    await arrivedWhole(b.offers[0], blockBytes + 12_345);
    expect(a.states).toEqual(['asked', 'running', 'checking', 'done']);
    expect(b.states).toEqual(['asked', 'running', 'checking', 'done']);
  });

  test('a side that comes later has lost the first knock, and hears the offers all the same', async () => {
    const { a, b, settle } = pair();
    a.connect();
    a.link.offerFile(1, source(10));
    // A browser drops what comes for a channel that it does not have yet.
    a.wire.splice(0);
    b.connect();
    b.link.offerFile(1, source(20));
    await settle();
    await arrivedWhole(b.offers[0], 10);
    await arrivedWhole(a.offers[0], 20);
  });

  test('after a new connection it goes on where it was, without being asked again', async () => {
    const { a, b, connect, cut, deliver, settle } = pair();
    connect();
    const file = a.link.offerFile(1, source(3 * blockBytes)) as Outgoing;
    await until(
      () => (b.offers[0]?.arrived ?? 0) > blockBytes,
      () => deliver(4, 4),
    );
    const before = b.offers[0]?.arrived ?? 0;
    cut();
    connect();
    await until(
      () => file.flows,
      () => deliver(2, 2),
    );
    expect(file.sent).toBeGreaterThanOrEqual(before);
    await until(
      () => file.isSettled,
      () => settle(),
    );
    expect(b.offers).toHaveLength(1);
    await arrivedWhole(b.offers[0], 3 * blockBytes);
  });

  test('the receiving page begins anew: it is asked again and gets all from the first byte', async () => {
    const { a, b, connect, cut, deliver } = pair();
    connect();
    const file = a.link.offerFile(1, source(blockBytes)) as Outgoing;
    await until(
      () => (b.offers[0]?.arrived ?? 0) > 50_000,
      () => deliver(4, 4),
    );
    cut();
    const fresh = new Side();
    a.link.startAgain();
    expect(file.arrived).toBe(0);
    a.connect();
    fresh.connect();
    while (!file.isSettled) {
      for (const data of a.wire.splice(0)) fresh.link.receiveData(data);
      for (const data of fresh.wire.splice(0)) a.link.receiveData(data);
      await turn();
    }
    await arrivedWhole(fresh.offers[0], blockBytes);
    expect(b.offers).toHaveLength(1);
  });

  test('the sending page begins anew, or goes: what was half here is over, what is whole stays', async () => {
    const { a, b, connect, deliver, settle } = pair();
    connect();
    a.link.offerFile(1, source(10));
    await settle();
    a.link.offerFile(2, source(blockBytes));
    await until(
      () => (b.offers[1]?.arrived ?? 0) > 50_000,
      () => deliver(4, 4),
    );
    b.link.startAgain();
    expect(b.offers.map(({ state, why }) => [state, why])).toEqual([
      ['done', null],
      ['over', 'gone'],
    ]);
    await arrivedWhole(b.offers[0], 10);
    // Its numbers begin at one again, and mean other files.
    const other = new Side();
    b.connect();
    other.connect();
    other.link.offerFile(1, source(20, 'Anderes.pdf'));
    for (let step = 0; step < 10; step++) {
      for (const data of other.wire.splice(0)) b.link.receiveData(data);
      for (const data of b.wire.splice(0)) other.link.receiveData(data);
      await turn();
    }
    await arrivedWhole(b.offers[2], 20);
    other.link.otherHasGone();
  });

  test('one goes after the other, and the number at once is limited', async () => {
    const { a, b, connect, settle } = pair();
    b.agrees = false;
    connect();
    const files = Array.from({ length: mostFilesAtOnce + 1 }, (_, index) =>
      a.link.offerFile(index + 1, source(1000)),
    );
    expect(files.map((file) => file !== null)).toEqual([...Array(mostFilesAtOnce).fill(true), false]);
    await settle();
    for (const offer of b.offers) b.link.acceptFile(offer);
    // The sums are made in threads of their own.
    await until(
      () => files.every((file) => file?.isSettled ?? true),
      () => settle(),
    );
    for (const offer of b.offers) await arrivedWhole(offer, 1000);
    expect(a.link.offerFile(9, source(1000))).not.toBeNull();
  });

  test('where the browser holds data back, sending waits until there is room', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    a.buffered = 256 * 1024;
    const file = a.link.offerFile(1, source(100_000)) as Outgoing;
    await settle();
    expect([file.state, file.sent]).toEqual(['running', 0]);
    a.buffered = 0;
    a.link.drained();
    await settle();
    await arrivedWhole(b.offers[0], 100_000);
  });
});

describe('cancel and refuse', () => {
  test.each([
    ['not agreed to', 'b', 'declined', false],
    ['stopped by who gets it', 'b', 'stopped', true],
    ['taken back by who sends it, before the answer', 'a', 'stopped', false],
    ['stopped by who sends it', 'a', 'stopped', true],
  ] as const)('%s: both know, and no byte is kept', async (_what, who, why, onTheWay) => {
    const { a, b, connect, deliver, settle } = pair();
    b.agrees = onTheWay;
    connect();
    const file = a.link.offerFile(1, source(2 * blockBytes)) as Outgoing;
    if (onTheWay)
      await until(
        () => (b.offers[0]?.arrived ?? 0) > 50_000,
        () => deliver(4, 4),
      );
    else await settle();
    const offer = b.offers[0] as Incoming;
    if (who === 'a') a.link.cancelFile(file);
    else b.link.cancelFile(offer);
    await settle();
    expect([file.state, file.why, file.byMe]).toEqual(['over', why, who === 'a']);
    expect([offer.state, offer.why, offer.byMe]).toEqual(['over', why, who === 'b']);
    expect([offer.sink, offer.blob, offer.arrived]).toEqual([null, null, 0]);
    // The line is free for the next one.
    b.agrees = true;
    a.link.offerFile(2, source(1000));
    await settle();
    await arrivedWhole(b.offers[1], 1000);
  });

  test.each(['a', 'b'] as const)('while the connection is down, by %s: told on the next one', async (who) => {
    const { a, b, connect, cut, deliver, settle } = pair();
    connect();
    const file = a.link.offerFile(1, source(2 * blockBytes)) as Outgoing;
    await until(
      () => (b.offers[0]?.arrived ?? 0) > 50_000,
      () => deliver(4, 4),
    );
    cut();
    if (who === 'a') a.link.cancelFile(file);
    else b.link.cancelFile(b.offers[0] as Incoming);
    connect();
    await settle();
    expect([file.state, b.offers[0]?.state]).toEqual(['over', 'over']);
    expect([file.byMe, b.offers[0]?.byMe]).toEqual([who === 'a', who === 'b']);
  });

  test('stopped while the last bytes are checked: it stays stopped on both sides', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    const file = a.link.offerFile(1, source(1000)) as Outgoing;
    const hear = b.link.receiveData.bind(b.link);
    b.link.receiveData = (data) => {
      hear(data);
      const [offer] = b.offers;
      if (offer?.state === 'checking') b.link.cancelFile(offer);
    };
    await settle();
    expect([b.offers[0]?.state, b.offers[0]?.blob]).toEqual(['over', null]);
    expect([file.state, file.byMe]).toEqual(['over', false]);
  });

  test('stopped while the device still reads or hashes: nothing begins again, and no bytes are held', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    const slow = source(1000);
    const { digest } = slow;
    slow.digest = async () => {
      a.link.cancelFile(file);
      return digest.call(slow);
    };
    const file = a.link.offerFile(1, slow) as Outgoing;
    await settle();
    expect([file.state, b.offers[0]?.state]).toEqual(['over', 'over']);

    const other = new Outgoing(2, source(1000));
    other.goOn(0);
    const reading = other.readAhead();
    other.end('stopped', true);
    await reading;
    expect(other.nextPiece(10)).toBeNull();
  });

  test('a file that the device no longer gives is taken back with the reason', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    const lost = source(1000);
    lost.block = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    a.link.offerFile(1, lost);
    await settle();
    expect([b.offers[0]?.state, b.offers[0]?.why, b.offers[0]?.byMe]).toEqual(['over', 'unreadable', false]);
  });

  test('what arrives damaged is thrown away, and both are told', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    const changed = source(1000);
    changed.digest = async () => Buffer.alloc(32).toString('base64');
    const file = a.link.offerFile(1, changed);
    await settle();
    expect([b.offers[0]?.state, b.offers[0]?.why, b.offers[0]?.blob]).toEqual(['over', 'damaged', null]);
    expect([file?.state, file?.why]).toEqual(['over', 'damaged']);
  });
});
