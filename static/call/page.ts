/** The element with this hook (contract.md, "Hooks for tests"). */
export function byHook<T extends HTMLElement = HTMLElement>(name: string): T {
  return find<T>(`[data-testid="${name}"]`);
}

/** The first element that fits; the page is ours, so it is there. */
export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

export function show(element: HTMLElement, visible: boolean): void {
  element.hidden = !visible;
}

/** Random and good for one life of the page (signaling/PROTOCOL.md, "Instance"). */
export function newInstance(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 24);
}

/** Lesson 8: the screen stays on in waiting room and call. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let wanted = true;
  const take = async () => {
    if (!wanted || document.visibilityState !== 'visible') return;
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', take);
  void take();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}

/** Two soft notes: to try the loudspeaker, or to say that somebody has come. */
export function playTone(): void {
  const context = new AudioContext();
  const notes = [523.25, 659.25];
  for (const [index, frequency] of notes.entries()) {
    const start = context.currentTime + index * 0.25;
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.15, start + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
    gain.connect(context.destination);
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(gain);
    tone.start(start);
    tone.stop(start + 0.65);
  }
  setTimeout(() => void context.close(), 1_500);
}
