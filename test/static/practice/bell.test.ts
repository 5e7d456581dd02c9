import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stubAudio } from '../fakes/audio.ts';
import { FakeElement, page, withFakePage } from '../fakes/page.ts';

/* Lesson 20: a patient who comes is heard, whatever else this browser can or cannot do. */

withFakePage();

let heard = { tones: 0 };
const storage = { getItem: () => null, setItem() {} };
beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  heard = stubAudio();
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal(
    'Notification',
    notification(() => {}),
  );
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } });
  vi.stubGlobal('window', globalThis);
  return () => vi.useRealTimers();
});

function refuse(): never {
  throw new TypeError('Illegal constructor');
}

/** A browser that shows notes; `make` is what its constructor does. */
function notification(make: () => void, permission = 'granted', ask = async () => permission) {
  return Object.assign(
    class {
      constructor() {
        make();
      }
    },
    { permission, requestPermission: ask },
  );
}

/** What one browser lacks or refuses; undefined is "has no such thing". */
const browsers: [string, Record<string, unknown>][] = [
  ['has everything', {}],
  ['has no notes (iPad)', { Notification: undefined }],
  ['refuses to make one (Chrome for Android)', { Notification: notification(refuse) }],
  ['throws at the permission', { Notification: Object.defineProperty({}, 'permission', { get: refuse }) }],
  ['has no locks', { navigator: { userActivation: { hasBeenActive: true } } }],
  ['throws at its locks', { navigator: { locks: { query: refuse } } }],
  ['refuses its locks', { navigator: { locks: { query: () => Promise.reject(new Error('no')) } } }],
  ['does not tell of touches', { navigator: {} }],
  ['has no storage', { localStorage: undefined }],
  ['throws at its storage', { localStorage: { getItem: refuse, setItem: refuse } }],
];

async function bell() {
  const { Bell } = await import('../../../static/practice/bell.ts');
  return new Bell(new FakeElement());
}

describe('B5: a patient comes while the page is in the background of a browser that', () => {
  test.each(browsers)('%s: it sounds, and again until the practice looks', async (_what, parts) => {
    for (const [name, value] of Object.entries(parts)) vi.stubGlobal(name, value);
    if ('Notification' in parts && parts.Notification === undefined)
      Reflect.deleteProperty(globalThis, 'Notification');
    const ringing = await bell();
    page.hide(true);
    ringing.setWaiting(1);
    await ringing.ring();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard.tones).toBe(2);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(heard.tones).toBe(4);
    expect(page.document.title).toBe('(1) Sprechzimmer');
    ringing.setWaiting(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard.tones).toBe(4);
  });
});

test('the note is shown where the page is not to be seen, and not elsewhere', async () => {
  let shown = 0;
  vi.stubGlobal(
    'Notification',
    notification(() => {
      shown += 1;
    }),
  );
  const ringing = await bell();
  await ringing.ring();
  expect(shown).toBe(0);
  page.hide(true);
  await ringing.ring();
  expect(shown).toBe(1);
});

test('P18: it is said once for each who comes, and by no name (D4)', async () => {
  const ringing = await bell();
  const spoken = page.all().filter((element) => element.getAttribute('role') === 'status');
  const says = () => spoken.map(({ textContent }) => textContent);
  expect(says()).toEqual(['']);
  await ringing.ring();
  expect(says()).toEqual(['Jemand ist im Wartezimmer']);
  // The tone comes again, the words do not: only what changes is read.
  await vi.advanceTimersByTimeAsync(13_000);
  expect(says()).toEqual(['Jemand ist im Wartezimmer']);
  ringing.setWaiting(0);
  expect(says()).toEqual(['']);
});

test('P8: in a call nothing sounds', async () => {
  vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [{ name: 'sprechzimmer.call' }] }) } });
  const ringing = await bell();
  await ringing.ring();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard.tones).toBe(0);
  expect(page.all().map(({ textContent }) => textContent)).not.toContain('Jemand ist im Wartezimmer');
});

test('whoever wants notes and is refused reads on', async () => {
  const refused = () => Promise.reject(new TypeError('no'));
  vi.stubGlobal(
    'Notification',
    notification(() => {}, 'default', refused),
  );
  await bell();
  const [, notify] = page.all().filter(({ className }) => className === 'link-button');
  expect(notify?.hidden).toBe(false);
  notify?.dispatchEvent(new Event('click'));
  await vi.advanceTimersByTimeAsync(0);
});
