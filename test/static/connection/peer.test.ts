import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minute } from '../../../consultation/durations.ts';
import { Peer } from '../../../static/connection/peer.ts';

/** Enough of an RTCPeerConnection to see what the page does with it. */
class FakeConnection {
  static all: FakeConnection[] = [];
  connectionState = 'new';
  signalingState = 'stable';
  remoteDescription: object | null = null;
  localDescription: { type: string; sdp: string } | null = null;
  closed = false;
  restarts = 0;
  /** Of picture and sound that have arrived. */
  bytes = 0;
  configuration: RTCConfiguration;
  readonly channels: FakeChannel[] = [];
  readonly added: unknown[] = [];
  readonly transceivers: { sender: FakeSender; receiver: { track: { kind: string } }; direction: string }[] =
    [];
  onnegotiationneeded: () => void = () => {};
  onconnectionstatechange: () => void = () => {};

  constructor(configuration: RTCConfiguration) {
    this.configuration = configuration;
    FakeConnection.all.push(this);
  }

  createDataChannel(name: string) {
    const channel = new FakeChannel(name);
    this.channels.push(channel);
    return channel;
  }

  async getStats() {
    return new Map([['in', { type: 'inbound-rtp', bytesReceived: this.bytes }]]);
  }

  addTransceiver(kind: string) {
    const transceiver = { sender: new FakeSender(), receiver: { track: { kind } }, direction: 'sendrecv' };
    this.transceivers.push(transceiver);
    return transceiver;
  }

  getTransceivers() {
    return this.transceivers;
  }

  getConfiguration() {
    return this.configuration;
  }

  setConfiguration(configuration: RTCConfiguration) {
    this.configuration = configuration;
  }

  async setLocalDescription() {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
    this.localDescription = { type, sdp: `${type} ${this.restarts}` };
  }

  async setRemoteDescription(description: { type: string }) {
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
    if (description.type === 'offer' && this.transceivers.length === 0) {
      for (const kind of ['audio', 'video', 'video']) this.addTransceiver(kind).direction = 'recvonly';
    }
  }

  async addIceCandidate(candidate: unknown) {
    if (!this.remoteDescription) throw new Error('too early');
    this.added.push(candidate);
  }

  restartIce() {
    this.restarts += 1;
    if (this.signalingState === 'stable') this.onnegotiationneeded();
  }

  close() {
    this.closed = true;
  }

  become(state: string) {
    this.connectionState = state;
    this.onconnectionstatechange();
  }

  /** The other side's word on a channel. */
  hear(name: string, data: string) {
    this.channels.find((channel) => channel.name === name)?.onmessage({ data });
  }

  /** Connected, channels open. */
  stand() {
    this.become('connected');
    for (const channel of this.channels) {
      channel.readyState = 'open';
      channel.onopen();
    }
  }
}

class FakeChannel {
  readonly name: string;
  readyState = 'connecting';
  readonly send = vi.fn();
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};

  constructor(name: string) {
    this.name = name;
  }
}

class FakeSender {
  track: unknown = null;
  async replaceTrack(track: unknown) {
    this.track = track;
  }
}

class FakeStream {
  getTracks() {
    return [];
  }
}

let page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  FakeConnection.all = [];
  vi.stubGlobal('RTCPeerConnection', FakeConnection);
  vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});

const open: Peer[] = [];
afterEach(() => {
  for (const peer of open.splice(0)) peer.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const servers = [{ urls: ['turn:relay.example'], username: 'fresh', credential: 'c' }];
const print = (digit: string) => `a=fingerprint:sha-256 ${Array(32).fill(digit.repeat(2)).join(':')}`;
const sdp = print('A');
const certificate = {} as RTCCertificate;
const camera = { kind: 'video' } as MediaStreamTrack;
const screen = { kind: 'video' } as MediaStreamTrack;

function makePeer(offers: boolean, relayOnly = false) {
  const options = {
    instance: 'other-page-1',
    offers,
    certificate: Promise.resolve(certificate),
    signal: vi.fn(() => true),
    ice: vi.fn(async (_fresh: boolean) => ({ servers, relayOnly })),
    onLink: vi.fn(),
    onTrack: vi.fn(),
    onOpen: vi.fn(),
    onMessage: vi.fn(),
    onSuspect: vi.fn(),
    onForged: vi.fn(),
  };
  const peer = new Peer(options);
  open.push(peer);
  return { options, peer };
}

const latest = () => FakeConnection.all.at(-1) as FakeConnection;
/** Lets everything that is queued happen. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const signals = ({ signal }: { signal: ReturnType<typeof vi.fn> }) =>
  signal.mock.calls.map(([payload]) => payload);
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
    latest().onnegotiationneeded();
    await settle();
    made.peer.receive({ connection: 1, description: { type: 'answer', sdp } });
    await settle();
    latest().stand();
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
    expect(signals(options)).toEqual([{ connection: 1, description: { type: 'offer', sdp: 'offer 0' } }]);
    expect(latest().configuration).toMatchObject({ certificates: [certificate], iceTransportPolicy: 'all' });
    expect(options.onOpen).toHaveBeenCalledOnce();
  });

  test('lesson 27: where the practice wants it, only the relay', async () => {
    makePeer(true, true);
    await settle();
    expect(latest().configuration.iceTransportPolicy).toBe('relay');
  });

  test('attaching a camera or a screen needs no negotiation', async () => {
    const { options, peer } = await connected();
    peer.send('video', camera);
    peer.send('screen', screen);
    await settle();
    expect(latest().transceivers.map(({ sender }) => sender.track)).toEqual([null, camera, screen]);
    expect(options.signal).toHaveBeenCalledOnce();
  });

  test('lessons 9 and 12: a failed connection is restarted at once with fresh credentials', async () => {
    const { options } = await connected();
    latest().become('failed');
    await settle();
    expect(latest().restarts).toBe(1);
    expect(options.ice).toHaveBeenLastCalledWith(true);
    expect(signals(options).at(-1)).toEqual({
      connection: 1,
      description: { type: 'offer', sdp: 'offer 1' },
    });
  });

  test('silence is noticed long before the browser says anything: asked the server, then restarted', async () => {
    const { options } = await connected();
    await beating(4000);
    expect(latest().restarts).toBe(0);
    await pass(600);
    expect(options.onSuspect).toHaveBeenCalledOnce();
    expect(latest().restarts).toBe(0);
    await pass(600);
    expect(latest().restarts).toBe(1);
    expect(options.onLink).toHaveBeenLastCalledWith('interrupted');
    latest().hear('beat', 'here');
    await pass(200);
    expect(options.onLink).toHaveBeenLastCalledWith('connected');
  });

  test('lost beats are no silence while picture and sound arrive', async () => {
    await connected();
    for (let tick = 0; tick < 20; tick++) {
      latest().bytes += 1000;
      await pass(200);
    }
    expect(latest().restarts).toBe(0);
  });

  test('two restarts, then a new connection with the same certificate and the same tracks', async () => {
    const { options, peer } = await connected();
    peer.send('video', camera);
    latest().become('failed');
    await pass(3200);
    expect(FakeConnection.all[0]?.restarts).toBe(2);
    await pass(6200);
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, false]);
    expect(latest().configuration.certificates).toEqual([certificate]);
    expect(latest().transceivers[1]?.sender.track).toBe(camera);
    latest().onnegotiationneeded();
    await settle();
    expect(signals(options).at(-1)).toMatchObject({ connection: 2, description: { type: 'offer' } });
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
    page.dispatchEvent(new Event('online'));
    await settle();
    expect(latest().restarts).toBe(0);
  });

  test('restarts when the other side asks, once for both wishes', async () => {
    const { peer } = await connected();
    peer.receive({ connection: 1, restart: true });
    peer.receive({ connection: 1, restart: true });
    await settle();
    expect(latest().restarts).toBe(1);
  });

  test('an offer whose answer was lost is made again', async () => {
    const { options } = makePeer(true);
    await settle();
    latest().onnegotiationneeded();
    await pass(10_500);
    expect(signals(options).map(({ description }) => description.sdp)).toEqual(['offer 0', 'offer 1']);
  });

  test('impolite: an offer in the middle of its own is ignored', async () => {
    const { peer } = makePeer(true);
    await settle();
    latest().onnegotiationneeded();
    peer.receive({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    expect(latest().remoteDescription).toBeNull();
  });

  test('what belongs to another connection is not heard', async () => {
    const { peer } = await connected();
    peer.receive({ connection: 2, candidate: { candidate: 'other' } });
    await settle();
    expect(latest().added).toEqual([]);
  });
});

describe('the side that answers', () => {
  async function connected() {
    const made = makePeer(false);
    made.peer.send('video', camera);
    made.peer.receive({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    latest().stand();
    return made;
  }

  test('begins with the offer, answers it, and sends what there is', async () => {
    const { options } = await connected();
    expect(signals(options)).toEqual([{ connection: 1, description: { type: 'answer', sdp: 'answer 0' } }]);
    expect(latest().transceivers.map(({ direction, sender }) => [direction, sender.track])).toEqual([
      ['sendrecv', null],
      ['sendrecv', camera],
      ['sendrecv', null],
    ]);
  });

  test('lesson 12: a restart gets fresh credentials on this side too', async () => {
    const { options, peer } = await connected();
    peer.receive({ connection: 1, description: { type: 'offer', sdp } });
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
    peer.receive({ connection: 3, description: { type: 'offer', sdp } });
    await settle();
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, false]);
    expect(latest().transceivers[1]?.sender.track).toBe(camera);
    peer.receive({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    expect(FakeConnection.all).toHaveLength(2);
  });
});

describe('D2: what a lying server may put into a description', () => {
  test.each([
    ['two certificates', `${print('A')}\r\n${print('B')}`],
    ['none', 'v=0'],
    ['a weaker hash', 'a=fingerprint:sha-1 AA:BB'],
  ])('%s: the connection is closed and nothing is answered', async (_what, forged) => {
    const { options, peer } = makePeer(false);
    peer.receive({ connection: 1, description: { type: 'offer', sdp: forged } });
    await settle();
    expect(options.onForged).toHaveBeenCalledOnce();
    expect(latest().closed).toBe(true);
    expect(options.signal).not.toHaveBeenCalled();
  });

  test('another certificate in a later description of the same connection', async () => {
    const { options, peer } = makePeer(false);
    peer.receive({ connection: 1, description: { type: 'offer', sdp } });
    await settle();
    peer.receive({ connection: 1, description: { type: 'offer', sdp: print('B') } });
    await settle();
    expect(options.onForged).toHaveBeenCalledOnce();
  });
});

test('the state of the connection is told in our words, once for each change', async () => {
  const { options, peer } = makePeer(false);
  peer.receive({ connection: 1, description: { type: 'offer', sdp } });
  await settle();
  for (const state of ['connecting', 'connected', 'disconnected', 'failed']) latest().become(state);
  expect(options.onLink.mock.calls.flat()).toEqual(['connecting', 'connected', 'interrupted', 'failed']);
});

test('what is closed stays closed', async () => {
  const { options, peer } = makePeer(true);
  peer.close();
  await settle();
  expect(FakeConnection.all).toHaveLength(0);
  page.dispatchEvent(new Event('online'));
  await pass(30_000);
  expect(options.signal).not.toHaveBeenCalled();
});
