import { beforeEach, expect, test, vi } from 'vitest';
import { page, withFakePage } from '../fakes/page.ts';
import { FakeWebSocket } from '../fakes/web_socket.ts';

/*
 * The waiting list, as it follows the hub. That rows appear and keep the focus is for the browsers
 * (test/e2e).
 */

withFakePage();
beforeEach(() => {
  FakeWebSocket.all = [];
  vi.stubGlobal('WebSocket', FakeWebSocket);
  vi.stubGlobal('location', { origin: 'https://video.praxis.example', reload: vi.fn() });
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('window', {});
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('setInterval', () => 0);
});
/** Lets everything happen that only waits for promises. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

test.each([
  ['cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['breaks off', async () => ({ ok: true, text: () => Promise.reject(new TypeError('network error')) })],
  ['is an error', async () => ({ ok: false, status: 500 })],
])('B4: where the list %s once, each later message asks for it again', async (_what, broken) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return asked.length <= 2 ? broken() : Promise.resolve({ ok: false, status: 500 });
  });
  const arrived = page.find('[data-live]:not([data-live="waiting"])');
  arrived.dataset.live = 'arrived';
  page.find('[data-live="waiting"]').dataset.live = 'waiting';
  vi.resetModules();
  await import('../../../static/practice/inbox.ts');
  const socket = FakeWebSocket.all[0];
  socket?.open();
  for (const waiting of [1, 2, 3, 4]) {
    socket?.say({ type: 'waiting_list', waiting, arrived: false });
    await settle();
  }
  expect(asked).toEqual(Array(4).fill(['/practice/waiting', '/practice/arrived']).flat());
});
