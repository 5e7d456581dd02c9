import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Call } from '../../static/call/call.ts';
import { bindPictureInPicture } from '../../static/conversation/picture_in_picture.ts';
import { copyAddress } from '../../static/devices/device_view.ts';
import { watchLevel } from '../../static/devices/level.ts';
import { Player } from '../../static/devices/player.ts';
import { bindSignaturePads } from '../../static/forms/signature_pad.ts';
import { playTones, setToneOutput } from '../../static/page/sound.ts';
import { withStorage } from '../../static/page/storage.ts';
import { WakeLock } from '../../static/page/wake_lock.ts';
import { callIn } from '../../static/visit/call_in.ts';
import { pass, twoPeers, untilConnected } from './connection/two_peers.ts';
import { FakeConnection, withFakeRtc } from './fakes/connection.ts';
import { FakeStream, FakeTrack } from './fakes/media.ts';
import { network } from './fakes/network.ts';
import { FakeElement, page, withFakePage } from './fakes/page.ts';

/*
 * B5: what a browser may lack or refuse comes last, or is caught: the page does what it is for without it.
 * The doorbell's own table is in practice/bell.test.ts.
 */

/** What a browser does instead of what is asked; undefined: it has no such thing. */
const atOnce: [string, (() => never) | undefined][] = [
  ['is missing', undefined],
  [
    'throws',
    () => {
      throw new TypeError('not here');
    },
  ],
];
const either: [string, (() => Promise<never>) | undefined][] = [
  ...atOnce,
  ['refuses', () => Promise.reject(new DOMException('not now', 'NotAllowedError'))],
];
/** Lets everything happen that only waits for promises. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe.each(either)('where it %s, the page goes on without', (_way, api) => {
  withFakePage();
  beforeEach(() => {
    vi.stubGlobal('addEventListener', () => {});
  });

  test('navigator.wakeLock: the person is asked to keep the screen on', async () => {
    vi.stubGlobal('navigator', { wakeLock: { request: api } });
    const refused = vi.fn();
    new WakeLock(refused).keepOn(true);
    await settle();
    expect(refused).toHaveBeenCalledOnce();
  });

  test('navigator.clipboard: the address is copied by hand', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: api } });
    vi.stubGlobal('location', { href: 'https://video.praxis.example/c/TOKEN/visit' });
    const label = new FakeElement();
    await copyAddress(label);
    expect(label.textContent).toBe('Bitte kopieren Sie die Adresse oben');
  });

  test('setSinkId: the other side is heard, on the loudspeaker that there is', async () => {
    vi.stubGlobal('MediaStream', FakeStream);
    const audio = Object.assign(new FakeElement(), { setSinkId: api });
    const player = new Player(() => {});
    player.chooseOutput('headset');
    player.play(audio, new FakeStream([new FakeTrack('audio')]));
    await settle();
    expect(audio).toMatchObject({ muted: false, paused: false });
  });

  test('picture in picture: the small window stays, or never comes', async () => {
    const video = Object.assign(page.hook('remote-video'), { requestPictureInPicture: api });
    Object.assign(page.document, { exitPictureInPicture: api });
    const { forget } = bindPictureInPicture();
    page.press('pip');
    await settle();
    page.document.pictureInPictureElement = video;
    page.press('pip');
    forget();
    await settle();
  });
});

describe.each(atOnce)('where it %s at once, the page goes on without', (_way, api) => {
  withFakePage();
  beforeEach(() => {
    vi.stubGlobal('addEventListener', () => {});
  });

  test('navigator.vibrate: being called in is read, and heard where it can be', () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { vibrate: api });
    callIn();
    expect(page.part('called-in').textContent).toBe('Sie werden hereingebeten');
    expect(page.document.title).toBe('● Sie werden hereingebeten');
    vi.runAllTimers();
    expect([page.part('called-in').textContent, page.document.title]).toEqual(['', 'Sprechzimmer']);
    vi.useRealTimers();
  });

  test('AudioContext: there are no tones and no level', async () => {
    vi.stubGlobal('AudioContext', api);
    await playTones([523]);
    await setToneOutput('headset');
    const level = vi.fn();
    watchLevel(new FakeTrack('audio'), level)();
    expect(level).not.toHaveBeenCalled();
  });

  test('storage: nothing is remembered', () => {
    vi.stubGlobal('sessionStorage', api && { getItem: api });
    expect(withStorage('sessionStorage', (storage) => storage.getItem('key'))).toBeNull();
  });

  test('setPointerCapture: the stroke of a signature is drawn and kept', () => {
    const ink = { clearRect() {}, beginPath() {}, moveTo() {}, lineTo: vi.fn(), stroke() {} };
    const canvas = Object.assign(page.find('canvas[data-signature]'), {
      getContext: () => ink,
      getBoundingClientRect: () => ({ width: 300, height: 100, left: 0, top: 0 }),
      toDataURL: () => 'data:image/png;base64,AA==',
      setPointerCapture: api,
    });
    const field = Object.assign(page.find('input[name="signature"]'), { value: '' });
    vi.stubGlobal('window', { devicePixelRatio: 1 });
    vi.stubGlobal('ResizeObserver', FakeObserver);
    bindSignaturePads();
    const point = (type: string, clientX: number) =>
      canvas.dispatchEvent(Object.assign(new Event(type), { pointerId: 1, button: 0, clientX, clientY: 50 }));
    point('pointerdown', 10);
    point('pointermove', 90);
    point('pointerup', 90);
    expect(ink.lineTo).toHaveBeenCalled();
    expect(field.value).toBe('data:image/png;base64,AA==');
  });
});

class FakeObserver {
  observe(): void {}
}

describe.each(either)('where generateCertificate %s', (_way, api) => {
  withFakeRtc();

  test('a call can be begun, and a browser without any connections can say so (lesson 5)', async () => {
    vi.stubGlobal('RTCPeerConnection', { generateCertificate: api });
    expect(makeCall().state.entered).toBe(false);
    vi.stubGlobal('RTCPeerConnection', undefined);
    expect(makeCall().state.entered).toBe(false);
    await pass(0);
  });
});

describe.each(atOnce)(
  'where it %s, both sides find each other, and again on another network',
  (_way, api) => {
    withFakeRtc();

    async function reconnects(): Promise<void> {
      const pair = twoPeers();
      await untilConnected(pair, 5000);
      network.changeAddress();
      await pass(2000);
      await untilConnected(pair, 2000);
      pair.close();
    }

    test('setConfiguration', async () => {
      class Connection extends FakeConnection {
        constructor(configuration: RTCConfiguration) {
          super(configuration);
          Object.defineProperty(this, 'setConfiguration', { value: api });
        }
      }
      vi.stubGlobal('RTCPeerConnection', Connection);
      await reconnects();
    });

    test('RTCRtpReceiver.getCapabilities', async () => {
      vi.stubGlobal('RTCRtpReceiver', { getCapabilities: api });
      await reconnects();
    });
  },
);

function makeCall(): Call {
  return new Call({
    side: 'patient',
    credential: 'patient.TOKEN',
    seat: 'patient',
    visit: 'visit-1',
    media: { track: () => null, onChange() {} },
    hello: (instance) => ({ type: 'enter', instance }),
    onTrack() {},
    onError() {},
  });
}
