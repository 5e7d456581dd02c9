import { beforeEach, vi } from 'vitest';
import type { IceSettings, Person, ServerMessage } from '../../../signaling/messages.ts';
import { Call, type CallOptions } from '../../../static/call/call.ts';
import { pass } from '../connection/two_peers.ts';
import { FakeTrack } from '../fakes/media.ts';
import { FakeWebSocket } from '../fakes/web_socket.ts';

/*
 * Whole calls of a visit, with a hub that says what the test wants: who is there, who is admitted. To be used
 * together with `withFakeRtc`, before it.
 */

export function withFakeHub(): void {
  beforeEach(() => {
    FakeWebSocket.all = [];
    vi.stubGlobal('WebSocket', FakeWebSocket);
    vi.stubGlobal('location', { origin: 'https://video.praxis.example' });
    const document = { hidden: false, visibilityState: 'visible' };
    vi.stubGlobal('document', Object.assign(new EventTarget(), document));
  });
}

export type SeatName = 'doctor' | 'patient' | 'guest';
export const ice: IceSettings = { servers: [], relayOnly: false };
export const tracks = { audio: new FakeTrack('audio'), video: new FakeTrack('video') };

const media: CallOptions['media'] = { track: (kind) => tracks[kind], onChange() {} };

export interface Page {
  readonly seat: SeatName;
  /** Another one after the page was loaded anew. */
  call: Call;
  /** What this page has heard in chat, and from whom. */
  heard: string[];
  /** Null until it has started. */
  socket: FakeWebSocket | null;
}

/**
 * @param begin what the page binds to its call, each time it is loaded
 * @param held whose pages are only prepared when they are loaded (`CallOptions.held`)
 */
export function visit(
  seats: readonly SeatName[],
  begin: (call: Call, seat: SeatName) => void = () => {},
  held: ReadonlySet<SeatName> = new Set(),
) {
  const pages = seats.map((seat): Page => ({ seat, ...load(seat), socket: null }));
  const instances = new Map<SeatName, string>();
  const there = new Set<SeatName>();
  let admitted = false;

  function load(seat: SeatName): Pick<Page, 'call' | 'heard'> {
    const heard: string[] = [];
    const call = new Call({
      side: seat === 'doctor' ? 'practice' : seat,
      credential: seat === 'doctor' ? 'call.ID' : 'patient.TOKEN',
      seat,
      held: held.has(seat),
      visit: 'visit-1',
      media,
      hello: (instance) =>
        seat === 'doctor'
          ? { type: 'join', instance }
          : { type: 'enter', instance, name: seat, privacy: true },
      onTrack() {},
      onError() {},
    });
    call.hear('chat', ({ text }, from) => heard.push(`${from.seat}: ${text}`));
    begin(call, seat);
    return { call, heard };
  }

  function enter(page: Page): void {
    page.call.enterVisit();
    const socket = FakeWebSocket.all.at(-1) as FakeWebSocket;
    page.socket = socket;
    socket.onsend = (message) => {
      if (message.type === 'join' || message.type === 'enter') {
        instances.set(page.seat, message.instance);
        there.add(page.seat);
        welcome(page);
        introduce();
      } else if (message.type === 'leave') {
        there.delete(page.seat);
        introduce();
      } else if (message.type === 'ping') setTimeout(() => socket.say({ type: 'pong' }), 5);
      else if (message.type === 'ice') socket.say({ type: 'ice', ice });
      else if (message.type === 'signal') {
        const { to, type: _, ...payload } = message;
        const target = pages.find(({ seat }) => there.has(seat) && instances.get(seat) === to);
        const from = instances.get(page.seat) as string;
        const signal: ServerMessage = { type: 'signal', from, ...payload };
        setTimeout(() => target?.socket?.say(signal), 10);
      }
    };
    socket.open();
  }

  function welcome(page: Page, runsMs = 0): void {
    if (page.seat === 'doctor') page.socket?.say({ type: 'joined', admitted, runsMs, ice });
    else if (admitted) page.socket?.say({ type: 'admitted', runsMs, ice });
    else page.socket?.say({ type: 'waiting', since: 0, practicePresent: true, ice });
  }

  function introduce(some: readonly Page[] = pages): void {
    for (const page of some.filter(({ seat }) => there.has(seat))) {
      const others = pages.filter(({ seat }) => seat !== page.seat && there.has(seat));
      const people = others
        .filter(({ seat }) => admitted || seat === 'doctor' || page.seat === 'doctor')
        .map(({ seat }): Person => {
          const instance = instances.get(seat) as string;
          return { seat, role: seat, name: seat, instance, admitted };
        });
      page.socket?.say({ type: 'people', people, ...(seats.includes('guest') && { guests: ['guest'] }) });
    }
  }

  for (const page of pages) enter(page);
  return {
    pages,
    page: (seat: SeatName) => pages.find((page) => page.seat === seat) as Page,
    enter,
    welcome,
    /** The page is loaded anew: nobody says goodbye, and another one comes in its place. */
    reload(page: Page): void {
      page.socket?.lose();
      there.delete(page.seat);
      const before = page.call;
      before.abandon();
      Object.assign(page, load(page.seat));
      introduce();
      enter(page);
    },
    /** @param first who hears of it first; the others a moment later */
    admit(first?: SeatName, laterMs = 0) {
      admitted = true;
      const late = pages.filter(({ seat }) => first !== undefined && seat !== first);
      const tell = (some: readonly Page[]) => {
        for (const page of some) welcome(page);
        introduce(some);
      };
      tell(pages.filter((page) => !late.includes(page)));
      if (late.length > 0) setTimeout(() => tell(late), laterMs);
    },
    close() {
      for (const { call } of pages) call.abandon();
    },
  };
}

export async function talking(...seats: SeatName[]) {
  const made = visit(seats);
  await pass(2000);
  made.admit();
  await pass(2000);
  return made;
}
