import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bindAway } from '../../../static/conversation/away.ts';
import { bindCard } from '../../../static/conversation/card.ts';
import { bindPictureInPicture } from '../../../static/conversation/picture_in_picture.ts';
import { bindRoomNote } from '../../../static/conversation/room_note.ts';
import { bindScreenShare } from '../../../static/conversation/screen_share.ts';
import { bindTiles } from '../../../static/conversation/tiles.ts';
import { Loudspeaker } from '../../../static/devices/loudspeaker.ts';
import { fakeCall, fakeWay, someone } from '../fakes/call.ts';
import { FakeStream, FakeTrack } from '../fakes/media.ts';
import { FakeElement, page, withFakePage } from '../fakes/page.ts';

/* What can be done in a conversation besides talking, where it matters when something happens or who it comes from. */

withFakePage();

const doctor = someone('doctor');
const patient = someone('patient');
const jonas = someone('guest-a', 'Jonas Beispiel (Dolmetschen)');
const anna = someone('guest-b', 'Anna Mustermann (Begleitung)');
/** Plays nothing. */
const silent = { play() {}, forget() {} };
/** Lets everything happen that only waits for promises. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** The visit's page shows one element of this attribute at a time (static/visit/main.ts); the stage is inside of one. */
test('no part of the conversation makes the stage one of the page’s screens', () => {
  vi.stubGlobal('navigator', {});
  const { port, meet } = fakeCall();
  bindScreenShare(port);
  bindCard(port);
  bindTiles(port, silent);
  meet(doctor);
  expect(page.part('stage').dataset).not.toHaveProperty('screen');
});

describe('showing the screen', () => {
  /** The browser's questions that nobody has answered yet. */
  let questions: { choose(track: FakeTrack): void; close(): void }[] = [];
  beforeEach(() => {
    questions = [];
    vi.stubGlobal('navigator', {
      mediaDevices: {
        getDisplayMedia: () =>
          new Promise((resolve, reject) => {
            questions.push({
              choose: (track) => resolve(new FakeStream([track])),
              close: () => reject(new DOMException('no', 'NotAllowedError')),
            });
          }),
      },
    });
  });

  test('what is chosen goes out, and ends by the same button', async () => {
    const { port, shared, said, meet } = fakeCall();
    bindScreenShare(port);
    meet(doctor);
    page.press('share');
    const screen = new FakeTrack('video');
    questions[0]?.choose(screen);
    await settle();
    expect(shared).toEqual([screen]);
    expect(said.at(-1)?.[0]).toEqual({ type: 'screen', on: true });
    page.press('share');
    expect(screen.readyState).toBe('ended');
    expect(shared.at(-1)).toBeNull();
  });

  test('where the conversation has ended while the browser asked, nothing is captured and nothing goes out later', async () => {
    const { port, shared, meet } = fakeCall();
    bindScreenShare(port);
    meet(doctor);
    page.press('share');
    meet();
    const screen = new FakeTrack('video');
    questions[0]?.choose(screen);
    await settle();
    expect(screen.readyState).toBe('ended');
    expect(shared).toEqual([]);
  });

  test('of two fast clicks one shows a screen, and the other gives its own back', async () => {
    const { port, shared, meet } = fakeCall();
    bindScreenShare(port);
    meet(doctor);
    page.press('share');
    page.press('share');
    const screens = [new FakeTrack('video'), new FakeTrack('video')];
    for (const [index, screen] of screens.entries()) questions[index]?.choose(screen);
    await settle();
    expect(shared).toEqual([screens[0]]);
    expect(screens.map(({ readyState }) => readyState)).toEqual(['live', 'ended']);
  });

  test('of two who show theirs the later is seen, and then the other again', () => {
    const { port, peers, meet, tell } = fakeCall();
    bindScreenShare(port);
    const screens = { doctor: new FakeStream(), 'guest-a': new FakeStream() };
    for (const [seat, screen] of Object.entries(screens)) peers.set(seat, fakeWay({ screen }));
    meet(doctor, jonas);
    const seen = () => page.part('screen-video').srcObject;
    tell({ type: 'screen', on: true }, doctor);
    expect(seen()).toBe(screens.doctor);
    tell({ type: 'screen', on: true }, jonas);
    expect(seen()).toBe(screens['guest-a']);
    tell({ type: 'screen', on: false }, jonas);
    expect(seen()).toBe(screens.doctor);
    meet(jonas);
    expect(seen()).toBeNull();
  });
});

describe('P13: the frame for the card', () => {
  const frame = () => page.part('card-frame').hidden === false;

  test('goes with the patient, and is said again to a page that comes back', () => {
    const { port, said, meet, open } = fakeCall('practice');
    bindCard(port);
    meet(patient);
    page.press('card');
    expect(frame()).toBe(true);
    said.length = 0;
    open(patient);
    expect(said).toEqual([
      [{ type: 'show_card', on: true }, 'patient'],
      [{ type: 'detail', on: true }, 'patient'],
    ]);
    open(jonas);
    expect(said).toHaveLength(2);
    meet(jonas);
    expect(frame()).toBe(false);
  });

  test('is taken away from the patient when the doctor has gone, or comes back without it', () => {
    const { port, meet, tell } = fakeCall();
    bindCard(port);
    meet(doctor);
    page.part('card-frame').hidden = true;
    tell({ type: 'show_card', on: true }, jonas);
    expect(frame()).toBe(false);
    tell({ type: 'show_card', on: true }, doctor);
    expect(frame()).toBe(true);
    tell({ type: 'show_card', on: false }, doctor);
    expect(frame()).toBe(false);
    tell({ type: 'show_card', on: true }, doctor);
    meet(jonas);
    expect(frame()).toBe(false);
  });
});

describe('lesson 16: another window in front', () => {
  function bind(media: Partial<Parameters<typeof bindAway>[1]> = {}) {
    const call = fakeCall();
    const devices = { wanted: { audio: true, video: true }, isOn: () => true, woken: Promise.resolve([]) };
    const part = bindAway(call.port, { ...devices, ...media }, 'Dr. Sommer');
    return { ...call, part };
  }
  const welcome = () => page.part('welcome-back').textContent;

  test('is told to the others, also to who comes meanwhile', () => {
    const { meet, open, said } = bind();
    page.hide(true);
    expect(said).toEqual([]);
    page.hide(false);
    meet(doctor);
    page.hide(true);
    open(doctor);
    page.hide(false);
    expect(said.map(([message]) => message)).toEqual([
      { type: 'away', on: true },
      { type: 'away', on: true },
      { type: 'away', on: false },
    ]);
  });

  test.each<[string, Parameters<typeof bind>[0], string]>([
    ['everything runs', {}, 'Kamera und Mikrofon laufen.'],
    [
      'both had stopped',
      { woken: Promise.resolve(['video', 'audio']) },
      'Kamera und Mikrofon wurden neu gestartet.',
    ],
    ['the camera had stopped', { woken: Promise.resolve(['video']) }, 'Kamera wurde neu gestartet.'],
    ['the camera is off by hand', { wanted: { audio: true, video: false } }, 'Mikrofon läuft.'],
    ['something does not run', { isOn: () => false }, ''],
  ])('who comes back reads how the devices are: %s', async (_, media, words) => {
    const { meet, part } = bind(media);
    meet(doctor);
    page.hide(true);
    page.hide(false);
    await settle();
    expect(welcome()).toBe(words);
    part.forget();
    expect(welcome()).toBe('');
  });

  test('of the other side it is said by name, until it is back or gone', () => {
    const { meet, tell } = bind();
    const words = () => page.part('other-away').textContent;
    meet(doctor, jonas);
    tell({ type: 'away', on: true }, jonas);
    expect(words()).toBe('');
    tell({ type: 'away', on: true }, doctor);
    expect(words()).toBe('Dr. Sommer hat gerade ein anderes Fenster offen.');
    tell({ type: 'away', on: false }, doctor);
    expect(words()).toBe('');
    tell({ type: 'away', on: true }, doctor);
    meet(jonas);
    expect(words()).toBe('');
  });
});

describe('further people', () => {
  const tiles = () => page.part('tiles').children.map(({ textContent }) => textContent);

  test('who is not the main one has a small picture, whether the main one is there or not', () => {
    const { port, meet, peers, tell } = fakeCall();
    for (const seat of ['doctor', 'guest-a', 'guest-b']) peers.set(seat, fakeWay());
    bindTiles(port, silent);
    meet(doctor, jonas);
    expect(tiles()).toEqual([expect.stringContaining(jonas.name)]);
    meet(jonas, anna);
    expect(tiles()).toHaveLength(2);
    tell({ type: 'away', on: true }, anna);
    expect(tiles()[1]).toContain('In einem anderen Fenster.');
    meet(doctor);
    expect(tiles()).toEqual([]);
  });

  test('D2: what is wrong with the way to one of them is said there, in words', () => {
    const { port, meet, codes } = fakeCall();
    bindTiles(port, silent);
    codes.set('guest-a', { digits: '123456', verdict: 'open' });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Code 123 456');
    codes.set('guest-a', { digits: '123456', verdict: 'mismatch' });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Die Zahlen stimmen nicht überein.');
    codes.set('guest-a', { digits: null, verdict: 'refused' });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Diese Verbindung war nicht sicher. Sie ist getrennt.');
  });

  test('D6: who is in a room is told under the name of who has said it', () => {
    const { port, meet, tell } = fakeCall();
    bindRoomNote(port, { other: 'Dr. Sommer', phone: '' });
    meet(jonas, anna);
    tell({ type: 'room', people: 'mein Bruder' }, jonas);
    meet(doctor, jonas);
    tell({ type: 'room', people: 'Frau Kurz' }, doctor);
    expect(page.part('other-room').textContent).toBe(
      `Mit im Raum – ${jonas.name}: mein Bruder · Dr. Sommer: Frau Kurz`,
    );
  });
});

describe('lesson 1: what the others say', () => {
  const player = (refuses: string | null = null) => Object.assign(new FakeElement(), { refuses });
  const led: string[] = [];
  beforeEach(() => {
    led.length = 0;
    vi.stubGlobal('addEventListener', () => {});
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

  test('where sound needs a gesture, every picture runs without it, and one tap switches all of it on', async () => {
    const silenced: boolean[] = [];
    const loudspeaker = new Loudspeaker((now) => silenced.push(now));
    const [main, tile] = [player(), player('NotAllowedError')];
    loudspeaker.play(main);
    loudspeaker.play(tile);
    await settle();
    expect(silenced.at(-1)).toBe(true);
    expect(tile).toMatchObject({ muted: true, paused: false });
    // A new track of theirs is no gesture.
    loudspeaker.play(tile);
    await settle();
    expect(tile.muted).toBe(true);

    tile.refuses = null;
    loudspeaker.unmute();
    await settle();
    expect(tile).toMatchObject({ muted: false, paused: false });
    expect(silenced.at(-1)).toBe(false);
  });

  test('who goes takes the question along', async () => {
    const silenced: boolean[] = [];
    const loudspeaker = new Loudspeaker((now) => silenced.push(now));
    const tile = player('NotAllowedError');
    loudspeaker.play(tile);
    await settle();
    loudspeaker.forget(tile);
    expect(silenced.at(-1)).toBe(false);
    expect(tile.srcObject).toBeNull();
  });

  test('comes from the loudspeaker that was chosen: those who are there, those who come, and the test tones', () => {
    const loudspeaker = new Loudspeaker(() => {});
    const [main, tile] = [player(), player()];
    loudspeaker.play(main);
    loudspeaker.choose('headset');
    loudspeaker.play(tile);
    expect([main.sink, tile.sink]).toEqual(['headset', 'headset']);
    expect(led).toEqual(['headset']);
  });
});

test('picture in picture: in and out by the same button, out at the end, none where the browser has none', async () => {
  const video = Object.assign(page.hook('remote-video'), {
    requestPictureInPicture: async () => {
      page.document.pictureInPictureElement = video;
    },
  });
  Object.assign(page.document, {
    exitPictureInPicture: async () => {
      page.document.pictureInPictureElement = null;
    },
  });
  const { forget } = bindPictureInPicture();
  expect(page.find('[data-act="pip"]').hidden).toBe(false);
  page.press('pip');
  await settle();
  expect(page.document.pictureInPictureElement).toBe(video);
  page.press('pip');
  await settle();
  expect(page.document.pictureInPictureElement).toBeNull();
  page.press('pip');
  await settle();
  forget();
  expect(page.document.pictureInPictureElement).toBeNull();

  page.document.pictureInPictureEnabled = false;
  bindPictureInPicture();
  expect(page.find('[data-act="pip"]').hidden).toBe(true);
});
