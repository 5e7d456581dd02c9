/*
 * P8: while one window of this browser is in a call, no other window of it rings. The lock goes with the window, however
 * that ends.
 */

const name = 'sprechzimmer.call';

let release: (() => void) | null = null;

/** Says whether this window is in a call. */
export function holdCall(inCall: boolean): void {
  if (inCall === (release !== null)) return;
  if (release) {
    release();
    release = null;
    return;
  }
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(name, { mode: 'shared' }, () => over);
}

/** Is any window of this browser in a call? */
export async function isInCall(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some((lock) => lock.name === name);
}
