import { vi } from 'vitest';

/** Enough of WebAudio to know that a page has sounded. @returns counts the tones that were started */
export function stubAudio(): { tones: number } {
  const heard = { tones: 0 };
  class FakeNode {
    readonly gain = {
      setValueAtTime() {},
      linearRampToValueAtTime() {},
      exponentialRampToValueAtTime() {},
    };
    connect(next: object): object {
      return next;
    }
    start(): void {
      heard.tones += 1;
    }
    stop(): void {}
  }
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('OscillatorNode', FakeNode);
  vi.stubGlobal('GainNode', FakeNode);
  return heard;
}

class FakeContext {
  readonly state = 'running';
  readonly currentTime = 0;
  readonly destination = {};
}
