import { beforeEach, expect, test, vi } from 'vitest';
import { sendOnce } from '../../../static/page/send_once.ts';

/* A double click sends once; what can be meant again is sent again. */

interface Sender {
  dataset: Record<string, string>;
  getAttribute(name: string): string | null;
}

const button = (formtarget: string | null = null): Sender => ({
  dataset: {},
  getAttribute: () => formtarget,
});

const form = { method: 'post', target: '', dataset: {} as Record<string, string> };
let listeners: Record<string, ((event: object) => void)[]>;
let marked: Sender[];

beforeEach(() => {
  listeners = {};
  marked = [];
  form.dataset = {};
  vi.stubGlobal('document', { querySelectorAll: () => marked });
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => {
    listeners[type] = [...(listeners[type] ?? []), listener];
  });
  // As `forms` and `keys` do on one page.
  sendOnce();
  sendOnce();
});

/** @returns whether the browser sends it */
function isSent(submitter: Sender | null, timeStamp: number, change: object = {}): boolean {
  const event = {
    target: form,
    submitter,
    timeStamp,
    defaultPrevented: false,
    preventDefault: () => (event.defaultPrevented = true),
    ...change,
  };
  for (const listener of listeners.submit ?? []) listener(event);
  return !event.defaultPrevented;
}

test.each([true, false])('once in five seconds, then again; with a button: %s', (hasButton) => {
  const by = hasButton ? button() : null;
  expect([10, 11, 200, 5009, 5010, 5011].map((at) => isSent(by, at))).toEqual([
    true,
    false,
    false,
    false,
    true,
    false,
  ]);
});

test('another button of the form is another act', () => {
  expect([isSent(button(), 10), isSent(button(), 20)]).toEqual([true, true]);
});

test.each([
  ['into a frame', button('preview'), {}],
  ['a search', button(), { target: { ...form, method: 'get' } }],
  ['into another window', button(), { target: { ...form, target: '_blank' } }],
])('%s: as often as one likes', (_, by, change) => {
  expect([isSent(by, 10, change), isSent(by, 20, change)]).toEqual([true, true]);
});

test('what a script sends itself leaves no mark', () => {
  const by = button();
  isSent(by, 10, { defaultPrevented: true });
  expect(by.dataset).toEqual({});
});

test('a page that is brought back sends again', () => {
  const by = button();
  isSent(by, 10);
  marked = [by];
  for (const listener of listeners.pageshow ?? []) listener({});
  expect(isSent(by, 20)).toBe(true);
});
