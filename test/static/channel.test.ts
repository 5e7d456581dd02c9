import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostChatCharacters, readChannelMessage } from '../../static/call/channel.ts';

test.each([
  [{ type: 'chat', id: 1, text: '<img src=x onerror=alert(1)>' }],
  [{ type: 'chat_got', id: 1 }],
  [{ type: 'writing' }],
  [{ type: 'devices', audio: 'on', video: 'paused' }],
  [{ type: 'screen', on: true }],
  [{ type: 'room', people: '' }],
  [{ type: 'show_card', on: false }],
  [{ type: 'detail', on: true }],
  [{ type: 'sharp', on: true }],
  [{ type: 'weak', on: true }],
  [{ type: 'picture', choice: 'sound' }],
  [{ type: 'code_commit', hash: `${'A'.repeat(43)}=` }],
  [{ type: 'code_nonce', nonce: `${'A'.repeat(43)}=` }],
  [{ type: 'code_reveal', nonce: `${'A'.repeat(43)}=` }],
  [{ type: 'code_ask' }],
  [{ type: 'code_verdict', same: false }],
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
  ['a text that is none', '{"type":"chat","id":1,"text":7}'],
  ['an empty text', '{"type":"chat","id":1,"text":"  "}'],
  [
    'a text without an end',
    JSON.stringify({ type: 'chat', id: 1, text: 'x'.repeat(mostChatCharacters + 1) }),
  ],
  ['a number that is none', '{"type":"chat_got","id":-1}'],
  ['a nonce of the wrong length', '{"type":"code_nonce","nonce":"AAAA"}'],
  ['a name of the prototype', '{"type":"constructor"}'],
  ['a choice that is none', '{"type":"picture","choice":"hang up"}'],
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
