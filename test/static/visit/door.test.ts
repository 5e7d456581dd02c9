import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IceSettings, Person, ServerMessage } from '../../../signaling/messages.ts';
import { Call } from '../../../static/call/call.ts';
import { screenOf } from '../../../static/call/call_state.ts';
import { Door } from '../../../static/visit/door.ts';
import { withFakeRtc } from '../fakes/connection.ts';
import { FakeWebSocket } from '../fakes/web_socket.ts';

/*
 * The page knocks before it has the call's script: nothing that the hub says meanwhile may be lost, and it is
 * asked only once.
 */

withFakeRtc();
beforeEach(() => {
  vi.useFakeTimers();
  FakeWebSocket.all = [];
  vi.stubGlobal('WebSocket', FakeWebSocket);
  vi.stubGlobal('location', { origin: 'https://video.praxis.example', href: 'x', reload: vi.fn() });
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false, visibilityState: 'visible' }));
});
afterEach(() => vi.useRealTimers());

const ice: IceSettings = { servers: [], relayOnly: false };
const waiting: ServerMessage = { type: 'waiting', since: 0, practicePresent: true, ice };
const doctor: Person = {
  seat: 'doctor',
  role: 'doctor',
  name: 'Dr. A',
  instance: 'doctor-01',
  admitted: true,
};
const people: ServerMessage = { type: 'people', people: [doctor], guests: [] };
const arrival = { name: 'Erika Mustermann', privacy: true } as const;

function knock(first: typeof arrival | null = arrival) {
  const on = { onEntered: vi.fn(), onOver: vi.fn(), onError: vi.fn(), onSlow: vi.fn() };
  const door = new Door('patient.TOKEN', first, on);
  const socket = FakeWebSocket.all.at(-1) as FakeWebSocket;
  return { on, door, socket };
}

function callAt(door: Door) {
  const errors: string[] = [];
  const call = new Call({
    side: 'patient',
    seat: 'patient',
    credential: 'patient.TOKEN',
    visit: 'visit-1',
    media: { track: () => null, onChange() {} },
    knocked: door,
    hello: (instance) => ({ type: 'enter', instance }),
    onTrack() {},
    onError: (code) => errors.push(code),
  });
  call.enterVisit();
  return { call, errors };
}

const enters = (socket: FakeWebSocket) =>
  socket.sent.filter((message) => 'type' in message && message.type === 'enter');
const soon = () => vi.advanceTimersByTimeAsync(0);

test('S5, D6: knocks with name and confirmation, on one socket', () => {
  const { door, socket, on } = knock();
  socket.open();
  expect(socket.sent).toEqual([{ type: 'enter', instance: door.instance, ...arrival }]);
  expect(on.onEntered).not.toHaveBeenCalled();
  socket.say(waiting);
  expect(on.onEntered).toHaveBeenCalledOnce();
});

test('the call goes on with the same socket and instance, and asks for the place no second time', async () => {
  const { door, socket } = knock();
  socket.open();
  socket.say(waiting);
  socket.say(people);
  const { call } = callAt(door);
  await soon();
  expect(FakeWebSocket.all).toHaveLength(1);
  expect(enters(socket)).toHaveLength(1);
  expect(screenOf(call.state)).toBe('waiting');
  expect(call.state).toMatchObject({ practicePresent: true, peerThere: true });
  expect(call.main?.instance).toBe('doctor-01');
});

test('what came before, and what comes while the call begins, is heard in its order', async () => {
  const { door, socket } = knock();
  socket.open();
  socket.say(waiting);
  socket.say({ ...waiting, practicePresent: false });
  const { call } = callAt(door);
  socket.say({ type: 'admitted', runsMs: 0, ice });
  await soon();
  expect(screenOf(call.state)).toBe('call');
  socket.say({ type: 'ended', reason: 'visit_ended' });
  expect(call.state.over).toBe('visit_ended');
});

test('a socket that is lost comes back, and the call enters again, without the name', async () => {
  const { door, socket } = knock();
  socket.open();
  socket.say(waiting);
  const { call } = callAt(door);
  await soon();
  socket.lose();
  expect(call.state.socketOpen).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  const next = FakeWebSocket.all.at(-1) as FakeWebSocket;
  next.open();
  expect(enters(next)).toEqual([{ type: 'enter', instance: door.instance }]);
});

test('lost while the script is on its way: knocks again, and the call is told of both', async () => {
  const { door, socket, on } = knock();
  socket.open();
  socket.say(waiting);
  socket.lose();
  await vi.advanceTimersByTimeAsync(1000);
  const next = FakeWebSocket.all.at(-1) as FakeWebSocket;
  const { call } = callAt(door);
  next.open();
  await soon();
  next.say(waiting);
  expect(enters(next).length).toBeGreaterThanOrEqual(1);
  expect(screenOf(call.state)).toBe('waiting');
  expect(call.state.socketOpen).toBe(true);
  expect(on.onError).not.toHaveBeenCalled();
});

test('after hanging up it enters with a socket and an instance of its own', async () => {
  const { door, socket } = knock();
  socket.open();
  socket.say(waiting);
  const { call } = callAt(door);
  await soon();
  call.hangUp();
  call.enterVisit();
  const next = FakeWebSocket.all.at(-1) as FakeWebSocket;
  expect(next).not.toBe(socket);
  next.open();
  expect(enters(next)).toHaveLength(1);
  expect(enters(next)[0]).not.toMatchObject({ instance: door.instance });
});

describe('what the form says', () => {
  test('a place that nobody has taken wants a name, and then knocks on the same socket', () => {
    const { door, socket, on } = knock(null);
    socket.open();
    socket.say({ type: 'error', code: 'name_required' });
    expect(on.onError).toHaveBeenCalledWith('name_required');
    door.knock(arrival);
    expect(enters(socket).at(-1)).toMatchObject(arrival);
    socket.say(waiting);
    expect(on.onEntered).toHaveBeenCalledOnce();
  });

  test.each([
    [{ ok: false, redirected: false, status: 410 }, 1, 0],
    [{ ok: true, redirected: true, status: 200 }, 1, 0],
    [{ ok: true, redirected: false, status: 200 }, 0, 1],
    [null, 0, 1],
  ])('refused three times, the page’s address answers %j', async (answer, reloads, slow) => {
    vi.stubGlobal('fetch', () => (answer ? Promise.resolve(answer) : Promise.reject(new Error('offline'))));
    const { on } = knock();
    for (let refusal = 0; refusal < 3; refusal += 1) {
      (FakeWebSocket.all.at(-1) as FakeWebSocket).lose();
      await vi.advanceTimersByTimeAsync(3000);
    }
    expect(location.reload).toHaveBeenCalledTimes(reloads);
    expect(on.onSlow).toHaveBeenCalledTimes(slow);
  });

  test.each([
    ['the visit has ended', { type: 'ended', reason: 'visit_ended' } as const, 'visit_ended'],
    ['another window has the place', { type: 'replaced' } as const, 'replaced'],
  ])('%s: the call says so', async (_what, message, over) => {
    const { door, socket, on } = knock(null);
    socket.open();
    socket.say(message);
    socket.lose(1000);
    expect(on.onOver).toHaveBeenCalled();
    const { call } = callAt(door);
    await soon();
    expect(call.state.over).toBe(over);
  });
});
