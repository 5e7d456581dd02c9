import type { IceSettings, Person, SignalPayload } from '../../../signaling/messages.ts';
import type { ChannelMessage } from '../../../static/connection/channel.ts';
import { People } from '../../../static/connection/people.ts';
import type { SecurityCode } from '../../../static/connection/trust.ts';
import { FakeConnection, fakeOf } from '../fakes/connection.ts';
import { FakeTrack } from '../fakes/media.ts';
import { pass } from './two_peers.ts';

/*
 * One page's connections to all others of the visit. The pages here are joined by a hub that passes signals
 * by instance, as the real one does; who is admitted is said by the list that the page is given, and by
 * nothing else (S6, lesson 21).
 */

export const seats = ['doctor', 'patient', 'guest-a', 'guest-b'] as const;
export type SeatName = (typeof seats)[number];
const settings: IceSettings = { servers: [{ urls: ['turn:relay.example'] }], relayOnly: false };
export const camera = new FakeTrack('video');
export const microphone = new FakeTrack('audio');
export const nothing = { audio: null, video: null, screen: null };
export const devices = { audio: microphone, video: camera, screen: null };

/** Who hears the signals to an instance: a page, or a server that lies. */
export type Hub = Map<string, Pick<People, 'receiveSignal'>>;

/** A page's people, and what they have told it. */
export function makePage(seat: SeatName, hub: Hub, life = 1) {
  let instance = `${seat}-page-${life}`;
  const told = {
    links: [] as string[],
    opened: [] as string[],
    messages: [] as [ChannelMessage, string][],
    /** What the page showed of the code with the main other side, one after the other. */
    codes: [] as SecurityCode[],
    signals: [] as { to: string; payload: SignalPayload }[],
  };
  const people = new People({
    visit: 'visit-1',
    own: seat,
    main: seat === 'doctor' ? 'patient' : 'doctor',
    signal: (to, payload) => {
      const copy = JSON.parse(JSON.stringify(payload)) as SignalPayload;
      told.signals.push({ to, payload: copy });
      setTimeout(() => hub.get(to)?.receiveSignal(instance, copy), 10);
      return true;
    },
    ice: async () => settings,
    onLink: (link) => told.links.push(link),
    onTrack: () => {},
    onOpen: (person) => told.opened.push(person.seat),
    onMessage: (message, from) => told.messages.push([message, from.seat]),
    onCode: (code) => told.codes.push(code),
    onChange() {},
    onSuspect: () => {},
  });
  hub.set(instance, people);
  return {
    seat,
    get instance() {
      return instance;
    },
    people,
    told,
    /** Hangs up and enters again: another instance, with the same certificate. */
    comeBack(again: number) {
      people.close();
      instance = `${seat}-page-${again}`;
      hub.set(instance, people);
    },
  };
}
export type Page = ReturnType<typeof makePage>;

/** The codes with the main other side that a page showed one after the other, each once. */
export const digitsOf = ({ told }: Page) =>
  told.codes
    .map(({ digits }) => digits)
    .filter((digits, index, all) => digits !== null && all.indexOf(digits) === index);

/** How one page reads another in the list of the hub. */
export function person(of: Page, admitted = true): Person {
  const role = of.seat.startsWith('guest') ? 'guest' : (of.seat as 'doctor' | 'patient');
  return { seat: of.seat, role, name: of.seat, instance: of.instance, admitted };
}

/** Everybody learns of everybody. */
export function introduce(pages: Page[], admitted = true): void {
  for (const page of pages) {
    const others = pages.filter((other) => other !== page);
    page.people.setPeople(
      others.map((other) => person(other, admitted)),
      ['guest-a', 'guest-b'],
    );
  }
}

export function visit(...who: SeatName[]) {
  const hub: Hub = new Map();
  const pages = who.map((seat) => makePage(seat, hub));
  return { hub, pages, page: (seat: SeatName) => pages.find((page) => page.seat === seat) as Page };
}

/** All are admitted and may talk; before `sendTracks` with devices nothing is sent. */
export async function talking(...who: SeatName[]) {
  const made = visit(...who);
  introduce(made.pages);
  for (const { people } of made.pages) people.sendTracks(true, nothing);
  await pass(2000);
  return made;
}

/** What was ever handed to a sender before the certificates of its connection were read (X1). */
export const sentUnread = () => FakeConnection.all.flatMap((connection) => connection.sentUnread);

/** Everything that was ever handed to a sender of this page's connections. */
export const everSent = () =>
  FakeConnection.all
    .flatMap(({ transceivers }) => transceivers.flatMap(({ sender }) => sender.tracks))
    .filter(Boolean);

/** Every word about codes that a page has said to this seat on its present connection. */
export const codeWords = ({ people }: Page, to: SeatName): string[] =>
  fakeOf(people.peer(to)?.pc)
    .channels.flatMap(({ sent }) => sent)
    .filter((text) => text.includes('"code_'));

export const close = (pages: Page[]) => {
  for (const { people } of pages) people.close();
};
