import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Player } from '../../../static/devices/player.ts';
import { FakeStream, FakeTrack } from '../fakes/media.ts';
import { FakeElement, page, settle, withFakePage } from '../fakes/page.ts';

withFakePage();

const led: string[] = [];
let windowEvents = new EventTarget();
beforeEach(() => {
  led.length = 0;
  windowEvents = new EventTarget();
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('addEventListener', windowEvents.addEventListener.bind(windowEvents));
  vi.stubGlobal(
    'AudioContext',
    class {
      state = 'running';
      async setSinkId(id: string) {
        led.push(id);
      }
    },
  );
});

const element = (parts: Partial<FakeElement> = {}) => Object.assign(new FakeElement(), parts);
const voice = () => new FakeStream([new FakeTrack('audio')]);
const face = () => new FakeStream([new FakeTrack('video')]);

const playing = ({ srcObject }: FakeElement) =>
  srcObject instanceof FakeStream ? srcObject.getTracks()[0] : undefined;

/** As the system does it: for a phone call, a frozen tab. */
function pause(screen: FakeElement): void {
  screen.paused = true;
  screen.onpause?.();
}

describe('lesson 29: sound waits for no picture', () => {
  test('each plays by itself, also where the other is refused', async () => {
    const player = new Player(() => {});
    const [audio, video] = [element(), element({ refuses: 'AbortError' })];
    player.play(video, face());
    player.play(audio, voice());
    await settle();
    expect([audio.paused, video.paused]).toEqual([false, true]);
  });

  test('a stream without a track waits for its first one', async () => {
    const player = new Player(() => {});
    const audio = element();
    const stream = new FakeStream();
    player.play(audio, stream);
    // Given to the player empty, it would stay silent in Chromium whatever comes into it later.
    expect(audio).toMatchObject({ paused: true, srcObject: null });
    const track = new FakeTrack('audio');
    stream.addTrack(track);
    player.play(audio, stream);
    expect(audio.paused).toBe(false);
    expect(playing(audio)).toBe(track);
  });

  test('the track of a new connection takes the place of the one before, once', () => {
    const player = new Player(() => {});
    const audio = element();
    const before = new FakeTrack('audio');
    const stream = new FakeStream([before]);
    player.play(audio, stream);
    const given = audio.srcObject;
    player.play(audio, stream);
    expect(audio.srcObject).toBe(given);
    before.stop();
    stream.removeTrack(before);
    const after = new FakeTrack('audio');
    stream.addTrack(after);
    player.play(audio, stream);
    expect(playing(audio)).toBe(after);
    expect(audio.paused).toBe(false);
  });
});

describe('lesson 1: a browser that wants to be touched first', () => {
  test('one tap anywhere starts all of it', async () => {
    const refused: boolean[] = [];
    const player = new Player((now) => refused.push(now));
    const screens = [
      element(),
      element({ refuses: 'NotAllowedError' }),
      element({ refuses: 'NotAllowedError' }),
    ];
    for (const screen of screens) player.play(screen, voice());
    await settle();
    expect(refused.at(-1)).toBe(true);
    // Being touched is what the browser waits for; before, it refuses once more.
    page.press('chat');
    await settle();
    expect(refused.at(-1)).toBe(true);

    for (const screen of screens) screen.refuses = null;
    page.press('unmute');
    await settle();
    expect(screens.map(({ paused }) => paused)).toEqual([false, false, false]);
    expect(refused.at(-1)).toBe(false);
  });

  test('who goes takes the question along', async () => {
    const refused: boolean[] = [];
    const player = new Player((now) => refused.push(now));
    const tile = element({ refuses: 'NotAllowedError' });
    player.play(tile, voice());
    await settle();
    player.stopPlaying(tile);
    expect(refused.at(-1)).toBe(false);
    expect(tile.srcObject).toBeNull();
  });

  test('what is refused only after the person has gone asks nothing', async () => {
    const refused: boolean[] = [];
    const player = new Player((now) => refused.push(now));
    const tile = element({ refuses: 'NotAllowedError' });
    player.play(tile, voice());
    player.stopPlaying(tile);
    await settle();
    expect(refused.at(-1)).toBe(false);
  });
});

describe('lesson 30: what the system pauses goes on', () => {
  const comingBack: [string, () => void][] = [
    ['the tab comes to the front', () => page.hide(false)],
    ['the tab was frozen', () => page.document.dispatchEvent(new Event('resume'))],
    ['the page was kept in memory', () => windowEvents.dispatchEvent(new Event('pageshow'))],
  ];
  test.each(comingBack)('when %s', async (_what, comeBack) => {
    const player = new Player(() => {});
    const [audio, video] = [element(), element()];
    player.play(audio, voice());
    player.play(video, face());
    await settle();
    for (const screen of [audio, video]) screen.paused = true;
    comeBack();
    expect([audio.paused, video.paused]).toEqual([false, false]);
  });

  test('by itself after half a second, again and again, and not once nobody is there', async () => {
    vi.useFakeTimers();
    const player = new Player(() => {});
    const audio = element();
    const play = vi.spyOn(audio, 'play');
    player.play(audio, voice());
    for (let times = 2; times < 5; times++) {
      pause(audio);
      expect(audio.paused).toBe(true);
      vi.advanceTimersByTime(500);
      expect(audio.paused).toBe(false);
      expect(play).toHaveBeenCalledTimes(times);
    }
    pause(audio);
    player.stopPlaying(audio);
    vi.advanceTimersByTime(5000);
    expect(audio.paused).toBe(true);
    vi.useRealTimers();
  });

  test('a stream whose tracks have ended is left alone: it would end again at once', () => {
    const player = new Player(() => {});
    const audio = element();
    const track = new FakeTrack('audio');
    player.play(audio, new FakeStream([track]));
    track.stop();
    audio.paused = true;
    player.playAll();
    expect(audio.paused).toBe(true);
  });

  test('„neu starten“ gives every element its stream anew, also where it says that it plays', async () => {
    const player = new Player(() => {});
    const audio = element();
    const stream = voice();
    player.play(audio, stream);
    const before = audio.srcObject;
    player.restart();
    await settle();
    expect(audio.srcObject).not.toBe(before);
    expect(playing(audio)).toBe(stream.getTracks()[0]);
    expect(audio.paused).toBe(false);
  });
});

test('one volume for everybody: for those who are there, and for those who come', () => {
  const player = new Player(() => {});
  const [main, tile] = [element(), element()];
  player.play(main, voice());
  player.volume = 0.3;
  player.play(tile, voice());
  expect([main.volume, tile.volume]).toEqual([0.3, 0.3]);
});

test('sound comes from the loudspeaker that was chosen: of those who are there, of those who come, and the test tones', () => {
  const player = new Player(() => {});
  const [main, tile] = [element(), element()];
  player.play(main, voice());
  player.chooseOutput('headset');
  player.play(tile, voice());
  expect([main.sink, tile.sink]).toEqual(['headset', 'headset']);
  expect(led).toEqual(['headset']);
});
