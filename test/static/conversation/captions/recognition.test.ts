import { afterEach, expect, test, vi } from 'vitest';
import {
  loadLanguage,
  localIn,
  localRecognition,
} from '../../../../static/conversation/captions/recognition.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser's class, as far as it is asked. */
function browserWith(answers: { available?: unknown; install?: unknown; isLocal?: boolean }) {
  const SpeechRecognition = Object.assign(() => {}, answers, { prototype: {} });
  if (answers.isLocal !== false) Object.assign(SpeechRecognition.prototype, { processLocally: false });
  vi.stubGlobal('SpeechRecognition', SpeechRecognition);
}

test('a browser that cannot promise to listen by itself is not asked', () => {
  expect(localRecognition()).toBeNull();
  // As Chromium was for ten years, and Safari is.
  vi.stubGlobal('webkitSpeechRecognition', class {});
  expect(localRecognition()).toBeNull();
  browserWith({ available: vi.fn(), isLocal: false });
  expect(localRecognition()).toBeNull();
  browserWith({});
  expect(localRecognition()).toBeNull();
  browserWith({ available: vi.fn() });
  expect(localRecognition()).not.toBeNull();
});

test.each([
  ['available', 'ready'],
  ['downloadable', 'to_load'],
  ['downloading', 'to_load'],
  ['unavailable', 'never'],
  ['something new', 'never'],
  [undefined, 'never'],
])('the browser says %s: %s', async (said, expected) => {
  const available = vi.fn(async () => said);
  browserWith({ available });
  const recognition = localRecognition();
  expect(recognition && (await localIn(recognition, 'de-DE'))).toBe(expected);
  expect(available).toHaveBeenCalledWith({ langs: ['de-DE'], processLocally: true });
});

test('a browser that says nothing has none', async () => {
  vi.useFakeTimers();
  browserWith({ available: () => new Promise(() => {}) });
  const recognition = localRecognition();
  const local = recognition && localIn(recognition, 'de-DE');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await local).toBe('never');
  vi.useRealTimers();
});

test('a browser that breaks has none, and loads none', async () => {
  const broken = vi.fn(() => Promise.reject(new Error('not here')));
  browserWith({ available: broken, install: broken });
  const recognition = localRecognition();
  if (!recognition) throw new Error('it is there');
  expect(await localIn(recognition, 'de-DE')).toBe('never');
  expect(await loadLanguage(recognition, 'de-DE')).toBe(false);
});
