import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileSource } from '../../../../static/conversation/files/file_blocks.ts';
import { FileLink } from '../../../../static/conversation/files/file_link.ts';
import {
  blockBytes,
  type FileMessage,
  mostFilesAtOnce,
  mostOffers,
  readFileMessage,
  writeChunk,
} from '../../../../static/conversation/files/file_messages.ts';
import { type Incoming, Outgoing } from '../../../../static/conversation/files/file_transfer.ts';
import { bytesOf } from './bytes.ts';

/** One page's end: its link, what it was asked, and what it has sent and the other side has not got. */
class Side {
  readonly offers: Incoming[] = [];
  readonly states: string[] = [];
  wire: (string | ArrayBuffer)[] = [];
  /** What its browser holds back. */
  buffered = 0;
  agrees = true;
  clock = 0;
  readonly link = new FileLink({
    now: () => this.clock,
    onOffer: (file) => {
      this.offers.push(file);
      if (this.agrees) queueMicrotask(() => this.link.accept(file));
    },
    onChange: (file) => {
      if (this.states.at(-1) !== file.state) this.states.push(file.state);
    },
  });

  /** A new connection; what was on the old one is lost. */
  connect(): void {
    this.wire = [];
    const wire = this.wire;
    const side = this;
    this.link.connect({
      send(data) {
        if (wire !== side.wire) return false;
        wire.push(typeof data === 'string' ? data : data.slice().buffer);
        return true;
      },
      get buffered() {
        return side.buffered;
      },
    });
  }

  cut(): void {
    this.wire = [];
    this.link.disconnect();
  }
}

interface Pair {
  a: Side;
  b: Side;
  connect(): void;
  cut(): void;
  /** Delivers up to so many messages in each direction, then lets everybody finish reading and hashing. */
  deliver(fromA?: number, fromB?: number): Promise<void>;
  settle(): Promise<void>;
}

function pair(): Pair {
  const [a, b] = [new Side(), new Side()];
  const move = (from: Side, to: Side, count: number): number => {
    const some = from.wire.splice(0, count);
    for (const data of some) to.link.hear(data);
    return some.length;
  };
  return {
    a,
    b,
    connect() {
      a.connect();
      b.connect();
    },
    cut() {
      a.cut();
      b.cut();
    },
    async deliver(fromA = Number.POSITIVE_INFINITY, fromB = Number.POSITIVE_INFINITY) {
      move(a, b, fromA);
      move(b, a, fromB);
      await turn();
    },
    async settle() {
      for (let quiet = 0; quiet < 8; ) {
        const moved = move(a, b, Number.POSITIVE_INFINITY) + move(b, a, Number.POSITIVE_INFINITY);
        await turn();
        quiet = moved === 0 ? quiet + 1 : 0;
      }
    },
  };
}

/** Reading and hashing happen on other threads, which a busy machine may let wait. */
async function turn(): Promise<void> {
  await Promise.all([crypto.subtle.digest('SHA-256', new Uint8Array(1)), new Blob(['x']).arrayBuffer()]);
  await new Promise((resolve) => setImmediate(resolve));
}

function source(size: number, name = 'Befund.pdf'): FileSource {
  return new FileSource(new File([bytesOf(size)], name, { type: 'application/pdf' }));
}

async function arrivedWhole(file: Incoming | undefined, size: number): Promise<void> {
  expect(file?.state).toBe('done');
  const bytes = new Uint8Array((await file?.blob?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(bytes.length).toBe(size);
  expect(Buffer.from(bytes).equals(bytesOf(size))).toBe(true);
}

async function until(what: () => boolean, step: () => Promise<void>): Promise<void> {
  while (!what()) await step();
}

describe('a file between two pages', () => {
  test('no byte goes before the other person agrees; then all of them, checked on both sides', async () => {
    const { a, b, connect, settle } = pair();
    b.agrees = false;
    connect();
    const file = a.link.offer(1, source(blockBytes + 12_345));
    await settle();
    expect(b.offers.map(({ name, kind, size }) => ({ name, kind, size }))).toEqual([
      { name: 'Befund.pdf', kind: 'application/pdf', size: blockBytes + 12_345 },
    ]);
    expect(file?.sent).toBe(0);
    b.link.accept(b.offers[0] as Incoming);
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
    a.link.offer(1, source(10));
    // A browser drops what comes for a channel that it does not have yet.
    a.wire.splice(0);
    b.connect();
    b.link.offer(1, source(20));
    await settle();
    await arrivedWhole(b.offers[0], 10);
    await arrivedWhole(a.offers[0], 20);
  });

  test('after a new connection it goes on where it was, without being asked again', async () => {
    const { a, b, connect, cut, deliver, settle } = pair();
    connect();
    const file = a.link.offer(1, source(3 * blockBytes)) as Outgoing;
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
    const file = a.link.offer(1, source(blockBytes)) as Outgoing;
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
      for (const data of a.wire.splice(0)) fresh.link.hear(data);
      for (const data of fresh.wire.splice(0)) a.link.hear(data);
      await turn();
    }
    await arrivedWhole(fresh.offers[0], blockBytes);
    expect(b.offers).toHaveLength(1);
  });

  test('the sending page begins anew, or goes: what was half here is over, what is whole stays', async () => {
    const { a, b, connect, deliver, settle } = pair();
    connect();
    a.link.offer(1, source(10));
    await settle();
    a.link.offer(2, source(blockBytes));
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
    other.link.offer(1, source(20, 'Anderes.pdf'));
    for (let step = 0; step < 10; step++) {
      for (const data of other.wire.splice(0)) b.link.hear(data);
      for (const data of b.wire.splice(0)) other.link.hear(data);
      await turn();
    }
    await arrivedWhole(b.offers[2], 20);
    other.link.leave();
  });

  test('one goes after the other, and the number at once is limited', async () => {
    const { a, b, connect, settle } = pair();
    b.agrees = false;
    connect();
    const files = Array.from({ length: mostFilesAtOnce + 1 }, (_, index) =>
      a.link.offer(index + 1, source(1000)),
    );
    expect(files.map((file) => file !== null)).toEqual([...Array(mostFilesAtOnce).fill(true), false]);
    await settle();
    for (const offer of b.offers) b.link.accept(offer);
    await settle();
    for (const offer of b.offers) await arrivedWhole(offer, 1000);
    expect(a.link.offer(9, source(1000))).not.toBeNull();
  });

  test('where the browser holds data back, sending waits until there is room', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    a.buffered = 256 * 1024;
    const file = a.link.offer(1, source(100_000)) as Outgoing;
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
    const file = a.link.offer(1, source(2 * blockBytes)) as Outgoing;
    if (onTheWay)
      await until(
        () => (b.offers[0]?.arrived ?? 0) > 50_000,
        () => deliver(4, 4),
      );
    else await settle();
    const offer = b.offers[0] as Incoming;
    if (who === 'a') a.link.cancel(file);
    else b.link.cancel(offer);
    await settle();
    expect([file.state, file.why, file.byMe]).toEqual(['over', why, who === 'a']);
    expect([offer.state, offer.why, offer.byMe]).toEqual(['over', why, who === 'b']);
    expect([offer.sink, offer.blob, offer.arrived]).toEqual([null, null, 0]);
    // The line is free for the next one.
    b.agrees = true;
    a.link.offer(2, source(1000));
    await settle();
    await arrivedWhole(b.offers[1], 1000);
  });

  test.each(['a', 'b'] as const)('while the connection is down, by %s: told on the next one', async (who) => {
    const { a, b, connect, cut, deliver, settle } = pair();
    connect();
    const file = a.link.offer(1, source(2 * blockBytes)) as Outgoing;
    await until(
      () => (b.offers[0]?.arrived ?? 0) > 50_000,
      () => deliver(4, 4),
    );
    cut();
    if (who === 'a') a.link.cancel(file);
    else b.link.cancel(b.offers[0] as Incoming);
    connect();
    await settle();
    expect([file.state, b.offers[0]?.state]).toEqual(['over', 'over']);
    expect([file.byMe, b.offers[0]?.byMe]).toEqual([who === 'a', who === 'b']);
  });

  test('stopped while the last bytes are checked: it stays stopped on both sides', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    const file = a.link.offer(1, source(1000)) as Outgoing;
    const hear = b.link.hear.bind(b.link);
    b.link.hear = (data) => {
      hear(data);
      const [offer] = b.offers;
      if (offer?.state === 'checking') b.link.cancel(offer);
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
      a.link.cancel(file);
      return digest.call(slow);
    };
    const file = a.link.offer(1, slow) as Outgoing;
    await settle();
    expect([file.state, b.offers[0]?.state]).toEqual(['over', 'over']);

    const other = new Outgoing(2, source(1000));
    other.goOn(0);
    const reading = other.read();
    other.end('stopped', true);
    await reading;
    expect(other.take(10)).toBeNull();
  });

  test('a file that the device no longer gives is taken back with the reason', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    const lost = source(1000);
    lost.block = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    a.link.offer(1, lost);
    await settle();
    expect([b.offers[0]?.state, b.offers[0]?.why, b.offers[0]?.byMe]).toEqual(['over', 'unreadable', false]);
  });

  test('what arrives damaged is thrown away, and both are told', async () => {
    const { a, b, connect, settle } = pair();
    connect();
    const changed = source(1000);
    changed.digest = async () => Buffer.alloc(32).toString('base64');
    const file = a.link.offer(1, changed);
    await settle();
    expect([b.offers[0]?.state, b.offers[0]?.why, b.offers[0]?.blob]).toEqual(['over', 'damaged', null]);
    expect([file?.state, file?.why]).toEqual(['over', 'damaged']);
  });
});

describe('lesson 22: a page that does not keep to the rules', () => {
  /** A hostile page says what it likes; what the honest one answers. */
  function honest(agrees = true) {
    const side = new Side();
    side.agrees = agrees;
    side.connect();
    const say = (message: FileMessage) => side.link.hear(JSON.stringify(message));
    const chunk = (id: number, from: number, length: number) =>
      side.link.hear(writeChunk({ id, from, bytes: new Uint8Array(length) }).buffer);
    const answers = () =>
      side.wire.splice(0).flatMap((data) => (typeof data === 'string' ? (readFileMessage(data) ?? []) : []));
    say({ type: 'knock', answer: true });
    answers();
    return { side, say, chunk, answers };
  }

  const offer = (id: number, size = 1000): FileMessage => ({
    type: 'offer',
    id,
    name: 'a.pdf',
    size,
    kind: '',
  });

  test('too many offers at once are refused unseen', () => {
    const { side, say, answers } = honest(false);
    for (let id = 1; id <= mostFilesAtOnce + 20; id++) say(offer(id));
    expect(side.offers).toHaveLength(mostFilesAtOnce);
    expect(answers().every((answer) => answer.type === 'refuse' && answer.why === 'too_many')).toBe(true);
  });

  test('offers that are taken back at once do not fill the page without end', () => {
    const { side, say } = honest(false);
    for (let id = 1; id <= mostOffers + 50; id++) {
      say(offer(id));
      say({ type: 'withdraw', id, why: 'stopped' });
    }
    side.link.disconnect();
    side.connect();
    say(offer(mostOffers + 60));
    expect(side.offers).toHaveLength(mostOffers);
  });

  test('bytes before the agreement are dropped', () => {
    const { side, say, chunk } = honest(false);
    say(offer(1));
    chunk(1, 0, 500);
    expect([side.offers[0]?.state, side.offers[0]?.arrived]).toEqual(['asked', 0]);
  });

  test.each([
    ['more bytes than announced', [[0, 600] as const, [600, 600] as const]],
    ['a gap', [[0, 100] as const, [200, 100] as const]],
    ['the same bytes twice', [[0, 100] as const, [0, 100] as const]],
  ])('%s end it', async (_what, chunks) => {
    const { side, say, chunk, answers } = honest();
    say(offer(1));
    await turn();
    for (const [from, length] of chunks) chunk(1, from, length);
    expect([side.offers[0]?.state, side.offers[0]?.why]).toEqual(['over', 'broken']);
    expect(answers().at(-1)).toEqual({ type: 'refuse', id: 1, why: 'broken' });
    chunk(1, 0, 100);
    expect(answers()).toEqual([]);
  });

  test('an end before the last byte ends it', async () => {
    const { side, say, chunk } = honest();
    say(offer(1));
    await turn();
    chunk(1, 0, 999);
    say({ type: 'end', id: 1, digest: Buffer.alloc(32).toString('base64') });
    expect([side.offers[0]?.state, side.offers[0]?.why]).toEqual(['over', 'broken']);
  });

  test('the same number with another size is another file, and is not taken for it', async () => {
    const { side, say } = honest();
    say(offer(1, 1000));
    await turn();
    say(offer(1, 2000));
    expect([side.offers.length, side.offers[0]?.state, side.offers[0]?.why]).toEqual([1, 'over', 'broken']);
  });

  test('what is said of unknown files is not heard', async () => {
    const { side, say, chunk, answers } = honest();
    const digest = Buffer.alloc(32).toString('base64');
    chunk(7, 0, 10);
    say({ type: 'end', id: 7, digest });
    say({ type: 'withdraw', id: 7, why: 'stopped' });
    say({ type: 'accept', id: 7, from: 0 });
    say({ type: 'got', id: 7, bytes: 10 });
    say({ type: 'done', id: 7 });
    say({ type: 'refuse', id: 7, why: 'stopped' });
    side.link.hear('{"type":');
    side.link.hear(new Blob(['?']));
    side.link.hear(null);
    await turn();
    expect([answers(), side.offers, side.states]).toEqual([[], [], []]);
  });

  test('nobody says "done" to what has not been sent, confirms what has not gone, or winds it back', async () => {
    const { side, say, answers } = honest();
    const file = side.link.offer(1, source(3 * blockBytes)) as Outgoing;
    say({ type: 'done', id: 1 });
    expect(file.state).toBe('asked');
    say({ type: 'accept', id: 1, from: 3 * blockBytes + 1 });
    expect(file.state).toBe('asked');
    say({ type: 'accept', id: 1, from: 0 });
    await turn();
    await turn();
    const { sent } = file;
    expect(sent).toBeGreaterThan(0);
    say({ type: 'got', id: 1, bytes: 3 * blockBytes });
    say({ type: 'accept', id: 1, from: 0 });
    say({ type: 'done', id: 1 });
    expect([file.state, file.arrived, file.sent]).toEqual(['running', 0, sent]);
    answers();
  });

  test('whatever comes, nothing throws, and nothing is done without agreement', () => {
    const id = fc.integer({ min: 1, max: 3 });
    const size = fc.integer({ min: 0, max: 40 });
    const digest = fc.constant(Buffer.alloc(32).toString('base64'));
    const message = fc.oneof(
      fc.record({ type: fc.constant('knock'), answer: fc.boolean() }),
      fc.record({ type: fc.constant('offer'), id, name: fc.string(), size, kind: fc.string() }),
      fc.record({ type: fc.constant('end'), id, digest }),
      fc.record({ type: fc.constantFrom('accept'), id, from: size }),
      fc.record({ type: fc.constant('got'), id, bytes: size }),
      fc.record({ type: fc.constantFrom('done', 'withdraw', 'refuse'), id, why: fc.constant('stopped') }),
    );
    const chunk = fc.record({ id, from: size, length: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(fc.oneof(message, chunk), { maxLength: 60 }), (all) => {
        const { side, chunk: send } = honest(false);
        side.link.offer(1, source(30));
        for (const one of all) {
          if ('type' in one) side.link.hear(JSON.stringify(one));
          else send(one.id, one.from, one.length);
        }
        expect(side.offers.every(({ sink, blob }) => sink === null && blob === null)).toBe(true);
        side.link.leave();
      }),
    );
  });
});

describe('whatever happens to the connections', () => {
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ a: fc.nat(12), b: fc.nat(12) }) },
    { weight: 1, arbitrary: fc.constant('connect' as const) },
    { weight: 1, arbitrary: fc.constant('cut' as const) },
    { weight: 1, arbitrary: fc.constant('half' as const) },
  );
  const sizes = fc.constantFrom(1, 5000, 100_000, blockBytes, blockBytes + 70_000);

  test('files in both directions arrive whole, once, and never go back', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sizes, { minLength: 1, maxLength: 3 }),
        sizes,
        fc.array(step, { maxLength: 40 }),
        async (forB, forA, steps) => {
          const both = pair();
          const { a, b, connect, cut, deliver, settle } = both;
          const files = forB.map((size, index) => a.link.offer(index + 1, source(size)) as Outgoing);
          files.push(b.link.offer(1, source(forA)) as Outgoing);
          const most = new Map<Incoming, number>();
          const watch = () => {
            for (const offer of [...a.offers, ...b.offers]) {
              expect(offer.arrived).toBeGreaterThanOrEqual(most.get(offer) ?? 0);
              expect(offer.arrived).toBeLessThanOrEqual(offer.size);
              most.set(offer, offer.arrived);
            }
          };
          for (const one of steps) {
            if (one === 'connect') connect();
            else if (one === 'cut') cut();
            // One side has the new connection before the other.
            else if (one === 'half') a.connect();
            else await deliver(one.a, one.b);
            watch();
          }
          connect();
          await until(
            () => files.every(({ isSettled }) => isSettled),
            async () => {
              await settle();
              watch();
            },
          );
          expect([a.offers.length, b.offers.length]).toEqual([1, forB.length]);
          await arrivedWhole(a.offers[0], forA);
          for (const [index, size] of forB.entries()) {
            await arrivedWhole(
              b.offers.find(({ id }) => id === index + 1),
              size,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
