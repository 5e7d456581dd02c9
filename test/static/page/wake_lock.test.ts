import { beforeEach, expect, test, vi } from 'vitest';
import { WakeLock } from '../../../static/page/wake_lock.ts';
import { page, withFakePage } from '../fakes/page.ts';

/* Lesson 8: the screen stays on while the person waits or talks. */

withFakePage();

let held = 0;
/** Answers the browser's requests for a lock, which take their time. */
let grant: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  [held, grant] = [0, []];
  vi.stubGlobal('navigator', { wakeLock: { request: take } });
  return () => vi.useRealTimers();
});

async function take() {
  await new Promise<void>((resolve) => grant.push(resolve));
  held += 1;
  const lock = {
    released: false,
    async release() {
      if (!lock.released) held -= 1;
      lock.released = true;
    },
  };
  page.document.addEventListener('visibilitychange', () => page.document.hidden && void lock.release());
  return lock;
}

async function answerAll(): Promise<void> {
  do {
    for (const answer of grant.splice(0)) answer();
    await vi.advanceTimersByTimeAsync(0);
  } while (grant.length > 0);
}

test('the screen is kept on again when the page is seen again, and not after the end', async () => {
  const lock = new WakeLock();
  lock.keepOn(true);
  await answerAll();
  expect(held).toBe(1);
  // The browser takes it away with the page's visibility.
  page.hide(true);
  expect(held).toBe(0);
  page.hide(false);
  await answerAll();
  expect(held).toBe(1);
  lock.keepOn(false);
  expect(held).toBe(0);
  page.hide(true);
  page.hide(false);
  await answerAll();
  expect(held).toBe(0);
});

test('B4: a page that is seen again while the browser is being asked holds one lock, and gives it back', async () => {
  const lock = new WakeLock();
  lock.keepOn(true);
  page.hide(false);
  page.hide(false);
  await answerAll();
  expect(held).toBe(1);
  lock.keepOn(false);
  await answerAll();
  expect(held).toBe(0);
});

test('B4: who needs the screen no longer before the browser has answered leaves no lock behind', async () => {
  const lock = new WakeLock();
  lock.keepOn(true);
  lock.keepOn(false);
  await answerAll();
  expect(held).toBe(0);
});
