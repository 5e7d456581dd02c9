/** So long and so much at most, in one direction: enough to tell, and no load for the relay. */
const measureMs = 3000;
const mostBytes = 2 * 1024 * 1024;

const chunk = new Uint8Array(4096);
/** Little waits at the sender, so that the other direction finds the way free afterwards. */
const mostWaiting = 32 * 1024;

/**
 * Sends from one end of an open pair to the other end.
 *
 * @returns kbit/s that arrived; null when next to nothing did
 */
export async function measureBandwidth(from: RTCDataChannel, to: RTCDataChannel): Promise<number | null> {
  const meter = new Meter();
  const countArrival = ({ data }: MessageEvent) => meter.count(sizeOf(data), performance.now());
  to.addEventListener('message', countArrival);
  const started = performance.now();
  from.bufferedAmountLowThreshold = mostWaiting / 2;
  try {
    let sent = 0;
    while (sent < mostBytes && performance.now() - started < measureMs) {
      if (from.readyState !== 'open') break;
      if (from.bufferedAmount > mostWaiting) {
        await roomAgain(from);
        continue;
      }
      from.send(chunk);
      sent += chunk.length;
    }
    // The rest is on its way.
    while (meter.bytes < sent && performance.now() - started < measureMs) await pause();
  } catch {
    // The channel has closed: what has arrived counts.
  }
  to.removeEventListener('message', countArrival);
  return meter.kilobitsPerSecond();
}

/** What arrived, from the first piece to the last one. */
export class Meter {
  bytes = 0;
  #firstBytes = 0;
  #firstAt = 0;
  #lastAt = 0;

  /** @param at milliseconds of any one clock */
  count(bytes: number, at: number): void {
    if (this.bytes === 0) {
      this.#firstBytes = bytes;
      this.#firstAt = at;
    }
    this.bytes += bytes;
    this.#lastAt = at;
  }

  /** The first piece starts the clock, so its own bytes do not count. */
  kilobitsPerSecond(): number | null {
    const elapsed = this.#lastAt - this.#firstAt;
    if (elapsed <= 0) return null;
    return Math.round(((this.bytes - this.#firstBytes) * 8) / elapsed);
  }
}

/** Firefox hands over a Blob where nothing else was asked for. */
function sizeOf(data: ArrayBuffer | Blob): number {
  return data instanceof ArrayBuffer ? data.byteLength : data.size;
}

/** An event, because a page in the background has slow timers, which would look like a slow line. */
function roomAgain(channel: RTCDataChannel): Promise<unknown> {
  return new Promise((resolve) => {
    channel.addEventListener('bufferedamountlow', resolve, { once: true });
    setTimeout(resolve, 500);
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
