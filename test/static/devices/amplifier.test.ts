import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { amplification } from '../../../static/devices/amplifier.ts';
import { mostLoudness, Player } from '../../../static/devices/player.ts';
import { FakeStream, FakeTrack } from '../fakes/media.ts';
import { FakeElement, withFakePage } from '../fakes/page.ts';

/*
 * Louder than it came. What it sounds like is measured in a browser (test/e2e/choices.test.ts); here: that
 * nobody falls silent for it.
 */

withFakePage();

class FakeGraph extends EventTarget {
  state = 'running';
  /** As the system does it: for a phone call, or before the page was touched. */
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
  async resume() {}
  async setSinkId() {}
}

class FakeNode {
  readonly gain = { value: 1 };
  readonly stream = new FakeStream([new FakeTrack('audio')]);
  constructor(_graph: unknown, options: { gain?: number } = {}) {
    this.gain.value = options.gain ?? 1;
    made.push(this);
  }
  connect<T>(next: T): T {
    return next;
  }
  disconnect(): void {
    ended += 1;
  }
}
const made: FakeNode[] = [];
let ended = 0;
let graph = new FakeGraph();

beforeEach(() => {
  made.length = 0;
  ended = 0;
  graph = new FakeGraph();
  vi.stubGlobal('pageAudio', graph);
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('Audio', FakeElement);
  vi.stubGlobal('addEventListener', () => {});
  for (const name of ['MediaStreamAudioSource', 'Gain', 'DynamicsCompressor', 'MediaStreamAudioDestination'])
    vi.stubGlobal(`${name}Node`, FakeNode);
});
afterEach(() => vi.unstubAllGlobals());

const playing = ({ srcObject }: FakeElement) =>
  srcObject instanceof FakeStream ? srcObject.getTracks()[0] : undefined;

function hearOne() {
  const [player, audio, track] = [new Player(() => {}), new FakeElement(), new FakeTrack('audio')];
  player.amplifyBy(amplification);
  player.play(audio, new FakeStream([track]));
  return { player, audio, track };
}

test('up to 100 % the voice is played as it came, and no graph is made: it would cost work', () => {
  const get = vi.fn(() => undefined);
  Object.defineProperty(globalThis, 'pageAudio', { configurable: true, get });
  const { player, audio, track } = hearOne();
  player.volume = 1;
  expect(playing(audio)).toBe(track);
  expect(get).not.toHaveBeenCalled();
});

test('above it the element plays the amplified voice, at its own full volume', () => {
  const { player, audio, track } = hearOne();
  player.volume = mostLoudness;
  expect(playing(audio)).not.toBe(track);
  expect(audio).toMatchObject({ volume: 1, paused: false });
  expect(made.map(({ gain }) => gain.value)).toContain(mostLoudness);
});

test('a slider that is moved makes one graph, not one for each step', () => {
  const { player, audio } = hearOne();
  player.volume = 1.1;
  const [before, nodes] = [audio.srcObject, made.length];
  for (const volume of [1.2, 1.8, 2.6]) player.volume = volume;
  expect(audio.srcObject).toBe(before);
  expect(made.length).toBe(nodes);
  expect(made.map(({ gain }) => gain.value)).toContain(2.6);
});

test('back to 100 % or less, it is the voice itself again', () => {
  const { player, audio, track } = hearOne();
  player.volume = 2;
  player.volume = 0.5;
  expect(playing(audio)).toBe(track);
  expect(audio.volume).toBe(0.5);
  expect(ended).toBe(1);
});

describe('whoever can be heard is heard (lessons 1, 29 and 30)', () => {
  test.each(['suspended', 'interrupted', 'closed'])('a graph that is %s is not waited for', (state) => {
    graph.state = state;
    const { player, audio, track } = hearOne();
    player.volume = 3;
    expect(playing(audio)).toBe(track);
    expect(audio.paused).toBe(false);
    graph.become('running');
    expect(playing(audio)).not.toBe(track);
  });

  test('one that stops in the call gives the voice back, and takes it again', () => {
    const { player, audio, track } = hearOne();
    player.volume = 3;
    graph.become('interrupted');
    expect(playing(audio)).toBe(track);
    graph.become('running');
    expect(playing(audio)).not.toBe(track);
  });

  test('a browser without one plays the voice as it came', () => {
    vi.stubGlobal('pageAudio', undefined);
    vi.stubGlobal(
      'AudioContext',
      class {
        constructor() {
          throw new Error('NotSupportedError');
        }
      },
    );
    const { player, audio, track } = hearOne();
    player.volume = 3;
    expect(playing(audio)).toBe(track);
  });

  test('a new connection’s track is amplified in its place, and the one before is let go', () => {
    const { player, audio } = hearOne();
    player.volume = 2;
    const before = audio.srcObject;
    player.play(audio, new FakeStream([new FakeTrack('audio')]));
    expect(audio.srcObject).not.toBe(before);
    expect(ended).toBe(1);
  });

  test('who goes leaves nothing playing', () => {
    const { player, audio } = hearOne();
    player.volume = 2;
    player.stopPlaying(audio);
    expect(audio.srcObject).toBeNull();
    expect(ended).toBe(1);
  });
});

test('a picture is never led through it', () => {
  const [player, video, track] = [new Player(() => {}), new FakeElement(), new FakeTrack('video')];
  player.amplifyBy(amplification);
  player.volume = 3;
  player.play(video, new FakeStream([track]));
  expect(playing(video)).toBe(track);
  expect(made).toEqual([]);
});
