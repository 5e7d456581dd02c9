import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostChatCharacters, readChannelMessage } from '../../static/call/channel.ts';

test.each([
  [{ type: 'chat', text: '<img src=x onerror=alert(1)>' }],
  [{ type: 'devices', audio: 'on', video: 'paused' }],
  [{ type: 'bye' }],
])('%o is read', (message) => {
  expect(readChannelMessage(JSON.stringify(message))).toEqual(message);
});

test('what is added to a message is left behind', () => {
  expect(readChannelMessage('{"type":"bye","html":"<b>"}')).toEqual({ type: 'bye' });
});

test.each([
  ['no JSON', 'hello'],
  ['nothing', 'null'],
  ['binary', new ArrayBuffer(3)],
  ['an unknown type', '{"type":"admit"}'],
  ['a text that is none', '{"type":"chat","text":7}'],
  ['an empty text', '{"type":"chat","text":"  "}'],
  ['a text without an end', JSON.stringify({ type: 'chat', text: 'x'.repeat(mostChatCharacters + 1) })],
  ['a state that is none', '{"type":"devices","audio":"on","video":"<b>"}'],
])('lesson 22: %s is no message', (_what, data) => {
  expect(readChannelMessage(data)).toBeNull();
});

test('whatever the other page sends, nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), (data) => {
      readChannelMessage(data);
    }),
  );
});
