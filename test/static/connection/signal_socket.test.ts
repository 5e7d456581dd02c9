import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSignal, retryDelay } from '../../../static/connection/signal_socket.ts';
import { FakeWebSocket } from '../fakes/web_socket.ts';

/** The window and its document, new for each test: no test hears another's events. */
let page = new EventTarget();
let view = makeView();

function makeView() {
  return Object.assign(new EventTarget(), { visibilityState: 'visible' });
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  view = makeView();
  FakeWebSocket.all = [];
  vi.stubGlobal('WebSocket', FakeWebSocket);
  vi.stubGlobal('location', { origin: 'https://video.praxis.example' });
  vi.stubGlobal('document', view);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function connect() {
  const listener = {
    onOpen: vi.fn(),
    onMessage: vi.fn(),
    onLost: vi.fn(),
    onOver: vi.fn(),
    onRefused: vi.fn(),
  };
  return { listener, socket: openSignal('patient.TOKEN', listener) };
}

const latest = () => FakeWebSocket.all.at(-1) as FakeWebSocket;

test('PROTOCOL.md: the credential is a subprotocol and never in the address (D4)', () => {
  connect();
  expect(latest().url).toBe('wss://video.praxis.example/signal');
  expect(latest().protocols).toEqual(['sprechzimmer.1', 'patient.TOKEN']);
});

test('pings are answered and nobody else hears of them', () => {
  const { listener } = connect();
  latest().open();
  latest().say({ type: 'ping' });
  expect(latest().sent).toEqual([{ type: 'pong' }]);
  expect(listener.onMessage).not.toHaveBeenCalled();
});

test('what is said while it is not open is not lost in silence', () => {
  const { socket } = connect();
  expect(socket.send({ type: 'leave' })).toBe(false);
  latest().open();
  expect(socket.send({ type: 'leave' })).toBe(true);
});

describe('lesson 9: a lost socket comes back', () => {
  test('by itself, and says so', () => {
    const { listener } = connect();
    latest().open();
    latest().lose();
    expect(listener.onLost).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(750);
    expect(FakeWebSocket.all).toHaveLength(2);
    latest().open();
    expect(listener.onOpen).toHaveBeenCalledTimes(2);
  });

  test('after 50 s in which nothing was heard', () => {
    connect();
    latest().open();
    vi.advanceTimersByTime(30_000);
    latest().say({ type: 'ping' });
    vi.advanceTimersByTime(49_000);
    expect(FakeWebSocket.all).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  test('from a try that hangs: its address may be gone, and the browser would wait for minutes', () => {
    const { listener, socket } = connect();
    const count = () => FakeWebSocket.all.length;
    vi.advanceTimersByTime(5_300);
    expect(count()).toBe(2);
    expect(FakeWebSocket.all[0]?.readyState).toBe(3);
    // Not let in is something else.
    vi.advanceTimersByTime(30_000);
    expect(count()).toBeGreaterThan(4);
    expect(listener.onRefused).not.toHaveBeenCalled();

    // Something says that the network has changed: sooner.
    page.dispatchEvent(new Event('online'));
    const before = count();
    socket.probe();
    vi.advanceTimersByTime(3_100);
    expect(count()).toBe(before + 1);
    latest().open();
    vi.advanceTimersByTime(20_000);
    expect(count()).toBe(before + 1);
  });

  test('at once when the network is back, whatever the old one says afterwards', () => {
    const { listener } = connect();
    const first = latest();
    first.open();
    page.dispatchEvent(new Event('online'));
    expect(FakeWebSocket.all).toHaveLength(2);
    first.lose(4001);
    expect(listener.onOver).not.toHaveBeenCalled();
  });

  test('when the page is seen again after a long sleep', () => {
    connect();
    latest().open();
    vi.setSystemTime(Date.now() + 26_000);
    view.dispatchEvent(new Event('visibilitychange'));
    expect(FakeWebSocket.all).toHaveLength(2);
  });
});

test.each([1000, 1008, 1009, 4001, 4003])('PROTOCOL.md: after code %d it stays away', (code) => {
  const { listener } = connect();
  latest().open();
  latest().lose(code);
  vi.advanceTimersByTime(600_000);
  page.dispatchEvent(new Event('online'));
  expect(listener.onOver.mock.calls).toEqual([[code]]);
  expect(FakeWebSocket.all).toHaveLength(1);
});

test.each([1006, 1012, 4002])('PROTOCOL.md: after code %d it comes back', (code) => {
  const { listener } = connect();
  latest().open();
  latest().lose(code);
  vi.advanceTimersByTime(750);
  expect(listener.onOver).not.toHaveBeenCalled();
  expect(FakeWebSocket.all).toHaveLength(2);
});

test('refused three times, the page is to ask its address', () => {
  const { listener } = connect();
  for (let time = 0; time < 3; time++) {
    expect(listener.onRefused).not.toHaveBeenCalled();
    latest().lose();
    vi.advanceTimersByTime(4_000);
  }
  expect(listener.onRefused).toHaveBeenCalledOnce();
});

test('closed by the page, it never comes back', () => {
  const { socket } = connect();
  latest().open();
  socket.close();
  vi.advanceTimersByTime(600_000);
  view.dispatchEvent(new Event('visibilitychange'));
  expect(FakeWebSocket.all).toHaveLength(1);
});

test('coming back takes 0.2, 0.4, 0.8, 1.6, then 3 s, and up to half as much again', () => {
  expect([0, 1, 2, 3, 4, 50].map((attempt) => retryDelay(attempt, 0))).toEqual([
    200, 400, 800, 1600, 3000, 3000,
  ]);
  expect(retryDelay(0, 1)).toBe(300);
  expect(retryDelay(9, 1)).toBe(4500);
});
