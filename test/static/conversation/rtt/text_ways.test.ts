import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../../signaling/messages.ts';
import type { Call } from '../../../../static/call/call.ts';
import { T140Reader } from '../../../../static/conversation/rtt/t140.ts';
import { TextWays } from '../../../../static/conversation/rtt/text_ways.ts';
import { Written } from '../../../../static/conversation/rtt/written.ts';
import { type SeatName, visit, withFakeHub } from '../../call/visit_calls.ts';
import { linksUp, pass } from '../../connection/two_peers.ts';
import { FakeConnection, withFakeRtc } from '../../fakes/connection.ts';
import { network } from '../../fakes/network.ts';

/* L3: letters find their way, whatever becomes of pages and lines between them. */

withFakeRtc();
withFakeHub();

/** A page with its field, and what it has read of each other seat. */
function textPage(call: Call) {
  const written = new Written();
  const read = new Map<string, { reader: T140Reader; lines: string[] }>();
  const readOf = (seat: string) => {
    const known = read.get(seat) ?? { reader: new T140Reader(), lines: [] };
    read.set(seat, known);
    return known;
  };
  const ways = new TextWays(call, {
    written,
    onCodes: (codes, { seat }) => {
      const { reader, lines } = readOf(seat);
      lines.push(...reader.read(codes));
    },
    onNewPage: ({ seat }: Person) => {
      const { reader, lines } = readOf(seat);
      const rest = reader.finish();
      if (rest !== '') lines.push(rest);
    },
  });
  call.onOpen(({ seat }) => void call.say({ type: 'tell_me' }, seat));
  const own = { lines: [] as string[], field: '' };
  return {
    own,
    readOf,
    type(value: string) {
      const { finished, rest } = written.write(value);
      own.lines.push(...finished);
      own.field = rest;
      ways.sayWritten();
    },
  };
}

async function talk() {
  const pages = new Map<SeatName, ReturnType<typeof textPage>>();
  const made = visit(['doctor', 'patient'], (call, seat) => void pages.set(seat, textPage(call)));
  await pass(2000);
  made.admit();
  await pass(1500);
  const at = (seat: SeatName) => pages.get(seat) as ReturnType<typeof textPage>;
  const channels = () =>
    FakeConnection.all.flatMap((pc) => pc.channels.filter(({ label }) => label === 't140'));
  return { ...made, at, channels };
}

describe('real-time text', () => {
  test('goes letter by letter on a channel of its own, and a correction is a backspace', async () => {
    const { at, channels, close } = await talk();
    at('patient').type('H');
    await pass(150);
    expect(at('doctor').readOf('patient').reader.open).toBe('H');
    at('patient').type('Hallp');
    await pass(150);
    at('patient').type('Hallo');
    await pass(150);
    expect(at('doctor').readOf('patient').reader.open).toBe('Hallo');
    expect(channels().flatMap(({ sent }) => sent)).toEqual(['\uFEFF', '\uFEFF', 'H', 'allp', '\bo']);
    expect(channels().every(({ reliable }) => reliable)).toBe(true);
    close();
  });

  test('X1: a page that is not let in, or says nothing of text, gets none', async () => {
    const pages = new Map<SeatName, ReturnType<typeof textPage>>();
    const made = visit(['doctor', 'patient'], (call, seat) => {
      // From before an update.
      if (seat === 'doctor') pages.set(seat, textPage(call));
    });
    await pass(2000);
    pages.get('doctor')?.type('vor dem Einlass');
    await pass(500);
    made.admit();
    await pass(1500);
    pages.get('doctor')?.type('vor dem Einlass und danach');
    await pass(500);
    const said = FakeConnection.all
      .flatMap(({ channels }) => channels)
      .filter(({ label }) => label === 't140');
    expect(said.flatMap(({ sent }) => sent)).toEqual([]);
    made.close();
  });

  test('a page that was loaded anew gets the line that is being written, once', async () => {
    const { at, page, reload, close } = await talk();
    at('doctor').type('erste Zeile\nnoch off');
    await pass(500);
    reload(page('patient'));
    await pass(3000);
    at('doctor').type('noch offen');
    await pass(500);
    expect(at('patient').readOf('doctor').lines).toEqual([]);
    expect(at('patient').readOf('doctor').reader.open).toBe('noch offen');
    close();
  });

  test('after any breaks of the line nothing is missing and nothing stands twice', async () => {
    const acts = fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom<SeatName>('doctor', 'patient') },
          { weight: 2, arbitrary: fc.constantFrom('address', 'relay', 'renew') },
        ),
        fc.constantFrom('a', 'bc', '👍🏽', '\n', '\b'),
        fc.constantFrom(0, 20, 200, 1500),
      ),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const made = await talk();
        for (const [act, text, wait] of steps) {
          if (act === 'address') network.changeAddress();
          else if (act === 'relay') network.killRelay();
          else if (act === 'renew') made.page('doctor').call.renewConnections();
          else {
            const { own, type } = made.at(act);
            type(text === '\b' ? own.field.slice(0, -1) : own.field + text);
          }
          await pass(wait);
        }
        await pass(2500);
        for (let ms = 0; ms < 30_000 && !linksUp(made.pages.map(({ call }) => call)); ms += 100)
          await pass(100);
        await pass(1000);
        for (const [one, other] of [
          ['doctor', 'patient'],
          ['patient', 'doctor'],
        ] as const) {
          const { reader, lines } = made.at(one).readOf(other);
          expect([...lines, reader.open]).toEqual([...made.at(other).own.lines, made.at(other).own.field]);
        }
        made.close();
        await pass(500);
      }),
      { numRuns: 40 },
    );
  });
});
