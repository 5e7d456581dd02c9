import { beforeEach, expect, test, vi } from 'vitest';
import { deviceMemory } from '../../../static/practice/device_memory.ts';
import { page, withFakePage } from '../fakes/page.ts';

/* Lesson 33: a doctor's devices are remembered for the account, at this desk. */

withFakePage();

let kept = new Map<string, string>();
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
const signIn = (account: string) => {
  page.document.body.dataset.account = account;
  return deviceMemory();
};

test('each account has its own; a choice keeps the others', () => {
  signIn('anna')?.keep({ audio: 'headset' });
  signIn('anna')?.keep({ volume: 0.4, output: 'speaker' });
  expect(signIn('anna')?.read()).toEqual({ audio: 'headset', volume: 0.4, output: 'speaker' });
  expect(signIn('bernd')?.read()).toEqual({});
});

test('nobody is signed in: nothing is remembered', () => {
  expect(deviceMemory()).toBeNull();
});

test.each(['', 'null', '7', '[]', '{"audio":7,"video":{},"volume":"loud"}', '{"volume":11}', '{oops'])(
  'what stands there is checked: %s',
  (text) => {
    kept.set('sprechzimmer.devices.anna', text);
    expect(signIn('anna')?.read()).toEqual({});
  },
);

test('a browser that keeps nothing: the page goes on', () => {
  vi.stubGlobal('localStorage', undefined);
  const memory = signIn('anna');
  memory?.keep({ audio: 'headset' });
  expect(memory?.read()).toEqual({});
});
