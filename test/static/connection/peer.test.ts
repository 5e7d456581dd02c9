import { afterEach, describe, expect, test, vi } from 'vitest';
import { minute } from '../../../consultation/durations.ts';
import type { SignalPayload } from '../../../signaling/messages.ts';
import type { Fingerprints } from '../../../static/connection/fingerprints.ts';
import { Peer } from '../../../static/connection/peer.ts';
import { FakeCertificate } from '../fakes/certificate.ts';
import { FakeConnection, withFakeRtc } from '../fakes/connection.ts';
import { FakeTrack } from '../fakes/media.ts';

/* One end alone: the test is the other side, the hub and the browser's own word on the connection. */

const shared = withFakeRtc();
const open: Peer[] = [];
afterEach(() => {
  for (const peer of open.splice(0)) peer.close();
});

const servers = [{ urls: ['turn:relay.example'], username: 'fresh', credential: 'c' }];
const print = (digit: string) => `a=fingerprint:sha-256 ${Array(32).fill(digit.repeat(2)).join(':')}`;
/** What the other side says of itself. */
const describedBy = (prints: string) =>
  ['v=0', 'a=ice-ufrag:other', prints, 'm=audio 9 x', 'm=video 9 x', 'm=video 9 x', ''].join('\r\n');
const sdp = describedBy(print('A'));
const certificate = new FakeCertificate();
const camera = new FakeTrack('video');
const screen = new FakeTrack('video');

function makePeer(offers: boolean, relayOnly = false) {
  const options = {
    instance: 'other-page-1',
    offers,
    certificate: Promise.resolve(certificate),
    signal: vi.fn((_payload: SignalPayload) => true),
    ice: vi.fn(async (_fresh: boolean) => ({ servers, relayOnly })),
    onLink: vi.fn(),
    onTrack: vi.fn(),
    onOpen: vi.fn(),
    onMessage: vi.fn(),
    onConnection: vi.fn(),
    onCertificates: vi.fn((_prints: Fingerprints) => peer.setFlow(true)),
    onSuspect: vi.fn(),
    onForged: vi.fn(),
  };
  const peer: Peer = new Peer(options);
  open.push(peer);
  return { options, peer };
}

function latest(): FakeConnection {
  const connection = FakeConnection.all.at(-1);
  if (!connection) throw new Error('there is no connection yet');
  return connection;
}
/** Lets everything that is queued happen. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
type Made = ReturnType<typeof makePeer>;
/** What went out besides candidates, which the browser finds by itself. */
const signals = ({ signal }: Made['options']) =>
  signal.mock.calls.map(([payload]) => payload).filter(({ candidate }) => candidate === undefined);
/** Which connection each description was about, and which way of it: another ICE name is another way. */
const descriptions = (options: Made['options']) =>
  signals(options).flatMap(({ connection, description }) =>
    description
      ? [{ connection, type: description.type, way: /ufrag:(\S+)/.exec(description.sdp)?.[1] }]
      : [],
  );
/** The other side goes on beating. */
async function beating(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 400) {
    latest().hear('beat', 'here');
    await pass(400);
  }
}

describe('the side that offers', () => {
  async function connected() {
    const made = makePeer(true);
    await settle();
    made.peer.receiveSignal({ connection: 1, description: { type: 'answer', sdp } });
    await settle();
    latest().become('connected');
    await settle();
    return made;
  }

  test('S6: sound, picture and screen are in the first offer, with nothing to send', async () => {
    const { options } = await connected();
    expect(latest().transceivers.map(({ receiver }) => receiver.track.kind)).toEqual([
      'audio',
      'video',
      'video',
    ]);
    expect(latest().transceivers.every(({ sender }) => sender.track === null)).toBe(true);
    expect(descriptions(options)).toMatchObject([{ connection: 1, type: 'offer' }]);
    expect(latest().configuration).toMatchObject({ certificates: [certificate], iceTransportPolicy: 'all' });
    expect(options.onOpen).toHaveBeenCalledOnce();
  });

  test('an answer to an earlier offer is dropped, and the true one taken', async () => {
    const { options, peer } = await connected();
    // Two restarts in flight: news lifts the second of patience between them.
    latest().become('failed');
    await settle();
    shared.page.dispatchEvent(new Event('online'));
    await settle();
    const offers = signals(options).flatMap(({ description }) => description?.offer ?? []);
    expect(offers).toEqual([1, 2, 3]);
    const answer = (offer: number, ufrag: string) =>
      peer.receiveSignal({
        connection: 1,
        description: { type: 'answer', sdp: sdp.replace('other', ufrag), offer },
      });
    for (const [offer, ufrag] of [
      [2, 'late'],
      [7, 'never-asked'],
      [3, 'true'],
      [3, 'again'],
    ] as const)
      answer(offer, ufrag);
    await settle();
    expect(latest().signalingState).toBe('stable');
    expect(latest().remoteDescription?.sdp).toContain('ice-ufrag:true');
  });

  test('a page from before an update names no offer, and is answered all the same', async () => {
    await connected();
    expect(latest().signalingState).toBe('stable');
  });

  test('lesson 27: where the practice wants it, only the relay', async () => {
    makePeer(true, true);
    await settle();
    expect(latest().configuration.iceTransportPolicy).toBe('relay');
  });

  test('attaching a camera or a screen needs no negotiation', async () => {
    const { options, peer } = await connected();
    peer.sendTracks({ video: camera });
    peer.sendTracks({ screen: screen });
    await settle();
    expect(latest().transceivers.map(({ sender }) => sender.track)).toEqual([null, camera, screen]);
    expect(signals(options)).toHaveLength(1);
  });

  test('lessons 9 and 12: a failed connection is restarted at once with fresh credentials', async () => {
    const { options } = await connected();
    latest().become('failed');
    await settle();
    expect(latest().restarts).toBe(1);
    expect(options.ice).toHaveBeenLastCalledWith(true);
    const [first, second, ...more] = descriptions(options);
    expect([second, more]).toMatchObject([{ connection: 1, type: 'offer' }, []]);
    expect(second?.way).not.toBe(first?.way);
  });

  test('silence is noticed long before the browser says anything: asked the server and restarted, then told', async () => {
    const { options } = await connected();
    await beating(4000);
    expect(latest().restarts).toBe(0);
    await pass(600);
    expect(options.onSuspect).toHaveBeenCalledOnce();
    await pass(200);
    expect(latest().restarts).toBe(1);
    expect(options.onLink).toHaveBeenLastCalledWith('connected');
    await pass(400);
    expect(latest().restarts).toBe(1);
    expect(options.onLink).toHaveBeenLastCalledWith('interrupted');
    latest().hear('beat', 'here');
    await pass(200);
    expect(options.onLink).toHaveBeenLastCalledWith('connected');
  });

  test('lost beats are no silence while picture and sound arrive', async () => {
    await connected();
    for (let tick = 0; tick < 20; tick++) {
      latest().received += 1000;
      await pass(200);
    }
    expect(latest().restarts).toBe(0);
  });

  test('two restarts, then a new connection with the same certificate and the same tracks', async () => {
    const { options, peer } = await connected();
    peer.sendTracks({ video: camera });
    latest().become('failed');
    await pass(3200);
    expect(FakeConnection.all[0]?.restarts).toBe(2);
    await pass(6200);
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, false]);
    expect(latest().configuration.certificates).toEqual([certificate]);
    expect(descriptions(options).at(-1)).toMatchObject({ connection: 2, type: 'offer' });
    // X1: on the new one nothing goes out before its certificates are known.
    peer.receiveSignal({ connection: 2, description: { type: 'answer', sdp } });
    await settle();
    expect(latest().transceivers[1]?.sender.tracks.filter(Boolean)).toEqual([]);
    latest().become('connected');
    await settle();
    expect(latest().transceivers[1]?.sender.track).toBe(camera);
  });

  test('while the other page cannot be told it waits, and hurries when it is there again', async () => {
    const { peer } = await connected();
    peer.setThere(false);
    latest().become('failed');
    await pass(20_000);
    expect(latest().restarts).toBe(0);
    peer.setThere(true);
    await settle();
    expect(latest().restarts).toBe(1);
  });

  test('a page that comes back while all is well changes nothing', async () => {
    const { peer } = await connected();
    peer.setThere(false);
    peer.setThere(true);
    shared.page.dispatchEvent(new Event('online'));
    await settle();
    expect(latest().restarts).toBe(0);
  });

  test('restarts when the other side asks, once for both wishes', async () => {
    const { peer } = await connected();
    peer.receiveSignal({ connection: 1, restart: true });
    peer.receiveSignal({ connection: 1, restart: true });
    await settle();
    expect(latest().restarts).toBe(1);
  });

  test('an offer whose answer was lost is made again', async () => {
    const { options } = makePeer(true);
    await settle();
    await pass(10_500);
    const [first, second, ...more] = descriptions(options);
    expect([first?.type, second?.type, more]).toEqual(['offer', 'offer', []]);
    expect(second?.way).not.toBe(first?.way);
  });

  test('impolite: an offer in the middle of its own is ignored', async () => {
    const { peer } = makePeer(true);
    await settle();
    peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    expect(latest().remoteDescription).toBeNull();
  });

  test('what belongs to another connection is not heard', async () => {
    const { peer } = await connected();
    peer.receiveSignal({ connection: 2, candidate: { candidate: 'other', usernameFragment: 'other' } });
    await settle();
    expect(latest().candidates).toEqual([]);
  });
});

describe('the side that answers', () => {
  async function connected() {
    const made = makePeer(false);
    made.peer.sendTracks({ video: camera });
    made.peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    latest().become('connected');
    await settle();
    return made;
  }

  test('begins with the offer, answers it, and sends what there is', async () => {
    const { options } = await connected();
    expect(descriptions(options)).toMatchObject([{ connection: 1, type: 'answer' }]);
    expect(latest().transceivers.map(({ direction, sender }) => [direction, sender.track])).toEqual([
      ['sendrecv', null],
      ['sendrecv', camera],
      ['sendrecv', null],
    ]);
  });

  test('lesson 12: a restart gets fresh credentials on this side too', async () => {
    const { options, peer } = await connected();
    peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    expect(options.ice.mock.calls).toEqual([[false], [true]]);
  });

  test('never restarts by itself, it asks', async () => {
    const { options } = await connected();
    latest().become('failed');
    await pass(minute);
    expect(latest().restarts).toBe(0);
    expect(FakeConnection.all).toHaveLength(1);
    expect(signals(options).at(-1)).toEqual({ connection: 1, restart: true });
  });

  test('a higher number is a new connection, an old one is late', async () => {
    const { peer } = await connected();
    peer.receiveSignal({ connection: 3, description: { type: 'offer', sdp } });
    await settle();
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, false]);
    expect(latest().transceivers[1]?.sender.tracks.filter(Boolean)).toEqual([]);
    latest().become('connected');
    await settle();
    expect(latest().transceivers[1]?.sender.track).toBe(camera);
    peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    expect(FakeConnection.all).toHaveLength(2);
  });
});

describe('D2: what a lying server may put into a description', () => {
  test.each([
    ['two certificates', describedBy(`${print('A')}\r\n${print('B')}`)],
    ['none', describedBy('s=-')],
    ['a weaker hash', describedBy('a=fingerprint:sha-1 AA:BB')],
  ])(
    '%s: the connection is closed, and the other page reads only that it was forged',
    async (_what, forged) => {
      const { options, peer } = makePeer(false);
      peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp: forged } });
      await settle();
      expect(options.onForged).toHaveBeenCalledOnce();
      expect(latest().closed).toBe(true);
      expect(options.signal.mock.calls).toEqual([[{ connection: 1, forged: true }]]);
    },
  );

  test('another certificate in a later description of the same connection', async () => {
    const { options, peer } = makePeer(false);
    peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp: describedBy(print('B')) } });
    await settle();
    expect(options.onForged).toHaveBeenCalledOnce();
    expect(signals(options).at(-1)).toEqual({ connection: 1, forged: true });
    expect(latest().closed).toBe(true);
  });

  test('what the other page says of ours ends the connection here, too, and nothing brings it back', async () => {
    const { options, peer } = makePeer(true);
    peer.sendTracks({ video: camera });
    await settle();
    peer.receiveSignal({ connection: 1, description: { type: 'answer', sdp } });
    await settle();
    latest().become('connected');
    await settle();
    peer.receiveSignal({ connection: 1, forged: true });
    await settle();
    expect(options.onForged).toHaveBeenCalledOnce();
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true]);
    peer.setFlow(true);
    peer.renewConnection();
    await pass(30_000);
    expect(FakeConnection.all).toHaveLength(1);
    expect(options.onForged).toHaveBeenCalledOnce();
  });
});

describe('X1: what goes out waits for the certificates of its own transport', () => {
  async function answering() {
    const made = makePeer(false);
    // The page decides; here it is the test.
    made.options.onCertificates.mockImplementation(() => {});
    for (const purpose of ['audio', 'video', 'screen'] as const) made.peer.sendTracks({ [purpose]: camera });
    made.peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    return made;
  }
  const sent = () => latest().transceivers.flatMap(({ sender }) => sender.tracks.filter(Boolean));
  const flowing = () => latest().transceivers.filter(({ sender }) => sender.track !== null).length;

  test('they are told once, when the connection stands, and nothing flows before the page says so', async () => {
    const { options, peer } = await answering();
    expect([options.onConnection.mock.calls.length, options.onCertificates.mock.calls.length]).toEqual([
      1, 0,
    ]);
    latest().become('connecting');
    await pass(5000);
    expect(options.onCertificates).not.toHaveBeenCalled();
    latest().become('connected');
    await pass(2000);
    expect(options.onCertificates).toHaveBeenCalledOnce();
    expect(options.onCertificates.mock.calls[0]?.[0].other).toEqual(new Uint8Array(32).fill(0xaa));
    expect(sent()).toEqual([]);
    peer.setFlow(true);
    await settle();
    expect(flowing()).toBe(3);
    peer.setFlow(false);
    await settle();
    expect(flowing()).toBe(0);
  });

  test('a new connection begins with nothing, whatever was allowed on the one before', async () => {
    const { options, peer } = await answering();
    latest().become('connected');
    await settle();
    peer.setFlow(true);
    await settle();
    peer.receiveSignal({ connection: 2, description: { type: 'offer', sdp } });
    peer.sendTracks({ video: screen });
    await settle();
    expect(options.onConnection).toHaveBeenCalledTimes(2);
    latest().become('connected');
    await settle();
    expect(options.onCertificates).toHaveBeenCalledTimes(2);
    expect(sent()).toEqual([]);
    peer.setFlow(true);
    await settle();
    expect(latest().transceivers.map(({ sender }) => sender.track)).toEqual([camera, screen, camera]);
  });

  test('what is allowed while a new connection is being made is allowed to nobody', async () => {
    const { peer } = await answering();
    peer.receiveSignal({ connection: 2, description: { type: 'offer', sdp } });
    peer.setFlow(true);
    await settle();
    expect(FakeConnection.all).toHaveLength(2);
    expect(sent()).toEqual([]);
  });

  test('another certificate on the live transport than in the description ends it, and both pages read it', async () => {
    const { options, peer } = await answering();
    vi.spyOn(latest(), 'sctp', 'get').mockReturnValue({
      transport: { getRemoteCertificates: () => [new Uint8Array(new FakeCertificate().der).buffer] },
    });
    latest().become('connected');
    await settle();
    expect(options.onCertificates).not.toHaveBeenCalled();
    expect(options.onForged).toHaveBeenCalledOnce();
    expect(signals(options).at(-1)).toEqual({ connection: 1, forged: true });
    expect(latest().closed).toBe(true);
    peer.setFlow(true);
    await settle();
    expect(sent()).toEqual([]);
  });
});

test('the state of the connection is told in our words, once for each change', async () => {
  const { options, peer } = makePeer(false);
  peer.receiveSignal({ connection: 1, description: { type: 'offer', sdp } });
  await settle();
  for (const state of ['connecting', 'connected', 'disconnected', 'failed'] as const) latest().become(state);
  expect(options.onLink.mock.calls.flat()).toEqual(['connecting', 'connected', 'interrupted', 'failed']);
});

test('what is closed stays closed', async () => {
  const { options, peer } = makePeer(true);
  peer.close();
  await settle();
  expect(FakeConnection.all).toHaveLength(0);
  shared.page.dispatchEvent(new Event('online'));
  await pass(30_000);
  expect(options.signal).not.toHaveBeenCalled();
});
