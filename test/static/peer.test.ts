import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Peer } from '../../static/call/peer.ts';

/** Enough of an RTCPeerConnection to see what the page does with it. */
class FakeConnection {
  static all: FakeConnection[] = [];
  connectionState = 'new';
  signalingState = 'stable';
  remoteDescription: object | null = null;
  localDescription: { type: string; sdp: string } | null = null;
  closed = false;
  restarts = 0;
  configuration: { iceServers: object[] };
  readonly added: unknown[] = [];
  readonly transceivers: { sender: FakeSender; receiver: { track: { kind: string } }; direction: string }[] =
    [];
  onnegotiationneeded: () => void = () => {};
  onconnectionstatechange: () => void = () => {};

  constructor(configuration: { iceServers: object[] }) {
    this.configuration = configuration;
    FakeConnection.all.push(this);
  }

  createDataChannel() {
    return { readyState: 'connecting', send: vi.fn() };
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

  setConfiguration(configuration: { iceServers: object[] }) {
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
      for (const kind of ['audio', 'video']) this.addTransceiver(kind).direction = 'recvonly';
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
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fresh = [{ urls: ['turn:relay.example'], username: 'fresh', credential: 'c' }];
const offer = { type: 'offer' as const, sdp: 'v=0' };
const camera = { kind: 'video' } as MediaStreamTrack;

function makePeer(offers: boolean) {
  const options = {
    offers,
    send: vi.fn(),
    iceServers: vi.fn(async () => fresh),
    onLink: vi.fn(),
    onTrack: vi.fn(),
    onChannel: vi.fn(),
  };
  return { options, peer: new Peer(options) };
}

const latest = () => FakeConnection.all.at(-1) as FakeConnection;
/** Lets everything that is queued happen. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the practice', () => {
  async function connected() {
    const made = makePeer(true);
    made.peer.meet('patient-page-1');
    await settle();
    latest().onnegotiationneeded();
    await settle();
    made.peer.receive('patient-page-1', { description: { type: 'answer', sdp: 'v=0' } });
    await settle();
    latest().become('connected');
    return made;
  }

  test('offers picture and sound before anybody has allowed a camera', async () => {
    const { options } = await connected();
    expect(latest().transceivers.map(({ receiver }) => receiver.track.kind)).toEqual(['audio', 'video']);
    expect(options.send).toHaveBeenCalledWith('patient-page-1', {
      description: { type: 'offer', sdp: 'offer 0' },
    });
  });

  test('attaching a camera needs no negotiation', async () => {
    const { options, peer } = await connected();
    peer.send('video', camera);
    await settle();
    expect(latest().transceivers[1]?.sender.track).toBe(camera);
    expect(options.send).toHaveBeenCalledOnce();
  });

  test('lessons 9 and 12: a failed connection is restarted at once with fresh credentials', async () => {
    const { options } = await connected();
    latest().become('failed');
    await settle();
    expect(latest().restarts).toBe(1);
    expect(latest().configuration.iceServers).toBe(fresh);
    expect(options.iceServers).toHaveBeenCalledTimes(2);
    expect(options.send).toHaveBeenLastCalledWith('patient-page-1', {
      description: { type: 'offer', sdp: 'offer 1' },
    });
  });

  test('lesson 9: a disconnected one after 3 s, unless it comes back', async () => {
    await connected();
    latest().become('disconnected');
    await vi.advanceTimersByTimeAsync(2_900);
    latest().become('connected');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(latest().restarts).toBe(0);
    latest().become('disconnected');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(latest().restarts).toBe(1);
  });

  test('while the patient cannot be told, it waits until the page is there again', async () => {
    const { peer } = await connected();
    peer.miss();
    latest().become('failed');
    await settle();
    expect(latest().restarts).toBe(0);
    peer.meet('patient-page-1');
    await settle();
    expect(latest().restarts).toBe(1);
    expect(FakeConnection.all).toHaveLength(1);
  });

  test('a page that comes back while all is well changes nothing', async () => {
    const { peer } = await connected();
    peer.miss();
    peer.meet('patient-page-1');
    await settle();
    expect(latest().restarts).toBe(0);
  });

  test('an offer whose answer was lost is made again', async () => {
    const { options, peer } = makePeer(true);
    peer.meet('patient-page-1');
    await settle();
    latest().onnegotiationneeded();
    await settle();
    peer.meet('patient-page-1');
    await settle();
    expect(options.send.mock.calls.map(([, payload]) => payload.description.sdp)).toEqual([
      'offer 0',
      'offer 1',
    ]);
  });

  test('lesson 25: a new life of the page is a new connection with the same tracks', async () => {
    const { peer } = await connected();
    peer.send('video', camera);
    peer.meet('patient-page-2');
    await settle();
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, false]);
    expect(latest().transceivers[1]?.sender.track).toBe(camera);
  });

  test('impolite: an offer in the middle of its own is ignored, with its candidates', async () => {
    const { peer } = makePeer(true);
    peer.meet('patient-page-1');
    await settle();
    latest().onnegotiationneeded();
    peer.receive('patient-page-1', { description: offer });
    await settle();
    expect(latest().remoteDescription).toBeNull();
  });

  test('what an earlier page still says is not heard', async () => {
    const { peer } = await connected();
    peer.receive('patient-page-0', { candidate: { candidate: 'old' } });
    await settle();
    expect(latest().added).toEqual([]);
  });
});

describe('the patient', () => {
  test('waits for the offer, answers it, and sends what there is', async () => {
    const { options, peer } = makePeer(false);
    peer.send('video', camera);
    peer.meet('doctor-page-1');
    await settle();
    latest().onnegotiationneeded();
    await settle();
    expect(options.send).not.toHaveBeenCalled();

    peer.receive('doctor-page-1', { description: offer });
    await settle();
    expect(options.send).toHaveBeenCalledWith('doctor-page-1', {
      description: { type: 'answer', sdp: 'answer 0' },
    });
    expect(latest().transceivers.map(({ direction, sender }) => [direction, sender.track])).toEqual([
      ['sendrecv', null],
      ['sendrecv', camera],
    ]);
  });

  test('candidates that come before the offer wait for it', async () => {
    const { peer } = makePeer(false);
    peer.meet('doctor-page-1');
    peer.receive('doctor-page-1', { candidate: { candidate: 'early' } });
    peer.receive('doctor-page-1', { description: offer });
    peer.receive('doctor-page-1', { candidate: { candidate: 'late' } });
    await settle();
    expect(latest().added).toEqual([{ candidate: 'early' }, { candidate: 'late' }]);
  });

  test('never restarts by itself', async () => {
    const { peer } = makePeer(false);
    peer.meet('doctor-page-1');
    await settle();
    latest().become('failed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(latest().restarts).toBe(0);
  });
});

test('the state of the connection is told in our words', async () => {
  const { options, peer } = makePeer(false);
  peer.meet('doctor-page-1');
  await settle();
  for (const state of ['connecting', 'connected', 'disconnected', 'failed', 'closed']) latest().become(state);
  expect(options.onLink.mock.calls.flat()).toEqual([
    'connecting',
    'connecting',
    'connected',
    'interrupted',
    'failed',
  ]);
});
