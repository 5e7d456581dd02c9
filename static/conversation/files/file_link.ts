import { oneAtATime } from '../../page/one_at_a_time.ts';
import { FileSink, type FileSource } from './file_blocks.ts';
import {
  type FileMessage,
  mostFilesAtOnce,
  mostOffers,
  readChunk,
  readFileMessage,
  type WhyRefused,
  type WhyWithdrawn,
  writeChunk,
} from './file_messages.ts';
import { Pace } from './file_pace.ts';
import { Incoming, Outgoing } from './file_transfer.ts';

/** This page's end of an open data channel. */
export interface Pipe {
  /** @returns false where it can no longer be sent */
  send(data: string | Uint8Array<ArrayBuffer>): boolean;
  /** Bytes that wait in this page. */
  readonly buffered: number;
}

export interface LinkOptions {
  /** The person of this page is asked whether they want it. */
  onOffer(file: Incoming): void;
  /** State or progress is another one; often. */
  onChange(file: Incoming | Outgoing): void;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

/** Where the browser's own queue is this long, sending waits until it is `lowBufferBytes`. */
const mostBufferBytes = 256 * 1024;
export const lowBufferBytes = 64 * 1024;

/**
 * Files between this page and one other. It outlives connections: each begins with knocks (see
 * `FileMessage`), then whatever is not settled is offered again and goes on where the receiving side has it.
 * One file goes at a time; the others wait for their turn.
 */
export class FileLink {
  readonly #options: LinkOptions;
  readonly #outgoing = new Map<number, Outgoing>();
  #incoming = new Map<number, Incoming>();
  #offers = 0;
  #pipe: Pipe | null = null;
  #pace = new Pace();
  /** The other page has its end of the channel. */
  #ready = false;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get isConnected(): boolean {
    return this.#ready;
  }

  connect(pipe: Pipe): void {
    this.disconnect();
    this.#pipe = pipe;
    this.#pace = new Pace();
    this.#sendMessage({ type: 'knock', answer: false });
  }

  disconnect(): void {
    this.#pipe = null;
    this.#ready = false;
    for (const file of this.#outgoing.values()) file.flows = false;
    this.#tellAll();
  }

  /** Offers a file, now or as soon as there is a connection. @returns null where too many are open */
  offerFile(id: number, source: FileSource): Outgoing | null {
    if (openOnes(this.#outgoing) >= mostFilesAtOnce) return null;
    const file = new Outgoing(id, source);
    this.#outgoing.set(id, file);
    if (this.#ready) this.#sayOffer(file);
    this.#options.onChange(file);
    return file;
  }

  /** The person wants it. */
  acceptFile(file: Incoming): void {
    if (file.state !== 'asked' || this.#incoming.get(file.id) !== file) return;
    file.state = 'running';
    file.sink = new FileSink(file.size);
    this.#sendMessage({ type: 'accept', id: file.id, from: 0 });
    this.#options.onChange(file);
  }

  /** The person does not want it, or no longer. */
  cancelFile(file: Incoming | Outgoing): void {
    if (file.isSettled) return;
    if (file.direction === 'out') this.#withdraw(file, 'stopped');
    else this.#refuse(file, file.state === 'asked' ? 'declined' : 'stopped');
  }

  /**
   * The other page has begun anew and knows nothing: what comes from it is over, what goes there is offered
   * again.
   */
  startAgain(): void {
    this.disconnect();
    this.#endIncoming();
    for (const file of this.#outgoing.values()) if (!file.isSettled) file.startAgain();
    this.#tellAll();
  }

  /** The other person has gone. */
  otherHasGone(): void {
    this.disconnect();
    this.#endIncoming();
    for (const file of this.#outgoing.values()) if (!file.isSettled) file.end('gone', false);
    this.#tellAll();
    this.#outgoing.clear();
  }

  /** The browser's queue has room again. */
  drained(): void {
    void this.#pump();
  }

  receiveData(data: unknown): void {
    if (typeof data === 'string') {
      const message = readFileMessage(data);
      if (message) this.#receiveMessage(message);
    } else if (data instanceof ArrayBuffer) this.#hearChunk(data);
  }

  #receiveMessage(message: FileMessage): void {
    switch (message.type) {
      case 'knock':
        if (!message.answer) this.#sendMessage({ type: 'knock', answer: true });
        if (!this.#ready && this.#pipe) this.#offerAll();
        return;
      case 'offer':
        this.#hearOffer(message);
        return;
      case 'end':
      case 'withdraw': {
        const file = this.#incoming.get(message.id);
        if (!file || file.isSettled) return;
        if (message.type === 'withdraw') this.#settle(file, () => file.end(message.why, false));
        else void this.#checkWhole(file, message.digest);
        return;
      }
      default: {
        const file = this.#outgoing.get(message.id);
        if (file && !file.isSettled) this.#hearAnswer(file, message);
      }
    }
  }

  #offerAll(): void {
    this.#ready = true;
    for (const file of this.#outgoing.values()) {
      if (!file.isSettled) this.#sayOffer(file);
      else if (file.state === 'over' && !file.told) this.#sayWithdrawn(file);
    }
    this.#tellAll();
  }

  #hearAnswer(
    file: Outgoing,
    message: Extract<FileMessage, { type: 'accept' | 'got' | 'done' | 'refuse' }>,
  ): void {
    switch (message.type) {
      case 'accept':
        // Once for a connection: the other page may not wind a file back and forth.
        if (file.flows || message.from > file.size) return;
        file.goOn(message.from);
        break;
      case 'got':
        if (!file.confirm(message.bytes)) return;
        this.#pace.arrived(file.id, message.bytes, this.#options.now());
        break;
      case 'done':
        if (!file.ended) return;
        file.complete();
        break;
      case 'refuse':
        file.told = true;
        file.end(message.why, false);
        this.#pace.forgetFile(file.id);
        break;
    }
    this.#options.onChange(file);
    void this.#pump();
  }

  #hearOffer({ id, name, kind, size }: Extract<FileMessage, { type: 'offer' }>): void {
    const known = this.#incoming.get(id);
    if (known) this.#hearAgain(known, size);
    else if (this.#offers >= mostOffers || openOnes(this.#incoming) >= mostFilesAtOnce) {
      this.#sendMessage({ type: 'refuse', id, why: 'too_many' });
    } else {
      this.#offers += 1;
      const file = new Incoming(id, { name, kind, size });
      this.#incoming.set(id, file);
      this.#options.onOffer(file);
      this.#options.onChange(file);
    }
  }

  /** After a new connection: what is known of it here. */
  #hearAgain(file: Incoming, size: number): void {
    const { id } = file;
    if (file.state === 'done') this.#sendMessage({ type: 'done', id });
    else if (file.state === 'over') this.#sendMessage({ type: 'refuse', id, why: whyRefused(file) });
    else if (file.size !== size) this.#refuse(file, 'broken');
    else if (file.state === 'running') this.#sendMessage({ type: 'accept', id, from: file.arrived });
    this.#options.onChange(file);
  }

  #hearChunk(data: ArrayBuffer): void {
    const chunk = readChunk(data);
    if (!chunk) return;
    const file = this.#incoming.get(chunk.id);
    // What was on the way when either side cancelled belongs to nothing.
    if (!file?.sink || file.state !== 'running') return;
    if (chunk.from !== file.arrived || chunk.from + chunk.bytes.length > file.size) {
      this.#refuse(file, 'broken');
      return;
    }
    file.sink.add(chunk.bytes);
    this.#sendMessage({ type: 'got', id: file.id, bytes: file.arrived });
    this.#options.onChange(file);
  }

  async #checkWhole(file: Incoming, digest: string): Promise<void> {
    if (file.state !== 'running' || !file.sink) return;
    if (file.arrived !== file.size) {
      this.#refuse(file, 'broken');
      return;
    }
    file.state = 'checking';
    this.#options.onChange(file);
    // A browser that cannot put it together, e.g. because its memory is full, has no whole file.
    const whole = await file.sink.finish().catch(() => null);
    // Either person may have cancelled meanwhile.
    if (file.state !== 'checking') return;
    if (whole?.digest !== digest) {
      this.#refuse(file, 'damaged');
      return;
    }
    file.complete(whole.blob);
    this.#sendMessage({ type: 'done', id: file.id });
    this.#options.onChange(file);
  }

  #withdraw(file: Outgoing, why: WhyWithdrawn): void {
    this.#pace.forgetFile(file.id);
    this.#settle(file, () => file.end(why, true));
    if (this.#ready) this.#sayWithdrawn(file);
    void this.#pump();
  }

  #refuse(file: Incoming, why: WhyRefused): void {
    this.#settle(file, () => file.end(why, why === 'declined' || why === 'stopped'));
    this.#sendMessage({ type: 'refuse', id: file.id, why });
  }

  #settle(file: Incoming | Outgoing, act: () => void): void {
    act();
    this.#options.onChange(file);
  }

  #endIncoming(): void {
    for (const file of this.#incoming.values()) {
      if (!file.isSettled) this.#settle(file, () => file.end('gone', false));
    }
    this.#incoming = new Map();
  }

  /** Sends as much as pace and queue allow, one file after the other. */
  readonly #pump = oneAtATime(async () => {
    for (let file = this.#next(); file; file = this.#next()) await this.#sendSome(file);
  });

  #next(): Outgoing | null {
    if (!this.#ready || !this.#hasRoom()) return null;
    for (const file of this.#outgoing.values()) if (file.flows && !file.ended) return file;
    return null;
  }

  #hasRoom(): boolean {
    return this.#pipe !== null && this.#pipe.buffered < mostBufferBytes && this.#pace.piece > 0;
  }

  async #sendSome(file: Outgoing): Promise<void> {
    try {
      if (file.sent === file.size) {
        const digest = await file.digest();
        // Meanwhile it may have been cancelled, or a new connection may have begun.
        if (!file.flows || file.sent !== file.size) return;
        file.ended = true;
        file.state = 'checking';
        this.#sendMessage({ type: 'end', id: file.id, digest });
        this.#options.onChange(file);
        return;
      }
      await file.readAhead();
    } catch {
      if (!file.isSettled) this.#withdraw(file, 'unreadable');
      return;
    }
    while (file.flows && this.#hasRoom()) {
      const piece = file.nextPiece(this.#pace.piece);
      if (!piece) return;
      if (!this.#send(writeChunk({ id: file.id, ...piece }))) return;
      file.sent += piece.bytes.length;
      this.#pace.sent(file.id, file.sent, piece.bytes.length, this.#options.now());
    }
  }

  #sayOffer({ id, name, size, kind }: Outgoing): void {
    this.#sendMessage({ type: 'offer', id, name, size, kind });
  }

  #sayWithdrawn(file: Outgoing): void {
    const { id, why } = file;
    file.told = this.#sendMessage({ type: 'withdraw', id, why: why === 'unreadable' ? why : 'stopped' });
  }

  #sendMessage(message: FileMessage): boolean {
    return this.#send(JSON.stringify(message));
  }

  /** What cannot be sent any more is said again on the next connection. */
  #send(data: string | Uint8Array<ArrayBuffer>): boolean {
    if (!this.#pipe) return false;
    if (this.#pipe.send(data)) return true;
    this.disconnect();
    return false;
  }

  #tellAll(): void {
    for (const file of [...this.#outgoing.values(), ...this.#incoming.values()]) this.#options.onChange(file);
  }
}

function openOnes(files: Map<number, Incoming | Outgoing>): number {
  return [...files.values()].filter(({ isSettled }) => !isSettled).length;
}

function whyRefused({ why }: Incoming): WhyRefused {
  return why === 'unreadable' || why === 'gone' || why === null ? 'stopped' : why;
}
