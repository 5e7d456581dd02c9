import { describe, expect, test } from 'vitest';
import { bindTiles } from '../../../static/conversation/tiles.ts';
import { anna, doctor, fakeCall, fakeWay, jonas, noCode } from '../fakes/call.ts';
import { page, withFakePage } from '../fakes/page.ts';

withFakePage();

/** Plays nothing. */
const silent = { play() {}, stopPlaying() {} };

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

  test('L3: the picture of one of them is shown large by a tap, and by a second one as before', () => {
    const { port, meet } = fakeCall();
    bindTiles(port, silent);
    meet(doctor, jonas, anna);
    const pinned = () => page.part('tiles').children.map(({ dataset }) => dataset.pinned);
    const tap = (index: number) => {
      const button = page.part('tiles').children[index]?.children.at(-1)?.children.at(-1);
      page
        .part('tiles')
        .dispatchEvent(Object.defineProperty(new Event('click'), 'target', { value: button }));
    };
    expect(pinned()).toEqual(['no', 'no']);
    tap(0);
    expect(pinned()).toEqual(['yes', 'no']);
    tap(1);
    expect(pinned()).toEqual(['no', 'yes']);
    tap(1);
    expect(pinned()).toEqual(['no', 'no']);
  });

  test('D2: what is wrong with the way to one of them is said there, in words', () => {
    const { port, meet, codes } = fakeCall();
    bindTiles(port, silent);
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Code wird gebildet …');
    codes.set('guest-a', { ...noCode, digits: '123456', verdict: 'open' });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Code 123 456');
    codes.set('guest-a', { ...noCode, digits: '123456', verdict: 'mismatch' });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Die Zahlen stimmen nicht überein.');
    codes.set('guest-a', { ...noCode, digits: '654321', verdict: 'open', changed: true });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Code 654 321');
    expect(tiles()[0]).toContain('Die Zahl hat sich geändert. Bitte vergleichen Sie sie noch einmal.');
    codes.set('guest-a', { ...noCode, verdict: 'missing' });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Code fehlt');
    expect(tiles()[0]).toContain('Der Code fehlt. Dorthin gehen Bild und Ton nicht mehr.');
    codes.set('guest-a', { ...noCode, verdict: 'refused' });
    meet(doctor, jonas);
    expect(tiles()[0]).toContain('Diese Verbindung ist nicht sicher. Dorthin gehen Bild und Ton nicht mehr.');
  });
});
