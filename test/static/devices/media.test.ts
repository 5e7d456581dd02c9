import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeviceProblem } from '../../../static/devices/device_problem.ts';
import { LocalMedia } from '../../../static/devices/media.ts';
import { FakeStream, FakeTrack } from '../fakes/media.ts';
import { page, withFakePage } from '../fakes/page.ts';

/* Lessons 3 and 15: the one owner of camera and microphone, while the page goes to sleep and wakes up. */

withFakePage();

/** What was given back and what was asked for, in order. */
let log: string[] = [];
let devices = new EventTarget();
/** What the browser answers instead of giving a device. */
let refused: Error | null = null;
beforeEach(() => {
  vi.useFakeTimers();
  [log, devices, refused] = [[], new EventTarget(), null];
  const getUserMedia = async (wanted: MediaStreamConstraints) => {
    const kinds = (['audio', 'video'] as const).filter((kind) => wanted[kind]);
    if (refused) throw refused;
    log.push(`get ${kinds.join('+')}`);
    return new FakeStream(kinds.map((kind) => new FakeTrack(kind, () => log.push(`stop ${kind}`))));
  };
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('navigator', { mediaDevices: Object.assign(devices, { getUserMedia }) });
  return () => vi.useRealTimers();
});

async function started(): Promise<LocalMedia> {
  const media = new LocalMedia();
  await media.askForDevices();
  log = [];
  return media;
}
function trackOf(media: LocalMedia, kind: 'audio' | 'video'): FakeTrack {
  const track = media.track(kind);
  if (!(track instanceof FakeTrack)) throw new Error(`there is no ${kind}`);
  return track;
}
describe('lesson 3: a page that comes back to the front', () => {
  test('has dead devices anew, once, and says which', async () => {
    const media = await started();
    trackOf(media, 'video').muted = true;
    page.hide(true);
    expect(log).toEqual([]);
    page.hide(false);
    expect(await media.woken).toEqual(['video']);
    expect(log).toEqual(['stop video', 'get video']);
    expect(media.isOn('video')).toBe(true);
  });

  test('leaves alone what lives, and what is off by hand', async () => {
    const media = await started();
    await media.toggle('audio', false);
    trackOf(media, 'audio').muted = true;
    page.hide(false);
    expect(await media.woken).toEqual([]);
    expect(log).toEqual([]);
  });

  test('that is closed gives everything back, listens no more and tells nobody', async () => {
    const given = [devices, page.document].map((place) => vi.spyOn(place, 'addEventListener'));
    const media = await started();
    const changed = vi.fn();
    media.onChange(changed);
    media.close();
    expect(log).toEqual(['stop audio', 'stop video']);
    changed.mockClear();
    page.hide(false);
    devices.dispatchEvent(new Event('devicechange'));
    await vi.runAllTimersAsync();
    expect(changed).not.toHaveBeenCalled();
    // What still listened would keep it in memory for as long as the inbox is open.
    const options = given.flatMap(({ mock }) =>
      mock.calls.map(([, , how]) => how as AddEventListenerOptions),
    );
    expect(options.map((how) => how?.signal?.aborted)).toEqual([true, true]);
  });
});

test('one listener that fails stops neither the other ones nor what is to be done with the devices', async () => {
  const failures = vi.fn();
  vi.stubGlobal('reportError', failures);
  const media = new LocalMedia();
  const changed = vi.fn();
  media.onChange(() => {
    throw new Error('Firefox and its sample rates');
  });
  media.onChange(changed);
  await media.askForDevices();
  await media.restart();
  expect(media.asking).toBe(false);
  expect(media.isOn('audio')).toBe(true);
  expect(changed).toHaveBeenCalled();
  expect(failures).toHaveBeenCalled();
});

describe('B6: a track that ends during the call is told as what it is', () => {
  const refusal = (name: string, message = '') => Object.assign(new Error(message), { name });

  test.each<[string, Error | null, DeviceProblem]>([
    ['another device takes over', null, 'switched'],
    ['pulled out, and there is no other', refusal('NotFoundError'), 'lost'],
    ['pulled out, as another browser says it', refusal('OverconstrainedError'), 'lost'],
    ['the permission taken back', refusal('NotAllowedError', 'Permission denied'), 'denied'],
    ['the system’s switch', refusal('NotAllowedError', 'Permission denied by system'), 'blocked_by_system'],
    ['asked again, and closed', refusal('NotAllowedError', 'Permission dismissed'), 'dismissed'],
    ['taken by another program', refusal('NotReadableError'), 'busy'],
    ['the driver has crashed', refusal('AbortError'), 'busy'],
    ['no such API any more', refusal('TypeError'), 'unsupported'],
    ['a reason of tomorrow', refusal('SomethingNew'), 'unknown'],
  ])('%s', async (_what, error, problem) => {
    for (const kind of ['audio', 'video'] as const) {
      refused = null;
      const media = await started();
      refused = error;
      trackOf(media, kind).end();
      await vi.advanceTimersByTimeAsync(100);
      expect(media.problems[kind]).toBe(problem);
      expect(media.isOn(kind)).toBe(error === null);
      // The other device goes on, and nothing is said of it.
      const other = kind === 'audio' ? 'video' : 'audio';
      expect([media.problems[other], media.isOn(other)]).toEqual([null, true]);
    }
  });

  test('the conversation ends while the browser is asked: nothing is wrong', async () => {
    const media = await started();
    refused = refusal('NotFoundError');
    trackOf(media, 'video').end();
    media.stop();
    await vi.advanceTimersByTimeAsync(100);
    expect(media.problems).toEqual({ audio: null, video: null });
  });
});

test('B4: a device that fails in being given back stops nothing that is asked for afterwards', async () => {
  const failures = vi.fn();
  vi.stubGlobal('reportError', failures);
  const media = await started();
  const camera = trackOf(media, 'video');
  camera.stop = () => {
    throw new Error('the driver has gone');
  };
  await media.restart();
  expect(failures).toHaveBeenCalledOnce();
  expect(media.asking).toBe(false);
  await media.restart();
  expect(media.isOn('audio')).toBe(true);
  expect(media.isOn('video')).toBe(true);
});

test('lesson 15: that another device has taken over is said for a while, not for ever', async () => {
  const media = await started();
  const headset = trackOf(media, 'audio');
  headset.end();
  await vi.advanceTimersByTimeAsync(100);
  expect(media.problems.audio).toBe('switched');
  await vi.advanceTimersByTimeAsync(15_000);
  expect(media.problems.audio).toBeNull();
  expect(media.isOn('audio')).toBe(true);
});
