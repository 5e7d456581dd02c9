import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChannelMessage,
  mostChatCharacters,
  mostInPiece,
  mostPieces,
  mostRoomCharacters,
  mostTurns,
  readChannelMessage,
} from '../../../static/connection/channel.ts';

type Type = ChannelMessage['type'];
type Fields<T extends Type> = Omit<Extract<ChannelMessage, { type: T }>, 'type'>;

const on = { on: fc.boolean() };
const bytes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((value) => Buffer.from(value).toString('base64'));
const turn = fc.integer({ min: 0, max: mostTurns });
const device = fc.constantFrom('on', 'off', 'paused', 'none', 'denied', 'missing', 'busy');
const positive = (max: number) =>
  fc.double({ min: 0, max, noNaN: true }).filter((value) => !Object.is(value, -0));
const fraction = positive(1);
const factor = positive(100_000);
const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

const writtenText = fc
  .string({ unit: 'binary', maxLength: mostChatCharacters / 2 })
  .filter((text) => text.trim() !== '');

const historyPiece = {
  part: fc.integer({ min: 1, max: mostPieces }),
  parts: fc.integer({ min: 1, max: mostPieces }),
  cut: fc.boolean(),
  said: fc.array(
    fc.record({ mine: fc.boolean(), text: writtenText, at: fc.integer({ min: 0, max: 86_400_000 }) }),
    { minLength: 1, maxLength: mostInPiece },
  ),
};

/** What each message may hold: a new type without a line here does not compile. */
const fields: { [T in Type]: { [K in keyof Fields<T>]: fc.Arbitrary<Fields<T>[K]> } } = {
  chat: { id, text: writtenText },
  chat_got: { id },
  writing: on,
  devices: { audio: device, video: device },
  away: on,
  screen: on,
  room: { people: fc.string({ unit: 'binary', maxLength: mostRoomCharacters / 2 }) },
  show_card: { ...on, turn },
  chat_history: historyPiece,
  chat_history_got: {},
  rtt: { use: fc.constantFrom('none', 'off', 'on') },
  rtt_got: { count: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }) },
  rtt_history: historyPiece,
  rtt_history_got: {},
  detail: on,
  sharp: on,
  signing: on,
  weak: on,
  picture: { choice: fc.constantFrom('auto', 'picture', 'sound'), turn },
  still: { id: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }) },
  still_no: { id, why: fc.constantFrom('refused', 'unable') },
  lens_ask: on,
  lens_no: {},
  lens_set: { zoom: factor, light: fc.boolean() },
  lens: {
    allowed: fc.boolean(),
    zoomMin: factor,
    zoomMax: factor,
    zoom: factor,
    light: fc.constantFrom('none', 'off', 'on'),
  },
  point: { x: fraction, y: fraction },
  tell_me: {},
  code_commit: { hash: bytes },
  code_nonce: { nonce: bytes },
  code_reveal: { nonce: bytes },
  code_ask: {},
  code_broken: {},
  code_verdict: { same: fc.boolean() },
  bye: {},
};

const measured = ['zoom', 'zoomMin', 'zoomMax', 'x', 'y'];
const types = Object.keys(fields) as Type[];
const messageOf = (type: Type): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({ type: fc.constant(type), ...(fields[type] as Record<string, fc.Arbitrary<unknown>>) });

describe.each(types)('%s', (type) => {
  test('is read as it was said', () => {
    fc.assert(
      fc.property(messageOf(type), (message) => {
        expect(readChannelMessage(JSON.stringify(message))).toEqual(message);
      }),
      { numRuns: 30 },
    );
  });

  test('is read without what somebody has added, whatever it is called', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'html', 'from', 'seat', 'admitted'),
    );
    fc.assert(
      fc.property(messageOf(type), name, fc.jsonValue(), (message, added, value) => {
        fc.pre(!Object.hasOwn(fields[type], added) && added !== 'type');
        const said = `${JSON.stringify(message).slice(0, -1)},${JSON.stringify(added)}:${JSON.stringify(value)}}`;
        const read = readChannelMessage(said);
        expect(read).toEqual(message);
        expect(Object.keys(read ?? {}).sort()).toEqual(Object.keys(message).sort());
        expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
      }),
      { numRuns: 50 },
    );
  });

  test('is none where something is missing, or of another kind', () => {
    for (const field of Object.keys(fields[type])) {
      const wrong = fc.oneof(
        fc.constant(undefined),
        fc.constantFrom<unknown>(null, '', 0, -1, 0.5, Number.MAX_SAFE_INTEGER + 1, [], {}, 'x'.repeat(2001)),
        fc.array(fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
      );
      fc.assert(
        fc.property(messageOf(type), wrong, (message, value) => {
          // The one text that may be empty.
          fc.pre(!(field === 'people' && value === ''));
          // Numbers that may be none.
          fc.pre(!(field === 'turn' && value === 0));
          fc.pre(!((type === 'still' || type === 'rtt_got') && value === 0));
          // Numbers that are measured, and not counted.
          fc.pre(!(measured.includes(field) && (value === 0 || value === 0.5)));
          expect(readChannelMessage(JSON.stringify({ ...message, [field]: value }))).toBeNull();
        }),
        { numRuns: 50 },
      );
    }
  });
});

test.each([
  ['more than a piece holds', Array(mostInPiece + 1).fill({ mine: true, text: 'x', at: 0 })],
  ['nothing', []],
  ['a text that is too long', [{ mine: true, text: 'x'.repeat(mostChatCharacters + 1), at: 0 }]],
  ['a blank one', [{ mine: true, text: ' ', at: 0 }]],
  ['another day', [{ mine: true, text: 'x', at: 86_400_001 }]],
  ['more than it should say', [{ mine: true, text: 'x', at: 0, html: '<b>' }]],
  ['no word of whose it is', [{ text: 'x', at: 0, id: 1 }]],
])('a repeated conversation with %s is no message', (_what, said) => {
  const message = { type: 'chat_history', part: 1, parts: 1, cut: false, said };
  expect(readChannelMessage(JSON.stringify(message))).toBeNull();
});

test('what is added to a message is left behind', () => {
  expect(readChannelMessage('{"type":"bye","html":"<b>"}')).toEqual({ type: 'bye' });
});

test.each([
  ['no JSON', 'hello'],
  ['nothing', 'null'],
  ['binary', new ArrayBuffer(3)],
  ['an unknown type', '{"type":"admit"}'],
  ['a text that is none', '{"type":"chat","id":1,"text":7}'],
  ['an empty text', '{"type":"chat","id":1,"text":"  "}'],
  [
    'a text without an end',
    JSON.stringify({ type: 'chat', id: 1, text: 'x'.repeat(mostChatCharacters + 1) }),
  ],
  ['a number that is none', '{"type":"chat_got","id":-1}'],
  ['a nonce of the wrong length', '{"type":"code_nonce","nonce":"AAAA"}'],
  ['a name of the prototype', '{"type":"constructor"}'],
  ['a choice that is none', '{"type":"picture","choice":"hang up","turn":1}'],
  ['a turn that no page reaches', '{"type":"show_card","on":true,"turn":1000001}'],
  ['a state that is none', '{"type":"devices","audio":"on","video":"<b>"}'],
])('lesson 22: %s is no message', (_what, data) => {
  expect(readChannelMessage(data)).toBeNull();
});

test('lesson 22: whatever the other page sends, it is one of the messages or nothing', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.uint8Array(),
    fc.anything(),
    fc.record({ type: fc.constantFrom(...types) }).map((value) => JSON.stringify(value)),
    fc
      .dictionary(fc.constantFrom('type', 'id', 'text', 'on', 'audio', 'video', 'hash'), fc.jsonValue())
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(anything, (data) => {
      const read = readChannelMessage(data);
      if (read === null) return;
      expect(types).toContain(read.type);
      expect(Object.keys(read).sort()).toEqual(['type', ...Object.keys(fields[read.type])].sort());
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '{"type":"point","x":1.01,"y":0}',
  '{"type":"point","x":-0.1,"y":0}',
  '{"type":"lens_set","zoom":1e9,"light":true}',
  '{"type":"still","id":-1}',
])('what lies outside of a picture or a lens is none: %s', (said) => {
  expect(readChannelMessage(said)).toBeNull();
});
