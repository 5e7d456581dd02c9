/*
 * P8: while one window of this browser is in a call, no other window of it rings. The lock goes with the
 * window, however that ends.
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
  void hold(over);
}

/** In a browser without locks its other windows ring during the call, too. */
async function hold(over: Promise<void>): Promise<void> {
  try {
    await navigator.locks.request(name, { mode: 'shared' }, () => over);
  } catch {
    // The call goes on.
  }
}

/**
 * Is any window of this browser in a call? A browser that does not say so rings: better once too often than
 * never.
 */
export async function isInCall(): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.some((lock) => lock.name === name);
  } catch {
    return false;
  }
}
