import type { Person, Seat } from '../../../signaling/messages.ts';
import type { CallPort } from '../../call/port.ts';
import { FileLink, lowBufferBytes } from './file_link.ts';
import type { Incoming, Outgoing } from './file_transfer.ts';

/** One other person, and the channel of their connection at this moment. */
interface Way {
  link: FileLink;
  instance: string;
  /** Where this connection's channel was made. */
  pc: RTCPeerConnection | null;
}

interface Options {
  /**
   * The data channel's name and number. Both sides open it, so nothing has to be agreed on (RFC 8832 is not
   * used); a page that opens none can neither send nor hear.
   */
  channel: { name: string; id: number };
  /** With whom; with all others where it is left out. */
  serves?(person: Person): boolean;
  /** The person of this page is asked whether they want it. */
  onOffer(file: Incoming, seat: Seat): void;
  /** State or progress is another one; often. */
  onChange(file: Incoming | Outgoing, seat: Seat, connected: boolean): void;
}

/** The ways of files to the others in a conversation, whatever connections and pages come and go there. */
export class FileWays {
  readonly #call: CallPort;
  readonly #options: Options;
  readonly #ways = new Map<Seat, Way>();

  constructor(call: CallPort, options: Options) {
    this.#call = call;
    this.#options = options;
    call.onPeople((people) => this.#meet(people));
    call.onOpen((person) => this.#openWay(person));
    // A closed connection does not tell its channels.
    call.onState(() => {
      for (const [seat, way] of this.#ways) if (way.pc && call.peer(seat)?.pc !== way.pc) dropChannel(way);
    });
  }

  link(seat: Seat): FileLink | undefined {
    return this.#ways.get(seat)?.link;
  }

  /** S7: nothing of it stays in the browser. */
  forget(): void {
    for (const { link } of this.#ways.values()) link.otherHasGone();
    this.#ways.clear();
  }

  #meet(people: readonly Person[]): void {
    for (const [seat, way] of this.#ways) {
      if (people.some((person) => person.seat === seat)) continue;
      way.link.otherHasGone();
      this.#ways.delete(seat);
    }
    for (const person of people) this.#openWay(person);
  }

  #openWay(person: Person): void {
    if (this.#options.serves?.(person) === false) return;
    let way = this.#ways.get(person.seat);
    if (!way) {
      way = { link: this.#newLink(person.seat), instance: person.instance, pc: null };
      this.#ways.set(person.seat, way);
    }
    if (way.instance !== person.instance) {
      way.instance = person.instance;
      way.pc = null;
      way.link.startAgain();
    }
    const pc = this.#call.peer(person.seat)?.pc;
    if (pc && pc !== way.pc && pc.connectionState === 'connected')
      openChannel(way, pc, this.#options.channel);
  }

  #newLink(seat: Seat): FileLink {
    const link: FileLink = new FileLink({
      now: () => performance.now(),
      onOffer: (file) => this.#options.onOffer(file, seat),
      onChange: (file) => this.#options.onChange(file, seat, link.isConnected),
    });
    return link;
  }
}

function openChannel(way: Way, pc: RTCPeerConnection, { name, id }: Options['channel']): void {
  let channel: RTCDataChannel;
  try {
    channel = pc.createDataChannel(name, { negotiated: true, id });
  } catch {
    // It has been closed at this moment; the next connection opens its own.
    return;
  }
  way.pc = pc;
  const { link } = way;
  const ifCurrent = (act: () => void) => () => {
    if (way.pc === pc) act();
  };
  channel.binaryType = 'arraybuffer';
  channel.bufferedAmountLowThreshold = lowBufferBytes;
  channel.onopen = ifCurrent(() =>
    link.connect({
      send: (data) => sendOn(channel, data),
      get buffered() {
        return channel.bufferedAmount;
      },
    }),
  );
  channel.onbufferedamountlow = ifCurrent(() => link.drained());
  channel.onclose = ifCurrent(() => link.disconnect());
  channel.onmessage = ({ data }) => {
    if (way.pc === pc) link.receiveData(data);
  };
}

function dropChannel(way: Way): void {
  way.pc = null;
  way.link.disconnect();
}

function sendOn(channel: RTCDataChannel, data: string | Uint8Array<ArrayBuffer>): boolean {
  try {
    // The two are one to the browser and two to the types.
    if (typeof data === 'string') channel.send(data);
    else channel.send(data);
    return true;
  } catch {
    return false;
  }
}
