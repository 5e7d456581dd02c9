import type {
  IceServer,
  PatientMessage,
  PracticeMessage,
  ServerMessage,
  SignalErrorCode,
} from '../../signaling/messages.ts';
import { closeCodes } from '../../signaling/socket_rules.ts';
import { type CallEvent, type CallState, nextState, type Over, phaseOf, startState } from './call_state.ts';
import { type ChannelMessage, type DeviceState, readChannelMessage } from './channel.ts';
import type { Kind, LocalMedia } from './media.ts';
import { Peer } from './peer.ts';
import { openSignal, type SignalSocket } from './signal_socket.ts';

export interface CallOptions {
  side: CallState['side'];
  /** `patient.TOKEN` or `call.ID` */
  credential: string;
  media: LocalMedia;
  /** What this page says when the socket opens. */
  hello(instance: string): PatientMessage | PracticeMessage;
  onState(state: CallState): void;
  onTrack(): void;
  onChat(text: string): void;
  /** What the other side's devices give. */
  onDevices(audio: DeviceState, video: DeviceState): void;
  /** The server could not do what was asked. */
  onError(code: SignalErrorCode): void;
}

/** Relay credentials live for hours; younger than this they are as good as new. */
const freshMs = 10 * 60_000;
/** So long a connection may take before the page says that it takes long. */
const slowMs = 15_000;
/** So that the last word leaves before the connection closes. */
const lastWordMs = 200;

/** One page's part in a visit: ties socket, peer connection, devices and state together. */
export class Call {
  state: CallState;
  readonly remote: MediaStream;
  readonly #options: CallOptions;
  readonly #peer: Peer;
  #socket: SignalSocket | null = null;
  /** One life of this page for the other one; hanging up ends it. */
  #instance = newInstance();
  #ice: { servers: IceServer[]; at: number } = { servers: [], at: 0 };
  #iceAnswer: ((servers: IceServer[] | null) => void) | null = null;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CallOptions) {
    this.#options = options;
    this.state = startState(options.side);
    this.#peer = new Peer({
      offers: options.side === 'practice',
      send: (to, payload) => this.#send({ type: 'signal', to, ...payload }),
      iceServers: () => this.#freshIce(),
      onLink: (link) => this.#dispatch({ type: 'link', link }),
      onTrack: () => options.onTrack(),
      onChannel: (event) => ('open' in event ? event.open && this.#sayDevices() : this.#hear(event.data)),
    });
    this.remote = this.#peer.remote;
    options.media.onChange(() => this.#attach());
  }

  /** Enters or joins; from then on it stays connected until `leave` or the end. */
  start(): void {
    this.#dispatch({ type: 'start_again' });
    this.#socket?.close();
    // Whoever is back before the last word has gone starts anew all the same.
    this.#peer.close();
    // What an earlier socket still says is about an earlier part.
    const ifCurrent =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (socket === this.#socket) act(...args);
      };
    const socket: SignalSocket = openSignal(this.#options.credential, {
      onOpen: ifCurrent(() => {
        this.#dispatch({ type: 'socket', open: true });
        this.hello();
      }),
      onMessage: ifCurrent((message: ServerMessage) => this.#onMessage(message)),
      onLost: ifCurrent(() => {
        this.#answerIce(null);
        this.#peer.miss();
        this.#dispatch({ type: 'socket', open: false });
      }),
      onOver: ifCurrent((code: number) => this.#end(overByCode[code] ?? 'broken')),
      onRefused: ifCurrent(() => void this.#askPage()),
    });
    this.#socket = socket;
  }

  /** Says again who this page is, e.g. with a name after it was missing. */
  hello(): void {
    this.#send(this.#options.hello(this.#instance));
  }

  /** Hangs up. The other side is told; this page may `start` again. */
  leave(): void {
    this.#say({ type: 'bye' });
    this.#send({ type: 'leave' });
    this.#end('left');
  }

  /** @returns false while nothing can be sent */
  chat(text: string): boolean {
    return this.#say({ type: 'chat', text });
  }

  #onMessage(message: ServerMessage): void {
    switch (message.type) {
      case 'waiting':
        this.#dispatch({ type: 'waiting', practicePresent: message.practicePresent });
        break;
      case 'admitted':
        this.#keepIce(message.iceServers);
        this.#dispatch({ type: 'admitted' });
        this.#attach();
        break;
      case 'joined':
        this.#keepIce(message.iceServers);
        this.#dispatch({ type: 'joined', admitted: message.admitted });
        this.#attach();
        break;
      case 'peer':
        if (message.instance) this.#peer.meet(message.instance);
        else this.#peer.miss();
        this.#dispatch({ type: 'peer', there: message.instance !== null });
        break;
      case 'signal':
        this.#peer.receive(message.from, message);
        break;
      case 'ice':
        this.#keepIce(message.iceServers);
        this.#answerIce(message.iceServers);
        break;
      case 'ended':
        this.#end(message.reason);
        break;
      case 'replaced':
        this.#end('replaced');
        break;
      case 'error':
        if (message.code === 'name_required') this.#dispatch({ type: 'not_entered' });
        this.#options.onError(message.code);
        break;
    }
  }

  #hear(data: unknown): void {
    const message = readChannelMessage(data);
    if (message?.type === 'chat') this.#options.onChat(message.text);
    else if (message?.type === 'devices') this.#options.onDevices(message.audio, message.video);
    else if (message?.type === 'bye') {
      this.#peer.close();
      this.#dispatch({ type: 'other_left' });
    }
  }

  /** S6: what the devices give goes out only after the server's admission. */
  #attach(): void {
    for (const kind of ['audio', 'video'] as const) {
      const track = this.state.admitted ? this.#options.media.track(kind) : null;
      this.#peer.send(kind, track);
    }
    this.#sayDevices();
  }

  #sayDevices(): void {
    this.#say({ type: 'devices', audio: this.#deviceState('audio'), video: this.#deviceState('video') });
  }

  #deviceState(kind: Kind): DeviceState {
    const { media } = this.#options;
    if (!media.wanted[kind]) return 'off';
    if (media.isOn(kind)) return 'on';
    return media.track(kind) ? 'paused' : 'none';
  }

  #say(message: ChannelMessage): boolean {
    return this.#peer.say(JSON.stringify(message));
  }

  #send(message: PatientMessage | PracticeMessage): boolean {
    return this.#socket?.send(message) ?? false;
  }

  #keepIce(servers: IceServer[]): void {
    this.#ice = { servers, at: Date.now() };
  }

  /** Lessons 12 and 26: what is limited in time is fetched when it is used. */
  #freshIce(): Promise<IceServer[] | null> {
    if (Date.now() - this.#ice.at < freshMs) return Promise.resolve(this.#ice.servers);
    return new Promise((resolve) => {
      this.#answerIce(null);
      this.#iceAnswer = resolve;
      if (!this.#send({ type: 'ice' })) this.#answerIce(null);
    });
  }

  #answerIce(servers: IceServer[] | null): void {
    const answer = this.#iceAnswer;
    this.#iceAnswer = null;
    answer?.(servers);
  }

  /** A refused socket does not say why; the page's address answers in words (PROTOCOL.md). */
  async #askPage(): Promise<void> {
    const response = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
    const { link, over } = this.state;
    if (over || link === 'connected') return;
    const closed = response && (response.redirected || (response.status >= 400 && response.status < 500));
    if (closed) location.reload();
    else this.#dispatch({ type: 'slow' });
  }

  #end(over: Over): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#instance = newInstance();
    this.#answerIce(null);
    setTimeout(() => socket?.close(), lastWordMs);
    if (over === 'left') setTimeout(() => this.state.over && this.#peer.close(), lastWordMs);
    else this.#peer.close();
    this.#peer.miss();
    this.#dispatch({ type: 'over', over });
  }

  #dispatch(event: CallEvent): void {
    const before = phaseOf(this.state);
    this.state = nextState(this.state, event);
    const phase = phaseOf(this.state);
    if (phase !== before) {
      clearTimeout(this.#slowTimer);
      if (phase === 'connecting' || phase === 'reconnecting') {
        this.#slowTimer = setTimeout(() => this.#dispatch({ type: 'slow' }), slowMs);
      }
    }
    this.#options.onState(this.state);
  }
}

const overByCode: Partial<Record<number, Over>> = {
  [closeCodes.done]: 'visit_ended',
  [closeCodes.replaced]: 'replaced',
  [closeCodes.signedOut]: 'signed_out',
};

function newInstance(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
