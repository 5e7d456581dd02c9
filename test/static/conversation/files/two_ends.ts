import { expect } from 'vitest';
import { FileSource } from '../../../../static/conversation/files/file_blocks.ts';
import { FileLink } from '../../../../static/conversation/files/file_link.ts';
import type { Incoming } from '../../../../static/conversation/files/file_transfer.ts';
import { bytesOf } from './bytes.ts';

/** One page's end: its link, what it was asked, and what it has sent and the other side has not got. */
export class Side {
  readonly offers: Incoming[] = [];
  readonly states: string[] = [];
  wire: (string | ArrayBuffer)[] = [];
  /** What its browser holds back. */
  buffered = 0;
  agrees = true;
  clock = 0;
  readonly link = new FileLink({
    now: () => this.clock,
    onOffer: (file) => {
      this.offers.push(file);
      if (this.agrees) queueMicrotask(() => this.link.acceptFile(file));
    },
    onChange: (file) => {
      if (this.states.at(-1) !== file.state) this.states.push(file.state);
    },
  });

  /** A new connection; what was on the old one is lost. */
  connect(): void {
    this.wire = [];
    const wire = this.wire;
    const side = this;
    this.link.connect({
      send(data) {
        if (wire !== side.wire) return false;
        wire.push(typeof data === 'string' ? data : data.slice().buffer);
        return true;
      },
      get buffered() {
        return side.buffered;
      },
    });
  }

  cut(): void {
    this.wire = [];
    this.link.disconnect();
  }
}

interface Pair {
  a: Side;
  b: Side;
  connect(): void;
  cut(): void;
  /** Delivers up to so many messages in each direction, then lets everybody finish reading and hashing. */
  deliver(fromA?: number, fromB?: number): Promise<void>;
  settle(): Promise<void>;
}

export function pair(): Pair {
  const [a, b] = [new Side(), new Side()];
  const move = (from: Side, to: Side, count: number): number => {
    const some = from.wire.splice(0, count);
    for (const data of some) to.link.receiveData(data);
    return some.length;
  };
  return {
    a,
    b,
    connect() {
      a.connect();
      b.connect();
    },
    cut() {
      a.cut();
      b.cut();
    },
    async deliver(fromA = Number.POSITIVE_INFINITY, fromB = Number.POSITIVE_INFINITY) {
      move(a, b, fromA);
      move(b, a, fromB);
      await turn();
    },
    async settle() {
      for (let quiet = 0; quiet < 3; ) {
        const moved = move(a, b, Number.POSITIVE_INFINITY) + move(b, a, Number.POSITIVE_INFINITY);
        await turn();
        quiet = moved === 0 ? quiet + 1 : 0;
      }
    },
  };
}

/** Reading and hashing happen on other threads. */
export async function turn(): Promise<void> {
  await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  await new Promise((resolve) => setImmediate(resolve));
}

export function source(size: number, name = 'Befund.pdf'): FileSource {
  return new FileSource(new File([bytesOf(size)], name, { type: 'application/pdf' }));
}

export async function arrivedWhole(file: Incoming | undefined, size: number): Promise<void> {
  expect(file?.state).toBe('done');
  const bytes = new Uint8Array((await file?.blob?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(bytes.length).toBe(size);
  expect(Buffer.from(bytes).equals(bytesOf(size))).toBe(true);
}

export async function until(what: () => boolean, step: () => Promise<void>): Promise<void> {
  while (!what()) await step();
}
