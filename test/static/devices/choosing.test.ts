import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeviceChoice, LocalMedia } from '../../../static/devices/media.ts';
import { FakeDesk, type FakeDevice } from '../fakes/desk.ts';
import { FakeStream } from '../fakes/media.ts';
import { page, withFakePage } from '../fakes/page.ts';

/* Lessons 4, 15 and 33: which device runs, how it is changed, what is said where another one runs. */

withFakePage();

const microphone: FakeDevice = { kind: 'audioinput', deviceId: 'built-in' };
const headset: FakeDevice = { kind: 'audioinput', deviceId: 'headset' };
const webcam: FakeDevice = { kind: 'videoinput', deviceId: 'webcam' };
const documents: FakeDevice = { kind: 'videoinput', deviceId: 'documents' };
const front: FakeDevice = { kind: 'videoinput', deviceId: 'front', looks: 'user' };
const back: FakeDevice = { kind: 'videoinput', deviceId: 'back', looks: 'environment' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MediaStream', FakeStream);
  return () => vi.useRealTimers();
});

/** Whoever sits at these devices, with what an earlier call has kept. */
async function sitDown(devices: FakeDevice[], kept: DeviceChoice | null = null) {
  const desk = new FakeDesk(...devices.map((device) => ({ ...device })));
  vi.stubGlobal('navigator', { mediaDevices: desk, permissions: desk.permissions });
  const memory = kept && { ...kept };
  const media = new LocalMedia(
    memory && { read: () => memory, keep: (choice) => void Object.assign(memory, choice) },
  );
  await media.askForDevices();
  const running = () => [media.inUse('audio'), media.inUse('video')];
  return { desk, media, memory, running };
}
const soon = () => vi.advanceTimersByTimeAsync(100);

describe('lesson 15: what is chosen runs', () => {
  test.each([
    ['audio', headset],
    ['video', documents],
  ] as const)('the second %s of two, exactly', async (kind, second) => {
    const { media } = await sitDown([microphone, headset, webcam, documents]);
    await media.chooseDevice(kind, second.deviceId);
    expect(media.track(kind)?.getSettings().deviceId).toBe(second.deviceId);
    expect(media.problems[kind]).toBeNull();
  });

  test('one that has gone: another runs, it is said for a while, and the list knows which', async () => {
    const { media, running } = await sitDown([microphone, webcam]);
    await media.chooseDevice('audio', 'headset');
    expect([media.problems.audio, running()]).toEqual(['replaced', ['built-in', 'webcam']]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(media.problems.audio).toBeNull();
  });

  test('one that another program has is busy, not gone, and stays the chosen one', async () => {
    const { media } = await sitDown([microphone, webcam, { ...documents, busy: true }]);
    await media.chooseDevice('video', 'documents');
    expect(media.problems.video).toBe('busy');
    expect(media.inUse('video')).toBe('documents');
    expect(media.isOn('audio')).toBe(true);
  });

  test('a camera that is off is chosen for when it is on again', async () => {
    const { media, desk, running } = await sitDown([microphone, webcam, documents]);
    await media.toggle('video', false);
    await media.chooseDevice('video', 'documents');
    expect(media.track('video')).toBeNull();
    expect(running()[1]).toBe('documents');
    await media.toggle('video', true);
    expect(desk.log.at(-1)).toBe('get documents');
  });
});

describe('„Kamera wechseln“', () => {
  test('lesson 4: the other camera of a phone: first back, then anew, and only the camera', async () => {
    const { media, desk } = await sitDown([microphone, front, back]);
    desk.log.length = 0;
    await media.flip();
    await media.flip();
    expect(desk.log).toEqual(['stop front', 'get back', 'stop back', 'get front']);
    // A camera that is off stays off, and comes back as the other one.
    await media.toggle('video', false);
    desk.log.length = 0;
    await media.flip();
    expect(desk.log).toEqual([]);
    await media.toggle('video', true);
    expect(desk.log).toEqual(['get back']);
  });

  test('the next one of a desktop’s list, round and round', async () => {
    const third: FakeDevice = { kind: 'videoinput', deviceId: 'third' };
    const { media, running } = await sitDown([microphone, webcam, documents, third]);
    const seen: unknown[] = [];
    for (let press = 0; press < 4; press++) {
      await media.flip();
      seen.push(running()[1]);
    }
    expect(seen).toEqual(['documents', 'third', 'webcam', 'documents']);
  });

  test('a desktop with one camera keeps it', async () => {
    const { media, running } = await sitDown([microphone, webcam]);
    await media.flip();
    expect([media.problems.video, running()[1]]).toEqual([null, 'webcam']);
  });
});

describe('lesson 33: what an earlier call has kept', () => {
  test('runs from the start, and a new choice is kept', async () => {
    const { media, memory, running } = await sitDown([microphone, headset, webcam, documents], {
      audio: 'headset',
      video: 'documents',
    });
    expect(running()).toEqual(['headset', 'documents']);
    await media.chooseDevice('video', 'webcam');
    expect(memory).toEqual({ audio: 'headset', video: 'webcam' });
  });

  test('a headset that lies at home today: said, the other one runs, and it is kept for tomorrow', async () => {
    const { media, memory, running } = await sitDown([microphone, webcam], { audio: 'headset' });
    expect([media.problems.audio, running()]).toEqual(['replaced', ['built-in', 'webcam']]);
    expect(memory).toEqual({ audio: 'headset' });
  });
});

describe('told apart during the call', () => {
  test('pulled out with another there; with none; and back again by itself', async () => {
    const { media, desk, running } = await sitDown([microphone, headset, webcam]);
    await media.chooseDevice('audio', 'headset');
    desk.pullOut('headset');
    await soon();
    expect([media.problems.audio, running()[0]]).toEqual(['switched', 'built-in']);
    desk.pullOut('webcam');
    await soon();
    expect(media.problems.video).toBe('lost');
    desk.plugIn(headset);
    await soon();
    expect(media.problems.video).toBe('lost');
    desk.plugIn(webcam);
    await soon();
    expect([media.problems.video, media.isOn('video')]).toEqual([null, true]);
  });

  test.each([true, false])(
    'the permission taken back, whether the browser ends the tracks (%s) or not',
    async (ends) => {
      const { media, desk } = await sitDown([microphone, webcam]);
      await soon();
      desk.permit('camera', 'denied', ends);
      await soon();
      expect([media.problems.video, media.track('video')]).toEqual(['denied', null]);
      expect(media.isOn('audio')).toBe(true);
      // Allowed again in the same menu: nobody has to press anything.
      desk.permit('camera', 'granted');
      await soon();
      expect([media.problems.video, media.isOn('video')]).toEqual([null, true]);
    },
  );

  test('refused from the start and allowed in the menu: the devices run', async () => {
    const desk = new FakeDesk(microphone, webcam);
    for (const name of ['microphone', 'camera'] as const) desk.permit(name, 'denied');
    vi.stubGlobal('navigator', { mediaDevices: desk, permissions: desk.permissions });
    const media = new LocalMedia();
    await media.askForDevices();
    expect(media.problems).toEqual({ audio: 'denied', video: 'denied' });
    for (const name of ['microphone', 'camera'] as const) desk.permit(name, 'granted');
    await soon();
    expect([media.isOn('audio'), media.isOn('video')]).toEqual([true, true]);
  });

  test('a page that never asked does not ask because a permission changes', async () => {
    const desk = new FakeDesk(microphone, webcam);
    vi.stubGlobal('navigator', { mediaDevices: desk, permissions: desk.permissions });
    new LocalMedia();
    await soon();
    desk.permit('camera', 'denied');
    desk.permit('camera', 'granted');
    desk.dispatchEvent(new Event('devicechange'));
    page.hide(false);
    await soon();
    expect(desk.log).toEqual([]);
  });
});

test('Safari is told that the sound is a call’s', async () => {
  const desk = new FakeDesk(microphone, webcam);
  const audioSession = { type: 'auto' };
  vi.stubGlobal('navigator', { mediaDevices: desk, permissions: desk.permissions, audioSession });
  await new LocalMedia().askForDevices();
  expect(audioSession.type).toBe('play-and-record');
});
