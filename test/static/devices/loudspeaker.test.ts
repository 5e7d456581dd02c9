import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Loudspeaker } from '../../../static/devices/loudspeaker.ts';
import { FakeElement, settle, withFakePage } from '../fakes/page.ts';

withFakePage();

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
    loudspeaker.stopPlaying(tile);
    expect(silenced.at(-1)).toBe(false);
    expect(tile.srcObject).toBeNull();
  });

  test('comes from the loudspeaker that was chosen: those who are there, those who come, and the test tones', () => {
    const loudspeaker = new Loudspeaker(() => {});
    const [main, tile] = [player(), player()];
    loudspeaker.play(main);
    loudspeaker.chooseOutput('headset');
    loudspeaker.play(tile);
    expect([main.sink, tile.sink]).toEqual(['headset', 'headset']);
    expect(led).toEqual(['headset']);
  });
});
