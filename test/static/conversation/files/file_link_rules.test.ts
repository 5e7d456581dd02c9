import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockBytes,
  type FileMessage,
  mostFilesAtOnce,
  mostOffers,
  readFileMessage,
  writeChunk,
} from '../../../../static/conversation/files/file_messages.ts';
import type { Incoming, Outgoing } from '../../../../static/conversation/files/file_transfer.ts';
import { arrivedWhole, pair, Side, source, turn, until } from './two_ends.ts';

describe('lesson 22: a page that does not keep to the rules', () => {
  /** A hostile page says what it likes; what the honest one answers. */
  function honest(agrees = true) {
    const side = new Side();
    side.agrees = agrees;
    side.connect();
    const say = (message: FileMessage) => side.link.receiveData(JSON.stringify(message));
    const chunk = (id: number, from: number, length: number) =>
      side.link.receiveData(writeChunk({ id, from, bytes: new Uint8Array(length) }).buffer);
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
    side.link.receiveData('{"type":');
    side.link.receiveData(new Blob(['?']));
    side.link.receiveData(null);
    await turn();
    expect([answers(), side.offers, side.states]).toEqual([[], [], []]);
  });

  test('nobody says "done" to what has not been sent, confirms what has not gone, or winds it back', async () => {
    const { side, say, answers } = honest();
    const file = side.link.offerFile(1, source(3 * blockBytes)) as Outgoing;
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
        side.link.offerFile(1, source(30));
        for (const one of all) {
          if ('type' in one) side.link.receiveData(JSON.stringify(one));
          else send(one.id, one.from, one.length);
        }
        expect(side.offers.every(({ sink, blob }) => sink === null && blob === null)).toBe(true);
        side.link.otherHasGone();
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
          const files = forB.map((size, index) => a.link.offerFile(index + 1, source(size)) as Outgoing);
          files.push(b.link.offerFile(1, source(forA)) as Outgoing);
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
