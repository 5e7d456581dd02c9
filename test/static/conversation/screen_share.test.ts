import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bindCard } from '../../../static/conversation/card.ts';
import { bindScreenShare } from '../../../static/conversation/screen_share.ts';
import { bindTiles } from '../../../static/conversation/tiles.ts';
import { doctor, fakeCall, fakeWay, jonas } from '../fakes/call.ts';
import { FakeStream, FakeTrack } from '../fakes/media.ts';
import { page, settle, withFakePage } from '../fakes/page.ts';

withFakePage();

/** Gives each element its stream and plays nothing. */
const silent = {
  play(element: { srcObject: MediaProvider | null }, stream: MediaStream) {
    element.srcObject = stream;
  },
  stopPlaying(element: { srcObject: MediaProvider | null }) {
    element.srcObject = null;
  },
};

/**
 * The visit's page shows one element of this attribute at a time (static/visit/main.ts); the stage is inside
 * of one.
 */
test('no part of the conversation makes the stage one of the page’s screens', () => {
  vi.stubGlobal('navigator', {});
  const { port, meet } = fakeCall();
  bindScreenShare(port, silent);
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
    bindScreenShare(port, silent);
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
    bindScreenShare(port, silent);
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
    bindScreenShare(port, silent);
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
    bindScreenShare(port, silent);
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
